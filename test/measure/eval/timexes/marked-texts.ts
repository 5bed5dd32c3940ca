import * as v from "valibot";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import { readJsonLines, throwFaults } from "../input/read-json.ts";
import { offset, words } from "../input/shape-fault.ts";
import type { Annotation } from "./score-timexes.ts";

/** A time expression that somebody has marked. */
export type Marked = Annotation & { readonly text: string; readonly type: string };

/** A text whose time expressions somebody has marked. */
export type MarkedText = {
  readonly doc: string;
  /** The document's creation time, in EDTF; null if it is unknown. A time of day is left out. */
  readonly dct: string | null;
  readonly text: string;
  readonly timex: readonly Marked[];
};

const schema = v.object(
  {
    doc: words,
    dct: v.optional(v.nullable(words), null),
    text: words,
    timex: v.array(
      v.object(
        { start: offset, end: offset, text: words, type: v.optional(words, "DATE"), value: words },
        "an object",
      ),
      "a list",
    ),
  },
  "an object",
);

/**
 * Reads marked texts in JSON Lines.
 *
 * @throws {@link UsageError} if the file is not what it should be.
 */
export async function readMarkedTexts(file: string): Promise<readonly MarkedText[]> {
  const lines = await readJsonLines(file, schema);
  const texts = lines.map(({ value, line }) => ({
    line,
    text: { ...value, dct: value.dct === null ? null : value.dct.replace(/T.*$/, "") },
  }));
  throwFaults(texts.flatMap(({ text, line }) => faults(text).map((fault) => `${file}:${line}: ${fault}`)));
  return texts.map(({ text }) => text);
}

function faults({ dct, text, timex }: MarkedText): readonly string[] {
  const undated =
    dct !== null && readEdtf(dct) === null
      ? [`Expected \`dct\` to be a date in EDTF such as 1998-09-08 or 1998-09, or null, got \`${dct}\`.`]
      : [];
  const misplaced = timex.flatMap((one, index) => {
    const there = text.slice(one.start, one.end);
    if (there === one.text) return [];
    return `Expected “${one.text}” from ${one.start} to ${one.end} of the text, as \`timex[${index}]\` says, got “${there}”: mend the offsets (UTF-16, end excluded).`;
  });
  return [...undated, ...misplaced];
}
