import { createHash } from "node:crypto";
import type { Archive } from "../archive/archive.ts";
import { words } from "../language/words.ts";
import { ENGLISH } from "../messages/say.ts";
import { addDays } from "../time/calendar/days.ts";
import type { ContentNotes } from "./content-notes.ts";
import { isNews } from "./is-news.ts";
import { layersAround, type OnThisDateEntry } from "./on-this-date.ts";

/** An entry as a daily post shows it. */
export type PostEntry = OnThisDateEntry & {
  /** The same for the same words and date, as long as the document stands: what a channel's history remembers. */
  readonly key: string;
  /** Content notes: "death". */
  readonly contentNotes: readonly string[];
};

/** What a channel gets on a day, or why it gets nothing. */
export type DayPost =
  | {
      readonly kind: "post";
      readonly day: string;
      readonly entries: readonly PostEntry[];
      /** Whether there are entries of the very day that this channel does not get. */
      readonly withheld: boolean;
    }
  | { readonly kind: "none"; readonly day: string; readonly reason: string };

/** What the post depends on beside the archive. */
export type DayPostOptions = {
  /** What a day brings that the archive has nothing on. */
  readonly emptyDay: "nearby" | "skip";
  /** What is done with entries that call for a content note. */
  readonly care: "note" | "leave-out";
  readonly contentNotes: ContentNotes;
  /** When this channel saw each entry last: `YYYY-MM-DD` by the entry's key. */
  readonly seen: ReadonlyMap<string, string>;
  /** Keys of entries that are not to be posted. */
  readonly skipped: ReadonlySet<string>;
};

/** A post has at most this many entries. */
export const MOST_ENTRIES = 3;

/** What was seen so lately is not offered for another day than its own: eleven months, in days; March to January have the most. */
const LATELY = 337;

/** The weight of an entry that tells who and what: a whole sentence with two names. */
const TELLING = 1;

/** Anniversaries that are rounder than others, roundest first. */
const ROUND = [100, 50, 25, 10, 5] as const;

/**
 * Chooses what a channel gets on a local day, all of it in words that no scanner broke. It gets what happened; what was only said, such as a criticism or a call, is
 * shown to who asks for the day and sent to nobody. First come entries that tell who and what; among them round anniversaries,
 * then publishers and places that the post does not have yet, then what the channel has not seen for longest. Of sentences of one day with nearly the same words it gets one, of one
 * document also where the second only tells the first one again; a sentence that names two days comes on one of them in eleven months.
 * An empty day brings the nearest day of the week before and then the month, but nothing that the channel has seen within eleven
 * months. A day of the week to come has its own post, so its entries are not brought before.
 *
 * @param day `YYYY-MM-DD`
 */
export async function dayPost(archive: Archive, day: string, options: DayPostOptions): Promise<DayPost> {
  const { emptyDay, care, contentNotes, seen, skipped } = options;
  const layers = await layersAround(archive, day.slice(5), Number(day.slice(0, 4)), "before");
  const earliest = addDays(day, -LATELY);
  const aWeekAgo = addDays(day, -7);
  const seenSentences = latestBySentence(seen);
  const skippedSentences = new Set([...skipped].map(sentenceOf));
  let left = 0;
  let withheld = false;
  for (const [distance, layer] of layers.entries()) {
    if (distance > 0 && emptyDay === "skip") break;
    const entries = unique(layer.filter(isNews))
      .map((entry) => ({
        ...entry,
        key: entryKey(entry),
        contentNotes: contentNotes(entry.quote, entry.document.language),
      }))
      .filter((entry) => {
        const wanted =
          !skippedSentences.has(sentenceOf(entry.key)) &&
          (care === "note" || entry.contentNotes.length === 0);
        if (!wanted) left++;
        const fits = (seenSentences.get(sentenceOf(entry.key)) ?? "") < earliest;
        return wanted && (distance === 0 ? !wasOnOtherDay(entry.key, seen, earliest) : fits);
      });
    if (distance === 0) withheld = left > 0;
    // What was shown these days as the nearest gives way to what was not, where there is such.
    const fresh = entries.filter((entry) => (seenSentences.get(sentenceOf(entry.key)) ?? "") < aWeekAgo);
    const offered = fresh.length > 0 ? fresh : entries;
    if (entries.length > 0)
      return { kind: "post", day, entries: choose(offered, MOST_ENTRIES, seen), withheld };
  }
  const reason =
    left > 0
      ? ENGLISH("reason.entries-left-out")
      : emptyDay === "skip"
        ? ENGLISH("reason.nothing-on-day")
        : ENGLISH("reason.nothing-near");
  return { kind: "none", day, reason };
}

/** What a channel's history remembers an entry by: the words and their date. An edit elsewhere in the document changes nothing. */
export function entryKey({ document, quote, date }: OnThisDateEntry): string {
  const words = createHash("sha256").update(`${document.id}\n${quote}`).digest("base64url").slice(0, 12);
  return `${words}.${date}`;
}

/** When each sentence was seen last: the same one may be an entry of two days. */
function latestBySentence(seen: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const latest = new Map<string, string>();
  for (const [key, day] of seen) {
    const sentence = sentenceOf(key);
    if (day > (latest.get(sentence) ?? "")) latest.set(sentence, day);
  }
  return latest;
}

/** Whether a sentence that names two days was lately shown on the other one. */
function wasOnOtherDay(key: string, seen: ReadonlyMap<string, string>, earliest: string): boolean {
  return [...seen].some(
    ([other, day]) =>
      sentenceOf(other) === sentenceOf(key) &&
      dayOf(other) !== dayOf(key) &&
      day.slice(5) === dayOf(other) &&
      day >= earliest,
  );
}

/** The day of the year of the entry with a key; of one that is known by its month alone, the month. */
function dayOf(key: string): string {
  return key.slice(key.lastIndexOf(".") + 1).slice("YYYY-".length);
}

function sentenceOf(key: string): string {
  return key.slice(0, key.lastIndexOf("."));
}

function choose(
  entries: readonly PostEntry[],
  most: number,
  seen: ReadonlyMap<string, string>,
): readonly PostEntry[] {
  const chosen: PostEntry[] = [];
  const left = [...entries];
  while (chosen.length < most && left.length > 0) {
    const worth = (entry: PostEntry) => [
      entry.weight >= TELLING ? 1 : 0,
      roundness(entry.years),
      novelty(entry, chosen),
      -ageless(seen.get(entry.key)),
      entry.weight,
    ];
    const best = left.reduce((a, b) => (isLess(worth(a), worth(b)) ? b : a));
    chosen.push(best);
    for (const entry of [...left])
      if (entry === best || isTwin(entry, best)) left.splice(left.indexOf(entry), 1);
  }
  return chosen;
}

/** Sentences of a day with this share of their words in common are one announcement, made for two regions, say. */
const TWINS = 0.75;

/** Two sentences of one document with this share of the shorter one's words in common tell of one thing twice. */
const RETOLD = 0.4;

function isTwin(one: PostEntry, other: PostEntry): boolean {
  if (one.date !== other.date) return false;
  const [own, others] = [wordSet(one.quote), wordSet(other.quote)];
  const common = [...own].filter((word) => others.has(word)).length;
  const isRetold =
    one.document.id === other.document.id && common >= RETOLD * Math.min(own.size, others.size);
  return isRetold || common >= TWINS * (own.size + others.size - common);
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(text).map(({ stem }) => stem));
}

/** A sentence that names a day twice is one entry, and so are the same words of the same date in two places. */
function unique(entries: readonly OnThisDateEntry[]): readonly OnThisDateEntry[] {
  const known = new Set<string>();
  return entries.filter(({ document, start, quote, date }) => {
    const keys = [`${document.id}@${start}`, `${date} ${quote.replace(/\s+/g, " ")}`];
    const isKnown = keys.some((key) => known.has(key));
    for (const key of keys) known.add(key);
    return !isKnown;
  });
}

/** 0 for an ordinary year, more for a rounder one. */
function roundness(years: number): number {
  const at = years > 0 ? ROUND.findIndex((round) => years % round === 0) : -1;
  return at < 0 ? 0 : ROUND.length - at;
}

/** How much of its source the post does not have yet: its publisher, its places, its document. */
function novelty({ document }: PostEntry, chosen: readonly PostEntry[]): number {
  const publisher = chosen.every((other) => other.document.publisher !== document.publisher);
  const places = chosen.every((other) =>
    other.document.places.every((place) => !document.places.includes(place)),
  );
  const own = chosen.every((other) => other.document.id !== document.id);
  return (publisher ? 1 : 0) + (places ? 1 : 0) + (own ? 1 : 0);
}

/** A day as a number that grows with it; what was never seen counts as longest ago. */
function ageless(day: string | undefined): number {
  return day === undefined ? 0 : Number(day.replaceAll("-", ""));
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
