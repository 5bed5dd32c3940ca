import { PAST_FORMS } from "../../../language/irregular-forms.ts";
import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { Parser } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { anyOf } from "../lexicon/patterns.ts";

const PAST = [
  "recently",
  "recent (?:days|weeks|months|quarters|years|decades)(?: (?:and|or) (?:weeks|months|years))?",
  "lately",
  "long ago",
  "the recent past",
  "the past(?!\\s+(?:few|several|\\d|two|three|four|five|six|seven|eight|nine|ten)\\b)",
];
const PRESENT = [
  "now",
  "right now",
  "currently",
  "current",
  "presently",
  "these days",
  "nowadays",
  "at present",
  "the present",
];
const FUTURE = [
  "(?<!\\b(?:as|was|were|had) )soon(?! after)(?=(?:,?\\s+(?<verb>[a-z]+))?)",
  "(?<!\\bon )some ?day(?! (?:in|of|that|when|during|before|after)\\b)",
  "the future",
  "the near future",
  "the foreseeable future",
  "the not-too-distant future",
  "the not too distant future",
  "the (?:near|short|long|medium|longer) term",
  "a later (?:date|time|stage)",
  "the (?:days|weeks|months|years) ahead",
  "coming (?:days|weeks|months|quarters|years|decades)",
];

const named: Parser = scan(
  `(?<![\\w-])(?:(?<past>${anyOf(PAST)})|(?<present>${anyOf(PRESENT)})|(?<future>${anyOf(FUTURE)}))(?!\\w|-\\w)`,
  (groups, whole) => {
    if (/^Current$/.test(whole) || isPast(groups.verb)) return null;
    return { kind: "vague", value: groups.past ? "PAST_REF" : groups.present ? "PRESENT_REF" : "FUTURE_REF" };
  },
);

/** "It soon became a town": a story that goes on, which looks at no future. */
function isPast(verb: string | undefined): boolean {
  return verb !== undefined && (PAST_FORMS.has(verb.toLowerCase()) || /.ed$/.test(verb));
}

/** Finds times that name no date: "recently", "now", "the future". */
export const vagueTimes: Parser = aroundCues(
  cue("recent|lately|some\\s?day|term|later|ahead|these|ago|past|now|current|present|soon|future|coming"),
  [named],
);
