import { allMatches } from "../../../corpus/text/all-matches.ts";
import type { Span } from "../../../corpus/text/sentences.ts";
import { PAST_FORMS } from "../../../language/irregular-forms.ts";
import { memoizeText } from "../../../language/memoize.ts";
import { SPEECH_VERB } from "../../speech-verbs.ts";

/** What the finite verb of a sentence tells: something that was, that is to come, or how things are; `participle` if it has only that. */
export type VerbSign = "past" | "perfect" | "speech" | "present" | "modal" | "future" | "participle" | "none";

const WORD = /\p{L}+(?:[-‐‑]\p{L}+)*(?:['’](?:t|ll|ve|re|s|m))?/gu;

/** "Government-funded" describes; "re-opened" is a verb. */
const COMPOUND = /^(?!(?:re|co|over)[-‐‑])\p{L}+[-‐‑]/u;

/** Opens a clause whose verb is not the sentence's own. */
const OPENS_CLAUSE =
  /^(?:who|which|whose|whom|where|when|while|if|unless|because|although|though|whether|after|before|since|until|as|that)$/;

/** "After the vote,": a phrase that a comma ends before any verb has come. */
const OPENING_PHRASE = /^\s*(?:after|before|since|until|as)\b(?<phrase>[^,]*),/i;

const FUTURE = /^(?:will|shall|won['’]t|\p{L}+['’]ll)$/u;
const MODAL =
  /^(?:would|should|must|might|may|can|cannot|can['’]t|could|ought|wouldn['’]t|shouldn['’]t|couldn['’]t)$/;
const PRESENT =
  /^(?:is|are|am|do|does|isn['’]t|aren['’]t|don['’]t|doesn['’]t|(?:it|he|she|there|that|what)['’]s|\p{L}+['’](?:re|m)|shows?|remains?|means?|wants?|needs?|believes?|has|have|continues?|provides?|includes?|supports?|hopes?|looks?|confirms|represents|reflects|demonstrates|underlines|requires|allows|ensures|recogni[sz]es|deserves|contains|seeks|seems)$/u;
const PARTICIPLE =
  /^(?!(?:when|even|often|then|children|women|men|open|between|seven|ten|one|none|alone|someone|anyone|everyone|citizen|green|token|need|hundred|own|down|town)$)(?:\p{L}{2,}(?:ed|en|wn|ne|ought|aught|un|ung|elt|ept)|been|had|made|put|set|won|met|held|led|lost|left|cut|told|said|sent|spent|found|built|become|come|run|paid|laid)$/u;
const PRESENT_SPEECH = new RegExp(`^(?:${SPEECH_VERB})$`);

/** After these a form in -ed is an adjective or part of a passive. */
const NO_VERB_AFTER =
  /^(?:a|an|the|its|his|her|their|our|of|for|with|by|in|to|and|or|most|more|newly|recently|so|be|been|being|is|are|was|were|had|has|have|any|all|some|no|these|those|such|other|many|new|first|second|third|last|latest|next)$/;

/** Forms of verbs that report which are plural nouns as well, and what makes them nouns. */
const NOUN_TOO = /^(?:calls|claims|demands|promises|protests|appeals|points|notes|fears|comments)$/;
const DESCRIBES = /(?:ed|ing|al|ous|ive|ful|ic|able|ible|\d)$/;

const ADJECTIVES =
  /^(?:united|related|alleged|armed|limited|proposed|unprecedented|hundred|sacred|naked|need|indeed|so-called|detailed|continued|increased|supposed|concerned|based|displaced|aged|disabled|retired|deceased|skilled|wounded)$/;

/**
 * The finite verb of the main clause of an English sentence, as far as its words show it: the first that no relative or
 * subordinate clause takes.
 *
 * @example
 * mainVerb("The men who were held will go home."); // => "future"
 */
export function mainVerb(sentence: string): VerbSign {
  return findMainVerb(sentence).sign;
}

/** Sentences and clauses of which the verb is remembered: a sentence that is judged is asked about several times. */
const REMEMBERED = 64;

/** The finite verb of the main clause with its place: where it begins and where it ends; both the sentence's length if it has none. */
export const findMainVerb: (sentence: string) => { readonly sign: VerbSign } & Span = memoizeText(
  REMEMBERED,
  readMainVerb,
);

function readMainVerb(sentence: string): { readonly sign: VerbSign } & Span {
  let subordinate = false;
  let participle: "past" | "participle" | null = null;
  let described = -1;
  const opening = sentence.length - withoutOpeningPhrase(sentence).length;
  const matches = allMatches(WORD, sentence.slice(opening));
  const words = matches.map(([word]) => word);
  const found = (sign: VerbSign, i: number) => {
    const start = opening + (matches[i]?.index ?? sentence.length - opening);
    return { sign, start, end: start + (words[i]?.length ?? 0) };
  };
  for (const [i, word] of words.entries()) {
    const lower = word.toLowerCase();
    if (OPENS_CLAUSE.test(lower) && !isPointer(words, i) && !isPreposition(words, i)) {
      subordinate = true;
      continue;
    }
    const sign = signAt(words, i);
    if (sign === "none") continue;
    if (subordinate) subordinate = false;
    else if (sign !== "past" || !mayDescribe(words, i)) return found(sign, i);
    else {
      participle = isPassive(words, i) ? (participle ?? "participle") : "past";
      described = i;
    }
    if (participle !== null && sign === "past" && isJoinedToVerb(words, i)) return found(sign, i);
  }
  return found(participle ?? "none", described < 0 ? words.length : described);
}

/** "five men arrested in Moss", "a school opened by the Mayor": no one in the sentence does it. */
function isPassive(words: readonly string[], i: number): boolean {
  return (
    words[i + 1] === "by" ||
    /^(?:arrested|seized|captured|killed|detained|shot|made|taken|given)$/.test(words[i] ?? "")
  );
}

/** "as part of", "as a grant": no clause with a verb of its own follows. */
function isPreposition(words: readonly string[], i: number): boolean {
  return (
    words[i]?.toLowerCase() === "as" &&
    /^(?:part|an?|well|many|much|its|his|her|their|our|chair|head|leader|mayor|minister)$/.test(
      words[i + 1] ?? "",
    )
  );
}

/** Words between "and" and the verb that it joins: "was seen and later charged". */
const JOINED = 4;

/** Whether "and" or "but" after a form in -ed joins another verb of the past to it, which makes both the sentence's own. */
function isJoinedToVerb(words: readonly string[], i: number): boolean {
  return words.some(
    (one, at) =>
      at > i &&
      /^(?:and|but)$/.test(one) &&
      words.slice(at + 1, at + 1 + JOINED).some((_, k) => signAt(words, at + 1 + k) === "past"),
  );
}

/** "on that day", "that the": after a preposition the word points, elsewhere it opens a clause. */
function isPointer(words: readonly string[], i: number): boolean {
  return (
    words[i]?.toLowerCase() === "that" &&
    (i === 0 ||
      /^(?:on|at|in|of|for|by|from|with|to|after|before|since)$/.test(words[i - 1]?.toLowerCase() ?? ""))
  );
}

function withoutOpeningPhrase(sentence: string): string {
  const under = /^\s*Under\b[^,]*,/.exec(sentence)?.[0].length ?? 0;
  if (under > 0) return sentence.slice(under);
  const match = OPENING_PHRASE.exec(sentence);
  const words = match?.groups?.phrase?.match(WORD) ?? [];
  return match && words.every((_, i) => signAt(words, i) === "none")
    ? sentence.slice(match[0].length)
    : sentence;
}

/** Before a preposition a form in -ed may describe the noun before it: "the film [shot] in Seoul is lost". */
function mayDescribe(words: readonly string[], i: number): boolean {
  const [word = "", next = ""] = words.slice(i, i + 2);
  // "The boat intercepted this evening is the third": nobody in the sentence does it.
  if (
    /^(?:intercepted|detained|arrested|seized|sighted|rescued|released|announced|launched|held)$/.test(word)
  )
    return /^(?:by|in|on|at|from|to|with|during|under|off|near|carrying|this|today|yesterday|overnight|last)$/.test(
      next,
    );
  return (
    /(?:ed|shot|held|made|taken|written|given)$/.test(word) &&
    /^(?:by|in|on|at|from|to|with|during|under)$/.test(next)
  );
}

function signAt(words: readonly string[], i: number): VerbSign {
  const word = words[i] ?? "";
  const lower = word === "May" ? "" : word.toLowerCase();
  const previous = words[i - 1]?.toLowerCase() ?? "";
  const next = words.slice(i + 1, i + 4).map((one) => one.toLowerCase());
  if (/^(?:has|have|(?:we|i|they)['’]ve)$/.test(lower))
    return previous === "to" ? "none" : next.some((one) => PARTICIPLE.test(one)) ? "perfect" : "present";
  if (/^(?:is|are)$/.test(lower) && next[0] === "to") return "future";
  if (/^(?:is|are)$/.test(lower) && /^(?:calling|urging|demanding|warning|asking)$/.test(next[0] ?? ""))
    return "speech";
  // "They are said to have left": a report of what was.
  if (/^(?:is|are)$/.test(lower) && next[1] === "to" && next[2] === "have") return "past";
  // "against their will"
  if (lower === "will" && /^(?:the|an?|his|her|its|their|our|free|political)$/.test(previous)) return "none";
  if (FUTURE.test(lower)) return "future";
  if (MODAL.test(lower)) return "modal";
  if (/^\p{Lu}/u.test(word) && i > 0) return "none";
  if (lower === "welcome" && /^(?:the|an?|two|three|this|its|his|today)$/.test(next[0] ?? ""))
    return "speech";
  const isSpeech =
    PRESENT_SPEECH.test(lower) &&
    !NO_VERB_AFTER.test(previous) &&
    // "The flood threatens to become a disaster."
    !(/^threaten/.test(lower) && next[0] === "to") &&
    // "The policy announced by the Mayor is old."
    !(/ed$/.test(lower) && next[0] === "by") &&
    !(NOUN_TOO.test(lower) && DESCRIBES.test(previous));
  if (
    isSpeech &&
    /(?:ed|said|told|wrote|s)$|^(?:say|argue|urge|condemn|warn|believe|insist|stress)$/.test(lower)
  )
    return "speech";
  if (PRESENT.test(lower) && !NO_VERB_AFTER.test(previous)) return "present";
  if (/^(?:was|were|had|did|wasn['’]t|weren['’]t|didn['’]t|hadn['’]t)$/.test(lower)) return "past";
  // "Attached is the answer": no verb of a main clause opens it.
  if (i === 0) return "none";
  if (COMPOUND.test(lower) || describesByAdverb(words, i)) return "none";
  const isPast =
    PAST_FORMS.has(lower) || (/\p{Ll}{2,}ed$/u.test(lower) && !/(?<!agr|fr|decr|guarant)eed$/.test(lower));
  if (describesByNation(words, i)) return "none";
  return isPast && !NO_VERB_AFTER.test(previous) && !ADJECTIVES.test(lower) ? "past" : "none";
}

/** "an appropriately structured group": an article before the adverb makes the form in -ed an adjective. */
function describesByAdverb(words: readonly string[], i: number): boolean {
  return (
    /ly$/.test(words[i - 1] ?? "") &&
    /^(?:an?|the|its|his|her|their|our|of|for|with|any|some|most|more)$/i.test(words[i - 2] ?? "")
  );
}

/** "an Australian funded facility", "the southern demilitarized zone": the form in -ed and the adjective before it describe the noun after them. */
function describesByNation(words: readonly string[], i: number): boolean {
  return (
    /^(?:\p{Lu}\p{L}+(?:an|ese|ish)|\p{Ll}+ern)$/u.test(words[i - 1] ?? "") &&
    /^(?:an?|the)$/i.test(words[i - 2] ?? "") &&
    !/^(?:an?|the|in|on|at|to|by|from|with|of|for|his|her|its|their|that|and|today|yesterday)$|^\p{Lu}/u.test(
      words[i + 1] ?? "the",
    )
  );
}

/** Verbs that report, without those that also mean an action or a thing. */
const SAYING =
  "said|says|announced|announces|warned|warns|stated|states|told|tells|claimed|claims|added|adds|explained|declared|reported";

/** A report that is put behind what is said: "…, a spokesman said today in Seoul", "…, according to Kim". */
const TAIL = new RegExp(
  `(?<!\\bto\\s)\\b(?:${SPEECH_VERB})\\b(?!\\s+by\\b)(?:\\s+(?!that\\b)[\\p{L}\\d’']+){0,4}[.,]?\\s*$` +
    `|,\\s(?!which\\b|who\\b|whom\\b|where\\b)[^,;:]{3,90}(?<!\\bbeen\\s|\\bbe\\s)\\b(?:${SAYING})\\b(?!\\s+that\\b)` +
    `|[,”"’]\\s*(?:${SAYING})\\s+(?:the\\s+)?\\p{Lu}` +
    "|\\baccording to\\s+(?:the\\s+)?\\p{Lu}",
  "u",
);

/** Whether a sentence, without what it quotes, reports what somebody says: "…, Kim said today." */
export const isReport: (own: string) => boolean = memoizeText(
  REMEMBERED,
  (own) => mainVerb(own) === "speech" || TAIL.test(own),
);
