import { memoize } from "../memoize.ts";
import { american } from "../stem.ts";
import { lemmasOf, type PartOfSpeech, sensesOf, synsetAt } from "./wordnet-files.ts";

const PARTS = ["noun", "verb", "adj"] as const satisfies readonly PartOfSpeech[];

/** Capacity of the caches, in lookups. */
const REMEMBERED = 20_000;

/** The kinds that questions ask for are few. */
const KINDS = 1_000;

/**
 * Other words for a word, by Princeton's WordNet: those that share one of its two commonest senses, and those derived from
 * it ("invent", "inventor"). Read from WordNet's own files by binary search when a word first needs it.
 *
 * @param form a folded word, in any inflection.
 * @example
 * relatedWords("jailed"); // => ["imprison", "incarcerate", "lag", …, "jailer"]
 */
export const relatedWords: (form: string) => readonly string[] = memoize(
  REMEMBERED,
  findRelated,
  (form) => form,
);

function findRelated(form: string): readonly string[] {
  const found = new Set<string>();
  for (const part of PARTS) {
    for (const lemma of lemmasOf(form, part)) {
      for (const offset of sensesOf(lemma, part)) {
        const { lemmas, pointers } = synsetAt(offset, part);
        for (const other of lemmas) found.add(other);
        const place = lemmas.indexOf(lemma) + 1;
        for (const { symbol, offset: to, part: toPart, from, to: word } of pointers) {
          if (symbol === "+" && from === place) found.add(synsetAt(to, toPart).lemmas[word - 1] ?? lemma);
        }
      }
      found.delete(lemma);
    }
  }
  found.delete(form);
  return [...found].map((lemma) => lemma.replaceAll("_", " "));
}

/**
 * Whether a word names a kind of what another one names, by its commonest senses: gold is a colour, Spanish a language.
 *
 * @param form a folded word, in any inflection.
 * @param kind likewise.
 */
export function isKindOf(form: string, kind: string): boolean {
  const kinds = sensesOfKind(kind);
  return kinds.length > 0 && kindsAbove(form).some((offset) => kinds.includes(offset));
}

const sensesOfKind = memoize(
  KINDS,
  (kind: string): readonly number[] => {
    // WordNet orders the senses of a British spelling by nothing: of "colour" the colours come fifth.
    const spelt = lemmasOf(american(kind), "noun");
    const lemmas = spelt.length > 0 ? spelt : lemmasOf(kind, "noun");
    return lemmas.flatMap((lemma) => sensesOf(lemma, "noun"));
  },
  (kind) => kind,
);

/** The sets of everything that a noun is a kind or an instance of. */
const kindsAbove = memoize(REMEMBERED, climbFrom, (form) => form);

function climbFrom(form: string): readonly number[] {
  const found = new Set<number>();
  const climb = (offset: number): void => {
    for (const above of directlyAbove(offset)) {
      if (found.has(above)) continue;
      found.add(above);
      climb(above);
    }
  };
  for (const lemma of lemmasOf(form, "noun")) for (const offset of sensesOf(lemma, "noun")) climb(offset);
  return [...found];
}

/** The sets of which a set of nouns is directly a kind or an instance. */
const directlyAbove = memoize(
  REMEMBERED,
  (offset: number): readonly number[] =>
    synsetAt(offset, "noun").pointers.flatMap(({ symbol, offset: to }) =>
      symbol === "@" || symbol === "@i" ? [to] : [],
    ),
  (offset) => offset,
);
