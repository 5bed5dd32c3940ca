/** Numbers of terms, ascending and each once, and how often each counts. */
export type Counts = { readonly numbers: Uint32Array; readonly counts: Uint32Array };

/**
 * Counts numbers.
 *
 * @param repeated with repetitions; it is sorted in place.
 */
export function countNumbers(repeated: Uint32Array): Counts {
  repeated.sort();
  const counts = new Uint32Array(repeated.length);
  let distinct = 0;
  for (let at = 0; at < repeated.length; at++) {
    const number = repeated[at] ?? 0;
    if (at === 0 || number !== repeated[distinct - 1]) repeated[distinct++] = number;
    counts[distinct - 1] = (counts[distinct - 1] ?? 0) + 1;
  }
  return { numbers: repeated.subarray(0, distinct), counts: counts.subarray(0, distinct) };
}

/** Bytes that a number of 32 bits may take at the most. */
const LONGEST = 5;

/** Packs counts: ascending numbers as differences, seven bits a byte; the lowest bit says whether a count above 1 follows. */
export function packCounts({ numbers, counts }: Counts): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 2 * LONGEST);
  let length = 0;
  const put = (value: number) => {
    let rest = value;
    while (rest > 0x7f) {
      bytes[length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    bytes[length++] = rest;
  };
  let before = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    const count = counts[at] ?? 1;
    put((number - before) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) put(count);
    before = number;
  }
  return bytes.subarray(0, length);
}

/** The numbers in what {@link packCounts} made, one after the other. */
function numbersOf(packed: Uint8Array): { readonly left: () => boolean; readonly take: () => number } {
  let at = 0;
  return {
    left: () => at < packed.length,
    take() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = packed[at++] ?? 0;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value >>> 0;
      }
    },
  };
}

/**
 * Reads the counts of some terms from what {@link packCounts} made.
 *
 * @param wanted the numbers of the terms, ascending.
 * @returns a count for each of them; 0 for one that is not there.
 */
export function countsIn(packed: Uint8Array, wanted: Uint32Array): Uint32Array {
  const counts = new Uint32Array(wanted.length);
  const last = wanted[wanted.length - 1] ?? 0;
  let at = 0;
  let number = 0;
  let place = 0;
  // As `numbersOf` takes them, without its calls: each question reads hundreds of passages so.
  while (at < packed.length && number < last) {
    let byte = packed[at++] as number;
    let head = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = packed[at++] as number;
      head |= (byte & 0x7f) << shift;
    }
    number += head >>> 1;
    let count = 1;
    if ((head & 1) === 1) {
      byte = packed[at++] as number;
      count = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = packed[at++] as number;
        count |= (byte & 0x7f) << shift;
      }
    }
    while ((wanted[place] as number) < number) place++;
    if (wanted[place] === number) counts[place] = count;
  }
  return counts;
}

/** Visits every term in what {@link packCounts} made, in order. */
export function eachCount(packed: Uint8Array, visit: (number: number, count: number) => void): void {
  const { left, take } = numbersOf(packed);
  let number = 0;
  while (left()) {
    const head = take();
    number += head >>> 1;
    visit(number, head % 2 === 1 ? take() : 1);
  }
}
