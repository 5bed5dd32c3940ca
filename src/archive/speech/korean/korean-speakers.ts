import type { Document } from "../../../corpus/document.ts";
import { isProse } from "../../../corpus/structure/passage-kind.ts";
import type { Passage } from "../../../corpus/structure/passages.ts";
import type { Span } from "../../../corpus/text/sentences.ts";
import { maskQuotations, QUOTED } from "../quotations.ts";
import type { Speaker } from "../speaker.ts";
import { type KoreanName, koreanNameAt, titledPhraseAt } from "./korean-names.ts";
import { koreanReport } from "./korean-reports.ts";
import { TITLES } from "./korean-titles.ts";

/** Somebody of whom a document spoke; of a stranger only the title is sure. */
type Known = KoreanName & { readonly stranger?: true };

/** The pronouns of the one who spoke in the sentence before, which may end the paragraph before. */
const PRONOUN = /(?:^|[ ,])(?:그|그녀)$/u;

/**
 * The speaker of each sentence of Korean prose that reports words, by the sentence's start: “…”라고 말했다, …고 밝혔다, …에 따르면. Only a person
 * with a title or 씨, or a body by its name, speaks; who is called by the title alone has to be the only one of that title before.
 */
export function koreanSpeakers(document: Document): ReadonlyMap<number, Speaker> {
  const found = new Map<number, Speaker>();
  const people: Known[] = [];
  let last: Speaker | null = null;
  for (const passage of document.passages) {
    if (!isProse(passage.kind)) {
      last = null;
      continue;
    }
    for (const { text, sentences } of reports(document.text, passage)) {
      const speaker = speakerOf(text, people, last, document.publisher);
      learn(text, people);
      last = speaker;
      if (speaker) for (const { start } of sentences) found.set(start, speaker);
    }
  }
  return found;
}

/** Sentences with their quotations masked; those that one quotation joins are one. */
function reports(
  whole: string,
  passage: Passage,
): readonly { readonly text: string; readonly sentences: readonly Span[] }[] {
  const { text: masked } = maskQuotations(whole.slice(passage.start, passage.end));
  const joined: Span[][] = [];
  for (const sentence of passage.sentences) {
    const at = sentence.start - passage.start;
    const inQuotation = masked[at - 1] === QUOTED && masked[at] === QUOTED;
    if (joined.length > 0 && inQuotation) joined.at(-1)?.push(sentence);
    else joined.push([sentence]);
  }
  return joined.map((sentences) => ({
    sentences,
    text: masked.slice(
      (sentences[0]?.start ?? 0) - passage.start,
      (sentences.at(-1)?.end ?? 0) - passage.start,
    ),
  }));
}

function speakerOf(
  text: string,
  people: readonly Known[],
  last: Speaker | null,
  publisher: string,
): Speaker | null {
  const report = koreanReport(text);
  if (report?.goesOn) return last;
  for (const phrase of report?.subjects ?? []) {
    if (PRONOUN.test(phrase)) return last;
    const named = koreanNameAt(phrase) ?? known(phrase, people) ?? own(phrase, publisher);
    if (named) return { name: named.name, ...(named.role && { role: named.role }) };
  }
  return null;
}

/** Somebody named in full before: by the whole name, by family name and title, or by a title that only one has. */
function known(phrase: string, people: readonly Known[]): KoreanName | null {
  const isCalled = (name: string | undefined) =>
    name !== undefined && (phrase === name || phrase.endsWith(` ${name}`));
  const whole = people.find(({ name, alias, stranger }) => !stranger && (isCalled(name) || isCalled(alias)));
  if (whole) return whole;
  const titled = titledPhraseAt(phrase);
  if (!titled || titled.other !== null) return null;
  const fitting = people.filter(
    ({ name, title }) =>
      (title === titled.title || (titled.title === "씨" && titled.surname !== null)) &&
      (titled.surname === null || name.startsWith(titled.surname)),
  );
  const [only] = fitting;
  return only && fitting.every(({ name }) => name === only.name) && !only.stranger ? only : null;
}

/** The publisher of the document, by its own name. */
function own(phrase: string, publisher: string): KoreanName | null {
  return phrase === publisher || phrase.endsWith(` ${publisher}`) ? { kind: "body", name: publisher } : null;
}

/** Where somebody with a title, or a body with a short name, may end: before a particle or none. */
const NAME_END = new RegExp(
  `(?:(?:${TITLES}) [가-힣]{3}|${TITLES}|씨|\\))(?=(?:은|는|이|가|을|를|의|도|과|와|에게|께서)?(?:[ ,.]|$))`,
  "gu",
);

/** Notes the people whom a sentence names, and those of a title who stay unknown, so that later sentences may call them by less. */
function learn(text: string, people: Known[]): void {
  for (const { 0: end, index } of text.matchAll(NAME_END)) {
    const before = text.slice(0, index + end.length);
    const named = koreanNameAt(before);
    const titled = named ? null : titledPhraseAt(before);
    const person: Known | null =
      named ??
      (titled?.other ? { kind: "person", name: titled.other, title: titled.title, stranger: true } : null);
    if (!person || (person.kind === "body" && !person.alias)) continue;
    if (!people.some(({ name, title }) => name === person.name && title === person.title))
      people.push(person);
  }
}
