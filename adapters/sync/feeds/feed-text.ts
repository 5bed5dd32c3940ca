import { gunzipSync } from "node:zlib";
import { decodeNamed } from "../../import/formats/decode-text.ts";
import { ImportRefusal } from "../../import/formats/format.ts";
import type { Fetched } from "../fetch/safe-fetch.ts";

/** Where XML says its encoding. */
const DECLARED = /^\s*<\?xml[^>]*\bencoding\s*=\s*["'](?<name>[\w.:-]+)/;

/** Of a packed sitemap, unpacked, in bytes. */
const MOST = 50_000_000;

/**
 * The text of a feed: UTF-8 if it is, else in the encoding that its server or its first line names. One that is a gzip file, as many sitemaps
 * are (`sitemap.xml.gz`), is unpacked. Null if it is no text.
 */
export function feedText({
  body,
  charset,
}: Pick<Extract<Fetched, { kind: "read" }>, "body" | "charset">): string | null {
  const bytes = unpacked(body);
  if (bytes === null) return null;
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 200));
  try {
    return decodeNamed(bytes, [charset, DECLARED.exec(head)?.groups?.name]).text;
  } catch (error) {
    if (error instanceof ImportRefusal) return null;
    throw error;
  }
}

function unpacked(body: Uint8Array): Uint8Array | null {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: MOST });
  } catch {
    return null;
  }
}
