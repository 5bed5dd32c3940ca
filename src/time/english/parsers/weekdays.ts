import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { Parser, StepMeaning } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { MONTH, readMonth, readOrdinal, readWeekday, WEEKDAY, YEAR } from "../lexicon/patterns.ts";
import { readYear, YEAR_AFTER } from "../lexicon/year-reference.ts";
import { readDirection } from "./months.ts";

/** After a day of the week these make a name of it: "Sunday Times". */
const NAMES_AFTER =
  "(?!\\s+(?:Times|Mirror|Express|Telegraph|Herald|Mail|Post|Mercury|Tribune|Independent|Paper|Age|Mothers|Night\\s+(?:Live|Football)|(?-i:School|Mosque|Market|Prayers|Islands?|Roast|Agenda|Profile|Extra)\\b))";
/** Before a day of the week these make a name of it: "Bloody Sunday". */
const NAMES_BEFORE =
  "(?<!\\b(?:Good|Bloody|Black|Ash|Palm|Easter|Ruby|Holy|Maundy|Super|Fat|Shrove|Man|Mail\\s+on|Independent\\s+on)\\s)";

/** Which weekday of a month. */
const NTH = "first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|second-last|penultimate|alternate";

/** A period that weekdays are counted in, or a set of them: "the last Friday [of this month]". */
const COUNTED_IN = `\\s+(?:of|in)\\s+(?:(?:each|every|the|this|that|last|next|any)(?:\\s+\\w+)?\\s+(?:month|year)|${MONTH}|${YEAR}|each\\b|every\\b)`;

/** What is planned belongs to a coming day: "Sunday's election", "Sunday's talks will be held". */
const NOT_AHEAD =
  "(?!(?:[\\w-]+\\s+){0,2}(?:election|elections|vote|poll|polls|ballot|primary|runoff|deadline|debate|match|game|final)\\b|(?:[\\w-]+\\s+){1,3}(?:will|is|are|may|could|would)\\b)";

/** Finds days of the week: "Friday", "last Friday", "next Monday"; "Friday last", "the day before last Tuesday"; not "Sunday Times", "Bloody Sunday", nor where no
 * certain day is meant: "on a Friday", "Friday nights", "Friday week". */
const named: Parser = scan(
  `(?<![\\w-])(?:the\\s+day\\s+(?<shift>before|after)\\s+(?=(?:last|next|this)\\s))?(?:(?<direction>last|this|next|this\\s+past|this\\s+coming|the\\s+(?:following|previous|next)|(?:this\\s+)?past|(?:this\\s+)?coming)\\s+)?${NAMES_BEFORE}(?<!\\b(?:on|of)\\s+an?\\s|\\ba\\s+(?:week|fortnight)\\s+(?:on|from)\\s)(?<!\\b(?:${NTH})\\s)(?<day>${WEEKDAY})(?![a-z]|${COUNTED_IN}|\\s+(?:week|fortnight)(?!\\w)|\\s+before\\s+last\\b|\\s+(?:of|in)\\s+(?:Holy|Easter|Passion)\\s+Week|\\s+(?:mornings|afternoons|evenings|nights)\\b)${NAMES_AFTER}(?:\\s+(?<after>last|next)(?=\\s*(?:[,.;:)]|$)))?(?=(?<owns>['’]s\\s${NOT_AHEAD})?)`,
  (groups) => {
    const weekday = readWeekday(groups.day ?? "");
    if (!weekday || !/^\p{Lu}/u.test(groups.day ?? "")) return null;
    const direction = readDirection(groups.direction ?? groups.after);
    const anchored = /^the\s/i.test(groups.direction ?? "");
    return {
      kind: "calendar",
      weekday,
      ...(direction && { direction }),
      ...(anchored && { anchor: "mentioned" }),
      ...(groups.owns !== undefined && { owns: true }),
      ...(groups.shift && { thenDays: groups.shift.toLowerCase() === "before" ? -1 : 1 }),
    };
  },
);

const MONTH_STEPS: { readonly [word: string]: Pick<StepMeaning, "amount" | "anchor"> } = {
  this: { amount: 0, anchor: "issue" },
  last: { amount: -1, anchor: "issue" },
  next: { amount: 1, anchor: "issue" },
  that: { amount: 0, anchor: "mentioned" },
  "the same": { amount: 0, anchor: "mentioned" },
  "the previous": { amount: -1, anchor: "mentioned" },
  "the following": { amount: 1, anchor: "mentioned" },
};

/** Finds weekdays counted in a month: "the last Friday of this month", "the first Monday in May 2010". */
const counted: Parser = scan(
  `(?<![\\w-])(?:the\\s+)?(?<nth>last|first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)\\s+(?<day>${WEEKDAY})\\s+(?:of|in)\\s+(?:(?<step>this|last|next|that|the\\s+(?:same|previous|following))\\s+month(?!\\w)|(?<month>${MONTH})${YEAR_AFTER})`,
  (groups) => {
    const weekday = readWeekday(groups.day ?? "");
    const nth = /last/i.test(groups.nth ?? "") ? -1 : readOrdinal(groups.nth ?? "");
    if (!weekday || !nth) return null;
    const step = MONTH_STEPS[groups.step?.toLowerCase().replace(/\s+/g, " ") ?? ""];
    if (step) return { kind: "calendar", weekday, nth, within: { kind: "step", unit: "month", ...step } };
    const month = readMonth(groups.month ?? "");
    return month ? { kind: "calendar", month, weekday, nth, ...readYear(groups) } : null;
  },
);

/** Finds days of the week. */
export const weekdays: Parser = aroundCues(cue("mon|tue|wed|thu|fri|sat|sun"), [named, counted]);
