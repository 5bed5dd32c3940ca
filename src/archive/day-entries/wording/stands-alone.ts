import { MONTH_PATTERN as MONTHS } from "../../../time/calendar/month-names.ts";
import { isReport } from "../verbs/main-verb.ts";
import type { WhyNot } from "./why-not.ts";

const CHATTER =
  /\b(?:thank(?:s| you)|good (?:morning|afternoon|evening)|ladies and gentlemen|congratulat(?:e|ions?)|welcome to|please|happy to|let me|as you (?:know|may)|you know|of course|great to be|good to be|acknowledg\w+ the traditional|elders past|pay (?:my|our) respects|pleasure to)\b|^(?:well|look|now|yes|no|so|okay|and|but|or),?\s/i;

const FIRST_PERSON = /\b(?:I|I['’]m|I['’]ve|we|We|my|My|our|Our|us|me)\b/;

/** "We, civil organizations in Seoul, …" says who speaks. */
const NAMED_WE = /^We, (?:the )?\p{L}+[^,]{5,},/u;

/** What a person does by saying so, or reports of the day itself. */
const ANNOUNCES =
  /\b(?:I|we)\b(?:\s+(?:am|are|have|today|also|now|pleased|delighted|proud|to|can)){0,5}\s+(?:announc\w+|launch\w*|sign\w*|releas\w+|tabl\w+|introduc\w+|confirm\w*|represented|attended|visited|met|voted|appoint\w+|open\w*|been appointed)\b/i;

const REFERS_BACK =
  /^[“"‘']?(?:as (?:he|she|it|they)\b|at the same time\b|in the (?:years|months|weeks|days|hours) (?:that|which) followed\b|in (?:another|a (?:related|separate|further|similar))\b|(?:(?:an?|several|some|\d+|[a-z]+(?:teen|ty)?) )?(?:days?|weeks?|months?|years?|hours?) (?:later|earlier)\b|as (?:for|to|regards)\b|(?:more|most) (?:broadly|generally|importantly|significantly|notably|recently|crucially|seriously)\b|elsewhere\b|turning to\b|on (?:a related|another) (?:note|matter)\b|the (?:next|following) (?:day|week|month|year)\b|he|she|it|they|this|these|those|that|such|his|her|hers|its|their|there|here|also|further|furthermore|moreover|however|meanwhile|instead|nevertheless|then|similarly|likewise|likewise|both|neither|another|others?|one|ones|commenting|speaking|earlier|later|again|in addition|in contrast|as a result|for example|for instance|the (?:same|former|latter|total|remaining|remainder|rest|balance|following|above|two|three|four|other|others|pair|group|matter|incident|man|woman|men|women|claim|move|decision|order|visit|report|bill|amendments?|changes?|program(?:me)?|package|initiative|measures?|agreement|announcement|office|new) )\b/i;

/** Words that point at what was said before, anywhere in a sentence. */
const POINTS_BACK =
  /\b(?:the (?:former|latter|aforementioned|above)|said (?:his|her|their) (?:comments|remarks)|(?:that|if|whether) (?:this|these|those) (?!year\b|month\b|week|morning\b|afternoon\b|evening\b|country\b)\w+|this latest|(?:has|have) commented on|(?:made|issued) the following|(?:was|were) (?:speaking|commenting|responding)(?! of)|that the (?:two|three|four|five|six) \p{Ll}+|(?:to|in|from|at) the (?:area|scene|site|spot|vessel|boat)(?=[,.]| and\b| yesterday\b| today\b| on \d| by\b)|the same (?:deal|plan|policy|bill|law|decision|case|man|woman|boat)(?= (?:was|is|has|had|were|will))|(?:for|of|in|by|at|on|to) these (?!(?:\p{Ll}+ )?(?:days|weeks|months|years|countries|islands|shores)\b|\p{Ll}+ \p{Ll}+ (?:to|from)\b)\p{Ll}+|made the announcement)\b|\b(?:also|as well)\W*$/iu;

/** "The assistance is …", "Ministers noted …": a bare noun that only the text before makes known. */
const BARE_NOUN =
  /^\s*(?:The\s+(?:Ministers?|Senators?|Committee|Department|Bill|Act|Members|Report|Inquiry|Review)\s+(?:also\s+)?|The\s+(?!government\b|world\b|nation\b|country\b)(?:\p{Ll}[\p{L}-]+\s+){1,2}|(?:Ministers|Members|Participants|Delegates|Leaders|Officials|Senators|Parties)\s+(?:also\s+)?)(?:is|are|was|were|has|have|had|will|would|did|could|held|heard|found|noted|agreed|said|welcomed|discussed|reaffirmed|stressed|expressed|acknowledged|[\p{Ll}]{3,}ed)\b(?!\s+by\b)/u;

/** "It is time to pay", "There is a gap": a pronoun that stands for nothing before it, in a quotation without others that do. */
const EXPLETIVE =
  /^[“"‘'](?:it(?:['’]s| is| was| would be)\s+(?:\S+\s+){1,12}?(?:that|to|for)\b|there(?:['’]s| is| are| was| were)\b)(?![\s\S]*\b(?:this|these|those|they|he|she|his|her|their)\b)/i;

/** Persons and vessels that are named by an article alone, with nothing after them that says which. */
const KNOWN_ONE =
  /\b[Tt]he (?<noun>m[ae]n|wom[ae]n|couple|girls?|boys?|vessel|boat|group|pair|family|victims|suspects|crew|passengers|camp|incident)\b(?!['’]|-|\s+(?:of|who|that|which|whose|from|with|at \p{Lu}|in \p{Lu}|on \p{Lu}|near|carrying|containing|known|called|held|intercepted|is|\p{Lu}))/u;

/** Bodies, papers and events that are named by an article alone, which an earlier sentence has introduced. */
const KNOWN_PAPER =
  /\bthe (?<noun>[Cc]ommittee|[Rr]eview|[Ii]nquiry|Act|Bill|main report|incident|accident|tragedy|explosion|allegations?|announcement|ruling|operation|deal)\b(?!['’]|-|\s+(?:(?:of|into|on(?! \d)|to|for|by|under|who|that|which)\b|in \p{Lu}|\p{Lu}))/u;

/** "a boat", "12 men": new to the reader; "12 May" counts nothing. */
const NEW_ONE = new RegExp(`\\b(?:a|an|another|one|two|three|\\d+(?!\\s+${MONTHS})|several)\\s+\\p{L}`, "iu");

/** Whether a sentence takes for known whom or what only an earlier sentence can have named. */
function takesForKnown(own: string): boolean {
  const someone = beforeUnnamed(KNOWN_ONE, own);
  const isNew = someone !== null && !NEW_ONE.test(someone);
  return isNew || beforeUnnamed(KNOWN_PAPER, own) !== null;
}

/** What stands before a noun that a pattern finds; null if it finds none, or if the noun came before. */
function beforeUnnamed(pattern: RegExp, own: string): string | null {
  const found = pattern.exec(own);
  const noun = found?.groups?.noun?.toLowerCase();
  if (!found || noun === undefined) return null;
  const before = own.slice(0, found.index);
  return before.toLowerCase().includes(noun) ? null : before;
}

/** "By praising the harbour they asked …", "Lopez began by saying …": who speaks, or what was said, is in an earlier sentence. */
const GOES_ON =
  /^\s*(?:By|In|After|Before|Without|Since|While)\s+\p{Ll}+ing\b[^,;]*\s(?:he|she|they|it)\s+\p{Ll}+|\b(?:began|went on|continued|concluded|finished)\s+(?:by\s+say\p{Ll}+|to\s+say|saying)\b/u;

/** "Under its terms, …", "Lopez then left Moss": what came before is in a sentence before; "At PORT ELAN, …": one item of several. */
const AFTER_THAT =
  /^\s*(?:Under|With|Despite|Following|Through|Throughout|Within|Besides) (?:its|his|her|their|this|these|those)\s|^\s*(?:At|In|On|From) (?:(?:\p{Lu}{4,} )+\p{Lu}{4,}|\p{Lu}{5,}),\s|^\s*(?:\p{Lu}\S*\s){1,4}then \p{Ll}+(?:ed|t|d|w)\b/u;

/** What may stand between an opening time and the clause: ", with the support of Oxfam,". */
const ADJUNCT = "(?:(?:along |together )?(?:with|without|despite|under|through)\\s[^,;]{3,80},\\s+){0,2}";

/** "On 3 May, he left Moss", "In May it left": who or what it is stands in a sentence before. "In May it was said that" stands for nothing. */
const SOMEBODY_THEN = new RegExp(
  `^\\s*(?:(?:Early |Late |Later )?(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y)\\s[^,;]{3,40}?,?\\s+(?:\\d{4},?\\s+)?|(?:Yesterday|Today|Last \\p{Ll}+|Tonight),?\\s+)${ADJUNCT}` +
    "(?:(?:he|she|they|his|her|their|its)\\s+\\p{Ll}" +
    "|it\\s+(?!(?:is|was|has been|had been)\\s[^,;]*?\\b(?:that|to|who|whether|by)\\b|emerged|became (?:clear|known|evident|public)|turned out|came to light|transpired|took\\b|rained|snowed|seem|appear|happened|dawned)\\p{Ll})",
  "u",
);

/** "The deadliest attack of all occurred", "formed the new army": nothing says which event, or which one of its kind. */
const WHICH_ONE =
  /\b[Tt]he\s(?:\p{Ll}+\s){1,8}(?:occurred|happened|took place)\W*$|\b(?:formed|created|founded|established|built|set up|introduced|unveiled)\sthe\snew\s\p{Ll}+(?!\s(?:\p{Ll}+\s)?(?:of|for|in|at|to|on|\p{Lu}))\b/u;

/** "A new plan to reach this aim": what is pointed at is in no earlier word of the sentence. */
const POINTS_EARLY =
  /^[“"‘']?\S+(?:\s+\p{Ll}[\p{L}-]*){0,8}\s+(?:this|these|those|such)\s+(?!year|month|week|weekend|morning|afternoon|evening|country|town|city|state|government|house|nation|day|time|century|past|coming|who\b|a\b|an\b)\p{Ll}/u;

const NO_NAME =
  /^(?:The|A|An|In|On|At|By|For|From|To|Of|As|And|But|Or|If|When|While|After|Before|Since|Until|During|Today|Yesterday|Tomorrow|Mr|Mrs|Ms|Dr|I|We|He|She|It|They|This|That|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** Whether somebody announces or signs something, in their own words, in a sentence without what it quotes. */
export function announces(own: string): boolean {
  return ANNOUNCES.test(own);
}

/** Why a sentence cannot be understood without those before it; null if it can. `own` is the sentence without what it quotes. */
export function whyNotAlone(sentence: string, own: string): WhyNot | null {
  if (/\?[”"’'\s]*$/.test(sentence) || /\?/.test(own)) return "question";
  if (CHATTER.test(own) || /\b(?:you|your)\b/i.test(own)) return "chatter";
  if (FIRST_PERSON.test(own) && !announces(own) && !NAMED_WE.test(own) && !isOthersReport(own))
    return "first person";
  if (
    (REFERS_BACK.test(sentence) && !(EXPLETIVE.test(sentence) && isReport(own))) ||
    REFERS_BACK.test(own.trimStart()) ||
    POINTS_BACK.test(own) ||
    BARE_NOUN.test(own) ||
    GOES_ON.test(own) ||
    SOMEBODY_THEN.test(own) ||
    AFTER_THAT.test(own) ||
    WHICH_ONE.test(own) ||
    takesForKnown(own) ||
    POINTS_EARLY.test(sentence)
  )
    return "refers back";
  if (
    /^(?:Mr|Mrs|Ms|Dr|Senator|Minister)\.? \p{Lu}[\p{L}’'-]+(?:['’]s)? (?!\p{Lu})/u.test(own.trim()) &&
    namesIn(own) < 2
  )
    return "refers back";
  return null;
}

/** Who is named reports what is "ours": "Our harbour is safe, the Mayor, Ana Lopez, said today." */
function isOthersReport(own: string): boolean {
  return !/\b(?:I|me|my|My|I['’]\p{L}+)\b/u.test(own) && isReport(own) && namesIn(own) >= 3;
}

/** How many different capitalised words a text has beside those that open sentences and name dates. */
export function namesIn(text: string): number {
  const words = text.match(/(?<=[\p{L}\d,;:)'’”"]\s)\p{Lu}[\p{L}'’-]+/gu) ?? [];
  const first = /^[“"‘'\s]*(\p{Lu}[\p{L}'’-]+)(?=\s\p{Lu})/u.exec(text)?.[1];
  return new Set([...words, ...(first ? [first] : [])].filter((word) => !NO_NAME.test(word))).size;
}

/** Whether a sentence opens with a name or an office: "The Department of …", "Senator Kim …". */
export function opensWithName(own: string): boolean {
  return /^\s*(?:The\s|An?\s)?\p{Lu}[\p{L}'’-]*(?:,|\s+(?:\p{Lu}|has\b|have\b|of\s+\p{Lu}|for\s+\p{Lu}))/u.test(
    own,
  );
}
