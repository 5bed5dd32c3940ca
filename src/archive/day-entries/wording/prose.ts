import { countLetters } from "../../../language/count-letters.ts";
import { isPlainWord } from "./plain-word.ts";
import { repeatsBeforeColon, repeatsItsHead } from "./run-in-head.ts";
import type { WhyNot } from "./why-not.ts";

/** Fewer words tell nothing, more are several sentences run together. */
const FEWEST_WORDS = 7;
const MOST_WORDS = 90;

const FURNITURE =
  /@|https?:|www\.|©|\.(?:com|org|gov|net)\b|\b(?:copyright|last (?:modified|updated?|reviewed)|updated:|URL|tel(?:ephone)?[:.]|ph(?:one)?[:.]|fax\b|e-?mail(?:ed)?\b|mobile:|press office|media (?:contact|enquir|inquir|release|statement)|contact[:.]|for (?:immediate|further|more)|embargo|transcript|interview with|doorstop|joint statement|check against delivery|click here|page \d|notes? to editors|attachment|annex|hansard|subjects?:|this (?:article|story|post|blog)\b|E ?& ?OE|ISBN|PO Box|GPO)/i;

/** "Correction, 3 May: …", "Editor's note: …": a paper's words on its own text. */
const NOTICE =
  /^\W*(?:corrections?|clarifications?|amendments?|errat(?:um|a)|editors?['’]?s? notes?|editorial note|updates?)\b[^.:–—]{0,40}[:–—]/i;

/** A footnote or an entry of a bibliography: "12 See Amnesty International, …", "ibid.", "pp. 4-5". */
const FOOTNOTE =
  /^\s*(?:\[?\d{1,3}\]?[.)]?\s+(?:see|cf|ibid)|see\b[^.]{0,40},)|\b(?:ibid|op\. ?cit|pp?\. ?\d|vol\. ?\d)/i;

/** A footnote by its number alone: "44 Opened for signature, …", "14 DIAC, response …". */
const NUMBERED_NOTE =
  /^\d{1,3} (?:For|In|On|As|At|The|This|It|An?|By|However|According|Under|There|Although|While|Since|If|When|Also|Opened|Entered|Adopted|See|Section|Article|\p{Lu}{2,},)/u;

/** No sentence ends in an article, a conjunction or a title. */
const ENDS_OPEN =
  /(?:^|[\s.])(?:the|an?|and|or|of|for|from|with|by|Mr|Mrs|Ms|Dr|Hon|Senator|Minister)[\s.]+$/;

/** A row of a list: "Harbour Bill 2002 - passed on 3 May". Two dashes enclose an apposition: "Moss - a port - is small". */
const DASHED =
  /^\p{Lu}[^!?]{3,60}\s[-–—]\s\p{Lu}\p{Ll}+ed\s[\p{Lu}\d]|^(?:[\p{Lu}\d(][^\s]*\s|of\s|for\s|and\s|the\s)+[-–—]\s*[‘“'"]?\p{Ll}(?![^.;]*\s[-–—]\s+\p{Ll})/u;

/** A numbered paragraph, and a line of a date that runs into a headline. */
const NUMBERED =
  /^\((?:\d{1,3}|\p{Ll}|[ivx]+)\)|^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\d{1,2} \p{Lu}\p{Ll}+ \d{4} \p{Lu}/u;

/** The rest of a sentence: "Canberra today that …"; words that a scanner lost. */
const REST =
  /^(?:Hon|MP|MHR|Bart|QC)\.?,? |^\p{Lu}\S+ (?:today|yesterday|tonight) that\b|^\p{Lu}\p{Ll}+, (?:said|says|announced|today)\b|\b(?:of|the|an?) (?:and|or|but)\b/u;

/** Who speaks, in capitals, before what is said: "ANA LOPEZ Now …"; "MOSS HARBOUR Corp. said" is a company. */
const CAPITAL_LABEL =
  /^\p{Lu}{3,} \p{Lu}{3,} (?!(?:Corp|Inc|Ltd|Cos?|Bros|Plc|Company|Corporation|Limited|Incorporated|Holdings?|Group|Partners|Industries|International)\b)\p{Lu}\p{Ll}/u;

/** Why a passage of text is no sentence of prose; null if it is one. */
export function whyNoProse(text: string): WhyNot | null {
  const words = text.split(/\s+/);
  if (FURNITURE.test(text) || NOTICE.test(text) || FOOTNOTE.test(text) || NUMBERED_NOTE.test(text))
    return "page furniture";
  if (!/^[“"‘'(]*[\p{Lu}\p{N}]/u.test(text) || !/[.!?…][”"’'“)\]]*$/u.test(text)) return "no sentence";
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return "no sentence";
  if (isMostlyCapitals(text) || opensWithTitles(words)) return "no sentence";
  if (ENDS_OPEN.test(text) || DASHED.test(text) || NUMBERED.test(text)) return "no sentence";
  if (/^[^(]{0,40}\)/.test(text)) return "no sentence";
  if (CAPITAL_LABEL.test(text) || REST.test(text)) return "no sentence";
  if (repeatsItsHead(text) || repeatsBeforeColon(text)) return "no sentence";
  if (isScanningNoise(words)) return "scanning noise";
  return null;
}

/** "MINISTER FOR IMMIGRATION Senator Kim today …": a letterhead that runs into the text. */
function isMostlyCapitals(text: string): boolean {
  const { letters, capitals } = countLetters(text);
  return capitals > 0.3 * letters || /(?:\b\p{Lu}{2,}\b[ ,]+){4,}/u.test(text);
}

/** So many capitalised words in a row at the start are names and offices, not a clause. */
const TITLE_WORDS = 14;

function opensWithTitles(words: readonly string[]): boolean {
  const at = words.findIndex((word) => /^\p{Ll}/u.test(word) && !/^(?:of|the|and|for|to|in|on)$/.test(word));
  return at < 0 || at > TITLE_WORDS + 14;
}

/** A full stop by itself or inside a word, a point inside a figure, a comma inside a word: what is beside it may be misread as well. */
const MISREAD =
  /^\.$|[<>{}]|\p{L},\p{Ll}{2,}|^&,|^\.\d{3}|^\p{Ll}+\.\p{Ll}{3,}$|\p{Ll}\.\d{1,2}$|\d·|[■•~^|\\]/u;

/** One word in twelve is a single letter or has signs inside. */
function isScanningNoise(words: readonly string[]): boolean {
  const odd = words.filter((word) => !isPlainWord(word));
  const noise = odd.filter((word) =>
    /^[b-hj-zB-HJ-Z]$|\p{L}[^\p{L}\p{M}\d'’.,&/:;()\-–—“”"‘*$%‑]+\p{L}|^[^\p{L}\d\s]{2,}$|\d\p{Ll}\p{L}|[•■·~^|\\]|\*\S|^[.,]\p{L}|\p{L}\.\.$/u.test(
      word,
    ),
  );
  return (
    noise.length * 12 > words.length ||
    words.some((word, at) => at < words.length - 1 && !isPlainWord(word) && MISREAD.test(word))
  );
}
