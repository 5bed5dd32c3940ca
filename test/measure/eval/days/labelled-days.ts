import * as v from "valibot";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import type { Span } from "../../../../src/corpus/text/sentences.ts";
import { isCalendarDate } from "../../../../src/time/timex.ts";
import { readJsonLines, throwFaults } from "../input/read-json.ts";
import { offset, words } from "../input/shape-fault.ts";

/** A sentence of which a person has said whether it is worth showing on its day. */
export type LabelledSentence = Span & {
  /** The day on which what it tells of happened, `YYYY-MM-DD`; null if it has none. */
  readonly day: string | null;
  readonly good: boolean;
  /** Why it is not good; null if it is. */
  readonly why: string | null;
};

/** A document some of whose sentences are labelled. */
export type LabelledDocument = {
  readonly doc: string;
  readonly publisher: string;
  /** EDTF. */
  readonly issued: string;
  readonly text: string;
  readonly sentences: readonly LabelledSentence[];
};

const schema = v.object(
  {
    doc: words,
    publisher: v.optional(v.string("a text"), ""),
    issued: words,
    text: words,
    sentences: v.array(
      v.object(
        {
          start: offset,
          end: offset,
          day: v.optional(v.nullable(words), null),
          good: v.boolean("true or false"),
          why: v.optional(v.nullable(words), null),
        },
        "an object",
      ),
      "a list",
    ),
  },
  "an object",
);

/**
 * Reads documents with labelled sentences in JSON Lines.
 *
 * @throws {@link UsageError} if the file is not what it should be.
 */
export async function readLabelledDocuments(file: string): Promise<readonly LabelledDocument[]> {
  const lines = await readJsonLines(file, schema);
  throwFaults(lines.flatMap(({ value, line }) => faults(value).map((fault) => `${file}:${line}: ${fault}`)));
  return lines.map(({ value }) => value);
}

function faults({ issued, text, sentences }: LabelledDocument): readonly string[] {
  const undated =
    readEdtf(issued) === null
      ? [`Expected \`issued\` to be a date in EDTF such as 1998-09-08, got \`${issued}\`.`]
      : [];
  const wrong = sentences.flatMap(({ start, end, day, good }, index) => {
    const name = `\`sentences[${index}]\``;
    if (start >= end || end > text.length)
      return [`Expected ${name} to lie in the text, got ${start} to ${end}: correct the offsets.`];
    if (day !== null && (day.length !== 10 || !isCalendarDate(day)))
      return [`Expected the \`day\` of ${name} to be a day that exists, YYYY-MM-DD, got \`${day}\`.`];
    return good && day === null ? [`Expected ${name}, which is good, to have a \`day\`: add it.`] : [];
  });
  return [...undated, ...wrong];
}
