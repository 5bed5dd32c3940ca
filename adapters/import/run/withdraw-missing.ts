import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { editFrontMatter } from "../../../src/corpus/edit-front-matter.ts";
import type { FoundFile } from "./find-files.ts";
import type { ImportReport, MissingDocument, ReplacedDocument } from "./import-report.ts";
import type { KnownDocuments } from "./known-documents.ts";
import { replaceFile } from "./replace-file.ts";

/** When documents were withdrawn whose files are gone, `YYYY-MM-DD`, and why. */
export type Withdrawal = { readonly date: string; readonly reason: string };

/**
 * The documents of an archive whose words are not in the files of an import any more: since the file is gone (`missing`), or has others
 * (`replaced`). Older versions, what is withdrawn already and what a feed fetched are none; nor is what may be in a file that was refused, or
 * was left out by a table of corrections.
 */
export function missingDocuments(
  files: readonly FoundFile[],
  { documents, refused }: Pick<ImportReport, "documents" | "refused">,
  known: KnownDocuments,
): {
  readonly missing: readonly MissingDocument[];
  readonly replaced: readonly ReplacedDocument[];
  /** How many documents were made of files. */
  readonly of: number;
} {
  const names = new Set(files.map(({ name }) => name));
  const unread = new Set([
    ...refused.map(({ name }) => name),
    ...documents.flatMap(({ kind, file }) => (kind === "left-out" ? [file] : [])),
  ]);
  const present = new Set(documents.flatMap((one) => ("id" in one ? [one.id] : [])));
  const nowOf = new Map(documents.flatMap((one) => ("id" in one ? [[one.file, one.id] as const] : [])));
  const all = known.ofFiles().filter(({ id }) => known.newest(id) === id);
  const absent = all.filter(({ id, file }) => !present.has(id) && !isIn(file, unread));
  return {
    missing: absent.filter(({ file }) => !isIn(file, names)),
    replaced: absent
      .filter(({ file }) => isIn(file, names))
      .map((one) => ({ ...one, now: nowOf.get(one.file) ?? null })),
    of: all.length,
  };
}

/** Whether a file is one of some, or in one: "all.zip/a.txt" is in the file "all.zip", a mail's attachment in the mail. */
function isIn(file: string, names: ReadonlySet<string>): boolean {
  return file.split("/").some((_, at, parts) => names.has(parts.slice(0, at + 1).join("/")));
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
