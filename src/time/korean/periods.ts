import type { StepMeaning } from "../grammar/meaning.ts";

type Steps = { readonly [words: string]: Pick<StepMeaning, "amount" | "anchor"> };

function table(issue: readonly (readonly [string, number])[], mentioned: typeof issue): Steps {
  return Object.fromEntries([
    ...issue.map(([words, amount]) => [words, { amount, anchor: "issue" }] as const),
    ...mentioned.map(([words, amount]) => [words, { amount, anchor: "mentioned" }] as const),
  ]);
}

const YEARS = table(
  [
    ["재작년", -2],
    ["지지난해", -2],
    ["지난해", -1],
    ["작년", -1],
    ["지난한해", -1],
    ["지나간한해", -1],
    ["올해", 0],
    ["금년", 0],
    ["새해", 0],
    ["내년", 1],
    ["명년", 1],
  ],
  [
    ["그해", 0],
    ["같은해", 0],
    ["이듬해", 1],
    ["다음해", 1],
  ],
);

const MONTHS = table(
  [
    ["지지난달", -2],
    ["지난달", -1],
    ["이달", 0],
    ["이번달", 0],
    ["다음달", 1],
    ["내달", 1],
  ],
  [
    ["그달", 0],
    ["같은달", 0],
  ],
);

const WEEKS = table(
  [
    ["지난주", -1],
    ["이번주", 0],
    ["금주", 0],
    ["다음주", 1],
    ["내주", 1],
  ],
  [],
);

const DAYS = table(
  [
    ["그저께", -2],
    ["그제", -2],
    ["어제", -1],
    ["어저께", -1],
    ["오늘", 0],
    ["내일", 1],
    ["모레", 2],
  ],
  [
    ["전날", -1],
    ["당일", 0],
    ["그날", 0],
    ["같은날", 0],
    ["이튿날", 1],
    ["다음날", 1],
  ],
);

/** The words of a table as a source for a regular expression; a blank may stand before the unit. */
function source(steps: Steps): string {
  return `(?:${Object.keys(steps)
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replace(/(?=한해$)/, "\\s?"))
    .map((words) => (words.length > 2 ? `${words.slice(0, -1)}\\s?${words.slice(-1)}` : words))
    .join("|")})`;
}

export const YEAR_STEP: string = source(YEARS);
export const MONTH_STEP: string = source(MONTHS);
export const WEEK_STEP: string = source(WEEKS);
export const DAY_STEP: string = source(DAYS);

const TABLES = [
  ["year", YEARS],
  ["month", MONTHS],
  ["week", WEEKS],
  ["day", DAYS],
] as const;

/**
 * The step that a word for a period means; null if there is none. "The day before" in news without an earlier day is
 * the day before the date of issue.
 *
 * @example
 * readStep("지난 달"); // => { kind: "step", unit: "month", amount: -1, anchor: "issue" }
 */
export function readStep(words: string): StepMeaning | null {
  const key = words.replace(/\s/g, "");
  for (const [unit, steps] of TABLES) {
    const step = steps[key];
    if (step) return { kind: "step", unit, ...step, ...(key === "전날" && { orIssue: true }) };
  }
  return null;
}
