import { allMatches } from "../../../corpus/text/all-matches.ts";
import { memoizeText } from "../../../language/memoize.ts";
import { isEnglishWord } from "../../../language/wordnet/english-words.ts";
import { isPlaceName } from "../../../language/wordnet/place-names.ts";
import { sensesOf } from "../../../language/wordnet/wordnet-files.ts";
import { isFirstName } from "../../speech/names/first-names.ts";
import { isPlainWord } from "./plain-word.ts";

/** Words that the dictionary leaves out, as offensive or as Latin, and that stand in statements nonetheless. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  `rape rapes raped raping rapist rapists sex porn pornography prostitute prostitutes prostituted prostitution whore whores damn damned hell bloody crap suck sucks incest domination escort escorts erotic nude naked covid fascist nazi nazis
islamic islamist islamists muslim muslims antisemitic antisemitism kurdish habeas facto fide facie etc quo vitro accompli versa pro rata ad hoc vis inter alia taskforce rollout approx incl dept govt`.split(
    /\s+/,
  ),
);

/** A word in small letters that no hyphen, apostrophe, figure or address is a part of. */
const SMALL = /(?<![\p{L}\p{M}\p{N}’'‐‑@./_-])\p{Ll}{2,}(?![\p{L}\p{M}\p{N}‐‑@/_-]|['’.]\p{L})/gu;

/** Words with a capital that statements often have: what is one letter from them is one of them. Other such words may be names. */
const OFFICES: ReadonlySet<string> = new Set(
  `minister ministers government parliament department immigration opposition secretary committee commission province president senator foreign affairs council
state states nations federal national services community security defence attorney treasurer international agency education development`.split(
    /\s+/,
  ),
);
const CAPITAL = /(?<![\p{L}\p{M}\p{N}’'‐‑@./_-])\p{Lu}\p{Ll}{4,}(?![\p{L}\p{M}\p{N}‐‑@/_-]|['’.]\p{L})/gu;

/** Words that are remembered: most of a text repeat. */
const REMEMBERED = 20_000;

/** A word of so few letters is not held to be misread: it is an abbreviation, or a particle of a name. */
const SHORT = 3;

/** Letters that a scanner cut from a word: "duri ng", "Chifl ey", "a n". */
const SCRAP =
  /^(?!a$|v$|(?:am|an|as|at|be|by|do|ex|go|he|hi|if|in|is|it|la|le|me|my|no|of|oh|ok|on|or|ox|so|to|up|us|vs|we|al|de|el|en|et|da|di|du|ha|id|ii|iv|vi|xi|am|pm|cm|mm|km|kg|ml|mg|st|nd|rd|th|cf|eg|ie|op|re|ad|ti|bn|nm|mp|ft|lb|oz|vs|pa|ms)[.,;:]?$)\p{Ll}{1,2}[.,;:]?$/u;

/** "of$91,000", "y200,000": a sign beside a sum that was misread or lost. */
const BY_SUM = /\p{Ll}\$\d|^\p{Ll}\d{2,}|\$[lIOo]/u;

/** "ofAqaba": a blank was lost. */
const FUSED = /^(?:of|the|in|to|and|for|from|by|at|on|with|that|was|is)\p{Lu}\p{Ll}/u;

/** A mark that stands alone, a word that a hyphen or a full stop ties to the next: "for ; Trade", "Ha- Tien", "the.Council". */
const STRAY_MARK = /^[.,;:'`]+$|^[-‐]\p{L}|^\p{L}+-$|^\p{L}{2,}\.\p{Lu}\p{Ll}+/u;

/** A full stop that is none, since the sentence goes on in small letters. */
const ENDS_EARLY = /^(?!approx|incl|dept|govt|corp|prof|capt|govs|sens|reps|hons|messrs)\p{Ll}{4,}\.$/u;

/**
 * A word that a scanner misread or broke: no dictionary has it, and it is one letter from an English word, or makes one with the word
 * beside it. Null if there is none. What is in no dictionary and near no word is a name or new.
 *
 * @example
 * misreadWord("The progam began."); // => "progam"
 * misreadWord("The recog nition of Moss."); // => "recog"
 * misreadWord("The dockers of Port Elan livestream."); // => null
 */
export function misreadWord(text: string): string | null {
  const words = text.split(/\s+/);
  const scrap = words.find(
    (word, at) =>
      !isPlainWord(word) &&
      (SCRAP.test(word) ||
        (STRAY_MARK.test(word) && !/^(?:and|or|to)$/.test(words[at + 1] ?? "")) ||
        (/^[B-HJ-Z]$/.test(word) && isRestOf(word, words[at + 1] ?? "")) ||
        BY_SUM.test(word) ||
        FUSED.test(word) ||
        (ENDS_EARLY.test(word) && /^\p{Ll}{3,}/u.test(words[at + 1] ?? ""))),
  );
  if (scrap !== undefined) return scrap;
  for (const { 0: word, index } of allMatches(SMALL, text)) {
    if (isKnown(word)) continue;
    const [before = ""] = /\p{L}+(?= $)/u.exec(text.slice(0, index)) ?? [];
    const [after = ""] = /(?<=^ )\p{Ll}+/u.exec(text.slice(index + word.length)) ?? [];
    if (isKnownLong(before + word) || isKnownLong(word + after)) return word;
    if (word.length > SHORT && isNearEnglish(word)) return word;
  }
  for (const { 0: word } of allMatches(CAPITAL, text)) {
    const small = word.toLowerCase();
    if (!isKnown(small) ? isNearOffice(small) : isConfusedOffice(small)) return word;
  }
  return misreadName(text) ?? cutOffice(text);
}

/** "Minister for Immigration and Ethnic fairs": a word in small letters goes on with an office. */
const OFFICE_IN_SMALL =
  /\b(?:Minister|Secretary|Department|Spokes\p{L}+|Committee)\s(?:for|of|on)\s(?:(?:\p{Lu}[\p{L}'’-]*,?|and|of|the|for)\s)*?\p{Lu}[\p{L}'’-]*\s(?<rest>\p{Ll}{4,})(?=[,.;\s])/u;

/** The rest of an office whose first letters are lost, and its capital with them; null if there is none. */
function cutOffice(text: string): string | null {
  const rest = OFFICE_IN_SMALL.exec(text)?.groups?.rest ?? "";
  return rest !== "" && [...OFFICES].some((word) => word !== rest && word.endsWith(rest)) ? rest : null;
}

/** A word with a capital, as short as a name may be, that no other one stands beside. */
const NAME =
  /(?<![\p{L}\p{M}\p{N}’'‐‑@./_-]|\p{Lu}\S*\s)\p{Lu}\p{Ll}{1,}(?![\p{L}\p{M}\p{N}‐‑@/_-]|['’.]\p{L}|\s\p{Lu})/gu;

/** A dash without blanks between two capitals, where a hyphen stood: "Viet—Nair". */
const DASHED_NAME = /(?<![\p{L}\p{M}])(?<first>\p{Lu}\p{Ll}+)[—–](?<second>\p{Lu}\p{Ll}+)(?![\p{L}\p{M}])/gu;

/** A name that no list has, and that a scanner would make of an English word: "Hom" of "Horn"; or of which only a dash is left. */
function misreadName(text: string): string | null {
  for (const { 0: name } of allMatches(NAME, text)) {
    const small = name.toLowerCase();
    if (small.includes("m") && isOfJoinedLetters(small)) return name;
  }
  for (const { groups } of allMatches(DASHED_NAME, text)) {
    const { first = "", second = "" } = groups ?? {};
    if (!isListed(first) && !isListed(second)) return second;
  }
  return null;
}

const isListed = memoizeText(
  REMEMBERED,
  (name) => isKnown(name.toLowerCase()) || isFirstName(name) || isPlaceName(name),
);

/** "m" is what "rn" looks like. The dictionary has many short words that nobody uses, so WordNet decides. */
const isOfJoinedLetters = memoizeText(
  REMEMBERED,
  (small) => !isNoun(small) && !isFirstName(small) && confusions(small, JOINED).some(isNoun),
);

function isNoun(small: string): boolean {
  return sensesOf(small, "noun").length > 0;
}

/** What a scanner takes for one another. */
const JOINED = [["m", "rn"]] as const;
const ALIKE = [...JOINED, ["rn", "m"], ["l", "t"], ["t", "l"], ["f", "t"], ["", "i"]] as const;

/** English words that are scarcely ever meant where they stand with a capital: "Slates" for "States", "Minster" for "Minister". */
const isConfusedOffice = memoizeText(
  REMEMBERED,
  (small) => !OFFICES.has(small) && confusions(small, ALIKE).some((other) => OFFICES.has(other)),
);

/** What a word would be if a scanner had read one place of it otherwise. */
function confusions(word: string, pairs: readonly (readonly [string, string])[]): readonly string[] {
  return pairs.flatMap(([read, meant]) =>
    Array.from({ length: word.length }, (_, at) => at)
      .filter((at) => word.startsWith(read, at))
      .map((at) => word.slice(0, at) + meant + word.slice(at + read.length)),
  );
}

const isKnown = memoizeText(
  REMEMBERED,
  (word) => LEFT_OUT.has(word) || isEnglishWord(word) || isEnglishWord(asAmerican(word)),
);

/** Names are in no dictionary, and come again as often as other words. */
const isNearEnglish = memoizeText(REMEMBERED, (word) => isOneLetterFrom(word, isEnglishWord));
const isNearOffice = memoizeText(REMEMBERED, (word) =>
  // Of few words it is quicker to compare each than to try each letter in each place.
  [...OFFICES].some((office) => isWithinOneLetter(word, office)),
);

/** The dictionary has few forms in "-isation". */
function asAmerican(word: string): string {
  return word.replace(/is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, "iz");
}

/** "W est", but not "Plan B are". */
function isRestOf(capital: string, rest: string): boolean {
  return (
    /^\p{Ll}{3,}[.,]?$/u.test(rest) &&
    !/^(?:are|was|has|had|and|all|its|who|for|the|will|can)$/.test(rest) &&
    isKnown((capital + rest).toLowerCase().replace(/[.,]$/, ""))
  );
}

function isKnownLong(word: string): boolean {
  return word.length > SHORT + 1 && isKnown(word.toLowerCase());
}

/** Whether one letter more, less or other makes one word of another. */
function isWithinOneLetter(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  let same = 0;
  while (same < word.length && word[same] === other[same]) same++;
  const [rest, otherRest] = [word.slice(same), other.slice(same)];
  return rest.slice(1) === otherRest.slice(1) || rest === otherRest.slice(1) || rest.slice(1) === otherRest;
}

function isOneLetterFrom(word: string, isMeant: (other: string) => boolean): boolean {
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail && isMeant(head + tail.slice(1))) return true;
    for (const letter of "abcdefghijklmnopqrstuvwxyz")
      if (isMeant(head + letter + tail) || (tail && isMeant(head + letter + tail.slice(1)))) return true;
  }
  return false;
}
