import edtf, { type Parsed, parse } from "edtf";

/** How finely a calendar date is known. */
export type Precision = "day" | "month" | "year";

/** A date as an archivist writes it: EDTF (ISO 8601-2), with its qualifiers `?` and `~` kept. */
export type EdtfDate = {
  /** The expression as written: `1998-09-09?`. */
  readonly edtf: string;
  /** The earliest day it can mean, `YYYY-MM-DD`. */
  readonly first: string;
  /** The latest day it can mean, `YYYY-MM-DD`. */
  readonly last: string;
  /**
   * The certain part: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null if not even the year is.
   * No value derived from the date may be more precise.
   */
  readonly certain: string | null;
};

/** Bits of the year, the month and the day in the masks of the `edtf` package. */
const COMPONENT_BITS = [0b1111, 0b110000, 0b11000000] as const;

/**
 * Reads an EDTF expression of level 0 to 2: a date, a season, a decade, a closed interval or a set. Null if it is none; a time of day is no part of a date of issue.
 *
 * A qualifier after the whole date (`1998-09-09?`, level 1) makes its finest component doubtful; one on a component
 * (`1998-?09-09`, level 2) that component and what follows it. A lone year remains the year: there is
 * nothing coarser to fall back on.
 *
 * @example
 * readEdtf("1998-09-09?")?.certain; // => "1998-09"
 * readEdtf("[1998-03..1998-09]")?.certain; // => "1998"
 * readEdtf("1998-13"); // => null
 */
export function readEdtf(text: string): EdtfDate | null {
  // What nearly all documents have; the package's grammar takes hundreds of times as long.
  if (isDay(text)) return { edtf: text, first: text, last: text, certain: text };
  const parsed = parseOrNull(text);
  if (!parsed) return null;
  const [first, last] = bounds(text, parsed);
  if (first === null || last === null || rolledOver(parsed, first)) return null;
  const certain = parsed.type === "Date" ? certainPart(parsed, first) : sharedDate(first, last);
  return { edtf: text, first, last, certain };
}

/** The precision of a `YYYY`, `YYYY-MM` or `YYYY-MM-DD` value. */
export function precisionOf(value: string): Precision {
  return value.length >= 10 ? "day" : value.length >= 7 ? "month" : "year";
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function parseOrNull(text: string): Parsed | null {
  if (!/^[[{\dXY-]/.test(text) || text.includes("T")) return null;
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** The package reads `2021-02-29` as 1 March; for us it is no date. */
function rolledOver(parsed: Parsed, first: string): boolean {
  return parsed.type === "Date" && parsed.values.length >= 3 && Number(first.slice(8)) !== parsed.values[2];
}

function bounds(text: string, parsed: Parsed): readonly [string | null, string | null] {
  try {
    const whole = edtf(text);
    const members = parsed.type === "Set" ? (whole.values ?? []).flat().filter(isBounded) : [whole];
    return [
      isoDay(Math.min(...members.map((member) => member.min))),
      isoDay(Math.max(...members.map((member) => member.max))),
    ];
  } catch {
    return [null, null];
  }
}

function isBounded(member: unknown): member is { readonly min: number; readonly max: number } {
  return typeof member === "object" && member !== null && "min" in member && "max" in member;
}

function isoDay(epochMs: number): string | null {
  if (!Number.isFinite(epochMs)) return null;
  const iso = new Date(epochMs).toISOString();
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) : null;
}

function certainPart(parsed: Parsed, first: string): string | null {
  const width = Math.min(parsed.values.length, 3);
  const doubtful = [parsed.uncertain, parsed.approximate, parsed.unspecified];
  if (doubtful.includes(true)) return first.slice(0, width === 3 ? 7 : 4);
  const mask = doubtful.reduce<number>((bits, doubt) => bits | (typeof doubt === "number" ? doubt : 0), 0);
  let known = 0;
  while (known < width && !((COMPONENT_BITS[known] ?? 0) & mask)) known++;
  return known === 0 ? null : first.slice(0, known * 3 + 1);
}

/** The longest calendar date (day, month or year) that two days share; null if not even the year. */
export function sharedDate(first: string, last: string): string | null {
  const length = [10, 7, 4].find((size) => first.slice(0, size) === last.slice(0, size));
  return length ? first.slice(0, length) : null;
}
