import type { Archive, PassageHit } from "../archive/archive.ts";
import { readPersonName } from "../archive/people/person-name.ts";
import { isSamePerson } from "../archive/people/who-bears.ts";
import { isTitle } from "../archive/speech/names/titles.ts";
import type { NameUse } from "../archive/terms/names-used.ts";
import { editDistance } from "../language/edit-distance.ts";
import { type TokenSpan, tokensOf } from "../language/token-span.ts";
import { type Word, words } from "../language/words.ts";
import type { Concept } from "../question/concepts.ts";
import type { Question } from "../question/question.ts";
import { passageTokens } from "../ranking/matching/passage-tokens.ts";
import type { Candidate } from "../ranking/rerank-sentence.ts";
import { nearNames, writtenAs } from "./near-names.ts";

/** A name that may be meant, and the question with it in the place of the other one. */
export type NameGuess = { readonly name: string; readonly question: string };

/** What is known of the names of a question. */
type NamesRead = {
  /** Whether it asks for somebody or something that the archive does not name. */
  readonly unknown: boolean;
  readonly guesses: readonly NameGuess[];
};

/** Names of the archive that are looked through, the most used first. */
const MOST_NAMES = 50_000;

/** Passages in which a name is looked for. */
const PASSAGES = 30;

/** Guesses that are offered. */
const MOST_GUESSES = 3;

/**
 * Looks whether the names of a question are names of the archive: their words side by side, and not in several places. A name that is not, and
 * that is nearly one of the archive's, may be a slip or somebody else: it is asked, and nothing is answered.
 *
 * @param text the question as it was put, with its operators.
 * @param candidates the sentences found for it.
 */
export async function readNames(
  archive: Archive,
  text: string,
  question: Question,
  candidates: readonly Candidate[],
): Promise<NamesRead> {
  const { unsure, concepts, source } = question;
  let used: readonly NameUse[] | null = null;
  const namesUsed = async () => {
    used ??= [
      ...(await archive.names(MOST_NAMES)),
      ...(await archive.summary()).publishers.map((name) => ({ name, documents: 1 })),
    ];
    return used;
  };
  const guesses: NameGuess[] = [];
  let unknown = unsure.length > 0;
  for (const concept of [...concepts, ...(source ? [source] : [])]) {
    if (!concept.name) continue;
    const name = plainName(concept);
    if (!name || isHeldIn(name, candidates.flatMap(textsOf))) continue;
    if (name.person && (await isPersonOf(archive, name))) continue;
    const near = nearNames(formsOf(name), name.person, await namesUsed());
    if (await isHeldAnywhere(archive, name, await namesUsed())) continue;
    const namesake = name.person && (await bearersOf(archive, name)).length > 0;
    if (near.length === 0 && !namesake) continue;
    unknown = true;
    const asked = name.text;
    for (const { name: other } of near)
      guesses.push({
        name: other,
        question: text.includes(asked) ? text.replace(asked, () => other) : other,
      });
  }
  if (guesses.length === 0) guesses.push(...(await guessSpelling(archive, text, question)));
  return { unknown, guesses: guesses.slice(0, MOST_GUESSES) };
}

/** Names that misspelt words of a text may be meant for, with the text that has them. */
export async function guessSpelling(
  archive: Archive,
  text: string,
  { unsure }: Pick<Question, "unsure">,
): Promise<readonly NameGuess[]> {
  if (unsure.length === 0) return [];
  const used = await archive.names(MOST_NAMES);
  return unsure.flatMap(({ from, to }) => spelt(text, from, to, used)).slice(0, MOST_GUESSES);
}

/** A name of two words or more. */
type Name = {
  /** As the question writes it, without titles. */
  readonly text: string;
  readonly words: readonly Word[];
  /** Whether it reads as a person's full name, in this order or the other. */
  readonly person: boolean;
};

/** A name without the titles before it; null for one word, a word of the word list, or a name in Korean. */
function plainName({ text, alternatives, known }: Concept): Name | null {
  if (alternatives.some(({ phrase, weight }, at) => at > 0 && weight < 1 && phrase.length > 1) && known)
    return null;
  const all = words(text);
  const from = all.findIndex(({ form }) => !isTitle(form) && !isTitle(capitalised(form)));
  const rest = from < 0 ? [] : all.slice(from);
  const [first, last] = [rest[0], rest.at(-1)];
  if (!first || !last || rest.filter(({ stop }) => !stop).length < 2 || rest.some(({ korean }) => korean))
    return null;
  const plain = text.slice(first.start, last.end);
  const reversed = [last, ...rest.slice(0, -1)].map(({ form }) => capitalised(form)).join(" ");
  return {
    text: plain,
    words: rest,
    person: readPersonName(plain) !== null || readPersonName(reversed) !== null,
  };
}

function formsOf(name: Name): readonly string[] {
  return name.words.map(({ form }) => form);
}

/** The texts around a candidate that may name somebody. */
function textsOf({ passage, document, speaker }: Candidate): readonly TokenSpan[] {
  const { title, publisher, republished, places } = document;
  const names = [title, publisher, republished?.by ?? "", ...places, speaker?.name ?? ""];
  return [passageTokens(passage).whole, ...names.map(tokensOf)];
}

/**
 * Whether a text has the words of a name side by side: of a person letter for letter, of a body in any inflection. One word may stand between, as a
 * second first name does. "Kim Jong-un" is also "Jong-un Kim".
 */
function isHeldIn({ words: asked, person, text }: Name, texts: readonly TokenSpan[]): boolean {
  const content = asked.filter(({ stop }) => !stop);
  const same = (one: Word, other: Word | undefined) =>
    other !== undefined &&
    (one.form === other.form ||
      (!person && one.stem === other.stem && editDistance(one.form, other.form, 1) <= 1));
  const follows = (one: Word | undefined, other: Word | undefined) =>
    one !== undefined && other !== undefined && other.start - one.end <= 1;
  const orders = [
    content,
    ...(text.includes("-")
      ? [
          [...content.slice(1), ...content.slice(0, 1)],
          [...content.slice(-1), ...content.slice(0, -1)],
        ]
      : []),
  ];
  return texts.some(({ words: own }) =>
    orders.some((order) =>
      own.some((_, from) => {
        let at = from;
        return order.every((word, index) => {
          // One word may stand between, within the same phrase.
          for (let skipped = 0; index > 0 && skipped < 3 && !same(word, own[at]); skipped++) {
            if (!follows(own[at - 1], own[at]) || (skipped > 0 && !own[at]?.stop && !own[at - 1]?.stop))
              return false;
            at++;
          }
          return same(word, own[at]) && (index === 0 || follows(own[at - 1], own[at])) && ++at > 0;
        });
      }),
    ),
  );
}

async function isHeldAnywhere(archive: Archive, name: Name, used: readonly NameUse[]): Promise<boolean> {
  if (writtenAs(formsOf(name), used) !== null) return true;
  const terms = name.words
    .filter(({ stop }) => !stop)
    .map(({ stem }, concept) => ({ stem, weight: 1, concept, alternative: 0 }));
  const hits = await archive.search({ terms, dates: [], filter: {}, limit: PASSAGES });
  return isHeldIn(name, hits.flatMap(textsAround));
}

function textsAround({ passage, before, after, lead, document }: PassageHit): readonly TokenSpan[] {
  const passages = [passage, before, after, lead].flatMap((one) => (one ? [passageTokens(one).whole] : []));
  return [...passages, tokensOf(document.title), tokensOf(document.publisher)];
}

/** Whether the archive names the person in full, or with a short form of the first name. */
async function isPersonOf(archive: Archive, name: Name): Promise<boolean> {
  const person = readPersonName(name.text);
  return (
    person !== null && (await bearersOf(archive, name)).some((other) => isSamePerson(person.name, other))
  );
}

/** The people of the archive who have the surname of a person. */
async function bearersOf(archive: Archive, { text }: Name): Promise<readonly string[]> {
  const person = readPersonName(text);
  if (person === null) return [];
  const { people } = await archive.statistics({
    terms: [],
    forms: [],
    misspelt: [],
    surnames: [person.surname],
  });
  return (people[0] ?? []).map(({ name }) => name);
}

/** A question with the archive's spelling of a name in it, written as the archive writes it. */
function spelt(text: string, from: string, to: string, used: readonly NameUse[]): readonly NameGuess[] {
  const word = words(text).find(({ form }) => form === from);
  if (!word) return [];
  const name = writtenAs([to], used) ?? capitalised(to);
  return [{ name, question: text.slice(0, word.start) + name + text.slice(word.end) }];
}

function capitalised(form: string): string {
  return form.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
