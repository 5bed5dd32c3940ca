import { editDistance } from "../language/edit-distance.ts";

/** A word of the archive that a misspelt word may stand for. */
export type Spelling = {
  readonly form: string;
  /** Written with a capital inside sentences: a name. */
  readonly proper: boolean;
};

/** The archive's words by how they are written. */
export type Vocabulary = {
  /** @param capital whether it is written with a capital here; null where a capital says nothing, as at a sentence's start. */
  add(form: string, capital: boolean | null): void;
  /** Whether the word is a name wherever its spelling can tell. */
  isProper(form: string): boolean;
  /** The words nearest to one that the archive does not hold, the nearest and then the commonest first. */
  nearest(form: string): readonly Spelling[];
};

type Usage = { count: number; capital: number; lower: number };

/** How many slips are forgiven: none in a short word, since there every other word is near. */
function allowedEdits(form: string): number {
  if (/\d/.test(form) || form.length < 4) return 0;
  return form.length < 8 ? 1 : 2;
}

/**
 * Makes an empty vocabulary.
 *
 * A slip in the first letter is forgiven only where two letters changed places: people seldom mistake how a word begins. So only words
 * of two first letters and of nearly the same length are compared, which are put together when the first misspelling comes.
 */
export function createVocabulary(): Vocabulary {
  const forms = new Map<string, Usage>();
  let alike: ReadonlyMap<string, readonly string[]> | null = null;
  const isProper = (usage: Usage | undefined) => usage !== undefined && usage.capital > 4 * usage.lower;
  return {
    add(form, capital) {
      let usage = forms.get(form);
      if (!usage) {
        usage = { count: 0, capital: 0, lower: 0 };
        forms.set(form, usage);
        alike = null;
      }
      usage.count++;
      if (capital !== null) usage[capital ? "capital" : "lower"]++;
    },
    isProper: (form) => isProper(forms.get(form)),
    nearest(form) {
      const edits = allowedEdits(form);
      if (edits === 0) return [];
      alike ??= Map.groupBy(forms.keys(), (known) => group(known[0], known.length));
      const groups = alike;
      const near = [...new Set([form[0], form[1]])].flatMap((letter) =>
        lengths(form.length, edits).flatMap((length) =>
          (groups.get(group(letter, length)) ?? []).flatMap((known) => {
            if (known[0] !== form[0] && known[1] !== form[0]) return [];
            const distance = editDistance(form, known, edits);
            const usage = forms.get(known);
            return usage && distance <= edits ? [{ form: known, usage, distance }] : [];
          }),
        ),
      );
      near.sort((a, b) => a.distance - b.distance || b.usage.count - a.usage.count);
      return near.map(({ form: known, usage }) => ({ form: known, proper: isProper(usage) }));
    },
  };
}

function group(letter: string | undefined, length: number): string {
  return `${letter}${length}`;
}

/** The lengths of words that so many edits can reach. */
function lengths(length: number, edits: number): readonly number[] {
  return Array.from({ length: 2 * edits + 1 }, (_, index) => length - edits + index);
}
