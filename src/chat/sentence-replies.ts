import { issuedWords, paragraphWords, speakerWords } from "../answer/citation.ts";
import type { Archive } from "../archive/archive.ts";
import type { Document } from "../corpus/document.ts";
import { documentKey } from "../corpus/document-key.ts";
import type { Passage } from "../corpus/passages.ts";
import { finestDate } from "../time/named-dates.ts";
import { quoteButtons, quoteItem, sourceFacts } from "./quoted.ts";
import type { Reference } from "./reference.ts";
import { type Item, type Reply, shortReply, textItem } from "./reply.ts";
import type { ShownAs } from "./request.ts";

const byKey = new WeakMap<readonly Document[], ReadonlyMap<string, Document>>();

/** The document that a reference means; null if it is gone or its text is another one now. */
function referredDocument({ documents }: Archive, at: Reference): Document | null {
  const known =
    byKey.get(documents) ?? new Map(documents.map((document) => [documentKey(document), document]));
  byKey.set(documents, known);
  const found = known.get(at.document);
  return found?.passages.some(({ start, end }) => start <= at.start && at.end <= end) ? found : null;
}

/** What is said where a button refers to words that the archive no longer holds. */
const CHANGED: Reply = shortReply("changed", "The archive has changed since then.", [
  "The document that this button refers to has been edited or taken out. Ask again to see what the archive says now.",
]);

/** One sentence with its source and the question that it answers, as an answer shows it. */
export function quotationReply(archive: Archive, at: Reference, as: ShownAs): Reply {
  const document = referredDocument(archive, at);
  if (!document) return CHANGED;
  const { start, end } = at;
  const inside = archive.timexes(document).filter((timex) => timex.start >= start && timex.end <= end);
  const date = finestDate(inside);
  const speaker = archive.speakers(document).get(start);
  return {
    ...shortReply("quotation", null, []),
    asked: questionOf(as),
    items: [quoteItem({ ...at, document, speaker, date }, as)],
  };
}

/** A sentence in its passage, with the passages before and after. */
export function contextReply(archive: Archive, at: Reference, as: ShownAs): Reply {
  const document = referredDocument(archive, at);
  if (!document) return CHANGED;
  const position = document.passages.findIndex(({ start, end }) => start <= at.start && at.start < end);
  const around = document.passages.slice(Math.max(0, position - 1), position + 2);
  const items = around.map((passage) => passageItem(document, passage, at));
  const facts = sourceFacts(document, at.start, archive.speakers(document).get(at.start));
  const last = textItem("", { form: "text" });
  return {
    ...shortReply("context", "In context", []),
    asked: questionOf(as),
    items: [...items, { ...last, facts, buttons: quoteButtons(at, as, ["share", "citation"]) }],
  };
}

function questionOf(as: ShownAs): string | null {
  return as.kind === "answer" ? as.question : null;
}

function passageItem(document: Document, { start, end }: Passage, at: Reference): Item {
  const from = Math.max(start, at.start);
  const to = Math.min(end, at.end);
  return {
    ...textItem(document.text.slice(start, end), { form: "passage" }),
    emphasis: from < to ? [{ start: from - start, end: to - start }] : [],
    origin: { document: document.id, start, end },
  };
}

/** A citation of a sentence, ready to copy, with the document's id and its date as surely as it is known. */
export function citationReply(archive: Archive, at: Reference): Reply {
  const document = referredDocument(archive, at);
  if (!document) return CHANGED;
  const speaker = archive.speakers(document).get(at.start);
  const { id, title, publisher, url, text } = document;
  const source = `${publisher}, “${title}”, ${issuedWords(document)}`;
  const where = `${id}, ${paragraphWords(document, at.start)}`;
  const lines = [
    text.slice(at.start, at.end),
    `${speaker ? `— ${speakerWords(speaker)}. ` : "— "}${source}. [${where}]${url ? ` ${url}` : ""}`,
  ];
  return {
    ...shortReply("citation", "Citation", []),
    items: [
      {
        ...textItem(lines.join("\n"), { form: "copy" }),
        origin: { document: id, start: at.start, end: at.end },
      },
    ],
  };
}
