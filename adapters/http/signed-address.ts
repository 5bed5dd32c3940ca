import { LANGUAGE_PARAMETER } from "./page-language.ts";
import { createSignatures } from "./signatures.ts";

/** What a request's address is: `changed` has a signature of another address, or of another key. */
export type AddressState = "valid" | "expired" | "unsigned" | "changed";

/** Signs addresses of this server, and tells whether one that is asked for was signed. */
export type AddressSigner = {
  /**
   * The same path and query with the last day on which it opens, `until`, and the signature, `sig`.
   *
   * @param until `YYYY-MM-DD`. @default as many days as its addresses open
   */
  sign(path: string, until?: string): string;
  check(url: URL): AddressState;
};

const DAY_MS = 86_400_000;

/**
 * Addresses that open for some days. All made on one day (UTC) are the same, so that a page can be kept by a browser.
 *
 * @param secret long and random.
 * @param days how many days after today the address opens still.
 */
export function createAddressSigner(secret: string, days: number, nowMs: () => number): AddressSigner {
  const { sign, isSigned } = createSignatures(secret, "address");
  const today = (later = 0) => new Date(nowMs() + later * DAY_MS).toISOString().slice(0, 10);
  return {
    sign(path, until = today(days)) {
      const url = new URL(path, "http://localhost");
      url.searchParams.set("until", until);
      url.searchParams.set("sig", sign(canonical(url)));
      return `${url.pathname}${url.search}${url.hash}`;
    },
    check(url) {
      const { searchParams } = url;
      const signature = searchParams.get("sig");
      if (signature === null) return "unsigned";
      if (!isSigned(signature, canonical(url)) || searchParams.getAll("sig").length > 1) return "changed";
      return (searchParams.get("until") ?? "") < today() ? "expired" : "valid";
    },
  };
}

/**
 * What is signed, however a client writes the same characters: neither the language, which opens nothing, nor the part after `#`, which never
 * reaches a server.
 */
function canonical({ pathname, searchParams }: URL): string {
  const query = [...searchParams].filter(([name]) => name !== "sig" && name !== LANGUAGE_PARAMETER).sort();
  return JSON.stringify([decoded(pathname), query]);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
