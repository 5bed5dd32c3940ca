import { STOP_WORDS } from "../language/stop-words.ts";

/** What kind of thing a question asks for. */
export type QuestionType =
  | "who"
  | "when"
  | "where"
  | "count"
  | "why"
  /** What, which, how: any sentence may answer. */
  | "what"
  /** "Did …", "Are …": a sentence that says so or says the contrary. */
  | "whether"
  /** No question word at all: key words. */
  | "topic";

/** Nouns that say what a "which" or "what" asks for. */
const FOCUS: ReadonlyMap<string, QuestionType> = new Map(
  (
    [
      [
        "who",
        "person people man woman leader leaders official officials politician minister monk organization organisation",
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
      ["count", "number amount percentage proportion figure population total size age length distance"],
    ] as const
  ).flatMap(([asked, nouns]) => nouns.split(" ").map((noun) => [noun, asked] as const)),
);

const OPENERS: readonly (readonly [RegExp, QuestionType])[] = [
  [/\bhow\s+(?:many|much|often|old|long|far|tall|big|large|high|deep|fast)\b|\bnumber of\b/i, "count"],
  [/\bwhy\b|\bfor what reasons?\b|\bwhat (?:caused|made)\b|\bon what (?:grounds|charges?)\b/i, "why"],
  [/\bwhen\b|\bsince when\b/i, "when"],
  [/\bwhere\b/i, "where"],
  [/\bwho(?:m|se)?\b|\bwho['’]s\b/i, "who"],
];

/** "What language", "which kind of fuel", "what was the theme": the noun that says what kind of thing is asked for. */
const KIND =
  /\b(?:what|which)\s+(?:(?:is|was|are|were)\s+)?(?:the\s+|an?\s+)?(?:other\s+)?(?:(?:names?|kinds?|types?|sorts?)\s+(?:of|for)\s+)?(?:the\s+|an?\s+)?([\p{L}-]+)/iu;

/**
 * The noun for the kind of thing that a "what" or "which" asks for, folded; null if it names none. A verb that follows is
 * taken for a noun: a dictionary that is asked for its kinds knows none.
 *
 * @example
 * readKind("In what language was it written?"); // => "language"
 */
export function readKind(question: string): string | null {
  const noun = KIND.exec(question)?.[1]?.toLowerCase();
  return noun === undefined || STOP_WORDS.has(noun) ? null : noun;
}

/**
 * What a question asks for.
 *
 * @example
 * questionType("In which year did the South join?"); // => "when"
 * questionType("capital punishment in South Korea"); // => "topic"
 */
export function questionType(question: string): QuestionType {
  const head = question.trim();
  const focus = /\b(?:which|what)\s+(?:other\s+|kind of\s+)?([\p{L}-]+)/iu.exec(head);
  const asked = focus?.[1] && FOCUS.get(focus[1].toLowerCase());
  if (asked) return asked;
  const found = OPENERS.flatMap(([pattern, kind]) => {
    const at = pattern.exec(head)?.index;
    return at === undefined ? [] : [{ kind, at }];
  }).sort((a, b) => a.at - b.at)[0];
  const what = /\b(?:what|which|how)\b/i.exec(head)?.index;
  if (found && (what === undefined || found.at <= what)) return found.kind;
  if (what !== undefined) return "what";
  return /^(?:is|are|am|was|were|do|does|did|has|have|had|can|could|should|must|will|would|may|might)\b/i.test(
    head,
  )
    ? "whether"
    : "topic";
}
