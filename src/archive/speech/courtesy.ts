import { escaped } from "./label-case.ts";

/** What stands before a person's name and before nothing else; "M r" is how a scanner reads it. */
const COURTESY = "(?:Mr|M r|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Senator|Sen|Sir|Dame|Hon(?:ourable|orable)?)\\.?,?";
/** Letters behind a person's name and a seat: "MP", "Q.C.". */
const HONOURS = "(?:M\\.?H?\\.?P\\.?|M\\.?H\\.?R\\.?|Q\\.?C\\.?|A\\.?[OMC]\\.?|Senator)(?![\\p{L}])";

/**
 * Whether a text gives a name the title of a person: "Mr Lund", "the Hon. Mark Lund", "Mark Lund MP".
 *
 * @param last the last word of the name.
 */
export function hasCourtesy(last: string, text: string): boolean {
  // A pattern takes longer to compile than most texts to look through.
  if (last === "" || !text.toLowerCase().includes(last.toLowerCase())) return false;
  const name = escaped(last);
  return new RegExp(
    `(?<!\\p{L})(?:${COURTESY} (?:\\p{Lu}[\\p{L}.-]* ){0,2}${name}(?!\\p{L})|\\p{Lu}[\\p{L}.-]* ${name},? ${HONOURS})`,
    "iu",
  ).test(text);
}
