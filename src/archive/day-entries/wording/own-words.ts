const QUOTED =
  /“[^”]*(?:”|$)|"[^"]*(?:"|$)|(?<![\p{L}\d])[‘'](?=\S)[^‘]*?(?:(?<=[\p{L}\d.,!?])[’'](?![\p{L}\d])|$)/gu;

/**
 * A sentence with blanks in the place of what it quotes: as long as before, so that offsets hold.
 *
 * @param isOpen whether a quotation that began before the sentence is still open.
 * @example
 * ownWords("“It is over,” Kim said.", false); // => "              Kim said."
 */
export function ownWords(sentence: string, isOpen: boolean): string {
  const blank = (text: string) => " ".repeat(text.length);
  const close = isOpen ? sentence.search(/[”"]/) : -1;
  if (isOpen && close < 0) return blank(sentence);
  const rest = sentence.slice(close + 1);
  return blank(sentence.slice(0, close + 1)) + rest.replace(QUOTED, blank);
}
