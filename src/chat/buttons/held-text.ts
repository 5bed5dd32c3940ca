import { createHash } from "node:crypto";

/** Stands for a text that a button has no room for; its digest follows. */
const ELSEWHERE = "~";

/** Characters of {@link holdText} for a text that there is no room for. */
export const HELD_DIGEST = 9;

/**
 * A text as a button holds it: whole, or as its digest.
 *
 * @param room characters, {@link HELD_DIGEST} or more.
 */
export function holdText(text: string, room: number): string {
  // A space keeps apart what begins with the mark itself; reading drops it.
  const whole = text.replace(/^(?=~)/, " ");
  return whole.length <= room ? whole : ELSEWHERE + digest(text);
}

/**
 * Reads what {@link holdText} wrote; null if it is the digest of another text than the one shown.
 *
 * @param shown the text that the button's message shows.
 */
export function heldText(held: string, shown: string | null): string | null {
  if (!held.startsWith(ELSEWHERE)) return held.replace(/^ (?=~)/, "");
  return shown !== null && digest(shown) === held.slice(ELSEWHERE.length) ? shown : null;
}

/** Eight characters, `[A-Za-z0-9_-]`, that tell one text from another. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 8);
}
