import { twoDigits } from "../../calendar/days.ts";
import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { ClockMeaning, Parser, StepMeaning } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { CARDINAL, readAmount, WEEKDAY } from "../lexicon/patterns.ts";
import { DAY_PARTS } from "../lexicon/words.ts";

const DAYS: { readonly [word: string]: number } = { yesterday: -1, today: 0, tomorrow: 1 };

function day(amount: number, anchor: StepMeaning["anchor"] = "issue"): StepMeaning {
  return { kind: "step", unit: "day", amount, anchor };
}

/** Finds "yesterday", "today", "tomorrow", "the day before yesterday", "tonight"; not "USA Today". */
const deictic: Parser = scan(
  "(?<![\\w-])(?:the\\s+day\\s+(?<far>before\\s+yesterday|after\\s+tomorrow)|(?<word>yesterday|(?<!\\b(?:USA|VOA)\\s)today(?!\\s+(?:show|program(?:me)?)\\b)|tomorrow)|(?<tonight>tonight))(?!\\w|-\\w)",
  (groups) => {
    if (groups.far) return day(/^before/i.test(groups.far) ? -2 : 2);
    if (groups.tonight) return { kind: "clock", time: "NI", of: day(0) };
    return day(DAYS[groups.word?.toLowerCase() ?? ""] ?? 0);
  },
);

/** The day that precedes a part of a day, as a number of days from an anchor. */
const DAY_OF_PART: { readonly [word: string]: StepMeaning } = {
  this: day(0),
  last: day(-1),
  yesterday: day(-1),
  tomorrow: day(1),
  today: day(0),
  that: day(0, "mentioned"),
  "the same": day(0, "mentioned"),
  "the previous": day(-1, "mentioned"),
  "the following": day(1, "mentioned"),
  "the next": day(1, "mentioned"),
  next: day(1, "mentioned"),
};

const PART =
  "(?:early\\s+|late\\s+|mid-(?=[aem]))?(?<part>morning|afternoon|evening|night|dawn|noon|midday|midnight|dusk)(?![\\w-])";

/** Finds a part of a day with the day: "this morning", "last night", "yesterday afternoon". */
const partsOfDays: Parser = scan(
  `(?<![\\w-])(?<day>this|last|yesterday|tomorrow|today|that|next|the\\s+(?:same|previous|following|next))(?:['’]s)?\\s+${PART}`,
  (groups) => {
    const of = DAY_OF_PART[groups.day?.toLowerCase().replace(/\s+/g, " ") ?? ""];
    const time = DAY_PARTS[groups.part?.toLowerCase() ?? ""];
    return of && time ? { kind: "clock", time, of } : null;
  },
);

/** Finds a part of a day after a weekday or a date, or before "of". It counts only when joined to that day. */
const looseParts: Parser = scan(
  `(?:(?<=(?:${WEEKDAY}|\\d(?:st|nd|rd|th)?),?\\s+(?:in\\s+the\\s+|at\\s+)?)|(?<=\\b(?:at|by|around|about|until|till|before|after|since)\\s+)(?=noon|midnight|midday))${PART}|(?<![\\w-])(?:(?:early|late)\\s+)?(?:the\\s+|early\\s+|late\\s+|mid-(?=[aem]))?(?<part2>morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk)(?:\\s+hours)?(?=\\s+(?:of\\s+(?:\\w+\\s+\\d|\\d)|(?:on\\s+)?${WEEKDAY}|yesterday|today|tomorrow))`,
  (groups): ClockMeaning | null => {
    const time = DAY_PARTS[(groups.part ?? groups.part2)?.toLowerCase() ?? ""];
    return time ? { kind: "clock", time, of: null } : null;
  },
);

/** Finds an hour that the part of the day makes one: "at 4 in the morning", "until ten at night". */
const hours: Parser = scan(
  `(?<=\\b(?:at|by|around|about|until|till|from|before|after|since)\\s+)(?:(?<hour>${CARDINAL})|(?<figures>\\d{1,2}):(?<minutes>[0-5]\\d))(?:\\s+o['’]clock)?\\s+(?:in\\s+the\\s+(?<half>morning|afternoon|evening)|at\\s+(?<night>night))(?![\\w-])`,
  (groups): ClockMeaning | null => {
    const hour = readAmount(groups.hour ?? groups.figures ?? "");
    if (hour === null || !Number.isInteger(hour) || hour < 1 || hour > 12) return null;
    const isMorning = groups.half?.toLowerCase() === "morning" || (groups.night !== undefined && hour < 6);
    return {
      kind: "clock",
      time: `${twoDigits((hour % 12) + (isMorning ? 0 : 12))}:${groups.minutes ?? "00"}`,
      of: null,
    };
  },
);

/** Finds days named from the day of writing, and parts of days. */
export const days: Parser = aroundCues(
  cue("yesterday|today|to(?:morrow|night)|morning|noon|evening|night|dawn|mid|dusk"),
  [deictic, partsOfDays, looseParts, hours],
);
