import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { editFrontMatter, type FrontMatterChanges } from "../../../src/corpus/edit-front-matter.ts";
import type { Message } from "../../../src/messages/message.ts";
import { type Corrections, correctionOf } from "./corrections.ts";
import { faultsOf } from "./faults-of.ts";
import type { KnownDocuments, KnownHead } from "./known-documents.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * Corrects a document that was imported before, where the table has other values than its file. One that the table says to leave out stays.
 *
 * @returns what became of it, or why it cannot be corrected: then its file is as it was.
 */
export async function correctKnown(
  id: string,
  file: string,
  known: KnownDocuments,
  { into, dryRun, corrections }: { into: string; dryRun: boolean; corrections: Corrections },
): Promise<"unchanged" | "corrected" | { readonly reason: Message }> {
  const head = known.headOf(id);
  const changes = head ? changesTo(head, file, corrections) : {};
  if (Object.keys(changes).length === 0) return "unchanged";
  const path = join(into, known.fileOf(id) ?? `${id}.md`);
  const edited = editFrontMatter(path, await readFile(path, "utf8"), changes);
  if (typeof edited !== "string") return { reason: faultsOf(edited) };
  if (!dryRun) await replaceFile(path, edited);
  known.correct(id, changes);
  return "corrected";
}

function changesTo(head: KnownHead, file: string, corrections: Corrections): FrontMatterChanges {
  const found = correctionOf(corrections, file, head.part);
  if (!found || found.skip) return {};
  const { title, publisher, issued, language } = found;
  const plain = Object.entries({ title, publisher, language }).filter(
    ([key, value]) => value !== "" && value !== head[key as "title" | "publisher" | "language"],
  );
  return {
    ...Object.fromEntries(plain),
    // What a person wrote counts as stated.
    ...(issued === "" || issued === head.issued ? {} : { issued, issuedBasis: "stated", issuedReason: null }),
  };
}
