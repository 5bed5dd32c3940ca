import * as v from "valibot";
import { readJsonLines, throwFaults } from "../input/read-json.ts";
import { words } from "../input/shape-fault.ts";

/** A keeper's question. */
export type Question = {
  /** Whatever sorts questions for their keeper; `nothing`: the archive has no answer. */
  readonly kind: string;
  readonly question: string;
  /** A right quote holds one of these; empty where no answer is right. */
  readonly contains: readonly string[];
};

/** The kind of a question that the archive has no answer to. */
const NOTHING = "nothing";

const schema = v.object(
  {
    kind: v.optional(words, "any"),
    question: words,
    contains: v.optional(v.array(words, "a list of texts"), []),
  },
  "an object",
);

/**
 * Reads questions in JSON Lines.
 *
 * @throws {@link UsageError} if the file is not what it should be.
 */
export async function readQuestions(file: string): Promise<readonly Question[]> {
  const lines = await readJsonLines(file, schema);
  throwFaults(
    lines.flatMap(({ value: { kind, contains }, line }) => {
      if ((kind === NOTHING) === (contains.length === 0)) return [];
      return kind === NOTHING
        ? `${file}:${line}: Expected no \`contains\` where the kind is nothing: take one of the two out.`
        : `${file}:${line}: Expected \`contains\` with words of a right answer: add it, or say \`"kind": "nothing"\` where no answer is right.`;
    }),
  );
  return lines.map(({ value }) => value);
}

/**
 * A text without the differences that do not count: white space, quotation marks, case.
 *
 * @example
 * fold("“Four\nHundred” were"); // => '"four hundred" were'
 */
export function fold(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
