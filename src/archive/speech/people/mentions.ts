import { allMatches } from "../../../corpus/text/all-matches.ts";
import { endingIn } from "../../../corpus/text/ending-in.ts";
import { isFirstName } from "../names/first-names.ts";
import { NAME_RUN, readName } from "../names/name-phrases.ts";
import { genderOfTitle } from "../names/titles.ts";
import type { Named, People } from "./people.ts";
import { namesSeveral } from "./plurals.ts";

/** Who has been named so far in a document, for pronouns and nouns that refer to them. */
export type Mentions = {
  /** Takes in the names of a sentence, or a part of one; quotations are masked. */
  read(text: string): void;
  /** Somebody is said to speak. */
  speak(named: Named): void;
  /** Whom "he", "she", "it" or "we" means; null if that is not sure. */
  pronoun(word: string): Named | null;
  /** Whom "the senator" or "the organization" means; null if that is not sure. */
  noun(words: string): Named | null;
};

/** Begins with what tells most characters from the capital that opens a name, without all of Unicode's ranges. */
const RUN = new RegExp(`(?=[A-Z\\u0080-\\u{10ffff}])(?<![\\p{L}\\p{M}\\p{N}’'.-])${NAME_RUN}`, "gu");
/** "DUBAI, United Arab Emirates —": where a report was written, which does nothing and says nothing. */
const DATELINE =
  /^\s*\p{Lu}[\p{Lu}.’' -]+(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,3})? ?(?:\([^()]{1,30}\) ?)?(?:[—–]|--?)(?= )/u;
/** What stands before the subject of a clause. */
const OPENS = endingIn(
  /^(?:(?:The|A|An|But|And) )?(?:[\p{L}-]+ ){0,4}$|(?:^|[.;:,¤—–-]|\b(?:and|but|that|when|while|as|after|before|because|if|until|where|so))\s*(?:[Tt]he (?:[\p{Ll}-]+ ){0,3})?$/u,
);
const VERB_FOLLOWS =
  /^(?: [(][^()]{1,30}[)])?(?:,|:| ?[—–]| --? | (?!of\b|for\b|and\b|or\b|in\b|at\b|on\b|to\b|from\b|with\b|by\b|that\b|as\b|the\b|a\b)\p{Ll})/u;

const ORGANISATION =
  /^(?:the|our|its) (?:organi[sz]ation|coalition|group|statement|association|charity|agency|network|union)$/i;
/** Bodies that a text names in full and goes on to call by this word. */
const BODY =
  /^(?:association|authority|board|bureau|commission|committee|council|department|foundation|institute|ministry|society|tribunal|union|university)$/;
const THE = "the ";
/** What tells one office from another of the same word: the vice president is not the president. */
const RANK = /^(?:former|vice|deputy|prime|shadow|acting)$/;
const OFFICES: readonly string[] =
  "senator minister president governor premier treasurer congressman congresswoman mayor chairman chairwoman ambassador judge secretary professor general admiral archbishop bishop captain colonel commissioner sheriff".split(
    " ",
  );

/** "The ambassador, …": an office before a comma. */
const HOLDS_OFFICE = endingIn(/\b[Tt]he (?:[\p{L}-]+ ){0,4}(?:\p{Ll}+), $/u);

/** "The admiral laughed": an office as the subject of a clause. */
const OFFICE_ACTS =
  /(?:^|[,;:—–-] |\b(?:and|but) )[Tt]he (?<office>\p{Ll}+)(?= (?!of\b|for\b|from\b|in\b|and\b|or\b|who\b|to\b|at\b)\p{Ll})/gu;

/** "Ashley Yago, 33, …": an age tells a person. */
const AGED = /^, \d{1,2}(?:,|\.|$)/;

/** "Xorvik Tamsel, who left, …": only a person is "who". */
const WHO_FOLLOWS = /^, who(?:se)? /;
/** What stands in a clause that tells of somebody before it: "Ana Lund, who ran under her father, Dan Lund, …". */
const INSIDE_WHO = endingIn(/, who(?:se)? [^;:]{1,200}$/);
/** "For Ana Lund, Dan Holt is wrong. “He is,” she says.": how somebody sees another one; "he" may be either. */
const VIEW = /^For /;

/** An occupation right before a name. */
const OCCUPATION = endingIn(
  /\b(?:consultant|analyst|strategist|pollster|spokes(?:man|woman|person)|secretary|director|adviser|advisor|activist|lawyer|attorney|historian|economist|author|journalist|reporter|professor|researcher|chairman|chairwoman|leader|manager|host|delegate|candidate|lawmaker|resident|farmer|teacher|student|doctor) $/,
);

/**
 * @param publisher speaks as "we", and as "the organization"; "" where several speak.
 * @param isPerson the publisher speaks as "I" too.
 */
export function createMentions(publisher: string, isPerson: boolean, people: People): Mentions {
  let person: Named | null = null;
  let other: Named | null = null;
  // How many parts of sentences were read, and how many when the person was last named as a subject.
  let read = 0;
  let spoken = 0;
  // The other one was named in a later sentence.
  let since = false;
  let otherGroup = false;
  // A subject that may be a person, though nothing says so, was named since.
  let stranger = false;
  let body: Named | null = null;
  let speakingBody: Named | null = null;
  // How many parts of sentences were read when it was named as a subject, or spoke.
  let bodyRead = -1;
  const speakers = new Set<string>();
  // Null where two were called so.
  const roles = new Map<string, Named | null>();
  // Two who spoke together last, if no others were named since: "they".
  let pair: Named | null = null;
  const held = new Map<string, Named | null>();
  const publisherNamed: Named | null = publisher
    ? { speaker: { name: publisher }, gender: null, isBody: true }
    : null;

  const take = (named: Named, subject: boolean) => {
    if (named.isBody) {
      if (subject) {
        body = named;
        bodyRead = read;
      }
      return;
    }
    if (subject) stranger = SEVERAL.test(named.speaker.name);
    if (stranger) return;
    if (subject) {
      if (person && person.speaker.name !== named.speaker.name) other = null;
      person = named;
      spoken = read;
      since = false;
    } else if (named.speaker.name !== person?.speaker.name) {
      since ||= read !== spoken;
      other = named;
    }
  };

  // Read only when somebody is referred to: most documents need none of it.
  let unread: (() => void)[] = [];
  const catchUp = () => {
    const steps = unread;
    unread = [];
    for (const step of steps) step();
  };

  const hold = (key: string, named: Named, holders = held) => {
    const holder = holders.get(key);
    holders.set(key, holder === undefined || holder?.speaker.name === named.speaker.name ? named : null);
  };

  const holdBody = (named: Named) => {
    const [word, ...others] = named.speaker.name
      .toLowerCase()
      .split(" ")
      .filter((one) => BODY.test(one));
    // Two of a kind under one name are neither.
    if (word) hold(word, named);
    if (word && others.includes(word)) held.set(word, null);
  };

  const readNames = (whole: string) => {
    read++;
    const text = whole.replace(DATELINE, (dateline) => " ".repeat(dateline.length));
    // A group without a name is what "the group" means from here on.
    if (OTHER_GROUP.test(text)) otherGroup = true;
    if (pair && namesSeveral(text, pair.speaker.name)) pair = null;
    let viewed = false;
    let acting = -1;
    for (const { 0: run, index } of allMatches(RUN, text)) {
      const phrase = readName(run);
      if (!phrase) continue;
      const titled = phrase.office !== "" && run.split(" ").some((word) => genderOfTitle(word) !== null);
      const named = people.resolve(phrase);
      if (named.isBody) holdBody(named);
      const before = text.slice(0, index);
      const first = named.speaker.name.split(" ")[0] ?? "";
      const isPerson = named.speaker.name.includes(" ")
        ? isFirstName(first) || titled || phrase.office !== ""
        : titled || phrase.office !== "";
      const after = text.slice(index + run.length);
      // The quicker of the two first.
      const subject = VERB_FOLLOWS.test(after) && OPENS.test(before) && !INSIDE_WHO.test(before);
      if (
        !named.isBody &&
        !isPerson &&
        !speakers.has(named.speaker.name) &&
        !OCCUPATION.test(before) &&
        !AGED.test(after) &&
        !WHO_FOLLOWS.test(after) &&
        !(subject && HOLDS_OFFICE.test(before))
      ) {
        stranger ||= subject && STRANGER.test(named.speaker.name);
        continue;
      }
      const office = officeKey(phrase.office);
      if (office) hold(office, named);
      take(named, subject);
      if (subject) acting = index;
      viewed ||= index === 0 && VIEW.test(run) && after.startsWith(", ");
    }
    readOffices(text, acting);
    stranger ||= viewed;
  };

  /** "The admiral laughed." is about the one admiral who was named; if there are two, about neither for sure. */
  const readOffices = (text: string, after: number) => {
    for (const { index, groups } of allMatches(OFFICE_ACTS, text)) {
      const office = index > after ? officeKey(groups?.office ?? "") : null;
      const holder = office ? held.get(office) : undefined;
      if (holder) take(holder, true);
      else if (holder === null) stranger = true;
    }
  };

  /** "Oxfam opened an office. “…,” the charity said.": the body of the sentence before, unless it is of the state. */
  const organisationBefore = () =>
    bodyRead === read - 1 && body && !OF_STATE.test(body.speaker.name) ? body : null;

  return {
    read(text) {
      unread.push(() => readNames(text));
    },
    speak(named) {
      unread.push(() => {
        speakers.add(named.speaker.name);
        if (named.speaker.role) hold(plainRole(named.speaker.role), named, roles);
        pair = named.isPair ? named : null;
        if (named.isBody) {
          speakingBody = named;
          otherGroup = false;
        }
        if (named !== publisherNamed) take(named, true);
      });
    },
    pronoun(word) {
      catchUp();
      switch (word) {
        case "he":
        case "she": {
          if (stranger) return null;
          if (!person || (person.gender && person.gender !== word)) {
            return other?.gender === word && !SEVERAL.test(other.speaker.name) ? other : null;
          }
          // Somebody else was named since: only what is known of them can tell.
          return since && other && (other.gender === null || other.gender === word) ? null : person;
        }
        case "it":
          // Most things are "it": only the body of the sentence before is sure.
          return bodyRead === read - 1 ? body : null;
        case "we":
          return publisherNamed;
        case "i":
          return isPerson ? publisherNamed : null;
        case "they":
          return pair;
        default:
          return null;
      }
    },
    noun(words) {
      catchUp();
      const kept = BODY.test(words.slice(THE.length)) ? held.get(words.slice(THE.length)) : undefined;
      if (kept !== undefined) return kept;
      const inRole = roles.get(plainRole(words));
      if (inRole !== undefined) return inRole;
      if (ORGANISATION.test(words) && otherGroup) return null;
      if (ORGANISATION.test(words)) return speakingBody ?? (body ? organisationBefore() : publisherNamed);
      const office = /^the \p{Ll}+(?: \p{Ll}+)?$/u.test(words) ? officeKey(words) : null;
      return (office && held.get(office)) || null;
    },
  };
}

/** "an industry group for the ports", "the trade group that owns them". */
const OTHER_GROUP =
  /\b(?:[Aa]n?|[Aa]nother|[Tt]he) (?:[\p{Ll}-]+ ){1,3}(?:group|organi[sz]ation|coalition|charity|agency|network|union|association) (?:for|of|that|which|called|representing)\b/u;

/** Bodies that nobody calls a group or an organisation. */
const OF_STATE =
  /\b(?:Administration|Agency|Army|Assembly|Authority|Cabinet|Congress|Court|Department|Forces?|Government|House|Ministry|Navy|Office|Parliament|Police|Senate|Tribunal)\b/;

/** Several people as one name: none of them is "he". */
const SEVERAL = / and |^(?:Authorities|Members|Ministers|Officials|Police|Senators)\b/;

/** Two words that can be a person's name. */
const STRANGER = /^\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+$/u;

/** A role without its article, in small letters: "the Greens’ immigration spokesperson" is "greens' immigration spokesperson". */
function plainRole(role: string): string {
  return role.toLowerCase().replace(/^the /, "").replaceAll("’", "'").replaceAll("s's ", "s' ");
}

/** The office in some words, with what ranks it: "vice president" of "Vice President"; null without one. */
function officeKey(words: string): string | null {
  const all = words.toLowerCase().split(" ");
  const office = all.find((word) => OFFICES.includes(word));
  return office ? [...all.filter((word) => RANK.test(word)), office].join(" ") : null;
}
