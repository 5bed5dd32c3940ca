import type { Parser } from "../grammar/meaning.ts";
import { comparisons } from "./parsers/comparisons.ts";
import { dayLists } from "./parsers/day-lists.ts";
import { days } from "./parsers/days.ts";
import { durations } from "./parsers/durations.ts";
import { eras } from "./parsers/eras.ts";
import { holidays } from "./parsers/holidays.ts";
import { monthDays } from "./parsers/month-days.ts";
import { months } from "./parsers/months.ts";
import { numericDates } from "./parsers/numeric-dates.ts";
import { offsets } from "./parsers/offsets.ts";
import { partsOfYears } from "./parsers/parts-of-years.ts";
import { sets } from "./parsers/sets.ts";
import { steps } from "./parsers/steps.ts";
import { vagueTimes } from "./parsers/vague-times.ts";
import { weekdays } from "./parsers/weekdays.ts";
import { writtenDates } from "./parsers/written-dates.ts";
import { years } from "./parsers/years.ts";

/** The parsers for English in order of precedence: of two expressions with the same span, the one of the earlier parser wins. */
export const englishParsers: readonly Parser[] = [
  numericDates,
  dayLists,
  monthDays,
  writtenDates,
  months,
  holidays,
  eras,
  years,
  weekdays,
  days,
  partsOfYears,
  comparisons,
  offsets,
  steps,
  sets,
  durations,
  vagueTimes,
];
