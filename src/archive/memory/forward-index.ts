/** The terms of every passage in order, as numbers, so that they are read without its text. */
export type ForwardIndex = {
  /** Adds the next passage. */
  add(terms: readonly string[]): void;
  /** The number of a term; undefined if no passage has it. */
  idOf(term: string): number | undefined;
  /** The count of a term, by its number, in a passage. */
  count(id: number, passage: number): number;
  /** How many different terms a passage has: its length for BM25, as MiniSearch takes it. */
  length(passage: number): number;
  /** The same on average. */
  averageLength(): number;
};

/** Makes an empty forward index: four bytes a term, eight a passage. */
export function createForwardIndex(): ForwardIndex {
  const ids = new Map<string, number>();
  let terms = new Uint32Array(1024);
  let starts = new Uint32Array(128);
  let lengths = new Uint32Array(128);
  let different = 0;
  let passages = 0;
  let end = 0;
  const from = (passage: number) => starts[passage] ?? end;
  return {
    add(added) {
      if (passages + 1 >= starts.length) {
        starts = grown(starts, passages + 2);
        lengths = grown(lengths, passages + 2);
      }
      if (end + added.length > terms.length) terms = grown(terms, end + added.length);
      for (const term of added) {
        let id = ids.get(term);
        if (id === undefined) {
          id = ids.size;
          ids.set(term, id);
        }
        terms[end++] = id;
      }
      const length = new Set(added).size;
      lengths[passages] = length;
      different += length;
      starts[++passages] = end;
    },
    idOf: (term) => ids.get(term),
    count(id, passage) {
      let count = 0;
      for (let at = from(passage); at < from(passage + 1); at++) if (terms[at] === id) count++;
      return count;
    },
    length: (passage) => lengths[passage] ?? 0,
    averageLength: () => different / Math.max(1, passages),
  };
}

function grown(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(Math.max(2 * array.length, least));
  next.set(array);
  return next;
}
