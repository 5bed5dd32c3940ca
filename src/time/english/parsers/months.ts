import { aroundCues } from "../../grammar/around-cues.ts";
import type { Direction, Parser } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { COUNT, MONTH, MONTH_CUE, readMonth } from "../lexicon/patterns.ts";
import { readYear, YEAR_AFTER } from "../lexicon/year-reference.ts";

/** Months whose names are also common words: alone they need a word before them that only a date has. */
const ALSO_WORDS = /^(?:may|march)$/i;
const BEFORE_A_MONTH =
  "\\b(?:in|since|until|till|by|during|from|through|to|of|between|and|or|before|after|for|early|late|mid|mid-|as of|[A-Z][a-z]{2,8}[-–])\\s{0,3}";

/**
 * A month, with its year or without: "July 1998", "July of last year", "last July", "In February".
 * "may" and "march" in lower case never are; "May" and "March" alone only after a preposition.
 */
const named: Parser = scan(
  `(?<![\\w$£€'’])(?:(?<=(?<before>${BEFORE_A_MONTH}))|)(?:(?<direction>last|this|next|this\\s+past|this\\s+coming|(?<anchored>the\\s+(?:following|previous|next)|that\\s+same))\\s+)?(?<month>${MONTH})(?!${COUNT})${YEAR_AFTER}(?!\\w|['’](?!s\\b)\\w|\\.\\w)(?=(?<next>\\s+[A-Za-z]+)?)`,
  (groups) => {
    const name = groups.month ?? "";
    const month = readMonth(name);
    const year = readYear(groups);
    if (!month || !/^\p{Lu}/u.test(name)) return null;
    const alone = year.year === undefined && !year.within && !groups.direction;
    if (alone && ALSO_WORDS.test(name) && !groups.before) return null;
    if (alone && isPerson(name, groups.before, groups.next)) return null;
    if (alone && name.length < 4 && name !== "May") return null;
    const direction = readDirection(groups.direction);
    return {
      kind: "calendar",
      month,
      ...year,
      ...(direction && { direction }),
      ...(groups.anchored && { anchor: "mentioned" }),
    };
  },
);

/** Months that are first names too. */
const FIRST_NAMES = /^(?:April|May|June)$/;

/** "June Quarter figures": what is of a month, and is nobody's surname. */
const HELD_IN_MONTH =
  /^\s(?:Quarter|Parliament|Session|Sittings?|Budget|Board|Meeting|Summit|Conference|Congress|Council|Elections?|Report|Edition|Issue|Review|Figures|Update|Statement)\b/;

/** "April Lee": a first name before a surname, unless a preposition is before it: "in April Lee said". */
function isPerson(name: string, before = "", next = ""): boolean {
  const hasSurname = /^\s\p{Lu}\p{Ll}/u.test(next) && !HELD_IN_MONTH.test(next) && FIRST_NAMES.test(name);
  return hasSurname && (before === "" || /^(?:and|or)\b/i.test(before));
}

/** Finds months. */
export const months: Parser = aroundCues(MONTH_CUE, [named]);

/** "last", "this" or "next" as a direction; "this past" is the last one. */
export function readDirection(words: string | undefined): Direction | undefined {
  if (!words) return undefined;
  if (/last|past|previous/i.test(words)) return "last";
  return /next|coming|following/i.test(words) ? "next" : "this";
}
