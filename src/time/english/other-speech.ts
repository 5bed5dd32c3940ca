import { isInsideQuotation } from "../resolve/inside-quotation.ts";
import { sentenceAround } from "./this-day/sentence-around.ts";

/** Earlier in the line: a clip of another day is played. "LEE, MAYOR (THURSDAY): It was done today", "[Video grab] Today's ruling". */
const CLIP_BEFORE =
  /\((?:mon|tues|wednes|thurs|fri|satur|sun)day\)\s*:|[[(](?:video (?:grab|clip|footage)|(?:start of )?(?:clip|excerpt|recording|replay))\b[^\])]{0,30}[\])]/i;

/** In the sentence of a quotation: whose it was, on another day. "“Tonight we light the lamp,” he said in his harbour speech." */
const FROM_SPEECH =
  /\b(?:in|from) (?:his|her|their|that|last year['’]s|\p{L}+['’]s) (?:\p{L}+ ){0,2}(?:speech|address|lecture|sermon)\b|\b(?:his|her|their) (?:\p{L}+ ){0,2}(?:speech|address|lecture|sermon) (?:last|of|in) /iu;

/** Before a quotation of what nobody said on a certain day: "she says to herself 'What can I catch today?'". */
const THOUGHT_BEFORE =
  /\b(?:to (?:him|her|my|our)self|to (?:them|our)selves|on most days|every day)\b[^.;“"‘]*["“‘'][^"”’]*$/i;

/** Below "as the Minister said:" in a report: a quotation with the mark of the footnote that says where it is from. */
const LED_TO = /:\s*$/;
const NOTED = /(?<!\d)[.”"’']\d{1,3}\s*$/;

/** Characters on either side that may belong to the sentence. */
const REACH = 400;

/**
 * Whether a place of a text lies in words that were said on another day: in a clip that is played again, in a
 * quotation of a speech, in what somebody may think.
 *
 * @example
 * isOfOtherSpeech("“Tonight we light the lamp,” he said in his harbour speech.", 1); // => true
 */
export function isOfOtherSpeech(text: string, start: number): boolean {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", start);
  if (CLIP_BEFORE.test(text.slice(from, start))) return true;
  if (
    LED_TO.test(text.slice(Math.max(0, from - 20), from)) &&
    NOTED.test(text.slice(from, to < 0 ? undefined : to))
  )
    return true;
  const sentence = sentenceAround(text, start, start, REACH);
  const before = text.slice(sentence.start, start);
  if (THOUGHT_BEFORE.test(before)) return true;
  // A quotation that a new page cuts goes on in the next line, in the middle of a sentence.
  const isCut = sentence.start === from && /^\p{Ll}/u.test(before);
  const whole = isCut
    ? text.slice(Math.max(0, from - REACH), sentence.end)
    : text.slice(sentence.start, sentence.end);
  if (isCut && /^[^“"]*”/.test(text.slice(start, sentence.end)) && FROM_SPEECH.test(whole)) return true;
  const isQuoted = isInsideQuotation(text, start) || /["“‘'][^"”’]*$/.test(before);
  return isQuoted && FROM_SPEECH.test(text.slice(sentence.start, sentence.end));
}
