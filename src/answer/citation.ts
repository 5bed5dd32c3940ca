import type { Speaker } from "../archive/attribution.ts";
import type { DocumentHead } from "../corpus/document.ts";
import { dateWords } from "../time/date-words.ts";

/**
 * When a document was issued, in plain words and as surely as it is known.
 *
 * @example
 * issuedWords(document); // => "9 September 1998 (uncertain, inferred)"
 */
export function issuedWords({ issued, issuedBasis }: Pick<DocumentHead, "issued" | "issuedBasis">): string {
  if (!issued) return "date unknown";
  const words = dateWords(issued.edtf);
  if (issuedBasis.kind !== "inferred") return words;
  return words.endsWith(")") ? words.replace(/\)$/, ", inferred)") : `${words} (inferred)`;
}

/** "Phil Robertson, deputy Asia director at Human Rights Watch". */
export function speakerWords({ name, role }: Speaker): string {
  return role ? `${name}, ${role}` : name;
}

/**
 * "paragraph 6", or "a heading".
 *
 * @param paragraph as a stored passage has it.
 */
export function paragraphWords(paragraph: number): string {
  return paragraph === 0 ? "a heading" : `paragraph ${paragraph}`;
}
