import type { Timeline } from "../../../src/answer/timeline.ts";
import { dayNumber, dayOf } from "../../../src/time/calendar/days.ts";
import { boundsOf } from "../../../src/time/calendar/units.ts";
import { isCalendarDate } from "../../../src/time/timex.ts";

/** Ways to another part of a timeline, by the values of their buttons. */
const MOVES = ["earlier", "later", "in", "out"] as const;
type Move = (typeof MOVES)[number];

/** Which part of which timeline is looked at. */
export type TimelineView = {
  readonly topic: string;
  /** Only documents of this publisher and on this place, as people write them in a chat. */
  readonly only?: string;
  readonly place?: string;
  /** Of the publishers that the timeline has, those that are shown; empty: all. */
  readonly publishers: readonly string[];
  /** A year, a month or a day, as ISO 8601 has it. */
  readonly from?: string;
  readonly to?: string;
};

type Entry = Timeline["entries"][number];

/** First and last day. */
type Days = readonly [string, string];

/** Days: a shorter time is not looked into. */
const SHORTEST = 6;

/** Days: bounds of a longer time are years. */
const YEARS = 3 * 365;

/** What an address asks for, and whether it asks for the part beside it; what cannot be read is left out. */
export function readTimelineView(query: URLSearchParams): {
  readonly view: TimelineView;
  readonly move: Move | null;
} {
  const text = (name: string) => (query.get(name) ?? "").replace(/\s+/g, " ").trim();
  const date = (name: string) =>
    /^\d{4}(?:-\d\d){0,2}$/.test(text(name)) && boundsOf(text(name)) ? text(name) : "";
  const given = { only: text("publisher"), place: text("place"), from: date("from"), to: date("to") };
  return {
    view: {
      topic: text("topic"),
      publishers: query.getAll("p").filter(Boolean),
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")),
    },
    move: MOVES.find((one) => one === query.get("move")) ?? null,
  };
}

/** The query of an address that asks for a part of a timeline. */
export function writeTimelineView({ topic, only, place, publishers, from, to }: TimelineView): string {
  const given = { topic, publisher: only, place, from, to };
  const query = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
  );
  for (const publisher of publishers) query.append("p", publisher);
  return query.toString();
}

/** The entries of a view, and the time that it shows if it names one: its ends may be before and after all entries. */
export function entriesInView(
  entries: readonly Entry[],
  { publishers, from, to }: TimelineView,
): { readonly shown: readonly Entry[]; readonly window: Days | null } {
  const whole = extentOf(entries);
  const asked = windowOf(from, to, whole);
  const shown = entries.filter(({ date, document }) => {
    if (publishers.length > 0 && !publishers.includes(document.publisher)) return false;
    if (from === undefined && to === undefined) return true;
    const bounds = boundsOf(date.value);
    return bounds !== null && asked !== null && bounds[0] <= asked[1] && bounds[1] >= asked[0];
  });
  return { shown, window: from === undefined && to === undefined ? null : asked };
}

/** The view beside another one, or the middle half of it, or twice as much. */
export function movedView(view: TimelineView, move: Move, entries: readonly Entry[]): TimelineView {
  const asked = windowOf(view.from, view.to, extentOf(entries));
  if (asked === null) return view;
  const [first, last] = asked.map(dayNumber) as [number, number];
  const quarter = Math.max(1, Math.round((last - first) / 4));
  const half = Math.max(1, Math.round((last - first) / 2));
  switch (move) {
    case "in":
      return last - first < SHORTEST ? view : between(view, first + quarter, last - quarter);
    case "out":
      return between(view, first - half, last + half);
    case "earlier":
      return between(view, first - half, last - half);
    case "later":
      return between(view, first + half, last + half);
  }
}

function between({ from: _, to: __, ...view }: TimelineView, first: number, last: number): TimelineView {
  const write = (day: number) => (last - first > YEARS ? dayOf(day).slice(0, 4) : dayOf(day));
  const [from, to] = [
    write(Math.max(first, dayNumber("0001-01-01"))),
    write(Math.min(last, dayNumber("9999-12-31"))),
  ];
  return { ...view, from, to };
}

function windowOf(from: string | undefined, to: string | undefined, whole: Days | null): Days | null {
  const first = from === undefined ? whole?.[0] : boundsOf(from)?.[0];
  const last = to === undefined ? whole?.[1] : boundsOf(to)?.[1];
  if (first === undefined || last === undefined || !isCalendarDate(first) || !isCalendarDate(last))
    return null;
  return first <= last ? [first, last] : [last, first];
}

function extentOf(entries: readonly Entry[]): Days | null {
  const bounds = entries.flatMap(({ date }) => {
    const found = boundsOf(date.value);
    return found ? [found] : [];
  });
  const [first] = bounds.map(([from]) => from).toSorted();
  const last = bounds
    .map(([, to]) => to)
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}
