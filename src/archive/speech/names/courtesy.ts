/** What stands before a person's name and before nothing else; "M r" is how a scanner reads it. */
const BEFORE =
  /(?<!\p{L})(?:Mr|M r|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Senator|Sen|Sir|Dame|Hon(?:ourable|orable)?)\.?,? (?:\p{Lu}[\p{L}.-]* ){0,2}$/iu;
/** Letters behind a person's name and a seat: "MP", "Q.C.". */
const AFTER = /^,? (?:M\.?H?\.?P\.?|M\.?H\.?R\.?|Q\.?C\.?|A\.?[OMC]\.?|Senator)(?!\p{L})/u;
/** Places of a name that are looked at, and characters before each. */
const MOST_PLACES = 40;
const REACH = 50;

/**
 * Whether a text gives a name the title of a person: "Mr Lund", "the Hon. Mark Lund", "Mark Lund MP".
 *
 * @param last the last word of the name.
 */
export function hasCourtesy(last: string, text: string): boolean {
  return last.length > 1 && (isTitled(last, text) || isTitled(last.toUpperCase(), text));
}

function isTitled(name: string, text: string): boolean {
  let places = 0;
  for (let at = text.indexOf(name); at >= 0 && places < MOST_PLACES; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (text[at - 1] !== " " || /^[\p{L}-]/u.test(text.slice(end, end + 2))) continue;
    places++;
    if (BEFORE.test(text.slice(Math.max(0, at - REACH), at))) return true;
    if (
      AFTER.test(text.slice(end, end + 12)) &&
      /\p{Lu}[\p{L}.-]* $/u.test(text.slice(Math.max(0, at - REACH), at))
    )
      return true;
  }
  return false;
}
