import { type TimelineChart, timelineChart } from "../../../src/answer/chart.ts";
import { timelineWords } from "../../../src/answer/chart-words.ts";
import {
  alsoInWords,
  issuedWords,
  namedDateWords,
  paragraphWords,
  speakerWords,
} from "../../../src/answer/citation.ts";
import { EXPORT_FORMATS } from "../../../src/answer/export/export-format.ts";
import type { Timeline } from "../../../src/answer/timeline.ts";
import { emptyTimelineWords } from "../../../src/chat/replies/dated-replies.ts";
import type { Say } from "../../../src/messages/say.ts";
import { directionOf } from "../../html/direction.ts";
import { type Html, html } from "../../html/html.ts";
import { type Frame, languageField } from "../frame.ts";
import type { PageContext } from "../page-context.ts";
import type { Places } from "../places.ts";
import { standingWords } from "../standing-words.ts";
import { entriesInView, type TimelineView } from "./timeline-view.ts";

/** Sentences of a timeline: of more, those that are nearest to its topic. */
export const MOST_ENTRIES = 150;

/** Characters of a quotation that pointing at a picture shows. */
const MOST_SHOWN = 200;

/** More publishers are folded away. */
const FEW_PUBLISHERS = 6;

type Entry = Timeline["entries"][number];

/** What a timeline's picture shows: each mark leads to its words. */
export function chartInView(found: Timeline, view: TimelineView, places: Places): TimelineChart {
  const { shown, window } = entriesInView(found.entries, view);
  const cut = shown.map((entry) => ({
    ...entry,
    quote:
      entry.quote.length <= MOST_SHOWN ? entry.quote : `${entry.quote.slice(0, MOST_SHOWN).toWellFormed()}…`,
  }));
  return {
    ...timelineChart({ topic: found.topic, entries: cut }, (entry) =>
      places.document(entry.document.id, entry),
    ),
    ...(window ? { window } : {}),
  };
}

/**
 * The dated sentences on a topic: a picture, and each with its source. Everything works by addresses and buttons; a script makes the marks of
 * the picture lead to their sentences and lets a part of it be chosen by drawing.
 */
export function timelinePage(found: Timeline, view: TimelineView, page: PageContext, drawn: boolean): Frame {
  const { say, places } = page;
  const { topic, entries, left, corrections } = found;
  const title = topic ? say("reply.timeline-of", { topic }) : say("reader.timeline-of-all");
  const { shown } = entriesInView(entries, view);
  const words = timelineWords(chartInView(found, view, places), say);
  const read = corrections.map(
    ({ from, to }) => html`<p class="note">${say("answer.read-as", { from, to })}</p>`,
  );
  return {
    title: `${title} – Dateline`,
    head: html`<script type="module" src="${places.script}"></script>`,
    main: html`<h1>${title}</h1>
${read}
${viewForm(found, view, page)}
<div id="view" aria-live="polite">
${drawn && words !== null && picture(view, words, page)}
${shown.length > 0 ? list(shown, page) : nothing(found, say)}
${left > 0 && html`<p class="note">${say("reader.less-near", { count: left })}</p>`}
${shown.length > 0 && exports(view, page)}
</div>`,
  };
}

function viewForm({ entries }: Timeline, view: TimelineView, { say, places }: PageContext): Html {
  const publishers = [...Map.groupBy(entries, ({ document }) => document.publisher)]
    .map(([name, own]) => ({ name, count: own.length }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const isShown = (name: string) => view.publishers.length === 0 || view.publishers.includes(name);
  return html`<form class="view" action="${places.timelines}" method="get">
<p class="field topic"><label for="topic">${say("reader.topic")}</label> <input id="topic" name="topic" type="search" value="${view.topic}" maxlength="1000" autocomplete="off"></p>
${view.only !== undefined && html`<input type="hidden" name="publisher" value="${view.only}">`}
${view.place !== undefined && html`<input type="hidden" name="place" value="${view.place}">`}
<p class="field"><label for="from">${say("reader.from")}</label> <input id="from" name="from" value="${view.from ?? ""}" size="10" placeholder="1998" pattern="\\d{4}(-\\d\\d){0,2}" title="${say("reader.date-forms")}" autocomplete="off"></p>
<p class="field"><label for="to">${say("reader.to")}</label> <input id="to" name="to" value="${view.to ?? ""}" size="10" placeholder="2001" pattern="\\d{4}(-\\d\\d){0,2}" title="${say("reader.date-forms")}" autocomplete="off"></p>
${languageField(places)}<p class="field buttons"><button>${say("reader.show")}</button>
<button name="move" value="in">${say("reader.zoom-in")}</button>
<button name="move" value="out">${say("reader.zoom-out")}</button>
<button name="move" value="earlier">${say("reader.earlier")}</button>
<button name="move" value="later">${say("reader.later")}</button></p>
${
  publishers.length > 1 &&
  html`<details class="publishers"${publishers.length <= FEW_PUBLISHERS && html` open`}><summary>${say("reader.publisher-count", { count: publishers.length })}</summary><fieldset><legend>${say("reader.sentences-of")}</legend>
${publishers.map(
  ({ name, count }) =>
    html`<label><input type="checkbox" name="p" value="${name}"${isShown(name) && html` checked`}> ${name} <span class="number">${count}</span></label>\n`,
)}</fieldset></details>`
}
</form>`;
}

function picture(view: TimelineView, words: string, { say, places }: PageContext): Html {
  return html`<figure class="picture">
<div class="scroll" role="region" aria-label="${say("reader.picture")}" tabindex="0"><img src="${places.timeline(view, ".svg")}" alt="${words}" width="960" height="300"></div>
<figcaption>${words} <a href="${places.timeline(view, ".png")}" download="timeline.png">PNG</a> <a href="${places.timeline(view, ".svg")}" download="timeline.svg">SVG</a></figcaption>
</figure>`;
}

function list(shown: readonly Entry[], page: PageContext): Html {
  const dates = [...Map.groupBy(shown, ({ date }) => namedDateWords(date, page.say))];
  return html`<ol class="dated">${dates.map(
    ([date, own]) => html`<li><h2>${date}</h2>\n${own.map((entry) => entryHtml(entry, page))}</li>\n`,
  )}</ol>`;
}

function entryHtml(entry: Entry, { say, places }: PageContext): Html {
  const { quote, document, speaker, paragraph, alsoIn = [] } = entry;
  const { language } = document;
  return html`<blockquote lang="${language}" dir="${directionOf(language)}"><p>${quote}</p></blockquote>
<p class="by">${speaker !== undefined && speakerWords(speaker) !== document.publisher && html`<strong>${speakerWords(speaker)}</strong>. `}${document.publisher}, ${issuedWords(document, say)}: <a href="${places.document(document.id, entry)}"><cite lang="${language}" dir="auto">${document.title}</cite>, ${paragraphWords(paragraph, say)}</a>${standingWords(document, say)}</p>
${alsoIn.length > 0 && html`<p class="small">${say("fact.also-in")}: ${alsoInWords(alsoIn, say)}</p>`}`;
}

function nothing(found: Timeline, say: Say): Html {
  return found.entries.length > 0
    ? html`<p class="none">${say("reader.nothing-in-view")}</p>`
    : html`<p class="none">${say("answer.no-timeline")}</p>
${emptyTimelineWords(found, say).map((line) => html`<p class="small">${line}</p>`)}`;
}

function exports(view: TimelineView, { say, places }: PageContext): Html {
  return html`<p class="small">${say("reader.export-timeline")} ${EXPORT_FORMATS.map(
    (format) => html`<a href="${places.timelineExport(view, format)}" download>${format}</a> `,
  )}</p>`;
}
