import { readPersonName } from "../archive/people/person-name.ts";
import { isTitle } from "../archive/speech/names/titles.ts";
import type { NameUse } from "../archive/terms/names-used.ts";
import { editDistance } from "../language/edit-distance.ts";
import { words } from "../language/words.ts";

/** A name of the archive, or a part of one, that is nearly the one asked for. */
type NearName = {
  /** As the archive writes it. */
  readonly name: string;
  readonly documents: number;
  /** 0 to 1: 1 is the same words in another order. */
  readonly likeness: number;
};

/** How like it is who only has the same surname. */
const NAMESAKE = 0.3;

/** Names that are offered at most. */
const MOST = 3;

/**
 * The names of an archive that have the words of another name in another order, or all of them but one. Of two words the other one has to be
 * spelt nearly so, since "Oceanic Viking" is no slip for "Indian Viking"; of a person's two words it may be any first name.
 *
 * @param asked folded words of the name, without titles; two or more.
 * @param person whether it is a person's: then the last word is a surname, and others of that surname are near.
 * @param used the names of the archive with how many documents use each.
 */
export function nearNames(
  asked: readonly string[],
  person: boolean,
  used: readonly NameUse[],
): readonly NearName[] {
  const best = new Map<string, NearName>();
  const beginnings = asked.map((form) => form.slice(0, BEGINNING));
  for (const { name, documents } of used) {
    if (!mayHold(name, beginnings)) continue;
    const parts = words(name);
    if (parts.length < asked.length) continue;
    for (let at = 0; at + asked.length <= parts.length; at++) {
      const window = parts.slice(at, at + asked.length);
      const likeness = likenessOf(
        asked,
        window.map(({ form }) => form),
        person,
      );
      const [first, last] = [window[0], window.at(-1)];
      if (likeness === 0 || !first?.capital || !last) continue;
      const written = name.slice(first.start, last.end);
      // A part of a longer name may be cut in its middle; "Mr Hawke" tells no more than the question, nor does "Affairs Hawke".
      const isCut = person ? isTitle(asNamed(name.slice(first.start, first.end))) : last.end < name.length;
      if (isCut || (likeness === NAMESAKE && readPersonName(asNamed(written)) === null)) continue;
      const key = window.map(({ stem }) => stem).join(" ");
      const known = best.get(key);
      best.set(key, {
        name: known && (known.documents >= documents || isShouted(written)) ? known.name : asNamed(written),
        documents: Math.max(known?.documents ?? 0, documents),
        likeness: Math.max(known?.likeness ?? 0, likeness),
      });
    }
  }
  return [...best.values()]
    .sort((a, b) => b.likeness - a.likeness || b.documents - a.documents || (a.name < b.name ? -1 : 1))
    .slice(0, MOST);
}

/** How a name of the archive writes some folded words that stand side by side; null if none has them. */
export function writtenAs(forms: readonly string[], used: readonly NameUse[]): string | null {
  let shouted: string | null = null;
  const [start = ""] = forms;
  for (const { name } of used) {
    if (!mayHold(name, [start])) continue;
    const parts = words(name);
    const at = parts.findIndex((_, from) => forms.every((form, step) => parts[from + step]?.form === form));
    const [first, last] = [parts[at], parts[at + forms.length - 1]];
    if (at < 0 || !first || !last) continue;
    const written = name.slice(first.start, last.end);
    if (!isShouted(written)) return written;
    shouted ??= asNamed(written);
  }
  return shouted;
}

/** Letters that two words begin with, or almost, which are spelt alike. */
const BEGINNING = 4;

/** Whether a name may have some folded letters: most are passed over without their words being read; what has accents may have any. */
function mayHold(name: string, letters: readonly string[]): boolean {
  if (!/^[\p{ASCII}’‘]*$/u.test(name)) return true;
  const lower = name.toLowerCase();
  return letters.some((some) => lower.includes(some));
}

function isShouted(name: string): boolean {
  return name.length > 3 && name === name.toUpperCase();
}

/** "RICHARD MARLES" as a text writes it. */
function asNamed(name: string): string {
  return isShouted(name)
    ? name.replace(/\p{L}[\p{L}’']*/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    : name;
}

function likenessOf(asked: readonly string[], other: readonly string[], person: boolean): number {
  if (asked.every((form, at) => form === other[at])) return 0;
  if ([...asked].sort().join(" ") === [...other].sort().join(" ")) return 1;
  const [given = "", family = ""] = asked;
  if (asked.length === 2) {
    const [first, second] = [spelledAlike(given, other[1] ?? ""), spelledAlike(family, other[0] ?? "")];
    if (first > 0 && second > 0) return 0.1 + (first + second) / 4;
  }
  const differing = asked.flatMap((form, at) => (form === other[at] ? [] : [at]));
  const [at] = differing;
  if (differing.length > 1 || at === undefined) return 0;
  const [one = "", two = ""] = [asked[at], other[at]];
  const spelling = spelledAlike(one, two);
  if (asked.length > 2) return 0.5 + spelling / 3;
  if (spelling > 0) return 0.5 + spelling / 3;
  return person && at === 0 && two.length > 1 ? NAMESAKE : 0;
}

/** 0 to 1: how alike two words are spelt; 0 if they are other words. */
function spelledAlike(one: string, two: string): number {
  const longest = Math.max(one.length, two.length);
  const most = longest < 5 ? 1 : 2;
  const distance = editDistance(one, two, most);
  if (distance <= most) return 1 - distance / (longest || 1);
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  return short.length >= 4 && (long.endsWith(short) || long.startsWith(short.slice(0, BEGINNING))) ? 0.5 : 0;
}
