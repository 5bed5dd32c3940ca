import type { RawExpression, Refiner } from "../../grammar/meaning.ts";

/** Words that make a day a week or a weekend: "the week of 6 March", "the week beginning Monday, 6 March". */
const WEEK_OF =
  /(?<![\w-])(?:the\s+)?week(?<end>end)?\s+(?:of|beginning|starting|commencing|ending|ended|from)\s+(?:on\s+)?(?:the\s+)?$/i;

/** Characters of the longest such words. */
const LOOK_BACK = 40;

/** Takes a day after "the week of" for its week, since what is told may be on any day of it. */
export const weeksOfDays: Refiner = (found, text) => {
  const weeks: RawExpression[] = [];
  for (const expression of found) {
    const { start, end, meaning } = expression;
    const from = Math.max(0, start - LOOK_BACK);
    const match = meaning.kind === "calendar" && meaning.day ? WEEK_OF.exec(text.slice(from, start)) : null;
    if (!match || meaning.kind !== "calendar") {
      weeks.push(expression);
      continue;
    }
    const first = from + match.index;
    while ((weeks.at(-1)?.end ?? 0) > first) weeks.pop();
    weeks.push({ start: first, end, meaning: { ...meaning, unit: match.groups?.end ? "weekend" : "week" } });
  }
  return weeks;
};
