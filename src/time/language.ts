import { englishConstraintWords } from "./english/constraint-words.ts";
import { mayBeCount } from "./english/counted-year.ts";
import { englishDoubt } from "./english/doubts.ts";
import { englishParsers } from "./english/english-parsers.ts";
import { approximateDays } from "./english/refiners/approximate-days.ts";
import { carryYears } from "./english/refiners/carried-years.ts";
import { joinNeighbours } from "./english/refiners/joins.ts";
import { takeModifiers } from "./english/refiners/modifiers.ts";
import { shareYears } from "./english/refiners/shared-years.ts";
import { timesOfToday } from "./english/refiners/times-of-today.ts";
import { weekdayRanges } from "./english/refiners/weekday-ranges.ts";
import { weeksOfDays } from "./english/refiners/weeks-of-days.ts";
import { englishTense } from "./english/tense.ts";
import type { ConstraintWords } from "./grammar/constraint-words.ts";
import type { DoubtReader } from "./grammar/doubt.ts";
import { longestFirst } from "./grammar/longest-first.ts";
import type { Parser, Refiner } from "./grammar/meaning.ts";
import type { TenseReader } from "./grammar/tense.ts";
import { koreanConstraintWords } from "./korean/constraint-words.ts";
import { koreanParsers } from "./korean/korean-parsers.ts";
import { carryKoreanYears, joinAgo, joinClocks, nowadays, shareMonths } from "./korean/korean-refiners.ts";
import { koreanTense } from "./korean/tense.ts";

/** The parts of time reading that depend on the language. */
export type Language = {
  /** In order of precedence. */
  readonly parsers: readonly Parser[];
  /** In the order in which they run. */
  readonly refiners: readonly Refiner[];
  /** Those that run after them on a text alone: whoever asks of "today" means the day. */
  readonly textRefiners: readonly Refiner[];
  readonly tense: TenseReader;
  /** Words that make a day doubtful. */
  readonly doubt: DoubtReader;
  /** Words that make the year of a day doubtful: it may count what follows. */
  readonly mayBeCount: DoubtReader;
  readonly constraintWords: ConstraintWords;
};

/**
 * The language of a BCP 47 tag, by its primary subtag; null if there is none for it.
 *
 * @example
 * languageOf("en-GB") === languageOf("en"); // => true
 */
export function languageOf(tag: string): Language | null {
  const [primary = ""] = tag.toLowerCase().split("-");
  return Object.hasOwn(languages, primary) ? (languages[primary] ?? null) : null;
}

/** The languages by ISO 639-1 code. A new language is a folder beside `english/` and a row here. */
const languages: { readonly [code: string]: Language } = {
  en: {
    parsers: englishParsers,
    refiners: [
      longestFirst,
      joinNeighbours,
      shareYears,
      carryYears,
      weekdayRanges,
      weeksOfDays,
      takeModifiers,
      approximateDays,
    ],
    textRefiners: [timesOfToday],
    tense: englishTense,
    doubt: englishDoubt,
    mayBeCount,
    constraintWords: englishConstraintWords,
  },
  ko: {
    parsers: koreanParsers,
    refiners: [longestFirst, shareMonths, carryKoreanYears, joinClocks, joinAgo, nowadays],
    textRefiners: [],
    tense: koreanTense,
    doubt: () => false,
    mayBeCount: () => false,
    constraintWords: koreanConstraintWords,
  },
};
