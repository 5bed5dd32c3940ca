import type { Answer, AskResult } from "../../src/answer/answer.ts";
import { type FiguresChart, figuresChart } from "../../src/answer/chart.ts";
import { figuresWords } from "../../src/answer/chart-words.ts";
import {
  alsoInWords,
  figureWords,
  issuedWords,
  namedDateWords,
  paragraphWords,
  phrasesWords,
  speakerWords,
  supersededWords,
  withdrawnWords,
} from "../../src/answer/citation.ts";
import { isDoubtful } from "../../src/answer/confidence.ts";
import type { NameGuess } from "../../src/answer/did-you-mean.ts";
import { EXPORT_FORMATS } from "../../src/answer/export/export-format.ts";
import type { Figure } from "../../src/answer/figures.ts";
import type { Speaker } from "../../src/archive/attribution.ts";
import { searchWords } from "../../src/chat/replies/ask-reply.ts";
import { otherFigures } from "../../src/chat/replies/figure-items.ts";
import type { DocumentHead } from "../../src/corpus/document.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import { listWords } from "../../src/messages/list-words.ts";
import type { Say } from "../../src/messages/say.ts";
import { directionOf } from "../html/direction.ts";
import { type Html, html } from "../html/html.ts";
import { withMarkup } from "../html/with-markup.ts";
import type { Frame } from "./frame.ts";
import type { PageContext } from "./page-context.ts";

type Found = Extract<AskResult, { readonly kind: "answer" }>;

/** Answers that a page shows. */
export const MOST_ANSWERS = 6;

/**
 * The answers to a question, what was searched for them, and how sure each is; or that there are none.
 *
 * @param complete whether every document has been read: until then the archive has no answer only for now.
 */
export function answerPage(result: AskResult, complete: boolean, page: PageContext, drawn: boolean): Frame {
  const { question, corrections, searched, unknownWords } = result;
  const { say, places } = page;
  const read = corrections.map(
    ({ from, to }) => html`<p class="note">${say("answer.read-as", { from, to })}</p>`,
  );
  return {
    title: `${question} – Dateline`,
    question,
    main: html`<h1 class="question">${question}</h1>
${read}
${result.kind === "answer" ? answers(result, page, drawn) : nothing(result, complete, page)}
<p class="small"><a href="${places.timeline({ topic: question, publishers: [] })}">${say("reader.topic-timeline")}</a>${result.kind === "answer" && html`. ${say("reader.export-answers")} ${EXPORT_FORMATS.map((format) => html`<a href="${places.answersExport(question, format)}" download>${format}</a> `)}`}</p>
<section class="searched" aria-label="${say("reader.searched")}">
${searchWords(searched, unknownWords, say).map((line) => html`<p>${line}</p>`)}
${result.kind === "answer" && html`<p>${say("reader.sure-means")}</p>`}
</section>`,
  };
}

function answers(found: Found, page: PageContext, drawn: boolean): Html {
  const { say } = page;
  const {
    answers: [best, ...others],
    figures = [],
    phrasesMissed,
  } = found;
  const chart = figuresOf(found, page);
  const entry = (answer: Answer) => html`<li>${answerHtml(answer, page)}${sureness(answer, say)}</li>\n`;
  return html`${phrasesMissed !== undefined && html`<p class="note">${phrasesWords(phrasesMissed, say)}</p>`}
${isDoubtful(best) && html`<p class="note">${say("answer.doubtful")}</p>`}
<ol class="answers best">${entry(best)}</ol>
${chart && figuresSummary(chart, drawn, page)}
${figuresHtml(otherFigures(figures, best), page)}
${others.length > 0 && html`<h2>${say("reader.other-answers")}</h2><ol class="answers">${others.map(entry)}</ol>`}`;
}

/** The figures of an answer as they are drawn; null if there is no picture of them. */
export function figuresOf(
  { question, figures = [] }: Found,
  { say, places }: PageContext,
): FiguresChart | null {
  return figuresChart(question, figures, (figure) => places.document(figure.document.id, figure), say);
}

/** The figures at a glance: a picture and a table, in which each leads to its sentence. */
function figuresSummary(
  { question, points }: FiguresChart,
  drawn: boolean,
  { say, places }: PageContext,
): Html {
  return html`<section class="figures-over-time"><h2>${say("reader.figures-over-time")}</h2>
${
  drawn &&
  html`<figure class="picture">
<div class="scroll" role="region" aria-label="${say("reader.picture")}" tabindex="0"><img src="${places.figures(question, ".svg")}" alt="${figuresWords({ question, points }, say)}" width="960" height="400"></div>
<figcaption>${say("reader.figures-caption")}</figcaption>
</figure>`
}
<div class="scroll" role="region" aria-label="${say("reader.figures-table")}" tabindex="0"><table><thead><tr><th scope="col">${say("reader.figure")}</th><th scope="col">${say("reader.when")}</th><th scope="col">${say("reader.publisher")}</th><th scope="col">${say("reader.in-sentence")}</th></tr></thead>
<tbody>${points.map(
    ({ text, words, publisher, quote, language, href = "" }) =>
      html`<tr><th scope="row"${langOf(language, say)}>${text}</th><td>${words.split(" · ").slice(1).join(" · ")}</td><td>${publisher}</td><td><a href="${href}"${langOf(language, say)}>${quote}</a></td></tr>\n`,
  )}</tbody></table></div></section>`;
}

/** The figures of other dates and sources, each with the sentence that gives it. */
function figuresHtml(figures: readonly Figure[], page: PageContext): Html | false {
  const { say } = page;
  const entry = (figure: Figure) => {
    const { document, quote, start, number, speaker, paragraph } = figure;
    return html`<li><p class="figure">${figureWords(figure, say)}</p>${quoteHtml({ document, quote, start, highlights: [number] })}
${sourceHtml({ document, speaker, paragraph, at: figure }, page)}</li>\n`;
  };
  return (
    figures.length > 0 &&
    html`<h2>${say("answer.figures")}</h2><p class="small">${say("reader.figures-note")}</p><ol class="answers figures">${figures.map(entry)}</ol>`
  );
}

/** Which name may be meant, each a link that asks it. */
function guessesHtml(guesses: readonly NameGuess[], { say, places }: PageContext): Html | false {
  const marks = guesses.map((_, at) => String.fromCharCode(FIRST_MARK + at));
  const links = listWords(say, marks, "disjunction")
    .split(/([\ue100-\ue1ff])/)
    .map((part) => {
      const guess = guesses[marks.indexOf(part)];
      return guess ? html`<a href="${places.answers(guess.question)}">${guess.name}</a>` : part;
    });
  const plain = listWords(
    say,
    guesses.map(({ name }) => name),
    "disjunction",
  );
  const words = (names: string) => say("answer.did-you-mean", { names });
  return guesses.length > 0 && html`<p class="note">${withMarkup(words, plain, html`${links}`)}</p>`;
}

/** Private characters, each in the place of a link in a list. */
const FIRST_MARK = 0xe100;

function nothing(
  { nearest, didYouMean = [] }: Extract<AskResult, { readonly kind: "nothing" }>,
  complete: boolean,
  page: PageContext,
): Html {
  const { say } = page;
  return html`<p class="none">${say(complete ? "answer.none" : "reader.no-answer-yet")}</p>
${guessesHtml(didYouMean, page)}
${nearest && html`<h2>${say("answer.closest")}</h2>${answerHtml(nearest, page)}`}`;
}

/** How sure an answer is, in words and as the figure that was measured. */
function sureness({ confidence }: Answer, say: Say): Html {
  const [label, percent] = [
    say("reader.sure"),
    say("reader.percent", { percent: Math.round(confidence * 100) }),
  ];
  return html`<p class="sure"><span>${label}:</span> <meter min="0" max="1" value="${confidence}" aria-label="${label}">${percent}</meter> ${percent}</p>`;
}

function answerHtml(answer: Answer, page: PageContext): Html {
  const { document, speaker, date, passage, alsoIn = [] } = answer;
  const { say } = page;
  return html`${quoteHtml(answer)}
${sourceHtml({ document, speaker, paragraph: passage.paragraph, at: answer }, page)}
${date ? html`<p class="small">${say("fact.date-named")}: ${namedDateWords(date, say)}</p>` : null}
${alsoIn.length > 0 && html`<p class="small">${say("fact.also-in")}: ${alsoInWords(alsoIn, say)}</p>`}`;
}

function quoteHtml({
  document: { language },
  quote,
  start,
  highlights,
}: Pick<Answer, "document" | "quote" | "start" | "highlights">): Html {
  return html`<blockquote lang="${language}" dir="${directionOf(language)}"><p>${emphasised(quote, start, highlights)}</p></blockquote>`;
}

/** Who says it, who published it and when, and where it stands; before that, that it was taken back or replaced. */
function sourceHtml(
  {
    document,
    speaker,
    paragraph,
    at,
  }: { document: DocumentHead; speaker: Speaker | undefined; paragraph: number; at: Span },
  { say, places }: PageContext,
): Html {
  const withdrawn = withdrawnWords(document, say);
  const superseded = supersededWords(document, say);
  return html`${withdrawn !== null && html`<p class="note warning"><strong>${say("fact.withdrawn")}</strong> ${withdrawn}</p>`}
${superseded !== null && html`<p class="note warning"><strong>${say("reader.superseded")}</strong> ${superseded}</p>`}
<p class="by">${speaker !== undefined && speakerWords(speaker) !== document.publisher && html`<strong>${speakerWords(speaker)}</strong>. `}${document.publisher}, ${issuedWords(document, say)}: <a href="${places.document(document.id, at)}"><cite lang="${document.language}" dir="auto">${document.title}</cite>, ${paragraphWords(paragraph, say)}</a></p>`;
}

/** The words that answer, in bold. */
function emphasised(quote: string, start: number, highlights: readonly Span[]): readonly (string | Html)[] {
  const parts: (string | Html)[] = [];
  let at = 0;
  for (const span of highlights) {
    parts.push(
      quote.slice(at, span.start - start),
      html`<b>${quote.slice(span.start - start, span.end - start)}</b>`,
    );
    at = span.end - start;
  }
  return [...parts, quote.slice(at)];
}

/** The language of words in a page of another one; none is said where it is the page's. */
function langOf(language: string | undefined, { locale }: Say): Html | false {
  return language !== undefined && language !== locale && html` lang="${language}"`;
}
