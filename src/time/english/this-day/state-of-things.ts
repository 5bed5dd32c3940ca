import { englishTense } from "../tense.ts";
import { sentenceAround } from "./sentence-around.ts";

type Cues = readonly RegExp[];

/** What ends directly before "today", whatever the tense. */
const BEFORE: Cues = [
  // "even today", "still unfolding today", "these habits continue today", "the harbour lives on today"
  /\b(?:even|then and)\s+$/i,
  /\b(?:still|(?:remain|persist|endure|survive|continue)s?|lives? on)(?:\s+\p{L}+){0,4}\s+$/iu,
  // "no one at work today has"
  /\b(?:no[- ]one|nobody|everybody|everyone) (?:in|at|of) (?:the |our )?\p{L}+\s+$/iu,
  // "it would not work today"
  /\bwould(?:n['’]t| not)\s+\p{L}+\s+$/iu,
  // "where Moss is today", "what we see around us today", "a situation today where"
  /\bwhere (?:the |our |this )?\p{L}+ (?:is|are)\s+$/iu,
  /\b(?:see around us|situation)\s+$/i,
];

/** "the country that it is today", "where we stand today", "the wages that we enjoy today", unless a verb follows: "we are today opening". */
const AS_IT_IS_BEFORE: Cues = [
  /\b(?:we|us|they|them|you|it|people|that|which|who|what)\s+(?:all\s+|now\s+)?(?:are|is|do|does|have|has)\s+$/i,
  /\b(?:we|us|they|you|it|people|that|which|who|what)\s+(?:see|enjoy|live|stand|apply|applies|face|need|unites? us)\s+$/i,
  /\b(?:we|they|you|people)\s+(?:liv(?:e|ing) in|are (?:presented|faced|confronted) with)\s+$/i,
];
const VERB_AFTER = /^\s+(?:here\b|\p{L}+(?:ing|ed)\b)/u;

/** What follows "today" directly, whatever the tense. */
const AFTER: Cues = [
  // "today and into the future", "today, tomorrow, next week", "today as they did in 1941"
  /^,?\s+and\s+(?:always|in(?:to)? the (?:\p{L}+ )?(?:future|years|decades))\b/iu,
  /^,\s+tomorrow,\s+next\b/i,
  /^\s+as\s+(?:they|it|he|she|we|you)\s+(?:did|was|were|had)\b/i,
  // "today's price", "today's hard realities", "today's Italians"
  /^['’]s\s+(?:\p{Ll}+\s+){0,2}(?:realit(?:y|ies)|circumstances|conditions|environment|law|system|culture)\b/iu,
  /^['’]s\s+(?:\p{Ll}+\s+){0,2}(?:markets?|prices?|tax(?:es)?|borrowings?|services|workforce|workers)\b/iu,
  /^['’]s\s+(?:\p{Ll}+\s+){0,2}(?:students|kids|teenagers|men|women|parents)\b/iu,
  /^['’]s\s+\p{Lu}\p{Ll}+(?:ans|ese|ish)\b/u,
  // "they today still have", "Moss today, it still has"
  /^(?:,\s+\p{Ll}+)?\s+still\s/u,
  // "Today: Tue, 09 Jan 2001", which a browser prints
  /^:\s*\p{Lu}\p{Ll}+,?\s+\d/u,
];

/** "trade today is around 2 per cent", "the movement of people today is rapidly becoming a burden". */
const IS_AFTER =
  /^,?\s+(?:is|are)\s+(?:also|still|far|plainly|clearly|rapidly|increasingly|largely|mainly|mostly|(?:around|about) \d|much|more|less|absolutely)/i;

/** "many young ports today are growing": whatever they do. */
const MANY_BEFORE = /\b(?:many|most|some)\s+(?:\p{L}+\s+){0,2}\p{L}+s\s+$/iu;

/** "few today believe", "nobody today could", "migrants today come from", "our harbours today can still": things in general. */
const IN_GENERAL_BEFORE = /\b(?:few|nobody|no one|none|many|most|(?!\p{L}*ss\b)\p{L}{3,}s)\s+$/iu;
const PAIR_BEFORE = /\band\s+(?:the\s+)?\p{Lu}\p{L}+\s+$/u;
const IN_GENERAL_AFTER =
  /^\s+(?:are\s+(?!\p{L}+ing\b)|(?:can(?:not)?|could|do|come|face|enjoy|need|want|live|believe|know|think|tend)\b)/u;

/** "if a boat arrived today", "unless he steps down today": supposed, not reported. The reports of "if the reports today are right" are. */
const SUPPOSED_BEFORE =
  /(?<!\b(?:know|see|ask|asked|wonder|even) )\b(?:if(?! (?:I|we|you) (?:can|could|may)\b)|unless|were to)\b(?:(?! (?:and yet|but)\b)[^,.;:!?]){0,80}$/i;
const REPORTS_BEFORE = /\b(?:reports?|papers?|newspapers?|media|conference|polls?)\s+$/i;
const GENITIVE_AFTER = /^['’]s\b/;

/** "a harbour which today employs 2,500 people". */
const WHICH_BEFORE = /\b(?:which|who|that)\s+$/i;
const WHICH_AFTER = /^\s+(?:(?:is|are|has|have)\s+(?!\p{L}+(?:ing|ed|en)\b)|(?:employ|live|stand|own)s?\b)/iu;

/** A clause begins here: "because today", "yet today", "Today". */
const OPENS_CLAUSE = /(?:^|["“”(]|\b(?:and|but|yet|why|because|that|whereas|while|where|so)\s+|[,;:–-]\s+)$/i;

/** What follows a "today" that a clause begins with. */
const CLAUSE_AFTER: Cues = [
  // "Today, however, trade is slow", "today more people move", "today almost 72 per cent own", "today a person in debt could"
  /^,?\s+however\b/i,
  /^,?\s+(?:(?:almost|nearly|about|over|around|more than)\s+)?(?:more|most|many|some|few|half|\d[\d.,]*\s*(?:%|per ?cent))\b/i,
  /^,?\s+(?:in\s+)?(?:an?|any)\s+(?:person|man|woman|child|family)\b/i,
  // "today the coastal towns are growing", but "today the Greens are meeting"
  /^,?\s+(?:[Tt]he\s+|[Oo]ur\s+)?(?:[\p{L}-]+\s+){0,2}\p{Ll}+s\s+are\s+(?:\p{Ll}+\s+)?\p{Ll}+ing\b/u,
  // "today it is impossible to", but "today it is my pleasure to"
  /^,?\s+it(?:\s+is|['’]s)\s+(?!\p{L}+ing\b|the\b|my\b|our\b|with\b|(?:an?\s+)?(?:(?:great|very|real)\s+)?(?:pleasure|pleasing|privilege|honou?r|good to|great to)\b)/iu,
  // "today, since it rained, we now have eels"
  /^,?\s+[^.;!?]{0,60},\s+we\s+now\s+have\b/i,
  // "today, with that skill, he would fail"
  /^,?\s+(?:[^.;!?]{0,60},\s+)?(?:he|she|it|they|you)\s+would\b/i,
  // "today we see people who", "today we have almost two thirds", but "today we have opened"
  /^,?\s+we\s+(?:see|live|know|face)\b/i,
  /^,?\s+we\s+(?:now\s+)?have\s+(?!to\b|(?:made|had|put|got|done|been|won|met|held|brought|sent|heard|lost)\b|\p{L}+(?:ed|en)\b)/iu,
];

/** "Today the Council is seen as a failure": what somebody is. Not "Today Moss is open", nor what somebody is doing, or where. */
const THEY_ARE_AFTER =
  /^,?\s+(?!(?:I|we|you|it|is|are|there|this|that|marks?)\b|(?:I|we|you)['’])(?:[\p{L}\d’'-]+\s+){1,5}?(?:is|are)\s+(?!(?:\p{L}+\s+)?\p{L}+ing\b|(?:here|at|out|on|to|back|with|due)\b|in\s+\p{Lu}|[\p{L}-]+["”’']?[.!?])/u;

/** "40 years ago it was closed and today it is open": set against the past, in the present. */
const ONCE_BEFORE =
  /\b(?:(?:decades?|centur(?:y|ies)|generations?|years) ago|(?:in|from|since) the (?:1[6-9]|20)\d0['’]?s)\b[^\n]{0,160}$/i;
const IT_IS_AFTER =
  /^,?\s+(?:\p{Ll}+\s+)?(?:it|they|he|she|there|that|this|\p{L}+s)(?:\s+(?:is|are|has|have)\b|['’](?:s|re|ve)\b)/iu;

/** What ends directly before "today" where the clause is not in the past. */
const PRESENT_BEFORE: Cues = [
  // "young people today", "a generation of dockers today"
  /\b(?:(?:young|older) \p{L}+|youth|kids|teenagers|(?:this |a )?generations?(?: of \p{L}+)?)\s+$/iu,
  // "very relevant today", "as strong as ever today", "more valuable today"
  /\b(?:is|are|['’]s|['’]re|as|remains?)\s+(?:\p{L}+\s+){0,2}(?:relevant|important|true|critical|vital|crucial|valid|urgent|real)\s+$/iu,
  /\b(?:is|are|['’]s|['’]re|as|remains?)\s+(?:\p{L}+\s+){0,2}(?:common|rare|lacking|(?:un)?lawful|(?:il)?legal|valuable|widespread|as ever)\s+$/iu,
  /\b(?:is|are|['’]s|['’]re)\s+(?:\p{L}+\s+)?(?:more|less)\s+\p{L}+(?:\s+\p{L}+)?\s+$/iu,
  // "is a problem today", "there are 200 boats with oars today", "yet today"
  /\b(?:(?:is|are|remains?) an?\s+(?:\p{L}+\s+)?(?:problem|challenge|threat|fact|reality)|yet)\s+$/iu,
  /\bthere are\s+(?:\p{L}+\s+){0,2}\d[\d,.]*\s(?:(?!\b(?:that|who|which|will)\b)[^.;!?]){0,60}$/iu,
  // "throughout the region today", "many people in Norway today", "the realities of Norway today"
  /\b(?:in|of|across|throughout)\s+(?:this|our|the)\s+(?:country|nation|region|community|economy|industry|society|continent)\s+$/iu,
  /\b(?:people|men|women|children|families|workers|\p{Lu}\p{Ll}+(?:ans|ims|ews|ese))\s+in\s+\p{Lu}\p{Ll}+\s+$/u,
  /\b(?:realit(?:y|ies)|change|life|landscape|happening) (?:in|of) \p{Lu}\p{Ll}+\s+$/u,
];

/** Anywhere in a sentence that is not in the past: compared with another time. */
const COMPARED: Cues = [
  /\bthan\s+(?:\p{L}+\s+){0,2}(?:was|were|had|ever|before|previously)\b/iu,
  /\b(?:compared (?:to|with)|ever (?:was|were|before)|than at any|used to|years?['’]? time)\b/i,
  /\b(?:decades?|centur(?:y|ies)|generations?|years) (?:ago|from now|hence)\b/i,
  /\b(?:in|from|since) the (?:early |late |mid-?)?(?:1[6-9]|20)\d0['’]?s\b/i,
];

/** "tough decisions today to avoid tougher ones tomorrow": set against the time to come. */
const TOMORROW_AFTER = /^[^.!?]{12,}\b(?:tomorrow|(?:generations?|decades|years) to come)\b/i;

/** Characters on either side of "today" that belong to its clause. */
const CLAUSE = 160;

/**
 * Whether "today" says how things are in this time, rather than what happens on the day on which a text was issued.
 *
 * @example
 * isStateOfThings("Even today they work by hand.", 5, 10); // => true
 * isStateOfThings("Today we opened the harbour.", 0, 5); // => false
 */
export function isStateOfThings(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - CLAUSE), start);
  const around = sentenceAround(text, start, end, CLAUSE);
  const own = text.slice(around.start, start);
  const after = text.slice(end, around.end);
  const opens = OPENS_CLAUSE.test(own);
  if (some(BEFORE, own) || some(AFTER, after) || (opens && some(CLAUSE_AFTER, after))) return true;
  if (some(AS_IT_IS_BEFORE, own) && !VERB_AFTER.test(after)) return true;
  if (!opens && IS_AFTER.test(after)) return true;
  const isOfReports = REPORTS_BEFORE.test(own);
  if (!isOfReports && MANY_BEFORE.test(own) && /^\s+are\b/.test(after)) return true;
  if (PAIR_BEFORE.test(own) && /^\s+(?:enjoy|face|share|have)\b/.test(after)) return true;
  if (!isOfReports && IN_GENERAL_BEFORE.test(own) && IN_GENERAL_AFTER.test(after)) return true;
  if (WHICH_BEFORE.test(own) && WHICH_AFTER.test(after)) return true;
  if (ONCE_BEFORE.test(before) && IT_IS_AFTER.test(after)) return true;
  if (!isOfReports && SUPPOSED_BEFORE.test(own) && !GENITIVE_AFTER.test(after)) return true;
  const sentence = own + text.slice(start, end) + after;
  const tense = englishTense(sentence, own.length, own.length + end - start);
  if (tense.endsWith("past")) return false;
  if (some(PRESENT_BEFORE, own) || some(COMPARED, own) || some(COMPARED, after)) return true;
  return (tense !== "future" && TOMORROW_AFTER.test(after)) || (opens && THEY_ARE_AFTER.test(after));
}

function some(cues: Cues, words: string): boolean {
  return cues.some((cue) => cue.test(words));
}
