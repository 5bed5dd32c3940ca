import { supersededWords, withdrawnWords } from "../../../src/answer/citation.ts";
import type { Json } from "../../../src/answer/json.ts";
import { numbersWords } from "../../../src/chat/replies/about-replies.ts";
import { agoWords } from "../../../src/chat/replies/archive-state.ts";
import type { DocumentHead } from "../../../src/corpus/document.ts";
import { correctionLines } from "../../../src/delivery/subscriptions/correction.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { reasonText } from "../../sync/kept-reason.ts";
import type { ArchiveStatus } from "./archive-status.ts";

/** How many documents of a kind are named. */
const NAMED = 5;

/**
 * What an archive holds and lacks, with what can be done about it.
 *
 * @param nowMs epoch milliseconds.
 */
export function renderStatus(
  status: ArchiveStatus,
  folder: string,
  nowMs: number,
  say: Say = ENGLISH,
): string {
  const { numbers, changedMs, undated, withdrawn, superseded, nearlySame, feeds, posts } = status;
  const corpus = folder === "corpus" ? "" : ` --corpus ${folder}`;
  const ago = (atMs: number) => agoWords(Math.max(0, nowMs - atMs), say);
  return [
    say("upkeep.archive-in", { folder }),
    ...numbersWords(numbers, say).map(indented),
    ...(changedMs === null ? [] : [indented(say("upkeep.last-changed", { ago: ago(changedMs) }))]),
    ...section(
      say,
      undated,
      "upkeep.undated",
      ({ id }) => id,
      `npm run -s dateline -- edit ID --issued 1998-09-08${corpus}`,
    ),
    ...section(
      say,
      withdrawn,
      "upkeep.withdrawn",
      (document) => `${document.id}, ${withdrawnWords(document, say) ?? ""}`,
    ),
    ...section(
      say,
      superseded,
      "upkeep.superseded",
      (document) => `${document.id}, ${supersededWords(document, say) ?? ""}`,
    ),
    ...section(say, nearlySame, "upkeep.nearly-same", ({ id, sameAs = [] }) =>
      say("upkeep.same-as", { document: id, others: sameAs.join(", ") }),
    ),
    ...(feeds.length === 0 ? [] : ["", say("upkeep.feeds")]),
    ...feeds.flatMap((feed) => feedLines(feed, ago, corpus, say)).map(indented),
    ...postLines(posts, say).flatMap((line, at) =>
      at === 0 ? ["", say("upkeep.daily-posts"), indented(line)] : [indented(line)],
    ),
  ].join("\n");
}

function feedLines(
  { url, readAtMs, problem, waiting, givenUp }: ArchiveStatus["feeds"][number],
  ago: (atMs: number) => string,
  corpus: string,
  say: Say,
): readonly string[] {
  const read =
    problem !== null
      ? reasonText(problem, say)
      : readAtMs === null
        ? say("upkeep.not-read")
        : say("upkeep.read", { ago: ago(readAtMs) });
  const more = givenUp.length - NAMED;
  return [
    `${url}: ${read}`,
    ...(waiting > 0 ? [indented(say("upkeep.feed-waiting", { count: waiting }))] : []),
    ...(givenUp.length > 0
      ? [
          indented(
            say("upkeep.feed-given-up", {
              count: givenUp.length,
              command: `npm run -s dateline -- sync --retry${corpus}`,
            }),
          ),
          ...givenUp
            .slice(0, NAMED)
            .map((one) => indented(indented(`${one.url}: ${reasonText(one.reason, say)}`))),
          ...(more > 0 ? [indented(indented(say("upkeep.more", { count: more })))] : []),
        ]
      : []),
  ];
}

function postLines(posts: ArchiveStatus["posts"], say: Say): readonly string[] {
  switch (posts.kind) {
    case "none":
      return [];
    case "unknown":
      return [posts.reason];
    case "read":
      return posts.corrections.length === 0
        ? [say("upkeep.posts-stand")]
        : correctionLines(posts.corrections, say);
  }
}

function section(
  say: Say,
  documents: readonly DocumentHead[],
  what: "upkeep.undated" | "upkeep.withdrawn" | "upkeep.superseded" | "upkeep.nearly-same",
  line: (document: DocumentHead) => string,
  command?: string,
): readonly string[] {
  if (documents.length === 0) return [];
  const more = documents.length - NAMED;
  return [
    "",
    say(what, { count: documents.length }),
    ...documents.slice(0, NAMED).map((document) => indented(line(document))),
    ...(more > 0 ? [indented(say("upkeep.more", { count: more }))] : []),
    ...(command === undefined ? [] : [indented(command)]),
  ];
}

function indented(line: string): string {
  return `  ${line}`;
}

/** The same as JSON; instants in ISO 8601. */
export function statusJson(status: ArchiveStatus): Json {
  const { numbers, changedMs, undated, withdrawn, superseded, nearlySame, feeds, posts } = status;
  const instant = (atMs: number | null) => (atMs === null ? null : new Date(atMs).toISOString());
  return {
    documents: numbers.documents,
    passages: numbers.passages,
    publishers: numbers.publishers,
    places: numbers.places,
    years: numbers.years,
    faults: numbers.faults,
    languagesWithoutDates: (numbers.undated ?? []).map((one) => ({ ...one })),
    changedAt: instant(changedMs),
    undated: undated.map(({ id }) => id),
    withdrawn: withdrawn.flatMap(({ id, withdrawn: how }) => (how ? [{ id, ...how }] : [])),
    superseded: superseded.flatMap(({ id, superseded: how }) => (how ? [{ id, by: how.by }] : [])),
    nearlySame: nearlySame.map(({ id, sameAs = [] }) => ({ id, sameAs })),
    feeds: feeds.map(({ url, readAtMs, problem, waiting, givenUp }) => ({
      url,
      readAt: instant(readAtMs),
      problem: problem === null ? null : reasonText(problem, ENGLISH),
      waiting,
      givenUp: givenUp.map(({ url: item, reason }) => ({ url: item, reason: reasonText(reason, ENGLISH) })),
    })),
    corrections:
      posts.kind === "read"
        ? posts.corrections.map(({ day, document, quote, words }) => ({ day, document, quote, words }))
        : null,
  };
}
