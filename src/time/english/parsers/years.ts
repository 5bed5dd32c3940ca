import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { Parser } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { anyOf, CLOCK_UNIT, COUNTED_NOUN, MONTH, ROUND_COUNT, YEAR } from "../lexicon/patterns.ts";
import { ONES, TENS } from "../lexicon/words.ts";
import { fullYear } from "../lexicon/year-reference.ts";

/** Words before a number that make it an amount. */
const BEFORE_AN_AMOUNT =
  "(?<!\\b(?:than|over|about|some|nearly|almost|least|most|approximately|roughly|only|another|no\\.|article|articles|section|page|chapter|room|flight|number|resolution|route|highway|act|rule|model|series|code|box|para|level|on|flat|suite|unit|apartment|cell|postcode|(?:crowd|group|total|toll|staff|force)\\s+of)\\s+)";

/** Nouns after a number that make it an amount: people, measures and other counted things. */
const COUNTED =
  "(?!(?<!(?:^|[.!?]\\s)In\\s\\d{4})\\s+(?:people|men|women|children|police|percent|per\\s+cent|points?|dollars?|pounds?|euros?|yen|won|miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|(?:square|cubic|sq\\.?|nautical)\\s+\\w+|hectares?|tonnes|litres?|tons?|tonnes?|years?|months?|weeks?|days?|hours?|minutes?|troops|soldiers|workers|jobs|employees|members|shares|times|cases|members|prisoners|copies|seats|votes|units|homes|houses|acres|barrels|hp|rpm|km|kg|mph)\\b|\\s+(?:[A-Z][a-z]+\\s+){1,2}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Highway|Parade|Terrace|Crescent)\\b)";

/** Finds a bare year: "in 1981", "the 1998 election"; not a clock time: "at 1930". */
const figures: Parser = scan(
  `(?<![\\w$£€#/.,+:-])(?<!\\d{3}\\s)(?<!\\bat\\s)(?<!\\b(?:1[5-9]|20)\\d\\d[-–])${BEFORE_AN_AMOUNT}(?:the\\s+year\\s+)?(?<year>${YEAR})(?<!${MONTH},?\\s(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s)?${ROUND_COUNT}(?=${COUNTED_NOUN}))(?!\\w|${CLOCK_UNIT}|(?<=\\bbetween\\s\\d{4})\\s+and\\s+\\d{4}${COUNTED_NOUN}|\\s\\d{3}\\b|[/:]\\d|[.,]\\d|-(?!(?:1[5-9]|20)\\d\\d(?!\\d))\\d{3}|-\\d\\d-)${COUNTED}`,
  (groups) => ({ kind: "calendar", year: Number(groups.year) }),
);

/** Finds the second year of a range: "1914-1918", "1989-90". */
const rangeEnds: Parser = scan(
  `(?<!\\d)(?<from>(?:1[5-9]|20)\\d\\d)[-–](?<span>${YEAR}|\\d\\d)(?![\\w/-]|[.,]\\d)`,
  (groups) => {
    const from = Number(groups.from);
    const to =
      groups.span?.length === 2 ? Math.floor(from / 100) * 100 + Number(groups.span) : Number(groups.span);
    return to > from && to - from < 100 ? { kind: "calendar", year: to } : null;
  },
);

/** Finds a year after a prefix: "post-1945", "mid-1998". */
const prefixed: Parser = scan(
  `(?<![\\w-])(?:pre|post|mid|early|late)[-–](?<year>${YEAR})(?![\\w/-]|[.,]\\d)`,
  (groups) => ({ kind: "calendar", year: Number(groups.year) }),
);

/** Finds a year of two figures with its apostrophe: "in '98". */
const short: Parser = scan("(?<![\\w])['’](?<year>\\d\\d)(?![\\w'’]|\\.\\d)", (groups) => ({
  kind: "calendar",
  year: fullYear(Number(groups.year)),
}));

const LOW = anyOf(Object.keys(ONES));
const TEN = anyOf(Object.keys(TENS));

/** Finds a year in words: "nineteen ninety-six", "the year two thousand". */
const words: Parser = scan(
  `(?<![\\w-])(?:(?:the\\s+year\\s+)(?<plain>two\\s+thousand)|(?<century>eighteen|nineteen|twenty)[\\s-](?<ten>${TEN}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)(?:[\\s-](?<one>${LOW}))?)(?![\\w-])`,
  (groups) => {
    if (groups.plain) return { kind: "calendar", year: 2000 };
    const lower = (name: string): string => groups[name]?.toLowerCase() ?? "";
    const century = lower("century") === "twenty" ? 20 : (ONES[lower("century")] ?? 0);
    const rest = (TENS[lower("ten")] ?? ONES[lower("ten")] ?? 0) + (ONES[lower("one")] ?? 0);
    return { kind: "calendar", year: century * 100 + rest };
  },
);

/** Finds years. */
export const years: Parser = aroundCues(
  cue("(?:1[5-9]|20)\\d\\d|['’]\\d\\d|thousand|eighteen|nineteen|twenty"),
  [figures, rangeEnds, prefixed, short, words],
);
