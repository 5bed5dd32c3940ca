import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { CalendarMeaning, Parser, StepMeaning } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { MONTH, readMonth, SEASON, YEAR } from "../lexicon/patterns.ts";
import { SEASONS } from "../lexicon/words.ts";
import { readYear, YEAR_AFTER, YEAR_BEFORE } from "../lexicon/year-reference.ts";
import { readDirection } from "./months.ts";

const QUARTERS: { readonly [word: string]: number } = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
};

const YEAR_OF_ISSUE: StepMeaning = { kind: "step", unit: "year", amount: 0, anchor: "issue" };

/** Finds quarters and halves: "the third quarter", "the [third-quarter] profit", whose article is not its own, "the first half of 1998". */
const quarters: Parser = scan(
  `(?<![\\w-])(?:the\\s+(?!(?:fiscal[-\\s]+)?(?:first|second|third|fourth)-(?:quarter|half)\\s+[a-z]))?${YEAR_BEFORE}(?:fiscal[-\\s]+)?(?:(?<which>first|second|third|fourth|final|last|latter|1st|2nd|3rd|4th)[-\\s]+(?:fiscal[-\\s]+)?(?<unit>quarter|half)(?=\\W|$)(?!\\s+of\\s+(?!(?:(?:the|last|this|next|that|the\\s+(?:current|same|previous|following|next))\\s+)?year\\b)[a-z])(?<ofTheYear>\\s+of\\s+the\\s+year(?!\\s+\\d))?|Q(?<figure>[1-4])(?!\\w))${YEAR_AFTER}`,
  (groups) => {
    const which = groups.which?.toLowerCase() ?? "";
    const letter = groups.unit?.toLowerCase() === "half" ? "H" : "Q";
    const late = letter === "H" && /^la/.test(which);
    const number = late ? 2 : Number(groups.figure) || QUARTERS[which] || Number.parseInt(which, 10);
    if (!number || (letter === "H" && number > 2)) return null;
    const year = groups.ofTheYear ? { within: YEAR_OF_ISSUE } : readYear(groups);
    return { kind: "calendar", part: `${letter}${number}`, ...year };
  },
);

/** Finds two quarters that are a half: "the first two quarters of 1998". */
const halves: Parser = scan(
  `(?<![\\w-])(?:the\\s+)?(?<which>first|last)\\s+two\\s+quarters(?!\\w)(?:\\s+of\\s+the\\s+year(?!\\s+\\d))?${YEAR_AFTER}`,
  (groups) => ({
    kind: "calendar",
    part: /first/i.test(groups.which ?? "") ? "H1" : "H2",
    ...readYear(groups),
  }),
);

/** Finds a quarter named by its last day: "the quarter ended April 30" is the calendar quarter that contains most of it. */
const endingQuarters: Parser = scan(
  `(?<![\\w-])(?<span>(?:(?:the|its)\\s+)?(?:fiscal\\s+)?quarter)\\s+(?:that\\s+)?end(?:ed|ing|s)\\s+(?:on\\s+)?(?<month>${MONTH})(?:\\s+\\d{1,2}(?!\\d))?(?:,?\\s+(?<year>${YEAR}))?`,
  (groups) => {
    const month = readMonth(groups.month ?? "");
    if (!month) return null;
    const part = `Q${Math.ceil((((month + 10) % 12) + 1) / 3)}`;
    if (!groups.year) return { kind: "calendar", part };
    return { kind: "calendar", part, year: Number(groups.year) - (month === 1 ? 1 : 0) };
  },
);

/** After a season: a year before our era, which joins it. */
const BEFORE_AN_OLD_YEAR = "(?:(?<ofOld>(?=\\s+(?:of\\s+)?\\d{1,4}\\s*(?:BC|B\\.C)))|)";

/** Finds seasons: "last summer", "the summer of 1998", "this spring", "that same spring". Alone the words mean too much else. */
const seasons: Parser = scan(
  `(?<![\\w-])(?:the\\s+(?!(?:following|previous|next)\\b))?${YEAR_BEFORE}(?:(?<direction>last|this|next|this\\s+past|this\\s+coming|(?<anchored>the\\s+(?:following|previous|next)|that(?:\\s+same)?))\\s+)?(?:early\\s+|late\\s+|mid-?\\s*)?(?<season>${SEASON})(?!\\w|-\\w)${BEFORE_AN_OLD_YEAR}${YEAR_AFTER}`,
  (groups, whole): CalendarMeaning | null => {
    const part = SEASONS[groups.season?.toLowerCase() ?? ""];
    const year = readYear(groups);
    const direction = readDirection(groups.direction);
    const named = direction || year.year !== undefined || year.within || groups.ofOld !== undefined;
    if (
      !part ||
      (!named &&
        !/^(?:the\s+)?(?:early\s+|late\s+|mid-?\s*)(?:summer|winter|autumn|spring|fall)$|^the\s+(?:summer|winter|autumn)$/i.test(
          whole,
        ))
    )
      return null;
    return {
      kind: "calendar",
      part,
      ...year,
      ...(direction && { direction }),
      ...(groups.anchored && { anchor: "mentioned" }),
    };
  },
);

/** Finds weekends: "the weekend", "last weekend". */
const weekends: Parser = scan(
  "(?<![\\w-])(?:the|(?<direction>last|this|next|this\\s+past|the\\s+past))\\s+weekend(?!\\w)",
  (groups, whole) => {
    if (whole.includes("W")) return null;
    const direction = readDirection(groups.direction);
    return { kind: "calendar", part: "WE", ...(direction && { direction }) };
  },
);

/** Finds quarters, halves, seasons and weekends. */
export const partsOfYears: Parser = aroundCues(
  cue("quarter|half|\\bQ[1-4]|weekend|spring|summer|autumn|fall|winter"),
  [quarters, halves, endingQuarters, seasons, weekends],
);
