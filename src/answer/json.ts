import type { Speaker } from "../archive/attribution.ts";
import type { Document, DocumentHead } from "../corpus/document.ts";
import type { NamedDate } from "../time/named-dates.ts";
import type { Timex } from "../time/timex.ts";
import type { Answer, AskResult } from "./answer.ts";
import type { NameGuess } from "./did-you-mean.ts";
import type { Figure } from "./figures.ts";
import type { LinkTo } from "./link-to.ts";
import type { Timeline } from "./timeline.ts";

/** A value that JSON can hold. The shapes that these functions return are documented in the README and kept stable. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * An answer, or nothing, to a question.
 *
 * @param linkTo gives each quotation its `link`, if there is one. @default none has one
 */
export function askJson(result: AskResult, linkTo: LinkTo = () => null): Json {
  return {
    question: result.question,
    kind: result.kind,
    answers: result.kind === "answer" ? result.answers.map((answer) => answerJson(answer, linkTo)) : [],
    ...(result.kind === "answer" && result.figures
      ? { figures: result.figures.map((figure) => figureJson(figure, linkTo)) }
      : {}),
    ...(result.kind === "nothing" && result.nearest ? { nearest: answerJson(result.nearest, linkTo) } : {}),
    ...(result.kind === "answer" && result.phrasesMissed ? { phrasesMissed: result.phrasesMissed } : {}),
    ...(result.kind === "nothing" && result.didYouMean ? { didYouMean: guessesJson(result.didYouMean) } : {}),
    ...(result.unknownWords.length > 0 ? { unknownWords: result.unknownWords } : {}),
    ...(result.corrections.length > 0
      ? { corrections: result.corrections.map(({ from, to }) => ({ from, to })) }
      : {}),
    searched: { ...result.searched },
  };
}

function answerJson(answer: Answer, linkTo: LinkTo): Json {
  const { document, passage } = answer;
  return {
    quote: answer.quote,
    start: answer.start,
    end: answer.end,
    passage: passage.text,
    passageStart: passage.start,
    highlights: answer.highlights.map(({ start, end }) => [start, end]),
    ...speakerJson(answer.speaker),
    confidence: answer.confidence,
    ...(answer.date ? dateJson(answer.date) : {}),
    document: referenceJson(document),
    ...linkJson(answer, linkTo),
    ...(answer.alsoIn ? { alsoIn: answer.alsoIn.map(referenceJson) } : {}),
  };
}

function guessesJson(guesses: readonly NameGuess[]): Json {
  return guesses.map(({ name, question }) => ({ name, question }));
}

/** A number with the sentence that gives it. */
function figureJson(figure: Figure, linkTo: LinkTo): Json {
  const { text, value, number, date, quote, start, end, document } = figure;
  return {
    text,
    value,
    number: [number.start, number.end],
    date: date && { ...date },
    quote,
    start,
    end,
    ...speakerJson(figure.speaker),
    document: referenceJson(document),
    ...linkJson(figure, linkTo),
    ...(figure.alsoIn ? { alsoIn: figure.alsoIn.map(referenceJson) } : {}),
  };
}

/**
 * Dated sentences in order.
 *
 * @param linkTo gives each quotation its `link`, if there is one. @default none has one
 */
export function timelineJson(
  { topic, entries, left, didYouMean, unknownWords, searched }: Timeline,
  linkTo: LinkTo = () => null,
): Json {
  return {
    topic,
    entries: entries.map((entry) => ({
      quote: entry.quote,
      ...dateJson(entry.date),
      start: entry.start,
      end: entry.end,
      ...speakerJson(entry.speaker),
      document: referenceJson(entry.document),
      ...linkJson(entry, linkTo),
      ...(entry.alsoIn ? { alsoIn: entry.alsoIn.map(referenceJson) } : {}),
    })),
    ...(left > 0 ? { left } : {}),
    ...(didYouMean ? { didYouMean: guessesJson(didYouMean) } : {}),
    ...(unknownWords.length > 0 ? { unknownWords } : {}),
    searched: { ...searched },
  };
}

/** Where a quotation can be read in its document, if it can. */
export function linkJson(
  { document, start, end }: Pick<Answer, "document" | "start" | "end">,
  linkTo: LinkTo,
): { readonly [key: string]: Json } {
  const link = linkTo({ document: document.id, start, end });
  return link === null ? {} : { link };
}

/** A document as a quote refers to it. */
export function referenceJson({
  id,
  title,
  publisher,
  issued,
  issuedBasis,
  url,
  withdrawn,
  superseded,
}: DocumentHead): Json {
  return {
    id,
    title,
    publisher,
    issued: issued?.edtf ?? null,
    issuedBasis: issuedBasis.kind,
    ...(url === undefined ? {} : { url }),
    ...(withdrawn ? { withdrawn: { ...withdrawn } } : {}),
    ...(superseded ? { superseded: { ...superseded } } : {}),
  };
}

/** A document without its text. */
export function headJson(document: DocumentHead): { readonly [key: string]: Json } {
  return {
    id: document.id,
    title: document.title,
    publisher: document.publisher,
    issued: document.issued?.edtf ?? null,
    issuedBasis: document.issuedBasis.kind,
    ...(document.issuedBasis.kind === "inferred" ? { issuedReason: document.issuedBasis.reason } : {}),
    language: document.language,
    places: document.places,
    ...(document.url === undefined ? {} : { url: document.url }),
    ...(document.republished ? { republished: { ...document.republished } } : {}),
    ...(document.withdrawn ? { withdrawn: { ...document.withdrawn } } : {}),
    ...(document.superseded ? { superseded: { ...document.superseded } } : {}),
    ...(document.sameAs ? { sameAs: document.sameAs } : {}),
  };
}

/** A document with its text, so that `text.slice(start, end)` is any of its quotes. */
export function documentJson(document: Document): Json {
  return {
    ...headJson(document),
    source: { file: document.source.file, removed: document.source.removed },
    sha256: document.sha256,
    text: document.text,
  };
}

/** A time expression of a text. */
export function timexJson({ text, start, end, type, value, basis, from }: Timex): Json {
  return { text, start, end, type, value, basis, ...(from === undefined ? {} : { from }) };
}

function dateJson({ value, precision, basis }: NamedDate): { readonly [key: string]: Json } {
  return { date: value, precision, basis };
}

/** Who speaks, if anybody is known to. */
export function speakerJson(speaker: Speaker | undefined): { readonly [key: string]: Json } {
  if (!speaker) return {};
  return { speaker: speaker.name, ...(speaker.role ? { speakerRole: speaker.role } : {}) };
}
