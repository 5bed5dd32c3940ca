/**
 * The calendar day at an instant in a time zone, `YYYY-MM-DD`.
 *
 * @param zone an IANA time zone.
 * @throws RangeError if there is no such zone.
 * @example
 * localDay(Date.UTC(2026, 10, 22, 23), "Asia/Seoul"); // => "2026-11-23"
 */
export function localDay(instantMs: number, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "iso8601",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instantMs);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}
