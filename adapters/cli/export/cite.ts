import { ask } from "../../../src/answer/ask.ts";
import { type Evidence, evidenceOfAnswer } from "../../../src/answer/evidence.ts";
import { type CitationForm, writeCitations } from "../../../src/answer/export/citation-form.ts";
import { evidenceAt, quotedPlace } from "../../../src/answer/quotation-at.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { brief } from "../../../src/chat/requests/long-input.ts";
import { documentKey } from "../../../src/corpus/document-key.ts";
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
): Promise<string> {
  const [, id, from, to] = /^([a-z0-9][a-z0-9-]*)#(\d{1,9})-(\d{1,9})$/.exec(request.what) ?? [];
  const all =
    id === undefined
      ? await answers(archive, request)
      : [await wordsAt(archive, id, { start: Number(from), end: Number(to) }, request.today)];
  return writeCitations(all, request.style ?? usual);
}

async function answers(archive: Archive, request: CiteRequest): Promise<readonly Evidence[]> {
  const result = await ask(archive, request.what, request);
  if (result.kind === "nothing")
    throw new UsageError(
      `Expected a question or a place (ID#from-to), and found no answer to “${brief(request.what)}”.`,
    );
  return result.answers.map((answer) => evidenceOfAnswer(answer, request.today));
}

async function wordsAt(
  archive: Archive,
  id: string,
  span: { readonly start: number; readonly end: number },
  today: string,
): Promise<Evidence> {
  const document = await archive.document(id);
  if (!document)
    throw new UsageError(
      `Expected the id of a document, got \`${brief(id)}\`: \`npm run -s dateline -- documents\` lists them.`,
    );
  const place = span.start < span.end ? await quotedPlace(archive, documentKey(document), span) : null;
  if (!place)
    throw new UsageError(
      `Expected offsets of words in one passage of ${id}, got ${span.start}-${span.end}: \`npm run -s dateline -- ask --json\` prints start and end.`,
    );
  return evidenceAt(place, span, today);
}
