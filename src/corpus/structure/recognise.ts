import { isFullSentence } from "../text/full-sentence.ts";
import type { PassageKind } from "./passage-kind.ts";

/** A block of text and where it stands. */
export type Block = {
  readonly text: string;
  /** It has the mark of a list item. */
  readonly isItem: boolean;
  /** No prose has come before it. */
  readonly inHead: boolean;
  /** The block before; empty at the beginning. */
  readonly before: string;
  /** The block after; empty at the end. */
  readonly after: string;
  /** The block before tells how to reach somebody. @default false */
  readonly afterContact?: boolean;
};

/** A block, split at its blanks once for all recognisers. */
type SplitBlock = Block & { readonly tokens: readonly string[] };

/** A recogniser of one kind of block; the first that fits is taken. */
type Recogniser = readonly [kind: PassageKind, fits: (block: SplitBlock) => boolean];

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
const WEEKDAY = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)";
const DATE_LINE = new RegExp(
  `^(?:(?:date|dated|published|posted|issued)?:? *)?(?:${WEEKDAY},? +(?:the +)?)?(?:\\d{1,2}(?:st|nd|rd|th)? +${MONTH}\\.?,? +\\d{4}|${MONTH}\\.? +\\d{1,2}(?:st|nd|rd|th)?,? +\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})(?: +\\S{1,10}){0,2}$`,
  "i",
);

const RELEASE_LINE =
  /^\W*(?:for immediate release|(?:strictly )?embargo(?:ed)?\b.{0,80}|(?:joint )?(?:media|press|news) (?:release|statement|conference)s?\b.{0,60}|(?:proof )?transcripts?|transcription\b.{0,40}|check against delivery|e ?& ?o ?e\b.{0,300}|e ?& ?eo\b.{0,300}|eo ?& ?e\b.{0,300}|\[?\(?ends?\)?\]?\.?|end of transcript|doorstop(?: interview)?|interview|speech|statement|proof only|page \d+(?: of \d+)?|-+ ?\d+ ?-+)\W*$/i;

/** "Page 3 of 7 Interview with Rosa Lund": a page's number beside its title, which ends like no sentence or was cut. */
const PAGE_FOOTER = /^page \d+ of \d+ .*(?:[^.!?”"’)]|\.\.\.)$/iu;
const FOOTER_WORDS = 25;
/** Words of a name with an office that stands alone below a statement. */
const NAME_AND_OFFICE = 16;

const SUBJECTS =
  /^(?:(?:[\w ]{0,30} )?(?:subjects?(?:\(s\)|\/s)?|topics?|re|subject matter|issues? discussed|keywords|tags|portfolio|title|venue)|issues)\s*:/i;

const PHONE = /(?:\+?\d{1,3}[ -]?)?\(?\d{2,4}\)?[ -]\d{3,4}[ -]\d{3,4}|\b04\d{2}[ -]?\d{3}[ -]?\d{3}/;
const ADDRESS = /\b[\w.+-]+ ?@ ?[\w-]+\.[\w.]+|\b(?:https?:\/\/|www\.)\S+/i;
const CONTACT_HEAD =
  /^\W*(?:(?:media |press |further )?(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies))\b|for (?:further|more|additional|media|any|all|interviews?|comment|media comment|interview)\b.{0,60}(?:contact|call|phone|information|details|:|on \d)|contact\b|tel(?:ephone)?\b ?[:.]|(?:phone|ph|fax|mobile|mob|e-?mail|website)\b ?[:.])/i;
/** Words of the longest block that is nothing but how to reach somebody. */
const CONTACT_WORDS = 45;

const BOILERPLATE =
  /^\W*(?:last (?:updated|modified|reviewed)\b|(?:page )?(?:updated|modified|printed)(?: on| at)?:|©|\(c\) \d{4}|copyright\b|all rights reserved|authori[sz]ed (?:and printed )?by\b|printed (?:and authori[sz]ed )?by\b|back to top|skip to|click here|share this|follow us|subscribe\b|terms of use|privacy policy|commonwealth parliamentary library|parliamentary library|file created|note:? this is an automatically)/i;

const FOOTNOTE =
  /^(?:\[\^?\d{1,3}\]:?|[¹²³⁴-⁹]+|\(\d{1,3}\)|\d{1,3})\s+(?=.)(?:.*\b(?:ibid|op\.? ?cit|https?:|www\.|pp?\. ?\d+|vol\.|no\. ?\d+|see (?:also )?\p{Lu}|para(?:graph)?s? \d)|.*\(\d{4}\))/iu;
const MARKED_FOOTNOTE = /^(?:\[\^?\d{1,3}\]:?\s|[¹²³⁴-⁹])/u;

/** Ordered: the first that fits names the kind. */
const RECOGNISERS: readonly Recogniser[] = [
  ["noise", isNoise],
  ["subjects", ({ text }) => SUBJECTS.test(text)],
  ["letterhead", ({ text }) => RELEASE_LINE.test(text) || DATE_LINE.test(text)],
  ["contact", isContact],
  ["boilerplate", ({ text, tokens }) => tokens.length <= 30 && BOILERPLATE.test(text)],
  ["footnote", ({ text }) => MARKED_FOOTNOTE.test(text) || FOOTNOTE.test(text)],
  ["table", isTable],
  ["table", isChartLabel],
  ["letterhead", (block) => (block.inHead || standsAlone(block)) && isLetterhead(block)],
  ["letterhead", ({ text, tokens }) => tokens.length <= FOOTER_WORDS && PAGE_FOOTER.test(text)],
  ["title", isTitle],
];

/**
 * The kind of a block that no Markdown marks; null if it is prose.
 *
 * @example
 * recognise({ text: "For Immediate Release", isItem: false, inHead: true, before: "", after: "" }); // => "letterhead"
 */
export function recognise(block: Block): PassageKind | null {
  const split = { ...block, tokens: block.text.split(/\s+/) };
  for (const [kind, fits] of RECOGNISERS) if (fits(split)) return kind;
  return null;
}

/** Characters; what is longer is read as text, whatever a scanner made of it. */
const LONGEST_NOISE = 400;

/** Page numbers, stamps, letters set apart, and what a scanner made of a picture. */
function isNoise({ text, tokens }: SplitBlock): boolean {
  if (text.length > LONGEST_NOISE) return false;
  if (!/[\p{L}\p{M}]/u.test(text)) return text.length <= 60;
  if (/^[\p{L}\p{M}]$/u.test(text) && !/^\p{Script=Han}$/u.test(text)) return true;
  if (tokens.length >= 5) {
    const single = tokens.filter((token) => token.length <= 2 && /^\p{L}$/u.test(token)).length;
    if (single > tokens.length * 0.6) return true;
  }
  const solid = tokens.reduce((sum, token) => sum + token.length, 0);
  if (solid >= 200 || /\d/.test(text) || /[.…_-]{4}/.test(text)) return false;
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  return letters < solid * 0.4;
}

function isContact({ text, tokens, afterContact = false }: SplitBlock): boolean {
  const words = tokens.length;
  if (words > CONTACT_WORDS) return false;
  const reach = PHONE.test(text) || (/@|:\/\/|www\./i.test(text) && ADDRESS.test(text));
  if (CONTACT_HEAD.test(text)) return reach || words <= 8;
  // "In Seoul, Rosa Lim, reachable at …" goes on after "please contact:".
  return reach && (afterContact || !isFullSentence(text.replace(/(?:https?:\/\/|www\.)\S+$/, "")));
}

/** Rows of figures, or columns set apart by bars and tabs. */
function isTable({ text, tokens }: SplitBlock): boolean {
  const lines = text.split("\n");
  if (lines.length > 1 && lines.every((line) => /\|.*\||\t\S.*\t/.test(line))) return true;
  const figures = tokens.filter((token) => /^[($]?[\d.,]+[%)]?$|^[-–—]$/.test(token)).length;
  return tokens.length >= 6 && figures >= tokens.length * 0.5;
}

/** Words of the longest label in a chart. */
const LABEL_WORDS = 4;
const CHART_LABEL = /^\p{Lu}[^.!?:;,…]*[^.!?:;,…”"’)\s]$/u;

/** A name or two among others, each a block of its own, as the words of a chart come out of a page. */
function isChartLabel({ text, tokens, isItem, inHead, before, after }: SplitBlock): boolean {
  const isLabel = (block: string) => block.split(/\s+/).length <= LABEL_WORDS && CHART_LABEL.test(block);
  return !isItem && !inHead && tokens.length <= LABEL_WORDS && [text, before, after].every(isLabel);
}

const OFFICE =
  /\b(?:minister|senator|member for|mp|mhr|mla|spokes(?:person|man|woman)|leader of|leader|secretary|president|shadow|parliament house|department of|office of|the hon|hon\.?|party|greens|democrats|federal member|attorney-general|treasurer|premier|chief executive|director)\b/i;

/** Names, offices and addresses above a statement: no sentence, but an office or a body. */
function isLetterhead({ text, tokens }: SplitBlock): boolean {
  return (
    tokens.length <= 40 &&
    !/[.!?][”"’]?(?:\s|$)(?<!\b(?:Hon|Mr|Ms|Mrs|Dr|Sen|St|M\.P)\.[”"’]?\s?)/.test(text) &&
    OFFICE.test(text) &&
    mostlyCapitalised(tokens)
  );
}

/** Whether a block below a statement is no line of a sentence: no verb, nothing that goes on. */
function standsAlone({ text, tokens, after }: SplitBlock): boolean {
  return (
    tokens.length <= NAME_AND_OFFICE &&
    !/ (?:has|have|had|is|are|was|were|will|would|said|says|and|today)(?: |$)|[;:,]$/.test(text) &&
    !/^[\p{Ll}\d]/u.test(after)
  );
}

function mostlyCapitalised(tokens: readonly string[]): boolean {
  const words = tokens.filter((word) => /^[“"‘(]?\p{L}{4}/u.test(word));
  return words.filter((word) => /^[“"‘(]?\p{Lu}/u.test(word)).length > words.length * 0.7;
}

const TITLE_WORDS = 22;
/** Words of the longest title among paragraphs. */
const SUBTITLE_WORDS = 12;

/** A line without an end of sentence that stands above prose, or in capitals throughout. */
function isTitle({ text, tokens, isItem, inHead, before, after }: SplitBlock): boolean {
  const words = tokens.length;
  if (isItem || words > TITLE_WORDS) return false;
  if (/[.!?:;,…][”"’')\]]*$/.test(text) || /^[“"‘]/.test(text)) return false;
  if (!/^[\p{Lu}\d]/u.test(text)) return false;
  if (inHead) return after !== "";
  if (words > 1 && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)) return true;
  return (
    words <= SUBTITLE_WORDS &&
    /[.!?”"’)\]]$/.test(before) &&
    /^[\p{Lu}“"‘]/u.test(after) &&
    !text.includes("\n")
  );
}
