import { twoDigits } from "../../calendar/days.ts";
import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { Parser } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { durationValue } from "../lexicon/duration-value.ts";
import {
  CARDINAL,
  MONTH,
  readAmount,
  readMonth,
  readUnit,
  readWeekday,
  SEASON,
  UNIT,
  WEEKDAY,
} from "../lexicon/patterns.ts";
import { DAY_PARTS, SEASONS } from "../lexicon/words.ts";

const ADVERBS: { readonly [word: string]: string } = {
  hourly: "PT1H",
  daily: "P1D",
  nightly: "P1D",
  weekly: "P1W",
  biweekly: "P2W",
  fortnightly: "P2W",
  monthly: "P1M",
  semiannually: "P6M",
  annually: "P1Y",
  yearly: "P1Y",
};

/** Finds adverbs and adjectives of recurrence: "annually", "daily", "monthly". */
const adverbs: Parser = scan(
  `(?<![\\w-])(?<word>${Object.keys(ADVERBS).join("|")})(?!\\w|-\\w)`,
  (groups) => {
    const word = groups.word ?? "";
    const value = ADVERBS[word.toLowerCase()];
    return value && !/^\p{Lu}\p{Ll}+$/u.test(word) ? { kind: "set", value } : null;
  },
);

/** Finds "every year", "each morning", "every Monday", "every two weeks", "every other day". */
const every: Parser = scan(
  `(?<![\\w-])(?:(?:each\\s+and\\s+)?every|each)\\s+(?:(?<other>other)\\s+|(?<amount>${CARDINAL}|few)\\s+)?(?:(?<unit>${UNIT})|(?<weekday>${WEEKDAY})|(?<month>${MONTH})|(?<part>morning|afternoon|evening)|(?<season>${SEASON}))(?!\\w|-\\w)`,
  (groups) => {
    const unit = readUnit(groups.unit ?? "");
    if (unit) {
      const amount = groups.other ? 2 : groups.amount ? readAmount(groups.amount) : 1;
      return { kind: "set", value: durationValue(amount, unit) };
    }
    if (groups.weekday) return { kind: "set", value: `XXXX-WXX-${readWeekday(groups.weekday)}` };
    if (groups.month) return { kind: "set", value: `XXXX-${twoDigits(readMonth(groups.month) ?? 0)}` };
    if (groups.season) return { kind: "set", value: `XXXX-${SEASONS[groups.season.toLowerCase()]}` };
    return { kind: "set", value: `XXXX-XX-XXT${DAY_PARTS[groups.part?.toLowerCase() ?? ""]}` };
  },
);

/** Finds rates: "a year" after an amount, "per month", "twice a week". */
const rates: Parser = scan(
  "(?:(?<=\\b(?:once|twice|times|hours|days|minutes|nights|thousand|million|billion|percent),?\\s{1,3})(?<span>an?\\s+(?<unit>hour|day|week|month|year))|(?<![\\w-])per\\s+(?<unit2>hour|day|week|month|year))(?!\\w|-\\w|\\s+(?:ago|earlier|later|before|after|from)\\b)",
  (groups) => {
    const unit = readUnit(groups.unit ?? groups.unit2 ?? "");
    return unit ? { kind: "set", value: durationValue(1, unit) } : null;
  },
);

/** Finds weekdays in the plural: "Sundays", "Sunday mornings". */
const plurals: Parser = scan(
  "(?<![\\w-])(?<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:s|\\s+(?<part>morning|afternoon|evening|night)s)(?!\\w)",
  (groups) => {
    const part = groups.part ? `T${DAY_PARTS[groups.part]}` : "";
    return { kind: "set", value: `XXXX-WXX-${readWeekday(groups.day ?? "")}${part}` };
  },
  "g",
);

/** Finds what recurs. */
export const sets: Parser = aroundCues(
  cue(
    "every|each|per\\s|an?\\s+(?:hour|day|week|month|year)|(?:hour|dai|night|week|month|annual|year)ly|days|day\\s+(?:morning|afternoon|evening|night)s",
  ),
  [adverbs, every, rates, plurals],
);
