import type { Archive } from "../archive/archive.ts";
import type { DocumentFilter } from "../archive/document-filter.ts";
import type { Searched } from "./answer.ts";

/** What a search with a filter looks through. */
export async function searchedIn(archive: Archive, filter: DocumentFilter): Promise<Searched> {
  const { documents, publishers, years } = await archive.summary(filter);
  return { documents, publishers, years };
}
