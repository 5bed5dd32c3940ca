import { NAME_RUN, readName } from "../names/name-phrases.ts";
import { isThingName } from "../names/thing-names.ts";
import { plainClause } from "./plain-clause.ts";
import { type Subject, writerOf } from "./subject.ts";

/** Makes a name part of another: the Lim campaign, Lim supporters, the Presidential hopeful. */
const OF_PEOPLE =
  "(?:administration|aides?|allies|backers|camp|campaign|candidate|company|contender|delegates?|hopeful|leader|nominee|rival|senator|family|government|office|officials|operatives|party|policy|spokes\\p{Ll}+|staff\\p{Ll}*|supporters?|team|voters)\\b";
/** A verb of the main clause, as its ending or a list of common ones tells. */
const VERB_FORM =
  "(?:\\p{Ll}+ly |also |now |then |later |never |not |just |still |even )*(?:\\p{Ll}{2,}ed|\\p{Ll}+s|have|had|were|will|would|can|could|did|may|might|must|should|began|broke|brought|came|cut|drew|fell|felt|found|gave|got|held|hit|kept|knew|led|left|let|made|met|put|ran|said|sat|saw|sent|set|shot|sought|spent|spoke|stood|swore|threw|told|took|went|won|wrote)\\b";
const MAIN = new RegExp(
  "^(?<before>[^,¤]{1,60}, (?:[^,¤]{1,40}, )?)?(?:And |But |Yet |So )?" +
    "(?:(?<pronoun>[Hh]e|[Ss]he|[Ww]e|[Ii]t|I) (?=\\p{Ll})" +
    `|(?<own>(?:[Hh]is|[Hh]er)(?: \\p{Ll}+){1,3}?) (?=${VERB_FORM})` +
    `|(?:[Tt]he )?(?<name>${NAME_RUN})(?:[’']s (?<owned>\\p{Ll}+))?(?:, (?<role>[^¤]{3,160}?),)? (?!${OF_PEOPLE})(?=${VERB_FORM}))`,
  "u",
);

/** "At a rally in Port Hale, Ontaria, …": the larger place is no subject. */
const IN_PLACE = new RegExp(`(?:^|\\s)(?:in|at|near) ${NAME_RUN}, $`, "u");

/**
 * The subject of a sentence, by its first words; null unless a name or a pronoun is followed by a verb.
 *
 * @param text the sentence, or its beginning, with its quotations masked.
 */
export function mainSubject(text: string): Subject | null {
  const { before = "", pronoun, own, name, owned } = MAIN.exec(plainClause(text))?.groups ?? {};
  if (IN_PLACE.test(before)) return null;
  if (pronoun) return { kind: "pronoun", word: pronoun.toLowerCase() };
  if (own) return writerOf(own);
  if (!name || owned) return null;
  const phrase = readName(name);
  return phrase && !isThingName(phrase.name) ? { kind: "name", phrase } : null;
}
