/** The local date and time of a place. */
export type LocalTime = {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM`, 00:00 to 23:59 */
  readonly time: string;
};

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The local date and time at an instant, in a time zone.
 *
 * @param zone an IANA time zone.
 * @throws RangeError if there is no such zone.
 * @example
 * localTime(Date.UTC(2026, 10, 22, 23), "Asia/Seoul"); // => { day: "2026-11-23", time: "08:00" }
 */
export function localTime(instantMs: number, zone: string): LocalTime {
  const format = formats.get(zone) ?? clockOf(zone);
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(instantMs).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    day: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}

/** The calendar day at an instant in a time zone, `YYYY-MM-DD`; see {@link localTime}. */
export function localDay(instantMs: number, zone: string): string {
  return localTime(instantMs, zone).day;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "iso8601",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}
