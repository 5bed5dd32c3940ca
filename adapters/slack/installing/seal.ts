import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** Encrypts what is kept of installations. */
export type Seal = {
  /** A text that only the key opens, and only under the same name. */
  seal(name: string, text: string): string;
  /**
   * The text that was sealed under a name.
   *
   * @throws {@link SealError} if no key opens it, or it was changed, or was sealed under another name.
   */
  open(name: string, sealed: string): string;
  /** Whether it was sealed with an old key, and is to be sealed again. */
  isOld(sealed: string): boolean;
};

/** What was sealed cannot be opened. */
export class SealError extends Error {}

const ALGORITHM = "aes-256-gcm";
const FORM = "1";

/** Bytes of a nonce: random ones of 96 bits are good for billions of texts under one key (NIST SP 800-38D). */
const NONCE = 12;

/**
 * AES-256-GCM with keys derived from secrets (HKDF, RFC 5869). The name is authenticated along with the text, so that a row of a database
 * does not open in the place of another one.
 *
 * @param secrets each long and random: the first seals, all of them open.
 */
export function createSeal(secrets: readonly [string, ...string[]]): Seal {
  const [current, ...old] = secrets.map(keyOf) as [Key, ...Key[]];
  return {
    seal(name, text) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(ALGORITHM, current.key, nonce);
      cipher.setAAD(Buffer.from(name));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return [FORM, current.id, ...[nonce, sealed, cipher.getAuthTag()].map(written)].join(".");
    },
    open(name, sealed) {
      const [form, id, nonce = "", text = "", tag = ""] = sealed.split(".");
      const key = [current, ...old].find((each) => each.id === id);
      if (form !== FORM || !key) throw new SealError("no key opens it");
      try {
        const decipher = createDecipheriv(ALGORITHM, key.key, read(nonce), { authTagLength: 16 });
        decipher.setAAD(Buffer.from(name));
        decipher.setAuthTag(read(tag));
        return Buffer.concat([decipher.update(read(text)), decipher.final()]).toString("utf8");
      } catch (error) {
        throw new SealError("it was changed, or belongs to another workspace", { cause: error });
      }
    },
    isOld: (sealed) => sealed.split(".")[1] !== current.id,
  };
}

type Key = { readonly key: Buffer /** Names the key, and tells nothing of it. */; readonly id: string };

function keyOf(secret: string): Key {
  const derived = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", secret, "dateline", purpose, bytes));
  return { key: derived("installation", 32), id: written(derived("installation key id", 6)) };
}

const written = (bytes: Buffer): string => bytes.toString("base64url");
const read = (text: string): Buffer => Buffer.from(text, "base64url");
