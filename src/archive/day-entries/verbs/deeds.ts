import { findVerb, type VerbField } from "../../../language/wordnet/verb-field.ts";
import type { Predicate } from "./predicate.ts";

/** Verbs of these fields say what somebody says, thinks, feels or sees, or how something is: by itself none of it is an event. */
const NO_EVENT: ReadonlySet<VerbField> = new Set([
  "communication",
  "cognition",
  "emotion",
  "perception",
  "stative",
  "weather",
]);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/**
 * Verbs of those fields by which something is done all the same: what is decided by saying so (J. L. Austin's verdictives, exercitives and
 * commissives), what is brought before the public or a body, what is found, and what people hold, begin and end.
 */
const DEEDS = setOf(`
decide determine agree approve accept choose select elect nominate name appoint convict acquit sentence indict charge pardon remand order
instruct authorize authorise permit forbid prohibit ban ratify proclaim declare repeal amend override uphold quash dismiss postpone cancel shelve summon
subpoena veto overturn reverse overrule grant designate classify list
announce launch release publish issue sign submit file lodge present deliver introduce table unveil pledge promise guarantee swear apologize apologise
resign quit invite notify register broadcast christen negotiate house accommodate
detect sight spot find discover identify inspect examine investigate interview audit survey
ring sound occur happen result hold end cease start begin commence conclude finish expire spend attend meet debate bury torture contact bear`);

/** Passives of verbs by which somebody is seen: "two boats were seen". */
const DONE_TO = setOf("see observe hear question warn brief inform advise invite");

/** Verbs of other fields that tell no event: ways to do something else, ways to be, and ways to take sides. */
const NO_DEEDS = setOf(`
use reel help fail ignore seek try attempt aim serve benefit represent deserve face turn play work highlight reinforce confirm mark reflect remain grow
keep have do get let need tend suffer belong depend relate apply support oppose continue refuse allow manage struggle rely enjoy exist contain include
match mirror echo fit prove undermine threaten risk neglect abandon betray dump push pursue press back fight defend attack slam blast mislead
sit stand lie wait live ensure improve strengthen enhance promote boost encourage enable assist protect foster facilitate`);

/** Verbs that say little without their object. */
const LIGHT = setOf(
  "make take give put come go leave bring throw set send issue deliver present lead join find receive",
);

/** What somebody says or thinks, as the object of a light verb: "made a plea", "took the view". */
const SAID_THING =
  /^(?:\s+(?!to\b)[\p{L}’'-]+){0,5}?\s+(?:calls?|appeals?|pleas?|claims?|remarks?|comments?|points?|mistakes?|mess|mockery|stand|stance|view|credit|note|voice|support|lies?|assurances?|warnings?|excuses?|arguments?|reference|priority|concerns?|allegations?|criticisms?|criticized|thanks|praise|tribute|aim|swipe|blame|hope|false hope|impression|signals?|in limbo|under fire|in the dark|lessons?|sense|sure|clear|way|place|turn|turns|toll|advantage|responsibility|pride|prominence|attention|coverage|shame|fun|issue with|ground|too far|down)(?![\p{L}-])/iu;

/** What people do where others see it: they take a stand by it, but it happens. */
const ASSEMBLES = /^(?:protest(?:ed)?|demonstrat(?:ed)?|rall(?:ied|y)|march(?:ed)?)$/;
const SOMEWHERE = /^\s+(?:in|at|outside|against|through|across|on|over|today|yesterday)\b/;

/** Whether people do something together where others see it: "protested in Moss". */
export function assembles(verb: string, after: string): boolean {
  return ASSEMBLES.test(verb) && SOMEWHERE.test(after);
}

/** "recognised the Council as the government": done by saying so. */
const RECOGNISES = /^recogni[sz]ed?$/;
const AS_SOMETHING = /^[^,;]*?\sas\s(?:an?|the|its|their)\s/;

/**
 * Whether a predicate tells of something that is done or happens, as opposed to what somebody says or thinks of it and to how something is.
 *
 * @param after what stands after the verb.
 * @example
 * isDeed({ verb: "arrested", … }, " two dockers"); // => true
 * isDeed({ verb: "criticised", … }, " the Council"); // => false
 */
export function isDeed({ verb, isPassive }: Predicate, after: string): boolean {
  if (verb === null) return false;
  if (assembles(verb, after)) return true;
  if (RECOGNISES.test(verb) && AS_SOMETHING.test(after)) return true;
  const found = findVerb(verb.replace(/^(?:re|co)[-‐‑]/u, ""));
  // A verb that no dictionary has is most likely new: "livestreamed".
  if (!found) return true;
  const { base, field } = found;
  if (NO_DEEDS.has(base)) return false;
  if (LIGHT.has(base) && SAID_THING.test(after)) return false;
  return !NO_EVENT.has(field) || DEEDS.has(base) || (isPassive && DONE_TO.has(base));
}
