import * as v from "valibot";
import type { Span } from "../../../../src/corpus/text/sentences.ts";
import { isNowadays } from "../../../../src/time/english/this-day/nowadays.ts";
import { signsOfDay } from "../../../../src/time/english/this-day/signs-of-day.ts";
import { isStateOfThings } from "../../../../src/time/english/this-day/state-of-things.ts";
import { readJsonLines, throwFaults } from "../../eval/input/read-json.ts";
import { offset, words } from "../../eval/input/shape-fault.ts";

/** A "today" of which a reader has said what it means. */
export type Example = {
  readonly doc: string;
  readonly isNowadays: boolean;
  readonly signs: ReadonlySet<string>;
  /** Whether a phrase alone says that it is nowadays; the weights need not. */
  readonly hasPhrase: boolean;
};

/** Characters on either side in which a phrase for "nowadays" stands. */
const NEAR = 120;

const schema = v.object(
  {
    doc: words,
    text: words,
    today: v.array(
      v.object({ start: offset, end: offset, nowadays: v.boolean("true or false") }, "an object"),
      "a list",
    ),
  },
  "an object",
);

/**
 * Reads texts with their "today"s in JSON Lines: `{doc, text, today: [{start, end, nowadays}]}`.
 *
 * @throws {@link UsageError} if the file is not what it should be.
 */
export async function readExamples(file: string): Promise<readonly Example[]> {
  const lines = await readJsonLines(file, schema);
  throwFaults(
    lines.flatMap(({ value: { text, today }, line }) =>
      today
        .filter((span) => !/^today$/i.test(text.slice(span.start, span.end)))
        .map(({ start, end }) => `${file}:${line}: Expected "today" from ${start} to ${end}.`),
    ),
  );
  return lines.flatMap(({ value: { doc, text, today } }) =>
    today.map(({ start, end, nowadays }: Span & { nowadays: boolean }) => ({
      doc,
      isNowadays: nowadays,
      signs: signsOfDay(text, start, end),
      hasPhrase:
        isNowadays(text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)) ||
        isStateOfThings(text, start, end),
    })),
  );
}
