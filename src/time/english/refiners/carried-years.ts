import { bareYear, isOpenDate } from "../../grammar/kinds-of-date.ts";
import type { RawExpression, Refiner } from "../../grammar/meaning.ts";

/** Before a year that opens a sentence. */
const OPENS =
  /(?:^|\n|[.!?][”"’')]*\s)\s*[“"‘']?(?:(?:(?:As )?early|Back|Late|Later|Already) )?(?:In|in|During|during)\s+$/;

/** Where a sentence may end. */
const SENTENCE_END = /[.!?][”"’')]*\s+[“"‘']?\p{Lu}|\n\s*\n/u;

/** Gives the days and months of a sentence the year that opens it: "In 1995 he had been jailed on 4 June." */
export const carryYears: Refiner = (found, text) => {
  let opening: { readonly year: number; readonly end: number; readonly words: string } | null = null;
  return found.map((expression): RawExpression => {
    const { meaning, start, end } = expression;
    if (opening && SENTENCE_END.test(text.slice(opening.end, start))) opening = null;
    const year = bareYear(meaning);
    if (year !== null) {
      // Another year in the sentence is the one that what follows is nearer to.
      const opens = OPENS.test(text.slice(Math.max(0, start - 40), start));
      opening = opens ? { year, end, words: text.slice(start, end) } : null;
      return expression;
    }
    if (!opening || !isOpenDate(meaning)) return expression;
    return { ...expression, meaning: { ...meaning, year: opening.year, yearFrom: opening.words } };
  });
};
