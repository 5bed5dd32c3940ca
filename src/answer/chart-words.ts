import type { DocumentsByPeriod, PeriodCount } from "../archive/documents-by-period.ts";
import { ENGLISH, type Say } from "../messages/say.ts";
import { boundsOf } from "../time/calendar/units.ts";
import { dateWords } from "../time/date-words.ts";
import type { FiguresChart, TimelineChart } from "./chart.ts";

/**
 * What a picture of a timeline shows, for those who do not see it: how many sentences of whom, from when to when, and how exactly they are dated.
 *
 * @returns null if no date of it can be drawn.
 */
export function timelineWords(
  { topic, marks }: Pick<TimelineChart, "topic" | "marks">,
  say: Say = ENGLISH,
): string | null {
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
    say("answer.picture-timeline", {
      topic: topic || "none",
      sentences: drawn.length,
      publishers: new Set(drawn.map(({ publisher }) => publisher)).size,
      from: dateWords(first, say),
      to: dateWords(last, say),
    }),
    say("answer.picture-precision", { days, longer: drawn.length - days }),
    ...(undrawn > 0 ? [say("answer.picture-undrawn", { count: undrawn })] : []),
  ].join(" ");
}

/**
 * What a picture of documents by time shows.
 *
 * @returns null if no date of them can be drawn.
 */
export function documentsWords(
  { by, publishers, others, counts, undated }: DocumentsByPeriod,
  say: Say = ENGLISH,
): string | null {
  const periods = counts.map(({ period }) => period).toSorted();
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return null;
  const of = (name: string | null) => sum(counts.filter(({ publisher }) => publisher === name));
  const named = publishers.map((name) => `${name} ${of(name)}`);
  const rest = others > 0 ? [say("answer.picture-others", { count: others, documents: of(null) })] : [];
  const time =
    first === last
      ? dateWords(first, say)
      : say("date.range", { from: dateWords(first, say), to: dateWords(last, say) });
  return [
    say("answer.picture-documents", { by, time, publishers: [...named, ...rest].join(", ") }),
    ...(undated > 0 ? [say("answer.picture-undated", { count: undated, by })] : []),
  ].join(" ");
}

/** What a picture of figures shows: each number with its date and its publisher. */
export function figuresWords({ question, points }: Omit<FiguresChart, "kind">, say: Say = ENGLISH): string {
  const each = points.map(({ words, publisher }) => `${words} (${publisher})`);
  return say("answer.picture-figures", { question, figures: each.join("; ") });
}

function sum(counts: readonly PeriodCount[]): number {
  return counts.reduce((total, { documents }) => total + documents, 0);
}
