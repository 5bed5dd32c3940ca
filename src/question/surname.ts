import { readPersonName } from "../archive/people/person-name.ts";
import { type SurnameHolder, whoBears } from "../archive/people/who-bears.ts";
import type { Phrase } from "../language/wordnet/thesaurus.ts";
import { words } from "../language/words.ts";
import type { Lexicon } from "./lexicon.ts";

/** The surname of a person who is asked for by the full name. */
export type Surname = SurnameHolder & { readonly phrase: Phrase };

/** Weight of a surname alone as a way to say the full name; whether it is the person asked for is seen in the sentence. */
export const SURNAME_WEIGHT = 0.85;

/** Where a name has a capital in English, also in a question without capitals. */
const INITIAL = /(?<=^|[ -])\p{Ll}/gu;

/**
 * The surname by which a person may be named alone; null if the words are no full name, or if the archive also writes the surname as a
 * common noun.
 *
 * @param name of a person: "Kerry Nettle", "kerry nettle".
 */
export function surnameOf(name: string, { people, isProper }: Lexicon): Surname | null {
  const person = readPersonName(name.replace(INITIAL, (letter) => letter.toUpperCase()));
  if (!person) return null;
  const found = words(person.surname);
  if (found.length === 0 || found.some(({ form, stop }) => stop || !isProper(form))) return null;
  return { ...whoBears(person.name, people(person.surname)), phrase: found.map(({ stem }) => stem) };
}

/** The surnames of the full names in a question, as `readPersonName` writes them. */
export function surnamesIn(question: string): readonly string[] {
  return [...question.matchAll(RUN)].flatMap(([run]) => readPersonName(run)?.surname ?? []);
}

const RUN = /\p{Lu}[\p{L}\p{M}.’'‐-]*(?: \p{Lu}[\p{L}\p{M}.’'‐-]*)+/gu;
