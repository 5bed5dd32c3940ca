/** "MINISTER" as "Minister". */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** "LEADER OF THE OPPOSITION" as "Leader of the Opposition". */
export function officeCase(words: string): string {
  return words
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{L}+/gu, (word) =>
      /^(?:of|for|the|and|in|to)$/.test(word) ? word : sentenceCase(word),
    );
}

/** A word in capitals as the text writes it elsewhere, or as names are written: "McBride", "O’Connor". */
export function wordCase(word: string, text: string): string {
  const [, prefix, rest] = /^(Ma?c)(\p{Lu}{2,})$/u.exec(word) ?? [];
  if (prefix && rest) return prefix + sentenceCase(rest);
  if (word !== word.toUpperCase() || word.length < 2 || word.includes(".")) return word;
  const plain = sentenceCase(word)
    .replace(/(?<=[-’'])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/^Mc\p{Ll}/u, (start) => `Mc${start.charAt(2).toUpperCase()}`);
  if (text.includes(plain)) return plain;
  const written = new RegExp(escaped(word), "giu");
  for (let match = written.exec(text); match; match = written.exec(text)) {
    const [form] = match;
    if (!isWhole(text, match.index, written.lastIndex)) written.lastIndex = match.index + 1;
    else if (form !== form.toUpperCase() && form !== form.toLowerCase()) return form;
  }
  return plain;
}

const NO_LETTER_BEFORE = /(?<!\p{L})/uy;
const NO_LETTER_AFTER = /(?!\p{L})/uy;

/** Whether no letter stands beside a part of a text. A pattern for each word would have to compile all letters. */
function isWhole(text: string, start: number, end: number): boolean {
  NO_LETTER_BEFORE.lastIndex = start;
  NO_LETTER_AFTER.lastIndex = end;
  return NO_LETTER_BEFORE.test(text) && NO_LETTER_AFTER.test(text);
}

/** Words as a source for a regular expression, with either apostrophe. */
export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[’']/g, "[’']");
}
