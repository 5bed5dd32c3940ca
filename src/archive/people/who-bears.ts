import { genderOfFirstName } from "../speech/names/first-names.ts";
import { readPersonName } from "./person-name.ts";

/** How many documents of a publisher name a person in full. */
export type PersonUse = { readonly name: string; readonly publisher: string; readonly documents: number };

/** Where a surname alone means a person. */
export type SurnameHolder = {
  /** Everywhere in the archive, as far as it is known. */
  readonly alone: boolean;
  /** Publishers whose documents say otherwise: they tell namesakes apart, or give the surname to somebody else. */
  readonly exceptions: readonly string[];
};

/** A namesake in fewer documents than one in twenty of a person's may be a typing error. */
const OUTNUMBERS = 20;

/**
 * Where a surname alone means one person, by those in the archive who have it. Only people who are named in full
 * count.
 *
 * @param name in full.
 * @param uses of all full names with this surname.
 */
export function whoBears(name: string, uses: readonly PersonUse[]): SurnameHolder {
  const publishers = Map.groupBy(uses, ({ publisher }) => publisher);
  const alone = isOnly(name, uses);
  const exceptions = [...publishers].flatMap(([publisher, own]) =>
    isOnly(name, own) === alone ? [] : [publisher],
  );
  return { alone, exceptions };
}

/**
 * Whether a surname alone means its holder in a document of a publisher: by the full names that the publisher uses, and where it uses
 * none, by those of the archive.
 */
export function isBorneIn({ alone, exceptions }: SurnameHolder, publisher: string): boolean {
  return alone !== exceptions.includes(publisher);
}

function isOnly(name: string, uses: readonly PersonUse[]): boolean {
  let named = 0;
  let others = 0;
  for (const use of uses) {
    if (isSamePerson(name, use.name)) named += use.documents;
    else others += use.documents;
  }
  return named > 0 && named >= others * OUTNUMBERS;
}

/** Fewest letters by which a short first name is known: "Chris" of "Christopher". */
const SHORT_NAME = 3;

/** Whether two full names with one surname can be of one person: first names are equal or one is short for the other. */
export function isSamePerson(a: string, b: string): boolean {
  const [one = "", other = ""] = [a, b].map((name) => readPersonName(name)?.first.toLowerCase() ?? "");
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const genders = [one, other].map(genderOfFirstName);
  if (genders[0] && genders[1] && genders[0] !== genders[1]) return false;
  return one === other || (short.length >= SHORT_NAME && long.startsWith(short));
}
