import type { EdtfDate } from "../corpus/edtf-date.ts";
import { findExpressions } from "./find-expressions.ts";
import type { Meaning, RawExpression } from "./grammar/meaning.ts";
import { tenseOf } from "./grammar/tense.ts";
import { languageOf } from "./language.ts";
import { certainDate } from "./resolve/certain-date.ts";
import { isOfItsYear, withoutCount } from "./resolve/count-or-year.ts";
import { isInsideQuotation } from "./resolve/inside-quotation.ts";
import { isNarrative } from "./resolve/narrative.ts";
import type { Mention } from "./resolve/reference.ts";
import { type Resolved, resolve } from "./resolve/resolve.ts";
import { calendarDate, type Timex } from "./timex.ts";

/**
 * Finds the time expressions of a text and resolves them against its date of issue; null if that is unknown.
 * They are sorted by position and do not overlap. A language without parsers has none.
 *
 * @example
 * findTimexes("Arrested yesterday", readEdtf("1998-09-08")).map((timex) => timex.value); // => ["1998-09-07"]
 * findTimexes("Arrested yesterday", readEdtf("1998-09-08?")).map((timex) => timex.value); // => ["1998-09"]
 */
export function findTimexes(text: string, issued: EdtfDate | null, language = "en"): readonly Timex[] {
  const grammar = languageOf(language);
  if (!grammar) return [];
  const tense = tenseOf(text, language, grammar.tense);
  const mentions: Mention[] = [];
  const found = grammar.textRefiners.reduce<readonly RawExpression[]>(
    (expressions, refine) => refine(expressions, text),
    findExpressions(text, grammar),
  );
  const reference = {
    issued: issued?.certain ?? null,
    latest: issued?.last ?? null,
    mentions,
    isNarrative: isNarrative(found, issued?.certain ?? null, text),
  };
  return found.map((expression) => {
    const { start } = expression;
    const here = { ...reference, at: start, tense: () => tense(start, expression.end) };
    const counts = grammar.mayBeCount(text, start, expression.end) && !isOfItsYear(expression.meaning, here);
    const { end, meaning } = counts
      ? withoutCount(expression, text, here)
      : reference.isNarrative && isOfSpeech(expression, text)
        ? { ...expression, meaning: SPOKEN }
        : expression;
    const words = text.slice(start, end);
    const resolved = resolve(meaning, here);
    const isDoubted = resolved.basis === "inferred" && grammar.doubt(text, start, end);
    const isCount = counts && end === expression.end;
    const isAbout = meaning.kind === "calendar" && meaning.about === true;
    const exact =
      resolved.basis === "stated"
        ? isCount
          ? null
          : resolved.date
        : certainDate({ meaning, value: resolved.value, isDoubted }, here);
    const certain = isAbout ? (exact?.slice(0, MONTH) ?? null) : exact;
    const isLikely = certain !== calendarDate(resolved.value);
    const date = resolved.date ?? monthsOf(meaning) ?? yearBefore(resolved.value);
    if (date && !isComparison(meaning))
      mentions.push({
        date,
        words,
        at: start,
        stated: resolved.basis === "stated",
        ...(reference.isNarrative && !opensSentence(text.slice(0, start)) && { midSentence: true }),
        ...((isCount ||
          isAbout ||
          (resolved.basis === "inferred" && (isLikely || meaning.kind === "step"))) && {
          doubtful: true,
        }),
      });
    return {
      ...timex(start, end, words, resolved),
      ...((isCount || isAbout || (resolved.basis === "inferred" && isLikely)) && { certain }),
    };
  });
}

/** `YYYY-MM` */
const MONTH = 7;

/** "today" in words of somebody else, which a history quotes: a day of theirs, not that of the text. */
const SPOKEN: Meaning = { kind: "vague", value: "PRESENT_REF" };

function isOfSpeech({ start, meaning }: RawExpression, text: string): boolean {
  const pointsAtIssue = meaning.kind === "step" && meaning.unit === "day" && meaning.anchor === "issue";
  return pointsAtIssue && isInsideQuotation(text, start);
}

/** Whether a sentence begins right before, with few words at most: "In", "By the end of". */
function opensSentence(before: string): boolean {
  return /(?:^|[.!?:;)”"\n]\s*)(?:\p{L}+ ?){0,4}$/u.test(before.slice(-60));
}

function timex(start: number, end: number, text: string, resolved: Resolved): Timex {
  const { type, value, basis, from } = resolved;
  return { start, end, text, type, value, basis, ...(from && { from }) };
}

/** "the nine months": later comparisons are with these months, no longer with an earlier quarter. */
function monthsOf(meaning: Meaning): string | null {
  return meaning.kind === "duration" && /^P\d+M$/.test(meaning.value) ? meaning.value : null;
}

/** The year of a date before our era: "BC0480" of "BC0480-08". */
function yearBefore(value: string): string | null {
  return /^BC\d{4}/.exec(value)?.[0] ?? null;
}

/** "a year earlier" only compares; the text stays on the current period. */
function isComparison(meaning: Meaning): boolean {
  return meaning.kind === "step" && meaning.keepsPrecision === true;
}
