import type { Archive } from "../archive/archive.ts";
import type { DocumentFilter } from "../archive/document-filter.ts";
import type { Searched } from "./answer.ts";

/** The documents that a search with a filter covers. */
export async function searchedIn(archive: Archive, filter: DocumentFilter): Promise<Searched> {
  const { documents, publishers, years } = await archive.summary(filter);
  return { documents, publishers, years };
}
