import { readEdtf } from "../corpus/edtf-date.ts";
import type { IssueDate } from "./draft.ts";
import type { DateHint } from "./extracted.ts";

/** The date of issue that a file gives beside its words: what is stated wins over what is likely, an earlier hint over a later one. */
export function hintedDate(hints: readonly DateHint[]): IssueDate {
  const readable = hints.filter(({ value }) => readEdtf(value) !== null);
  const best = readable.find(({ certainty }) => certainty === "stated") ?? readable[0];
  if (!best) return { issued: null, issuedBasis: { kind: "unknown" }, from: "", others: [] };
  return {
    issued: best.value,
    issuedBasis:
      best.certainty === "stated"
        ? { kind: "stated" }
        : { kind: "inferred", reason: `The date is that of ${best.from}.` },
    from: best.from,
    others: readable.filter(({ value }) => value !== best.value),
  };
}
