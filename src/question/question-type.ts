import { STOP_WORDS } from "../language/stop-words.ts";

/** The type of answer that a question expects. */
export type QuestionType =
  | "who"
  | "when"
  | "where"
  | "count"
  | "why"
  /** What, which, how: any sentence may answer. */
  | "what"
  /** "Did …", "Are …": a sentence that confirms or denies it. */
  | "whether"
  /** No question word: key words. */
  | "topic";

/** Nouns after "which" or "what" that determine the type. */
const FOCUS: ReadonlyMap<string, QuestionType> = new Map(
  (
    [
      [
        "who",
        "person people man woman leader leaders official officials politician minister senator mp spokesman spokeswoman spokesperson ambassador candidate judge monk organization organisation",
      ],
      [
        "who",
        "organizations organisations group groups party parties director president member members body ministry company",
      ],
      ["when", "year years month months day days date dates time times week century decade"],
      [
        "where",
        "city cities country countries place places town towns village building province region state location capital continent",
      ],
      [
        "count",
        "number amount percentage proportion share figure population total sum price cost rate size age length distance",
      ],
    ] as const
  ).flatMap(([type, nouns]) => nouns.split(" ").map((noun) => [noun, type] as const)),
);

const OPENERS: readonly (readonly [RegExp, QuestionType])[] = [
  [/\bhow\s+(?:many|much|often|old|long|far|tall|big|large|high|deep|fast)\b|\bnumber of\b/i, "count"],
  [/\bwhy\b|\bfor what reasons?\b|\bwhat (?:caused|made)\b|\bon what (?:grounds|charges?)\b/i, "why"],
  [/\bwhen\b|\bsince when\b/i, "when"],
  [/\bwhere\b/i, "where"],
  [/\bwho(?:m|se)?\b|\bwho['’]s\b/i, "who"],
];

/** "What language", "which kind of fuel", "what was the theme": the noun that names the expected kind. */
const KIND =
  /\b(?:what|which)\s+(?:(?:is|was|are|were)\s+)?(?:the\s+|an?\s+)?(?:other\s+)?(?:(?:names?|kinds?|types?|sorts?)\s+(?:of|for)\s+)?(?:the\s+|an?\s+)?([\p{L}-]+)/iu;

/**
 * The noun that names the kind of answer to a "what" or "which", folded; null if there is none. It may be a verb by
 * mistake, which is harmless: WordNet knows no kinds of it.
 *
 * @example
 * readKind("In what language was it written?"); // => "language"
 */
export function readKind(question: string): string | null {
  const noun = KIND.exec(question)?.[1]?.toLowerCase();
  return noun === undefined || STOP_WORDS.has(noun) ? null : noun;
}

/** "Did anyone who wrote object?": yes or no is asked. */
const ASKS_WHETHER =
  /^(?:is|are|am|was|were|do|does|did|has|have|had|can|could|should|must|will|would|may|might)\b/i;

/** "Do you know when it began?", "Is it clear who left?": what follows is asked. */
const ASKS_WHAT_FOLLOWS =
  /^\p{L}+ (?:you|we|i|it|anyone|anybody|someone|somebody)\b.{0,30}\b(?:knows?|known|tells?|say|said|clear|explain|remembers?|find out|show)\b/iu;

/**
 * The type of a question.
 *
 * @example
 * questionType("In which year did the South join?"); // => "when"
 * questionType("capital punishment in South Korea"); // => "topic"
 */
export function questionType(question: string): QuestionType {
  const head = question.trim();
  const focus = /\b(?:which|what)\s+(?:other\s+|kind of\s+)?([\p{L}-]+)/iu.exec(head);
  const type = focus?.[1] && FOCUS.get(focus[1].toLowerCase());
  if (type) return type;
  if (ASKS_WHETHER.test(head) && !ASKS_WHAT_FOLLOWS.test(head)) return "whether";
  const found = OPENERS.flatMap(([pattern, kind]) => {
    const at = pattern.exec(head)?.index;
    return at === undefined ? [] : [{ kind, at }];
  }).sort((a, b) => a.at - b.at)[0];
  const what = /\b(?:what|which|how)\b/i.exec(head)?.index;
  if (found && (what === undefined || found.at <= what)) return found.kind;
  if (what !== undefined) return "what";
  return "topic";
}
