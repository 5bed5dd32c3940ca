import { ROLE_LABEL } from "../../../corpus/structure/labels.ts";
import { isCutName } from "./cut-names.ts";
import { isFirstName } from "./first-names.ts";
import { sentenceCase } from "./label-case.ts";
import { NO_NAME } from "./name-phrases.ts";
import { isThingName } from "./thing-names.ts";

/** Words that open a line, a list or a reference before a colon, and name nobody. */
const OPENER =
  /^(?:(?:First|Second|Third|Fourth|Fifth|Firstly|Secondly|Thirdly|Lastly)$|(?:Page|No|Url|See|Vote|Note|Excerpt|Requirements?|Main|Of|In|Through|Between|Whereas|Reading|Having|Everywhere|Last|Total|Area|Table|Figure|Annex|Appendix|Part|Step|Option|Item|MP|MHR|PM)\b)/i;
/** Titles that want a name. */
const TITLE_ALONE =
  /^(?:Senators?|Representatives?|Congress(?:man|woman)|Councillors?|Professors?|Doctors?|Members?|Sir)$/;
/** "I’ve", "they’ll": a pronoun with its verb. */
const CONTRACTION = /(?:^|\s)(?:I|we|you|he|she|it|they|that|there|who)[’'](?:ve|ll|re|m|d|s)\b/i;
/** A line in capitals, and the words after it. */
const HEADING_AND_WORDS = /^(?:\p{Lu}[\p{Lu}’'-]{2,} ){2,}.*\p{Lu}\p{Ll}/u;
/** Opens a surname in small letters. */
const PARTICLE = /^(?:von|van|de|del|di|da|al|bin|el|la|le|ter)[ -]\p{Lu}/u;
/** Words of the longest name, with office and body. */
const LONGEST = 12;

/**
 * Whether some words can name nobody: a pronoun, the opening of a list or a reference, a heading, a letter, a
 * thing, a name that was cut.
 *
 * @example
 * isScrapName("We’ve"); // => true
 */
export function isScrapName(name: string): boolean {
  const [first = "", second] = name.split(" ");
  return (
    (/^\p{Ll}/u.test(name) && !PARTICLE.test(name)) ||
    name.length < 2 ||
    /^(?:Mr|Mrs|Ms|Miss)\b/.test(name) ||
    (NO_NAME.test(sentenceCase(first)) && !(second && isFirstName(first))) ||
    (OPENER.test(name) && !/^No \p{Lu}/u.test(name)) ||
    CONTRACTION.test(name) ||
    TITLE_ALONE.test(name) ||
    isThingName(name) ||
    isCutName(name) ||
    HEADING_AND_WORDS.test(name) ||
    (second !== undefined && first.length > 1 && first === first.toUpperCase() && ROLE_LABEL.test(first)) ||
    name.split(" ").length > LONGEST
  );
}
