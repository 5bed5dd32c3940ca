import type { Archive } from "../../archive/archive.ts";
import { languageName } from "../../corpus/language-name.ts";
import type { DocumentLanguage } from "../../corpus/word-lists/content-notes.ts";
import { listWords } from "../../messages/list-words.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import { undatedLanguages, undatedWords } from "../../time/undated-languages.ts";
import { type ArchiveState, stateWords } from "./archive-state.ts";
import { type Reply, shortReply, textItem } from "./reply.ts";

/** Questions that show what can be asked, in every help. */
export function exampleQuestions(say: Say): readonly string[] {
  return say("help.examples").split("\n");
}

/** What can be asked, and how. */
export function helpReply(say: Say): Reply {
  return {
    ...shortReply("help", say("help.title"), [say("help.note")]),
    items: [
      textItem(say("help.examples"), { label: say("help.try"), form: "copy" }),
      textItem(say("help.names"), { label: say("help.may-name") }),
      textItem(say("help.command-list"), { label: say("help.commands") }),
      textItem(say("help.option-list"), { label: say("help.options") }),
    ],
  };
}

/** The archive in numbers. */
export type ArchiveNumbers = {
  readonly documents: number;
  readonly passages: number;
  readonly publishers: readonly string[];
  readonly years: readonly [number, number] | null;
  readonly places: readonly string[];
  /** Faulty files that were left out. */
  readonly faults: number;
  /** Languages of documents that content notes have no words for (BCP 47). */
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
    withoutNotes,
    ...(undated.length > 0 && { undated }),
  };
}

/** The archive in numbers, in words: one line a fact. */
export function numbersWords(
  { documents, passages, publishers, years, places, faults, withoutNotes, undated = [] }: ArchiveNumbers,
  say: Say = ENGLISH,
): readonly string[] {
  const noDates = undatedWords(undated, say);
  return [
    years
      ? say("status.documents-issued", { documents, passages, years: yearsWords(years, say) })
      : say("status.documents", { documents, passages }),
    say("status.publishers", { count: publishers.length, names: some(publishers, say) }),
    ...(places.length > 0 ? [say("status.places", { count: places.length, names: some(places, say) })] : []),
    ...(faults > 0 ? [say("status.faults", { count: faults })] : []),
    ...(withoutNotes.length > 0
      ? [
          say("status.no-content-notes", {
            languages: listWords(
              say,
              withoutNotes.map((language) => languageName(language, say)),
            ),
            count: withoutNotes.length,
          }),
        ]
      : []),
    ...(noDates ? [say("status.undated", { languages: noDates })] : []),
  ];
}

/** The years in which documents were issued: "1998 to 2020", or one year. */
export function yearsWords([from, to]: readonly [number, number], say: Say): string {
  return from === to
    ? say("date.year", { year: String(from) })
    : say("answer.years", { from: String(from), to: String(to) });
}

/** What the archive holds, and how current it is. */
export function statusReply(
  numbers: ArchiveNumbers,
  state: ArchiveState | null = null,
  say: Say = ENGLISH,
): Reply {
  return {
    ...shortReply("status", say("status.archive"), []),
    items: [textItem([...numbersWords(numbers, say), ...(state ? stateWords(state, say) : [])].join("\n"))],
  };
}

/** Names of a list that a line has room for. */
const MOST_NAMES = 8;

function some(names: readonly string[], say: Say): string {
  const others = names.length - MOST_NAMES;
  return (
    [...names.slice(0, MOST_NAMES), ...(others > 0 ? [say("status.and-more", { count: others })] : [])].join(
      ", ",
    ) || say("status.none")
  );
}
