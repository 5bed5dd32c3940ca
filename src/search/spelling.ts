import SearchableMap from "minisearch/SearchableMap";
import { editDistance } from "./edit-distance.ts";

/** A word of the archive that a misspelt word may stand for. */
type Spelling = {
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
 * The tree that finds near words is made when the first misspelling comes. A slip in the first letter is forgiven only where two letters changed places: people seldom mistake how a word begins.
 */
export function createVocabulary(): Vocabulary {
  const forms = new Map<string, Usage>();
  let tree: SearchableMap<Usage> | null = null;
  const isProper = (usage: Usage | undefined) => usage !== undefined && usage.capital > 4 * usage.lower;
  return {
    add(form, capital) {
      let usage = forms.get(form);
      if (!usage) {
        usage = { count: 0, capital: 0, lower: 0 };
        forms.set(form, usage);
        tree = null;
      }
      usage.count++;
      if (capital !== null) usage[capital ? "capital" : "lower"]++;
    },
    isProper: (form) => isProper(forms.get(form)),
    nearest(form) {
      const edits = allowedEdits(form);
      if (edits === 0) return [];
      // The radix tree counts a swap of neighbours as two edits, editDistance as one.
      tree ??= SearchableMap.from([...forms]);
      const near = [...tree.fuzzyGet(form, 2 * edits)].flatMap(([known, [usage]]) => {
        const distance = editDistance(form, known, edits);
        const begins = known[0] === form[0] || (known[0] === form[1] && known[1] === form[0]);
        return distance <= edits && begins
          ? [{ form: known, proper: isProper(usage), distance, count: usage.count }]
          : [];
      });
      near.sort((a, b) => a.distance - b.distance || b.count - a.count);
      return near.map(({ form: known, proper }) => ({ form: known, proper }));
    },
  };
}
