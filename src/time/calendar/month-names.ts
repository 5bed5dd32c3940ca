/** The English names of the months, January first. */
export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Any of them, as a part of a regular expression. */
export const MONTH_PATTERN: string = `(?:${MONTH_NAMES.join("|")})`;

/** The English name of a month, 1 to 12; undefined for another number. */
export function monthName(month: number): string | undefined {
  return MONTH_NAMES[month - 1];
}
