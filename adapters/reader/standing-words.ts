import type { DocumentHead } from "../../src/corpus/document.ts";
import type { Say } from "../../src/messages/say.ts";

/** What follows a document's source in a list: that it was withdrawn, that a newer version exists. */
export function standingWords(
  { withdrawn, superseded }: Pick<DocumentHead, "withdrawn" | "superseded">,
  say: Say,
): string {
  return `${withdrawn ? `. ${say("fact.withdrawn")}` : ""}${superseded ? `. ${say("reader.newer-exists")}` : ""}`;
}
