import type { Document } from "../corpus/document.ts";
import type { Passage } from "../corpus/structure/passages.ts";
import type { Span } from "../corpus/text/sentences.ts";
import { SPEECH_VERB } from "./speech-verbs.ts";

/** Who speaks in a sentence, in the document's own words. */
export type Speaker = {
  readonly name: string;
  /** Title and body as the text gives them: "deputy Asia director at Human Rights Watch". */
  readonly role?: string;
};

/** Stands for every character inside quotation marks: what is quoted names no speaker. */
const QUOTED = "\u00a4";

const WORD = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*)";
/** Capitalised words that open a sentence or a date, never a name. */
const NO_NAME =
  "(?!(?:A|An|On|In|At|By|For|From|To|With|While|Although|Since|As|When|If|But|And|Yet|Today|Yesterday|However|This|That|These|Those|There|Some|Many|Such|Their|Our|Its|His|Her|Both|Not|No|Nobody|Everybody|Everyone|Somebody|Someone|Anyone|Critics|Article|Section|Chapter|Report|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b)";
const NAME = `(?:[Tt]he )?${NO_NAME}${WORD}(?: (?:(?:of|for|to|the|and|in|de) ){0,3}${WORD}){0,12}(?: \\([A-Z]{2,}\\))?`;
const SUBJECT = `${NAME}|[Tt]he (?:organi[sz]ation|coalition|group|statement)|[Hh]e|[Ss]he|[Ii]t|[Ww]e(?: \\p{Ll}+){0,2}?`;
const ADVERBS =
  "(?:(?:also|now|today|further|again|therefore|strongly|clearly|repeatedly|has|have|had|\\p{Ll}+ly|(?:is|are|was|were|been)(?= (?:also |now |again )?\\p{Ll}+ing\\b)) )*";

/** Characters; no sentence of prose is longer, and what is stays without a speaker. */
const LONGEST = 2_000;

/** "…,” said Phil Robertson, deputy Asia director at Human Rights Watch." */
const INVERTED = new RegExp(
  `${QUOTED},? (?:${SPEECH_VERB}) (?<subject>${NAME})(?:, (?<role>[^${QUOTED},;.]+?)(?= at an? |[,;.]|$)|(?= (?:at|in|on|during|after|before|from|to|yesterday|today|last)\\b|[,;.]|$))`,
  "u",
);

/** "Mr Sané acknowledged …", "“…,” the organization said", "Kim Yo-Jung’s commentary declared …" */
const DIRECT = new RegExp(
  `(?:^|[${QUOTED},;:] |${QUOTED}|-- |– | and |(?:alone|today|yesterday|week|month|year) )(?<subject>${SUBJECT})(?<possessed>['’]s \\p{Ll}+)?(?:, (?<role>[^${QUOTED},;.]+)(?:, [^${QUOTED},;.]+){0,2},)? ${ADVERBS}(?:${SPEECH_VERB})\\b(?! (?:is|are|was|were|will|should|must|has|have|had)\\b)`,
  "u",
);

/** "…, a coalition of rights-oriented groups said today in an open letter" */
const INDEFINITE = new RegExp(`, (?:an?|the) (?<subject>[^,;.${QUOTED}]{3,80}?) (?:said|says)\\b`, "u");

const ACCORDING = new RegExp(`\\b[Aa]ccording to (?<subject>${SUBJECT})`, "u");

/** "Kim Yo-jong, the first Vice Director …, released a commentary, saying “…”" */
const SAYING = new RegExp(
  `^(?:[^${QUOTED}]{0,40}? )?(?<subject>${SUBJECT}|Her|His|Its)\\b[^${QUOTED}]{0,400}\\b(?:saying|stating|adding|declaring)(?: that)?,? ?${QUOTED}`,
  "u",
);

/** What a sentence holds if a pattern can match it. */
type Cues = { readonly quote: boolean; readonly verb: boolean; readonly text: string };

/** Every pattern but {@link ACCORDING} and {@link SAYING} has a verb of speech after a blank. */
const VERB_CUE = new RegExp(` (?:${SPEECH_VERB})\\b`, "u");
const SAYING_CUE = /(?:say|stat|add|declar)ing/;

/** The patterns in order of precedence, each with what it cannot match without: most sentences need no pattern. */
export const ATTRIBUTION_PATTERNS: readonly (readonly [
  pattern: RegExp,
  mayMatch: (cues: Cues) => boolean,
])[] = [
  [INVERTED, ({ quote, verb }) => quote && verb],
  [ACCORDING, ({ text }) => text.includes("ccording to ")],
  [SAYING, ({ quote, text }) => quote && SAYING_CUE.test(text)],
  [DIRECT, ({ verb }) => verb],
  [INDEFINITE, ({ verb, text }) => verb && (text.includes(" said") || text.includes(" says"))],
];

/** The groups of the first pattern that matches a sentence in which quotations are masked. */
export function attributionIn(text: string): { readonly [name: string]: string | undefined } | undefined {
  const cues = { quote: text.includes(QUOTED), verb: VERB_CUE.test(text), text };
  for (const [pattern, mayMatch] of ATTRIBUTION_PATTERNS) {
    const groups = mayMatch(cues) ? pattern.exec(text)?.groups : undefined;
    if (groups) return groups;
  }
  return undefined;
}

/**
 * The speaker of each sentence that is quoted or reported speech, by the sentence's start.
 *
 * Within a paragraph of quotations an attribution holds for all of it, and a paragraph that opens with a quotation mark
 * and names nobody goes on with the speaker of the one before. "He", "the organization" and "Mr Sané" are led back to
 * the full name that the document gave before; "the organization" of a press release is else its publisher.
 */
export function attributions(document: Document): ReadonlyMap<number, Speaker> {
  const found = new Map<number, Speaker>();
  // Null: a surname that several people bear, which is led back to none of them.
  const known = new Map<string, Speaker | null>();
  let person: Speaker | null = null;
  let body: Speaker = { name: document.publisher };
  let lastQuoted: Speaker | null = null;
  const placesOf = createPlaces(document.text);

  const resolve = (subject: string, role: string | undefined): Speaker | null => {
    if (/^(?:he|she|his|her)$/i.test(subject)) return person;
    if (/^we\b/i.test(subject)) return { name: document.publisher };
    if (/^(?:it|its|the organi[sz]ation)$/i.test(subject)) return body;
    const plain = subject.replace(/^(?:[Tt]he|Mr|Mrs|Ms|Dr)\.? /u, "").replace(/['’]s?$/u, "");
    const surname = plain.split(" ").at(-1) ?? plain;
    const earlier = known.get(plain);
    const name = earlier?.name ?? (earlier === null ? plain : fullName(document.text, plain, placesOf));
    const speaker = earlier ?? {
      name,
      ...(role && !isBody(name) ? { role: role.replace(/^the /, "") } : {}),
    };
    const namesake = known.get(surname);
    known.set(plain, earlier === null ? null : speaker);
    if (plain !== surname) known.set(surname, namesake && namesake.name !== speaker.name ? null : speaker);
    if (isBody(speaker.name) || !speaker.name.includes(" ")) body = speaker;
    else person = speaker;
    return speaker;
  };

  for (const passage of document.passages) {
    if (passage.kind === "heading" || passage.kind === "signature") continue;
    const masked = mask(document.text, passage);
    let open: Span[] = [];
    const give = (to: Speaker | null, sentences: readonly Span[]) => {
      for (const sentence of to ? sentences : []) {
        if (to && mostlyQuoted(masked, passage, sentence)) found.set(sentence.start, to);
      }
    };
    let quotedHere: Speaker | null = null;
    for (const sentence of passage.sentences) {
      const text = masked.slice(sentence.start - passage.start, sentence.end - passage.start);
      if (text.length > LONGEST) continue;
      const holdsQuote = text.includes(QUOTED);
      const groups = attributionIn(text);
      const speaker: Speaker | null = groups?.subject
        ? resolve(groups.subject, groups.possessed ? undefined : groups.role)
        : null;
      if (speaker) {
        found.set(sentence.start, speaker);
        const tail = !holdsQuote && text.split(" ").length <= 6;
        if (holdsQuote || tail) {
          // What was closed before belongs to who spoke before; what is still open, or a first quotation, to this one.
          const ended = (sentence: Span) =>
            quotedHere !== null && /[”"]/.test(document.text.charAt(sentence.end - 1));
          give(quotedHere, open.filter(ended));
          give(
            speaker,
            open.filter((sentence) => !ended(sentence)),
          );
          open = [];
          quotedHere = speaker;
        }
      }
      if (!speaker && holdsQuote) open.push(sentence);
    }
    const opensQuoted = masked.startsWith(QUOTED);
    const speaker: Speaker | null = quotedHere ?? (opensQuoted ? lastQuoted : null);
    give(speaker, open);
    if (opensQuoted || quotedHere) lastQuoted = speaker;
  }
  return found;
}

/** The passage with everything inside quotation marks, and the marks, replaced by one sign a character. */
function mask(text: string, passage: Passage): string {
  const raw = text.slice(passage.start, passage.end);
  let depth = 0;
  let straight = false;
  let masked = "";
  let from = 0;
  for (const { 0: mark, index } of raw.matchAll(/[“”"]/g)) {
    masked += depth > 0 || straight ? QUOTED.repeat(index - from) : raw.slice(from, index);
    masked += QUOTED;
    from = index + 1;
    if (mark === "“") depth++;
    else if (mark === "”") depth = Math.max(0, depth - 1);
    else straight = !straight;
  }
  return masked + (depth > 0 || straight ? QUOTED.repeat(raw.length - from) : raw.slice(from));
}

function mostlyQuoted(masked: string, passage: Passage, { start, end }: Span): boolean {
  const text = masked.slice(start - passage.start, end - passage.start);
  return text.split(QUOTED).length - 1 > text.length / 2;
}

/** The first longer name in the document that holds this one: "Pierre Sané" for "Sané", "Ministry of Justice" for "Ministry". */
function fullName(text: string, name: string, placesOf: Places): string {
  if (name.includes(" ")) return name;
  let body: string | null = null;
  for (const at of placesOf(name)) {
    const end = at + name.length;
    const first = text[at - 1] === " " ? FIRST_NAME.exec(text.slice(Math.max(0, at - LONG_NAME), at)) : null;
    if (first && !/^[\p{L}-]/u.test(text.slice(end, end + 2))) return first[0] + name;
    const of = OF_WHAT.exec(text.slice(end, end + LONG_NAME));
    if (of && !/[\p{L}-]$/u.test(text.slice(Math.max(0, at - 2), at))) body ??= name + of[0];
  }
  return body ?? name;
}

/** Finds where a name stands in a text as a word of its own, in order; perhaps also where it is part of another word. */
type Places = (name: string) => Iterable<number>;

/** Characters; in a longer text the words are listed once, so that thousands of names do not each read all of it. */
const LONG_TEXT = 50_000;

function createPlaces(text: string): Places {
  let starts: Map<string, number[]> | null = null;
  return (name) => {
    const [head] = /^[\p{L}-]+/u.exec(name) ?? [];
    if (text.length <= LONG_TEXT || !head) return search(text, name);
    starts ??= wordStarts(text);
    return (starts.get(head) ?? []).filter((at) => text.startsWith(name, at));
  };
}

function* search(text: string, name: string): Iterable<number> {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) yield at;
}

function wordStarts(text: string): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}-]+/gu)) {
    const known = starts.get(word);
    if (known) known.push(index);
    else starts.set(word, [index]);
  }
  return starts;
}

/** Letters in which a part of a name is looked for before or behind another one. */
const LONG_NAME = 60;
const FIRST_NAME = new RegExp(`(?!(?:Mr|Mrs|Ms|Dr|The)\\b)${NO_NAME}${WORD} $`, "u");
const OF_WHAT = new RegExp(`^ of (?:the )?${WORD}`, "u");

/** Bodies speak as "it", people as "he" or "she". */
function isBody(name: string): boolean {
  return /\b(?:International|Watch|Organi[sz]ation|Coalition|Ministry|Government|Network|Union|Party|Council|Commission|Committee|Group|Worldwide|Nations|delegation|groups|Court|Association|Centre|Center|House)\b/u.test(
    name,
  );
}
