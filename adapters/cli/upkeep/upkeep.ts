import { join } from "node:path";
import { corpusFiles, isDocumentFile, readText } from "../../../src/corpus/corpus-files.ts";
import { editFrontMatter, type FrontMatterChanges, fixHash } from "../../../src/corpus/edit-front-matter.ts";
import { faultLine } from "../../../src/corpus/fault.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { UsageError } from "../usage-error.ts";
import { type DocumentFile, deleteFile, documentFiles, readDocument, rewriteFile } from "./document-file.ts";

/** What is to be done to documents of the folder. */
export type UpkeepRequest = {
  readonly kind: "upkeep";
  readonly corpus: string;
  readonly ids: readonly string[];
} & (
  | { readonly action: "edit"; readonly changes: FrontMatterChanges }
  | { readonly action: "withdraw"; readonly date: string; readonly reason: string }
  | { readonly action: "restore" }
  | { readonly action: "remove"; readonly yes: boolean }
);

/**
 * Changes the files of documents, one after the other, and says so in a line each.
 *
 * @throws {@link UsageError} if there is no such document, before any is changed; or if a file would have a fault: then it is as it was,
 * and so are those after it.
 */
export async function keepUp(request: UpkeepRequest, say: Say = ENGLISH): Promise<string> {
  const files = await documentFiles(request.corpus, request.ids, say);
  const newer = request.action === "edit" ? request.changes.superseded : undefined;
  if (isNewer(newer)) await documentFiles(request.corpus, [newer.by], say);
  const lines: string[] = [];
  for (const file of files) lines.push(await keepUpOne(request, file, say));
  return lines.join("\n");
}

function isNewer(value: FrontMatterChanges[string] | undefined): value is { readonly by: string } {
  return typeof value === "object" && value !== null && "by" in value;
}

async function keepUpOne(request: UpkeepRequest, file: DocumentFile, say: Say): Promise<string> {
  switch (request.action) {
    case "edit": {
      const path = await change(request, file, request.changes, say);
      const keys = Object.entries(request.changes).map(([key, value]) =>
        value === null ? say("upkeep.taken-out", { key }) : `${key}: ${wordsOf(value)}`,
      );
      return say("upkeep.edited", { path, keys: keys.join("; ") });
    }
    case "withdraw": {
      const { date, reason } = request;
      const path = await change(request, file, { withdrawn: { date, reason } }, say);
      return say("upkeep.is-withdrawn", { path, command: `npm run -s dateline -- restore ${file.id}` });
    }
    case "restore":
      return say("upkeep.is-restored", { path: await change(request, file, { withdrawn: null }, say) });
    case "remove": {
      const place = join(request.corpus, file.path);
      if (!request.yes)
        throw new UsageError(
          say("upkeep.remove-needs-yes", {
            path: place,
            command: `npm run -s dateline -- withdraw ${file.id} --reason …`,
          }),
        );
      await deleteFile(place, say);
      return say("upkeep.is-deleted", { path: place });
    }
  }
}

/**
 * Puts the hash of the text as it is now into every file that has no other fault.
 *
 * @returns the paths of the changed files, in order.
 */
export async function fixHashes(folder: string, say: Say = ENGLISH): Promise<readonly string[]> {
  const fixed: string[] = [];
  for (const { path } of (await corpusFiles(folder)).filter(isDocumentFile)) {
    const content = await readText(folder, path);
    const edited = content === null ? null : fixHash(path, content);
    if (edited === null) continue;
    await rewriteFile(join(folder, path), edited, say);
    fixed.push(path);
  }
  return fixed;
}

async function change(
  { corpus }: Pick<UpkeepRequest, "corpus">,
  { path }: DocumentFile,
  changes: FrontMatterChanges,
  say: Say,
): Promise<string> {
  const edited = editFrontMatter(path, await readDocument(corpus, path, say), changes);
  const place = join(corpus, path);
  if (typeof edited !== "string")
    throw new UsageError(
      `${edited.map((fault) => `${corpus}/${faultLine(fault)}`).join("\n")}\n${say("upkeep.file-unchanged")}`,
    );
  await rewriteFile(place, edited, say);
  return place;
}

function wordsOf(value: NonNullable<FrontMatterChanges[string]>): string {
  if (typeof value === "string") return value;
  return (Array.isArray(value) ? value : Object.values(value)).join(", ");
}
