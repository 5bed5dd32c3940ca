import { PAST_FORMS } from "../../../language/irregular-forms.ts";

/** What everybody knows, or every country has one of: an article before it points at nothing said before. */
const ONE_FOR_ALL: ReadonlySet<string> = new Set(
  `world globe earth sun moon sky sea ocean coast air water ground land public government governments country countries nation nations state states people population
community communities society economy environment climate media press police army military navy troops law laws courts parliament house budget election internet web radio television
market markets dollar taxpayer taxpayers unemployed poor rich elderly aged disabled young dead sick wounded injured missing weekend week month year decade century day night morning evening afternoon past future present
time moment way rest majority minority number region area city town border borders opposition left right north south east west northeast northwest southeast southwest wake basis lead course context event face
case cases process street streets road home workplace workforce arts war peace truth idea fact issue issues need opportunity ability right public's field industry sector opposition side top bottom middle centre center front back
end beginning start edge heart age eve same lot total rate cost whole latter table bar bench floor ballot polls phone line scene job hospital prison jail office president queen king pope premier treasurer minister`.split(
    /\s+/,
  ),
);

/** After these a noun has said which one is meant, or is one of its kind. */
const SAYS_WHICH =
  /^\s*(?:,?\s(?:of|for|between|against|into|about|regarding|concerning|to|from|behind|among|that|who|which|whose|where|when|whereby|on|with)\b(?!\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day|\d|behalf))|\s(?:in|at|near|off|around|outside)\s(?:the\s)?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)\b)\p{Lu}|[“"‘'(]|,\s["“‘'\p{Lu}])/u;

/** Words before a noun that say which one is meant. */
const ORDERS =
  /^(?:first|second|third|fourth|fifth|last|next|latest|only|current|former|then|late|\p{Ll}+est|most|least|best|worst|main|general|international|global|public|private|national|federal|local|human|own|late|entire|whole)$/u;

/** No word of a noun phrase. */
const ENDS_PHRASE =
  /^(?:of|for|in|on|at|to|by|from|with|and|or|but|as|that|which|who|whose|where|when|while|after|before|since|until|during|through|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|not|than|if|it|its|their|his|her|he|she|they|we|a|an|the|this|these|those|into|over|under|between|against|about|than|so|because|also|today|yesterday|tonight|last|\p{Ll}{3,}ly)$/u;

/** Words of the longest noun phrase that is looked at. */
const PHRASE_WORDS = 5;

/** "these grants", "this report" in the middle of a sentence. */
const POINTS =
  /(?<![\p{L}])(?:these|this|such(?!\s+(?:\p{L}+\s+){1,3}as\b))\s+(?!an?\b|as\b|year|month|week|weekend|morning|afternoon|evening|country|nation|state\b|town|city|day|time|century|past\b|coming\b|spring|summer|autumn|winter|government|parliament|house\b|financial\b|fiscal\b|calendar\b|season|decade|\p{Ll}+ed\b)\p{Ll}/u;
const POINTS_ALONE =
  /(?<![\p{L}])(?:this|these|those)\s+(?:is|are|was|were|has|have|will|would|means?|meant)\b/u;

/** "there" that stands for a place, "then" for a time. */
const PLACE_THEN =
  /(?<![\p{L}])(?:there(?!\s+(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|to be|be|being|remains?|exists?|came|seems?|appears?)\b|['’])(?=[\s.,;])|(?:since|by|until|from)\s+then\b|then,)/iu;

/** ", for example,": a sentence that goes on from another one. */
const GOES_ON =
  /,\s(?:for example|for instance|however|therefore|too|meanwhile|moreover|in turn|by contrast|instead|similarly|in addition|nevertheless|consequently)\s*[,.]/iu;

/** "The Kosovars began …": a people for some of them. */
const PEOPLE_FOR_SOME = /^\s*The\s\p{Lu}\p{Ll}+(?:ese|[^c]ans|ars|ish)\s(?<verb>\p{Ll}+)/u;

/**
 * Whether a sentence points at what only the text before it makes known: "these grants", "left there", or a thing with an article alone
 * that the text has named earlier and the sentence has not.
 *
 * @param earlier the text of the document before the sentence.
 * @param title the title of the document, which is shown with the sentence.
 * @example
 * isKnownBefore("Oxfam left the ferry.", "A ferry sank.", "News"); // => true
 * isKnownBefore("Oxfam left the ferry of Moss.", "A ferry sank.", "News"); // => false
 */
export function isKnownBefore(sentence: string, earlier: string, title: string): boolean {
  if (
    POINTS.test(sentence) ||
    POINTS_ALONE.test(sentence) ||
    PLACE_THEN.test(sentence) ||
    GOES_ON.test(sentence)
  )
    return true;
  const verb = PEOPLE_FOR_SOME.exec(sentence)?.groups?.verb;
  if (verb !== undefined && isPast(verb)) return true;
  return pointsAtEarlier(sentence, earlier, title);
}

function pointsAtEarlier(sentence: string, earlier: string, title: string): boolean {
  const text = sentence.toLowerCase();
  const known = earlier.toLowerCase();
  const shown = title.toLowerCase();
  for (const { index } of sentence.matchAll(/(?<![\p{L}])[Tt]he\s+(?=\p{Ll})/gu)) {
    const { head, end } = nounPhrase(sentence, index + "the ".length);
    if (head === null || SAYS_WHICH.test(sentence.slice(end))) continue;
    const stem = head.toLowerCase().replace(/(?:ies|es|s|y)$/, "");
    if (!hasWord(text.slice(0, index), stem) && !hasWord(shown, stem) && hasWord(known, stem)) return true;
  }
  return false;
}

/** The noun of a phrase that begins behind its article; null if it says itself which one is meant. */
function nounPhrase(sentence: string, start: number): { readonly head: string | null; readonly end: number } {
  let head: string | null = null;
  let end = start;
  for (const { 0: space, 1: word = "", index } of sentence.slice(start).matchAll(/\s*([\p{L}\d’'‐‑-]+)/gu)) {
    const isFirst = head === null;
    if (start + index !== end || (!isFirst && !/^\s/.test(space)) || ENDS_PHRASE.test(word)) break;
    // "the Lund policy", "the 2000 drought": a name or a number says which.
    if (/^[\p{Lu}\d]/u.test(word) || ORDERS.test(word) || /s['’]$/.test(word)) return { head: null, end };
    if (/['’]s$/.test(word)) {
      head = word.slice(0, -2);
      end = start + index + space.length + head.length;
      break;
    }
    if (!isFirst && isPast(word)) break;
    head = word;
    end = start + index + space.length;
    if (sentence.slice(start, end).split(/\s+/).length > PHRASE_WORDS) break;
  }
  return head === null || ONE_FOR_ALL.has(head.toLowerCase()) || head.length < 4
    ? { head: null, end }
    : { head, end };
}

function isPast(word: string): boolean {
  return PAST_FORMS.has(word) || /\p{Ll}{2,}ed$/u.test(word);
}

/** Whether a text has a word that begins with some letters. */
function hasWord(text: string, stem: string): boolean {
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
    if (at === 0 || !/\p{L}/u.test(text[at - 1] ?? "")) return true;
  return false;
}
