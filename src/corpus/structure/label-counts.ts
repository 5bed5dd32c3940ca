/** How often each label comes. */
export function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Whether a label has no small letter. */
export function isInCapitals(label: string): boolean {
  return label === label.toUpperCase();
}
