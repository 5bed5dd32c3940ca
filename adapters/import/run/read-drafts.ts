import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { DocumentDraft } from "../../../src/import/draft.ts";
import { readImport } from "../../../src/import/read-import.ts";
import { type Message, message } from "../../../src/messages/message.ts";
import { DICTIONARY } from "../dictionary.ts";
import { errorWords, type FileBytes } from "../formats/format.ts";
import { readFileBytes } from "../formats/read-file.ts";
import type { FoundFile } from "./find-files.ts";

/** What holds for all files of an import. */
export type ReadingSettings = {
  readonly publisher: string | null;
  readonly language: string | null;
  /** SHA-256 of the files that were imported before: they are not read again. */
  readonly known: ReadonlySet<string>;
};

/** A file to read: where it is, or what is in it. */
export type FileSource = FoundFile | FileBytes;

/** What came out of a file, or of a file in a ZIP. */
export type DraftsOfFile =
  | {
      readonly kind: "drafts";
      readonly name: string;
      /** SHA-256 of the file. */
      readonly sha256: string;
      readonly drafts: readonly DocumentDraft[];
    }
  | { readonly kind: "known"; readonly name: string; readonly sha256: string }
  | { readonly kind: "refused"; readonly name: string; readonly reason: Message };

/** Larger files are no statements. */
const MOST_BYTES = 200_000_000;

/** Reads a file and makes the drafts of its documents. Whatever is in it, this never throws. */
export async function readDrafts(
  source: FileSource,
  settings: ReadingSettings,
): Promise<readonly DraftsOfFile[]> {
  const { name } = source;
  const bytes = "bytes" in source ? source.bytes : await bytesOf(source.path);
  if (!(bytes instanceof Uint8Array)) return [{ kind: "refused", name, reason: bytes }];
  const whole = createHash("sha256").update(bytes).digest("hex");
  if (settings.known.has(whole)) return [{ kind: "known", name, sha256: whole }];
  const { charset = null } = "bytes" in source ? source : {};
  const read = await readFileBytes({ name, bytes, charset });
  return read.map((one): DraftsOfFile => {
    if (one.kind === "refused") return one;
    const drafts = one.extracted.flatMap((extracted) =>
      readImport(extracted, one.name, {
        ...settings,
        ...DICTIONARY,
      }),
    );
    if (drafts.length === 0) return { kind: "refused", name: one.name, reason: message("refusal.no-words") };
    const sha256 = createHash("sha256").update(one.bytes).digest("hex");
    return { kind: "drafts", name: one.name, sha256, drafts };
  });
}

/** The bytes of a file, or why there are none. */
async function bytesOf(path: string): Promise<Uint8Array | Message> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      return message("refusal.too-large", { megabytes: Math.round(size / 1e6), most: MOST_BYTES / 1e6 });
    return await readFile(path);
  } catch (error) {
    return message("refusal.not-readable", { why: errorWords(error) });
  }
}
