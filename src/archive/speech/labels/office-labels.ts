import { memoizeText } from "../../../language/memoize.ts";
import { isFirstName } from "../names/first-names.ts";
import { escaped, officeCase } from "../names/label-case.ts";
import { lastWord } from "../names/last-word.ts";
import { isBody } from "../names/titles.ts";
import { isOffice } from "../people/offices.ts";
import { type Beside, besideOffice } from "./beside-offices.ts";
import { personsIn } from "./persons-in.ts";
import type { Transcript, Turn } from "./transcript.ts";

/** Offices that a label may stand for alone. */
const OFFICE_LABEL =
  /^(?:pm|dpm|(?:deputy )?prime minister(?: of .*)?|(?:assistant |shadow |acting )?minister(?: (?:for|of|assisting|responsible)\b.*)?|(?:acting |deputy )?premier(?: of .*)?|treasurer|(?:shadow )?attorney[- ]general|president(?: of .*)?|senator|leader of the opposition|opposition leader|secretary|chief of .*|chair(?:man|woman|person)?|commissioner|governor(?:[- ]general)?|parliamentary secretary.*|a)$/i;
/** An office of a ministry, not the head of the government. */
const MINISTER = /(?<!prime )\bminister\b/;
/** "Acting Commissioner Hale Police Force": an office before the body that it is of. */
const OF_BODY = /^(?:(?:acting|assistant|deputy) )*(?:commissioner|chief|director|secretary|president) /i;

/** Whether a label is an office and no name: "PM", "MINISTER FOR HARBOURS", "COMMISSIONER HALE POLICE FORCE". */
export function isOfficeLabel(label: string): boolean {
  return (
    OFFICE_LABEL.test(label) ||
    (isOffice(officeCase(label)) && !/^speaker$/i.test(label)) ||
    (OF_BODY.test(label) && isBody(officeCase(label)))
  );
}

/** The label of answers, as if it were an office. */
export const ANSWER = "a";

/** The office of a label in small letters: "prime minister" for "PM". */
export function officeOf(label: string): string {
  const office = label.toLowerCase().replace(/^the /, "");
  return office === "pm" ? "prime minister" : office === "dpm" ? "deputy prime minister" : office;
}

/** An office as headings may have it: "foreign minister" and "minister for foreign", which "affairs" may follow. */
function formsOf(office: string): readonly string[] {
  const [, what] = /^(?!prime )(?!.*\b(?:deputy|shadow|assistant) )(.+) minister$/.exec(office) ?? [];
  return what ? [office, `minister for ${what}`] : [office];
}

/** Characters of a transcript within which an interviewer says who is asked. */
const HEAD = 1_500;

type Setting = {
  readonly transcript: Transcript;
  /** The publisher, if that is a person. */
  readonly person: string | null;
  readonly places: readonly string[];
  /** The office that a label stands for; null for a name or a function. */
  readonly office: (label: string) => string | null;
  /** A label that is a name, without titles, and the offices behind it; null for other labels. */
  readonly named: (label: string) => { readonly name: string; readonly offices: readonly string[] } | null;
};

/**
 * Finds who holds the office that labels a turn: whom the heading or an interviewer's first words name beside it, else the publisher, if
 * that is a person and nobody else is asked. Who has a label of his own is not whom the office labels; neither is who is only told of,
 * nor the holder in another country. Null if that leaves nobody for sure, or two.
 */
export function officeHolders({
  transcript,
  person,
  places,
  office,
  named,
}: Setting): (held: string) => string | null {
  const { heading, opening, turns } = transcript;
  const offices = new Set(turns.flatMap(({ label }) => office(label) ?? []));
  const names = [...new Set(turns.map(({ label }) => label))].flatMap((label) => named(label) ?? []);
  const labelled = new Set(names.map(({ name }) => lastWord(name).toLowerCase()));
  const isLabelled = (name: string) => labelled.has(lastWord(name).toLowerCase());
  const askers = introduction(turns).filter(({ label }) => office(label) === null);
  const beside = (held: string, said: readonly Turn[]) =>
    formsOf(held)
      .flatMap((form) => said.flatMap(({ words }) => besideOffice(form, words, places)))
      .filter(({ isAbroad }) => !isAbroad);
  const inWholeHeading = memoizeText(2 * offices.size + 2, (held) =>
    formsOf(held).flatMap((form) => besideOffice(form, heading, places)),
  );
  const inHeading = (held: string) =>
    inWholeHeading(held).filter(({ name, isAbroad }) => !isAbroad && !isLabelled(name));
  const isAbroad = (held: string, name: string) =>
    inWholeHeading(held).some((one) => one.isAbroad && haveOneSurname(one.name, name));
  // Who publishes, and is not asked by name: the office of a guest may be his, unless he has another one.
  const isHost = (held: string) =>
    person !== null &&
    !isLabelled(person) &&
    ![...offices].some(
      (other) =>
        other !== held && inHeading(other).some((one) => !one.isDoubtful && haveOneSurname(one.name, person)),
    );

  const find = (held: string): string | null => {
    const own = [
      opening,
      ...turns.filter(({ label }) => office(label) === held).map(({ words }) => words),
    ].join("\n");
    const isOther = (name: string) => isLabelled(name) || speaksOf(name, own);
    const first = turns.findIndex(({ label }) => office(label) === held);
    const byLabel = names.filter((one) => one.offices.includes(held) && one.name.includes(" "));
    // "A." in front of an answer is no office.
    const sureOf =
      held === ANSWER
        ? []
        : [
            () => only(byLabel.map(({ name }) => name)),
            () => sure(inHeading(held), isHost(held) ? person : null),
            () =>
              sure(
                beside(held, introduction(turns.slice(0, first))).filter(({ name }) => !isOther(name)),
                null,
              ),
          ];
    for (const holder of sureOf) {
      const name = holder();
      if (name !== undefined) return name;
    }
    if (person !== null) return !isOther(person) && isOnlyOne(held, person) ? person : null;
    const alone = offices.size === 1 ? onlyPerson(heading, askers) : null;
    return alone !== null && !isOther(alone) && !isAbroad(held, alone) ? alone : null;
  };

  /** Whether no other office is asked, or another speaker names a person beside this one. */
  const isOnlyOne = (held: string, name: string): boolean => {
    if (offices.size === 1) return true;
    const isMinister = [...offices].filter((one) => MINISTER.test(one)).length === 1;
    const forms = MINISTER.test(held) && isMinister ? [held, "minister"] : [held];
    const others = turns.filter(({ label }) => office(label) !== held);
    return forms.some((form) => beside(form, others).some((one) => haveOneSurname(one.name, name)));
  };

  const known = new Map<string, string | null>();
  return (held) => {
    const before = known.get(held);
    if (before !== undefined) return before;
    const holder = find(held);
    known.set(held, holder);
    return holder;
  };
}

/** The turns that begin within the head of a transcript. */
function introduction(turns: readonly Turn[]): readonly Turn[] {
  let length = 0;
  return turns.flatMap(({ label, words }) => {
    const left = HEAD - length;
    length += words.length;
    return left > 0 ? [{ label, words: words.slice(0, left) }] : [];
  });
}

/** The only one of some candidates; null if there are two; undefined without any. Doubtful ones count only where no other is. */
function sure(found: readonly Beside[], host: string | null): string | null | undefined {
  const name = only(found.filter(({ isDoubtful }) => !isDoubtful).map((one) => one.name));
  if (name !== undefined) return name;
  const doubtful = only(found.map((one) => one.name));
  return doubtful && host !== null && !haveOneSurname(doubtful, host) ? null : doubtful;
}

function only(names: readonly string[]): string | null | undefined {
  const surnames = new Set(names.map((name) => lastWord(name).toLowerCase()));
  return surnames.size > 1 ? null : names[0];
}

/**
 * The only person whom a heading names, on a line that begins with the name: a member of parliament by title or letters, or whom an
 * interviewer calls "Mr Lund". Null if there is none, or another one.
 */
function onlyPerson(heading: string, askers: readonly Turn[]): string | null {
  const [first, ...others] = personsIn(heading);
  if (!first || others.some(({ name }) => !haveOneSurname(name, first.name))) return null;
  const opensLine = /(?:^|\n)\s*$/.test(heading.slice(0, first.start));
  const called = new RegExp(`\\bM(?:r|s|rs) ${escaped(lastWord(first.name))}(?![\\p{L}-])`, "u");
  return opensLine && (first.isTitled || askers.some(({ words }) => called.test(words))) ? first.name : null;
}

/** Whether somebody is named in the third person: who says "I am here with Minister Lund" is not Mark Lund. */
function speaksOf(person: string, words: string): boolean {
  const [first = ""] = person.split(" ");
  const title = "(?<!Prime )Minister|Senator";
  return new RegExp(
    `(?<![\\p{L}’'-])(?:${escaped(first)}|(?:${title})(?: \\p{Lu}\\p{Ll}+)?) ${escaped(lastWord(person))}(?![\\p{L}-])`,
    "u",
  ).test(words);
}

/** The publisher as a person; null if it is none. */
export function publishingPerson(publisher: string): string | null {
  const words = publisher.trim().split(" ");
  return words.length >= 2 && words.length <= 4 && isFirstName(words[0] ?? "") && !isBody(publisher)
    ? publisher.trim()
    : null;
}

function haveOneSurname(one: string, other: string): boolean {
  return lastWord(one).toLowerCase() === lastWord(other).toLowerCase();
}
