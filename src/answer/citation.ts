import type { Speaker } from "../archive/attribution.ts";
import type { DocumentHead } from "../corpus/document.ts";
import { listWords } from "../messages/list-words.ts";
import { ENGLISH, type Say } from "../messages/say.ts";
import { dateWords, isAbout, withoutAbout } from "../time/date-words.ts";
import type { NamedDate } from "../time/named-dates.ts";
import type { Figure } from "./figures.ts";

/**
 * When a document was issued, in plain words: "about" where an editor dated it.
 *
 * @example
 * issuedWords(document); // => "about 9 September 1998"
 */
export function issuedWords(
  { issued, issuedBasis }: Pick<DocumentHead, "issued" | "issuedBasis">,
  say: Say = ENGLISH,
): string {
  if (!issued) return say("answer.date-unknown");
  const date = dateWords(issued.edtf, say);
  return issuedBasis.kind !== "inferred" || isAbout(issued.edtf) ? date : say("date.about", { date });
}

/**
 * Why a document has its date, where an editor dated it; null if the document or its page has the date.
 *
 * @example
 * datingWords(document); // => "dated by us to February 1999: It looks back on “early 1999” …"
 */
export function datingWords(
  { issued, issuedBasis }: Pick<DocumentHead, "issued" | "issuedBasis">,
  say: Say = ENGLISH,
): string | null {
  if (!issued || issuedBasis.kind !== "inferred") return null;
  return say("answer.dated-by-us", {
    date: dateWords(withoutAbout(issued.edtf), say),
    reason: issuedBasis.reason,
  });
}

/**
 * That the publisher took a document back, and why; null if it did not.
 *
 * @example
 * withdrawnWords(document); // => "on 3 May 2020: figures were wrong"
 */
export function withdrawnWords(
  { withdrawn }: Pick<DocumentHead, "withdrawn">,
  say: Say = ENGLISH,
): string | null {
  if (!withdrawn) return null;
  const { date, reason } = withdrawn;
  return say(ON_A_DAY.test(date) ? "answer.withdrawn-on" : "answer.withdrawn-in", {
    date: dateWords(date, say),
    reason,
  });
}

/** A value that is a day, without doubt. */
const ON_A_DAY = /^(?:\d{4}|XXXX)-\d\d-\d\d(?:T[^?~%]*)?(?:\/.*)?$/;

/**
 * That a newer version takes a document's place, and which; null if there is none.
 *
 * @example
 * supersededWords(document); // => "a newer version exists: oxfam-2018-dockers-2"
 */
export function supersededWords(
  { superseded }: Pick<DocumentHead, "superseded">,
  say: Say = ENGLISH,
): string | null {
  return superseded ? say("answer.superseded", { document: superseded.by }) : null;
}

/**
 * What has to be said beside each quotation of a document: that it was withdrawn, that a newer version exists.
 *
 * @example
 * standingLines(document); // => ["Withdrawn on 3 May 2020: figures were wrong"]
 */
export function standingLines(
  document: Pick<DocumentHead, "withdrawn" | "superseded">,
  say: Say = ENGLISH,
): readonly string[] {
  const withdrawn = withdrawnWords(document, say);
  const { superseded } = document;
  return [
    ...(withdrawn === null ? [] : [say("answer.line-withdrawn", { words: withdrawn })]),
    ...(superseded ? [say("answer.line-superseded", { document: superseded.by })] : []),
  ];
}

/**
 * Other documents that have the same sentence.
 *
 * @example
 * alsoInWords(documents); // => "Human Rights Watch, 16 June 2018 (hrw-2018-dockers)"
 */
export function alsoInWords(documents: readonly DocumentHead[], say: Say = ENGLISH): string {
  return documents
    .map((document) => `${document.publisher}, ${issuedWords(document, say)} (${document.id})`)
    .join("; ");
}

/**
 * A date that a sentence names, in words; with the sentence's own words where the context gives a part of the date.
 *
 * @example
 * namedDateWords(date); // => "8 September 1998 (the text says “8 September”)"
 */
export function namedDateWords({ value, basis, text }: NamedDate, say: Say = ENGLISH): string {
  const date = dateWords(value, say);
  return basis === "stated" ? date : say("answer.text-says", { date, text: text.replace(/\s+/g, " ") });
}

/**
 * A figure with when it is of: as its sentence says, or when its document was issued; and that its document was withdrawn.
 *
 * @example
 * figureWords(figure); // => "over 240 · issued September 1998"
 */
export function figureWords({ text: figure, date, document }: Figure, say: Say = ENGLISH): string {
  const words =
    date === null
      ? say("answer.figure-undated", { figure })
      : date.basis === "named"
        ? `${figure} · ${dateWords(date.value, say)}`
        : say("answer.figure-issued", { figure, date: issuedWords(document, say) });
  return document.withdrawn ? say("answer.figure-withdrawn", { figure: words }) : words;
}

/**
 * That no sentence has what a question has in quotation marks.
 *
 * @example
 * phrasesWords(["sea of fire"]); // => "No sentence has “sea of fire” word for word."
 */
export function phrasesWords(phrases: readonly string[], say: Say = ENGLISH): string {
  const quoted = phrases.map((phrase) => `“${phrase}”`);
  return say("answer.phrases-missed", { phrases: listWords(say, quoted, "disjunction") });
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
export function paragraphWords(paragraph: number, say: Say = ENGLISH): string {
  return paragraph === 0 ? say("answer.heading") : say("answer.paragraph", { number: paragraph });
}
