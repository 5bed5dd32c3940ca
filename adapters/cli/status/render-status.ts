import { supersededWords, withdrawnWords } from "../../../src/answer/citation.ts";
import type { Json } from "../../../src/answer/json.ts";
import { numbersWords } from "../../../src/chat/replies/about-replies.ts";
import { agoWords } from "../../../src/chat/replies/archive-state.ts";
import type { DocumentHead } from "../../../src/corpus/document.ts";
import { correctionLines } from "../../../src/delivery/subscriptions/correction.ts";
import type { ArchiveStatus } from "./archive-status.ts";

/** How many documents of a kind are named. */
const NAMED = 5;

/**
 * What an archive holds and lacks, with what can be done about it.
 *
 * @param nowMs epoch milliseconds.
 */
export function renderStatus(status: ArchiveStatus, folder: string, nowMs: number): string {
  const { numbers, changedMs, undated, withdrawn, superseded, nearlySame, feeds, posts } = status;
  const corpus = folder === "corpus" ? "" : ` --corpus ${folder}`;
  const ago = (atMs: number) => agoWords(Math.max(0, nowMs - atMs));
  return [
    `The archive in ${folder}`,
    ...numbersWords(numbers).map(indented),
    ...(changedMs === null ? [] : [indented(`A document was last added or changed ${ago(changedMs)}.`)]),
    ...section(
      undated,
      "without a date of issue",
      ({ id }) => id,
      `npm run -s dateline -- edit ID --issued 1998-09-08${corpus}`,
    ),
    ...section(withdrawn, "withdrawn", (document) => `${document.id}, ${withdrawnWords(document) ?? ""}`),
    ...section(
      superseded,
      "replaced by a newer version; they stay citable",
      (document) => `${document.id}, ${supersededWords(document) ?? ""}`,
    ),
    ...section(
      nearlySame,
      "nearly the same as another document; an answer that both have is shown once",
      ({ id, sameAs = [] }) => `${id}, as ${sameAs.join(", ")}`,
    ),
    ...(feeds.length === 0 ? [] : ["", "Feeds"]),
    ...feeds.flatMap((feed) => feedLines(feed, ago, corpus)).map(indented),
    ...postLines(posts).flatMap((line, at) =>
      at === 0 ? ["", "Daily posts", indented(line)] : [indented(line)],
    ),
  ].join("\n");
}

function feedLines(
  { url, readAtMs, problem, waiting, givenUp }: ArchiveStatus["feeds"][number],
  ago: (atMs: number) => string,
  corpus: string,
): readonly string[] {
  const read = problem ?? (readAtMs === null ? "not read yet" : `read ${ago(readAtMs)}`);
  const more = givenUp.length - NAMED;
  return [
    `${url}: ${read}`,
    ...(waiting > 0 ? [indented(`${documentsWords(waiting)} could not be read: tried again later`)] : []),
    ...(givenUp.length > 0
      ? [
          indented(
            `${documentsWords(givenUp.length)} given up after many tries; to try again: npm run -s dateline -- sync --retry${corpus}`,
          ),
          ...givenUp.slice(0, NAMED).map((one) => indented(indented(`${one.url}: ${one.reason}`))),
          ...(more > 0
            ? [indented(indented(`and ${more.toLocaleString("en-GB")} more (--json lists all)`))]
            : []),
        ]
      : []),
  ];
}

function documentsWords(count: number): string {
  return count === 1 ? "1 document" : `${count.toLocaleString("en-GB")} documents`;
}

function postLines(posts: ArchiveStatus["posts"]): readonly string[] {
  switch (posts.kind) {
    case "none":
      return [];
    case "unknown":
      return [posts.reason];
    case "read":
      return posts.corrections.length === 0
        ? ["Nothing that was posted has been withdrawn or changed since."]
        : correctionLines(posts.corrections);
  }
}

function section(
  documents: readonly DocumentHead[],
  what: string,
  line: (document: DocumentHead) => string,
  command?: string,
): readonly string[] {
  if (documents.length === 0) return [];
  const more = documents.length - NAMED;
  return [
    "",
    `${documents.length.toLocaleString("en-GB")} ${what}`,
    ...documents.slice(0, NAMED).map((document) => indented(line(document))),
    ...(more > 0 ? [indented(`and ${more.toLocaleString("en-GB")} more (--json lists all)`)] : []),
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
      problem,
      waiting,
      givenUp: givenUp.map((one) => ({ ...one })),
    })),
    corrections:
      posts.kind === "read"
        ? posts.corrections.map(({ day, document, quote, words }) => ({ day, document, quote, words }))
        : null,
  };
}
