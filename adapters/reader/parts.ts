import type { Document } from "../../src/corpus/document.ts";
import type { Say } from "../../src/messages/say.ts";
import { type Html, html } from "../html/html.ts";

/** A document with fewer parts is read from its top. */
const FEWEST = 3;

/** The parts of a document by their headings, each leading there; null where there are hardly any. */
export function partsNav({ text, passages, language }: Document, say: Say): Html | null {
  const parts = passages.filter(({ kind, sentences }) => kind === "heading" && sentences.length > 0);
  if (parts.length < FEWEST) return null;
  return html`<details class="parts" dir="ltr"><summary lang="${say.locale}">${say("reader.parts", { count: parts.length })}</summary>
<ol>${parts.map(({ start, end, sentences: [first] }) => html`<li lang="${language}" dir="auto"><a href="#${first?.start ?? start}-${first?.end ?? end}">${text.slice(start, end)}</a></li>`)}</ol>
</details>`;
}
