import type { IncomingRequest, RequestChannel } from "../../chat/queue/request-queue.ts";
import { type Item, inLanguage, type Reply, shortReply, textItem } from "../../chat/replies/reply.ts";
import type { ChatRequest, PagedRequest, WatchRequest } from "../../chat/requests/request.ts";
import { type Say, sayIn } from "../../messages/say.ts";
import { reasonWords } from "../posting/reason-words.ts";
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
  const { locale = "en" } = incoming;
  return inLanguage(await plainReply(request, incoming, ports, sayIn(locale)), locale);
}

async function plainReply(
  request: NewsRequest,
  incoming: IncomingRequest,
  ports: WatchPorts,
  say: Say,
): Promise<Reply> {
  switch (request.kind) {
    case "watch":
      return request.direct || !incoming.askedIn
        ? watchForPerson(request, incoming, ports, say)
        : watchForChannel(request, incoming, incoming.askedIn, ports, say);
    case "unwatch":
      return unwatch(request, incoming, ports, say);
    case "watches":
      return watchList(incoming, ports, say);
    case "news":
      return newsPage(request, incoming, ports, say);
  }
}

/** The lines on watches in `/dateline status`; none where nothing is watched. */
export async function watchStatus(
  { platform, askedIn, locale = "en" }: Pick<IncomingRequest, "platform" | "askedIn" | "locale">,
  { store }: Pick<WatchPorts, "store">,
): Promise<readonly Item[]> {
  if (!askedIn) return [];
  const say = sayIn(locale);
  const all = await store.ofChannel(platform, askedIn.workspace, askedIn.channel);
  if (all.length === 0) return [];
  const lines = all.map((watch) => {
    const topic = topicWords(watch, say);
    return watch.state.kind === "stopped"
      ? say("watch.line-stopped", { topic, reason: reasonWords(watch.state.reason, say) })
      : topic;
  });
  return [textItem(lines.join("\n"), { label: say("watch.label") })];
}

type Wanted = Extract<WatchRequest, { readonly kind: "watch" }>;

async function watchForPerson(
  request: Wanted,
  { platform, person, direct }: IncomingRequest,
  ports: WatchPorts,
  say: Say,
): Promise<Reply> {
  if (!direct) return shortReply("refusal", say("watch.no-direct"), [say("watch.run-there")]);
  const own = await ports.store.ofPerson(platform, person);
  const known = own.find((watch) => watch.id === watchId({ ...watch, ...subjectOf(request) }));
  if (known === undefined && own.length >= MOST) return tooMany(say);
  const opened =
    known ??
    (await direct.open(say("watch.will-be-announced", { topic: topicWords(subjectOf(request), say) })));
  if ("obstacle" in opened)
    return shortReply("refusal", say("watch.cannot-write"), [
      reasonWords(opened.obstacle, say),
      say("daily.nothing-set-up"),
    ]);
  const address = { platform, workspace: direct.workspace, channel: opened.channel, direct: true };
  return save(request, { ...address, setBy: person }, known !== undefined, ports, say);
}

async function watchForChannel(
  request: Wanted,
  { platform, person }: IncomingRequest,
  { workspace, channel, mayManage, whyNotPost }: RequestChannel,
  ports: WatchPorts,
  say: Say,
): Promise<Reply> {
  if (!(await mayManage()))
    return shortReply("refusal", say("watch.managers-only"), [say("watch.add-private")]);
  const all = await ports.store.ofChannel(platform, workspace, channel);
  const known = all.some((watch) => watch.id === watchId({ ...watch, ...subjectOf(request) }));
  if (!known && all.length >= MOST) return tooMany(say);
  const obstacle = await whyNotPost(channel);
  if (obstacle !== null)
    return shortReply("refusal", say("daily.cannot-post"), [
      reasonWords(obstacle, say),
      say("daily.nothing-set-up"),
    ]);
  const address = { platform, workspace, channel, direct: false };
  return save(request, { ...address, setBy: person }, known, ports, say);
}

async function save(
  request: Wanted,
  at: Pick<Watch, "platform" | "workspace" | "channel" | "direct" | "setBy">,
  known: boolean,
  { store, nowMs }: WatchPorts,
  say: Say,
): Promise<Reply> {
  const subject = subjectOf(request);
  const watch: Watch = {
    id: watchId({ ...at, ...subject }),
    ...at,
    ...subject,
    when: request.when,
    setAtMs: nowMs(),
    ...(say.locale === "en" ? {} : { locale: say.locale }),
    state: { kind: "active" },
  };
  await store.save(watch);
  return {
    ...shortReply("subscription", say(known ? "watch.changed" : "watch.set-up"), [
      say(at.direct ? "watch.announced-privately" : "watch.announced-here", {
        topic: topicWords(watch, say),
        when: whenWords(watch.when, say),
      }),
    ]),
    closing: [say("watch.lists")],
  };
}

async function unwatch(
  { what }: Extract<NewsRequest, { readonly kind: "unwatch" }>,
  incoming: IncomingRequest,
  ports: WatchPorts,
  say: Say,
): Promise<Reply> {
  const all = await watchesOf(incoming, ports);
  const wanted = "topic" in what ? what.topic.toLowerCase() : "";
  const found = all.filter((watch) =>
    "id" in what ? watch.id === what.id : watch.topic.toLowerCase() === wanted,
  );
  const [watch, another] = found;
  if (watch === undefined)
    return shortReply("refusal", say("watch.not-watched"), [say("watch.lists-what-is")]);
  if (another !== undefined) return listReply(found, ports, say);
  const mayEnd =
    watch.setBy === incoming.person || (!watch.direct && (await incoming.askedIn?.mayManage()) === true);
  if (!mayEnd) return shortReply("refusal", say("watch.cannot-end"), [say("watch.who-can-end")]);
  await ports.store.end(watch.id, ports.nowMs());
  return shortReply("subscription", say("watch.ended"), [
    say("watch.not-announced", { topic: topicWords(watch, say) }),
  ]);
}

async function watchList(incoming: IncomingRequest, ports: WatchPorts, say: Say): Promise<Reply> {
  const all = await watchesOf(incoming, ports);
  if (all.length > 0) return listReply(all, ports, say);
  return shortReply("subscription", say("watch.nothing"), [say("watch.start")]);
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

async function listReply(watches: readonly Watch[], { store }: WatchPorts, say: Say): Promise<Reply> {
  const items = await Promise.all(
    watches.map(async (watch): Promise<Item> => {
      const lines = watchLines(watch, await store.announcements(watch.id, 1), say);
      return {
        ...textItem(lines.join("\n"), {
          label: say(watch.direct ? "watch.for-you" : "watch.for-channel", {
            topic: topicWords(watch, say),
          }),
        }),
        buttons: [
          { label: say("watch.end"), request: { kind: "unwatch", what: { id: watch.id } }, public: false },
        ],
      };
    }),
  );
  return { ...shortReply("subscription", say("watch.topics"), []), items };
}

async function newsPage(
  { watch: id, number, from }: Extract<NewsRequest, { readonly kind: "news" }>,
  { locale = "en" }: IncomingRequest,
  { store, compose }: WatchPorts,
  say: Say,
): Promise<Reply> {
  const watch = await store.find(id);
  const documents = watch === null ? [] : await store.documents(id, number);
  if (watch === null || documents.length === 0) return shortReply("changed", say("watch.message-gone"), []);
  const { topic, publisher, place } = watch;
  const news = await compose({
    watch: id,
    topic,
    publisher,
    place,
    number,
    documents,
    from,
    waits: false,
    locale,
  });
  return news.kind === "post"
    ? news.reply
    : shortReply("changed", say("watch.no-more"), [say("watch.rest-gone")]);
}

function subjectOf(wanted: Wanted): Pick<Watch, "topic" | "publisher" | "place"> {
  const { topic, publisher, place } = wanted;
  return { topic, publisher: publisher ?? null, place: place ?? null };
}

function tooMany(say: Say): Reply {
  return shortReply("refusal", say("watch.too-many", { most: MOST }), [say("watch.end-one")]);
}
