import type { IncomingRequest, RequestChannel } from "../../chat/queue/request-queue.ts";
import { type Item, type Reply, shortReply, textItem } from "../../chat/replies/reply.ts";
import type { ChatRequest, PagedRequest, SubscriptionRequest } from "../../chat/requests/request.ts";
import { dateWords } from "../../time/date-words.ts";
import { correctionLines } from "./correction.ts";
import { firstDay } from "./next-post.ts";
import { moment, subscriptionStatus, withoutNotesWords } from "./status.ts";
import { type Subscription, subscriptionId } from "./subscription.ts";
import { type SubscriptionPorts, upcomingItems } from "./upcoming.ts";

type DailyPostRequest = SubscriptionRequest | Extract<PagedRequest, { kind: "preview" }>;

/** Whether a request is on daily posts. */
export function isSubscriptionRequest(request: ChatRequest): request is DailyPostRequest {
  return ["subscribe", "subscribe-form", "stop", "preview", "skip"].includes(request.kind);
}

/** Answers a request on the daily posts of a channel; a person who cannot manage them learns who can. */
export async function respondSubscription(
  request: DailyPostRequest,
  { platform, person, askedIn }: IncomingRequest,
  ports: SubscriptionPorts,
): Promise<Reply> {
  if (!askedIn) return NO_CHANNEL;
  const { store, nowMs } = ports;
  const channel = request.channel ?? askedIn.channel;
  const id = subscriptionId({ platform, workspace: askedIn.workspace, channel });
  const known = await store.find(id);
  if (request.kind === "preview") return known ? previewReply(request, known, ports) : NOT_SUBSCRIBED;
  if (!(await askedIn.mayManage())) return NOT_ALLOWED;
  switch (request.kind) {
    case "subscribe-form":
      return FORM_HINT;
    case "subscribe":
      return subscribe(request, { id, platform, person, channel, askedIn, known }, ports);
    case "stop":
      if (known?.state.kind !== "active") return NOT_SUBSCRIBED;
      await store.stop(id, "A channel manager stopped it.", nowMs());
      return shortReply("subscription", "Stopped.", [
        "This channel gets no more daily posts. /dateline subscribe starts them again.",
      ]);
    case "skip":
      if (!known) return NOT_SUBSCRIBED;
      await store.skip(id, request.what, request.undo);
      return skippedReply(request);
  }
}

/** The lines on daily posts in `/dateline status`; none where there is no channel. */
export async function statusItems(
  { platform, askedIn }: Pick<IncomingRequest, "platform" | "askedIn">,
  { store, nowMs, compose, withoutNotes }: SubscriptionPorts,
): Promise<readonly Item[]> {
  if (!askedIn) return [];
  const all = await store.ofWorkspace(platform, askedIn.workspace);
  const own = all.find(({ channel }) => channel === askedIn.channel);
  const others = all.filter(
    ({ channel, state }) => channel !== askedIn.channel && state.kind === "active",
  ).length;
  const status = own
    ? subscriptionStatus(own, await store.deliveries(own.id, 7), await store.skips(own.id), nowMs())
    : null;
  const next = own && status?.nextDay ? await compose(own, status.nextDay) : null;
  const lines = [
    ...(status?.lines ?? [
      "No daily post in this channel. A channel manager can start one: /dateline subscribe.",
    ]),
    ...(next?.kind === "none" && status?.nextDay
      ? [`No post planned on ${dateWords(status.nextDay)}: ${next.reason}.`]
      : []),
    ...(own ? withoutNotesWords(own, withoutNotes()) : []),
    ...(others > 0 ? [`Other channels here with a daily post: ${others}.`] : []),
  ];
  const corrections = own ? correctionLines(await store.corrections(own.id)) : [];
  return [
    textItem(lines.join("\n"), { label: "The daily post in this channel" }),
    ...(corrections.length > 0
      ? [textItem(corrections.join("\n"), { label: "Corrections of posts in this channel" })]
      : []),
  ];
}

async function subscribe(
  request: Extract<DailyPostRequest, { kind: "subscribe" }>,
  at: {
    readonly id: string;
    readonly platform: string;
    readonly person: string;
    readonly channel: string;
    readonly askedIn: RequestChannel;
    readonly known: Subscription | null;
  },
  { store, nowMs, withoutNotes }: SubscriptionPorts,
): Promise<Reply> {
  const { id, platform, person, channel, askedIn, known } = at;
  const obstacle = await askedIn.whyNotPost(channel);
  if (obstacle !== null)
    return shortReply("refusal", "The bot cannot post in that channel.", [obstacle, "Nothing was set up."]);
  const { zone, time, emptyDay, care } = request;
  const first = firstDay(zone, time, nowMs());
  const subscription: Subscription = {
    id,
    platform,
    workspace: askedIn.workspace,
    channel,
    zone,
    time,
    emptyDay,
    care,
    // One that goes on leaves no day out: today's post is still to come if it has not gone out, a late one if need be.
    firstDay: known?.state.kind === "active" && known.firstDay < first ? known.firstDay : first,
    setBy: person,
    setAtMs: nowMs(),
    state: { kind: "active" },
  };
  await store.save(subscription);
  const { lines } = subscriptionStatus(
    subscription,
    await store.deliveries(id, 7),
    await store.skips(id),
    nowMs(),
  );
  return {
    ...shortReply(
      "subscription",
      known?.state.kind === "active" ? "Daily post changed." : "Daily post set up.",
      [...lines, ...withoutNotesWords(subscription, withoutNotes())],
    ),
    closing: ["/dateline preview shows the next seven days. /dateline stop ends the daily post."],
  };
}

async function previewReply(
  request: Extract<DailyPostRequest, { kind: "preview" }>,
  subscription: Subscription,
  ports: SubscriptionPorts,
): Promise<Reply> {
  const { zone, time, state, channel } = subscription;
  if (state.kind === "stopped") return NOT_SUBSCRIBED;
  const items = await upcomingItems(subscription, ports);
  const now = moment(ports.nowMs(), zone);
  return {
    ...shortReply("preview", "The next seven days", [
      `Every day at ${time} (${zone}). Planned as of ${now}.`,
    ]),
    items: items.slice(request.from, request.from + PAGE),
    paging: { request: { ...request, channel }, total: items.length },
  };
}

/** Entries of one page of a preview. */
const PAGE = 5;

function skippedReply({ what, undo, channel }: Extract<DailyPostRequest, { kind: "skip" }>): Reply {
  const name = what.kind === "day" ? dateWords(what.day) : "That entry";
  const done = undo
    ? `${name} is back in.`
    : what.kind === "day"
      ? `There will be no post on ${name}.`
      : "That entry will not be posted in this channel.";
  return {
    ...shortReply("subscription", done, []),
    items: [
      {
        ...textItem("You can undo this."),
        buttons: [
          {
            label: "Undo",
            request: { kind: "skip", channel, what, undo: !undo },
            public: false,
          },
        ],
      },
    ],
  };
}

const NOT_ALLOWED: Reply = shortReply("refusal", "Only a channel manager can do that.", [
  "In Slack: owners and admins of the workspace. In Discord: members with “Manage Server”. Anyone can read /dateline status.",
]);

const NOT_SUBSCRIBED: Reply = shortReply("refusal", "No daily post in this channel.", [
  "A channel manager can start one: /dateline subscribe 08:00 Asia/Seoul.",
]);

const NO_CHANNEL: Reply = shortReply("refusal", "A daily post needs a channel.", [
  "Run this in the channel that should get the post.",
]);

const FORM_HINT: Reply = shortReply("refusal", "When, and in which time zone?", [
  "Try: /dateline subscribe 08:00 Asia/Seoul. Add “skip” for no post on days without entries, “leave-out” to leave out entries on death or torture.",
]);
