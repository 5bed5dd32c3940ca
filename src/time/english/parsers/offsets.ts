import { aroundCues } from "../../grammar/around-cues.ts";
import type { Meaning, Parser } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { AMOUNT, CARDINAL, JOINT, readAmount, readUnit, UNIT, UNIT_CUE, YEAR } from "../lexicon/patterns.ts";

/** Where a clause or a sentence pauses: there "before" and "after" govern nothing. */
const PAUSE = '(?=\\s*(?:[,.;:)!?”"]|$))';

/** Finds a number of units before or after a date: "two years ago", "three days later", "a year earlier"; not "two or three days ago". */
const counted: Parser = scan(
  `(?<![\\w$.,-])(?!an?\\s+year-)(?:(?!${YEAR})(?<from>${CARDINAL})\\s*(?:to|or|-|–)\\s*)?(?<amount>${AMOUNT}|an?|half${JOINT}an?)${JOINT}(?<unit>${UNIT})(?:\\s+or\\s+so)?${JOINT}(?<side>ago|earlier|previously|later|hence|from${JOINT}(?:now|today)|(?:before|after)(?:${JOINT}that|${PAUSE}))(?<exact>\\s+to\\s+the\\s+day)?(?!\\w)`,
  (groups) => {
    const meaning = offset(
      groups.from ? "some" : (groups.amount ?? ""),
      groups.unit ?? "",
      groups.side ?? "",
    );
    const isExact = groups.exact && meaning?.kind === "step" && meaning.anchor === "issue";
    return isExact ? { ...meaning, keepsPrecision: true } : meaning;
  },
);

/** Finds the same with no amount: "year-ago", "year-earlier", "years ago", "days later". */
const uncounted: Parser = scan(
  `(?<![\\w-])(?:the\\s+)?(?:(?<one>month|week)-(?<side>ago|earlier)|(?<many>minutes|hours|days|weeks|months|years|decades|centuries)${JOINT}(?<side2>ago|earlier|later))(?!\\w)`,
  (groups) =>
    groups.one
      ? offset("a", groups.one, groups.side ?? "")
      : offset("many", groups.many ?? "", groups.side2 ?? ""),
);

/** Finds the neighbour of the current day, week, month or year: "the day before that", "the week after". */
const beforeLast: Parser = scan(
  "(?<![\\w-])the\\s+(?<unit>day|night|week|weekend|month|year)\\s+before\\s+last(?!\\w|\\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\s+(?:week|month|year|night))",
  (groups) => {
    const unit = readUnit(groups.unit ?? "");
    return unit ? { kind: "step", unit, amount: -2, anchor: "issue" } : null;
  },
);

const neighbour: Parser = scan(
  `(?<![\\w-])the\\s+(?<unit>day|night|week|month|year)\\s+(?<side>before|after|earlier)(?:\\s+that|${PAUSE})(?!\\w)`,
  (groups) => offset("a", groups.unit ?? "", groups.side ?? ""),
);

/** Finds the same day of another year: "this day ten years ago", "this day last year". */
const sameDay: Parser = scan(
  `(?<![\\w-])(?<!\\b(?:much|about|around|almost|roughly|nearly)\\s)this\\s+(?:very\\s+)?day,?\\s+(?:(?<amount>${CARDINAL}|an?)\\s+years?\\s+ago|(?<last>last)\\s+year)(?!\\w)`,
  (groups) => {
    const amount = groups.last ? 1 : readAmount(groups.amount ?? "");
    return amount === null
      ? null
      : { kind: "step", unit: "year", amount: -amount, anchor: "issue", keepsPrecision: true };
  },
);

/** Of a day. */
const HOURS = 24;

function offset(words: string, unitWord: string, sideWords: string): Meaning | null {
  const unit = readUnit(unitWord);
  const side = sideWords.toLowerCase();
  if (!unit) return null;
  const back = /^(?:ago|earlier|previously|before)/.test(side);
  const half = /^half/i.test(words);
  const amount = half ? 0.5 : readAmount(words);
  if (amount === null) return { kind: "vague", value: back ? "PAST_REF" : "FUTURE_REF" };
  const anchor = /^(?:ago|hence|from)/.test(side) ? "issue" : "mentioned";
  // "72 hours ago" is a day, "five hours ago" is not.
  const isDays = unit === "hour" && amount >= HOURS && amount % HOURS === 0;
  const steps = isDays ? amount / HOURS : amount;
  return { kind: "step", unit: isDays ? "day" : unit, amount: back ? -steps : steps, anchor };
}

/** Finds dates counted from another date. */
export const offsets: Parser = aroundCues(UNIT_CUE, [counted, uncounted, beforeLast, neighbour, sameDay]);
