import type { StoredPassage } from "../../archive/stored-passage.ts";
import type { Span } from "../../corpus/text/sentences.ts";
import type { TokenSpan } from "../../language/token-span.ts";
import type { Measure } from "../../question/measure.ts";
import type { Timex } from "../../time/timex.ts";
import type { Match } from "../matching/match.ts";

/** Words for numbers, exact and loose. */
const NUMBER_WORDS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores?|half|third|quarter|twice|once|none|zero|no|several)$/;

/** Parts of a number that are not numbers: a currency before it, a percent sign after it. */
const CURRENCY = /(?:US|A|C|HK|NZ)?[$£€¥₩]$/;
const PERCENT = /^ ?(?:%|per ?cent\b)/;

/** Maximum distance in words from a number to the counted noun: "400 *mostly young* people". */
const REACH = 4;

/** A number in a sentence: `[from, to)` are indexes of its words. */
export type NumberSpan = Span & { readonly from: number; readonly to: number };

/** The number that stands before a thing that is counted, directly or with a few words between. */
export function numberBefore(
  numbers: readonly NumberSpan[],
  things: readonly number[],
): NumberSpan | undefined {
  return numbers.findLast(({ to }) => things.some((at) => at >= to && at - to < REACH));
}

/** The complete numbers of a sentence outside dates: "two hundred and six", "$5 million", "12 per cent". */
export function numberSpans(
  { text: whole, start }: StoredPassage,
  { words }: TokenSpan,
  taken: ReadonlySet<number>,
  dates: readonly Timex[],
): readonly NumberSpan[] {
  const between = (from: number, to: number | undefined) => whole.slice(from - start, (to ?? from) - start);
  const isNumber = (at: number) => {
    const word = words[at];
    if (!word || taken.has(at) || !(/^\d/.test(word.form) || NUMBER_WORDS.test(word.form))) return false;
    return !dates.some(
      ({ type, start, end }) => type !== "DURATION" && start <= word.start && word.end <= end,
    );
  };
  const tied = (at: number) => /^[ -]$/.test(between(words[at - 1]?.end ?? start, words[at]?.start));
  const found: NumberSpan[] = [];
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (!first || !isNumber(from)) continue;
    let to = from + 1;
    for (;;) {
      if (isNumber(to) && tied(to)) to++;
      else if (words[to]?.form === "and" && isNumber(to + 1) && tied(to) && tied(to + 1)) to += 2;
      else break;
    }
    const end = words[to - 1]?.end ?? first.end;
    const before = CURRENCY.exec(between(start, first.start))?.[0].length ?? 0;
    const after = PERCENT.exec(between(end, end + 9))?.[0].length ?? 0;
    found.push({ from, to, start: first.start - before, end: end + after });
    from = to - 1;
  }
  return found;
}

/**
 * The number that answers "how many": the one directly before the counted noun ("almost 400 people"), else the one nearest
 * to the question's concepts.
 *
 * @param counted where the sentence has the counted noun: indexes of its words.
 * @returns the number, and whether it precedes the counted noun; null if there is no number.
 */
export function answeringNumber(
  passage: StoredPassage,
  sentence: TokenSpan,
  matches: readonly Match[],
  counted: readonly number[],
  dates: readonly Timex[],
): { readonly span: Span; readonly counts: boolean } | null {
  const matched = matches.flatMap(({ at }) => [...at]);
  const numbers = numberSpans(passage, sentence, new Set(matched), dates);
  const before = numberBefore(numbers, counted);
  if (before) return { span: spanOf(before), counts: true };
  const alone = numbers.find((number) => isSubject(passage, number, sentence));
  if (alone) return { span: spanOf(alone), counts: true };
  const nearest = nearestTo(matched, numbers);
  return nearest ? { span: spanOf(nearest), counts: false } : null;
}

/** What follows a number that is a subject by itself: "92 have been released", "two of them were". */
const VERB_OF_SUBJECT = /^(?:have|had|has|are|were|was|is|will|would)$/;

/** A number of something: "No. 92 was", "sec. 92 is". */
const NUMBERED = /^(?:no|nos|p|pp|s|ss|sec|art|vol|ch|fig|para)$/;

/** A number of those already counted: "The 25 are accused." */
const OF_KNOWN = /^(?:the|these|those|all|no)$/;

/** Whether a number is a subject without a noun, which the text before names: "Of those, 92 have been released." */
function isSubject(
  { text, start: offset }: StoredPassage,
  number: NumberSpan,
  { words }: TokenSpan,
): boolean {
  const { from, to, start, end } = number;
  const [before, first, last, after] = [words[from - 1], words[from], words[to - 1], words[to]];
  // A sum or a share is of another thing than what is counted.
  if (first?.start !== start || last?.end !== end) return false;
  if (!after || !VERB_OF_SUBJECT.test(after.form)) return false;
  if (before === undefined) return true;
  const isClause = /[.,;:–—]/.test(text.slice(before.end - offset, start - offset));
  return isClause ? !NUMBERED.test(before.form) : before.stop && !OF_KNOWN.test(before.form);
}

/** What stands before a number that is of a measure, and what behind it. */
const UNITS: Readonly<Record<Measure, readonly [before: RegExp | null, after: RegExp]>> = {
  money: [
    /(?:[$£€¥₩]|\b(?:USD|AUD|EUR|GBP|KRW) ?)$/,
    /^[ -]?(?:[mb]n?\b ?)?(?:dollars?|cents?|pounds?|euros?|won|yen|yuan|baht|rupees?|francs?)\b/i,
  ],
  share: [
    null,
    /^ ?(?:%|per ?cent\b|percentage points?\b|(?:of|in) (?:the|all|every|their|its|those|these|them)\b)/i,
  ],
  age: [/\b(?:aged?|age of) $/i, /^[ -]years?[ -](?:old|of age)\b/i],
  time: [
    null,
    /^[ -](?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))\b/i,
  ],
  length: [
    null,
    /^[ -]?(?:m|km|cm|mm|met(?:re|er)s?|kilomet(?:re|er)s?|miles?|feet|foot|ft|yards?|inch(?:es)?|storeys?)\b/i,
  ],
};

/**
 * The number that answers "how much", "how old", "what percentage": of those with the unit asked for the one nearest to the question's
 * concepts. Without one, any other number is no more than a number.
 */
export function measuredNumber(
  passage: StoredPassage,
  sentence: TokenSpan,
  matches: readonly Match[],
  measure: Measure,
  dates: readonly Timex[],
): { readonly span: Span; readonly counts: boolean } | null {
  const [before, after] = UNITS[measure];
  const matched = matches.flatMap(({ at }) => [...at]);
  const { text, start: offset } = passage;
  const numbers = numberSpans(passage, sentence, new Set(matched), dates);
  const fits = ({ from, to }: NumberSpan) => {
    const first = sentence.words[from];
    const last = sentence.words[to - 1];
    if (!first || !last) return false;
    return (
      (before?.test(text.slice(Math.max(0, first.start - offset - 8), first.start - offset)) ?? false) ||
      after.test(text.slice(last.end - offset, last.end - offset + 20))
    );
  };
  const nearest = nearestTo(matched, numbers.filter(fits));
  if (nearest) return { span: spanOf(nearest), counts: true };
  const other = nearestTo(matched, numbers);
  return other ? { span: spanOf(other), counts: false } : null;
}

function nearestTo(matched: readonly number[], numbers: readonly NumberSpan[]): NumberSpan | undefined {
  const distance = ({ from, to }: NumberSpan) =>
    Math.min(...matched.map((at) => Math.min(Math.abs(at - from), Math.abs(at - to + 1))));
  return [...numbers].sort((a, b) => distance(a) - distance(b))[0];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
