import type * as Plot from "@observablehq/plot";
import { INTL_LOCALES, type Locale } from "../../src/messages/locale.ts";

/** What stands below a tick, and what stands below that where it differs from the tick before. */
type Form = readonly [Intl.DateTimeFormatOptions, Intl.DateTimeFormatOptions | null];

/** The coarsest form that tells all ticks apart comes first. */
const FORMS: readonly { readonly fits: (date: Date) => boolean; readonly form: Form }[] = [
  {
    fits: (date) => isMidnight(date) && date.getUTCDate() === 1 && date.getUTCMonth() === 0,
    form: [{ year: "numeric" }, null],
  },
  {
    fits: (date) => isMidnight(date) && date.getUTCDate() === 1,
    form: [{ month: "short" }, { year: "numeric" }],
  },
  { fits: isMidnight, form: [{ day: "numeric" }, { year: "numeric", month: "short" }] },
];
const HOURS: Form = [
  { hour: "numeric", hourCycle: "h23" },
  { month: "short", day: "numeric" },
];

/** How the ticks of an axis of time are written; in English as Plot does. */
export function timeTicks(locale: Locale): Pick<Plot.ScaleOptions, "tickFormat"> {
  if (locale === "en") return {};
  const write = (date: Date, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(INTL_LOCALES[locale], { ...options, timeZone: "UTC" }).format(date);
  return {
    // Plot hands on all ticks as well, which its types do not say.
    tickFormat(date: Date, at: number, all: readonly Date[] = [date]): string {
      const { form } = FORMS.find(({ fits }) => all.every(fits)) ?? { form: HOURS };
      const [own, whole] = form;
      if (whole === null) return write(date, own);
      const before = all[at - 1];
      const words = write(date, whole);
      return before && write(before, whole) === words ? write(date, own) : `${write(date, own)}\n${words}`;
    },
  };
}

function isMidnight(date: Date): boolean {
  return date.getTime() % 86_400_000 === 0;
}
