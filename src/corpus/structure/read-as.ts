import type { PassageKind } from "./passage-kind.ts";
import type { Passage } from "./passages.ts";

/** What an editor corrects of how a document is read. */
export type ReadAs = {
  /** By a label of a turn or a name that is shown: who it is. {@link NOBODY}: that words are nobody's. */
  readonly speakers: Readonly<Record<string, string>>;
  /** By the words with which a passage begins: what it is. */
  readonly passages: Readonly<Record<string, CorrectedKind>>;
};

/** A name for no name. */
export const NOBODY = "nobody";

type CorrectedKind = Exclude<PassageKind, "heading" | "item" | "label" | "signature" | "subjects">;

/** The kinds that a passage can be given. */
export const CORRECTED_KINDS: readonly CorrectedKind[] = [
  "paragraph",
  "title",
  "letterhead",
  "contact",
  "boilerplate",
  "footnote",
  "table",
  "noise",
];

/** The passages of a text with the kinds that an editor gave them. */
export function correctKinds(
  text: string,
  passages: readonly Passage[],
  kinds: ReadAs["passages"],
): readonly Passage[] {
  const openings = Object.entries(kinds);
  if (openings.length === 0) return passages;
  return passages.map((passage) => {
    const [, kind] = openings.find(([opening]) => text.startsWith(opening, passage.start)) ?? [];
    return kind === undefined ? passage : { ...passage, kind };
  });
}

/** What of a correction is not in the document: the path of its key and what was expected. */
export function missingCorrections(
  text: string,
  passages: readonly Passage[],
  { speakers, passages: kinds }: ReadAs,
): readonly (readonly [path: readonly string[], message: string])[] {
  const folded = text.toLowerCase();
  return [
    ...Object.keys(speakers)
      .filter((words) => !folded.includes(words.toLowerCase()))
      .map(
        (words) =>
          [
            ["readAs", "speakers", words],
            `Expected \`${words}\` to be a label or a name in the text: copy it from there.`,
          ] as const,
      ),
    ...Object.keys(kinds)
      .filter((opening) => !passages.some(({ start }) => text.startsWith(opening, start)))
      .map(
        (opening) =>
          [
            ["readAs", "passages", opening],
            `Expected a passage that begins with \`${opening}\`: copy its first words.`,
          ] as const,
      ),
  ];
}
