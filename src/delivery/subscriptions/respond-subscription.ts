import type { IncomingRequest, RequestChannel } from "../../chat/queue/request-queue.ts";
import { type Item, inLanguage, type Reply, shortReply, textItem } from "../../chat/replies/reply.ts";
import type { ChatRequest, PagedRequest, SubscriptionRequest } from "../../chat/requests/request.ts";
import type { Locale } from "../../messages/locale.ts";
import { ENGLISH, type Say, sayIn } from "../../messages/say.ts";
import { dateWords } from "../../time/date-words.ts";
import { reasonWords } from "../posting/reason-words.ts";
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
  incoming: IncomingRequest,
  ports: SubscriptionPorts,
): Promise<Reply> {
  const { locale = "en" } = incoming;
  return inLanguage(await plainReply(request, incoming, ports, sayIn(locale)), locale);
}

async function plainReply(
  request: DailyPostRequest,
  { platform, person, askedIn, locale = "en" }: IncomingRequest,
  ports: SubscriptionPorts,
  say: Say,
): Promise<Reply> {
  if (!askedIn) return shortReply("refusal", say("daily.needs-channel"), [say("daily.run-there")]);
  const { store, nowMs } = ports;
  const channel = request.channel ?? askedIn.channel;
  const id = subscriptionId({ platform, workspace: askedIn.workspace, channel });
  const known = await store.find(id);
  if (request.kind === "preview")
    return known ? previewReply(request, known, ports, say) : notSubscribed(say);
  if (!(await askedIn.mayManage()))
    return shortReply("refusal", say("daily.managers-only"), [say("daily.who-manages")]);
  switch (request.kind) {
    case "subscribe-form":
      return shortReply("refusal", say("daily.when"), [say("daily.form-hint")]);
    case "subscribe":
      return subscribe(request, { id, platform, person, channel, askedIn, known, locale }, ports);
    case "stop":
      if (known?.state.kind !== "active") return notSubscribed(say);
      await store.stop(id, ENGLISH("reason.manager-stopped"), nowMs());
      return shortReply("subscription", say("daily.stopped"), [say("daily.no-more")]);
    case "skip":
      if (!known) return notSubscribed(say);
      await store.skip(id, request.what, request.undo);
      return skippedReply(request, say);
  }
}

/** The lines on daily posts in `/dateline status`; none where there is no channel. */
export async function statusItems(
  { platform, askedIn, locale = "en" }: Pick<IncomingRequest, "platform" | "askedIn" | "locale">,
  { store, nowMs, compose, withoutNotes }: SubscriptionPorts,
): Promise<readonly Item[]> {
  if (!askedIn) return [];
  const say = sayIn(locale);
  const all = await store.ofWorkspace(platform, askedIn.workspace);
  const own = all.find(({ channel }) => channel === askedIn.channel);
  const others = all.filter(
    ({ channel, state }) => channel !== askedIn.channel && state.kind === "active",
  ).length;
  const status = own
    ? subscriptionStatus(own, await store.deliveries(own.id, 7), await store.skips(own.id), nowMs(), say)
    : null;
  const next = own && status?.nextDay ? await compose(own, status.nextDay) : null;
  const lines = [
    ...(status?.lines ?? [say("daily.none-status")]),
    ...(next?.kind === "none" && status?.nextDay
      ? [
          say("daily.no-post-planned", {
            date: dateWords(status.nextDay, say),
            reason: reasonWords(next.reason, say),
          }),
        ]
      : []),
    ...(own ? withoutNotesWords(own, withoutNotes(), say) : []),
    ...(others > 0 ? [say("daily.others", { count: others })] : []),
  ];
  const corrections = own ? correctionLines(await store.corrections(own.id), say) : [];
  return [
    textItem(lines.join("\n"), { label: say("daily.label") }),
    ...(corrections.length > 0
      ? [textItem(corrections.join("\n"), { label: say("daily.corrections-label") })]
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
    readonly locale: Locale;
  },
  { store, nowMs, withoutNotes }: SubscriptionPorts,
): Promise<Reply> {
  const { id, platform, person, channel, askedIn, known, locale } = at;
  const say = sayIn(locale);
  const obstacle = await askedIn.whyNotPost(channel);
  if (obstacle !== null)
    return shortReply("refusal", say("daily.cannot-post"), [
      reasonWords(obstacle, say),
      say("daily.nothing-set-up"),
    ]);
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
    ...(locale === "en" ? {} : { locale }),
    state: { kind: "active" },
  };
  await store.save(subscription);
  const { lines } = subscriptionStatus(
    subscription,
    await store.deliveries(id, 7),
    await store.skips(id),
    nowMs(),
    say,
  );
  return {
    ...shortReply("subscription", say(known?.state.kind === "active" ? "daily.changed" : "daily.set-up"), [
      ...lines,
      ...withoutNotesWords(subscription, withoutNotes(), say),
    ]),
    closing: [say("daily.next-steps")],
  };
}

async function previewReply(
  request: Extract<DailyPostRequest, { kind: "preview" }>,
  subscription: Subscription,
  ports: SubscriptionPorts,
  say: Say,
): Promise<Reply> {
  const { zone, time, state, channel } = subscription;
  if (state.kind === "stopped") return notSubscribed(say);
  const items = await upcomingItems(subscription, ports, say);
  const now = moment(ports.nowMs(), zone, say);
  return {
    ...shortReply("preview", say("daily.next-seven"), [say("daily.planned", { time, zone, moment: now })]),
    items: items.slice(request.from, request.from + PAGE),
    paging: { request: { ...request, channel }, total: items.length },
  };
}

/** Entries of one page of a preview. */
const PAGE = 5;

function skippedReply({ what, undo, channel }: Extract<DailyPostRequest, { kind: "skip" }>, say: Say): Reply {
  const done =
    what.kind === "day"
      ? say(undo ? "daily.day-back" : "daily.day-out", { date: dateWords(what.day, say) })
      : say(undo ? "daily.entry-back" : "daily.entry-out");
  return {
    ...shortReply("subscription", done, []),
    items: [
      {
        ...textItem(say("daily.can-undo")),
        buttons: [
          {
            label: say("daily.undo"),
            request: { kind: "skip", channel, what, undo: !undo },
            public: false,
          },
        ],
      },
    ],
  };
}

function notSubscribed(say: Say): Reply {
  return shortReply("refusal", say("daily.none"), [say("daily.start")]);
}
