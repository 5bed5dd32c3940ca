/** Shares of the shingles of one page; they add up to 1, so that a long page weighs as much as a short one. */
export type Shingles = { readonly both: number; readonly extra: number; readonly missing: number };

/** Words of a shingle. */
const WORDS = 4;

/**
 * Compares a body that was found with the one that a person gave, by runs of four words.
 *
 * @see https://github.com/scrapinghub/article-extraction-benchmark its `evaluate.py`
 */
export function compareBodies(expected: string, found: string): Shingles {
  const [wanted, got] = [shingles(expected), shingles(found)];
  let [both, extra, missing] = [0, 0, 0];
  for (const key of new Set([...wanted.keys(), ...got.keys()])) {
    const [inWanted, inGot] = [wanted.get(key) ?? 0, got.get(key) ?? 0];
    both += Math.min(inWanted, inGot);
    extra += Math.max(0, inGot - inWanted);
    missing += Math.max(0, inWanted - inGot);
  }
  const all = Math.max(1, both + extra + missing);
  return { both: both / all, extra: extra / all, missing: missing / all };
}

function shingles(text: string): ReadonlyMap<string, number> {
  const tokens = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, tokens.length - WORDS + 1); at++) {
    const key = tokens.slice(at, at + WORDS).join(" ");
    if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Of what was found, the share that is right. */
export function precisionOf({ both, extra }: Shingles): number {
  return both === 0 ? 0 : both / (both + extra);
}

/** Of what there is to find, the share that was found. */
export function recallOf({ both, missing }: Shingles): number {
  return both === 0 ? 0 : both / (both + missing);
}
