import { isDeed } from "../verbs/deeds.ts";
import { findMainVerb } from "../verbs/main-verb.ts";
import { predicateOf } from "../verbs/predicate.ts";
import { ANNOUNCING } from "./announcing.ts";
import { goesThere, isDecided, promises } from "./commitments.ts";
import { advises, judges } from "./judging-words.ts";

/** "Kim was the best Mayor", "the wages were too low": how something was, not what happened. */
const SAYS_HOW =
  /^[^,;]*?\b(?:was|were|has been|have been)\s+(?:an?|the|not|very|so|too|more|less|among|one)\b/;

/** "I", "our": what somebody says of themselves. */
const FIRST_PERSON = /(?<![\p{L}])(?:I|we|We|my|My|our|Our|us|me|ours)(?![\p{L}])/u;

/** Whether the words of somebody tell of something past, or commit to something, without a judgement. */
export function tellsWhatHappened(said: string): boolean {
  if (judges(said) || FIRST_PERSON.test(said) || goesThere(said)) return false;
  const text = said.trim();
  const main = findMainVerb(text);
  const predicate = predicateOf(text, main);
  switch (main.sign) {
    case "past":
    case "perfect":
      return !advises(said) && !SAYS_HOW.test(said) && isDeed(predicate, text.slice(predicate.end));
    case "future":
    case "modal":
      return promises(text, main);
    case "speech":
      return ANNOUNCING.test(predicate.verb ?? "");
    case "present":
    case "participle":
    case "none":
      return false;
  }
}

/** "announced in Moss today that …" */
const THAT = /^(?:\s+(?!that\b)[\p{L}’'-]+){0,6}?\s+that\b(?<clause>[\s\S]*)/u;

/** "announced in May will be": the form in -ed describes, and another verb follows. */
const DESCRIBES = /^\s+(?:in|on|at|by|last|earlier)\b[^,;]{0,60}?\s(?:will|is|are|has|have|was|were|would)\s/;

/** What is announced, and nobody can tell what. */
const VAGUE =
  /^(?:\s+\p{L}+){0,3}?\s+(?:some|significant|important|exciting|major|various|a number of|the (?:outcomes?|results?) of)\b(?![\s\S]*[$\d])/u;

/** Whether what is announced is a thing, or a clause that tells of something done or decided. */
export function isNews(announced: string): boolean {
  if (goesThere(announced) || VAGUE.test(announced)) return false;
  const clause = THAT.exec(announced)?.groups?.clause;
  if (clause !== undefined) return isDecided(clause) || tellsWhatHappened(clause);
  return !DESCRIBES.test(announced);
}
