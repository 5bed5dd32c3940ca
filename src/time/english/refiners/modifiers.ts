import type { RawExpression, Refiner } from "../../grammar/meaning.ts";

/** A pattern that ends where an expression begins. */
function before(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w-])(?:${words.join("|")})$`, "i");
}

/** Words before a date that belong to the expression but do not change its value: "early 1999", "the end of July", "around May". */
const BEFORE_A_DATE = before([
  "(?:the\\s+)?(?:very\\s+)?(?:beginning|start|end|middle|close|dawn|turn)\\s+of\\s+(?:the\\s+)?",
  "(?:the\\s+)?(?:early|latter|first|last|better|best)\\s+(?:part|half)\\s+of\\s+(?:the\\s+)?",
  "(?:(?:the\\s+)?(?:early|late|mid)\\s+|(?:early|late|mid)-)",
  "(?:earlier|later|early|late|mid|sometime)\\s+in\\s+(?:the\\s+)?",
  "(?:around|circa|ca\\.)\\s+",
]);

/** Before a day of the week: what is "around Monday" may also get around it. */
const BEFORE_A_WEEKDAY = before(["(?:early|late)\\s+"]);

/** "earlier this year", "later that day", "later this afternoon": before a unit named by its position, not before "yesterday". */
const BEFORE_A_STEP = before(["(?:earlier|later|early|late|sometime)\\s+(?:in\\s+)?"]);

/** Words before a length or a clock time that belong to it: "more than two years", "about a week". */
const BEFORE_AN_AMOUNT = before(
  [
    "(?:no\\s+|(?:just\\s+)?a\\s+little\\s+|slightly\\s+|just\\s+)?(?:more|less|fewer)\\s+than",
    "at\\s+(?:least|most)",
    "about|around|nearly|almost|approximately|roughly|just|under",
    "up\\s+to|close\\s+to",
    "(?:just|well|a\\s+little)\\s+(?:over|under)",
    "as\\s+(?:long|much|many|little|few)\\s+as",
  ].map((words) => `(?:${words})\\s+`),
);

/** "over a week", and of more than one unit only where another word governs it: "for over nine months", but "over three years". */
const OVER_ONE = before(["over\\s+"]);
const OVER_MORE = /(?<=\b(?:for|in|after|than|last|lasted|lasting|spent|took|takes|take)\s+)over\s+$/i;

/** One unit, whatever its adjective: "a week", "a full year"; not "a three-year period". */
const ONE_UNIT =
  /^(?:an?|one)\s+(?:\p{L}+\s+)?(?:minute|hour|day|week|fortnight|month|quarter|year|decade|century)\b/iu;

/** "some 19 days": about as many. */
const SOME = before(["some\\s+"]);

/** An amount that no number gives. */
const VAGUE_AMOUNT = /^(?:several|many|few|some|a|numerous|countless|various)\b/i;

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
function modifiersOfAmount(words: string): readonly RegExp[] {
  if (/^(?:the|its|his|her|their|these|those)\s/i.test(words)) return [];
  if (ONE_UNIT.test(words)) return [BEFORE_AN_AMOUNT, OVER_ONE];
  const isCounted = /\s|-/.test(words) && !VAGUE_AMOUNT.test(words);
  return isCounted ? [BEFORE_AN_AMOUNT, OVER_MORE, SOME] : [BEFORE_AN_AMOUNT];
}

function patternsFor({ meaning }: RawExpression, words: string): readonly RegExp[] {
  if (meaning.kind === "duration" || /\b(?:ago|earlier|later)$/i.test(words)) return modifiersOfAmount(words);
  const isPlaced = /^(?:this|that|the\s+(?:same|next|following|previous))\s/i.test(words);
  if (meaning.kind === "step" && (meaning.unit !== "day" || isPlaced)) return [BEFORE_A_STEP, BEFORE_A_DATE];
  if (meaning.kind === "clock") return isPlaced ? [BEFORE_A_STEP] : [BEFORE_A_DATE, BEFORE_AN_AMOUNT];
  if (meaning.kind === "vague" || meaning.kind === "set") return [];
  return meaning.kind === "calendar" && meaning.month === undefined && meaning.weekday !== undefined
    ? [BEFORE_A_WEEKDAY]
    : [BEFORE_A_DATE];
}
