import type { IncomingRequest, RequestChannel } from "../../src/chat/queue/request-queue.ts";
import { archiveNumbers } from "../../src/chat/replies/about-replies.ts";
import type { Reply } from "../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../src/chat/requests/request.ts";
import { readTyped } from "../../src/chat/requests/typed-text.ts";
import { respond } from "../../src/chat/respond.ts";
import { archiveKey } from "../../src/corpus/document-key.ts";
import { composePost } from "../../src/delivery/posting/compose-post.ts";
import { respondSubscription } from "../../src/delivery/subscriptions/respond-subscription.ts";
import { respondWatch } from "../../src/delivery/watches/respond-watch.ts";
import { sayIn } from "../../src/messages/say.ts";
import { seedDocuments, seeds } from "../answer/seeds.ts";
import { openWatching } from "../delivery/watches/watching.ts";
import { openDaily } from "../slack/daily.ts";

/** The key of the archive of the six documents. */
export const KEY: string = archiveKey(seedDocuments);

const TODAY = "2026-11-22";
const SAY = sayIn("ko");
const QUESTION = "How many people were arrested under the National Security Law in 1998?";

const numbers = await archiveNumbers(seeds, 0);

const ask = (request: ChatRequest, madeFrom: string | null = null): Promise<Reply> =>
  respond(seeds, request, { today: TODAY, numbers, locale: "ko" }, madeFrom);

const typed = (command: Parameters<typeof readTyped>[0], text: string) =>
  ask(readTyped(command, text, TODAY, SAY).request);

const best = await typed("ask", QUESTION);

function press(label: string): Promise<Reply> {
  const button = best.items[0]?.buttons.find((found) => found.label === label);
  if (!button) throw new Error(`Expected a button "${label}"`);
  return ask(button.request);
}

const PLACE: RequestChannel = {
  workspace: "T07NEWSROOM",
  channel: "C07DESK",
  mayManage: async () => true,
  whyNotPost: async () => null,
};

function incoming(request: ChatRequest, place: Partial<RequestChannel> = {}): IncomingRequest {
  const askedIn = { ...PLACE, ...place };
  return { platform: "slack", person: "T07NEWSROOM/U07ANA", delivery: "1", request, locale: "ko", askedIn };
}

const daily = openDaily("2026-06-16T08:00:00Z");
const watching = await openWatching("2026-11-22T08:00:00Z", () => Promise.reject(new Error("no watch")));

function onPosts(text: string, place: Partial<RequestChannel> = {}): Promise<Reply> {
  const { request } = readTyped("dateline", text, TODAY, SAY);
  return respondSubscription(request as never, incoming(request, place), daily);
}

function onWatches(text: string, place: Partial<RequestChannel> = {}): Promise<Reply> {
  const { request } = readTyped("dateline", text, TODAY, SAY);
  const ports = {
    store: watching.store,
    nowMs: () => watching.clock.nowMs,
    compose: () => Promise.reject(new Error("no news")),
  };
  return respondWatch(request as never, incoming(request, place), ports);
}

async function post(day: string): Promise<Reply> {
  const composed = await composePost(seeds, day, {
    emptyDay: "nearby",
    care: "note",
    contentNotes: () => ["death"],
    seen: new Map(),
    skipped: new Set(),
    locale: "ko",
  });
  if (composed.kind === "none") throw new Error(composed.reason);
  return composed.reply;
}

/** What people who read Korean get to see, by what it is. */
export const KOREAN_REPLIES: readonly (readonly [name: string, reply: Reply])[] = [
  ["answer", best],
  ["answer-more", await ask({ kind: "ask", question: QUESTION, from: 1 })],
  ["answer-changed-archive", await ask({ kind: "ask", question: QUESTION, from: 1 }, "AAAAAAAA")],
  ["spelling", await typed("ask", "who condemned the deths of demonstrators?")],
  ["nothing", await typed("ask", "What did Oxfam say about Egypt's candlelight revolution?")],
  ["nothing-at-all", await typed("ask", "Who painted the Mona Lisa?")],
  ["on-this-date", await typed("on-this-date", "6월 17일")],
  ["on-this-date-nearest", await typed("on-this-date", "6월 19일")],
  ["on-this-date-month", await typed("on-this-date", "11-14")],
  ["on-this-date-nothing", await typed("on-this-date", "1월 1일")],
  ["which-day", await typed("on-this-date", "06/07")],
  ["timeline", await typed("timeline", "political prisoners")],
  ["timeline-nothing", await typed("timeline", "Mona Lisa")],
  ["context", await press("앞뒤 문맥")],
  ["citation", await press("출처 표기")],
  [
    "changed",
    await ask({
      kind: "context",
      at: { document: "AAAAAAAA", start: 1, end: 2, highlights: [] },
      as: { kind: "entry" },
    }),
  ],
  ["no-such-day", await typed("on-this-date", "2월 31일")],
  ["no-such-command", await typed("dateline", "dance")],
  ["no-question", await typed("ask", "")],
  ["help", await typed("dateline", "help")],
  ["status", await typed("dateline", "status")],
  ["daily-not-a-manager", await onPosts("subscribe 08:00 Seoul", { mayManage: async () => false })],
  [
    "daily-cannot-post",
    await onPosts("subscribe 08:00 Seoul", {
      whyNotPost: async () => "The bot is not in the channel: invite it there with /invite @dateline.",
    }),
  ],
  ["daily-set-up", await onPosts("subscribe 08:00 Seoul")],
  ["daily-preview", await onPosts("preview")],
  ["daily-stopped", await onPosts("stop")],
  ["daily-post", await post("2026-06-17")],
  ["daily-post-near", await post("2026-06-19")],
  ["watch-set-up", await onWatches("watch 정치범 --place Korea")],
  ["watch-list", await onWatches("watches")],
  ["watch-not-a-manager", await onWatches("watch 정치범", { mayManage: async () => false })],
];
