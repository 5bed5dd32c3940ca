import { endingIn } from "../../../corpus/text/ending-in.ts";

/** No sentence ends in these: "said the", "the Minister, Mr". */
const ENDS_OPEN = /\b(?:the|an?|and|or|of|for|with|Mr|Mrs|Ms|Dr)\s*$/;

const ENDS_CLOSED = endingIn(/[.!?…:;][”"’'“)\]\d\s]*$/);

/** Opens a sentence, and seldom a headline. */
const OPENS_SENTENCE =
  /^[^\p{L}]{0,3}(?:The|In|On|At|It|This|There|According|After|Under|Mr|Mrs|Ms|Dr|Senator)\s+\p{L}/u;

/** A line of so many characters is full, and no headline. */
const FULL_LINE = 70;

/**
 * Whether a paragraph leaves a sentence open, so that the next one is only its rest: a page break or a scanner set them apart.
 *
 * @example
 * leavesOpen("The Mayor of the harbour town, Mrs"); // => true
 * leavesOpen("Two boats seen"); // => false
 */
export function leavesOpen(paragraph: string): boolean {
  const whole = paragraph.trim();
  if (whole === "" || ENDS_CLOSED.test(whole)) return false;
  const last = whole.replace(/^[\s\S]*[.!?]\s+(?=\p{Lu})/u, "");
  if (ENDS_OPEN.test(last)) return true;
  if (!OPENS_SENTENCE.test(last) || !(last.length >= FULL_LINE || last.endsWith(","))) return false;
  const words = last.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words.filter((word) => /^\p{Ll}/u.test(word)).length * 3 >= words.length;
}
