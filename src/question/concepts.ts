import type { Span } from "../corpus/text/sentences.ts";
import { nameRuns } from "../language/names.ts";
import { STOP_WORDS } from "../language/stop-words.ts";
import { isEnglishWord } from "../language/wordnet/english-words.ts";
import { placeAndPeople } from "../language/wordnet/peoples.ts";
import type { Phrase } from "../language/wordnet/thesaurus.ts";
import { relatedWords } from "../language/wordnet/wordnet.ts";
import { compound, isHyphenated, type Word, words } from "../language/words.ts";
import type { Alternative } from "./alternative.ts";
import { koreanAlternatives } from "./korean/alternatives.ts";
import { isKoreanName } from "./korean/names.ts";
import type { Lexicon } from "./lexicon.ts";
import { splitNames } from "./split-names.ts";
import { SURNAME_WEIGHT, type Surname, surnameOf } from "./surname.ts";

/** A concept of the question: a word, a name or a phrase with its alternative wordings. */
export type Concept = Span & {
  readonly text: string;
  /** The folded form of a single word as the question writes it; null for a phrase. */
  readonly form: string | null;
  /** Its inverse document frequency. */
  readonly importance: number;
  /** The question's own words first. */
  readonly alternatives: readonly Alternative[];
  /** Whether the archive has all words of some alternative. */
  readonly known: boolean;
  /** Related words of a single word that is no name, if the archive has them: similar meaning or the same root. */
  readonly related: readonly Phrase[];
  /** The likely first letters of words with the same root; null if the word is too short. */
  readonly beginning: string | null;
  /** A proper name: capitalised inside the question. */
  readonly name: boolean;
  /** Where the surname of a person's full name alone means this person; null for what is no full name. */
  readonly surname: Surname | null;
};

/** Weight of a synonym from the word list. */
const SYNONYM_WEIGHT = 0.85;

/** Weight of what a place, its people and what is theirs are called: who is Afghan is seldom in Afghanistan in the field's texts. */
const KIN_WEIGHT = 0.4;

/** Maximum number of concepts. A pasted text has more; its rarest words identify it. */
export const MAX_CONCEPTS = 32;

/**
 * Reads the concepts of a question in order. Grammar words count only inside a phrase of the word list. A repeated
 * concept counts once. Of more than {@link MAX_CONCEPTS}, the rarest remain.
 */
export function readConcepts(question: string, found: readonly Word[], lexicon: Lexicon): readonly Concept[] {
  return joinAlternatives(
    question,
    rarest(mentions(question, found, lexicon), lexicon).map((mention) =>
      conceptOf(question, mention, lexicon),
    ),
  );
}

/** Makes one concept of two with OR between them: either will do. */
function joinAlternatives(question: string, concepts: readonly Concept[]): readonly Concept[] {
  const joined: Concept[] = [];
  for (const concept of concepts) {
    const before = joined.at(-1);
    if (!before || !/^\s+OR\s+$/.test(question.slice(before.end, concept.start))) {
      joined.push(concept);
      continue;
    }
    joined[joined.length - 1] = {
      ...concept,
      text: question.slice(before.start, concept.end),
      form: null,
      start: before.start,
      importance: Math.min(before.importance, concept.importance),
      alternatives: [...before.alternatives, ...concept.alternatives],
      known: before.known || concept.known,
      related: [...before.related, ...concept.related],
      beginning: null,
      name: before.name && concept.name,
      surname: null,
    };
  }
  return joined;
}

/** The words of one concept in the question. */
type Mention = {
  readonly taken: readonly Word[];
  readonly synonyms: readonly Phrase[];
  readonly name: boolean;
};

/** The first mention of each concept of the question. */
function mentions(question: string, found: readonly Word[], lexicon: Lexicon): readonly Mention[] {
  const names = nameRuns(question, withoutOpening(question, found, lexicon)).flatMap((name) =>
    splitNames(question, found, name, lexicon),
  );
  const byStems = new Map<string, Mention>();
  let run = 0;
  let at = 0;
  while (at < found.length) {
    while ((names[run]?.to ?? Number.POSITIVE_INFINITY) <= at) run++;
    const name = at >= (names[run]?.from ?? Number.POSITIVE_INFINITY) ? names[run] : undefined;
    const hit = lexicon.thesaurus.at(found, at);
    const nameLength = name && name.from === at ? name.to - at : 1;
    const phrase = hit ? found.slice(at, at + hit.length) : [];
    const length = staysSeparate(question, phrase) ? phrase.length : Math.max(nameLength, phrase.length, 1);
    const taken = found.slice(at, at + length);
    const whole = hit?.length === length ? hit.alternatives : [];
    at += length;
    if (taken.every((word) => word.stop)) continue;
    const stems = taken.map((word) => word.stem).join(" ");
    const known = byStems.get(stems);
    const isName = name !== undefined || isKoreanName(taken, hit);
    if (!known) byStems.set(stems, { taken, synonyms: whole, name: isName });
    // A name that also occurs in lower case is still a name.
    else if (name && !known.name) byStems.set(stems, { ...known, name: true });
  }
  return [...byStems.values()];
}

/** The mentions with the rarest words, in the order of the question. */
function rarest(found: readonly Mention[], { documentFrequency }: Lexicon): readonly Mention[] {
  if (found.length <= MAX_CONCEPTS) return found;
  const frequency = ({ taken }: Mention) =>
    Math.min(...taken.filter(({ stop }) => !stop).map(({ stem }) => documentFrequency(stem)));
  const kept = new Set(
    found
      .map((mention) => ({ mention, count: frequency(mention) }))
      .sort((a, b) => a.count - b.count)
      .slice(0, MAX_CONCEPTS)
      .map(({ mention }) => mention),
  );
  return found.filter((mention) => kept.has(mention));
}

/** Whether a phrase of the word list stays separate from the name after it: "NSL" in "NSL Article 7", "National Security Law Article 7". */
function staysSeparate(question: string, phrase: readonly Word[]): boolean {
  const [first] = phrase;
  return (
    phrase.length > 1 || (first !== undefined && /^\p{Lu}{2,}$/u.test(question.slice(first.start, first.end)))
  );
}

/** Ignores the capital of the word that opens the question, unless the archive uses that word as a name. */
function withoutOpening(question: string, found: readonly Word[], lexicon: Lexicon): readonly Word[] {
  const [first, ...rest] = found;
  if (!first || /\p{L}/u.test(question.slice(0, first.start))) return found;
  if (lexicon.isProper(first.form) || !isEnglishWord(first.form)) return found;
  return [{ ...first, capital: false }, ...rest];
}

function conceptOf(question: string, { taken, synonyms, name }: Mention, lexicon: Lexicon): Concept {
  const own = taken.map((word) => word.stem);
  const start = taken[0]?.start ?? 0;
  const end = taken.at(-1)?.end ?? start;
  const alternatives: readonly Alternative[] = [
    { phrase: own, weight: 1 },
    ...compounds(question, taken).map((phrase) => ({ phrase, weight: 1 })),
    ...koreanAlternatives(taken),
    ...synonyms.map((phrase) => ({ phrase, weight: SYNONYM_WEIGHT })),
  ];
  const isKnown = (alternative: Alternative) => isHeld(alternative, lexicon);
  const same = alternatives.filter(isKnown);
  const kin = name ? kinOfPlace(taken, alternatives).filter(isKnown) : [];
  const held = same.length > 0 ? same : kin;
  const whole = held.filter(({ partsOf }) => partsOf === undefined);
  const scale = whole.length > 0 ? whole : held.length > 0 ? held : alternatives.slice(0, 1);
  const surname = name ? surnameOf(question.slice(start, end), lexicon) : null;
  const bySurname = surname?.alone ? [{ phrase: surname.phrase, weight: SURNAME_WEIGHT }] : [];
  return {
    text: question.slice(start, end),
    form: taken.length === 1 ? (taken[0]?.form ?? null) : null,
    start,
    end,
    importance: Math.min(...scale.map((alternative) => importanceOf(alternative, lexicon))),
    alternatives: [...(same.length > 0 ? same : alternatives.slice(0, 1)), ...kin, ...bySurname],
    known: held.length > 0,
    related: name || taken.length > 1 ? [] : relatedPhrases(taken[0]?.form ?? "", own, lexicon),
    beginning: name || taken.length > 1 ? null : beginningOf(taken[0]?.form ?? ""),
    name,
    surname,
  };
}

/** What else the place of a name, its people and what is theirs are called. */
function kinOfPlace(taken: readonly Word[], known: readonly Alternative[]): readonly Alternative[] {
  const isNew = (phrase: Phrase) => !known.some((other) => other.phrase.join(" ") === phrase.join(" "));
  return placeAndPeople(taken.map(({ form }) => form).join(" "))
    .map((other) => words(other).map(({ stem }) => stem))
    .filter(isNew)
    .map((phrase) => ({ phrase, weight: KIN_WEIGHT }));
}

function relatedPhrases(form: string, own: Phrase, lexicon: Lexicon): readonly Phrase[] {
  if (!/^[a-z]+$/.test(form)) return [];
  return relatedWords(form)
    .map((other) => words(other).map((word) => word.stem))
    .filter((phrase) => isHeld({ phrase, weight: 1 }, lexicon) && phrase.join(" ") !== own.join(" "));
}

/** Words of one root begin alike ("pharmacist", "pharmaceutical"): five letters, and three fifths of the word. */
function beginningOf(form: string): string | null {
  return /^[a-z]{6,}$/.test(form) ? form.slice(0, Math.max(5, Math.ceil(form.length * 0.6))) : null;
}

/** The same words, with each hyphenated pair as one word. */
function compounds(question: string, taken: readonly Word[]): readonly Phrase[] {
  return taken.flatMap((word, index) => {
    const next = taken[index + 1];
    if (!next || !isHyphenated(question, word, next)) return [];
    const phrase = taken.map((each) => each.stem);
    phrase.splice(index, 2, compound(word, next));
    return [phrase];
  });
}

function isHeld({ phrase, partsOf }: Alternative, { documentFrequency }: Lexicon): boolean {
  const isKnown = (stem: string) => documentFrequency(stem) > 0;
  if (partsOf !== undefined) return 2 * phrase.filter(isKnown).length >= phrase.length;
  const content = phrase.filter((stem) => !STOP_WORDS.has(stem));
  return content.length > 0 && content.every(isKnown);
}

/** The rarest word counts in full, each next one half as much, because such words seldom occur alone. Parts count as one word. */
function importanceOf({ phrase, partsOf }: Alternative, { importance: worth }: Lexicon): number {
  if (partsOf !== undefined) return phrase.reduce((sum, stem) => sum + worth(stem), 0) / phrase.length;
  return phrase
    .filter((stem) => !STOP_WORDS.has(stem))
    .map(worth)
    .sort((a, b) => b - a)
    .reduce((sum, value, rank) => sum + value / 2 ** rank, 0);
}
