import type { IncomingRequest, RequestChannel } from "../../chat/queue/request-queue.ts";
import { type Item, type Reply, shortReply, textItem } from "../../chat/replies/reply.ts";
import type { ChatRequest, PagedRequest, WatchRequest } from "../../chat/requests/request.ts";
import type { NewsPorts } from "./deliver-news.ts";
import { type Watch, watchId } from "./watch.ts";
import { topicWords, watchLines, whenWords } from "./watch-words.ts";

/** What requests on watches are answered with. */
export type WatchPorts = Pick<NewsPorts, "store" | "compose" | "nowMs">;

type NewsRequest = WatchRequest | Extract<PagedRequest, { readonly kind: "news" }>;

/** Watches that a channel or a person may have. */
const MOST = 50;

/** Whether a request is on watches. */
export function isWatchRequest(request: ChatRequest): request is NewsRequest {
  return ["watch", "unwatch", "watches", "news"].includes(request.kind);
}

/** Answers a request on what is watched. */
export async function respondWatch(
  request: NewsRequest,
  incoming: IncomingRequest,
  ports: WatchPorts,
): Promise<Reply> {
  switch (request.kind) {
    case "watch":
      return request.direct || !incoming.askedIn
        ? watchForPerson(request, incoming, ports)
        : watchForChannel(request, incoming, incoming.askedIn, ports);
    case "unwatch":
      return unwatch(request, incoming, ports);
    case "watches":
      return watchList(incoming, ports);
    case "news":
      return newsPage(request, ports);
  }
}

/** The lines on watches in `/dateline status`; none where nothing is watched. */
export async function watchStatus(
  { platform, askedIn }: Pick<IncomingRequest, "platform" | "askedIn">,
  { store }: Pick<WatchPorts, "store">,
): Promise<readonly Item[]> {
  if (!askedIn) return [];
  const all = await store.ofChannel(platform, askedIn.workspace, askedIn.channel);
  if (all.length === 0) return [];
  const lines = all.map(
    (watch) =>
      `${topicWords(watch)}${watch.state.kind === "stopped" ? `: stopped. ${watch.state.reason}` : ""}`,
  );
  return [textItem(lines.join("\n"), { label: "Watched in this channel" })];
}

type Wanted = Extract<WatchRequest, { readonly kind: "watch" }>;

async function watchForPerson(
  request: Wanted,
  { platform, person, direct }: IncomingRequest,
  ports: WatchPorts,
): Promise<Reply> {
  if (!direct) return NO_DIRECT;
  const own = await ports.store.ofPerson(platform, person);
  const known = own.find((watch) => watch.id === watchId({ ...watch, ...subjectOf(request) }));
  if (known === undefined && own.length >= MOST) return TOO_MANY;
  const opened =
    known ??
    (await direct.open(
      `New documents on ${topicWords(subjectOf(request))} will be announced here. /dateline watches lists what is watched, and ends it.`,
    ));
  if ("obstacle" in opened)
    return shortReply("refusal", "The bot cannot write to you.", [opened.obstacle, "Nothing was set up."]);
  const address = { platform, workspace: direct.workspace, channel: opened.channel, direct: true };
  return save(request, { ...address, setBy: person }, known !== undefined, ports);
}

async function watchForChannel(
  request: Wanted,
  { platform, person }: IncomingRequest,
  { workspace, channel, mayManage, whyNotPost }: RequestChannel,
  ports: WatchPorts,
): Promise<Reply> {
  if (!(await mayManage())) return NOT_ALLOWED;
  const all = await ports.store.ofChannel(platform, workspace, channel);
  const known = all.some((watch) => watch.id === watchId({ ...watch, ...subjectOf(request) }));
  if (!known && all.length >= MOST) return TOO_MANY;
  const obstacle = await whyNotPost(channel);
  if (obstacle !== null)
    return shortReply("refusal", "The bot cannot post in that channel.", [obstacle, "Nothing was set up."]);
  const address = { platform, workspace, channel, direct: false };
  return save(request, { ...address, setBy: person }, known, ports);
}

async function save(
  request: Wanted,
  at: Pick<Watch, "platform" | "workspace" | "channel" | "direct" | "setBy">,
  known: boolean,
  { store, nowMs }: WatchPorts,
): Promise<Reply> {
  const subject = subjectOf(request);
  const watch: Watch = {
    id: watchId({ ...at, ...subject }),
    ...at,
    ...subject,
    when: request.when,
    setAtMs: nowMs(),
    state: { kind: "active" },
  };
  await store.save(watch);
  const where = at.direct ? "to you in a direct message" : "in this channel";
  return {
    ...shortReply("subscription", known ? "Watch changed." : "Watch set up.", [
      `New documents on ${topicWords(watch)} are announced ${where}, ${whenWords(watch.when)}.`,
    ]),
    closing: ["/dateline watches lists what is watched, and ends it."],
  };
}

async function unwatch(
  { what }: Extract<NewsRequest, { readonly kind: "unwatch" }>,
  incoming: IncomingRequest,
  ports: WatchPorts,
): Promise<Reply> {
  const all = await watchesOf(incoming, ports);
  const wanted = "topic" in what ? what.topic.toLowerCase() : "";
  const found = all.filter((watch) =>
    "id" in what ? watch.id === what.id : watch.topic.toLowerCase() === wanted,
  );
  const [watch, another] = found;
  if (watch === undefined)
    return shortReply("refusal", "That is not watched here.", ["/dateline watches lists what is."]);
  if (another !== undefined) return listReply(found, ports);
  const mayEnd =
    watch.setBy === incoming.person || (!watch.direct && (await incoming.askedIn?.mayManage()) === true);
  if (!mayEnd) return NOT_YOURS;
  await ports.store.end(watch.id, ports.nowMs());
  return shortReply("subscription", "Ended.", [
    `New documents on ${topicWords(watch)} are not announced any more.`,
  ]);
}

async function watchList(incoming: IncomingRequest, ports: WatchPorts): Promise<Reply> {
  const all = await watchesOf(incoming, ports);
  if (all.length > 0) return listReply(all, ports);
  return shortReply("subscription", "Nothing is watched here.", [
    "Start with /dateline watch and a topic. Add --private to get the news in a direct message.",
  ]);
}

/** The watches of the channel, and those of the person. */
async function watchesOf(
  { platform, person, askedIn }: IncomingRequest,
  { store }: WatchPorts,
): Promise<readonly Watch[]> {
  const ofChannel = askedIn ? await store.ofChannel(platform, askedIn.workspace, askedIn.channel) : [];
  const own = await store.ofPerson(platform, person);
  return [...ofChannel.filter(({ direct }) => !direct), ...own];
}

async function listReply(watches: readonly Watch[], { store }: WatchPorts): Promise<Reply> {
  const items = await Promise.all(
    watches.map(async (watch): Promise<Item> => {
      const lines = watchLines(watch, await store.announcements(watch.id, 1));
      return {
        ...textItem(lines.join("\n"), {
          label: `${topicWords(watch)} (${watch.direct ? "for you alone" : "in this channel"})`,
        }),
        buttons: [
          { label: "End this watch", request: { kind: "unwatch", what: { id: watch.id } }, public: false },
        ],
      };
    }),
  );
  return { ...shortReply("subscription", "Watched topics", []), items };
}

async function newsPage(
  { watch: id, number, from }: Extract<NewsRequest, { readonly kind: "news" }>,
  { store, compose }: WatchPorts,
): Promise<Reply> {
  const watch = await store.find(id);
  const documents = watch === null ? [] : await store.documents(id, number);
  if (watch === null || documents.length === 0)
    return shortReply("changed", "That message is not known any more.", []);
  const { topic, publisher, place } = watch;
  const news = await compose({ watch: id, topic, publisher, place, number, documents, from, waits: false });
  return news.kind === "post"
    ? news.reply
    : shortReply("changed", "No more new documents.", [
        `The rest ${news.reason.replace(/^what was found /, "")}.`,
      ]);
}

function subjectOf(wanted: Wanted): Pick<Watch, "topic" | "publisher" | "place"> {
  const { topic, publisher, place } = wanted;
  return { topic, publisher: publisher ?? null, place: place ?? null };
}

const NOT_ALLOWED: Reply = shortReply("refusal", "Only a channel manager can set up news for a channel.", [
  "Add --private to get the news yourself, in a direct message.",
]);

const NOT_YOURS: Reply = shortReply("refusal", "You cannot end that watch.", [
  "A channel manager can, or the person who set it up.",
]);

const NO_DIRECT: Reply = shortReply("refusal", "There are no direct messages here.", [
  "Run this in the channel that should get the news.",
]);

const TOO_MANY: Reply = shortReply("refusal", `At most ${MOST} topics are watched.`, [
  "/dateline watches lists them. End one first.",
]);
