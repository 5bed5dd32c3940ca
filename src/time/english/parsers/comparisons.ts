import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { Parser, StepMeaning } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";

const A_YEAR_BEFORE: StepMeaning = {
  kind: "step",
  unit: "year",
  amount: -1,
  anchor: "mentioned",
  keepsPrecision: true,
};

const PERIOD = "(?:first|second|third|fourth)?[-\\s]*(?:quarter|period|half)";

/**
 * Finds periods that are compared: "a year earlier", "year-ago", "the year-earlier quarter", "the corresponding period
 * last year". They mean the current period, one year earlier.
 */
const yearBack: Parser = scan(
  `(?<![\\w-])(?:(?:the\\s+(?:comparable\\s+|corresponding\\s+|same\\s+)?)?year-(?:ago|earlier)\\s+${PERIOD}|year-(?:ago|earlier)|an?\\s+year\\s+(?:ago|earlier|before)|the\\s+(?:(?:corresponding|comparable|same)\\s+)?${PERIOD}\\s+(?:last\\s+year|a\\s+year\\s+(?:ago|earlier|before)|of\\s+last\\s+year)|last\\s+year['’]s\\s+(?:comparable\\s+|corresponding\\s+)?(?:quarter|period|half))(?!\\w)`,
  () => A_YEAR_BEFORE,
);

/** Finds "the latest quarter", "the latest period": the current one, or the last that is over. */
const latest: Parser = scan(
  "(?<![\\w-])the\\s+(?:latest|most\\s+recent)\\s+(?:(?:fiscal\\s+)?quarter|period)(?!\\w)",
  () => ({ kind: "step", unit: "quarter", amount: 0, anchor: "mentioned" }),
);

/** Finds "the 1988 quarter", "the 1988 period": the current one, in that year. */
const ofYear: Parser = scan(
  "(?<![\\w-])the\\s+(?<year>(?:19|20)\\d\\d)\\s+(?:quarter|period)(?!\\w)",
  (groups) => ({ ...A_YEAR_BEFORE, amount: 0, year: Number(groups.year) }),
);

/** Finds periods named by their position beside another period. */
export const comparisons: Parser = aroundCues(cue("year|quarter|period"), [yearBack, latest, ofYear]);
