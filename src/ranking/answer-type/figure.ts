import { type StoredPassage, textIn } from "../../archive/stored-passage.ts";
import { isProse } from "../../corpus/structure/passage-kind.ts";
import type { Span } from "../../corpus/text/sentences.ts";
import { isInKorean } from "../../language/korean/script.ts";
import type { TokenSpan } from "../../language/token-span.ts";
import type { Concept } from "../../question/concepts.ts";
import type { Question } from "../../question/question.ts";
import type { Timex } from "../../time/timex.ts";
import { koreanEvidence } from "../korean/evidence.ts";
import type { Match } from "../matching/match.ts";
import { SIMILARITY } from "../weights.ts";
import { measuredNumber, type NumberSpan, numberBefore, numberSpans } from "./number-spans.ts";
import { placesCounted } from "./places-counted.ts";

/** Characters beside a number that say what it is. */
const BEYOND = 12;

/** A number of another thing that stands before what is counted: "64 per cent of children", "$2,000 a person". */
const OTHER_UNIT = /^(?:US|A|C|HK|NZ)?[$£€¥₩]|(?:%|per ?cent)$/i;

/** "one of the highest refugee intakes", "the nine thousandth person", "Page 2 of 15": counts nothing. */
const PART_OF = /^ of (?:the|its|their|our|these|those)\b/i;
const ORDINAL =
  /^[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|[a-z]+(?:teen|tie)th|tenth|eleventh|twelfth|hundredth|thousandth|millionth|st|nd|rd|th)\b/i;
const PAGE = /\bpage (?:\d+ of )?$/i;

/**
 * The number of the very thing that a question asks the number of; null if the sentence has none, or does not tell that it happened to
 * the things.
 *
 * @param matches the match of each concept in the sentence.
 * @param dates the time expressions of the sentence.
 */
export function figureIn(
  question: Question,
  passage: StoredPassage,
  sentence: TokenSpan,
  matches: readonly Match[],
  dates: readonly Timex[],
): Span | null {
  if (question.type !== "count" || !isProse(passage.kind)) return null;
  const slice = textIn(passage, sentence);
  if (isInKorean(slice)) {
    const found = koreanEvidence("count", question.text, slice, sentence.start, dates);
    return found?.counts ? (found.spans[0] ?? null) : null;
  }
  const happens = placesOfPredicate(question, sentence, matches);
  if (question.predicate !== null && happens.length === 0) return null;
  if (lacksConcept(question, matches)) return null;
  if (question.measure !== null) {
    const measured = measuredNumber(passage, sentence, matches, question.measure, dates);
    return measured?.counts ? measured.span : null;
  }
  const taken = new Set(matches.flatMap(({ at }) => [...at]));
  const numbers = numberSpans(passage, sentence, taken, dates).filter(({ start, end }) => {
    const before = slice.slice(Math.max(0, start - sentence.start - BEYOND), start - sentence.start);
    const after = slice.slice(end - sentence.start, end - sentence.start + BEYOND);
    return !(PART_OF.test(after) || ORDINAL.test(after) || PAGE.test(before));
  });
  const found = numberAsked(question, passage, sentence, numbers, matches, happens);
  return found ? { start: found.start, end: found.end } : null;
}

function numberAsked(
  question: Question,
  passage: StoredPassage,
  sentence: TokenSpan,
  numbers: readonly NumberSpan[],
  matches: readonly Match[],
  happens: readonly number[],
): NumberSpan | undefined {
  const { predicate } = question;
  const counted = placesCounted(question, sentence, matches);
  if (counted === null) return undefined;
  const plain = numbers.filter((number) => !OTHER_UNIT.test(textIn(passage, number)));
  const things = everyPlace(sentence, counted);
  const events = happens.filter((at) => predicate === null || isEvent(predicate, sentence, at));
  // "denied release" does not tell that anybody was released.
  if (predicate !== null && events.length === 0) return undefined;
  // "240 arrests" tells how many were arrested.
  return nearestTo(events, plain, things) ?? plain.findLast(({ to }) => events.includes(to));
}

/** The number before what is counted, where that stands nearest to what happened: "800 boats came, and 1,200 people drowned". */
function nearestTo(
  events: readonly number[],
  numbers: readonly NumberSpan[],
  things: readonly number[],
): NumberSpan | undefined {
  const distance = (thing: number) => Math.min(...events.map((event) => Math.abs(event - thing)));
  const [nearest] = [...things].sort((a, b) => distance(a) - distance(b));
  return nearest === undefined ? undefined : numberBefore(numbers, events.length > 0 ? [nearest] : things);
}

/** Every place of the words at some places. */
function everyPlace({ words, positions }: TokenSpan, at: readonly number[]): readonly number[] {
  const stems = new Set(at.flatMap((place) => words[place]?.stem ?? []));
  return [...stems].flatMap((stem) => positions.get(stem) ?? []);
}

/** Whether the sentence itself lacks something of what happened to whom, but for names, which may stand in its context, and what is counted. */
function lacksConcept({ concepts, setting, counted }: Question, matches: readonly Match[]): boolean {
  return concepts.some(
    ({ name }, at) =>
      !name && at < setting && at !== counted && (matches[at]?.coverage ?? 0) < SIMILARITY.related,
  );
}

/** Whether a verb that the question has in the past is no noun or adjective in the sentence: there it would have no ending. */
function isEvent({ form }: Concept, { words }: TokenSpan, at: number): boolean {
  const own = words[at]?.form ?? "";
  const isBare = form === `${own}d` || form === `${own}ed`;
  return !isBare || BEFORE_VERB.test(words[at - 1]?.form ?? "");
}

/** A bare verb follows one of these. */
const BEFORE_VERB =
  /^(?:to|will|would|shall|should|can|could|may|might|must|did|does|do|not|who|that|they|we|people|and)$/;

/** Where a sentence has the main verb of a question: in the same words, or in some of the same root ("detained", "in detention"). */
function placesOfPredicate(
  { concepts, predicate }: Question,
  { words }: TokenSpan,
  matches: readonly Match[],
): readonly number[] {
  const found = predicate === null ? undefined : matches[concepts.indexOf(predicate)];
  if (!predicate || !found) return [];
  const root = predicate.form?.slice(0, ROOT) ?? null;
  const isSame = (at: number) => root !== null && words[at]?.form.startsWith(root) === true;
  return found.coverage >= SAME || found.at.some(isSame) ? found.at : [];
}

/** A match of this coverage is the same word or its synonym of the word list; words of one root begin with so many letters alike. */
const SAME = 0.8;
const ROOT = 4;
