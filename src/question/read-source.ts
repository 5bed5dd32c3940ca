import { SPEECH_VERB } from "../archive/speech-verbs.ts";
import type { Span } from "../corpus/text/sentences.ts";
import type { Word } from "../language/words.ts";
import { type Concept, readConcepts } from "./concepts.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Surname, surnameOf } from "./surname.ts";

/** The person or body whose words a question asks for. */
export type Source = Concept & {
  /** Where the surname alone means this person; null for a body and for who is asked for by one word. */
  readonly surname: Surname | null;
};

/** Whose words: within one clause. */
const WHO =
  '(?<who>(?:(?!\\b(?:when|whether|if|that|because|while|who|whom|which|what|why|how)\\b)[^?.!,;:“”"]){2,70}?)';

/** After "did" a verb has no ending: "the processing of asylum claims" is no speech. */
const THIRD_PERSON = SPEECH_VERB.split("|")
  .filter((verb) => /[^s]s$/.test(verb))
  .join("|");

/** Ways to ask for somebody's words. Their words are not part of the search. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\baccording to ${WHO}(?=[,?.!:;]|$| (?:how|what|who|whom|when|where|why|which|is|are|was|were|did|does|do|in|on|about)\\b)`,
    "iu",
  ),
  new RegExp(
    `\\b(?:did|does|do|has|have) ${WHO} (?!(?:${THIRD_PERSON})\\b)(?:${SPEECH_VERB}|think|(?:talk|speak)(?= about| on)|comment|respond|react|answer|reply)\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:statements?|releases?|press releases?|quotes?|comments?|remarks|words) (?:by|from|of) ${WHO}(?=[,?.!:;]|$| (?:on|about|in|regarding|concerning)\\b)`,
    "iu",
  ),
  new RegExp(`^${WHO} (?:said|says|told|warned|claimed|argued|stated)\\b`, "iu"),
];

/**
 * A title before a surname. The archive has the speaker under the full name, with the title or without; it stays before "President"
 * and its like, which tell namesakes apart.
 */
const RANK_TITLE =
  /^(?:Senator|Minister|Premier|Congress(?:wo)?man|Councillor|Professor|Justice|Judge) (?=\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$)/u;

/** What stands before a full name and is no part of it: "the League's Rosa Lund", "opposition leader Ana Lopez". */
const BEFORE_FULL_NAME =
  /^(?:(?:\p{Lu}[\p{L}-]*['’]s )?(?:\p{Ll}[\p{L}-]* )*)(?=\p{Lu}[\p{L}.’'-]* \p{Lu}[\p{L}’'-]+$)/u;

/** A word in lower case after a name, other than those inside names: "Ada Lund end the freeze on", and two people at once. */
const HOLDS_A_CLAUSE =
  /\p{Lu}[\p{L}.’'-]* (?!(?:of|the|and|for|in|on|to|at|de|da|del|der|den|van|von|bin|al|el|la|le)\b)\p{Ll}|\p{Lu}\p{L}+ \p{Lu}\p{L}+ and \p{Lu}\p{L}+ \p{Lu}\p{L}+/u;

/** What somebody said it in: "Amnesty's evidence to the Senate". */
const UTTERANCE =
  /(?<=['’]s) (?:\p{Ll}+ )?(?:evidence|submission|testimony|speech|letter|report|figures?|statement)\b.*$/u;

/** Speech verbs without further meaning. Other verbs of the patterns, such as "urge" and "condemn", remain in the search. */
const PLAIN_SPEECH =
  /\b(?:said|says|say|saying|told|tells?|think|(?:talk|speak)(?= about| on)|comment|state[sd]?|respond|react|answer|reply|argued?|according to|statements?|releases?|quotes?|comments?|remarks|words)\b/iu;

/**
 * The person or body whose words a question asks for, and the span that says so.
 *
 * @example
 * readSource("What did Phil Robertson say about Moon?", …)?.concept.text; // => "Phil Robertson"
 */
export function readSource(
  question: string,
  found: readonly Word[],
  lexicon: Lexicon,
): { readonly concept: Source; readonly span: Span } | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(question);
    const who = match?.groups?.who;
    if (!match || !who) continue;
    const title = (RANK_TITLE.exec(who) ?? BEFORE_FULL_NAME.exec(who))?.[0] ?? "";
    const start = match.index + match[0].indexOf(who) + title.length;
    const end = start + who.length - title.length;
    const nameEnd = end - (UTTERANCE.exec(who)?.[0].length ?? 0);
    const taken = found.filter((word) => start <= word.start && word.end <= nameEnd);
    const concept = readConcepts(
      question,
      taken.map((word) => ({ ...word, capital: true })),
      lexicon,
    );
    const [only] = concept;
    if (HOLDS_A_CLAUSE.test(question.slice(start, nameEnd))) continue;
    if (!only || concept.length > 1 || !hasName(taken, lexicon)) continue;
    const head = question.slice(match.index, start);
    const tail = question.slice(end, match.index + match[0].length);
    const span = {
      start: PLAIN_SPEECH.test(head) ? match.index : start - title.length,
      end: PLAIN_SPEECH.test(tail) ? match.index + match[0].length : end,
    };
    const surname = surnameOf(only.text, lexicon);
    // Whether the surname alone is this person is told by the document.
    const alternatives = only.alternatives.filter(
      ({ phrase }) => phrase.join(" ") !== surname?.phrase.join(" "),
    );
    return { concept: { ...only, alternatives, name: true, surname }, span };
  }
  return null;
}

/** Whether a word is a name, by its capital or by the archive's spelling. */
function hasName(taken: readonly Word[], { isProper }: Lexicon): boolean {
  return taken.some((word) => !word.stop && (word.capital || isProper(word.form)));
}
