import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { Parser } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { anyOf } from "../lexicon/patterns.ts";
import { readYear, YEAR_AFTER } from "../lexicon/year-reference.ts";
import { readDirection } from "./months.ts";

/** Holidays with a fixed day: month and day. */
const FIXED: { readonly [name: string]: readonly [number, number] } = {
  "new year's day": [1, 1],
  "valentine's day": [2, 14],
  "international women's day": [3, 8],
  "april fools' day": [4, 1],
  "australia day": [1, 26],
  "harmony day": [3, 21],
  "anzac day": [4, 25],
  "may day": [5, 1],
  "world press freedom day": [5, 3],
  "world refugee day": [6, 20],
  "fourth of july": [7, 4],
  "bastille day": [7, 14],
  "human rights day": [12, 10],
  "christmas eve": [12, 24],
  "christmas day": [12, 25],
  christmas: [12, 25],
  "boxing day": [12, 26],
  "new year's eve": [12, 31],
  halloween: [10, 31],
  "veterans day": [11, 11],
  "armistice day": [11, 11],
  "remembrance day": [11, 11],
  "world aids day": [12, 1],
};

/** Days of the church's year, by the days from Easter Sunday. */
const FROM_EASTER: { readonly [name: string]: number } = {
  "ash wednesday": -46,
  "palm sunday": -7,
  "maundy thursday": -3,
  "good friday": -2,
  "easter sunday": 0,
  "easter monday": 1,
  "ascension day": 39,
  "whit monday": 50,
};

/** Holidays on a weekday of a month: month, weekday (1 is Monday), and which; -1 is the last. */
const MOVING: { readonly [name: string]: readonly [number, number, number] } = {
  "thanksgiving day": [11, 4, 4],
  thanksgiving: [11, 4, 4],
  "martin luther king day": [1, 1, 3],
  "memorial day": [5, 1, -1],
  "columbus day": [10, 1, 2],
  "labor day": [9, 1, 1],
};

const NAMES = anyOf([...[FIXED, FROM_EASTER, MOVING].flatMap((names) => Object.keys(names))]).replaceAll(
  "'",
  "['’]",
);

/** Finds holidays whose day the calendar gives: "Christmas Day 1998", "last Thanksgiving"; not what is named after one: "Good Friday Agreement". */
const named: Parser = scan(
  `(?<![\\w-])(?:(?<direction>last|this|next)\\s+)?(?<name>${NAMES})(?!\\w|['’](?!s\\b)\\w|\\s+(?:Islands?|Islanders?|Agreement|Accords?|Declaration|Massacre|Offensive|Rising|Uprising|Appeal|trees?|cards?|carols?|parties|party)\\b)${YEAR_AFTER}`,
  (groups) => {
    const name = (groups.name ?? "").toLowerCase().replace(/\s+/g, " ").replaceAll("’", "'");
    if (!/^\p{Lu}/u.test(groups.name ?? "") && name !== "fourth of july") return null;
    const direction = readDirection(groups.direction);
    const rest = { ...readYear(groups), ...(direction && { direction }) };
    const fixed = FIXED[name];
    if (fixed) return { kind: "calendar", month: fixed[0], day: fixed[1], ...rest };
    const fromEaster = FROM_EASTER[name];
    if (fromEaster !== undefined) return { kind: "calendar", fromEaster, ...rest };
    const moving = MOVING[name];
    return moving
      ? { kind: "calendar", month: moving[0], weekday: moving[1], nth: moving[2], ...rest }
      : null;
  },
);

/** Finds holidays. */
export const holidays: Parser = aroundCues(
  cue(
    "\\sday|easter|\\s(?:wednesday|thursday|friday|sunday|monday)|new\\s+year|christmas|thanksgiving|halloween|july",
  ),
  [named],
);
