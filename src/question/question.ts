import type { Span } from "../corpus/text/sentences.ts";
import { isInKorean } from "../language/korean/script.ts";
import type { Phrase } from "../language/wordnet/thesaurus.ts";
import { type Word, words } from "../language/words.ts";
import type { DateConstraint } from "../time/constraints/date-constraints.ts";
import { type Concept, readConcepts } from "./concepts.ts";
import { type Correction, correctSpelling } from "./correct-spelling.ts";
import { withoutFrame } from "./korean/frame.ts";
import { withoutGlosses } from "./korean/glosses.ts";
import { koreanQuestionType } from "./korean/question-type.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Measure, readMeasure } from "./measure.ts";
import { countedOf, predicateOf, settingFrom } from "./predicate.ts";
import { isLimit, reachedBy, readDates } from "./question-dates.ts";
import { type QuestionType, questionType, readKind } from "./question-type.ts";
import { readSource, type Source } from "./read-source.ts";

/** A question after analysis. */
export type Question = {
  readonly text: string;
  /** The expected type of answer. */
  readonly type: QuestionType;
  /** The noun that names the expected kind after "what" or "which": "language". */
  readonly kind: string | null;
  /** Whether it asks for a definition. */
  readonly definition: boolean;
  /** Its concepts, without its source and its dates. */
  readonly concepts: readonly Concept[];
  /** The concept that is its main verb; never a name. */
  readonly predicate: Concept | null;
  /** Index of the first concept that only sets the scene; the number of concepts if there is none. */
  readonly setting: number;
  /** Index of the concept that a "how many" counts. */
  readonly counted: number | null;
  /** What the number asked for is a number of: money, a share. */
  readonly measure: Measure | null;
  /** The person or body whose words it asks for: "according to Amnesty", "what did Phil Robertson say". */
  readonly source: Source | null;
  /** Its date constraints. */
  readonly dates: readonly DateConstraint[];
  /** Phrases in quotation marks, which an answer must contain exactly. */
  readonly phrases: readonly string[];
  /** Misspelt words with their corrections. */
  readonly corrections: readonly Correction[];
  /** Words that may be meant for a name of the archive. */
  readonly unsure: readonly Correction[];
  /** Words that the archive never uses, not even by a synonym. */
  readonly unknownWords: readonly string[];
};

/** "Who is X?", "What is the X?", "What does X stand for?", "What was X's job title?" */
const DEFINITION =
  /^(?:who|what|which)(?:['’]s| is| was| are| were)\b(?!.*\b(?:\p{L}+ed|by|held|shot|sent|taken|given|made|found|put|seen|told|beaten|known|left|paid|lost|thrown|written|driven|hit|cut|set|kept|brought|caught|fought|built|sold|hurt|struck|stolen|broken|chosen|forbidden|freed)\b)|\bstands? for\b|\bmeant? by\b|\b(?:job|title|position|role|post)\b/iu;

/** Words that only phrase the question, besides grammar words. */
const FRAME =
  /^(?:job|title|position|role|post|stands?|means?|meant|get|gets|got|getting|go|goes|make|makes|made|making|use|used|uses|using|give|gave|given|put|set|come|came|want|wants|wanted|need|needs|become|became|becomes|statement|document|archive|name|named|called|view|views|opinion|due|kind|kinds|sort|type|way|happen(?:ed|s|ing)?|occur(?:red|s)?|anything|something|anybody|anyone|somebody|someone|mention(?:s|ed)?|year|month|date|number|amount|many|much|long|old|often)$/;

/**
 * Reads a question.
 *
 * @param today `YYYY-MM-DD`, for "last year" in the question; null if no day is to be assumed.
 */
export function readQuestion(text: string, lexicon: Lexicon, today: string | null): Question {
  const korean = isInKorean(text);
  const type = korean ? koreanQuestionType(text) : questionType(text);
  const dates = readDates(text, today);

  const written = plainCase(text, words(text)).map((word) => (isOr(text, word) ? plainWord(word) : word));
  const { found, corrections, unsure } = correctSpelling(written, lexicon, dates);
  const source = readSource(
    withoutSpans(text, dates),
    found.filter((word) => !inside(word, dates)),
    lexicon,
  );
  const taken: readonly Span[] = [...dates, ...(source ? [source.span] : [])];
  const open = found.filter((word) => !inside(word, taken));
  const left = korean
    ? withoutFrame(withoutGlosses(open, lexicon))
    : open.map((word) => (FRAME.test(word.form) ? { ...word, stop: true } : word));
  const concepts = readConcepts(text, left, lexicon);
  const predicate = predicateOf(text, concepts, source !== null);
  return {
    text,
    type,
    kind: readKind(text),
    definition:
      DEFINITION.test(text) && concepts.length > 0 && concepts.slice(1).every((concept) => concept.name),
    concepts,
    predicate:
      (predicate !== null && concepts.find((concept, at) => at === predicate && !concept.name)) || null,
    setting: settingFrom(text, concepts, predicate),
    counted: countedOf(text, concepts),
    measure: type === "count" ? readMeasure(text) : null,
    source: source?.concept ?? null,
    dates: dates.filter(isLimit).map((date) => (type === "count" ? reachedBy(date) : date)),
    phrases: quotedPhrases(text),
    corrections,
    unsure,
    unknownWords: unknownWordsOf(concepts, source?.concept ?? null),
  };
}

/** The concepts that the archive has in no wording, as the question writes them. */
export function unknownWordsOf(concepts: readonly Concept[], source: Concept | null): readonly string[] {
  return [...concepts, ...(source ? [source] : [])]
    .filter((concept) => !concept.known)
    .map(({ text, alternatives: [own] }) => withoutEnding(text, own?.phrase ?? []));
}

/** A word without the ending that it has in the question: "’s", or the particle of a Korean noun. */
function withoutEnding(text: string, phrase: Phrase): string {
  const [stem = ""] = phrase;
  const isNoun = phrase.length === 1 && isInKorean(text) && text.normalize("NFC").startsWith(stem);
  return isNoun ? stem : text.replace(/['’]s$/, "");
}

/** Phrases in double quotation marks, or in single ones that are no apostrophes. */
function quotedPhrases(text: string): readonly string[] {
  const quoted = /[“"]([^“”"]{2,})[”"]|(?<![\p{L}\p{N}])['‘]([^'’]{3,})['’](?![\p{L}\p{N}])/gu;
  return [...text.matchAll(quoted)].map((match) => match[1] ?? match[2] ?? "");
}

/** The text with the spans replaced by spaces. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    text,
  );
}

/** Whether a word is in a span; a Korean one may end in a particle that the span lacks: "1998년|에". */
function inside(word: Span & Pick<Word, "korean">, spans: readonly Span[]): boolean {
  return spans.some(
    (span) => span.start <= word.start && (word.korean ? word.start < span.end : word.end <= span.end),
  );
}

/** Whether a word is the operator OR, which `readConcepts` reads from the text. */
function isOr(text: string, { start, end }: Word): boolean {
  return text.slice(start, end) === "OR";
}

function plainWord(word: Word): Word {
  return { ...word, capital: false, stop: true };
}

/** Where every word has a capital, verbs have one: "What did the Korean Federation of Trade Unions do?" has names. */
const LOWER_VERB = /\b(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should)\b/;

/** Ignores capitals in a question written ALL IN CAPITALS, or With Every Word Capitalised. */
function plainCase(text: string, found: readonly Word[]): readonly Word[] {
  const long = found.slice(1).filter(({ form }) => form.length > 3 && !/^\d/.test(form));
  const isTitle = long.length > 3 && long.every((word) => word.capital) && !LOWER_VERB.test(text);
  const shouted = (!isInKorean(text) && text === text.toUpperCase()) || isTitle;
  return shouted ? found.map((word) => ({ ...word, capital: false })) : found;
}
