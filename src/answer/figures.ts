import type { Speaker } from "../archive/attribution.ts";
import { textIn } from "../archive/stored-passage.ts";
import type { DocumentHead } from "../corpus/document.ts";
import type { Span } from "../corpus/text/sentences.ts";
import { numberValue } from "../language/number-value.ts";
import type { Question } from "../question/question.ts";
import type { Candidate } from "../ranking/rerank-sentence.ts";
import { SUPPORT } from "../ranking/weights.ts";
import { daysOf } from "../time/constraints/date-range.ts";
import { answeringDate } from "./answering-date.ts";
import type { Joined } from "./join-versions.ts";

/** When a figure is of. */
type FigureDate = {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; EDTF where a document's date of issue is no plainer. */
  readonly value: string;
  /** `YYYY-MM-DD`: the first and the last day that it may be. */
  readonly first: string;
  readonly last: string;
  /** `named`: the sentence names it. `issued`: the sentence names none, and its document was issued then. */
  readonly basis: "named" | "issued";
};

/** A number that one sentence gives for what a question asks the number of: the words from `start` to `end` of its document's text. */
export type Figure = Span & {
  readonly quote: string;
  /** Where the number stands, with the words that qualify it ("almost 400"): offsets into the document's text, inside the quote. */
  readonly number: Span;
  /** Its words: "almost 400", "$1.6 million". */
  readonly text: string;
  /** What they say in figures, without what qualifies them: 400. */
  readonly value: number;
  /** Null where neither the sentence nor its document has a date. */
  readonly date: FigureDate | null;
  readonly document: DocumentHead;
  /** Copies of the document that have the same sentence. */
  readonly alsoIn?: readonly DocumentHead[];
  /** Its paragraph, as a stored passage counts. */
  readonly paragraph: number;
  readonly speaker?: Speaker;
};

/** So many figures are read side by side; more are no comparison. */
const MOST_FIGURES = 12;

/** Words before a number that belong to it. */
const QUALIFIED =
  /(?:\b(?:at (?:least|most)|(?:more|fewer|less) than|over|almost|nearly|about|around|some|up to|under|approximately|an? estimated|roughly|only|close to|as many as|a total of|a record) ){1,2}$|(?:약|최소|최대|모두|총)\s?$/iu;

/** A date after such words is when something began or ended that the number is of: "since he took office in February". */
const BOUND =
  /\b(?:since|after|before|until|till)\b[^,;:.]*$|\b(?:from|by|between)\s+(?:the\s+|early\s+|late\s+)?$/i;

/**
 * The numbers that several sentences give for what a question asks the number of, each with its own date and source, the earliest first. They are
 * never added up nor compared: each is a quotation by itself. None unless the best answer gives one and another sentence a second.
 *
 * @param answers the sentences that answer, best first.
 */
export function figuresOf(question: Question, answers: readonly Joined<Candidate>[]): readonly Figure[] {
  if (question.type !== "count" || !answers[0]?.figure) return [];
  const found: Figure[] = [];
  for (const answer of answers) {
    if (answer.support < SUPPORT.enough) continue;
    const figure = figureOf(question, answer);
    if (figure && !found.some((other) => isSame(figure, other))) found.push(figure);
    if (found.length === MOST_FIGURES) break;
  }
  return found.length < 2 ? [] : found.sort(byDate);
}

function figureOf(question: Question, candidate: Joined<Candidate>): Figure | null {
  const { figure, passage, sentence, quote, document, speaker, alsoIn } = candidate;
  const value = figure && numberValue(textIn(passage, figure));
  if (figure === null || value === null) return null;
  const before = textIn(passage, { start: sentence.start, end: figure.start });
  const number = { start: figure.start - (QUALIFIED.exec(before)?.[0].length ?? 0), end: figure.end };
  return {
    quote,
    ...sentence,
    number,
    text: textIn(passage, number).replace(/\s+/g, " "),
    value,
    date: dateOf(question, candidate, figure),
    document,
    ...(alsoIn.length > 0 ? { alsoIn } : {}),
    paragraph: passage.paragraph,
    ...(speaker ? { speaker } : {}),
  };
}

/** The date that the sentence names, one that the question asks for or the nearest to the number; else the date of issue. */
function dateOf(
  question: Question,
  { dates, passage, sentence, document: { issued } }: Candidate,
  figure: Span,
): FigureDate | null {
  const distance = ({ start, end }: Span) => Math.max(figure.start - end, start - figure.end);
  const own = dates
    .filter(({ start }) => !BOUND.test(textIn(passage, { start: sentence.start, end: start })))
    .sort((a, b) => distance(a) - distance(b));
  const nearest = own.flatMap((date) => answeringDate([date], question.dates) ?? [])[0];
  const asked = question.dates.length > 0 ? answeringDate(own, question.dates) : undefined;
  const named = asked ?? nearest;
  if (named) return { value: named.value, ...daysOf(named.value), basis: "named" };
  return issued && { value: issued.edtf, first: issued.first, last: issued.last, basis: "issued" };
}

/** The same number of the same time by the same publisher is one figure, said twice. */
function isSame(a: Figure, b: Figure): boolean {
  return (
    a.value === b.value && a.date?.value === b.date?.value && a.document.publisher === b.document.publisher
  );
}

function byDate(a: Figure, b: Figure): number {
  const [one, other] = [a.date?.first ?? "9999", b.date?.first ?? "9999"];
  if (one !== other) return one < other ? -1 : 1;
  return a.document.id === b.document.id ? a.start - b.start : a.document.id < b.document.id ? -1 : 1;
}
