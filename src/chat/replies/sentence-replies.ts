import { answeringDate } from "../../answer/answering-date.ts";
import { datingWords } from "../../answer/citation.ts";
import {
  CITATION_FORMS,
  type CitationForm,
  FORM_NAMES,
  writeCitations,
} from "../../answer/export/citation-form.ts";
import { evidenceAt, quotedPlace } from "../../answer/quotation-at.ts";
import type { Archive } from "../../archive/archive.ts";
import { type StoredPassage, sayerOf, textIn, timexesIn } from "../../archive/stored-passage.ts";
import type { Say } from "../../messages/say.ts";
import { limitingDates } from "../../question/question-dates.ts";
import type { Reference } from "../requests/reference.ts";
import type { ShownAs } from "../requests/request.ts";
import { quoteButtons, quoteItem, sourceFacts } from "./quoted.ts";
import { type Item, type Reply, shortReply, textItem } from "./reply.ts";

/** What is said where a button refers to words that the archive no longer holds. */
function changedReply(say: Say): Reply {
  return shortReply("changed", say("reply.archive-changed"), [say("reply.document-gone")]);
}

/**
 * One sentence with its source and the question that it answers, as an answer shows it.
 *
 * @param today `YYYY-MM-DD`, for "last year" in the question; null if no day is to be assumed.
 */
export async function quotationReply(
  archive: Archive,
  at: Reference,
  as: ShownAs,
  today: string | null,
  say: Say,
): Promise<Reply> {
  const found = await quotedPlace(archive, at.document, at);
  if (!found) return changedReply(say);
  const { document, passage } = found;
  const quoted = {
    ...at,
    document,
    quote: textIn(passage, at),
    paragraph: passage.paragraph,
    speaker: sayerOf(passage, at) ?? undefined,
    date: answeringDate(timexesIn(passage, at), limitingDates(questionOf(as) ?? "", today)),
  };
  return {
    ...shortReply("quotation", null, []),
    asked: questionOf(as),
    items: [quoteItem(quoted, as, say)],
  };
}

/** A sentence in its passage, with the passages before and after. */
export async function contextReply(archive: Archive, at: Reference, as: ShownAs, say: Say): Promise<Reply> {
  const found = await quotedPlace(archive, at.document, at);
  if (!found) return changedReply(say);
  const { document, passage, passages } = found;
  const around = passages.slice(Math.max(0, passage.position - 1), passage.position + 2);
  const items = around.map((each) => passageItem(each, at, document.sha256));
  const dating = datingWords(document, say);
  const facts = [
    ...sourceFacts(document, passage.paragraph, sayerOf(passage, at) ?? undefined, say),
    ...(dating === null ? [] : [{ label: say("fact.date"), text: dating }]),
  ];
  const origin = { document: document.id, sha256: document.sha256, start: at.start, end: at.end };
  const last = { ...textItem("", { form: "text" }), origin };
  return {
    ...shortReply("context", say("reply.in-context"), []),
    asked: questionOf(as),
    items: [...items, { ...last, facts, buttons: quoteButtons(at, as, ["share", "citation"], say) }],
  };
}

function questionOf(as: ShownAs): string | null {
  return as.kind === "answer" ? as.question : null;
}

function passageItem({ document, text, start, end }: StoredPassage, at: Reference, sha256: string): Item {
  const from = Math.max(start, at.start);
  const to = Math.min(end, at.end);
  return {
    ...textItem(text, { form: "passage" }),
    emphasis: from < to ? [{ start: from - start, end: to - start }] : [],
    origin: { document, sha256, start, end },
  };
}

/**
 * A citation of a sentence, ready to copy, with the document's id and its date as surely as it is known; its other forms on buttons.
 *
 * @param today the day of access, `YYYY-MM-DD`; null: it is not known.
 */
export async function citationReply(
  archive: Archive,
  at: Reference,
  form: CitationForm | undefined,
  today: string | null,
  say: Say,
): Promise<Reply> {
  const found = await quotedPlace(archive, at.document, at);
  if (!found) return changedReply(say);
  const evidence = evidenceAt(found, at, today);
  const style = form ?? CITATION_FORMS[0];
  const text = await writeCitations([evidence], style);
  const others = CITATION_FORMS.filter((other) => other !== style);
  const title =
    style === CITATION_FORMS[0]
      ? say("reply.citation")
      : say("reply.citation-in", { form: FORM_NAMES[style] });
  return {
    ...shortReply("citation", title, []),
    items: [
      {
        ...textItem(text, { form: "copy" }),
        cites: evidence.quote,
        buttons: others.map((other) => ({
          label: FORM_NAMES[other],
          request: { kind: "citation", at, form: other },
          public: false,
        })),
        origin: { document: found.document.id, sha256: found.document.sha256, start: at.start, end: at.end },
      },
    ],
  };
}
