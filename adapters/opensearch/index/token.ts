import { createHash } from "node:crypto";

/** The server splits words that are longer, in UTF-16 units. */
const LONGEST = 255;

/** Of a longer word so much is kept before its digest. */
const KEPT = 180;

/** A term as the server keeps it: it splits texts at white space, and words after 255 characters. */
export function token(term: string): string {
  return term.length <= LONGEST
    ? term
    : `${term.slice(0, KEPT)}#${createHash("sha256").update(term).digest("base64url")}`;
}
