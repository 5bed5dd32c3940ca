import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Makes and checks signatures with a key that nobody else has. */
export type Signatures = {
  /** A signature of texts, in the characters of a URL. */
  sign(...texts: readonly string[]): string;
  /** Whether a signature is that of the texts; it takes as long whichever part is wrong. */
  isSigned(signature: string, ...texts: readonly string[]): boolean;
};

/** Bytes of a signature that are kept: 128 bits cannot be guessed. */
const BYTES = 16;

/**
 * Signatures (HMAC-SHA256) with a key derived from a secret (HKDF, RFC 5869), so that it serves this purpose alone.
 *
 * @param secret long and random, as a platform's token is.
 * @param purpose what is signed; other purposes have other keys.
 */
export function createSignatures(secret: string, purpose: string): Signatures {
  const key = Buffer.from(hkdfSync("sha256", secret, "dateline", purpose, 32));
  const mac = (texts: readonly string[]): Buffer =>
    createHmac("sha256", key).update(JSON.stringify(texts)).digest().subarray(0, BYTES);
  return {
    sign: (...texts) => mac(texts).toString("base64url"),
    isSigned(signature, ...texts) {
      const given = Buffer.from(signature, "base64url");
      // Other spellings of the same bytes are refused, so that an address has one signature.
      return given.length === BYTES && signature.length === 22 && timingSafeEqual(given, mac(texts));
    },
  };
}
