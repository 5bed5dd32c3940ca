import { documentsWords } from "../../src/answer/chart-words.ts";
import type { Contents, ContentsFilter } from "../../src/archive/contents.ts";
import { type Html, html } from "../html/html.ts";
import type { PageContext } from "./page-context.ts";

/** A picture of one year, or of one month, says no more than its number. */
const LEAST_PERIODS = 2;

/** Pixels of the picture, and of each line of its legend. */
const HEIGHT = 304;
const LINE = 20;

/** Whose documents are of which year, or of which month of a year; null where that is no picture, or was not asked for. */
export function documentsFigure(
  { periods }: Contents,
  filter: ContentsFilter,
  { say, places }: PageContext,
): Html | null {
  const words = periods === undefined ? null : documentsWords(periods, say);
  if (periods === undefined || words === null) return null;
  const { counts, publishers, others } = periods;
  if (new Set(counts.map(({ period }) => period)).size < LEAST_PERIODS) return null;
  return html`<figure class="picture">
<div class="scroll" role="region" aria-label="${say("reader.picture")}" tabindex="0"><img src="${places.documentsPicture(filter)}" alt="${words}" width="960" height="${HEIGHT + LINE * (publishers.length + Math.sign(others))}"></div>
<figcaption>${words}</figcaption>
</figure>`;
}
