import * as v from "valibot";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import type { Span } from "../../../../src/corpus/text/sentences.ts";
import { readJsonLines, throwFaults } from "../input/read-json.ts";
import { offset, words } from "../input/shape-fault.ts";

/** Words whose speaker somebody has marked. */
export type MarkedQuote = Span & {
  /** "direct", "indirect", "turn" and the like: a row of the report. */
  readonly kind: string;
  /** How the text refers to the speaker: name, pronoun, noun or none. */
  readonly by: string;
  /** Any of these is right; empty: nobody may be named. */
  readonly names: readonly string[];
  /** Nobody is right too. */
  readonly optional: boolean;
};

/** A text whose speakers somebody has marked. */
export type QuotedText = {
  readonly doc: string;
  readonly publisher: string;
  /** In EDTF; null if it is unknown. */
  readonly issued: string | null;
  readonly text: string;
  readonly quotes: readonly MarkedQuote[];
};

const schema = v.object(
  {
    doc: words,
    publisher: v.optional(v.string("a text"), ""),
    issued: v.optional(v.nullable(words), null),
    text: words,
    quotes: v.array(
      v.object(
        {
          start: offset,
          end: offset,
          kind: v.optional(words, "direct"),
          by: v.optional(v.nullable(words), null),
          names: v.array(words, "a list"),
          optional: v.optional(v.boolean("true or false"), false),
        },
        "an object",
      ),
      "a list",
    ),
  },
  "an object",
);

/**
 * Reads texts with marked speakers in JSON Lines.
 *
 * @throws {@link UsageError} if the file is not what it should be.
 */
export async function readQuotedTexts(file: string): Promise<readonly QuotedText[]> {
  const lines = await readJsonLines(file, schema);
  throwFaults(lines.flatMap(({ value, line }) => faults(value).map((fault) => `${file}:${line}: ${fault}`)));
  return lines.map(({ value }) => ({
    ...value,
    quotes: value.quotes.map((quote) => ({ ...quote, by: quote.by ?? "none" })),
  }));
}

function faults({ issued, text, quotes }: v.InferOutput<typeof schema>): readonly string[] {
  const undated =
    issued !== null && readEdtf(issued) === null
      ? [
          `Expected \`issued\` to be a date in EDTF such as 1998-09-08 or 1998-09, or null, got \`${issued}\`.`,
        ]
      : [];
  const misplaced = quotes.flatMap(({ start, end }, index) =>
    start < end && end <= text.length
      ? []
      : [
          `Expected \`quotes[${index}]\` to be a part of the text, which has ${text.length} characters, got ${start} to ${end}.`,
        ],
  );
  return [...undated, ...misplaced];
}
