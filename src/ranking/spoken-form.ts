import { mainVerb } from "../archive/day-entries/verbs/main-verb.ts";
import { SPEECH_VERB } from "../archive/speech-verbs.ts";
import type { TokenSpan } from "../language/token-span.ts";
import { findVerb } from "../language/wordnet/verb-field.ts";
import { sensesOf } from "../language/wordnet/wordnet-files.ts";
import type { Question } from "../question/question.ts";

/** A sentence without a verb has fewer words, or it is a list. */
const SHORT = 12;

/** What has a verb beside it, or is one that WordNet does not have as such, or a verb's short form. */
const HAS_VERB =
  /\b(?:I|we|they|you|he|she|it|there|who|can|could|may|might|must|shall|should|will|would|ought|cannot|let|please|is|are|was|were|be|been|do|does|did|has|have|had)\b|['’‟](?:s|re|m|ll|ve|d|t)\b/i;

const WHO_SAYS = new RegExp(`^who(?:m| else)? (?:${SPEECH_VERB})\\b`, "i");
const SAYS = new RegExp(`\\b(?:${SPEECH_VERB})\\b`, "i");

/**
 * Whether a sentence of an interview is a scrap: words that somebody put in, without a verb. "Across this region, the Moss region." Figures
 * answer without one.
 */
export function isScrap(text: string, { words }: TokenSpan): boolean {
  if (words.length >= SHORT || /\d/.test(text)) return false;
  if (HAS_VERB.test(text) || mainVerb(text) !== "none") return false;
  return !words.some(({ form }, at) => {
    const before = words[at - 1];
    // "Ports open": after a plural a word that is both is the verb.
    const isVerb = before !== undefined && !before.stop && before.form.endsWith("s");
    return findVerb(form) !== null && (isVerb || sensesOf(form, "noun").length === 0);
  });
}

/** Whether who is asked for says or asks something, and a sentence tells of that: a journalist's "Ada Finch says it is sold?" answers. */
export function tellsWhoSays({ text: asked, type }: Question, sentence: string): boolean {
  return type === "who" && WHO_SAYS.test(asked) && SAYS.test(sentence);
}
