import { memoize } from "../memoize.ts";
import { verbBeforeHelper, verbBeforeShading } from "./glued.ts";
import { stripParticles } from "./particles.ts";
import { FINAL, syllable } from "./script.ts";
import type { ScriptRun } from "./script-runs.ts";
import { oneSpelling } from "./spelling.ts";
import { isKoreanStopWord } from "./stop-words.ts";
import { type Verb, verbRoot } from "./verb-root.ts";

/** What a word in Hangul or Han is found by. */
export type KoreanTerms = {
  /** Without particles; of a verb its root with 다, or the noun that it is made of. */
  readonly stem: string;
  /** What else the word may be: one to whose stem the particle belongs, or a verb. */
  readonly readings: readonly string[];
  /** The bigrams of the stem, so that a word is found inside a longer word. */
  readonly bigrams: readonly string[];
  readonly stop: boolean;
};

/** How many words are remembered at once. */
const CACHE_SIZE = 200_000;

/**
 * Reads a run of Hangul or Han.
 *
 * @example
 * koreanTerms({ script: "hangul", text: "국가보안법은", ... }).stem; // => "국가보안법"
 * koreanTerms({ script: "hangul", text: "열린", ... }).readings; // => ["열리다"]
 */
export const koreanTerms: (run: ScriptRun) => KoreanTerms = memoize(
  CACHE_SIZE,
  ({ script, text }: ScriptRun): KoreanTerms =>
    script === "hangul"
      ? hangulTerms(text)
      : { stem: text, readings: [], bigrams: bigramsOf(text), stop: false },
  ({ text }) => text,
);

function hangulTerms(text: string): KoreanTerms {
  const bare = stripParticles(text);
  const shaded = verbBeforeShading(text);
  const glued = verbBeforeHelper(text) ?? (shaded?.noun ? { ...shaded, sure: true } : null);
  const verb = glued ?? (bare.noun ? null : verbRoot(text));
  const isVerb = verb?.sure === true;
  const stem = verb?.noun ?? (isVerb ? verb.base : bare.stem);
  const readings = new Set<string>();
  if (!isVerb) {
    if (bare.other !== null) readings.add(bare.other);
    readings.add(bare.stem);
  }
  if (verb && verb.noun === null && isTelling(verb)) readings.add(verb.base);
  if (shaded && !glued && isTelling(shaded)) readings.add(shaded.base);
  readings.delete(stem);
  return {
    stem: oneSpelling(stem),
    readings: [...readings].map(oneSpelling),
    bigrams: bigramsOf(isVerb && verb.noun === null ? text : stem).map(oneSpelling),
    stop: isKoreanStopWord(text, stem, verb?.base ?? null),
  };
}

/** A root of one open syllable has too many namesakes: 가다, 사다, 지다. */
function isTelling({ base, closed }: Verb): boolean {
  return base.length > 2 || closed || syllable(base[0])?.final !== FINAL.none;
}

function bigramsOf(text: string): readonly string[] {
  const characters = [...text];
  return characters.slice(1).map((second, at) => `${characters[at]}${second}`);
}
