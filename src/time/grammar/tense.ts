import { type Span, sentences } from "../../corpus/text/sentences.ts";

/**
 * The tense of the clause around an expression. `perhaps`: the sign of tense may not govern the expression ("declared
 * a dividend to holders of record Nov. 10"). `unknown`: there is no sign.
 */
export type Tense = "past" | "perhaps past" | "present" | "perhaps future" | "future" | "unknown";

/** Reads the tense around an expression at `[start, end)` of a sentence. */
export type TenseReader = (sentence: string, start: number, end: number) => Tense;

/** Characters on either side of an expression that may show its tense. Anything farther is another clause. */
const CLAUSE = 240;

/** Returns a function for the tense around an expression at `[start, end)` of a text. It splits sentences on first use. */
export function tenseOf(
  text: string,
  language: string,
  read: TenseReader,
): (start: number, end: number) => Tense {
  let spans: readonly Span[] | null = null;
  let index = 0;
  return (start, end) => {
    spans ??= sentences(text, language);
    while (index > 0 && (spans[index]?.start ?? 0) > start) index--;
    while (index < spans.length - 1 && (spans[index]?.end ?? 0) <= start) index++;
    const span = spans[index];
    if (!span || span.start > start || span.end < end) return "unknown";
    const from = Math.max(span.start, start - CLAUSE);
    return read(text.slice(from, Math.min(span.end, end + CLAUSE)), start - from, end - from);
  };
}
