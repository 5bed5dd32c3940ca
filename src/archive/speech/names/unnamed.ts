import { isFirstName } from "./first-names.ts";

/** Who belongs to a party: a description of one person, not a name. */
const PARTY_MEMBER =
  /(?:^| )(?:Conservative|Democrat|Independent|Liberal|Libertarian|Republican|Socialist)(?: (?:from|of) .*)?$/;
/** What stands before a name that only describes somebody: "a Nevada Democrat". */
const INDEFINITE = /^(?:an?|another)$/i;
const TITLED = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gov|Rev|Sir|Dame)\b/;
/** Some of many. */
const QUANTIFIER =
  /^(?:both|few|many|more|most|other|several|some|various|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/i;
/** People by what they are to somebody, or do: no name, though a sentence opens with it. */
const PEOPLE = [
  "Accusers|Advis[eo]rs|Aides|Allies|Associates|Attorneys|Backers|Campaigners|Colleagues|Companies|Delegates|Diplomats|Donors|Economists|Employees|Employers",
  "Executives|Families|Firms|Friends|Historians|Insiders|Investigators|Investors|Journalists|Lawmakers|Lawyers|Members|Neighbou?rs|Operatives|Organi[sz]ers",
  "Parents|Pollsters|Prosecutors|Protesters|Readers|Relatives|Reporters|Representatives|Researchers|Rivals|Scholars|Soldiers|Spokes(?:men|women|people|persons)",
  "Staff(?:ers)?|Strategists|Students|Survivors|Teachers|Users|Victims|Viewers|Volunteers|Workers",
].join("|");
/** "Aides", "Aides to Lim"; "Friends of the Earth" and "Doctors for Refugees" are bodies. */
const UNNAMED_PEOPLE = new RegExp(
  `^(?:${PEOPLE})(?:$| (?:close|from|in|to|with) |(?<=Attorneys|Executives|Lawyers|Members|Representatives|Spokes\\p{Ll}+) (?:for|of) )`,
  "u",
);

/**
 * Whether words that are written as a name name nobody: a description, some of many, people of somebody.
 *
 * @param before the words before them.
 * @example
 * isUnnamed("a", "Nevada Democrat"); // => true
 * @example
 * isUnnamed("", "Aides to Lim"); // => true
 */
export function isUnnamed(before: string, run: string): boolean {
  if (UNNAMED_PEOPLE.test(run)) return true;
  const words = run.replace(/^the /i, "").split(" ");
  const given = words.some((word, index) => index < words.length - 1 && isFirstName(word));
  if (given || TITLED.test(run)) return false;
  const preceding = before.trim().split(/\s+/).slice(-2);
  const some =
    !run.includes(" and ") &&
    !/\bthe \p{Ll}+ $/iu.test(before) &&
    (QUANTIFIER.test(words[0] ?? "") || preceding.some((word) => QUANTIFIER.test(word)));
  return (
    PARTY_MEMBER.test(run) ||
    INDEFINITE.test(preceding.at(-1) ?? "") ||
    (some && isPlural(words.at(-1) ?? ""))
  );
}

function isPlural(word: string): boolean {
  return /\p{Ll}s$/u.test(word) && !/(?:us|is|ss)$/.test(word);
}
