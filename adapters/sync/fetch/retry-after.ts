/** When a server asks to come again: after some milliseconds, or at an instant in epoch milliseconds. */
export type RetryAfter = { readonly afterMs: number } | { readonly atMs: number };

/**
 * Reads the header `Retry-After` (RFC 9110, 10.2.3); null if it is not there, or says nothing that can be understood.
 *
 * @param sent the header `Date` of the same answer: the server's clock may be wrong, and then the time between the two is what it means.
 * @example
 * retryAfter("120", undefined); // => { afterMs: 120_000 }
 */
export function retryAfter(value: string | undefined, sent: string | undefined): RetryAfter | null {
  const text = value?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return { afterMs: Number(text) * 1_000 };
  const atMs = httpDate(text);
  if (atMs === null) return null;
  const sentMs = httpDate(sent?.trim() ?? "");
  return sentMs === null ? { atMs } : { afterMs: Math.max(0, atMs - sentMs) };
}

/** Each of the three forms of a date in HTTP; the oldest (`asctime`) does not say that it is in GMT. */
function httpDate(text: string): number | null {
  if (!/^[a-z]{3,9},? .*\d{2}:\d{2}:\d{2}/i.test(text)) return null;
  const time = Date.parse(/\b(?:GMT|UTC)$/.test(text) ? text : `${text} GMT`);
  return Number.isNaN(time) ? null : time;
}
