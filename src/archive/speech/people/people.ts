import { type Gender, genderOfFirstName, isFirstName } from "../names/first-names.ts";
import { escaped } from "../names/label-case.ts";
import type { NamePhrase } from "../names/name-phrases.ts";
import { readRole } from "../names/roles.ts";
import { romanised } from "../names/romanised.ts";
import { isBody, isTitle } from "../names/titles.ts";
import type { Speaker } from "../speaker.ts";
import { createFullNames } from "./full-names.ts";
import { isOffice, namedBeside, officeHolder, splitOffice } from "./offices.ts";

/** Somebody, or a body, that a document names. */
export type Named = {
  readonly speaker: Speaker;
  readonly gender: Gender;
  readonly isBody: boolean;
  /** Two persons who speak together. @default false */
  readonly isPair?: boolean;
};

/** Leads the ways in which a document names somebody back to one. */
export type People = {
  /** Whom a phrase names: by the full name that the document gives, with the role it gave first. */
  resolve(phrase: NamePhrase, role?: string): Named;
  /** Two who speak as one: "Ana Lund and Dan Holt". "The Ministers" are they, if the document has no other two. */
  together(first: Named, second: Named): Named;
};

/**
 * @param text all of the document.
 * @param publisher who publishes it. @default ""
 */
export function createPeople(text: string, publisher = ""): People {
  const fullNameOf = createFullNames(text);
  const known = new Map<string, { role?: string; gender: Gender }>();

  const persons = new Map<string, NamePhrase | null>();
  // Who holds an office, and who stands behind it in one run of words.
  const personOf = (name: string): NamePhrase | null => {
    const before = persons.get(name);
    if (before !== undefined) return before;
    const holder = isOffice(name) ? officeHolder(name, text, publisher) : null;
    const found = holder ?? splitOffice(name, text, publisher);
    persons.set(name, found);
    return found;
  };

  const spellings = new Map<string, string>();
  const likely = new Map<string, string>();
  // One who is spelt in two ways is one: as the text has the name first. Where a vowel may tell two apart, they are one by their role.
  const spelling = (name: string, role: string | undefined): string => {
    const key = romanised(name);
    if (key === null) return name;
    const like = likely.get(key.likely);
    const isSame = like !== undefined && role !== undefined && known.get(like)?.role === role;
    const first = spellings.get(key.sure) ?? (isSame ? like : name);
    spellings.set(key.sure, first);
    if (like === undefined) likely.set(key.likely, first);
    return first;
  };

  const pairs = new Map<string, Named>();

  return {
    resolve(given, stated) {
      const [pair] = pairs.values();
      if (pair && pairs.size === 1 && SEVERAL.test(given.name)) return pair;
      const beside = stated ? namedBeside(given.name, stated, text) : null;
      const person = beside ?? personOf(given.name);
      const phrase = person ?? given;
      const told = beside || !stated ? undefined : readRole(stated);
      const held = isTelling(person?.office) ? person?.office : undefined;
      // Beside an office stands the rest of it, or who holds it.
      const role = person && isOffice(given.name) ? (held ?? told) : (told ?? held);
      const single = !phrase.name.includes(" ");
      const name = spelling(
        single ? knighted(phrase, fullNameOf(phrase), text) : phrase.name,
        role ?? undefined,
      );
      const body = isBodyName(name);
      const before = known.get(name);
      const gender =
        genderOfFirstName(name.includes(" ") ? (name.split(" ")[0] ?? "") : "") ??
        phrase.gender ??
        before?.gender ??
        genderOfFirstName(name) ??
        null;
      const kept = before?.role ?? (body ? undefined : (role ?? undefined));
      known.set(name, { ...(kept ? { role: kept } : {}), gender });
      return { speaker: { name, ...(kept ? { role: kept } : {}) }, gender, isBody: body };
    },
    together(first, second) {
      const name = `${first.speaker.name} and ${second.speaker.name}`;
      const pair = { speaker: { name }, gender: null, isBody: first.isBody && second.isBody, isPair: true };
      pairs.set(name, pair);
      return pair;
    },
  };
}

/**
 * "Sir Zelman" by his surname, if the text has it behind the first name; else with his title: a first name alone is nobody's.
 *
 * @param full the longer name that the text has for the word.
 */
function knighted({ name, office }: NamePhrase, full: string, text: string): string {
  const [title] = /(?:Sir|Dame)$/.exec(office) ?? [];
  if (title === undefined || full !== name) return full;
  const whole = new RegExp(`(?<!\\p{L})${title} ${escaped(name)} (?<last>\\p{Lu}\\p{Ll}+)(?!\\p{L})`, "u");
  const last = whole.exec(text)?.groups?.last;
  return last && !isTitle(last) ? `${name} ${last}` : `${title} ${name}`;
}

/** Two or more who hold an office. */
const SEVERAL = /^(?:Shadow )?(?:Members|Ministers|Senators)$/;

/** "Prime Minister" tells who somebody is, and "Minister" not. */
function isTelling(office = ""): boolean {
  return (
    office !== "" &&
    !/[’']s?$/.test(office) &&
    !/^(?:Shadow |Acting )?(?:Minister|Parliamentary Secretary|Spokes\p{Ll}+)$/u.test(office)
  );
}

/** "Russell Government": a body, though a first name opens it. */
const SURELY_BODY = / (?:Administration|Cabinet|Campaign|Coalition|Foundation|Government|Ministry|Party)$/;

function isBodyName(name: string): boolean {
  if (isOffice(name)) return false;
  return isBody(name) && (SURELY_BODY.test(name) || !isFirstName(name.split(" ")[0] ?? ""));
}
