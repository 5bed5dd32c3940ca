import type { ConstraintWords } from "../grammar/constraint-words.ts";

/** The words by which Korean expresses date constraints; they follow the date. */
export const koreanConstraintWords: ConstraintWords = {
  readable: (question) => question,
  // "1974년보다" is what the time that is asked for is compared with.
  isAsked: (_expression, _before, after) => !/^도?\s?(?:보다|[에과와]\s?비[해하교])/.test(after),
  relation: (_, after) => {
    if (/^\s?(?:이전|전에)/.test(after)) return { relation: "before", length: 0 };
    if (/^\s?까지/.test(after)) return { relation: "until", length: 0 };
    if (/^\s?(?:부터|이후|이래)/.test(after)) return { relation: "since", length: 0 };
    if (/^\s?(?:후에|뒤에)/.test(after)) return { relation: "after", length: 0 };
    return { relation: "within", length: 0 };
  },
  between: (words) => /^\s?(?:[∼~〜–-]|부터|에서)\s?$/.test(words),
  opensRange: (_, between) => (/^\s?(?:[∼~〜–-]|부터|에서)\s?$/.test(between) ? 0 : null),
  portion: (words) => {
    // Sentences that say "at the end of the year" have the year as their value, so that a part of it would exclude them.
    if (/(?:년|해)도?\s?[초말]$/.test(words)) return null;
    if (/초순?$/.test(words)) return "first";
    if (/중순$/.test(words)) return "middle";
    return /(?:하순|말)$/.test(words) ? "last" : null;
  },
  looksBack: (words) => /지난|최근/.test(words),
};
