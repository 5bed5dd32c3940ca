import { allMatches } from "../../../corpus/text/all-matches.ts";
import { mainVerb, type VerbSign } from "../verbs/main-verb.ts";

/** Words of the longest headline that runs into a sentence. */
const HEAD_WORDS = 24;

/** This many words in capitals are a headline and no abbreviations. */
const CAPITALS_HEAD =
  /^(?:[\p{Lu}\d'’&.,:;!“”"()–—-]+\s+){3,}(?=(?:\p{Lu}\p{Ll}|A\s\p{Ll})[\p{L}\p{M}'’-]*[, ])/u;

/** An article or a number in capitals inside a sentence opens another one, unless it belongs to a name. */
const ARTICLE =
  /(?<before>[\p{L}\d'’]+)[”"]?\s(?=(?:The|An|A)\s(?!Hon\b|Hague\b)[\p{L}\d]|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\s\p{Ll}|(?:I|We) (?:am|are|have|today)\s)/gu;

/** What an article or a number needs to be one of these: few sentences have it. */
const MAY_HAVE_ARTICLE = /\s(?:The|An|A|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|I|We)\s/;

/** The number of a paragraph in a report: "2.34 On 31 August the Court …", "Background 1.1 On 7 May …". */
const PARAGRAPH_NUMBER =
  /^(?:\d{1,2}\.\d{1,3}\s+(?=\p{Lu})|(?:[\p{Lu}’'-]{2,}\s+)*\p{Lu}\p{L}+\s+\d{1,2}\.\d{1,3}\s+(?=(?:On|In|The|At|After|During)\s))/u;

/** The two words that open a headline open the sentence after it as well: "Two dockers freed in Moss Two dockers …". */
const REPEATED = /^(?=(?<opening>\p{Lu}\p{Ll}+ \p{Ll}{3,}) )(?:[\p{L}\d’'-]+ ){3,16}(?=\k<opening> )/u;

/** A headline that ends with a date in full: "Oxfam writes to Moss Ana Lopez, 18 January 2006 Oxfam has …". */
const DATED_HEAD =
  /^(?:[^\s.!?]+\s){3,22}(?<!\b(?:on|of|in|from|until|till|to|by|since|dated|between|and|after|before|about|for)\s)\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}{2,8},? \d{4}\s+(?=\p{Lu}\p{Ll}+ \p{L})/u;

/** After these an article in capitals belongs to a name: "told The Age", "of The Gambia". */
const BEFORE_NAME =
  /^(?:of|in|at|to|by|from|with|on|and|for|or|as|into|per|via|is|was|are|told|tells|called|titled|entitled|named|read|reads|newspapers?|papers?|magazines?|journals?|films?|books?|songs?|plays?|program(?:me)?|documentary|[A-Z]|vitamin|hepatitis|category|grade|plan|team|class|type|block|unit|Hepatitis|Vitamin|Schedule|Part|Plan|Class|Type|Annex|Appendix)$/;

/**
 * Where a sentence begins behind a headline that runs into it without a full stop; 0 if none does. Only what opens a passage may have one; the number of a paragraph may stand anywhere.
 *
 * @param before the text of its passage before the sentence.
 * @example
 * runInHead("Senate backs the dockers The Senate today voted for them.", ""); // => 25
 */
export function runInHead(sentence: string, before: string): number {
  const number = PARAGRAPH_NUMBER.exec(sentence)?.[0].length ?? 0;
  if (number > 0) return number;
  if (before.trim() !== "") return 0;
  const capitals = CAPITALS_HEAD.exec(sentence)?.[0] ?? "";
  if (/(?:\p{Lu}{3,}.*){2}/u.test(capitals)) return capitals.length;
  const again = REPEATED.exec(sentence)?.[0].length ?? 0;
  if (again > 0) return again;
  for (const match of MAY_HAVE_ARTICLE.test(sentence) ? allMatches(ARTICLE, sentence) : []) {
    const start = match.index + match[0].length;
    const head = sentence.slice(0, start).trim();
    const words = head.split(/\s+/).length;
    if (words > HEAD_WORDS) break;
    const rest = sentence.slice(start).split(/\s+/).length;
    if (words >= 3 && rest > 6 && !BEFORE_NAME.test(match.groups?.before ?? "")) return start;
  }
  return DATED_HEAD.exec(sentence)?.[0].length ?? 0;
}

/** Words that a headline and the sentence after it share. */
const SHARED_WORDS = 4;

const WORD = /[\p{L}\d'’-]+/gu;

/** Whether the words that open a sentence come again in it: a headline without any mark runs into it. */
export function repeatsItsHead(sentence: string): boolean {
  const text = sentence.toLowerCase();
  const head: string[] = [];
  WORD.lastIndex = 0;
  while (head.length < SHARED_WORDS) {
    const word = WORD.exec(text)?.[0];
    if (word === undefined) return false;
    head.push(word);
  }
  const end = WORD.lastIndex;
  // One of four words seldom comes again, which tells sooner than reading all.
  if (!head.every((word) => text.includes(word, end))) return false;
  const words = text.slice(end).match(WORD) ?? [];
  return words.length > SHARED_WORDS && words.join(" ").includes(head.join(" "));
}

/** Words of some weight that what is before a colon shares with what is after it, and words before it. */
const SHARED_WITH_HEAD = 3;
const FEWEST_HEAD_WORDS = 5;

/** Headlines seldom have such verbs. */
const TELLS_PAST: readonly VerbSign[] = ["past", "perfect", "speech"];

/** Whether what stands before a colon comes again after it: "Council must pay dockers: Oxfam The Council of Moss must pay its dockers". */
export function repeatsBeforeColon(sentence: string): boolean {
  const colon = /:\s(?=\p{Lu})/u.exec(sentence)?.index ?? -1;
  if (colon < 0) return false;
  const [head, body] = [sentence.slice(0, colon), sentence.slice(colon + 1)];
  const weighty = (text: string) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
  const inBody = weighty(body);
  return (
    head.split(/\s+/).length >= FEWEST_HEAD_WORDS &&
    !TELLS_PAST.includes(mainVerb(head)) &&
    [...weighty(head)].filter((word) => inBody.has(word)).length >= SHARED_WITH_HEAD
  );
}
