import { ask } from "../../../src/answer/ask.ts";
import { type Evidence, evidenceOfAnswer } from "../../../src/answer/evidence.ts";
import { type CitationForm, writeCitations } from "../../../src/answer/export/citation-form.ts";
import { evidenceAt, quotedPlace } from "../../../src/answer/quotation-at.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { brief } from "../../../src/chat/requests/long-input.ts";
import { documentKey } from "../../../src/corpus/document-key.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { UsageError } from "../usage-error.ts";

/** What is to be cited, and how. */
export type CiteRequest = {
  /** A question, or a place: `ID#from-to`. */
  readonly what: string;
  /** Null: the usual one. */
  readonly style: CitationForm | null;
  readonly limit: number;
  readonly publisher?: string;
  readonly place?: string;
  /** `YYYY-MM-DD`: the day of access. */
  readonly today: string;
};

/**
 * Citations of the best answers to a question, or of the words of a place.
 *
 * @throws {@link UsageError} if there are none.
 */
export async function citeWords(
  archive: Archive,
  request: CiteRequest,
  usual: CitationForm,
  say: Say = ENGLISH,
): Promise<string> {
  const [, id, from, to] = /^([a-z0-9][a-z0-9-]*)#(\d{1,9})-(\d{1,9})$/.exec(request.what) ?? [];
  const all =
    id === undefined
      ? await answers(archive, request, say)
      : [await wordsAt(archive, id, { start: Number(from), end: Number(to) }, request.today, say)];
  return writeCitations(all, request.style ?? usual);
}

async function answers(archive: Archive, request: CiteRequest, say: Say): Promise<readonly Evidence[]> {
  const result = await ask(archive, request.what, request);
  if (result.kind === "nothing")
    throw new UsageError(say("upkeep.nothing-to-cite", { question: brief(request.what) }));
  return result.answers.map((answer) => evidenceOfAnswer(answer, request.today));
}

async function wordsAt(
  archive: Archive,
  id: string,
  span: { readonly start: number; readonly end: number },
  today: string,
  say: Say,
): Promise<Evidence> {
  const document = await archive.document(id);
  if (!document) throw new UsageError(say("upkeep.no-such-document", { id: brief(id) }));
  const place = span.start < span.end ? await quotedPlace(archive, documentKey(document), span) : null;
  if (!place) throw new UsageError(say("upkeep.no-words-there", { id, from: span.start, to: span.end }));
  return evidenceAt(place, span, today);
}
