import { createSignatures } from "../../http/signatures.ts";

/** Opens the pages of the archive's editor for some days: no address that a reader was given does. */
export type EditorKeys = {
  /** A key that ends as all that are made on one day (UTC) do. */
  make(): string;
  /** Whether a key was made here and has not ended. */
  opens(key: string): boolean;
};

const DAY_MS = 86_400_000;

/**
 * Keys that are signed and kept nowhere: the last day, and the signature.
 *
 * @param secret long and random; signatures of addresses are made with another key derived from it.
 * @param days how many days after today a key opens still.
 */
export function createEditorKeys(secret: string, days: number, nowMs: () => number): EditorKeys {
  const { sign, isSigned } = createSignatures(secret, "editor");
  const day = (later: number) => new Date(nowMs() + later * DAY_MS).toISOString().slice(0, 10);
  return {
    make() {
      const until = day(days);
      return `${until}.${sign(until)}`;
    },
    opens(key) {
      const [until = "", signature = "", ...more] = key.split(".");
      return more.length === 0 && isSigned(signature, until) && until >= day(0);
    },
  };
}
