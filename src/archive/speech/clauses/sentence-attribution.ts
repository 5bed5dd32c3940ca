import { allMatches } from "../../../corpus/text/all-matches.ts";
import { endingIn } from "../../../corpus/text/ending-in.ts";
import { NAME_RUN } from "../names/name-phrases.ts";
import { QUOTED } from "../quotations.ts";
import { isCharge, reportsWords } from "./deeds.ts";
import { mainSubject } from "./main-subject.ts";
import {
  byBrackets,
  byNameAlone,
  byNameAndDoing,
  byWordsOf,
  type PhraseAttribution,
} from "./phrase-attribution.ts";
import { type Subject, subjectAfter, subjectBefore } from "./subject.ts";
import { DENYING, FIRST_PERSON_VERB, needsQuotation, PARTICIPLE, SPEECH_VERB } from "./verbs.ts";

/** Who a sentence says speaks, as its words refer to them. */
export type SentenceAttribution = PhraseAttribution & {
  /** It stands in a clause that depends on another: “when Rosa Lim said …, Dan Holt left”. */
  readonly subordinate?: boolean;
};

/** Characters; no sentence of prose is longer, and what is stays without a speaker. */
const LONGEST = 2_000;

const VERBS: ReadonlySet<string> = new Set(`${SPEECH_VERB}|${FIRST_PERSON_VERB}`.split("|"));
/** Forms that report words only after a form of "be". */
const CONTINUOUS: ReadonlySet<string> = new Set(
  "calling urging demanding warning asking saying telling praising accusing touting dismissing".split(" "),
);
const BE = endingIn(/\b(?:is|are|was|were|been) (?:also |now |again )?$/);
const FIRST_PERSON = new RegExp(`^(?:${FIRST_PERSON_VERB})$`);
const INSIDE_WORD = /[\p{L}\p{M}’'-]/u;
const OPENING_VERB = /^(?:Said|Says|Adds|Added|Wrote|Tweeted|Stated|Continued|Asked)(?= (?:the )?\p{Lu})/u;
const AFTER_QUOTE = endingIn(/¤[,.]?\s?$/);
const ACCORDING = /\b[Aa]ccording to (?=\S)/g;
const PARTICIPLES = new RegExp(`(?:^|,|\\s) ?(?:${PARTICIPLE})\\b`, "gu");
/** Verb forms that are nouns more often, unless words or a quotation follow. */
const NOUN_FORM =
  /^(?:calls|promises|pledges|answers|demands|claims|notes|states|reports|reveals|fears|posts|rules|holds|offers|advises|signed|reads|finds|found|read|puts|held|defended|dismissed|dubs|brands|labels|called|feared|believed|thought|described|hailed|praised|rejected|slammed|decided|joined|protests|remarks|comments|vows|boasts|jokes|laments)$/;
/** "his remarks": a noun. */
const DETERMINER = endingIn(
  /(?:^|\s)(?:the|an?|his|her|its|their|my|our|your|these|those|such|own|of|\p{Lu}\p{L}+[’']s) $/u,
);
/** "his recent remarks about it": a noun too. */
const DESCRIBED =
  /\b(?:the|his|her|its|their|our|\p{Lu}\p{L}+[’']s) (?:recent|latest|earlier|early|first|last|new|past|previous|public|repeated|\p{Ll}+(?:ous|ive|ful|less)) $/u;
const NOUN_GOES_ON = /^ (?:about|against|at|by|from|in|of|on|over|to|with)\b/;
const AFTER_NOUN =
  /^ (?:is|are|was|were|will|should|must|has|have|had|would|can|could|cannot|may|might|do|did|to be)\b/;
/** Of numbers more often than of words: "the users that Lim’s site added last year". */
const ADDING = /^(?:added|adds)$/;
/** "a class called “…”": its name, not what somebody says of it. */
const NAMING = /^(?:called|dubbed|labell?ed|branded)$/;
/** A clause that tells of somebody: "listeners who wondered". */
const RELATIVE = endingIn(
  /(?<!\b(?:[Ii]t|[Tt]his) (?:is|was) [^,]{2,60},? )\bwho (?:\p{Ll}+ly |has |have |had |also )*$/u,
);
/** Opens a clause that depends on another, and holds the verb that follows. */
const SUBORDINATE =
  /(?:(?:^|[\s,;:(—–-])(?:when|after|before|while|although|though|because|if|since|whether|that|where|which|whom|whose|what|how|why|until|unless|than)\s(?:(?!--)[^,;:¤–—]){1,120}|\S \([^()]{0,120}|(?<=\p{Ll})(?<!(?:^|\s)(?:and|but|so|yet)) as (?:(?!--)[^,;:¤–—]){1,120})$/iu;
/** "when Rosa Lim, who had failed, called": what a clause holds does not end it. */
const WHO_CLAUSE = /, (?:who|which|whose) [^,;:¤]{1,160}, (?=[^,\p{Lu}]*$)/u;
/** "the dynamic Rosa Lim said could help": what is said could be is a part of the sentence. */
const GAP = /^ (?:could|would|will|can|may|might|should|must|is|are|was|were|has|had|to be)\b/;
/** Whatever somebody did before a colon and a quotation was to say it: "Lim leaned in and boomed: “…”". */
const BEFORE_COLON = /(?<=\s)\p{Ll}+ed(?: \p{Ll}+ly)?: ?¤/u;

/**
 * Who speaks in a sentence, by what stands outside its quotations; null if it does not say.
 *
 * @param text the sentence with its quotations masked.
 */
export function sentenceAttribution(text: string): SentenceAttribution | null {
  if (text.length > LONGEST || !/\p{L}/u.test(text)) return null;
  const quoted = text.includes(QUOTED) || text.endsWith(":");
  const found = [...byVerb(text, quoted), ...byAccording(text)];
  const beside = found.filter(({ besideQuote }) => besideQuote);
  const named = (list: readonly SentenceAttribution[]) =>
    list.find(({ subject, subordinate }) => subject.kind !== "nobody" && !subordinate) ??
    list.find(({ subject }) => subject.kind !== "nobody");
  if (quoted) {
    const withName = byNameAndDoing(text);
    if (withName) return withName;
    const participle = byParticiple(text, found);
    const before = named(beside.filter(({ at }) => !participle || at < participle.at));
    const main = beside.find(({ subordinate }) => !subordinate);
    const best: SentenceAttribution | null | undefined =
      before ??
      participle ??
      named(beside) ??
      main ??
      named(found) ??
      beside[0] ??
      found[0] ??
      byWordsOf(text);
    if (best?.subordinate && !isFirstPerson(best.subject) && !isItsQuotation(text, best.at))
      return found.find(({ subject, subordinate }) => subject.kind !== "nobody" && !subordinate) ?? null;
    if (best) return best;
    return byColon(text) ?? byNameAlone(text);
  }
  const closing = found.find(
    ({ at }) => CLOSING.test(text.slice(at)) && /,[^,]*(?:, )?$/.test(text.slice(0, at)),
  );
  if (closing && closing.subject.kind !== "nobody" && !closing.subordinate) return closing;
  // What depends on another clause tells of a part of the sentence; "I believe" in it tells who wrote all of it.
  const isMine = MINE.test(text);
  const whole = found.find(({ subject, subordinate }) => isFirstPerson(subject) || !(subordinate || isMine));
  return whole ?? byReport(text) ?? byBrackets(text);
}

/** "Hale has welcomed the ships, Rosa Lim said today.": all before is hers, whatever its own verb. */
const CLOSING =
  /^(?:said|says|announced|added|warned)(?: (?:today|yesterday|tonight|here|on \p{Lu}\p{Ll}+))*\.?$/u;

/** "I met Rosa Lim, and she said no": the sentence is of who writes. */
const MINE = /^(?:(?:And|But|Now|So|Yet),? )?I(?: \p{Ll}|[’'])/u;

/** Fewer quoted words in a clause that depends on another are what somebody calls a thing, and the sentence is the narrator's. */
const LONG_QUOTATION = new RegExp(`${QUOTED}{25}|^.{1,40}:$`, "u");
/** "what Rosa Lim calls “the mud of the quay”": a name for something, however long. */
const WHAT_IS_CALLED = endingIn(/\bwhat [^,;:¤]{1,60}$/u);

function isItsQuotation(text: string, at: number): boolean {
  return LONG_QUOTATION.test(text.slice(at)) && !WHAT_IS_CALLED.test(text.slice(0, at));
}

function isFirstPerson(subject: Subject): boolean {
  return subject.kind === "pronoun" && /^(?:we|i)$/.test(subject.word);
}

/** "Rosa Lim blamed Dan Holt, saying on Monday that he had left": words of the sentence's subject, without a quotation. */
function byReport(text: string): SentenceAttribution | null {
  const match = text.includes("ing ") && text.includes(" that") ? REPORTING.exec(text) : null;
  const subject = match && mainSubject(text.slice(0, match.index));
  return subject && !/\bwho\b/.test(text.slice(0, match.index))
    ? { subject, at: match.index, besideQuote: false }
    : null;
}

const REPORTING =
  /, (?:saying|adding|arguing|noting|warning|insisting|claiming|explaining|stating|pointing out)(?: (?!that\b)[^,;:]{1,60})? that\b/;

function byColon(text: string): SentenceAttribution | null {
  const verb = BEFORE_COLON.exec(text);
  if (!verb) return null;
  const before = text.slice(0, verb.index);
  const subject = coordinated(before, []) ?? subjectBefore(before);
  return subject && { subject, at: verb.index, besideQuote: true };
}

function byVerb(text: string, quoted: boolean): readonly SentenceAttribution[] {
  const found: SentenceAttribution[] = [];
  const opening = OPENING_VERB.exec(text);
  const matches = [...(opening ? [{ verb: opening[0], index: 0 }] : []), ...verbsOf(text)];
  for (const { verb, index } of matches) {
    const before = text.slice(0, index);
    const after = text.slice(index + verb.length);
    if (DETERMINER.test(before)) continue;
    if (verb.endsWith("s") && NOUN_GOES_ON.test(after) && DESCRIBED.test(before)) continue;
    if (
      AFTER_NOUN.test(after) &&
      !/^(?:said|says|told|wrote|believes?|thinks|argue[sd]|insist(?:s|ed))$/.test(verb)
    )
      continue;
    const afterQuote = quoted && AFTER_QUOTE.test(before);
    const beforeQuote =
      quoted && (/^[^¤.;]{0,90}?[ ,:(—–-]?\s?¤/.test(after) || /^[^.;]{0,90}:$/.test(after));
    const besideQuote = afterQuote || beforeQuote || (quoted && nearQuote(before));
    if (needsQuotation(verb) && !besideQuote) continue;
    if (
      NOUN_FORM.test(verb) &&
      !quoted &&
      !/^ (?:on|for|upon|that|it|him|her|them|the|an?|this|these|his|its|their|how)\b/.test(after)
    )
      continue;
    if (!reportsWords(verb, after, quoted, afterQuote)) continue;
    const citing = afterQuote ? CITING.exec(before)?.groups?.clause : undefined;
    const citer = citing === undefined ? null : subjectBefore(citing);
    const own =
      citer?.kind === "name" || citer?.kind === "pronoun"
        ? citer
        : afterQuote || index === 0
          ? null
          : (coordinated(before, found) ?? subjectBefore(before, verb.endsWith("ing")));
    const isAfter =
      (afterQuote && !own) ||
      index === 0 ||
      ((own?.kind === "nobody" || UNNAMED.test(after)) && isInverted(before, verb, after));
    const subject = isAfter ? subjectAfter(after) : own;
    if (!subject) continue;
    if (!quoted && ADDING.test(verb) && !/^(?: that\b|[,.]|$)/.test(after)) continue;
    if (subject.kind === "noun" && NAMING.test(verb) && after.startsWith(` ${QUOTED}`)) continue;
    const first = FIRST_PERSON.test(verb);
    if (verb === "call" && /\bwhat (?:we|I) $/.test(before)) continue;
    if (first && !(subject.kind === "pronoun" && /^(?:we|i)$/.test(subject.word))) continue;
    const denied = DENYING.test(verb) || (/^(?:reject|dismiss)ed$/.test(verb) && A_CLAIM.test(after));
    // "It was built and condemned by many": what is done to it.
    const isDoneTo = !afterQuote && /(?:ed|told)$/.test(verb) && /^ by (?!\p{Ll}+ing\b)/u.test(after);
    found.push({
      subject:
        denied || isDoneTo || (!quoted && isCharge(verb, before, subject)) ? { kind: "nobody" } : subject,
      at: index,
      besideQuote,
      subordinate:
        !afterQuote &&
        (SUBORDINATE.test(before.replace(WHO_CLAUSE, " ")) ||
          RELATIVE.test(before) ||
          I_THINK.test(before) ||
          GAP.test(after)),
    });
    if (denied) return found;
  }
  return found;
}

/** "Rosa Lim rejected the claim that “…”": what others say. */
const A_CLAIM =
  /^ (?:the |any |all |a |an )?(?:\p{Ll}+ )?(?:claims?|allegations?|accusations?|suggestions?|charges?|rumou?rs?|reports?|notion|idea) (?:that|of)\b/u;

/** "I think Senator Lim has admitted it": what somebody holds of another. */
const I_THINK = endingIn(/\bI (?:think|suppose|guess|hope|am sure)\b[^,;:¤]{0,80}$/);

/** "Rosa Lim, citing “her right”, said": the quotation belongs to the participle. */
const CITING = new RegExp(`^(?<clause>[^¤]+), (?:${PARTICIPLE})(?: [^¤,]{1,40})? ¤+,? ?$`, "u");

function verbsOf(text: string): readonly { readonly verb: string; readonly index: number }[] {
  const found: { verb: string; index: number }[] = [];
  eachSmallWord(text, (index, end) => {
    const verb = text.slice(index, end).toLowerCase();
    const continuous = CONTINUOUS.has(verb);
    if (!continuous && !VERBS.has(verb)) return;
    if (INSIDE_WORD.test(text.charAt(index - 1)) || INSIDE_WORD.test(text.charAt(end))) return;
    if (!continuous || BE.test(text.slice(Math.max(0, index - 20), index))) found.push({ verb, index });
  });
  return found;
}

/**
 * Calls back with each run of small letters, `[from, to)`: only such words can be a verb here, but for one that is written like a name. They
 * are found character by character, since a pattern makes a match of each word of a text.
 */
function eachSmallWord(text: string, give: (from: number, to: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const from = at;
    if (text[at] === "T" && text.startsWith(NAME_LIKE, at)) at += NAME_LIKE.length;
    else while (isSmall(text.charCodeAt(at))) at++;
    if (at > from) give(from, at);
    else at++;
  }
}

const NAME_LIKE = "Tweeted";

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** ", said Rosa Lim.": a name and nothing more after the verb; "Rosa Lim, a lawyer, said Holt left" has more. */
const NAME_ENDS = new RegExp(`^ (?:the )?${NAME_RUN}(?:,|\\.?$)`, "u");

/** ", said an aide who had seen it": somebody without a name. */
const UNNAMED =
  /^ (?:an?|one|another|two|three|several|some) (?:[\p{L}-]+ ){0,3}(?:officials?|spokes\p{Ll}+|aides?|advis[eo]rs?|sources?|witness(?:es)?|residents?|lawyers?|experts?|analysts?|observers?|diplomats?)\b/u;

function isInverted(before: string, verb: string, after: string): boolean {
  return (
    /^(?:said|says)$/.test(verb) && /\p{L}, $/u.test(before) && (NAME_ENDS.test(after) || UNNAMED.test(after))
  );
}

/** A quotation ends right before the subject. */
function nearQuote(before: string): boolean {
  return /¤[,.]? ?[^¤;:]{1,160}$/.test(before);
}

/** "a person who attended and described it": the second verb is in the clause of the first. */
const IN_RELATIVE = /[^,] who [^,;:¤]*$/;

/** "… and said": the subject of the verb before, or of the sentence. */
function coordinated(before: string, found: readonly SentenceAttribution[]): Subject | null {
  const clause =
    /^(?<clause>.*?),? (?:(?:and|but|or)(?: (?:then|also|now|has|have|later|even|instead|\p{Ll}+ly))*|then)$/su.exec(
      before.trimEnd(),
    )?.groups?.clause;
  if (clause === undefined) return null;
  if (IN_RELATIVE.test(clause)) return { kind: "nobody" };
  return found.at(-1)?.subject ?? mainSubject(clause);
}

function byAccording(text: string): readonly SentenceAttribution[] {
  if (!text.includes("ccording to ")) return [];
  return allMatches(ACCORDING, text).flatMap(({ 0: words, index }) => {
    const subject = subjectAfter(` ${text.slice(index + words.length)}`);
    return subject ? [{ subject, at: index, besideQuote: /¤[,.]? ?$/.test(text.slice(0, index)) }] : [];
  });
}

/** Whom they are said to, and the quotation. */
const WORDS_REPORTED = new RegExp(
  `^(?: that| of| to ${NAME_RUN}| ${NAME_RUN}| the \\p{L}+| reporters| him| her| them)?[,:]?(?: that)?(?: [\\p{Ll}’' ]{1,80})?\\s?(?:${QUOTED}|$)`,
  "u",
);

/** "…, saying “…”": words of the sentence's subject. */
function byParticiple(text: string, found: readonly SentenceAttribution[]): SentenceAttribution | null {
  for (const { 0: words, index } of allMatches(PARTICIPLES, text)) {
    const after = text.slice(index + words.length);
    if (!WORDS_REPORTED.test(after)) continue;
    if (
      /\b(?:accused of|denied|denies|denying|refused|without|avoid|stopped|against|of ever|from|by)(?: ever)?$/.test(
        text.slice(0, index),
      )
    )
      return { subject: { kind: "nobody" }, at: index, besideQuote: true };
    if (/\b(?:quoted|cited|reported) as$/.test(text.slice(0, index))) {
      const subject = subjectBefore(
        text
          .slice(0, index)
          .replace(/ (?:is|was|were|has been|been)? ?(?:\p{Ll}+ly )?(?:quoted|cited|reported) as$/u, ""),
      );
      if (subject) return { subject, at: index, besideQuote: true };
    }
    const before = text.slice(0, index);
    const subject = found.filter(({ at }) => at < index).at(-1)?.subject;
    const main = subject?.kind === "name" || subject?.kind === "pronoun" ? null : mainSubject(before);
    // "She met the mayor, who said no, adding": not her words.
    const earlier = main && !/\bwho\b/.test(before) ? main : (subject ?? main);
    if (earlier) return { subject: earlier, at: index, besideQuote: true };
  }
  return null;
}
