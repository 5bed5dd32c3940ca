import type { DocumentsByPeriod, PeriodCount } from "../archive/documents-by-period.ts";
import { boundsOf } from "../time/calendar/units.ts";
import { dateWords } from "../time/date-words.ts";
import type { FiguresChart, TimelineChart } from "./chart.ts";

/**
 * What a picture of a timeline shows, for those who do not see it: how many sentences of whom, from when to when, and how exactly they are dated.
 *
 * @returns null if no date of it can be drawn.
 */
export function timelineWords({ topic, marks }: Pick<TimelineChart, "topic" | "marks">): string | null {
  const drawn = marks.flatMap(({ publisher, date }) => {
    const bounds = boundsOf(date);
    return bounds ? [{ publisher, first: bounds[0], last: bounds[1] }] : [];
  });
  const [first] = drawn.map((mark) => mark.first).toSorted();
  const last = drawn
    .map((mark) => mark.last)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  const days = drawn.filter((mark) => mark.first === mark.last).length;
  const undrawn = marks.length - drawn.length;
  return [
    `Timeline${topic ? ` of ${topic}` : ""}: ${counted(drawn.length, "dated sentence")} of ${counted(new Set(drawn.map(({ publisher }) => publisher)).size, "publisher")}, ${dateWords(first)} to ${dateWords(last)}.`,
    `${days} on a day (points), ${drawn.length - days} in a month, a year or a longer time (bars).`,
    ...(undrawn > 0 ? [`${undrawn} more cannot be drawn.`] : []),
  ].join(" ");
}

/**
 * What a picture of documents by time shows.
 *
 * @returns null if no date of them can be drawn.
 */
export function documentsWords({
  by,
  publishers,
  others,
  counts,
  undated,
}: DocumentsByPeriod): string | null {
  const periods = counts.map(({ period }) => period).toSorted();
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return null;
  const of = (name: string | null) => sum(counts.filter(({ publisher }) => publisher === name));
  const named = publishers.map((name) => `${name} ${of(name)}`);
  const rest = others > 0 ? [`${counted(others, "other publisher")} ${of(null)}`] : [];
  const time = first === last ? dateWords(first) : `${dateWords(first)} to ${dateWords(last)}`;
  return [
    `Documents by ${by} of issue, ${time}: ${[...named, ...rest].join(", ")}.`,
    ...(undated > 0 ? [`${undated} without a ${by} ${undated === 1 ? "is" : "are"} not drawn.`] : []),
  ].join(" ");
}

/** What a picture of figures shows: each number with its date and its publisher. */
export function figuresWords({ question, points }: Omit<FiguresChart, "kind">): string {
  const each = points.map(({ words, publisher }) => `${words} (${publisher})`);
  return `Figures for “${question}”, each as its source gives it: ${each.join("; ")}.`;
}

function sum(counts: readonly PeriodCount[]): number {
  return counts.reduce((total, { documents }) => total + documents, 0);
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
