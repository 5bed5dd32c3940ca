/** Finds where a name stands in a text as a word of its own, in order; perhaps also where it is part of another word. */
export type Places = (name: string) => Iterable<number>;

/** Characters; in a longer text the words are listed once, so that thousands of names do not each read all of it. */
const LONG_TEXT = 50_000;

/** @param text where names are looked for. */
export function createPlaces(text: string): Places {
  let starts: Map<string, number[]> | null = null;
  return (name) => {
    const [head] = /^[\p{L}-]+/u.exec(name) ?? [];
    if (text.length <= LONG_TEXT || !head) return search(text, name);
    starts ??= wordStarts(text);
    return (starts.get(head) ?? []).filter((at) => text.startsWith(name, at));
  };
}

function* search(text: string, name: string): Iterable<number> {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) yield at;
}

function wordStarts(text: string): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}-]+/gu)) {
    const known = starts.get(word);
    if (known) known.push(index);
    else starts.set(word, [index]);
  }
  return starts;
}
