import { isFirstName } from "../names/first-names.ts";
import { HONOURS, isTitle } from "../names/titles.ts";

/** A person whom a heading names, and where. */
export type Person = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** "The Hon. Rosa Lim", "Senator Rosa Lim", "Rosa Lim MP". */
  readonly isTitled: boolean;
};

const HON = "(?:(?:[Tt]he|THE) )?(?:[Rr]ight )?(?:[Hh]on(?:ou?rable)?|HON(?:OU?RABLE)?)\\.?";
/** A person's name of two words, with an initial between them and four titles at most before. */
const PERSON = new RegExp(
  `(?<titles>(?:(?:${HON}|[Ss]enator|SENATOR|M(?:r|R|s|S|rs|RS)\\.?|D[rR]\\.?|Sir|SIR|Dame) ){0,4})` +
    "(?<first>\\p{Lu}[\\p{L}’'-]+) (?:\\p{Lu}\\.? )?(?<last>(?:\\p{Lu}|al-|de )[\\p{L}’'-]+)",
  "gu",
);
/** Letters behind the name of a member of parliament. */
const MEMBER = /^,? (?:M\.?H?\.?P|MHR|MLA|MLC)\b/;

/** The names of persons in a heading: those that begin with a first name or a title. "THE MINISTER WILL LEAVE" names none. */
export function personsIn(text: string): readonly Person[] {
  const found: Person[] = [];
  PERSON.lastIndex = 0;
  for (let match = PERSON.exec(text); match; match = PERSON.exec(text)) {
    const { titles = "", first = "", last = "" } = match.groups ?? {};
    const isOne =
      !isTitle(last) &&
      !HONOURS.test(last) &&
      ((isFirstName(first) && first !== "WILL") || (titles !== "" && !isTitle(first)));
    const end = match.index + match[0].length;
    if (isOne && !/\p{L}/u.test(text.charAt(match.index - 1))) {
      const isTitled = /hon|senator/i.test(titles) || MEMBER.test(text.slice(end));
      found.push({ name: `${first} ${last}`, start: match.index, end, isTitled });
    } else PERSON.lastIndex = match.index + titles.length + first.length;
  }
  return found;
}
