import { aroundCues } from "../../grammar/around-cues.ts";
import type { Meaning, Parser } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { durationValue } from "../lexicon/duration-value.ts";
import {
  AMOUNT,
  CARDINAL,
  JOINT,
  MONTH,
  readAmount,
  readUnit,
  UNIT,
  UNIT_CUE,
  YEAR,
} from "../lexicon/patterns.ts";

const WHICH =
  "(?:last|past|next|coming|first|previous|preceding|following|final|another|recent|latest|entire|remaining|initial|ensuing|intervening)";
/** Adjectives between a number and its unit: "trading days", "two bloody weeks"; not after a day of a month: "October 10 trading hours". */
const KIND = `(?<!${MONTH}\\s{1,3}\\d{1,2}\\s+)(?:straight|consecutive|successive|full|whole|more|additional|business|trading|working|calendar|short|long|solid|extra|fiscal|other|entire|(?!percent)[a-z]{2,}(?:[^at\\W]y|al|ing|ous|ent|ful|less)(?=\\s+[a-z]+s\\b))`;

/** Not after a length, where it is an age: "6-year-old", "six years old". */
const NO_AGE = "(?!(?:-|\\s+)old\\b|\\s+of\\s+age)";

/** Not before "ago": "a week or so ago" is a date. */
const OR_SO = "(?:\\s+or\\s+so(?!\\s+(?:ago|earlier|later|before|after)\\b)(?!\\w))?";

/** Not a part of something: "a quarter of the vote", "three-quarters of the city", "argued in some quarters", "less by a quarter". */
const NO_SHARE =
  "(?!(?:an?|one|three)[\\s-]+quarters?\\s+(?:of|in\\s+the|cent)\\b|(?:some|many|certain)\\s+quarters\\b(?<=\\bin\\s+\\w+\\s+\\w+)|a\\s+quarter\\b(?<=\\b(?:by|than)\\s+a\\s+\\w+))";

/** Finds a counted duration: "two weeks", "the past six months", "several months". */
const counted: Parser = scan(
  `(?<![\\w$£€.,:-])(?:(?:the|these|those|its|his|her|their)\\s+)?(?:${WHICH}\\s+)?${NO_SHARE}(?<amount>${AMOUNT})\\s+(?:${KIND}\\s+)?(?<unit>${UNIT})(?:\\s+and\\s+a\\s+(?<half>half))?${OR_SO}${NO_AGE}`,
  (groups, whole) => {
    if (/second$|^\d\d\.[0-5]\d\s+hours$|^some\s+[a-z]+(?<!s|centur(?:y|ies))$/i.test(whole)) return null;
    return duration(groups.amount ?? "", groups.unit ?? "", groups.half !== undefined);
  },
);

/** Finds a length given as a range. Its lower end is the value, since that is certain: "two to three weeks", "a year or two". */
const ranged: Parser = scan(
  `(?<![\\w$£€.,:-])(?:(?:the\\s+)?${WHICH}\\s+)?(?:(?<amount>${CARDINAL})\\s*(?:to|or|-|–)\\s*${CARDINAL}(?:\\s+${KIND})?\\s+(?<unit>${UNIT})|an?\\s+(?<unit2>hour|day|week|month|year|decade)\\s+or\\s+(?:two|so|more))${NO_AGE}(?!\\s+(?:ago|earlier|later|before|after)\\b)`,
  (groups) => duration(groups.amount ?? "one", groups.unit ?? groups.unit2 ?? ""),
);

/** Finds a duration that describes a noun, whose article is not its own: "a [ten-year] term"; but "[a ten-year period]". */
const hyphened: Parser = scan(
  `(?<![\\w$£€.,:-])(?:(?:an?|the)\\s+(?=[\\w-]+\\s+period\\b))?(?<amount>${CARDINAL})-(?<unit>second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century)(?:(?<=\\b(?:an?|the)\\s+[\\w-]+)\\s+period\\b)?(?![a-z])${NO_AGE}`,
  (groups) => duration(groups.amount ?? "", groups.unit ?? ""),
);

const THE_LAST =
  "(?:this\\s+past\\s+(?=week|month|year|decade)|the\\s+(?:(?:last|past|coming|next)\\s+(?:full\\s+)?(?=hour|week|month|year|decade|century)|(?:whole|entire|full)\\s+(?=hour|day|night|week|fortnight|month|year|decade|century)))";

/** Finds one unit as a measure: "a week", "an hour and a half", "the past year", "a full day". */
const single: Parser = scan(
  `(?<![\\w$£€-])${NO_SHARE}(?:(?:an?|one)\\s+(?:(?:full|whole|entire|single|additional|good)\\s+)?|${THE_LAST})(?<unit>minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|century)(?!\\w|-\\w)(?:\\s+and\\s+a\\s+(?<half>half))?${OR_SO}`,
  (groups) => duration("one", groups.unit ?? "", groups.half !== undefined),
);

/** Finds half of a unit: "half an hour", "half a year", "a half-hour". */
const halves: Parser = scan(
  `(?<![\\w$£€-])(?:an?\\s+)?half${JOINT}(?:an?${JOINT})?(?<unit>minute|hour|day|year|decade|century)(?!\\w|-\\w)`,
  (groups) => {
    const unit = readUnit(groups.unit ?? "");
    return unit ? { kind: "duration", value: durationValue(0.5, unit) } : null;
  },
);

/** Finds quarters of a unit: "a quarter of an hour", "three-quarters of an hour", "a quarter-century". */
const quarters: Parser = scan(
  "(?<![\\w$£€-])(?:an?\\s+)?(?<three>three[-\\s])?quarters?(?:\\s+of\\s+an?\\s+|-|\\s+)(?<unit>hour|century)(?!\\w|-\\w)",
  (groups) => {
    const isHour = /hour/i.test(groups.unit ?? "");
    return {
      kind: "duration",
      value: `P${isHour ? "T" : ""}${(groups.three ? 3 : 1) * (isHour ? 15 : 25)}${isHour ? "M" : "Y"}`,
    };
  },
);

/** Finds units without any amount that last: "for years", "after weeks of". */
const plural: Parser = scan(
  `(?<=\\b(?:for|in|over|after|within|during|take|took|takes|spent|spend|lasted|last|recent|coming|and|few)\\s+(?:the\\s+)?(?:recent|coming|past|last|next)?\\s*)(?<span>(?:the\\s+)?(?:(?:coming|past|next|last)\\s+)?(?<unit>days|weeks|months|years|decades|centuries|hours|minutes)(?:\\s+or\\s+(?:weeks|months|years))?)(?!\\w|-\\w|\\s+(?:ago|later|earlier)\\b)`,
  (groups) => duration("many", groups.unit ?? ""),
);

/** Finds the same before what they lie beside or are full of: "minutes before the vote", "months of talks". */
const beside: Parser = scan(
  `\\b(?:(?<unit>seconds|minutes|hours|days|weeks|months|years|decades)(?=\\s+(?:before|after)\\s+(?!(?:that|then|now)\\b)\\w)|(?<unit2>weeks|months|years|decades|centuries)(?=\\s+of\\s+(?!age\\b)[a-z]))(?<![$£€.,:½¼¾-]\\w+|\\b(?:the|these|those|early|late|final|last|first|most|of|opening|working|school|half|so)\\s+\\w+|[½¼¾]\\s?\\w+)`,
  (groups) => duration("many", groups.unit ?? groups.unit2 ?? ""),
);

/** Finds "year-long", "weeklong". */
const long: Parser = scan(
  `(?<![\\w-])(?<unit>day|week|month|year|decade|century|hour|decades|years|months|weeks)[-\\s]?long(?!\\w)`,
  (groups) => {
    const unit = groups.unit ?? "";
    return duration(unit.endsWith("s") ? "many" : "one", unit);
  },
);

/** Finds a year that is bounded by its last day, which makes it a length: "the year ended June 30". */
const bounded: Parser = scan(
  "(?<![\\w-])(?:(?:[Tt]he|[Ii]ts)\\s+)?(?:(?:full|fiscal|financial)\\s+)*(?<unit>year)(?=,?\\s+(?:that\\s+)?(?:end(?:ed|ing|s)|to)\\s+(?:(?:on|in)\\s+)?\\p{Lu}|,?\\s+ending\\s+t)",
  () => duration("one", "year"),
  "gu",
);

function duration(amountWords: string, unitWord: string, andAHalf = false): Meaning | null {
  const unit = readUnit(unitWord);
  if (!unit || isYear(amountWords)) return null;
  const count = readAmount(amountWords);
  return {
    kind: "duration",
    value: durationValue(count === null ? null : count + (andAHalf ? 0.5 : 0), unit),
  };
}

/** "the 1988 quarter" counts no quarters. */
function isYear(amountWords: string): boolean {
  return new RegExp(`^${YEAR}$`).test(amountWords);
}

/** Finds lengths of time. */
export const durations: Parser = aroundCues(UNIT_CUE, [
  counted,
  ranged,
  hyphened,
  single,
  halves,
  quarters,
  plural,
  beside,
  long,
  bounded,
]);
