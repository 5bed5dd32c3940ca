import { endingIn } from "./ending-in.ts";
import { goesOnInKorean } from "./korean-sentences.ts";
import { sentenceBreaks } from "./sentence-breaks.ts";

/** A span of a text: UTF-16 offsets, `[start, end)`. */
export type Span = { readonly start: number; readonly end: number };

/** Abbreviations that a name or a number follows: never the end of a sentence. */
const BEFORE_A_NAME = endingIn(
  new RegExp(
    `(?:^|[\\s(“"'‘])(?:${[
      "Mr|Mrs|Ms|Messrs|Mme|Mlle|Dr|Prof|Rev|Fr|Sr|Msgr|Hon|Rt",
      "Gen|Brig|Col|Lt|Maj|Capt|Cpl|Sgt|Pvt|Pfc|Spc|Adm|Cmdr|Cdr|Comdr|Cmdt",
      "Sen|Rep|Gov|Sec|Amb|Att|Atty|Asst|Assoc|Dep|Cllr|Supt|Insp|Det|Treas",
      "Mt|Ft|Pt|St|Nos?|Arts?|paras?|Figs?|Vol|vs?|cf|ca|e\\.g|i\\.e|viz|approx|\\p{Lu}",
    ].join("|")})\\.$`,
    "u",
  ),
);

/** Abbreviations that may end a sentence, depending on the next word. */
const MAY_END = endingIn(
  new RegExp(
    `(?:^|[\\s(“"'‘])(?:(?:\\p{L}\\.){2,}|Ph\\.D\\.|(?:${[
      "Drs|Profs|Gens|Cols|Capts|Sens|Reps|Govs|Pres|pp?",
      "Inc|Corp|Cos?|Bros|Ltd|Assn|Dept|Univ|Jr|Esq|etc|al|Ave|Blvd|Rd",
      "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec",
    ].join("|")})\\.)$`,
    "u",
  ),
);

/** Words that open a sentence far more often than they follow an abbreviation. */
const OPENERS =
  /^[“"‘'(]*(?:The|This|That|These|Those|He|She|It|They|We|I|You|In|On|At|But|And|For|As|A|An|If|When|While|After|Before|His|Her|Its|Their|Our|There|However|Some|Many|All|No|Not|Nobody|Nothing|Everyone|Both|Most|Each|Another|Such|Who|What|Why|How|Now|Then|Later|Today|Yesterday|Meanwhile|Mr|Mrs|Ms|According|Although|Since|By|From|With|To)\b/;

/**
 * Splits a text into sentences: Unicode's rules find the candidates, and a candidate that ends in an abbreviation or
 * an initial, or goes on in lower case, is joined to the next one. White space around a sentence belongs to none. A line that is
 * full is taken to be wrapped: the sentence goes on in the next one.
 *
 * @example
 * sentences("Mr. Sané left. He was in the U.S. for a day."); // => [{ start: 0, end: 14 }, { start: 15, end: 44 }]
 */
export function sentences(text: string, language = "en"): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  const korean = /^ko\b/i.test(language);
  let open = false;
  for (const { segment, index } of segments(unwrapped(text), language)) {
    const last = spans.at(-1);
    const end = index + segment.trimEnd().length;
    if (end === index) continue;
    const before = last ? text.slice(last.start, last.end) : "";
    const continues =
      open || goesOn(before, segment) || (korean && goesOnInKorean(before, segment, last?.end === index));
    if (last && continues) last.end = end;
    else spans.push({ start: index + segment.length - segment.trimStart().length, end });
    open = segment.endsWith("[") || segment.endsWith("(");
  }
  return spans;
}

/** What goes on after "a.m." and "p.m.": a day, a month, a time zone. */
const AFTER_CLOCK =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May\b|June?\b|July?\b|Aug|Sept?|Oct|Nov|Dec|[A-Z]{2,4}\b|Eastern|Central|Pacific|Mountain|Greenwich)/;

/** Marks of footnotes at the end of a sentence: "[12]", "[3, 4]", "(1)", "*", a raised figure, or figures that follow the full stop at once. */
const FOOTNOTE_MARK =
  /[.?!][”"’]?(?:(?:\s?\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|[ivx]{2,4})\])+|\(\d{1,2}\)|[*†‡]{1,3}|[¹²³⁰⁴-⁹]+)\s+(?=[“"‘]?\p{Lu})|(?<=\p{Ll}{3})[.?!][”"’]?\d{1,2}\s+(?=[“"‘]?\p{Lu}\p{Ll})/gu;

/** A quick test, since few lines have one. */
const MAY_HAVE_MARK = /\[|[.?!][”"’]?[(*†‡¹²³⁰⁴-⁹]|[a-z][.?!][”"’]?\d/;

/** As long as a line that somebody's program broke because it was full; names and addresses are shorter. */
const FULL_LINE = /\n(?<=[^\n]{40}\n)(?=[^\n])/g;

/** The text with spaces for the breaks after full lines, every character in its place. */
function unwrapped(text: string): string {
  return text.replace(FULL_LINE, " ");
}

function goesOn(before: string, next: string): boolean {
  if (/^[“"‘'([]*\p{Ll}/u.test(next)) return true;
  if (!before.endsWith(".")) return false;
  if (BEFORE_A_NAME.test(before)) return true;
  if (/\d ?[ap]\.m\.$/.test(before)) return AFTER_CLOCK.test(next);
  return MAY_END.test(before) && !OPENERS.test(next);
}

type Segment = { readonly segment: string; readonly index: number };

/** Languages that have Unicode's rules as they are: all but Greek, whose semicolon asks. */
const PLAIN_RULES = /^(?!el\b)[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

/** The segments of `Intl.Segmenter`. It is slow, so it reads only lines with a rare character. */
function segments(text: string, language: string): readonly Segment[] {
  const found: Segment[] = [];
  const plain = PLAIN_RULES.test(language);
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf("\n", start) + 1 || text.length;
    const line = text.slice(start, lineEnd);
    const ends = (plain ? sentenceBreaks(line) : null) ?? segmenterBreaks(line, language);
    let from = 0;
    for (const end of MAY_HAVE_MARK.test(line) ? withMarks(line, ends) : ends) {
      found.push({ segment: line.slice(from, end), index: start + from });
      from = end;
    }
    start = lineEnd;
  }
  return found;
}

/** The ends of a line's sentences, of which the mark of a footnote is a part. */
function withMarks(line: string, ends: readonly number[]): readonly number[] {
  const marks = [...line.matchAll(FOOTNOTE_MARK)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  if (marks.length === 0) return ends;
  const outside = ends.filter((end) => !marks.some((mark) => mark.start < end && end < mark.end));
  return [...new Set([...outside, ...marks.map(({ end }) => end)])].sort((a, b) => a - b);
}

function segmenterBreaks(line: string, language: string): readonly number[] {
  return [...segmenter(language).segment(line)].map(({ segment, index }) => index + segment.length);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, known);
  return known;
}
