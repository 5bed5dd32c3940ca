import { readPersonName } from "../archive/people/person-name.ts";
import { isSamePerson } from "../archive/people/who-bears.ts";
import { isBody, isTitle } from "../archive/speech/names/titles.ts";
import type { Span } from "../corpus/text/sentences.ts";
import type { NameRun } from "../language/names.ts";
import type { Word } from "../language/words.ts";
import type { Lexicon } from "./lexicon.ts";

/** Fewest words of a full name. */
const FULL_NAME = 2;

/**
 * Splits a run of capitalised words that is several names: "Labor's Bob Sercombe", where it is said whose he is, and "Gary Gray Browse",
 * where part of the run is the full name of a person of the archive. A person's name with a title stays whole, and so does a body's.
 *
 * @param found the words of the question, which the run counts.
 */
export function splitNames(
  question: string,
  found: readonly Word[],
  run: NameRun,
  lexicon: Pick<Lexicon, "people">,
): readonly NameRun[] {
  if (run.to - run.from <= FULL_NAME) return [run];
  const textOf = ({ start, end }: Span) => question.slice(start, end);
  const owner = found.findIndex((word, at) => at >= run.from && at < run.to && /['’]s$/.test(textOf(word)));
  const owned = owner < 0 ? null : part(found, owner + 1, run.to);
  const before = part(found, run.from, owner + 1);
  if (before && owned && readPersonName(textOf(owned))) return [before, owned];
  if (isPerson(textOf(run), lexicon)) return [run];
  for (let length = run.to - run.from - 1; length >= FULL_NAME; length--)
    for (let from = run.from; from + length <= run.to; from++) {
      const person = part(found, from, from + length);
      if (!person || !isPerson(textOf(person), lexicon) || !isBare(textOf(person))) continue;
      if (isBody(question.slice(person.start, run.end))) return [run];
      let titled = from;
      while (titled > run.from && isTitle(textOf(found[titled - 1] ?? run))) titled--;
      const [first, rest] = [part(found, run.from, titled), part(found, from + length, run.to)];
      return [
        ...(first ? [first] : []),
        part(found, titled, from + length) ?? person,
        ...(rest ? splitNames(question, found, rest, lexicon) : []),
      ];
    }
  return [run];
}

/** Whether some words are the full name of somebody whom the archive names. */
function isPerson(text: string, { people }: Pick<Lexicon, "people">): boolean {
  const person = readPersonName(text);
  return person !== null && people(person.surname).some(({ name }) => isSamePerson(person.name, name));
}

/** Whether a full name has no other words before it. */
function isBare(text: string): boolean {
  return readPersonName(text)?.name === text;
}

/** The words from one to before another as a run; null for none. */
function part(found: readonly Word[], from: number, to: number): NameRun | null {
  const [first, last] = [found[from], found[to - 1]];
  return first && last && to > from ? { from, to, start: first.start, end: last.end } : null;
}
