import { createHash } from "node:crypto";

/**
 * An id in the form of a UUID (version 8, RFC 9562) that is the same wherever and whenever it is made of the same texts: readers take
 * what has a new one for new.
 */
export function stableId(...texts: readonly string[]): string {
  const bytes = createHash("sha256").update(JSON.stringify(texts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
