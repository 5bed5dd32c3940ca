import { isParticles } from "./particles.ts";
import { FINAL, syllable } from "./script.ts";
import { type Verb, verbRoot } from "./verb-root.ts";

/** A dependent noun after a verb, and what follows it: 예견하였던|것|보다, 이룩할|수|있는, 높일|데. */
const DEPENDENT_NOUN = /^(.+)(것|때문|수|데|바|줄)((?:있|없).*|.{0,4})$/u;

/** A helping verb after one that goes on or is in a state: 강화하고|있습니다, 놓여|있다; 하지|않고. */
const HELPING_VERB = /^(.+(?:고|[여어아해려]))있.*$|^(.+지)않.*$/u;

/** A second verb that only shades the first: 발전시켜|나가야, 열어|놓으려는, 강화해|왔다. */
const SHADING_VERB =
  /^(.+[여어아해켜쳐려져겨혀와워])((?:나가|나아가|나갔|나왔|놓|내|냈|주|줬|오|왔|온|버리|버렸|두|둔|가|갔|갈|간).{0,5})$/u;

/**
 * The first verb of a word in which a second one only shades it; null if there is none.
 *
 * @example
 * verbBeforeShading("발전시켜나가야")?.noun; // => "발전"
 */
export function verbBeforeShading(word: string): Verb | null {
  const [, first, second = ""] = SHADING_VERB.exec(word) ?? [];
  return first !== undefined && verbRoot(second) !== null ? verbRoot(first) : null;
}

/**
 * The verb of a word to which a dependent noun or a helping verb is written on, as the North does and hurried people do; null if there
 * is none. After 수, 데, 바 and 줄, which end many nouns too, only a verb made of a noun by 하다 or 되다 is beyond doubt.
 *
 * @param word composed Hangul.
 * @example
 * verbBeforeHelper("예견하였던것보다")?.noun; // => "예견"
 * verbBeforeHelper("실현하고있는")?.noun; // => "실현"
 * verbBeforeHelper("장기수"); // => null
 */
export function verbBeforeHelper(word: string): Verb | null {
  const helped = HELPING_VERB.exec(word);
  const before = helped?.[1] ?? helped?.[2];
  if (before !== undefined) return asSure(verbRoot(before));
  const [, head = "", noun = "", rest = ""] = DEPENDENT_NOUN.exec(word) ?? [];
  if (!endsInAdnominal(head) || !isTail(rest)) return null;
  const verb = verbRoot(head);
  const isOnlyVerb = noun === "것" || noun === "때문" || (verb?.noun ?? null) !== null;
  return isOnlyVerb ? asSure(verb) : null;
}

function asSure(verb: Verb | null): Verb | null {
  return verb && { ...verb, sure: true };
}

/** Whether a word ends in ㄴ or ㄹ, as a verb before a noun does: 하는, 한, 할, 하던. */
function endsInAdnominal(word: string): boolean {
  const final = syllable(word.at(-1))?.final;
  return final === FINAL.n || final === FINAL.l;
}

function isTail(rest: string): boolean {
  return rest === "" || /^[있없]/.test(rest) || isParticles(rest);
}
