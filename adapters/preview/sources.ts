import { issuedWords } from "../../src/answer/citation.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { Item, Origin, Reply } from "../../src/chat/replies/reply.ts";
import type { Source } from "./messages.ts";

/** Where the quotes of a reply stand, each once, in the order in which they are shown. */
export async function sourcesOf(
  { items }: Reply,
  archive: Pick<Archive, "document">,
): Promise<readonly Source[]> {
  const found = new Map<string, Source>();
  for (const item of items) {
    const place = placeOf(item);
    const document = place && (await archive.document(place.document));
    if (!place || !document) continue;
    const { title, publisher } = document;
    const href = documentHref(place);
    found.set(href, { title, publisher, issued: issuedWords(document), href });
  }
  return [...found.values()];
}

/** Leads to a document's page, at the quote. */
function documentHref({ document, start, end }: Origin): string {
  return `/documents/${encodeURIComponent(document)}?from=${start}&to=${end}#quote`;
}

/** A passage is shown around its emphasised sentence; without one it is only a neighbour. */
function placeOf({ form, origin, emphasis }: Item): Origin | null {
  if (!origin || form !== "passage") return origin;
  const first = emphasis[0];
  const last = emphasis.at(-1);
  return first && last
    ? { ...origin, start: origin.start + first.start, end: origin.start + last.end }
    : null;
}
