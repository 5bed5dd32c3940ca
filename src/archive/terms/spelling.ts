import { editDistance } from "../../language/edit-distance.ts";

/** A word of the archive that a misspelt word may mean. */
export type Spelling = {
  readonly form: string;
  /** Written with a capital inside sentences: a name. */
  readonly proper: boolean;
};

/** How often the archive writes a word, and where a capital says something of it, how. */
export type Usage = { readonly count: number; readonly capital: number; readonly lower: number };

/** Whether a word is a name wherever its spelling shows it. */
export function isProper({ capital, lower }: Usage): boolean {
  return capital > 4 * lower;
}

/** Which words are compared with a misspelt one: those that begin with the same letter as `form` and have its length. */
export function spellingGroup(form: string, length: number): string {
  // By its code, since the first half of a pair of surrogates is no text by itself.
  return `${form.charCodeAt(0)} ${length}`;
}

/**
 * The groups in which words near to a misspelt one are; none for a word that is too short or has a digit.
 *
 * A slip in the first letter is forgiven only where two letters changed places: people seldom mistake how a word begins.
 */
export function groupsNear(form: string): readonly string[] {
  const edits = allowedEdits(form);
  if (edits === 0) return [];
  const lengths = Array.from({ length: 2 * edits + 1 }, (_, index) => form.length - edits + index);
  return [...new Set([form[0], form[1]])].flatMap((letter = "") =>
    lengths.map((length) => spellingGroup(letter, length)),
  );
}

/** The words nearest to one that the archive does not hold, out of the words of its groups: the nearest and then the commonest first. */
export function nearestSpellings(
  form: string,
  candidates: Iterable<readonly [form: string, usage: Usage]>,
): readonly Spelling[] {
  const edits = allowedEdits(form);
  const near: { readonly known: string; readonly usage: Usage; readonly distance: number }[] = [];
  for (const [known, usage] of candidates) {
    if (known[0] !== form[0] && known[1] !== form[0]) continue;
    const distance = editDistance(form, known, edits);
    if (distance <= edits) near.push({ known, usage, distance });
  }
  near.sort(
    (a, b) => a.distance - b.distance || b.usage.count - a.usage.count || (a.known < b.known ? -1 : 1),
  );
  return near.map(({ known, usage }) => ({ form: known, proper: isProper(usage) }));
}

/** How many slips are forgiven: none in a short word, since there every other word is near. */
export function allowedEdits(form: string): number {
  if (/\d/.test(form) || form.length < 4) return 0;
  return form.length < 8 ? 1 : 2;
}
