import type { Extracted } from "../../../src/import/extracted.ts";
import { MessageError } from "../../../src/messages/message-error.ts";

/** A file as it was found: its name inside what is imported, with `/`, and its bytes. */
export type FileBytes = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The encoding that the server named which sent it. @default nobody named one */
  readonly charset?: string | null;
};

/**
 * Takes out of a file what its documents are made of; a file may hold several.
 *
 * @throws {@link ImportRefusal} if there is nothing to take out.
 */
export type FormatReader = (file: FileBytes) => Promise<readonly Extracted[]>;

/** A file cannot be imported; the reason is for the person who imports: why, and what to do. */
export class ImportRefusal extends MessageError {}

/** What an error of a library says, without its full stop: the rest of a sentence. */
export function errorWords(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replace(/\s+/g, " ").replace(/\.$/, "");
}
