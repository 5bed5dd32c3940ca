/** A document whose text is nearly that of another. */
type NearDuplicate = {
  readonly id: string;
  /** The estimated share of shingles that both texts have, {@link NEARLY_THE_SAME} to 1. */
  readonly similarity: number;
};

/** Texts by their ids, and which of them are nearly the same. */
export type NearDuplicates = {
  /** Takes in a text, and returns the earlier texts that are nearly the same, the nearest first. */
  add(id: string, text: string): readonly NearDuplicate[];
};

/** Words of a shingle. */
const SHINGLE = 4;

/** Texts with fewer shingles say too little: "No comment." is sent often. */
const FEWEST_SHINGLES = 12;

/**
 * Two texts with this share of their shingles in common are one text. Of 1,474 press releases, all pairs above 0.83 are one release that was
 * published twice; the pair below, at 0.80, is one announcement for two regions, with other figures. A word that was corrected in a text of
 * 100 words leaves 0.92.
 */
const NEARLY_THE_SAME = 0.83;

/** Minimums of a signature; the standard error of a similarity of 0.85 is 0.02. */
const MINIMUMS = 256;

/** Minimums of a band. Texts that share all of one band are compared: of those at 0.83, all but one in 3,000 are. */
const BAND = 8;

/**
 * Finds texts that are nearly the same by MinHash: each keeps a signature of 1 kB, and only texts whose signatures have a band in common are
 * compared (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
 *
 * @example
 * const texts = createNearDuplicates();
 * texts.add("first", release); // => []
 * texts.add("corrected", release.replace("25", "26")); // => [{ id: "first", similarity: 0.98 }]
 */
export function createNearDuplicates(): NearDuplicates {
  const known = new Map<string, Uint32Array>();
  const bands = new Map<string, string[]>();
  return {
    add: (id, text) => {
      const signature = signatureOf(text);
      if (signature === null) return [];
      const keys = bandKeys(signature);
      const candidates = new Set(keys.flatMap((key) => bands.get(key) ?? []));
      candidates.delete(id);
      const near = [...candidates]
        .map((other) => ({ id: other, similarity: similarity(signature, known.get(other)) }))
        .filter((one) => one.similarity >= NEARLY_THE_SAME)
        .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
      known.set(id, signature);
      for (const key of keys) {
        const same = bands.get(key);
        if (same) same.push(id);
        else bands.set(key, [id]);
      }
      return near;
    },
  };
}

/**
 * The share of shingles that two texts have in common, 0 to 1; 0 if one has fewer words than a shingle.
 *
 * @example
 * sharedShingles("The dockers walked out on Friday.", "The dockers walked out on Monday."); // => 0.5
 */
export function sharedShingles(one: string, other: string): number {
  const [first, second] = [shinglesOf(one), shinglesOf(other)];
  const shared = [...first].filter((shingle) => second.has(shingle)).length;
  return shared / Math.max(1, first.size + second.size - shared);
}

/** The least value that each hash function has for a shingle of the text; null if the text is too short. */
function signatureOf(text: string): Uint32Array | null {
  const shingles = shinglesOf(text);
  if (shingles.size < FEWEST_SHINGLES) return null;
  const least = new Uint32Array(MINIMUMS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < MINIMUMS; at++) {
      const value = (Math.imul(shingle, FACTORS[at] ?? 1) + (TERMS[at] ?? 0)) >>> 0;
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  }
  return least;
}

/** A word, or one character of a script that sets no spaces between words. */
const WORD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{L}\p{M}\p{N}]+/gu;

function shinglesOf(text: string): ReadonlySet<number> {
  const words = (text.normalize("NFKC").toLowerCase().match(WORD) ?? []).map(hashOf);
  const shingles = new Set<number>();
  for (let end = SHINGLE; end <= words.length; end++)
    shingles.add(mixed(words.slice(end - SHINGLE, end).reduce((sum, word) => Math.imul(sum, 31) + word, 0)));
  return shingles;
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last step of MurmurHash3: each bit of the result depends on all. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The hash functions `factor * x + term`, the same on each run; factors are odd. */
const FACTORS = Uint32Array.from({ length: MINIMUMS }, (_, at) => mixed(2 * at + 1) | 1);
const TERMS = Uint32Array.from({ length: MINIMUMS }, (_, at) => mixed(2 * at + 2));

function bandKeys(signature: Uint32Array): readonly string[] {
  return Array.from(
    { length: MINIMUMS / BAND },
    (_, band) => `${band}:${signature.subarray(band * BAND, (band + 1) * BAND).join(",")}`,
  );
}

function similarity(one: Uint32Array, other: Uint32Array | undefined): number {
  return one.reduce((same, value, at) => (value === other?.[at] ? same + 1 : same), 0) / MINIMUMS;
}
