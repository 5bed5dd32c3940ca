/**
 * An instant as people read it, to the minute, never too early.
 *
 * @param atMs epoch milliseconds.
 * @example
 * momentWords(Date.UTC(2018, 5, 20, 0, 9, 1)); // => "2018-06-20 00:10 UTC"
 */
export function momentWords(atMs: number): string {
  const minute = Math.ceil(atMs / 60_000) * 60_000;
  return `${new Date(minute).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
