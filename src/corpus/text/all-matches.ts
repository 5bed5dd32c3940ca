/**
 * All matches of a global pattern in a text, as `matchAll` gives them, which makes a copy of the pattern for each text: that takes longer than
 * to search a sentence.
 *
 * @example
 * allMatches(/\d/g, "1 or 2").map(({ index }) => index); // => [0, 5]
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
