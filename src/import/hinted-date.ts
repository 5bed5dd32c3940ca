import { readEdtf } from "../corpus/edtf-date.ts";
import { ENGLISH } from "../messages/say.ts";
import type { IssueDate } from "./draft.ts";
import type { DateHint } from "./extracted.ts";

/** What programs write where no date is known: the first day of .NET, of Unix, and of spreadsheets. */
const NO_DATE = /^(?:0001-01-01|1970-01-01|1900-01-0[01]|1899-12-3[01]|1904-01-01)$/;

/** Kinds of hints, the best first: whoever named a file after a day knew better than the program that made the copy. */
const ORDER: readonly DateHint["certainty"][] = ["stated", "likely", "copy", "print"];

/**
 * The date of issue that a file gives: what is stated wins over what is likely, and that over what is about the copy; of the same kind an
 * earlier hint wins over a later one. The day on which somebody printed or catalogued the text is none: of 228 printed pages, 7 were issued on it.
 */
export function hintedDate(hints: readonly DateHint[]): IssueDate {
  const readable = hints
    .filter(({ value }) => readEdtf(value) !== null && !NO_DATE.test(value))
    .toSorted((a, b) => ORDER.indexOf(a.certainty) - ORDER.indexOf(b.certainty));
  const best = readable.find(({ certainty }) => certainty !== "print");
  if (!best) return { issued: null, issuedBasis: { kind: "unknown" }, from: "", others: readable };
  return {
    issued: best.value,
    issuedBasis:
      best.certainty === "stated"
        ? { kind: "stated" }
        : { kind: "inferred", reason: ENGLISH("origin.inferred", { from: best.from }) },
    from: best.from,
    others: readable.filter(({ value }) => value !== best.value),
  };
}
