import { aroundCues } from "../../grammar/around-cues.ts";
import type { Parser, StepMeaning } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { readUnit, UNIT_CUE } from "../lexicon/patterns.ts";

type Step = Pick<StepMeaning, "amount" | "anchor">;

/** What a word before a unit steps to. `the last` and `the past` with a unit measure time: see durations. */
const STEPS: { readonly [words: string]: Step } = {
  last: { amount: -1, anchor: "issue" },
  this: { amount: 0, anchor: "issue" },
  next: { amount: 1, anchor: "issue" },
  current: { amount: 0, anchor: "issue" },
  previous: { amount: -1, anchor: "mentioned" },
  preceding: { amount: -1, anchor: "mentioned" },
  prior: { amount: -1, anchor: "mentioned" },
  following: { amount: 1, anchor: "mentioned" },
  subsequent: { amount: 1, anchor: "mentioned" },
  ensuing: { amount: 1, anchor: "mentioned" },
  that: { amount: 0, anchor: "mentioned" },
  same: { amount: 0, anchor: "mentioned" },
};

const DATE_UNIT = "week|month|quarter|year|decade|century";

/** Finds "last year", "this month", "the previous week", "the same day", "next day"; "the next year" where it opens a clause, since elsewhere it lasts. */
const worded: Parser = scan(
  `(?<![\\w-])(?:(?<bare>last|this|next)\\s+(?:(?:fiscal|financial)\\s+(?=year))?(?<unit>${DATE_UNIT})|(?:(?:the\\s+)?(?<word>current|previous|preceding|prior|following|subsequent|ensuing)|(?:the|that)\\s+(?:very\\s+)?(?<same>same)|(?<that>that))(?:\\s+fiscal)?\\s+(?<unit2>day|${DATE_UNIT})|(?:the\\s+)?(?<next>next)\\s+(?<unit3>day)|the\\s+(?<next2>next)\\s+(?<unit4>week|month|year)(?<=(?:^|[.!?,;:–—\\n][”"’)]?\\s*|\\bby\\s+)the\\s+next\\s+\\w+))(?!\\w|-\\w)`,
  (groups) => {
    const unit = readUnit(groups.unit ?? groups.unit2 ?? groups.unit3 ?? groups.unit4 ?? "");
    if (unit && groups.next2) return { kind: "step", unit, amount: 1, anchor: "mentioned" };
    if (groups.next) return { kind: "step", unit: "day", amount: 1, anchor: "mentioned" };
    const step = STEPS[(groups.bare ?? groups.word ?? groups.same ?? groups.that)?.toLowerCase() ?? ""];
    return unit && step ? { kind: "step", unit, ...step } : null;
  },
);

/** Finds a unit with only an article, which means the current one: "the quarter", "the week". */
const definite: Parser = scan(
  `(?<![\\w-])the\\s+(?:(?:latest|fiscal|full)\\s+)?(?<unit>week|month|quarter|year)(?!\\w|-\\w|\\s+(?:of|before|after|since|earlier|end(?:ed|ing|s)|when|that|he|she|they|it|ago)\\b)`,
  (groups) => {
    const unit = readUnit(groups.unit ?? "");
    // With a capital it is a part of a name: "Young Australian of the Year".
    if (!unit || /^\p{Lu}\p{Ll}/u.test(groups.unit ?? "")) return null;
    return { kind: "step", unit, amount: 0, anchor: unit === "quarter" ? "mentioned" : "issue" };
  },
);

/** Finds the end of the current unit: "year-end", "the year's end", "at month's end". */
const unitEnd: Parser = scan(
  "(?<![\\w-])(?:the\\s+)?(?<unit>month|quarter|year)(?:-|\\s+|['’]s\\s+)end(?!\\w|-\\w)",
  (groups) => {
    const unit = readUnit(groups.unit ?? "");
    return unit ? { kind: "step", unit, amount: 0, anchor: "issue" } : null;
  },
);

/** Finds units named by their position beside the current or the present one. */
export const steps: Parser = aroundCues(UNIT_CUE, [worded, definite, unitEnd]);
