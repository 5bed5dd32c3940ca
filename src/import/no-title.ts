import { labelAt, ROLE_LABEL } from "../corpus/structure/labels.ts";
import { recognise } from "../corpus/structure/recognise.ts";
import type { Block } from "./extracted.ts";
import { withoutDates } from "./issue-date/written-dates.ts";

/** What programs call a file that nobody gave a title. */
const PROGRAM =
  /^(?:microsoft (?:word|powerpoint|excel)\b|powerpoint presentation|(?:untitled|document|presentation|slide|layout|doc|new (?:page|document)|no title|title)(?: ?\d+)?$|[\w .()-]+\.(?:docx?|pdf|rtf|indd|odt|pages|wpd|qxd|pub|txt|html?|aspx?|php)$)/i;

/** What a site has above its pages. */
const SITE =
  /^(?:search(?: (?:this|the) site)?(?: go)?|printer[- ]friendly(?: (?:page|version))?|print(?: this page)?|skip to\b.*|home(?: ?page)?|home (?:about|news|contact|biograph)\b.*|back(?: to .*)?|menu|site ?map|log ?in|welcome|contact(?: us| details)?)$/i;

/** How a line begins that says who issued a text, when, or how to take it. */
const ABOUT_TEXT =
  /^(?:(?:issued|released) by\b|from the (?:minister|office|department|prime minister|treasurer|attorney)\b|(?:(?:press|media) release )?dated?\s*:|(?:transcription|related)\s*:|(?:content )?warning\s*:|(?:press|media|news) release (?:number|no\.|ref)|.*\bfor immediate release\b)/i;

/** A line with as many bars is a site's menu. */
const BARS = 2;

/** A line that says what was said, and of what occasion: "Transcript of a doorstop interview, Lima". A letterhead may stand in it. */
const OCCASION =
  /\b(?:transcript|interview|doorstop|press conference|speech|address|remarks|lecture|submission|letter|testimony|report)\b/i;

/** Words of the shortest such line. */
const FEWEST_WORDS = 4;

/** Words that say what a text is, when, or how it may be used, and nothing of what it is about. */
const LABEL_WORDS = new Set(
  "a and at joint latest archived by for from in of on the to no nos number ref reference date dated day today time am pm media press news release releases released statement statements transcript transcripts transcription speech speeches article articles archive archives centre center room gallery information immediate embargo embargoed until check against delivery proof only errors omissions ommissions excepted unclassified publication received subject subjects topic topics title portfolio related page pages draft final copy eoe e oe".split(
    " ",
  ),
);

/** The number of a release: "MPS 34/97", "No. M38", "2PM". */
const NUMBER = /\b(?:\p{Lu}{1,5}[ .:/-]{0,2})?\S*\d\S*|\S+\/\S+/gu;

/** Abbreviations whose full stop ends no sentence, however they are written. */
const ABBREVIATION = /\b(?:hon|mr|mrs|ms|dr|sen|rt|st)\.|\b(?:\p{Lu}\.){1,4}(?!\p{L})/giu;

/** Fewer of a line's characters are letters, figures and blanks in what a scanner made of a crest. */
const LEAST_READABLE = 0.85;

/** Marks of a short title: “Rice!” */
const MARKS = 2;

/**
 * Whether a line says nothing of what a text is about: a label, a date, a number, a letterhead, a site's menu, the name of a program or a file.
 *
 * @example
 * isNoTitle("No. M38 Date: 10 April 1981"); // => true
 */
export function isNoTitle(line: string): boolean {
  const text = line.replace(/\s+/g, " ").trim();
  return (
    isOfProgram(text) ||
    SITE.test(text) ||
    text.split("|").length > BARS + 1 ||
    ABOUT_TEXT.test(text) ||
    isLabel(text) ||
    (isOfLetterhead(text) && !isOccasion(text)) ||
    !isReadable(text)
  );
}

/** Whether a line says of what occasion a text is. */
export function isOccasion(line: string): boolean {
  return OCCASION.test(line) && line.split(" ").length >= FEWEST_WORDS;
}

/** Whether a title is that of a program or a file. */
export function isOfProgram(title: string): boolean {
  return PROGRAM.test(title.trim());
}

/** Letters of the longest abbreviation before the number of a release. */
const LETTERS_OF_NUMBER = 2;

function isLabel(text: string): boolean {
  const words =
    withoutDates(text, "en")
      .replace(NUMBER, " ")
      .toLowerCase()
      .match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const isNumbered = /\d/.test(text) && words.some((word) => LABEL_WORDS.has(word));
  // "No. Ml 60 Date": what a scanner made of a number.
  return words.every((word) => LABEL_WORDS.has(word) || (isNumbered && word.length <= LETTERS_OF_NUMBER));
}

function isOfLetterhead(text: string): boolean {
  const kind = recognise({
    text: text.replace(ABBREVIATION, (short) => short.replaceAll(".", "")),
    isItem: false,
    inHead: true,
    before: "",
    after: "",
  });
  return kind !== null && kind !== "title";
}

/** "J a n u a r y": letters set apart. */
const SET_APART = /(?<!\S)(?:\p{L} ){4,}/u;

/** Most of it is words, not what a scanner made of a crest or of letters set apart. */
function isReadable(text: string): boolean {
  if (SET_APART.test(text)) return false;
  const others = text.match(/[^\p{L}\p{M}\p{N} ]/gu)?.length ?? 0;
  const isShort = others <= MARKS && (text.match(/\p{L}/gu)?.length ?? 0) > MARKS;
  return isShort || others < text.length * (1 - LEAST_READABLE);
}

/**
 * The label of a turn that opens a line, with its colon: of a journalist, or of somebody who has another turn in the text.
 *
 * @param inTranscript whether it is enough that the text has turns of others.
 * @returns how long it is; 0 if none does.
 */
export function turnLabel(line: string, blocks: readonly Block[], inTranscript = false): number {
  const found = labelAt(line, 0);
  if (!found) return 0;
  const own = found.label.toLowerCase();
  const turns = blocks.flatMap(({ text }) => labelAt(text, 0)?.label.toLowerCase() ?? []);
  const isTurn =
    ROLE_LABEL.test(found.label) ||
    turns.filter((label) => label === own).length > 1 ||
    (inTranscript && turns.length >= TURNS);
  return isTurn ? found.end : 0;
}

/** As many turns make a transcript. */
const TURNS = 6;
