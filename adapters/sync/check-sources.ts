import type { Document } from "../../src/corpus/document.ts";
import { whyNotAnnounced } from "../../src/import/announced.ts";
import type { DocumentDraft } from "../../src/import/draft.ts";
import { sharedShingles } from "../../src/import/near-duplicates.ts";
import { readImport } from "../../src/import/read-import.ts";
import { type Message, message } from "../../src/messages/message.ts";
import { DICTIONARY } from "../import/dictionary.ts";
import { readFileBytes } from "../import/formats/read-file.ts";
import { documentName } from "./document-name.ts";
import { asksToSignIn } from "./feeds/web-page.ts";
import type { PoliteFetched } from "./polite-fetch.ts";

/** How a document's source is now. */
export type SourceState = {
  readonly id: string;
  readonly url: string;
} & (
  | { readonly kind: "unchanged" }
  /** The words are others; `page` is what stands there now. */
  | { readonly kind: "edited"; readonly shared: number; readonly page: FetchedPage }
  /** The address answers that there is nothing: 404 or 410. */
  | { readonly kind: "gone"; readonly reason: Message }
  /** It could not be read this time, which says nothing of the document. */
  | { readonly kind: "unknown"; readonly reason: Message }
) & {
    /** Where the address has moved for good; null: it has not. */
    readonly moved: string | null;
  };

/** What stands at an address now. */
export type FetchedPage = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly charset: string | null;
};

/**
 * With this share of its shingles in common, a page has the words of a document that was not fetched from it: somebody typed it, or took
 * it out of a PDF.
 */
const SAME_WORDS = 0.9;

/**
 * Fetches the sources of documents again, and tells which were edited, moved or taken away. Documents without an address, and those that
 * are withdrawn or superseded, have none to be held against. Where fetching is stopped, it ends.
 *
 * @param each called with each result.
 */
export async function checkSources(
  documents: readonly Document[],
  fetch: (url: string) => Promise<PoliteFetched>,
  each: (state: SourceState) => Promise<void>,
): Promise<void> {
  for (const document of documents) {
    const { url, withdrawn, superseded } = document;
    if (url === undefined || withdrawn !== undefined || superseded !== undefined) continue;
    const fetched = await fetch(url);
    if (fetched.kind === "stopped") return;
    await each(await stateOf(document, url, fetched));
  }
}

async function stateOf(
  document: Document,
  url: string,
  fetched: Exclude<PoliteFetched, { kind: "stopped" }>,
): Promise<SourceState> {
  const about = { id: document.id, url, moved: fetched.kind === "read" ? fetched.moved : null };
  if (fetched.kind === "unchanged") return { ...about, kind: "unchanged" };
  if (fetched.kind === "gone") return { ...about, kind: "gone", reason: fetched.reason };
  if (fetched.kind !== "read") return { ...about, kind: "unknown", reason: fetched.reason };
  const { body: bytes, charset } = fetched;
  const page = { name: documentName(url, fetched.type), bytes, charset };
  const drafts = await draftsOf(page, document.language);
  if ("key" in drafts) return { ...about, kind: "unknown", reason: drafts };
  const draft = drafts[(document.source.part ?? 1) - 1];
  const text = draft?.text ?? "";
  if (plain(text) === plain(document.text)) return { ...about, kind: "unchanged" };
  // A notice that the site is being repaired is no edit.
  const known = { title: document.title, asksToSignIn: asksToSignIn(fetched) };
  const doubt = draft && drafts.length === 1 ? whyNotAnnounced(draft, known) : null;
  if (doubt !== null) return { ...about, kind: "unknown", reason: doubt };
  const shared = sharedShingles(document.text, text);
  const isCopy = document.source.fetched === undefined && shared >= SAME_WORDS;
  return isCopy ? { ...about, kind: "unchanged" } : { ...about, kind: "edited", shared, page };
}

/** The documents in a page, or why there are none. */
async function draftsOf(page: FetchedPage, language: string): Promise<readonly DocumentDraft[] | Message> {
  const [read] = await readFileBytes(page);
  if (read?.kind !== "read") return read?.reason ?? message("refusal.no-words");
  const settings = { ...DICTIONARY, publisher: null, language };
  return read.extracted.flatMap((one) => readImport(one, page.name, settings));
}

/** A text without the differences of white space. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
