import { ENGLISH, type Say } from "../messages/say.ts";
import { dateValue } from "../time/calendar/days.ts";
import type { MonthDay } from "../time/calendar/month-day.ts";
import { MONTH_NAMES } from "../time/calendar/month-names.ts";
import { dateConstraints } from "../time/constraints/date-constraints.ts";
import { type FigureDate, figureDates, whyNoDay } from "./figure-date.ts";

/** A day as it is asked for: without its year it is of the current year. */
export type AskedDay = { readonly day: MonthDay; readonly year: number };

/** What somebody typed as a day. */
export type DayReading =
  | ({ readonly kind: "day" } & AskedDay)
  /** Day and month may be either way round: both readings, the day first and the month first. */
  | { readonly kind: "ambiguous"; readonly readings: readonly [AskedDay, AskedDay] }
  /** No day, or none that exists; `why` says what is wrong, in sentences. */
  | { readonly kind: "unreadable"; readonly why: string };

/** What can be typed. */
export const DAY_FORMS: string = ENGLISH("request.day-forms");

/** A longer text is not repeated to the person who typed it. */
const MAX_REPEATED = 40;

/** A day of a month in words, to say why there is none: impossible dates are no date constraints. */
const IN_WORDS =
  /^(?:on )?(?:the )?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](?<month>[a-z]{3,9})|(?<month2>[a-z]{3,9})[ -](?<day2>\d{1,2})(?:st|nd|rd|th)?)\.?(?:,? -?(?<year>\d{4}))?[.?!]?$/i;

/**
 * Reads the day that somebody types. 29 February is a day of any year.
 *
 * @param today `YYYY-MM-DD`; null if no day is to be assumed, so that only a date with its year can be read.
 * @example
 * readDay("17.6.", "2026-11-22"); // => { kind: "day", day: "06-17", year: 2026 }
 * readDay("17 June 1998", null); // => { kind: "day", day: "06-17", year: 1998 }
 * readDay("06/07", "2026-11-22"); // => { kind: "ambiguous", readings: [{ day: "07-06", … }, { day: "06-07", … }] }
 * readDay("31 June", "2026-11-22"); // => { kind: "unreadable", why: "June has 30 days. Type …" }
 */
export function readDay(text: string, today: string | null, say: Say = ENGLISH): DayReading {
  const plain = text.trim();
  const year = today === null ? null : Number(today.slice(0, 4));
  const figures = figureDates(plain, year ?? 2000);
  const [first, second] = figures.map((date) => ofFigures(date, year, say));
  if (first?.kind === "day" && second?.kind === "day")
    return { kind: "ambiguous", readings: [asked(first), asked(second)] };
  if (first) return first.kind === "day" || !second ? first : second;
  return inWords(plain, year, today, say);
}

function asked({ day, year }: AskedDay): AskedDay {
  return { day, year };
}

function inWords(plain: string, year: number | null, today: string | null, say: Say): DayReading {
  // "17-Jun-2020"
  const spaced = plain.replace(/(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)/gi, " ");
  const [constraint, ...others] = dateConstraints(spaced, today);
  const words = constraint ? spaced.slice(0, constraint.start) + spaced.slice(constraint.end) : spaced;
  if (constraint && others.length === 0 && words.replace(/\bon\b|[.,?!\s]/gi, "") === "") {
    if (constraint.monthDay !== undefined)
      return ofFigures({ ...figuresOf(`2000-${constraint.monthDay}`), year: undefined }, year, say);
    if (constraint.from !== null && constraint.from === constraint.to)
      return ofFigures(figuresOf(constraint.from), year, say);
  }
  const { day, day2, month, month2, year: typed } = IN_WORDS.exec(spaced)?.groups ?? {};
  const name = (month ?? month2 ?? "").toLowerCase();
  const at =
    name === ""
      ? -1
      : MONTH_NAMES.findIndex((full) => [full, full.slice(0, 3)].some((one) => one.toLowerCase() === name));
  const why =
    at < 0
      ? null
      : whyNoDay(
          {
            month: at + 1,
            day: Number(day ?? day2),
            year: typed === undefined ? undefined : Number(typed),
          },
          say,
        );
  return unreadable(why ?? notRead(plain, today, say), say);
}

function notRead(text: string, today: string | null, say: Say): string {
  const isLong = text.length > MAX_REPEATED;
  if (text === "") return say("request.no-day");
  if (today === null)
    return isLong ? say("request.long-day-without-year") : say("request.day-without-year", { text });
  if (/\p{L}{3}/u.test(text))
    return isLong ? say("request.long-not-a-day-in-english") : say("request.not-a-day-in-english", { text });
  return isLong ? say("request.long-not-a-day") : say("request.not-a-day", { text });
}

function unreadable(why: string, say: Say): DayReading {
  return { kind: "unreadable", why: `${why} ${say("request.day-forms")}` };
}

function figuresOf(date: string): FigureDate {
  const [year, month, day] = date.split("-").map(Number);
  return { year, month: month ?? 0, day: day ?? 0 };
}

function ofFigures(date: FigureDate, thisYear: number | null, say: Say): DayReading {
  const why = whyNoDay(date, say);
  if (why !== null) return unreadable(why, say);
  const year = date.year ?? thisYear;
  if (year === null) return unreadable(say("request.no-year"), say);
  return { kind: "day", day: dateValue(year, date.month, date.day).slice(5), year };
}
