import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { editFrontMatter } from "../../../src/corpus/edit-front-matter.ts";
import type { FoundFile } from "./find-files.ts";
import type { ImportedDocument, MissingDocument } from "./import-report.ts";
import type { KnownDocuments } from "./known-documents.ts";
import { replaceFile } from "./replace-file.ts";

/** When documents were withdrawn whose files are gone, `YYYY-MM-DD`, and why. */
export type Withdrawal = { readonly date: string; readonly reason: string };

/**
 * The documents of an archive whose files are not among those of an import any more. Older versions, what is withdrawn already and what a feed
 * fetched are none.
 */
export function missingDocuments(
  files: readonly FoundFile[],
  imported: readonly ImportedDocument[],
  known: KnownDocuments,
): { readonly missing: readonly MissingDocument[]; readonly of: number } {
  const names = new Set(files.map(({ name }) => name));
  const present = new Set(imported.flatMap((one) => ("id" in one ? [one.id] : [])));
  const all = known.ofFiles().filter(({ id }) => known.newest(id) === id);
  // "all.zip/a.txt" is in the file "all.zip", a mail's attachment in the mail.
  const isThere = (file: string) =>
    file.split("/").some((_, at, parts) => names.has(parts.slice(0, at + 1).join("/")));
  return {
    missing: all.filter(({ id, file }) => !present.has(id) && !isThere(file)),
    of: all.length,
  };
}

/** Marks documents as withdrawn. One with faults of its own is left as it is: `check` names them. */
export async function withdraw(
  documents: readonly MissingDocument[],
  known: KnownDocuments,
  into: string,
  { date, reason }: Withdrawal,
): Promise<void> {
  for (const { id } of documents) {
    const path = join(into, known.fileOf(id) ?? `${id}.md`);
    const edited = editFrontMatter(path, await readFile(path, "utf8"), { withdrawn: { date, reason } });
    if (typeof edited === "string") await replaceFile(path, edited);
  }
}
