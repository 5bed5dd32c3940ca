import type { ConstraintWords, Relation } from "../grammar/constraint-words.ts";

/** The relation that a preposition before a date expresses. */
const RELATIONS: readonly (readonly [Relation, RegExp])[] = [
  ["until", /(?<!\w)on\s+or\s+before\s+$/i],
  ["since", /(?<!\w)on\s+or\s+after\s+$/i],
  ["before", /(?<!\w)(?:before|prior\s+to|earlier\s+than|preceding)\s+$/i],
  ["until", /(?<!\w)(?:until|till|by|up\s+to|(?:up\s+)?through|no\s+later\s+than)\s+$/i],
  ["after", /(?<!\w)(?:after|later\s+than|following)\s+$/i],
  ["since", /(?<!\w)(?:(?:ever\s+)?since|(?:starting|beginning)(?:\s+(?:in|from|on))?|as\s+of)\s+$/i],
  ["within", /(?<!\w)(?:in|on|during|of|at|for|around|about|within|over|throughout)\s+(?:the\s+)?$/i],
];

/** "from" alone means "within": "statements from 1998". "from 2010 onwards" means "since". */
const FROM = /(?<!\w)from\s+$/i;

/** "from 2010 on", "from 2010 onwards". */
const ONWARDS = /^\s+on(?:wards?)?(?!\w|\s+(?:\d|the\s))/i;

const NAMES =
  /(?<!\p{L})(?:january|february|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:(?<=(?:\d(?:st|nd|rd|th)?|\b(?:in|of|since|before|after|until|last|this|next|early|late|mid|to|and|by|between|from))\s+)(?:may|march)|(?:may|march)(?=\s+\d)))(?!\p{L})/giu;

/** A prize of a time, and a time told from another that is not the question's: "Young Australian of the Year", "up on the year before". */
const NOT_ASKED =
  /^(?:of\s+the\s+(?:day|week|month|year|decade|century)|.*\b(?:before|earlier|after|later))$/i;

/** What follows a time in a name: "Thursday Island", "Good Friday Agreement", "Sunday Morning Herald". */
const GOES_ON = /^\s+\p{Lu}\p{Ll}/u;

/** The words by which English expresses date constraints. */
export const englishConstraintWords: ConstraintWords = {
  readable: (question) => question.replace(NAMES, (name) => name.charAt(0).toUpperCase() + name.slice(1)),
  isAsked: (expression, before, after) => {
    if (NOT_ASKED.test(`${/\bof\s+(?:the\s+)?$/i.exec(before)?.[0] ?? ""}${expression}`)) return false;
    // "2011-12", where it is no range: half of it is no year.
    if (/\d[-–/]$/.test(before)) return false;
    return /\d/.test(expression) || !GOES_ON.test(after);
  },
  relation: (before, after) => {
    const from = FROM.exec(before);
    if (from) return { relation: ONWARDS.test(after) ? "since" : "within", length: from[0].length };
    for (const [relation, pattern] of RELATIONS) {
      const match = pattern.exec(before);
      if (match) return { relation, length: match[0].length };
    }
    return { relation: "within", length: 0 };
  },
  between: (words) => /^\s*(?:-|–|—|and|to|until|till|through)\s*(?:the\s+)?$/i.test(words),
  opensRange: (before, words) => {
    const opening = /(?<!\w)(?:between|from|in|during)\s+$/i.exec(before)?.[0] ?? "";
    const needsBetween = /and/i.test(words);
    return needsBetween && !/between/i.test(opening) ? null : opening.length;
  },
  portion: (words) => {
    if (
      /^(?:early|the\s+(?:beginning|start)|(?:beginning|start)\s+of|the\s+early|(?:the\s+)?first\s+part)\b/i.test(
        words,
      )
    )
      return "first";
    if (/^(?:the\s+)?(?:mid|middle)\b/i.test(words)) return "middle";
    return /^(?:late|the\s+(?:end|close)|end\s+of|the\s+late|(?:the\s+)?(?:latter|last)\s+part)\b/i.test(
      words,
    )
      ? "last"
      : null;
  },
  looksBack: (words) => /\b(?:past|last|previous)\b/i.test(words),
};
