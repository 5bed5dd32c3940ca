import type { Meaning, RawExpression, Refiner } from "../../grammar/meaning.ts";
import { isNowadays } from "../this-day/nowadays.ts";

/** "as of today", "the events of today", "the topic of today's talk": the day itself, whatever "of" means elsewhere. */
const OF_THE_DAY =
  /\b(?:as|course|events?|rest|end|all|part|beginning|start|close|out|morning|afternoon|evening)\s+of\s+$/i;

const MANY_OF = /\b(?:many|most|some|few|one|each|none|any|thousands|millions)\s+of\s+$/i;

/** "the people of tomorrow", "tomorrow's world": some later time. */
const OF_BEFORE = /\bof\s+$/i;
const LATER_AFTER =
  /^['’]s\s+(?:world|society|economy|leaders|generations?|children|workers|jobs|problems)\b/i;

/** Characters of the clause that are read on each side. */
const BEFORE = 120;
const AFTER = 40;

/** Takes "today" for this time, and "tomorrow" for a later one, where the words beside it say so: "today's youth", "the people of tomorrow". */
export const timesOfToday: Refiner = (found, text) =>
  found.map((expression): RawExpression => {
    const { meaning, start, end } = expression;
    if (meaning.kind !== "step" || meaning.unit !== "day" || meaning.anchor !== "issue") return expression;
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const time = timeOf(meaning.amount, before, text.slice(end, end + AFTER));
    return time ? { ...expression, meaning: time } : expression;
  });

function timeOf(days: number | null, before: string, after: string): Meaning | null {
  // "of today's talk" says nothing of the time, but "of today" and "many of today's towns" do.
  const isOwner = /^['’]s\b/.test(after) && !MANY_OF.test(before);
  const clause = isOwner || OF_THE_DAY.test(before) ? before.replace(OF_BEFORE, "") : before;
  if (days === 0 && isNowadays(clause, after)) return { kind: "vague", value: "PRESENT_REF" };
  if (days === 1 && (OF_BEFORE.test(clause) || LATER_AFTER.test(after)))
    return { kind: "vague", value: "FUTURE_REF" };
  return null;
}
