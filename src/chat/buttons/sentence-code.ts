import { CITATION_FORMS } from "../../answer/export/citation-form.ts";
import { readReference, writeReference } from "../requests/reference.ts";
import type { ChatRequest, ShownAs } from "../requests/request.ts";
import { HELD_DIGEST, heldText, holdText } from "./held-text.ts";

/** The letters of a sentence by what it is shown as. Buttons of earlier versions had "c" for any, and "q" for a share. */
const LETTERS = {
  quotation: { answer: "z", entry: "y" },
  citation: { usual: "r", chicago: "o", apa: "f", mla: "m", ris: "i", bibtex: "b", "csl-json": "j" },
  context: { answer: "w", entry: "e", nearest: "c" },
} as const;

/** Stands between a sentence and the question that it answers. */
const ANSWERS = "/";

/** What concerns one sentence of the archive. */
export type SentenceRequest = Extract<ChatRequest, { readonly kind: "quotation" | "context" | "citation" }>;

/**
 * A request for a sentence as a button holds it: a letter, the sentence, and the question that it answers.
 *
 * @param room characters, 59 or more.
 * @example
 * writeSentence({ kind: "citation", at: { document: "k1y-_9aZ", start: 1000, end: 1100, highlights: [] } }, 80);
 * // => "r.k1y-_9aZ.rs.2s"
 */
export function writeSentence(request: SentenceRequest, room: number): string {
  const { at } = request;
  const head = `${letterOf(request)}.`;
  const left = room - head.length;
  if (request.kind === "citation" || request.as.kind !== "answer") return head + writeReference(at, left);
  const { question } = request.as;
  const whole = `${writeReference(at, left)}${ANSWERS}`;
  const held = holdText(question, Math.max(HELD_DIGEST, left - whole.length));
  return head + writeReference(at, left - held.length - ANSWERS.length) + ANSWERS + held;
}

function letterOf(request: SentenceRequest): string {
  switch (request.kind) {
    case "quotation":
      return LETTERS.quotation[request.as.kind];
    case "context":
      return LETTERS.context[request.as.kind];
    case "citation":
      return LETTERS.citation[request.form ?? "usual"];
  }
}

/**
 * Reads what {@link writeSentence} wrote; null for anything else.
 *
 * @param shown the question that the button's message shows, for one that the button had no room for.
 */
export function readSentence(code: string, shown: string | null): SentenceRequest | null {
  const [, letter, reference = "", mark, text = ""] = /^([a-z])\.([^/]*)(\/?)(.*)$/s.exec(code) ?? [];
  const at = readReference(reference);
  if (!at) return null;
  const question = mark === "" ? null : heldText(text, shown);
  const as: ShownAs | null = question ? { kind: "answer", question } : null;
  const form = CITATION_FORMS.find((one) => LETTERS.citation[one] === letter);
  if (form || letter === LETTERS.citation.usual)
    return mark ? null : { kind: "citation", at, ...(form ? { form } : {}) };
  switch (letter) {
    case LETTERS.quotation.answer:
      return as && { kind: "quotation", at, as };
    case LETTERS.context.answer:
      // Without its question a sentence is still shown, and cannot be shared.
      return { kind: "context", at, as: as ?? { kind: "nearest" } };
    case LETTERS.quotation.entry:
      return mark ? null : { kind: "quotation", at, as: { kind: "entry" } };
    case LETTERS.context.entry:
      return mark ? null : { kind: "context", at, as: { kind: "entry" } };
    case LETTERS.context.nearest:
      return mark ? null : { kind: "context", at, as: { kind: "nearest" } };
    default:
      return null;
  }
}
