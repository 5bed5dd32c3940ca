import { addDays } from "../calendar/days.ts";
import { findExpressions } from "../find-expressions.ts";
import type { ConstraintWords, Relation } from "../grammar/constraint-words.ts";
import type { Meaning, RawExpression } from "../grammar/meaning.ts";
import { languageOf } from "../language.ts";
import { type Period, periodOf, resolvedPeriod } from "./period.ts";

/** The days that a question asks about. */
export type DateConstraint = {
  /** The first day, `YYYY-MM-DD`, inclusive; null: unbounded. */
  readonly from: string | null;
  /** The last day, inclusive; null: unbounded. */
  readonly to: string | null;
  /** A day of any year, `MM-DD`: "on 8 September". Then `from` and `to` are null. */
  readonly monthDay?: string;
  /** A month of any year, `MM`: "in September". Then `from` and `to` are null. */
  readonly month?: string;
  /** UTF-16 offsets into the question, with the preposition, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

type Days = Pick<DateConstraint, "from" | "to" | "monthDay" | "month">;

/**
 * Reads the date constraints of a question. A relative one ("last year") needs `today`, `YYYY-MM-DD`, and is left out
 * if that is null. "early", "mid" and "late" mean a third: four months of a year, ten days of a month.
 *
 * @example
 * dateConstraints("arrests before September 1998", null); // => [{ from: null, to: "1998-08-31", start: 8, ... }]
 * dateConstraints("what happened on 8 September?", null); // => [{ from: null, to: null, monthDay: "09-08", ... }]
 * dateConstraints("the 25 NGOs of article 7", null); // => []
 */
export function dateConstraints(
  question: string,
  today: string | null,
  language = "en",
): readonly DateConstraint[] {
  const grammar = languageOf(language);
  if (!grammar) return [];
  const words = grammar.constraintWords;
  const text = words.readable(question);
  const found = findExpressions(text, grammar);
  const constraints: DateConstraint[] = [];
  for (let i = 0; i < found.length; i++) {
    const [left, right] = [found[i], found[i + 1]];
    if (!left) continue;
    const range = right && rangeOf(left, right, text, today, words);
    const constraint = range ?? single(left, text, today, words);
    if (range) i++;
    if (constraint)
      constraints.push({ ...constraint, text: question.slice(constraint.start, constraint.end) });
  }
  return constraints;
}

type Unquoted = Omit<DateConstraint, "text">;

/** "between 1998 and 2000", "from June to August 2020", "1998-2000". */
function rangeOf(
  left: RawExpression,
  right: RawExpression,
  text: string,
  today: string | null,
  words: ConstraintWords,
): Unquoted | null {
  const between = text.slice(left.end, right.start);
  if (!words.between(between)) return null;
  const opening = words.opensRange(text.slice(0, left.start), between);
  if (opening === null) return null;
  const last = resolvedPeriod(right.meaning, text.slice(right.start, right.end), today, words);
  if (last?.kind !== "days") return null;
  const leftWords = text.slice(left.start, left.end);
  const first = resolvedPeriod(yearFrom(left.meaning, last), leftWords, today, words);
  if (first?.kind !== "days" || first.first > last.last) return null;
  return { from: first.first, to: last.last, start: left.start - opening, end: right.end };
}

/** A month before "to August 2020" takes that year, or the year before if the month is later. */
function yearFrom(meaning: Meaning, end: Extract<Period, { kind: "days" }>): Meaning {
  if (meaning.kind !== "calendar" || meaning.year !== undefined || meaning.month === undefined)
    return meaning;
  const [year, month] = end.last.split("-").map(Number);
  return { ...meaning, year: (year ?? 0) - (meaning.month > (month ?? 12) ? 1 : 0) };
}

function single(
  { start, end, meaning }: RawExpression,
  text: string,
  today: string | null,
  words: ConstraintWords,
): Unquoted | null {
  const expression = text.slice(start, end);
  if (!words.isAsked(expression, text.slice(0, start), text.slice(end))) return null;
  const { relation, length } = words.relation(text.slice(0, start), text.slice(end));
  const open = periodOf(meaning, expression, today, words);
  const period =
    open?.kind === "recurring" && relation !== "within"
      ? resolvedPeriod(meaning, expression, today, words)
      : open;
  const days = period && daysOf(period, relation);
  return days && { ...days, start: start - length, end };
}

function daysOf(period: Period, relation: Relation): Days {
  if (period.kind === "recurring") {
    const { monthDay, month } = period;
    return { from: null, to: null, ...(monthDay && { monthDay }), ...(month && { month }) };
  }
  switch (relation) {
    case "within":
      return { from: period.first, to: period.last };
    case "before":
      return { from: null, to: addDays(period.first, -1) };
    case "until":
      return { from: null, to: period.last };
    case "since":
      return { from: period.first, to: null };
    case "after":
      return { from: addDays(period.last, 1), to: null };
  }
}
