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
import { ENGLISH } from "../../src/messages/say.ts";
import { directionOf } from "../html/direction.ts";
import { type Html, html } from "../html/html.ts";
import type { Frame } from "./frame.ts";
import type { Places } from "./places.ts";

type Found = Extract<AskResult, { readonly kind: "answer" }>;

/** Answers that a page shows. */
export const MOST_ANSWERS = 6;

/**
 * The answers to a question, what was searched for them, and how sure each is; or that there are none.
 *
 * @param complete whether every document has been read: until then the archive has no answer only for now.
 */
export function answerPage(result: AskResult, complete: boolean, places: Places, drawn: boolean): Frame {
  const { question, corrections, searched, unknownWords } = result;
  const read = corrections.map(({ from, to }) => html`<p class="note">Read “${from}” as “${to}”.</p>`);
  return {
    title: `${question} – Dateline`,
    question,
    main: html`<h1 class="question">${question}</h1>
${read}
${result.kind === "answer" ? answers(result, places, drawn) : nothing(result, complete, places)}
<p class="small"><a href="${places.timeline({ topic: question, publishers: [] })}">Timeline of this topic</a>${result.kind === "answer" && html`. These answers for a reference manager or a spreadsheet: ${EXPORT_FORMATS.map((format) => html`<a href="${places.answersExport(question, format)}" download>${format}</a> `)}`}</p>
<section class="searched" aria-label="What was searched">
${searchWords(searched, unknownWords).map((line) => html`<p>${line}</p>`)}
${result.kind === "answer" && html`<p>How sure: when it was measured, nine in ten answers with 80 % or more were right.</p>`}
</section>`,
  };
}

function answers(found: Found, places: Places, drawn: boolean): Html {
  const {
    answers: [best, ...others],
    figures = [],
    phrasesMissed,
  } = found;
  const chart = figuresOf(found, places);
  const entry = (answer: Answer) => html`<li>${answerHtml(answer, places)}${sureness(answer)}</li>\n`;
  return html`${phrasesMissed !== undefined && html`<p class="note">${phrasesWords(phrasesMissed)}</p>`}
${isDoubtful(best) && html`<p class="note">This may be it.</p>`}
<ol class="answers best">${entry(best)}</ol>
${chart && figuresSummary(chart, drawn, places)}
${figuresHtml(otherFigures(figures, best), places)}
${others.length > 0 && html`<h2>Other sentences that may answer</h2><ol class="answers">${others.map(entry)}</ol>`}`;
}

/** The figures of an answer as they are drawn; null if there is no picture of them. */
export function figuresOf({ question, figures = [] }: Found, places: Places): FiguresChart | null {
  return figuresChart(question, figures, (figure) => places.document(figure.document.id, figure));
}

/** The figures at a glance: a picture and a table, in which each leads to its sentence. */
function figuresSummary({ question, points }: FiguresChart, drawn: boolean, places: Places): Html {
  return html`<section class="figures-over-time"><h2>Figures over time</h2>
${
  drawn &&
  html`<figure class="picture">
<div class="scroll" role="region" aria-label="Picture" tabindex="0"><img src="${places.figures(question, ".svg")}" alt="${figuresWords({ question, points })}" width="960" height="400"></div>
<figcaption>Each point is one sentence’s own number, at its date; a bar says how uncertain the date is. Nothing is added up or filled in.</figcaption>
</figure>`
}
<div class="scroll" role="region" aria-label="Table of figures" tabindex="0"><table><thead><tr><th scope="col">Figure</th><th scope="col">When</th><th scope="col">Publisher</th><th scope="col">In its sentence</th></tr></thead>
<tbody>${points.map(
    ({ text, words, publisher, quote, href = "" }) =>
      html`<tr><th scope="row">${text}</th><td>${words.split(" · ").slice(1).join(" · ")}</td><td>${publisher}</td><td><a href="${href}">${quote}</a></td></tr>\n`,
  )}</tbody></table></div></section>`;
}

/** The figures of other dates and sources, each with the sentence that gives it. */
function figuresHtml(figures: readonly Figure[], places: Places): Html | false {
  const entry = (figure: Figure) => {
    const { document, quote, start, number, speaker, paragraph } = figure;
    return html`<li><p class="figure">${figureWords(figure)}</p>${quoteHtml({ document, quote, start, highlights: [number] })}
${sourceHtml({ document, speaker, paragraph, at: figure }, places)}</li>\n`;
  };
  return (
    figures.length > 0 &&
    html`<h2>${ENGLISH("answer.figures")}</h2><p class="small">Each is what its source says, for its own date. Nothing is added up.</p><ol class="answers figures">${figures.map(entry)}</ol>`
  );
}

/** Which name may be meant, each a link that asks it. */
function guessesHtml(guesses: readonly NameGuess[], places: Places): Html | false {
  const link = ({ name, question }: NameGuess) =>
    html`<a href="${places.front}?${new URLSearchParams({ q: question }).toString()}">${name}</a>`;
  const links = guesses.map((guess, at) => html`${at > 0 && " or "}${link(guess)}`);
  return guesses.length > 0 && html`<p class="note">Did you mean ${links}?</p>`;
}

function nothing(
  { nearest, didYouMean = [] }: Extract<AskResult, { readonly kind: "nothing" }>,
  complete: boolean,
  places: Places,
): Html {
  return html`<p class="none">${complete ? "No answer in the archive." : "No answer yet: not every document has been read. Try again in a few minutes."}</p>
${guessesHtml(didYouMean, places)}
${nearest && html`<h2>Closest match (not an answer)</h2>${answerHtml(nearest, places)}`}`;
}

/** How sure an answer is, in words and as the figure that was measured. */
function sureness({ confidence }: Answer): Html {
  return html`<p class="sure"><span>How sure:</span> <meter min="0" max="1" value="${confidence}" aria-label="How sure">${percent(confidence)}</meter> ${percent(confidence)}</p>`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function answerHtml(answer: Answer, places: Places): Html {
  const { document, speaker, date, passage, alsoIn = [] } = answer;
  return html`${quoteHtml(answer)}
${sourceHtml({ document, speaker, paragraph: passage.paragraph, at: answer }, places)}
${date ? html`<p class="small">Date named: ${namedDateWords(date)}</p>` : null}
${alsoIn.length > 0 && html`<p class="small">Also in: ${alsoInWords(alsoIn)}</p>`}`;
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
  places: Places,
): Html {
  const withdrawn = withdrawnWords(document);
  const superseded = supersededWords(document);
  return html`${withdrawn !== null && html`<p class="note warning"><strong>Withdrawn</strong> ${withdrawn}</p>`}
${superseded !== null && html`<p class="note warning"><strong>Superseded:</strong> ${superseded}</p>`}
<p class="by">${speaker !== undefined && speakerWords(speaker) !== document.publisher && html`<strong>${speakerWords(speaker)}</strong>. `}${document.publisher}, ${issuedWords(document)}: <a href="${places.document(document.id, at)}"><cite lang="${document.language}" dir="auto">${document.title}</cite>, ${paragraphWords(paragraph)}</a></p>`;
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
