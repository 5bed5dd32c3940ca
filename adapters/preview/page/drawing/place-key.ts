/** The key of a part that has no name of its own and never moves: its place. */
export function keyOf(place: number): string {
  return `part-${place}`;
}
