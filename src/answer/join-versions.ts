import type { DocumentHead } from "../corpus/document.ts";

/** Words out of a document. */
type Quoted = { readonly quote: string; readonly document: DocumentHead };

/** The same with the other documents that have these words. */
export type Joined<T> = T & {
  /** Versions and copies of the document, without those that a newer version takes the place of; in the order of their rank. */
  readonly alsoIn: readonly DocumentHead[];
};

/**
 * Puts what a newer version says before the same document's older versions, and joins the same words of versions and copies into one.
 * The same words of documents that are not linked stay apart: they were said twice.
 *
 * @param ranked best first, which is kept but for that.
 */
export function joinVersions<T extends Quoted>(ranked: readonly T[]): readonly Joined<T>[] {
  if (!ranked.some(({ document }) => document.sameAs || document.superseded))
    return ranked.map((one) => ({ ...one, alsoIn: [] }));
  const joined: Joined<T>[] = [];
  const places = new Map<string, number[]>();
  for (const one of newerFirst(ranked)) {
    const words = wordsOf(one.quote);
    const same = places.get(words) ?? [];
    const place = same.find((at) => {
      const other = joined[at];
      return other !== undefined && sourcesOf(other).some((source) => areVersions(source, one.document));
    });
    const other = place === undefined ? undefined : joined[place];
    if (place === undefined || other === undefined) {
      places.set(words, [...same, joined.length]);
      joined.push({ ...one, alsoIn: [] });
    } else if (!one.document.superseded && sourcesOf(other).every(({ id }) => id !== one.document.id))
      joined[place] = { ...other, alsoIn: [...other.alsoIn, one.document] };
  }
  return joined;
}

/** Whether one document is a version or a copy of another. */
export function areVersions(one: DocumentHead, other: DocumentHead): boolean {
  return names(one, other.id) || names(other, one.id);
}

function names({ superseded, sameAs }: DocumentHead, id: string): boolean {
  return superseded?.by === id || (sameAs?.includes(id) ?? false);
}

function sourcesOf({ document, alsoIn }: Joined<Quoted>): readonly DocumentHead[] {
  return [document, ...alsoIn];
}

/** What an older version says waits for the first of its newer version, if that is ranked at all. */
function newerFirst<T extends Quoted>(ranked: readonly T[]): readonly T[] {
  const ids = new Set(ranked.map(({ document }) => document.id));
  const placed = new Set<string>();
  const waiting = new Map<string, T[]>();
  const ordered: T[] = [];
  const place = (one: T) => {
    ordered.push(one);
    placed.add(one.document.id);
    const freed = waiting.get(one.document.id) ?? [];
    waiting.delete(one.document.id);
    for (const other of freed) place(other);
  };
  for (const one of ranked) {
    const newer = one.document.superseded?.by;
    if (newer === undefined || placed.has(newer) || !ids.has(newer)) place(one);
    else waiting.set(newer, [...(waiting.get(newer) ?? []), one]);
  }
  // Two that each call the other newer wait for one another.
  return [...ordered, ...[...waiting.values()].flat()];
}

/** The words alone: copies differ in quotation marks and spaces. */
function wordsOf(quote: string): string {
  return (quote.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}
