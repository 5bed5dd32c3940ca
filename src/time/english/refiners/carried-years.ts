import { isOpenDate } from "../../grammar/kinds-of-date.ts";
import type { CalendarMeaning, RawExpression, Refiner } from "../../grammar/meaning.ts";

/** Before a year that opens a sentence. */
const OPENS =
  /(?:^|\n|[.!?][”"’')]*\s)\s*[“"‘']?(?:(?:(?:As )?early|Back|Late|Later|Already) )?(?:(?:In|in|During|during|On|on)\s+(?:(?:early|late|mid)[\s-])?|That year,\s+|(?:It|The year) was\s+)$/;

/** Before a year that is all that a sentence says. */
const ONLY_YEAR = /\b(?:It|The year) was\s+$/;

/** Where a sentence may end. */
const SENTENCE_END = /[.!?][”"’')]*\s+[“"‘']?\p{Lu}|\n\s*\n/u;

/** Gives the days and months of a sentence the year that opens it: "In 1995 he had been jailed on 4 June." "In May 1996 he was jailed; on 3 June he fled." */
export const carryYears: Refiner = (found, text) => {
  let opening: {
    readonly dated: CalendarMeaning;
    readonly start: number;
    readonly end: number;
    readonly words: string;
  } | null = null;
  return found.map((expression): RawExpression => {
    const { meaning, start, end } = expression;
    const passed = opening ? text.slice(opening.end, start) : "";
    // "It was 1995. On 4 June …": the sentence has nothing but the year.
    if (opening && SENTENCE_END.test(ONLY_YEAR.test(text.slice(0, opening.start)) ? passed.slice(1) : passed))
      opening = null;
    if (meaning.kind === "calendar" && meaning.year !== undefined) {
      // Another year in the sentence is the one that what follows is nearer to.
      const opens = OPENS.test(text.slice(Math.max(0, start - 40), start));
      opening = opens ? { dated: meaning, start, end, words: text.slice(start, end) } : null;
      return expression;
    }
    if (!opening || !isOpenDate(meaning) || isEarlier(meaning, opening.dated)) return expression;
    const { year = 0 } = opening.dated;
    return { ...expression, meaning: { ...meaning, year, yearFrom: opening.words } };
  });
};

/** "In November 1944 it snowed; in January they marched": an earlier month may be of the next year. */
function isEarlier({ month = 0 }: CalendarMeaning, dated: CalendarMeaning): boolean {
  return dated.month !== undefined && month < dated.month;
}
