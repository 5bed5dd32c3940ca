import type { Reference } from "../../src/chat/requests/reference.ts";
import type { Document } from "../../src/corpus/document.ts";
import { documentKey } from "../../src/corpus/document-key.ts";
import type { AddressSigner } from "../http/signed-address.ts";
import { readQuote } from "./document-page.ts";

/** What reading an address needs. */
export type QuotedAtPorts = {
  /** Where people reach the reader, without a slash at the end. */
  readonly publicUrl: string;
  /** What its addresses begin with. @default "" */
  readonly base?: string;
  /** Checks addresses; null: everybody may read. */
  readonly signer: Pick<AddressSigner, "check"> | null;
  readonly document: (id: string) => Promise<Document | null>;
};

/** Which sentence an address of the reader quotes; null if it is another address, or would not open. */
export async function quotedAt(
  address: string,
  { publicUrl, base = "", signer, document }: QuotedAtPorts,
): Promise<Reference | null> {
  const url = URL.parse(address);
  const isOwn = url?.origin === publicUrl && url.pathname.startsWith(`${base}/`);
  const id = isOwn ? /^\/d\/([^/]+)$/.exec(url.pathname.slice(base.length))?.[1] : undefined;
  if (!url || id === undefined || (signer && signer.check(url) !== "valid")) return null;
  const found = await document(decodeId(id));
  const quote = found && readQuote(found, url.searchParams.get("at") ?? "");
  return quote ? { document: documentKey(found), ...quote, highlights: [] } : null;
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
