import type { Parser } from "../meaning.ts";
import { comparisons } from "./comparisons.ts";
import { dayLists } from "./day-lists.ts";
import { days } from "./days.ts";
import { durations } from "./durations.ts";
import { eras } from "./eras.ts";
import { holidays } from "./holidays.ts";
import { monthDays } from "./month-days.ts";
import { months } from "./months.ts";
import { numericDates } from "./numeric-dates.ts";
import { offsets } from "./offsets.ts";
import { partsOfYears } from "./parts-of-years.ts";
import { sets } from "./sets.ts";
import { steps } from "./steps.ts";
import { vagueTimes } from "./vague-times.ts";
import { weekdays } from "./weekdays.ts";
import { writtenDates } from "./written-dates.ts";
import { years } from "./years.ts";

/** The parsers for English in order of precedence: of two expressions of one extent the earlier parser's wins. */
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
