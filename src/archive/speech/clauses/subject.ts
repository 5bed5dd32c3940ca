import { endingIn } from "../../../corpus/text/ending-in.ts";
import { isFirstName } from "../names/first-names.ts";
import { NAME_RUN, NAME_WORDS, type NamePhrase, readName } from "../names/name-phrases.ts";
import { withoutPlaces } from "../names/named-places.ts";
import { isBody, isTitle } from "../names/titles.ts";
import { isUnnamed } from "../names/unnamed.ts";
import { QUOTED } from "../quotations.ts";
import { isOccupation, ownedAtEnd, personAlone, personOf } from "./belonging.ts";
import { plainClause } from "./plain-clause.ts";

/** Whom a clause says something of, as its words refer to them. */
export type Subject =
  | { readonly kind: "name"; readonly phrase: NamePhrase; readonly role?: string }
  | { readonly kind: "pronoun"; readonly word: string }
  /** "the senator", "the organization". */
  | { readonly kind: "noun"; readonly words: string }
  /** Words of somebody that no name is given for. */
  | { readonly kind: "nobody" };

const NOBODY: Subject = { kind: "nobody" };

/** What may stand between a subject and its verb. */
const BETWEEN =
  /(?:^|\s)(?:also|now|then|later|today|yesterday|tonight|further|again|therefore|once|twice|earlier|often|always|even|still|just|himself|herself|itself|has|have|had|would|is|are|was|were|been|(?:more |most |very )?\p{Ll}+ly|(?:on|last) \p{Lu}\p{Ll}+day(?: night| morning)?|last (?:week|month|year|night)|this (?:week|month|year|morning)|earlier this \p{Ll}+|in (?:a|an|the|his|her|its) (?:\p{Ll}+ )?(?:statement|interview|speech|letter|report|press release|tweet|e-?mail|post)|at the time)$/u;
const ENDS_BETWEEN = endingIn(BETWEEN);
const PASSIVE = endingIn(
  /(?:^|\s)(?:is|are|was|were|been|being|be|get|got)(?: (?:also|now|again|later|then|once|\p{Ll}+ly))?$/u,
);
const NEGATED = endingIn(
  /(?:^|\s)(?:not|never|nobody|no one|neither|nor|hardly|without)(?: \p{Ll}+)?$|n[’']t$/iu,
);
const CONDITION = endingIn(
  /(?:^|\s)(?:if|unless|whether|whenever|had|should|could|may|might|to|let|did|does|do|will|can|must)$/i,
);

const PRONOUN = /(?:^|[\s¤,;:(—–-])(?<word>he|she|it|they|we|I)$/iu;
const ENDS_IN_PRONOUN = endingIn(PRONOUN);
const OTHER_PRONOUN = endingIn(
  /(?:^|[\s¤,;:(—–-])(?:who|which|that|this|these|those|one|some|many|others?|most|few|all|both|you|several|what|there|nobody|everyone|anyone|someone)$/iu,
);
const NAME_AT_END = new RegExp(
  `(?:^|(?<before>[\\p{L}\\p{N}’'.]+) |(?<=[\\p{L}\\p{N}’'.]), |(?:[${QUOTED},;:(—–"]|(?<=[\\s-])-) ?)(?<the>[Tt]he )?(?<run>${NAME_RUN})$`,
  "u",
);
/** The last word of a name has a capital, or it is an abbreviation in brackets. */
const ENDS_A_NAME = /[\p{Lu})]/u;
const NOUN_AT_END =
  /(?:^|[\s¤])(?<words>(?:the|a|an|his|her|their|its|our|my|one|two|some|another)(?: [\p{L}\d’'-]+){1,6})$/iu;

/** What somebody wrote or said: it speaks with their voice. */
const UTTERANCE = "(?:letter|statement|commentary|report|article|speech|column|essay|op-ed|email|tweet|post)";
const WRITING = new RegExp(`\\b${UTTERANCE}$`);
/** "Her commentary". */
const WRITING_OF = new RegExp(
  `(?:^|[\\s¤,;:(—–-])(?<owner>[Hh]is|[Hh]er) (?:\\p{Ll}[\\p{L}-]* ){0,2}${UTTERANCE}$`,
  "u",
);

/** Whose words are what somebody wrote: "she" for "her commentary". Null if the words end in none. */
export function writerOf(words: string): Subject | null {
  const owner = WRITING_OF.exec(words)?.groups?.owner;
  return owner ? { kind: "pronoun", word: /his/i.test(owner) ? "he" : "she" } : null;
}
const SPOKESPERSON = /\b(?:spokes(?:man|person|woman)|leader)$/;
/** What makes a name part of another noun: "supporters of X", "a spokesman for X". */
const PREPOSITION =
  /^(?:of|for|from|by|with|to|at|against|about|than|between|behind|under|near|off|outside|around|over|into|like)$/;
const GOVERNED = endingIn(
  /(?:^|\s)(?:of|for|from|by|with|to|at|against|about|than|on|in|behind|under|around|over|into|like) $/,
);
const HYPOTHETICAL = /^(?:if|unless|whether)$/i;
const OFFICE =
  /\b(?:minister|senator|leader|spokes\p{Ll}+|president|secretary|director|chair\p{Ll}*|mayor|ambassador|commissioner|chief|officer|head|manager|member|premier|governor|treasurer|editor|coordinator|lawyer|professor|judge|general|candidate|brother|sister|father|mother|wife|husband|son|daughter|aide|adviser|advisor|strategist)\b/iu;

/** Characters before a verb in which its subject is looked for. */
const REACH = 220;

/**
 * Reads the subject of a verb from what stands before it.
 *
 * @param before the sentence up to the verb, quotations masked.
 * @param continuous the verb has its -ing form, so that "is" before it makes no passive.
 * @returns null if the verb has none: it is no verb here.
 */
export function subjectBefore(before: string, continuous = false): Subject | null {
  const words = before.slice(-REACH).trimEnd();
  let left = ABBREVIATED_LIST.test(words) ? words : plainClause(words).trimEnd();
  if (!continuous && PASSIVE.test(left)) return NOBODY;
  while (ENDS_BETWEEN.test(left)) {
    const match = BETWEEN.exec(left);
    if (!match) break;
    left = left.slice(0, match.index).trimEnd();
    if (NEGATED.test(left)) return NOBODY;
  }
  if (NEGATED.test(left)) return NOBODY;
  if (CONDITION.test(left)) return null;
  const ended = left.replace(/,$/, "");
  const placed = withoutPlaces(ended);
  // "Rosa Lim of Aurora, Ohio, said", "Rosa Lim, a lawyer from Aurora, Ohio, said".
  if (placed !== ended) left = placed.includes(", ") ? `${placed},` : placed;
  if (/[,)]$/.test(left)) return apposed(left.replace(/\s*\([^()]*\)$/, ""));
  return subjectAtEnd(left);
}

/** A body whose name has commas, with its abbreviation: "the Council for Ports, Quays and Piers (CPQP)". */
const ABBREVIATED_LIST = /,.* \(\p{Lu}{3,}\)$/u;

/** "It was Rosa Lim who": all of the sentence is hers. */
const CLEFT = new RegExp(`^(?:[Ii]t|[Tt]his) (?:is|was) (?:the )?(?<name>${NAME_RUN}),? who$`, "u");

function subjectAtEnd(left: string): Subject | null {
  const cleft = left.endsWith("who") ? CLEFT.exec(left)?.groups?.name : undefined;
  const cleftName = cleft ? readName(cleft) : null;
  if (cleftName) return { kind: "name", phrase: cleftName };
  const word = ENDS_IN_PRONOUN.test(left) ? PRONOUN.exec(left)?.groups?.word : undefined;
  // "several on it told us": an object.
  if (word && GOVERNED.test(left.slice(0, -word.length))) return NOBODY;
  if (word)
    return conditional(left.slice(0, -word.length)) ? NOBODY : { kind: "pronoun", word: word.toLowerCase() };
  if (OTHER_PRONOUN.test(left)) return NOBODY;
  const writer = writerOf(left);
  if (writer) return writer;
  const owned = ownedAtEnd(left);
  if (owned) {
    const phrase = readName(owned.owner);
    if (phrase && WRITING.test(owned.what)) return { kind: "name", phrase };
    const person = personOf(left);
    if (person) return { kind: "name", phrase: person };
    const named = withoutComma(left);
    if (named.kind === "name") return named;
    return SPOKESPERSON.test(owned.what)
      ? { kind: "noun", words: `the ${owned.owner}’s${owned.what}` }
      : NOBODY;
  }
  const lastWord = left.slice(left.lastIndexOf(" ") + 1);
  const name = ENDS_A_NAME.test(lastWord) ? NAME_AT_END.exec(left) : null;
  if (name?.groups?.run) {
    const { before: word = "", run } = name.groups;
    if (PREPOSITION.test(word) || /^(?:on|in)$/.test(word)) return withoutComma(left);
    // "In Port Hale, I was told": a place that opens the sentence.
    if (HYPOTHETICAL.test(word) || OPENS_WITH.test(run)) return NOBODY;
    return nameOf(run, left.slice(0, left.length - run.length));
  }
  const words = NOUN_AT_END.exec(left)?.groups?.words;
  if (words) {
    const named = withoutComma(left);
    return named.kind === "name" ? named : { kind: "noun", words };
  }
  return /\p{Ll}$/u.test(left) ? withoutComma(left) : null;
}

/** A preposition before a name that is no month or day. */
const OPENS_WITH =
  /^(?:Across|Among|Around|At|Between|For|From|In|Near|Outside|Through|Throughout|To|Within) (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\p{Lu}\p{Ll}+day\b)(?!.* \p{Lu}\p{Ll}+day )/u;
/** "centres at Port Hale, Moss and Elan": places, the last two of which look like one name. */
const PLACES_BEFORE = endingIn(
  /\b(?:across|at|between|from|in|near|of|to) (?:\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2}, )+$/u,
);
/** "Its report The Quay of Tomorrow" has a title. */
const TITLE_OF = endingIn(
  /\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:\p{Ll}+ )?(?:article|book|film|novel|paper|pamphlet|report|song|study),? (?:The )?$/u,
);

/** "a columnist for the news site Tamvox": the name of what somebody is from. */
const FROM_BODY = endingIn(
  /(?:^|\s)(?:at|for|from|of|with) (?:the |an? )?(?:[\p{L}’'-]+ ){0,4}(?:agency|app|bank|blog|broadcaster|channel|charity|company|consultancy|firm|group|institute|magazine|maker|network|newspaper|organi[sz]ation|outlet|platform|publisher|site|station|think tank|website) $/u,
);

/** Whom a run of capitalised words names as a subject; null if it is none. */
function nameOf(run: string, before: string): Subject | null {
  const phrase = readName(run);
  if (!phrase) return null;
  const isBodys = FROM_BODY.test(before) && !phrase.office && !isFirstName(phrase.name.split(" ")[0] ?? "");
  const areNames = run.split(" ").some((word) => isTitle(word) || isFirstName(word));
  if (run.includes(" and ") && !areNames && PLACES_BEFORE.test(before)) return NOBODY;
  return isBodys || TITLE_OF.test(before) || isUnnamed(before, run) ? NOBODY : { kind: "name", phrase };
}

const UNCLOSED = new RegExp(
  `(?:^|[${QUOTED}.:;] ?)(?<name>${NAME_RUN}), (?<role>(?:the |an? )?[^,${QUOTED}]{3,120})$`,
  "u",
);

/** "Rosa Lim, spokesperson on health said": the comma after the office is left out. */
function withoutComma(left: string): Subject {
  const { name, role } = UNCLOSED.exec(left)?.groups ?? {};
  const phrase = name && role && OFFICE.test(role) ? readName(name) : null;
  return phrase && role ? { kind: "name", phrase, role: shortRole(role) } : NOBODY;
}

function conditional(left: string): boolean {
  return /(?:^|\s)(?:if|unless|whether)\s*$/i.test(left);
}

/** A place before a larger one: "in Aurora, Colorado,". */
const IN_PLACE = new RegExp(`(?:^|\\s)(?:in|at|near|off|from|of|to|outside|around) ${NAME_RUN}$`, "u");

/** The same where no office can end so: "the secretary of State, Rosa Lim" is in no place. */
const INSIDE_PLACE = new RegExp(`(?:^|\\s)(?:in|at|near|off|outside|around) ${NAME_RUN}$`, "u");

/** "One priest supporting Mr. Holt, Dan Lim, said": who somebody is, without a verb. */
const SOMEBODY =
  /^(?:and |but )?(?:one|an?|another|his|her|their) (?!.*\b(?:is|was|were|are|has|had|said|told)\b)\p{Ll}[^¤]*$/iu;

const LAST_WORD = /\S+$/;

const NAME_ALONE = new RegExp(`^(?:(?:and|but) )?(?:the )?(${NAME_RUN})$`, "u");

/** "Rosa Lim, a lawyer from Leyte, said"; "the mayor, Rosa Lim, said". */
function apposed(left: string): Subject | null {
  const clause = left.slice(
    Math.max(left.lastIndexOf(QUOTED), left.lastIndexOf(";"), left.lastIndexOf(":")) + 1,
  );
  const parts = clause.replace(/,$/, "").split(/,\s+/).slice(-5);
  const last = parts.at(-1) ?? "";
  const before = parts.at(-2) ?? "";
  const alone = NAME_ALONE.exec(last.trim());
  const phrase = alone?.[1] ? readName(alone[1]) : null;
  const isOffice =
    (OFFICE.test(before) || isOccupation(before.trim())) &&
    !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(before.trim());
  if (phrase && before && !INSIDE_PLACE.test(before) && (isOffice || SOMEBODY.test(before.trim())))
    return { kind: "name", phrase, role: before.trim().replace(/^(?:and |but )?(?:the |an? )?/i, "") };
  // "It helps those in need, Minister for Ports Rosa Lim, said": a comma too many.
  if (
    phrase?.office &&
    isFirstName(phrase.name.split(" ")[0] ?? "") &&
    /^\p{Ll}+$/u.test(LAST_WORD.exec(before)?.[0] ?? "") &&
    !OFFICE.test(before)
  )
    return { kind: "name", phrase };
  // "Rosa Lim, whose boat, Ada, sank in the storm, said": what a clause tells of somebody names another.
  const who = parts.findIndex((part) => /^whose\b/.test(part.trim()));
  const told = who > 0 ? subjectAtEnd((parts[who - 1] ?? "").trim()) : null;
  if (told?.kind === "name") return told;
  for (let index = parts.length - 2; index >= 0; index--) {
    const part = (parts[index] ?? "").trim();
    if (index < parts.length - 2 && TELLS.test(parts[index + 1] ?? "")) return NOBODY;
    const subject = subjectAtEnd(part);
    if (index > 0 && subject?.kind === "name" && IN_PLACE.test(parts[index - 1] ?? "")) continue;
    if (subject?.kind === "name") {
      const role = parts[index + 1] ?? "";
      return /^(?:who|whose|which|where|when|in|on|at|after|before|speaking|while|however|too|meanwhile|\p{Ll}+ing)\b/u.test(
        role,
      )
        ? subject
        : { ...subject, role: shortRole(role) };
    }
    if (subject?.kind === "pronoun") return index === parts.length - 2 ? subject : NOBODY;
  }
  return NOBODY;
}

/** A clause of its own; what comes after "who" tells of whom was named before it. */
const TELLS = /^(?!\s*(?:who|whose|which)\b).*\b(?:is|was|were|has|had|said)\b/;

/** "the Harbour Law [and] Justice Spokesperson Rosa Lim". */
const FIELD_GOES_ON =
  /^ and (?:\p{Lu}[\p{L}-]* ){1,4}(?:Commissioner|Director|Leader|Minister|Secretary|Spokes(?:man|person|woman)) \p{Lu}/u;
/** Where the subject after a verb ends. */
const END = new RegExp(
  `[${QUOTED},;.:(—–]|\\s(?:at|in|on|during|after|before|from|yesterday|today|tonight|last|who|while|when|as|about|this|earlier|later|recently|shortly|in|with|by|to|over|via|through|because|since|if|that|and|but|upon|following|adding|[\\p{Lu}]\\p{Ll}+day)(?=[\\s,.;]|$)`,
  "u",
);
const ABBREVIATED =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Hon|Rev|Fr|Msgr|Lt|Gen|Col|Maj|Brig|Adm|Sgt|Capt|Supt|Insp|Det|Amb|Cllr|St|Jr|\p{Lu})\.$/u;

/**
 * Reads the subject of a verb from what stands after it: "said the mayor, Rosa Lim".
 *
 * @param after the sentence from the verb on, the verb left out, quotations masked.
 */
export function subjectAfter(after: string): Subject | null {
  const text = after.replace(/^ (?:also|then|today|yesterday) /, " ").trimStart();
  let end = 0;
  for (;;) {
    const match = END.exec(text.slice(end));
    if (!match) {
      end = text.length;
      break;
    }
    const at = end + match.index;
    if (match[0] === "." && (ABBREVIATED.test(text.slice(0, at + 1)) || /^\p{L}/u.test(text.slice(at + 1)))) {
      end = at + 1;
      continue;
    }
    if (
      match[0] === " and" &&
      (isTitle(/(\S+)$/.exec(text.slice(0, at))?.[1] ?? "") || FIELD_GOES_ON.test(text.slice(at)))
    ) {
      end = at + match[0].length;
      continue;
    }
    end = at;
    break;
  }
  const phrase = text.slice(0, end).trim();
  if (!phrase) return null;
  if (/^(?:he|she|it|they|we|I)$/.test(phrase)) return { kind: "pronoun", word: phrase.toLowerCase() };
  if (phrase.split(" ").length > 14) return NOBODY;
  const belonging = personAlone(phrase, text.slice(end));
  if (belonging) return { kind: "name", phrase: belonging };
  const run = new RegExp(`(?:^|[\\s’'])(?:the )?(${NAME_RUN})$`, "u").exec(phrase);
  const role = /^, (?<role>[^¤,;.:]+)/u.exec(text.slice(end))?.groups?.role?.trim();
  const own = run?.[1] ? readName(run[1]) : null;
  if (!run?.[1] || (OFFICE.test(run[1]) && !own?.office)) {
    const apposed = /^[^¤,;.:]{0,60}, (?<name>\p{Lu}[^¤,;:.]+)/u.exec(text.slice(end))?.groups?.name;
    const named = OFFICE.test(phrase) && apposed ? readName(apposed.trim()) : null;
    if (named && (named.name.includes(" ") || named.office))
      return { kind: "name", phrase: named, role: phrase.replace(/^(?:the|an?) /i, "") };
    if (!run?.[1])
      return /^(?:the|an?|one|his|her)\b/i.test(phrase) ? { kind: "noun", words: phrase } : NOBODY;
  }
  const before = phrase.slice(0, run.index).trim();
  const person = OF_SOMETHING.exec(phrase)?.groups?.person;
  const first = person ? readName(person) : null;
  if (first?.name.includes(" ") && !isBody(first.name) && !isTitle(first.name.split(" ").at(-1) ?? ""))
    return { kind: "name", phrase: first };
  if (/\b(?:for|from|of|by|with|to|at|in|on|behind|against)(?: the)?$/.test(before))
    return /^the /i.test(before) ? { kind: "noun", words: phrase } : NOBODY;
  if (
    /^(?:an?|one|some|two|several)\b/i.test(before) &&
    !/^(?:an?)\b.* (?:named|called)$/.test(before) &&
    /['’]s?$|\b(?:of|for)\b/.test(before)
  )
    return NOBODY;
  if (!own || isUnnamed(before, run[1])) return NOBODY;
  return {
    kind: "name",
    phrase: own,
    ...(role && isRole(role) ? { role: shortRole(role) } : {}),
  };
}

/** "Rosa Lim of the non-partisan Harbour Report": who somebody is comes after a preposition. */
const OF_SOMETHING = new RegExp(
  `^(?<person>${NAME_WORDS}) (?:of|from|for|at|with) (?:the |an? |(?=\\p{Ll}))`,
  "u",
);

/** Words after a name that say what somebody is, rather than when or how they spoke. */
function isRole(words: string): boolean {
  return !/^(?:who|whose|which|where|when|while|in|on|at|after|before|during|referring|speaking|adding|\p{Ll}+ing|and|but|as|yesterday|today|\d+)\b/u.test(
    words,
  );
}

/** A role without its article, and without where or when somebody spoke. */
function shortRole(words: string): string {
  return words
    .replace(/^the /, "")
    .replace(/ (?:at an?|in an?|on \p{Lu}\p{L}+day|today|yesterday|this week|last)\b.*$/u, "");
}
