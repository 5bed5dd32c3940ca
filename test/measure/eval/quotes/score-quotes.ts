import type { MarkedQuote } from "./marked-quotes.ts";

/**
 * What came of a marked quotation. `absent`: nobody was named, rightly, or nobody need be; `intruder`: somebody was named where nobody
 * may be.
 */
export type QuoteOutcome = "right" | "wrong" | "missing" | "absent" | "intruder";

/**
 * Compares the speaker that was found with those that are right: the last word of a name decides, or the whole name.
 *
 * @param name null if nobody was found.
 * @example
 * outcomeOf({ names: ["Lim"], optional: false }, "Senator Rosa Lim"); // => "right"
 */
export function outcomeOf(
  { names, optional }: Pick<MarkedQuote, "names" | "optional">,
  name: string | null,
): QuoteOutcome {
  if (name === null) return names.length === 0 || optional ? "absent" : "missing";
  if (names.length === 0) return "intruder";
  const last = folded(name.split(/\s+/).at(-1) ?? name);
  const right = names.map(folded);
  return right.includes(folded(name)) || right.includes(last) ? "right" : "wrong";
}

function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/'s$|[.,]$/, "")
    .trim();
}

/** How many quotations of one sort had each outcome. */
export type QuoteCounts = { readonly [outcome in QuoteOutcome]: number };

/** Counts outcomes. */
export function countOutcomes(outcomes: readonly QuoteOutcome[]): QuoteCounts {
  const count = (outcome: QuoteOutcome) => outcomes.filter((one) => one === outcome).length;
  return {
    right: count("right"),
    wrong: count("wrong"),
    missing: count("missing"),
    absent: count("absent"),
    intruder: count("intruder"),
  };
}
