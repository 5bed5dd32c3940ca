import type { Archive, StatisticsRequest } from "../archive/archive.ts";
import type { PersonUse } from "../archive/people/who-bears.ts";
import { inverseDocumentFrequency } from "../archive/terms/bm25.ts";
import type { Spelling } from "../archive/terms/spelling.ts";
import type { Thesaurus } from "../language/wordnet/thesaurus.ts";

/** What a question is read with: what the archive knows of its words. */
export type Lexicon = {
  readonly thesaurus: Thesaurus;
  /** How many passages hold the stem, headings included. */
  documentFrequency(stem: string): number;
  /** The stem's inverse document frequency. */
  importance(stem: string): number;
  /** Whether the archive writes the word as a name. */
  isProper(form: string): boolean;
  /** The words of the archive that are spelt nearly so, nearest first. */
  nearest(form: string): readonly Spelling[];
  /** Who has a surname, as `readPersonName` writes it. */
  people(surname: string): readonly PersonUse[];
};

/** Reads something with a lexicon, which may be asked for words that are not known yet. */
type Reading<T> = (lexicon: Lexicon) => T;

/** What a reading asked for that was not known. */
type Missing = { readonly [Kind in keyof Required<StatisticsRequest>]: Set<string> };

/** Readings that ask for more each time are given up after this many; a question takes two or three. */
const MOST_ROUNDS = 6;

/**
 * Reads a text with what an archive knows of its words. The reading itself is synchronous: it is repeated until all that it asks for is
 * known, so that it takes as few calls to the archive as there are kinds of words that depend on one another.
 *
 * @param expected what is likely to be asked for: saves a round.
 */
export async function readWithLexicon<T>(
  archive: Archive,
  expected: StatisticsRequest,
  read: Reading<T>,
): Promise<{ readonly value: T; readonly lexicon: Lexicon }> {
  const frequencies = new Map<string, number>();
  const proper = new Map<string, boolean>();
  const nearest = new Map<string, readonly Spelling[]>();
  const people = new Map<string, readonly PersonUse[]>();
  let passages = 0;
  let missing = noneMissing();
  const importances = new Map<string, number>();
  const lexicon: Lexicon = {
    thesaurus: archive.thesaurus,
    documentFrequency: (stem) => frequencies.get(stem) ?? ask(missing.terms, stem, 0),
    importance(stem) {
      const known = importances.get(stem);
      if (known !== undefined) return known;
      const value = inverseDocumentFrequency(passages, lexicon.documentFrequency(stem));
      if (frequencies.has(stem)) importances.set(stem, value);
      return value;
    },
    isProper: (form) => proper.get(form) ?? ask(missing.forms, form, false),
    nearest: (form) => nearest.get(form) ?? ask(missing.misspelt, form, []),
    people: (surname) => people.get(surname) ?? ask(missing.surnames, surname, []),
  };
  const learn = async ({ terms, forms, misspelt, surnames = [] }: StatisticsRequest) => {
    const known = await archive.statistics({ terms, forms, misspelt, surnames });
    passages = known.passages;
    for (const [at, term] of terms.entries()) frequencies.set(term, known.frequencies[at] ?? 0);
    for (const [at, form] of forms.entries()) proper.set(form, known.proper[at] ?? false);
    for (const [at, form] of misspelt.entries()) nearest.set(form, known.nearest[at] ?? []);
    for (const [at, surname] of surnames.entries()) people.set(surname, known.people[at] ?? []);
  };
  await learn(expected);
  for (let round = 1; ; round++) {
    missing = noneMissing();
    const value = read(lexicon);
    const { terms, forms, misspelt, surnames } = missing;
    if (terms.size + forms.size + misspelt.size + surnames.size === 0 || round === MOST_ROUNDS)
      return { value, lexicon };
    await learn({
      terms: [...terms],
      forms: [...forms],
      misspelt: [...misspelt],
      surnames: [...surnames],
    });
  }
}

function noneMissing(): Missing {
  return { terms: new Set(), forms: new Set(), misspelt: new Set(), surnames: new Set() };
}

function ask<T>(missing: Set<string>, word: string, otherwise: T): T {
  missing.add(word);
  return otherwise;
}
