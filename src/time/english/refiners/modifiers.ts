import type { RawExpression, Refiner } from "../../grammar/meaning.ts";

/** Words before a date that belong to the expression but do not change its value: "early 1999", "the end of July". */
const BEFORE_A_DATE =
  /(?<![\w-])(?:(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close|dawn|turn)\s+of\s+(?:the\s+)?|(?:the\s+)?(?:early|late|mid)(?:\s+in)?(?:-|\s+))$/i;

/** "earlier this year", "later that day", "later this afternoon": before a unit named by its position, not before "yesterday". */
const BEFORE_A_STEP = /(?<![\w-])(?:earlier|later|early|late|sometime)\s+(?:in\s+)?$/i;

/** Words before a length or a clock time that belong to it: "more than two years", "about a week". */
const BEFORE_AN_AMOUNT =
  /(?<![\w-])(?:(?:no\s+)?(?:more|less|fewer)\s+than|at\s+(?:least|most)|about|around|nearly|almost|approximately|roughly|up\s+to|(?:just|well|a\s+little)\s+(?:over|under)|just|as\s+(?:long|much|many|little|few)\s+as|under)\s+$/i;

const LOOK_BACK = 28;

/** Widens an expression by the modifiers before it. */
export const takeModifiers: Refiner = (found, text) => {
  let previousEnd = 0;
  return found.map((expression) => {
    const start = widenedStart(expression, text, previousEnd);
    previousEnd = expression.end;
    return start === expression.start ? expression : { ...expression, start };
  });
};

function widenedStart(expression: RawExpression, text: string, floor: number): number {
  const from = Math.max(floor, expression.start - LOOK_BACK);
  const before = text.slice(from, expression.start);
  for (const pattern of patternsFor(expression, text.slice(expression.start, expression.end))) {
    const match = pattern.exec(before);
    if (match) return from + match.index;
  }
  return expression.start;
}

/** Before "the past year" the "over" is a preposition, before "a year" it is part of the amount. */
function patternsFor({ meaning }: RawExpression, words: string): readonly RegExp[] {
  const isAmount = meaning.kind === "duration" || /\b(?:ago|earlier|later)$/i.test(words);
  if (isAmount) return /^(?:the|its|his|her|their|these|those)\s/i.test(words) ? [] : [BEFORE_AN_AMOUNT];
  const isPlaced = /^(?:this|that|the\s+(?:same|next|following|previous))\s/i.test(words);
  if (meaning.kind === "step" && (meaning.unit !== "day" || isPlaced)) return [BEFORE_A_STEP, BEFORE_A_DATE];
  if (meaning.kind === "clock") return isPlaced ? [BEFORE_A_STEP] : [BEFORE_A_DATE, BEFORE_AN_AMOUNT];
  return meaning.kind === "vague" || meaning.kind === "set" ? [] : [BEFORE_A_DATE];
}
