/** A question without the operators that people type in it, and what they say. */
export type Operators = {
  /** The question in plain words: `before:1999` is "before 1999". */
  readonly text: string;
  /** `publisher:Amnesty`, `from:"Human Rights Watch"`. */
  readonly publisher?: string;
  /** `place:Cambodia`. */
  readonly place?: string;
  /** Words that no answer may hold: `-police`, `-"riot police"`. */
  readonly without: readonly string[];
};

const VALUE = `(?:["“”]([^"“”]+)["“”]|([^\\s"“”]+))`;
const FIELD = new RegExp(`(?<=^|\\s)(publisher|from|place):(?!\\d)${VALUE}`, "giu");
const DATE = /(?<=^|\s)(before|after|since|until|on|in):(?=\d)/giu;
const WITHOUT = /(?<=^|\s)-(?:["“”]([^"“”]+)["“”]|(\p{L}[\p{L}\p{N}’'-]*))/gu;
const AND = /(?<=\S\s)AND(?=\s)/gu;

/**
 * Reads the operators of other search engines. `OR` stays in the text: it joins concepts, see `readConcepts`; a phrase in quotation marks
 * stays too.
 *
 * @example
 * readOperators("arrests from:Amnesty before:1999 -police");
 * // => { text: "arrests before 1999", publisher: "Amnesty", without: ["police"] }
 */
export function readOperators(text: string): Operators {
  const fields: { publisher?: string; place?: string } = {};
  const without: string[] = [];
  const plain = text
    .replace(FIELD, (_, name: string, quoted?: string, word?: string) => {
      fields[name.toLowerCase() === "place" ? "place" : "publisher"] = (quoted ?? word ?? "").trim();
      return "";
    })
    .replace(WITHOUT, (_, quoted?: string, word?: string) => {
      without.push(quoted ?? word ?? "");
      return "";
    })
    .replace(DATE, "$1 ")
    .replace(AND, "");
  const changed = plain !== text;
  return { text: changed ? plain.replace(/\s+/g, " ").trim() : text, ...fields, without };
}
