import type { Synonyms } from "../../corpus/word-lists/synonyms.ts";
import { oneSpelling } from "../korean/spelling.ts";
import { verbRoot } from "../korean/verb-root.ts";
import type { Word } from "../words.ts";
import { words } from "../words.ts";

/** A sequence of stems, including grammar words: the form in which a phrase is searched. */
export type Phrase = readonly string[];

/** A phrase of the word list found in a text, with its synonyms. */
export type ThesaurusHit = {
  /** How many words of the text it takes. */
  readonly length: number;
  readonly alternatives: readonly Phrase[];
  /** Whether the word list has it as a name, or as that of one: "일본" beside "Japan". */
  readonly name: boolean;
};

/** A phrase of the word list. */
type Entry = { readonly phrase: Phrase; readonly alternatives: Phrase[]; name: boolean };

/** The field's vocabulary, ready to look things up. */
export type Thesaurus = {
  /** The longest phrase that begins at a word, or null. */
  at(text: readonly Word[], index: number): ThesaurusHit | null;
};

/** Brings the vocabulary into stems, so that "arrest" in the file finds "arrested" in a question. */
export function createThesaurus(synonyms: Synonyms): Thesaurus {
  const byFirst = new Map<string, Entry[]>();
  for (const { from, to, names } of synonyms) {
    const targets = unique(to.map(phraseOf));
    for (const phrase of unique(from.map(phraseOf))) {
      const first = phrase[0];
      if (first === undefined) continue;
      const entries = byFirst.get(first) ?? [];
      byFirst.set(first, entries);
      const known = entries.find((entry) => samePhrase(entry.phrase, phrase));
      const others = targets.filter((target) => !samePhrase(target, phrase));
      if (known) {
        known.alternatives.push(
          ...others.filter((other) => !known.alternatives.some((has) => samePhrase(has, other))),
        );
        known.name ||= names;
      } else entries.push({ phrase, alternatives: others, name: names });
    }
  }
  return {
    at(text, index) {
      const word = text[index];
      const entries = word ? readingsOf(word).flatMap((stem) => byFirst.get(stem) ?? []) : [];
      let best: ThesaurusHit | null = null;
      for (const { phrase, alternatives, name } of entries) {
        const fits = phrase.every((stem, step) => isCalled(text[index + step], stem));
        if (fits && phrase.length > (best?.length ?? 0)) best = { length: phrase.length, alternatives, name };
      }
      return best;
    },
  };
}

/** A Korean noun of the word list is used as it is, without removing particles; a verb, as the dictionary has it, by its root. */
function phraseOf(text: string): Phrase {
  return words(text).map(({ stem, korean, start, end }) => {
    if (!korean) return stem;
    const written = text.slice(start, end).normalize("NFKC");
    return oneSpelling((/.다$/.test(written) && verbRoot(written)?.base) || written);
  });
}

function readingsOf({ stem, korean }: Word): readonly string[] {
  return korean ? [stem, ...korean.readings] : [stem];
}

function isCalled(word: Word | undefined, stem: string): boolean {
  return word !== undefined && (word.stem === stem || word.korean?.readings.includes(stem) === true);
}

function samePhrase(a: Phrase, b: Phrase): boolean {
  return a.length === b.length && a.every((stem, index) => stem === b[index]);
}

function unique(phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.filter(
    (phrase, index) => phrase.length > 0 && phrases.findIndex((other) => samePhrase(other, phrase)) === index,
  );
}
