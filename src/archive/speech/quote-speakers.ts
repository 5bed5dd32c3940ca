import type { Document } from "../../corpus/document.ts";
import { isProse } from "../../corpus/structure/passage-kind.ts";
import type { Passage } from "../../corpus/structure/passages.ts";
import { endingIn } from "../../corpus/text/ending-in.ts";
import type { Span } from "../../corpus/text/sentences.ts";
import { jointSpeakers } from "./clauses/joint-speakers.ts";
import { type SentenceAttribution, sentenceAttribution } from "./clauses/sentence-attribution.ts";
import { SPEECH_VERB } from "./clauses/verbs.ts";
import { hasCourtesy } from "./names/courtesy.ts";
import { isFirstName } from "./names/first-names.ts";
import { escaped, officeCase } from "./names/label-case.ts";
import { NAME_RUN, readName } from "./names/name-phrases.ts";
import { isBody, isNewsMedium, isTitle } from "./names/titles.ts";
import { uprightName } from "./names/upright-name.ts";
import { isJointStatement } from "./people/joint-statement.ts";
import { createMentions, type Mentions } from "./people/mentions.ts";
import { isBareOffice } from "./people/offices.ts";
import type { Named, People } from "./people/people.ts";
import { maskQuotations, QUOTED } from "./quotations.ts";
import type { Speaker } from "./speaker.ts";

/** What one paragraph leaves to the next. */
type Carried = {
  /** Who speaks in it, if it is nothing but quotation. */
  readonly speaker: Named | null;
  /** Quoted sentences that wait for their speaker: their quotation, or their sentence, goes on in the next paragraph. */
  readonly waiting: readonly Span[];
  /** Their quotation is open: only a paragraph with quotation marks goes on with it. */
  readonly open: boolean;
};

const NOTHING: Carried = { speaker: null, waiting: [], open: false };

/**
 * The speaker of each sentence of prose that is quoted or reported speech, by the sentence's start.
 *
 * Within a paragraph of quotations an attribution holds for all of it. A paragraph that is nothing but quotation goes on with the
 * speaker of the one before, or, in a document that quotes only one, with that one; a paragraph with words of its own does not.
 *
 * @param skip starts of sentences whose speakers are known otherwise.
 */
export function quoteSpeakers(
  document: Document,
  people: People,
  skip: ReadonlySet<number>,
): ReadonlyMap<number, Speaker> {
  const found = new Map<number, Speaker>();
  // In an interview "I" and "we" are whoever has the turn; in a newspaper whoever writes, or is asked; in a joint statement all who sign.
  const publisher =
    skip.size > 0 || isNewsMedium(document.publisher) || isJointStatement(document)
      ? ""
      : uprightName(document.publisher, document.text);
  const mentions = createMentions(publisher, isPerson(publisher, document.text), people);
  const quoted = new Map<string, Speaker>();
  const left: Span[] = [];
  let strangers = false;
  let carried = NOTHING;
  for (const passage of document.passages) {
    if (passage.sentences.some(({ start }) => skip.has(start)) || passage.kind === "noise") continue;
    if (!isProse(passage.kind) || LABELLED.test(document.text.slice(passage.start, passage.start + 60))) {
      carried = NOTHING;
      continue;
    }
    const read = readPassage(document.text, passage, mentions, people, carried);
    for (const { to, sentence } of read.given) found.set(sentence.start, to.speaker);
    for (const { speaker } of read.quoted) quoted.set(speaker.name, speaker);
    left.push(...read.left);
    strangers ||= read.strangers;
    carried = read.carried;
  }
  const told = new Map([...found.values()].map((one) => [one.name, one]));
  const [only] = quoted.size > 0 ? quoted.values() : told.values();
  // Where nobody is quoted beside a verb, the one whom a release reports is who is quoted, if they publish it.
  const publishes = told.size === 1 && publisher !== "" && only?.name === publisher;
  const isOnly =
    quoted.size === 1 || (quoted.size === 0 && publishes && isReported(publisher, document.text));
  if (only && isOnly && !strangers)
    for (const { start, end } of left)
      if (!found.has(start) && !isNamedIn(only, document.text.slice(start, end))) found.set(start, only);
  return found;
}

/** Whether a text tells of a person by surname and a verb of saying: it is no speech of theirs, which quotes others. */
function isReported(name: string, text: string): boolean {
  const words = name.split(" ");
  return (
    words.some(isFirstName) &&
    new RegExp(
      `(?<!\\p{L})${escaped(words.at(-1) ?? "")},? (?:MP,? )?(?:today |also |has )*(?:${SPEECH_VERB})\\b`,
      "u",
    ).test(text)
  );
}

/** "“RAMOS: Did you lie?”": a line of a transcript inside quotation marks is whose its label is. */
const LABELLED = /^["“'‘](?:\p{Lu}[\p{Lu}.’-]+ ){0,3}\p{Lu}[\p{Lu}.’-]+:\s/u;

function isPerson(publisher: string, text: string): boolean {
  // A name on lines of its own labels the turns of somebody who is not alone.
  if (`\n${text}`.split(`\n${publisher}\n`).length > 2) return false;
  const words = publisher.split(" ");
  return words.some(isFirstName) || (!isBody(publisher) && hasCourtesy(words.at(-1) ?? "", text));
}

type PassageRead = {
  readonly given: readonly { readonly to: Named; readonly sentence: Span }[];
  /** Whose words it quotes. */
  readonly quoted: readonly Named[];
  /** It quotes somebody who is not named. */
  readonly strangers: boolean;
  /** Its sentences, if it is nothing but quotation and nothing tells whose. */
  readonly left: readonly Span[];
  readonly carried: Carried;
};

/** A closing mark comes before any that opens. */
const CLOSES_FIRST = /^(?![‘'"])[^“”"„«]*[\p{L}\p{N}.,?!…]”/u;

function readPassage(
  text: string,
  passage: Passage,
  mentions: Mentions,
  people: People,
  carried: Carried,
): PassageRead {
  const raw = text.slice(passage.start, passage.end);
  // What the paragraph before left open goes on to its closing mark, without another opening one.
  const goesOnOpen = carried.open && CLOSES_FIRST.test(raw);
  const { text: whole, open } = maskQuotations(goesOnOpen ? `“${raw}` : raw);
  const masked = goesOnOpen ? whole.slice(1) : whole;
  const awaiting = carried.open && !masked.includes(QUOTED) ? [] : carried.waiting;
  const own = ({ start, end }: Span) =>
    masked.slice(start - passage.start, end - passage.start).replace(/ {2,}/g, " ");
  const given: { to: Named; sentence: Span }[] = [];
  const quoted: Named[] = [];
  let waiting: Span[] = [];
  let speaker: Named | null = null;
  let strangers = false;
  let last: Named | null = null;
  const give = (to: Named | null, sentences: readonly Span[]) => {
    for (const sentence of to ? sentences : [])
      if (to && isQuoted(own(sentence))) given.push({ to, sentence });
  };
  for (const sentence of passage.sentences) {
    const words = own(sentence);
    const holdsQuote = words.includes(QUOTED);
    const question = afterQuestion(text.slice(passage.start, sentence.start), words);
    const attribution = question ?? sentenceAttribution(words);
    if (!attribution) {
      mentions.read(words);
      if (holdsQuote) {
        waiting.push(sentence);
        continue;
      }
      last = null;
      // The line of a list ends what was quoted before it.
      if (opensLine(text, sentence)) {
        give(speaker, waiting);
        waiting = [];
      }
      continue;
    }
    const named = readAttribution(words, attribution, mentions, people);
    if (named) given.push({ to: named, sentence });
    last = named;
    if (named && !holdsQuote && sentence === passage.sentences[0])
      for (const one of awaiting) given.push({ to: named, sentence: one });
    const tail = !holdsQuote && (attribution.besideQuote || words.split(" ").length <= 6);
    if (!holdsQuote && !tail) continue;
    // What was closed before belongs to who spoke before; what is still open, or a first quotation, to this one. So does the question or
    // cry that this one goes on from.
    const asked = question ? waiting.at(-1) : undefined;
    const ended = (one: Span) =>
      one !== asked && (speaker !== null || strangers) && /[”"’']$/.test(text.slice(one.start, one.end));
    give(speaker, waiting.filter(ended));
    give(
      named,
      waiting.filter((one) => !ended(one)),
    );
    if (speaker === null && named) for (const one of awaiting) given.push({ to: named, sentence: one });
    waiting = [];
    speaker = named;
    if (!named) strangers = true;
    else if (attribution.besideQuote) quoted.push(named);
  }
  const onlyQuotation = masked.includes(QUOTED) && !/[\p{L}\p{N}]/u.test(masked);
  const goesOn = onlyQuotation && !strangers && speaker === null;
  const quotation = text.slice(passage.start, passage.end);
  const taken =
    speaker ?? (goesOn && !isNamedIn(carried.speaker?.speaker, quotation) ? carried.speaker : null);
  give(taken, waiting);
  const unfinished =
    open || /[\p{L},]$/u.test(masked) || /,[”"’']+$/.test(text.slice(passage.start, passage.end));
  const reports = !masked.includes(QUOTED) || /:\s*$/.test(masked);
  return {
    given,
    quoted,
    strangers,
    left: goesOn && !taken ? waiting : [],
    carried: {
      speaker: reports ? last : taken,
      waiting:
        taken === null && !strangers && unfinished ? [...(goesOn ? carried.waiting : []), ...waiting] : [],
      open,
    },
  };
}

/** Whether a sentence opens a line of a list, or a line in capitals. */
function opensLine(text: string, { start }: Span): boolean {
  return (
    /^(?:[-–•*] ?|\[|\p{Lu}{2})/u.test(text.slice(start, start + 3)) && LINE_ENDS.test(text.slice(0, start))
  );
}

const LINE_ENDS = endingIn(/\n\s*$/);

/** "“Who is it?” Rosa Lim went on.": a question or a cry ends its sentence, though its attribution follows. */
function afterQuestion(before: string, words: string): SentenceAttribution | null {
  if (words.includes(QUOTED) || !/[?!…][”"’']+\s*$/.test(before)) return null;
  const lead = `${QUOTED} `;
  const found = sentenceAttribution(lead + words);
  // "“Who is it?” asked Rosa Lim.": the verb comes first.
  if (/^\p{Ll}/u.test(words)) return found && { ...found, at: Math.max(0, found.at - lead.length) };
  const at = (found?.at ?? 0) - lead.length;
  const named = found?.subject.kind === "name" || found?.subject.kind === "pronoun";
  return found && named && NAME_ALONE.test(words.slice(0, at)) ? { ...found, at } : null;
}

/** A name or a pronoun, perhaps with who that is, and an adverb. */
const NAME_ALONE = new RegExp(
  `^(?:[Hh]e|[Ss]he|(?:[Tt]he )?${NAME_RUN})(?:, [^,${QUOTED}]{3,100},)?(?: \\p{Ll}+ly)? $`,
  "u",
);

function readAttribution(
  words: string,
  { subject, at, subordinate }: SentenceAttribution,
  mentions: Mentions,
  people: People,
): Named | null {
  mentions.read(words.slice(0, at));
  const named = (() => {
    switch (subject.kind) {
      case "name":
        return withOther(people.resolve(subject.phrase, subject.role), words, at, people);
      case "pronoun":
        return other(mentions.pronoun(subject.word), words.slice(at));
      case "noun":
        return mentions.noun(subject.words) ?? holderOf(subject.words, people);
      case "nobody":
        return null;
    }
  })();
  mentions.read(words.slice(at));
  // "The Minister said" is nobody's where nothing tells who that is.
  if (named && isBareOffice(named.speaker.name)) return null;
  // Who speaks in a subordinate clause is not whom the next sentence goes on about.
  if (named && !subordinate) mentions.speak(named);
  return named;
}

/** "the minister": who holds the office, in small letters too. */
function holderOf(words: string, people: People): Named | null {
  const office = MINISTER.exec(words)?.groups?.office;
  const phrase = office ? readName(officeCase(office)) : null;
  return phrase && people.resolve(phrase);
}

const MINISTER = /^the (?<office>(?:prime )?minister|premier|treasurer)$/;

/** Somebody with who speaks together with them, if the same verb has both; else they alone. */
function withOther(named: Named, words: string, at: number, people: People): Named {
  const pair = words.includes(" and ") ? jointSpeakers(words) : null;
  if (!pair || at < pair.verb.start || at > pair.verb.end) return named;
  const [first, second] = [pair.first, pair.second].map((name) => {
    const phrase = readName(name);
    return phrase && people.resolve(phrase);
  });
  const { name } = named.speaker;
  const areThey =
    first &&
    second &&
    first.speaker.name !== second.speaker.name &&
    (name === `${pair.first} and ${pair.second}` ||
      [first, second].some(({ speaker }) => speaker.name === name));
  return areThey ? people.together(first, second) : named;
}

const CLAUSE_ENDS = new RegExp(`[,;:${QUOTED}]`, "u");

/** Who is named after the verb is not its pronoun: "he said Lim would win" is not said by Lim. */
function other(named: Named | null, after: string): Named | null {
  const [clause = ""] = after.split(CLAUSE_ENDS);
  return named && placesOf(lastName(named.speaker), clause).length > 0 ? null : named;
}

/**
 * Whether some words speak of a person by name: then they are hardly theirs. A name beside a verb of saying is an attribution within
 * marks that a scanner lost.
 */
function isNamedIn(speaker: Speaker | undefined, words: string): boolean {
  const [first = ""] = speaker?.name.split(" ") ?? [];
  const last = lastName(speaker);
  if (!speaker || isTitle(first) || isTitle(last) || isBody(speaker.name)) return false;
  return placesOf(last, words).some((index) => {
    const said = SAID_BEFORE.test(words.slice(0, index)) || SAYS_AFTER.test(words.slice(index + last.length));
    return !said;
  });
}

const SAID_BEFORE = /\b(?:said|says|added|adds)\s(?:[\p{L}.]+\s){0,3}$/u;
const SAYS_AFTER = new RegExp(`^,? (?:today |also |has )?(?:${SPEECH_VERB})\\b`);

const OPENS_QUOTED = new RegExp(`^[^\\p{L}${QUOTED}]*${QUOTED}`, "u");

function lastName(speaker: Speaker | undefined): string {
  return speaker?.name.split(" ").at(-1) ?? "";
}

/** Where a name stands that is no part of a longer one. */
function placesOf(name: string, words: string): readonly number[] {
  // A pattern takes longer to compile than most words to look through.
  if (!words.includes(name)) return [];
  const alone = new RegExp(`(?<![\\p{L}-])${escaped(name)}(?![\\p{L}-]| \\p{Lu})`, "gu");
  return [...words.matchAll(alone)].map(({ index }) => index);
}

/** A sentence that opens with a quotation and is one for the most part: what only ends with quoted words is the narrator's. */
function isQuoted(text: string): boolean {
  return text.split(QUOTED).length - 1 > text.length / 2 && OPENS_QUOTED.test(text);
}
