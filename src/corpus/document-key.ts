import { createHash } from "node:crypto";
import type { DocumentHead } from "./document.ts";

/** Characters of a key: 48 bits, so that two documents of a million share one once in some hundred archives. */
const KEY_LENGTH = 8;

/** A short key of a document's id and its text, in the characters of a URL: another text has another key. */
export function documentKey({ id, sha256 }: Pick<DocumentHead, "id" | "sha256">): string {
  return createHash("sha256").update(`${id}\n${sha256}`).digest("base64url").slice(0, KEY_LENGTH);
}

/** A short key of a whole archive: it changes when any of its texts does. */
export function archiveKey(documents: readonly Pick<DocumentHead, "id" | "sha256">[]): string {
  return createHash("sha256")
    .update(documents.map(({ id, sha256 }) => `${id}\n${sha256}`).join("\n"))
    .digest("base64url")
    .slice(0, KEY_LENGTH);
}
