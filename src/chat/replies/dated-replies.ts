import { timelineChart } from "../../answer/chart.ts";
import { namedDateWords } from "../../answer/citation.ts";
import { type Timeline, timeline } from "../../answer/timeline.ts";
import type { Archive } from "../../archive/archive.ts";
import { agoWords, type OnThisDate, type OnThisDateEntry, onThisDate } from "../../daily/on-this-date.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import { dateWords, monthDayWords } from "../../time/date-words.ts";
import { undatedWords } from "../../time/undated-languages.ts";
import type { ChatRequest, PagedRequest } from "../requests/request.ts";
import { writeTyped } from "../requests/typed-text.ts";
import { searchWords } from "./ask-reply.ts";
import { didYouMeanItems, didYouMeanWords } from "./did-you-mean-items.ts";
import { quoteItem } from "./quoted.ts";
import { type Reply, shortReply, textItem } from "./reply.ts";

/** Entries of one page, before a platform's limits. */
const PAGE = 8;

/** What happened on a day of the year, or what is near it, said as such. */
export async function onThisDateReply(
  archive: Archive,
  request: Extract<PagedRequest, { kind: "on-this-date" }>,
  today: string | null,
  say: Say,
): Promise<Reply> {
  const { day, year, from } = request;
  const found = await onThisDate(archive, day, year, PAGE, from, today);
  const { entries, left } = found;
  const total = from + entries.length + left;
  return {
    kind: "on-this-date",
    title: say("reply.on-this-date", { date: monthDayWords(day, say) }),
    asked: null,
    notes: total === 0 ? emptyDayWords(found, say) : [...otherDayWords(found, today, say)],
    items: entries.map(({ date, ...entry }) =>
      quoteItem(entry, { kind: "entry" }, say, dayLabel({ date, ...entry }, say)),
    ),
    closing: entries.length === 0 && total > 0 ? [say("reply.no-more-entries")] : [],
    paging: total === 0 ? null : { request, total },
  };
}

/** What is said where the entries are not of the very day, or not of the year that was asked for. */
export function otherDayWords(
  { day, year, exact, inYear }: Pick<OnThisDate, "day" | "year" | "exact" | "inYear">,
  today: string | null,
  say: Say = ENGLISH,
): readonly string[] {
  if (!exact) return [say("answer.not-this-day")];
  const past = today !== null && year < Number(today.slice(0, 4));
  return past && !inYear ? [say("answer.not-that-year", { date: dateWords(`${year}-${day}`, say) })] : [];
}

/** Asks back which day was meant, with both on buttons. */
export function whichDayReply(
  { readings }: Extract<ChatRequest, { kind: "which-day" }>,
  today: string | null,
  say: Say,
): Reply {
  const [one, other] = readings;
  const nameOf = ({ day, year }: (typeof readings)[number]) =>
    today?.startsWith(`${year}-`) ? monthDayWords(day, say) : dateWords(`${year}-${day}`, say);
  const names = readings.map((asked) => ({ ...asked, name: nameOf(asked) }));
  return {
    ...shortReply("refusal", say("reply.which-day", { first: nameOf(one), second: nameOf(other) }), []),
    items: names.map(({ name, ...asked }) => ({
      ...textItem(`/on-this-date ${name}`, { form: "copy" }),
      buttons: [{ label: name, request: { kind: "on-this-date", ...asked, from: 0 }, public: false }],
    })),
  };
}

/** What is said where the archive has nothing on a day or near it. */
export function emptyDayWords(
  { undated }: Pick<OnThisDate, "undated">,
  say: Say = ENGLISH,
): readonly string[] {
  const words = undatedWords(undated, say);
  return [say("answer.no-day"), ...(words ? [words] : [])];
}

/** What is said where no sentence on a topic has a date: what was searched, and in which languages dates are not read. */
export function emptyTimelineWords(
  { searched, unknownWords, undated }: Pick<Timeline, "searched" | "unknownWords" | "undated">,
  say: Say = ENGLISH,
): readonly string[] {
  const words = undatedWords(undated, say);
  return [...searchWords(searched, unknownWords, say), ...(words ? [words] : [])];
}

/** Fewer entries are read as quickly as they are looked at. */
const LEAST_DRAWN = 3;

/** Characters: a shorter topic is the title. A longer text is shown as what was asked, where buttons without room for it read it back. */
const MAX_TITLE = 40;

/** Dated sentences on a topic, in the order of their dates. */
export async function timelineReply(
  archive: Archive,
  request: Extract<PagedRequest, { kind: "timeline" }>,
  today: string | null,
  say: Say,
): Promise<Reply> {
  const { topic, from, kind, picture = true, ...filter } = request;
  // Pages go on in the order of dates, so that a page of any length is followed by the very next entry.
  const found = await timeline(archive, topic, { limit: Number.POSITIVE_INFINITY, today, ...filter });
  const total = found.entries.length;
  const page = found.entries.slice(from, from + PAGE);
  const typed = writeTyped(request);
  const read = found.corrections.map(({ from: written, to }) => say("answer.read-as", { from: written, to }));
  return {
    kind: "timeline",
    title:
      total === 0
        ? say("answer.no-timeline")
        : topic === ""
          ? say("reply.timeline-of-all")
          : topic.length <= MAX_TITLE
            ? say("reply.timeline-of", { topic })
            : say("reply.timeline"),
    asked: total > 0 && typed === topic && topic.length <= MAX_TITLE ? null : typed,
    notes: [
      ...read,
      ...(total > 0 && found.didYouMean ? [didYouMeanWords(found.didYouMean, say)] : []),
      ...(total === 0 ? emptyTimelineWords(found, say) : []),
    ],
    items:
      total === 0
        ? didYouMeanItems(found.didYouMean ?? [], request, say)
        : page.map(({ date, ...entry }) =>
            quoteItem(entry, { kind: "entry" }, say, namedDateWords(date, say)),
          ),
    closing: page.length === 0 && total > 0 ? [say("reply.no-more-entries")] : [],
    paging: total === 0 ? null : { request, total },
    ...(picture && from === 0 && total >= LEAST_DRAWN ? { chart: timelineChart(found) } : {}),
  };
}

/** When an entry of a day is of: "17 June 2020 · 6 years ago", "In November 2020 (day unknown) · 6 years ago". */
export function dayLabel(entry: OnThisDateEntry, say: Say = ENGLISH): string {
  const date = dateWords(entry.date, say);
  const when = {
    day: date,
    nearest: say("answer.nearest-day", { date }),
    month: say("answer.month-only", { date }),
  }[entry.relation];
  return [when, agoWords(entry, say), ...basisWords(entry, say)].join(" · ");
}

/** How the date is known; nothing where the sentence itself has it. */
function basisWords({ kind, basis, relation }: OnThisDateEntry, say: Say): readonly string[] {
  if (kind === "event") return basis === "stated" ? [] : [say("answer.date-from-text")];
  if (basis === "inferred") return [say("answer.published-about-then")];
  return [say(relation === "month" ? "answer.published-that-month" : "answer.published-that-day")];
}
