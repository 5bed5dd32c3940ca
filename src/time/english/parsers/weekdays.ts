import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { Parser } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { readWeekday, WEEKDAY } from "../lexicon/patterns.ts";
import { readDirection } from "./months.ts";

/** Names that begin or end with a day of the week. */
const NAMES_AFTER =
  "(?!\\s+(?:Times|Mirror|Express|Telegraph|Herald|Mail|Post|Mercury|Tribune|Independent|Paper|Age|Mothers|Night\\s+(?:Live|Football)))";
const NAMES_BEFORE = "(?<!\\b(?:Good|Bloody|Black|Ash|Palm|Easter|Ruby|Holy|Maundy|Super|Fat|Shrove)\\s)";

/** Finds days of the week: "Friday", "last Friday", "next Monday"; "Friday last"; not "Sunday Times", "Bloody Sunday", nor where no
 * certain day is meant: "on a Friday", "Friday nights", "Friday week". */
const named: Parser = scan(
  `(?<![\\w-])(?:(?<direction>last|this|next|this\\s+past|this\\s+coming|the\\s+(?:following|previous|next)|(?:this\\s+)?past|(?:this\\s+)?coming)\\s+)?${NAMES_BEFORE}(?<!\\b(?:on|of)\\s+an?\\s)(?<day>${WEEKDAY})(?![a-z]|\\s+week(?!\\w)|\\s+(?:mornings|afternoons|evenings|nights)\\b)${NAMES_AFTER}(?:\\s+(?<after>last|next)(?=\\s*(?:[,.;:)]|$)))?`,
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
    };
  },
);

/** Finds days of the week. */
export const weekdays: Parser = aroundCues(cue("mon|tue|wed|thu|fri|sat|sun"), [named]);
