import type { Archive } from "../../archive/archive.ts";
import { languageName } from "../../corpus/language-name.ts";
import type { DocumentLanguage } from "../../corpus/word-lists/content-notes.ts";
import { undatedLanguages, undatedWords } from "../../time/undated-languages.ts";
import { type ArchiveState, stateWords } from "./archive-state.ts";
import { type Reply, shortReply, textItem } from "./reply.ts";

/** Questions that show what can be asked, in every help. */
export const EXAMPLES = [
  "/ask how many people were arrested under the National Security Law in 1998?",
  "/ask what did Phil Robertson say about North Korea?",
  "/on-this-date 17 June",
  "/timeline political prisoners",
] as const;

/** What can be asked, and how. */
export const HELP: Reply = {
  ...shortReply("help", "Dateline answers from an archive of dated statements, word for word.", [
    "Every answer is one sentence of the archive, with who said it, who published it, when, and where to find it. If there is no answer, it says so. Only you see an answer until you share it.",
  ]),
  items: [
    textItem(EXAMPLES.join("\n"), { label: "Try", form: "copy" }),
    textItem(
      [
        "• a date: “in 1998”, “before September 1998”, “since 2010”",
        "• a publisher or speaker: “according to Amnesty”",
        "• a place: “in Cambodia”",
        "• an exact phrase, in quotation marks",
      ].join("\n"),
      { label: "A question may name" },
    ),
    textItem(
      [
        "/ask: the sentence that answers",
        "/on-this-date: what happened on a day of the year",
        "/timeline: dated sentences on a topic, in order",
        "/dateline status: the archive in numbers, and this channel’s daily post",
        "/dateline subscribe, preview, stop: a daily post on what happened on this date, in this channel",
        "/dateline watch, watches, unwatch: new documents on a topic, announced in this channel or (--private) to you alone",
      ].join("\n"),
      { label: "Commands" },
    ),
    textItem(
      [
        '--public shows the answer to everybody. --publisher HRW or --place "South Korea" narrows the search.',
        "In the text: from:Amnesty, place:Cambodia, before:1999, -police, arrests OR torture, a phrase in quotation marks.",
        "Discord offers the same as options of the command.",
      ].join("\n"),
      { label: "Options" },
    ),
  ],
};

/** The archive in numbers. */
export type ArchiveNumbers = {
  readonly documents: number;
  readonly passages: number;
  readonly publishers: readonly string[];
  readonly years: readonly [number, number] | null;
  readonly places: readonly string[];
  /** Faulty files that were left out. */
  readonly faults: number;
  /** Languages of documents that content notes have no words for, by their English names. */
  readonly withoutNotes: readonly string[];
  /** Languages of documents in which no dates are read. @default none */
  readonly undated?: readonly DocumentLanguage[];
};

/**
 * Counts an archive.
 *
 * @param withoutNotes codes of languages of documents that content notes have no words for. @default none
 */
export async function archiveNumbers(
  archive: Archive,
  faults: number,
  withoutNotes: readonly string[] = [],
): Promise<ArchiveNumbers> {
  const { key, languages, ...numbers } = await archive.summary();
  const undated = undatedLanguages(languages);
  return {
    ...numbers,
    faults,
    withoutNotes: withoutNotes.map(languageName),
    ...(undated.length > 0 && { undated }),
  };
}

/** The archive in numbers, in words: one line a fact. */
export function numbersWords({
  documents,
  passages,
  publishers,
  years,
  places,
  faults,
  withoutNotes,
  undated = [],
}: ArchiveNumbers): readonly string[] {
  const noDates = undatedWords(undated);
  return [
    `${plural(documents, "document")}, ${plural(passages, "passage")}${years ? `, issued ${years[0] === years[1] ? years[0] : `${years[0]} to ${years[1]}`}` : ""}`,
    `${plural(publishers.length, "publisher")}: ${some(publishers)}`,
    ...(places.length > 0 ? [`${plural(places.length, "place")}: ${some(places)}`] : []),
    ...(faults > 0 ? [`Files left out: ${plural(faults, "fault")}. “dateline check” lists them.`] : []),
    ...(withoutNotes.length > 0
      ? [
          `No content notes in ${LIST.format(withoutNotes)}: content-notes.txt has no words in ${withoutNotes.length === 1 ? "that language" : "those languages"}.`,
        ]
      : []),
    ...(noDates ? [`${noDates} Sentences of these documents appear in no timeline and on no day.`] : []),
  ];
}

/** What the archive holds, and how current it is. */
export function statusReply(numbers: ArchiveNumbers, state: ArchiveState | null = null): Reply {
  return {
    ...shortReply("status", "The archive", []),
    items: [textItem([...numbersWords(numbers), ...(state ? stateWords(state) : [])].join("\n"))],
  };
}

const LIST = new Intl.ListFormat("en-GB");

/** Names of a list that a line has room for. */
const MOST_NAMES = 8;

function some(names: readonly string[]): string {
  const others = names.length - MOST_NAMES;
  return [...names.slice(0, MOST_NAMES), ...(others > 0 ? [`and ${others} more`] : [])].join(", ") || "none";
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;
}
