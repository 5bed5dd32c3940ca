import { NAME_RUN, type NamePhrase, readName } from "../names/name-phrases.ts";

/** What belongs to somebody, at the end of some words: "Park Chul’s torturers". */
const OWNED_AT_END = new RegExp(`(?<owner>${NAME_RUN})['’]s?(?<what>(?: \\p{Ll}[\\p{L}-]*){1,3})$`, "u");

/** Who belongs to somebody, and speaks for themselves. */
const PEOPLE =
  /\b(?:torturers|captors|jailers|guards|killers|lawyers?|attorneys?|solicitors?|barristers?|parents?|mother|father|wife|husband|partner|fianc[eé]e?|widow|brothers?|sisters?|sons?|daughters?|uncles?|aunts?|cousins?|grand(?:mother|father|parents)|family|relatives|friends|colleagues|neighbou?rs|doctors?|accusers|opponents|rivals|critics|followers|supporters|interrogators)$/;

/** "The farm’s owner", "Dan Holt’s solicitor": what a name after it tells of. */
const OCCUPATION =
  /^(?:and |but )?(?:(?:[Tt]he|[Aa]n?) |(?:\p{Lu}[\p{L}’'.-]* ){0,3}\p{Lu}[\p{L}.-]*[’']s? )(?:[\p{L}’'-]+ ){0,4}(?:owner|founder|solicitor|barrister|attorney|counsel|trustee|farmer|nurse|doctor|teacher|principal|headteacher|organi[sz]er|campaigner|activist|researcher|scientist|economist|analyst|author|historian|priest|bishop|archbishop|imam|rabbi|captain|inspector|superintendent|detective|magistrate|councillor|partner|widow|uncle|aunt|cousin)$/u;

/** "said Rosa Lim’s wife": nothing is before the owner; "said Rosa Lim’s wife, Ana Lim": her name is behind it. */
const OWNED_ALONE = new RegExp(`^(?:[Tt]he )?${NAME_RUN}['’]s?(?: \\p{Ll}[\\p{L}-]*){1,3}$`, "u");
const OWNED_NAMED = /^, \p{Lu}/u;

/** Somebody, and what is theirs, at the end of some words; null if they end in none. */
export function ownedAtEnd(words: string): { readonly owner: string; readonly what: string } | null {
  const { owner, what } = (/[’']/.test(words) && OWNED_AT_END.exec(words)?.groups) || {};
  return owner && what ? { owner, what } : null;
}

/** "Park Chul’s torturers", at the end of some words: who belongs to somebody speaks, not they themselves. */
export function personOf(words: string): NamePhrase | null {
  const owned = ownedAtEnd(words);
  const phrase = owned && PEOPLE.test(owned.what) ? readName(owned.owner) : null;
  return owned && phrase && { name: `${phrase.name}’s${owned.what}`, office: "", gender: null };
}

/** The same where the words are nothing else, and no name comes after them. */
export function personAlone(words: string, after: string): NamePhrase | null {
  return OWNED_ALONE.test(words) && !OWNED_NAMED.test(after) ? personOf(words) : null;
}

/** Whether words say by an occupation who somebody is: "the farm’s owner". */
export function isOccupation(words: string): boolean {
  return OCCUPATION.test(words);
}
