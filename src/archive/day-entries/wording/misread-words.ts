import { allMatches } from "../../../corpus/text/all-matches.ts";
import { memoizeText } from "../../../language/memoize.ts";
import { isEnglishWord } from "../../../language/wordnet/english-words.ts";
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
  "minister ministers government parliament department immigration opposition secretary committee commission province president senator foreign affairs council".split(
    " ",
  ),
);
const CAPITAL = /(?<![\p{L}\p{M}\p{N}’'‐‑@./_-])\p{Lu}\p{Ll}{5,}(?![\p{L}\p{M}\p{N}‐‑@/_-]|['’.]\p{L})/gu;

/** A word of so few letters is not held to be misread: it is an abbreviation, or a particle of a name. */
const SHORT = 3;

/** Letters that a scanner cut from a word: "duri ng", "Chifl ey", "a n". */
const SCRAP =
  /^(?!a$|v$|(?:am|an|as|at|be|by|do|ex|go|he|hi|if|in|is|it|la|le|me|my|no|of|oh|ok|on|or|ox|so|to|up|us|vs|we|al|de|el|en|et|da|di|du|ha|id|ii|iv|vi|xi|am|pm|cm|mm|km|kg|ml|mg|st|nd|rd|th|cf|eg|ie|op|re|ad|ti|bn|nm|mp|ft|lb|oz|vs|pa|ms)[.,;:]?$)\p{Ll}{1,2}[.,;:]?$/u;

/** "of$91,000", "y200,000": a sign beside a sum that was misread or lost. */
const BY_SUM = /\p{Ll}\$\d|^\p{Ll}\d{2,}|\$[lIOo]/u;

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
    if (!isKnown(small) && isNearOffice(small)) return word;
  }
  return null;
}

/** Words that are remembered: most of a text repeat. */
const REMEMBERED = 20_000;

const isKnown = memoizeText(
  REMEMBERED,
  (word) => LEFT_OUT.has(word) || isEnglishWord(word) || isEnglishWord(asAmerican(word)),
);

/** Names are in no dictionary, and come again as often as other words. */
const isNearEnglish = memoizeText(REMEMBERED, (word) => isOneLetterFrom(word, isEnglishWord));
const isNearOffice = memoizeText(REMEMBERED, (word) => isOneLetterFrom(word, (other) => OFFICES.has(other)));

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

function isOneLetterFrom(word: string, isMeant: (other: string) => boolean): boolean {
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail && isMeant(head + tail.slice(1))) return true;
    for (const letter of "abcdefghijklmnopqrstuvwxyz")
      if (isMeant(head + letter + tail) || (tail && isMeant(head + letter + tail.slice(1)))) return true;
  }
  return false;
}
