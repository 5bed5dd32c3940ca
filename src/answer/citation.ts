import type { Speaker } from "../archive/attribution.ts";
import type { DocumentHead } from "../corpus/document.ts";
import { dateWords } from "../time/date-words.ts";
import type { NamedDate } from "../time/named-dates.ts";
import type { Figure } from "./figures.ts";

/**
 * When a document was issued, in plain words: "about" where an editor dated it.
 *
 * @example
 * issuedWords(document); // => "about 9 September 1998"
 */
export function issuedWords({ issued, issuedBasis }: Pick<DocumentHead, "issued" | "issuedBasis">): string {
  if (!issued) return "date unknown";
  const words = dateWords(issued.edtf);
  return issuedBasis.kind !== "inferred" || words.startsWith("about ") ? words : `about ${words}`;
}

/**
 * Why a document has its date, where an editor dated it; null if the document or its page has the date.
 *
 * @example
 * datingWords(document); // => "dated by us to February 1999: It looks back on “early 1999” …"
 */
export function datingWords({
  issued,
  issuedBasis,
}: Pick<DocumentHead, "issued" | "issuedBasis">): string | null {
  if (!issued || issuedBasis.kind !== "inferred") return null;
  return `dated by us to ${dateWords(issued.edtf).replace(/^about /, "")}: ${issuedBasis.reason}`;
}

/**
 * That the publisher took a document back, and why; null if it did not.
 *
 * @example
 * withdrawnWords(document); // => "on 3 May 2020: figures were wrong"
 */
export function withdrawnWords({ withdrawn }: Pick<DocumentHead, "withdrawn">): string | null {
  if (!withdrawn) return null;
  const words = dateWords(withdrawn.date);
  return `${/^\d{1,2} /.test(words) ? "on " : ""}${words}: ${withdrawn.reason}`;
}

/**
 * That a newer version takes a document's place, and which; null if there is none.
 *
 * @example
 * supersededWords(document); // => "a newer version exists: oxfam-2018-dockers-2"
 */
export function supersededWords({ superseded }: Pick<DocumentHead, "superseded">): string | null {
  return superseded ? `a newer version exists: ${superseded.by}` : null;
}

/**
 * What has to be said beside each quotation of a document: that it was withdrawn, that a newer version exists.
 *
 * @example
 * standingLines(document); // => ["Withdrawn on 3 May 2020: figures were wrong"]
 */
export function standingLines(document: Pick<DocumentHead, "withdrawn" | "superseded">): readonly string[] {
  const [withdrawn, superseded] = [withdrawnWords(document), supersededWords(document)];
  return [
    ...(withdrawn === null ? [] : [`Withdrawn ${withdrawn}`]),
    ...(superseded === null ? [] : [superseded.replace(/^a/, "A")]),
  ];
}

/**
 * Other documents that have the same sentence.
 *
 * @example
 * alsoInWords(documents); // => "Human Rights Watch, 16 June 2018 (hrw-2018-dockers)"
 */
export function alsoInWords(documents: readonly DocumentHead[]): string {
  return documents
    .map((document) => `${document.publisher}, ${issuedWords(document)} (${document.id})`)
    .join("; ");
}

/**
 * A date that a sentence names, in words; with the sentence's own words where the context gives a part of the date.
 *
 * @example
 * namedDateWords(date); // => "8 September 1998 (the text says “8 September”)"
 */
export function namedDateWords({ value, basis, text }: NamedDate): string {
  const words = dateWords(value);
  return basis === "stated" ? words : `${words} (the text says “${text.replace(/\s+/g, " ")}”)`;
}

/**
 * A figure with when it is of: as its sentence says, or when its document was issued; and that its document was withdrawn.
 *
 * @example
 * figureWords(figure); // => "over 240 · issued September 1998"
 */
export function figureWords({ text, date, document }: Figure): string {
  const when =
    date === null
      ? "date unknown"
      : date.basis === "named"
        ? dateWords(date.value)
        : `issued ${issuedWords(document)}`;
  return `${text} · ${when}${document.withdrawn ? " · withdrawn" : ""}`;
}

/**
 * That no sentence has what a question has in quotation marks.
 *
 * @example
 * phrasesWords(["sea of fire"]); // => "No sentence has “sea of fire” word for word."
 */
export function phrasesWords(phrases: readonly string[]): string {
  const quoted = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(
    phrases.map((phrase) => `“${phrase}”`),
  );
  return `No sentence has ${quoted} word for word.`;
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
