import type { Tense } from "../grammar/tense.ts";

const HANGUL_START = 0xac00;
const FINALS = 28;

/** The final consonant of the past suffix: 했다, 었고, 됐으며. */
const SSANG_SIOT = 20;

/** What is planned or foreseen, also where the verb of planning is past: "하기로 했다". */
const AHEAD = /예정|계획|방침|전망|것이다|것입니다|겠|기로\s?(?:했|하)|오는\s|다음\s|내년|앞두/;

/**
 * The tense of the clause around a Korean expression. The verb follows, so the next past suffix after the expression
 * decides, unless the sentence says that something is ahead.
 */
export function koreanTense(sentence: string, _start: number, end: number): Tense {
  const after = sentence.slice(end);
  if (AHEAD.test(after)) return "future";
  return [...after].some(isPastSuffix) ? "past" : "present";
}

/** A syllable with the past suffix; "있" and "겠" have the same final consonant and are none. */
function isPastSuffix(syllable: string): boolean {
  if (syllable < "가" || syllable > "힣" || syllable === "있" || syllable === "겠") return false;
  return (syllable.charCodeAt(0) - HANGUL_START) % FINALS === SSANG_SIOT;
}
