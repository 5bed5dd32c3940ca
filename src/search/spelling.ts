import SearchableMap from "minisearch/SearchableMap";
import { editDistance } from "./edit-distance.ts";

/** A word of the archive that a misspelt word may stand for. */
export type Spelling = {
  readonly form: string /** 0 to 1, 1 for the same word. */;
  readonly similarity: number;
};

/** The archive's words by how they are written. */
export type Vocabulary = {
  add(form: string, count: number): void;
  /** The words nearest to one that the archive does not hold, the nearest and then the commonest first. */
  nearest(form: string): readonly Spelling[];
};

/** How many slips are forgiven: none in a short word, since there every other word is near. */
function allowedEdits(form: string): number {
  if (/\d/.test(form) || form.length < 4) return 0;
  return form.length < 8 ? 1 : 2;
}

/**
 * Makes an empty vocabulary.
 *
 * A slip in the first letter is forgiven only where two letters changed places: people seldom mistake how a word begins.
 */
export function createVocabulary(): Vocabulary {
  const forms = new SearchableMap<number>();
  return {
    add: (form, count) => void forms.set(form, (forms.get(form) ?? 0) + count),
    nearest(form) {
      const edits = allowedEdits(form);
      if (edits === 0) return [];
      // The radix tree counts a swap of neighbours as two edits, editDistance as one.
      const near = [...forms.fuzzyGet(form, edits + 1)].flatMap(([known, [count]]) => {
        const distance = editDistance(form, known, edits);
        const begins = known[0] === form[0] || (known[0] === form[1] && known[1] === form[0]);
        return distance <= edits && begins ? [{ form: known, distance, count }] : [];
      });
      near.sort((a, b) => a.distance - b.distance || b.count - a.count);
      const best = near[0]?.distance;
      return near
        .filter((spelling) => spelling.distance === best)
        .slice(0, 3)
        .map(({ form: known, distance }) => ({ form: known, similarity: 1 - distance / form.length }));
    },
  };
}
