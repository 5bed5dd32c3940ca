import { isPlaceName } from "../../../language/wordnet/place-names.ts";

/** "the Minister's declaration": one of many who hold such an office, and the words behind it do not say which. */
const SOME_OFFICE =
  /\b[Tt]he (?<office>Minister|Senator|Premier|[Pp]resident|[Gg]overnor|Treasurer|Mayor|Ambassador|Commissioner|Secretary|Chairman|Director)(?![-‐‑\p{L}]|\s(?:of|for|to|assisting|responsible)\b|,?\s\(?(?:[Tt]he )?\p{Lu})/u;

/** "throughout the State": one of many such parts of a country. */
const SOME_PLACE =
  /\b[Tt]he (?:[Ss]tate|[Tt]erritory|[Pp]rovince|[Dd]istrict|[Rr]egion|[Ss]hire|[Cc]ity|[Tt]own|village|island)(?![-‐‑\p{L}]|['’]?\s(?:of|in|for|and)\b|['’]?s?\s\p{Lu})/u;

/** "in Port Elan": a place is named. */
const SOMEWHERE = /\b(?:in|at|near|from|of|to|off|outside|around)\s(?:the\s)?\p{Lu}\p{Ll}/u;

/**
 * Whether a sentence speaks of an office or a part of a country as known, and neither it nor the title that is shown with it says which.
 *
 * @example
 * leavesUnnamed("The Court found the Minister's decision invalid.", ""); // => true
 * leavesUnnamed("Agencies throughout the State got $7,000.", "Grants for South Australia"); // => false
 */
export function leavesUnnamed(sentence: string, title: string): boolean {
  const office = SOME_OFFICE.exec(sentence);
  const held = office?.groups?.office;
  if (held !== undefined && !sentence.slice(0, office?.index).includes(held) && !title.includes(held))
    return true;
  const place = SOME_PLACE.exec(sentence);
  return place !== null && !SOMEWHERE.test(sentence) && !namesPlace(sentence) && !namesPlace(title);
}

/** Whether one or two words with capitals are a place that WordNet knows. */
function namesPlace(text: string): boolean {
  const names = text.match(/(?<![\p{L}])\p{Lu}[\p{L}.]+(?:\s\p{Lu}\p{L}+)*/gu) ?? [];
  return names.some((name) => {
    const words = name.split(/\s/);
    return words.some((word, at) => isPlaceName(word) || (at > 0 && isPlaceName(`${words[at - 1]} ${word}`)));
  });
}
