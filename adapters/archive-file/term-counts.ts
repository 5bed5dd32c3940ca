/**
 * Packs how often each term counts: ascending numbers as differences, seven bits a byte; the lowest bit says whether a count above 1
 * follows.
 *
 * @param counts by the term's number.
 */
export function packCounts(counts: ReadonlyMap<number, number>): Uint8Array {
  const bytes: number[] = [];
  const put = (value: number) => {
    let rest = value;
    while (rest > 0x7f) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  };
  let before = 0;
  for (const number of [...counts.keys()].sort((a, b) => a - b)) {
    const count = counts.get(number) ?? 1;
    put((number - before) * 2 + (count > 1 ? 1 : 0));
    if (count > 1) put(count);
    before = number;
  }
  return Uint8Array.from(bytes);
}

/** Visits every term in what {@link packCounts} made, in order. */
export function eachCount(packed: Uint8Array, visit: (number: number, count: number) => void): void {
  let at = 0;
  let number = 0;
  const take = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = packed[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  while (at < packed.length) {
    const head = take();
    number += head >>> 1;
    visit(number, head % 2 === 1 ? take() : 1);
  }
}
