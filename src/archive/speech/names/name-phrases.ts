import { memoizeText } from "../../../language/memoize.ts";
import { isEnglishWord } from "../../../language/wordnet/english-words.ts";
import { isPlaceName } from "../../../language/wordnet/place-names.ts";
import { type Gender, genderOfFirstName, isFirstName } from "./first-names.ts";
import { genderOfTitle, HONOURS, isBody, isTitle } from "./titles.ts";

/** A name as a text gives it, without what somebody is. */
export type NamePhrase = {
  readonly name: string;
  /** The office before it: "Immigration Minister". */
  readonly office: string;
  readonly gender: Gender;
};

/** Capitalised words that open a sentence, or tell a time or a place in a text: never a name. */
export const NO_NAME: RegExp =
  /^(?:A|An|On|In|At|By|For|From|To|With|While|Although|Though|Since|As|When|Where|What|Why|How|Who|Which|If|But|And|Or|So|Yet|Today|Yesterday|Tomorrow|Tonight|However|This|That|These|Those|There|Here|Some|Many|Most|Such|Their|Our|My|Your|Its|His|Her|Both|Not|No|Yes|Nobody|Everybody|Everyone|Somebody|Someone|Anyone|One|Two|Three|Critics|Article|Section|Chapter|Report|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|He|She|It|They|We|You|I|Also|Still|Then|Now|Even|Only|Just|Once|After|Before|During|Until|Because|Indeed|Meanwhile|Moreover|Furthermore|Further|Finally|Later|Earlier|Last|Next|Other|Others|Another|Each|Every|All|Any|Neither|Either|Well|Look|Can|Could|Would|Will|Should|Do|Did|Does|Is|Are|Was|Were|Has|Have|Had|Let|Please|Thank|Thanks|According|Asked|Speaking|Page|Figure|Table|Via|Over|Under|More|People|Voters|Officials|Experts|Scientists|Residents|Activists|Supporters|Opponents|Observers|Analysts|Sources|Submitters|Stakeholders|Participants|Witnesses|Respondents|Parties|English|Follow|Instead|Perhaps|Maybe|Again|Why|Never|Nor|Through|About|Despite|Given|Like|Unlike|Ever|Surely|Clearly|Certainly|Obviously|Actually|Hopefully|Sadly|Frankly|Ironically|Recently|Currently|Previously)$/;

/** Capacity of the cache, in names: a document gives most of its names several times. */
const REMEMBERED = 2_000;

/**
 * Reads a run of capitalised words: what is office, what is name. Null if nothing is left that could name somebody.
 *
 * @param run single spaces between words.
 * @example
 * readName("Immigration Minister Senator Rosa Lim MP"); // => { name: "Rosa Lim", office: "Immigration Minister Senator", gender: "she" }
 */
export const readName: (run: string) => NamePhrase | null = memoizeText(REMEMBERED, readRun);

function readRun(run: string): NamePhrase | null {
  let tokens = withoutHeading(run.replace(WHEN_AT_END, "").split(" "));
  while (tokens.length > 0 && NO_NAME.test(tokens[0] ?? "")) tokens = tokens.slice(1);
  if (/^(?:of|for|in)$/.test(tokens[0] ?? "")) return null;
  if (/^the$/i.test(tokens[0] ?? "")) tokens = tokens.slice(1);
  while (tokens.length > 1 && HONOURS.test((tokens.at(-1) ?? "").replace(/(?<=\p{Lu})\./gu, "")))
    tokens = tokens.slice(0, -1);
  while (tokens.length > 0 && /^(?:of|for|to|the|and|in|de|&)$/.test(tokens.at(-1) ?? ""))
    tokens = tokens.slice(0, -1);
  tokens = withoutSecondOffice(tokens);
  const last = tokens.at(-1);
  if (last === undefined) return null;
  if (/\p{Ll}\.$/u.test(last)) tokens = [...tokens.slice(0, -1), last.slice(0, -1)];
  const first = firstNameAt(tokens);
  const start = first >= 0 && !isTitle(tokens[first] ?? "") ? first : lastTitle(tokens) + 1;
  const titled = tokens.slice(0, start).map(genderOfTitle).find(Boolean) ?? null;
  // "Mr. Graham": a first name that stands alone may be a surname.
  const gender = titled ?? (start < tokens.length - 1 ? genderOfFirstName(tokens[start] ?? "") : null);
  const whole = tokens.join(" ");
  if (first < 0 && start === 0 && CAPITALS.test(whole)) return null;
  const member = first < 0 && start === 0 ? memberOf(whole) : null;
  if (member) return named(member, "", gender);
  const holder = first < 0 ? holderIn(tokens) : null;
  if (holder) return holder;
  if (first < 0 && isBody(whole)) return { name: whole, office: "", gender: null };
  // An office alone stands for its holder.
  if (start >= tokens.length) return named(whole, "", gender);
  const name = tokens.slice(start).join(" ");
  // "Manager of Opposition Business": a word of what the office is for.
  if (first < 0 && start === tokens.length - 1 && isEnglishWord(name.toLowerCase()) && isFieldOf(tokens))
    return named(whole, "", gender);
  if (/^(?:of|for|to|and|in|&)\b/.test(name)) return named(whole, "", gender);
  return named(cutPlace(name), tokens.slice(0, start).join(" "), gender);
}

/** Whether the last word but one belongs to "of" or "for" and not to a name: "Manager of Opposition Business". */
function isFieldOf(tokens: readonly string[]): boolean {
  return /^(?:of|for)$/.test(tokens.at(-3) ?? "") && isTitle(tokens.at(-4) ?? "");
}

/** "Rosa Lim and Shadow Minister", "… for Ports": a second office that somebody else holds, without their name. */
function withoutSecondOffice(tokens: string[]): string[] {
  const at = tokens.findIndex((token, index) => {
    const after = tokens.slice(index + 1);
    const ends = after.findIndex((one) => !isTitle(one));
    return token === "and" && index > 1 && ends !== 0 && (ends < 0 || /^(?:for|of)$/.test(after[ends] ?? ""));
  });
  return at < 0 || tokens.slice(0, at).every(isTitle) || !tokens.slice(0, at).some(isFirstName)
    ? tokens
    : tokens.slice(0, at);
}

/** Who hold an office, by its last word. */
const HOLDER =
  /^(?:Ambassador|Chair|Chairman|Chairwoman|Commissioner|Director|General|Gov\.?|Governor|Leader|Minister|Premier|President|Rep\.?|Representative|Secretary|Sen\.?|Senator|Spokes(?:man|woman|person)|Treasurer)$/;

/** Two words behind a body's office, if no dictionary has one of them: "Harbour Party Chairman Jaime Tamm", "… of Ohio". */
function holderIn(tokens: readonly string[]): NamePhrase | null {
  const at = tokens.findLastIndex((token) => HOLDER.test(token));
  const of = tokens.indexOf("of", at);
  const person = tokens.slice(at + 1, of < 0 ? undefined : of);
  const isPerson =
    at > 0 &&
    person.length === 2 &&
    person.every((word) => /^\p{Lu}/u.test(word) && !isTitle(word)) &&
    !isBody(person.join(" ")) &&
    person.some((word) => !isEnglishWord(word.toLowerCase())) &&
    !isPlaceName(person.join(" "));
  return isPerson
    ? { name: person.join(" "), office: tokens.slice(0, at + 1).join(" "), gender: null }
    : null;
}

/** Where the first name is; -1 without one. "Virginia" in "Virginia Gov. Terry Lim" is none: a title and a first name follow. */
function firstNameAt(tokens: readonly string[]): number {
  const isGiven = (token: string, index: number) => isFirstName(token) && index < tokens.length - 1;
  const first = tokens.findIndex(isGiven);
  const next = tokens.findIndex((token, index) => index > first + 1 && isGiven(token, index));
  const between = first < 0 ? [] : tokens.slice(first + 1, Math.max(next, 0));
  const isOffice = isTitle(between.at(-1) ?? "") && !between.some((token) => /^\p{Ll}/u.test(token));
  return isOffice ? next : first;
}

/** Two words "of" a body: "Xorvik Tamsel of the Harbour Church". Null if they may be a part of its name. */
function memberOf(whole: string): string | null {
  const [person = "", body] = whole.split(/ of (?:the )?/);
  const words = person.split(" ");
  const isPerson =
    words.length === 2 &&
    words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !isTitle(word) && !NO_NAME.test(word));
  return body && isPerson && isBody(body) && !isBody(person) ? person : null;
}

/** "Rosa Lim in October": when something was said, and no part of a name. */
const WHEN_AT_END =
  / (?:in|of|for) (?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** "NINE KILLED IN STORM President Rosa Lim": a heading that the text ran into. */
function withoutHeading(tokens: readonly string[]): string[] {
  const first = tokens.findIndex((token) => /\p{Ll}/u.test(token));
  return tokens.slice(first >= HEADING_WORDS ? first : 0);
}

/** Words in capitals that are a heading at least: three may be a body and its country. */
const HEADING_WORDS = 4;

/** Several words in capitals are a heading or the place of a dateline: "DES MOINES". */
const CAPITALS = /^[\p{Lu}-]{2,} [\p{Lu} -]+$/u;

const COURTESY = /^(?:[HIKMNUW]r|Mrs|Ms|Miss|Mx|Dr)\.?$/;

function lastTitle(tokens: readonly string[]): number {
  // After "Mr" a bishop is a surname, and so is "Sen" after a name that follows a title: "Prime Minister Hun Sen".
  const courtesy = COURTESY.test(tokens.at(-2) ?? "") ? 1 : 0;
  const surname =
    isTitle(tokens.at(-3) ?? "") && !isTitle(tokens.at(-2) ?? "") && /^Sen$/.test(tokens.at(-1) ?? "")
      ? 1
      : 0;
  for (let index = tokens.length - 1 - Math.max(courtesy, surname); index >= 0; index--) {
    const token = tokens[index] ?? "";
    const ofThe = token === "the" && /^(?:of|for)$/.test(tokens[index - 1] ?? "");
    if (isTitle(token) && (!ofThe || tokens.slice(0, index).some(isTitle))) return index;
  }
  return -1;
}

/** "Joel Pollak of Breitbart": what comes after "of" says where somebody is from, if the name before is a person's. */
function cutPlace(name: string): string {
  const [person = name] = name.split(/ (?:of|for|in|to) /);
  if (person === name || !person.includes(" ")) return name;
  const [first = ""] = person.split(" ");
  const isFrom = () =>
    !isBody(person) && !isEnglishWord(first.toLowerCase()) && isPlaceName(name.slice(person.length + 4));
  return isFirstName(first) || isFrom() ? person : name;
}

function named(name: string, office: string, gender: Gender): NamePhrase | null {
  return isScrap(name) ? null : { name, office, gender };
}

/** What can name nobody: a title alone, a single letter, a month. */
function isScrap(name: string): boolean {
  return (
    name.length < 2 ||
    /^(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|Hon|Prof|Rev|Lt|Gen|Col|Sir|St|The|House|White|State|Federal|National|Former|Deputy|First|Second)\.?$/.test(
      name,
    ) ||
    /^[RDI]-\p{Lu}/u.test(name) ||
    / (?:Gov|Rep|Lt|Mr|Mrs|Ms|Dr)$/.test(name) ||
    !/\p{Lu}/u.test(name) ||
    !/\p{L}{2}/u.test(name) ||
    NO_NAME.test(name)
  );
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.‐-]*(?:[’'](?!s\\b)[\\p{L}\\p{M}‐-]+)*[.]?";
const LINK = "(?:of the|for the|and the|of|for|to|the|and|in|de|van|von|bin|al|del|da|&)";
/** Capitalised words, two at least, without anything between them. */
export const NAME_WORDS: string = `${WORD}(?: ${WORD}){1,5}`;
/** A run of capitalised words as it stands in a text. */
export const NAME_RUN: string = `${WORD}(?:['’]s?(?= \\p{Lu}))?(?: (?:${LINK} ){0,1}${WORD}(?:['’]s?(?= \\p{Lu}))?){0,11}(?: \\([A-Z]{2,}\\))?`;
