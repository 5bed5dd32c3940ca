import { isDay } from "../../grammar/kinds-of-date.ts";
import type { RawExpression, Refiner } from "../../grammar/meaning.ts";

/** At the beginning of an expression, or right before it. */
const AROUND = /^(?:around|circa|ca\.)\s/i;
const ABOUT_BEFORE = /\b(?:approximately|roughly|or\s+(?:about|around))\s+(?:the\s+)?$/i;

/** Marks a day that the words give only about: "around 6 March", "on or about March 6". */
export const approximateDays: Refiner = (found, text) =>
  found.map((expression): RawExpression => {
    const { meaning, start, end } = expression;
    if (meaning.kind !== "calendar" || !isDay(meaning)) return expression;
    const isAbout =
      AROUND.test(text.slice(start, end)) || ABOUT_BEFORE.test(text.slice(Math.max(0, start - 24), start));
    return isAbout ? { ...expression, meaning: { ...meaning, about: true } } : expression;
  });
