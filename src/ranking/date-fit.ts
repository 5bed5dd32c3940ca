import type { EdtfDate } from "../corpus/edtf-date.ts";
import type { DateConstraint } from "../time/constraints/date-constraints.ts";
import { type Days, daysOf, fits, follows } from "../time/constraints/date-range.ts";
import { namedDates } from "../time/named-dates.ts";
import type { Timex } from "../time/timex.ts";
import { DATE_FIT } from "./weights.ts";

/**
 * How well a dated sentence fits a date constraint, 0 to 1. 1: the sentence itself names such a date. Less: only its
 * neighbours do, or its document was issued then, or at an unknown time and the sentence names no other date. 0: nothing
 * says so. A year fits no day inside it. A sentence with the same time expression as the question ("in the past week") fits
 * on any day.
 *
 * @param own the time expressions of the sentence.
 * @param nearby those of its passage.
 */
export function dateFit(
  constraint: DateConstraint,
  own: readonly Timex[],
  nearby: readonly Timex[],
  issued: EdtfDate | null,
): number {
  const wording = constraint.text.toLowerCase().replace(/^(?:in|on|over|during|since) /, "");
  if (own.some((timex) => isWorded(timex, wording))) return DATE_FIT.stated;
  const dated = own.flatMap((timex) => timexDays(timex).map((days) => ({ days, timex })));
  const inside = dated.filter(({ days }) => fits(constraint, days) === "inside");
  if (inside.some(({ timex }) => timex.basis === "stated")) return DATE_FIT.stated;
  if (inside.length > 0) return DATE_FIT.inferred;
  const elsewhere = dated.length > 0 && dated.every(({ days }) => fits(constraint, days) === "outside");
  const issuedFit = issued === null ? "across" : fits(constraint, issued);
  const best = Math.max(
    issuedFit === "inside" ? (dated.length === 0 ? DATE_FIT.issued : DATE_FIT.issuedElsewhere) : 0,
    issuedFit === "across" && !elsewhere ? DATE_FIT.issuedCoarse : 0,
    issued !== null && dated.length === 0 && follows(constraint, issued) ? DATE_FIT.issued : 0,
    nearby.flatMap(timexDays).some((days) => fits(constraint, days) === "inside") ? DATE_FIT.nearby : 0,
    dated.some(({ days }) => fits(constraint, days) === "across") ? DATE_FIT.coarse : 0,
  );
  return best;
}

/** Whether a time expression has the words of the question, or is a clock time on the day that they name: "midnight on 7 September". */
function isWorded({ text, type }: Timex, wording: string): boolean {
  const words = text.toLowerCase();
  return words === wording || (type === "TIME" && words.endsWith(` ${wording}`));
}

function timexDays(timex: Timex): readonly Days[] {
  return namedDates([timex]).map(({ value }) => daysOf(value));
}
