import { join } from "node:path";
import { corpusFiles, isDocumentFile, readText } from "../../../src/corpus/corpus-files.ts";
import { editFrontMatter, type FrontMatterChanges, fixHash } from "../../../src/corpus/edit-front-matter.ts";
import { faultLine } from "../../../src/corpus/fault.ts";
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
export async function keepUp(request: UpkeepRequest): Promise<string> {
  const files = await documentFiles(request.corpus, request.ids);
  const newer = request.action === "edit" ? request.changes.superseded : undefined;
  if (isNewer(newer)) await documentFiles(request.corpus, [newer.by]);
  const lines: string[] = [];
  for (const file of files) lines.push(await keepUpOne(request, file));
  return lines.join("\n");
}

function isNewer(value: FrontMatterChanges[string] | undefined): value is { readonly by: string } {
  return typeof value === "object" && value !== null && "by" in value;
}

async function keepUpOne(request: UpkeepRequest, file: DocumentFile): Promise<string> {
  switch (request.action) {
    case "edit": {
      const path = await change(request, file, request.changes);
      const keys = Object.entries(request.changes).map(
        ([key, value]) => `${key}: ${value === null ? "taken out" : wordsOf(value)}`,
      );
      return `${path}: ${keys.join("; ")}.`;
    }
    case "withdraw": {
      const { date, reason } = request;
      const path = await change(request, file, { withdrawn: { date, reason } });
      return `${path}: withdrawn. Answers from it say so, and no daily post takes from it. \`npm run -s dateline -- restore ${file.id}\` undoes that.`;
    }
    case "restore":
      return `${await change(request, file, { withdrawn: null })}: no longer withdrawn.`;
    case "remove": {
      const place = join(request.corpus, file.path);
      if (!request.yes)
        throw new UsageError(
          `Expected \`--yes\` to delete ${place}. To keep the words and mark them instead, run \`npm run -s dateline -- withdraw ${file.id} --reason …\`.`,
        );
      await deleteFile(place);
      return `${place}: deleted.`;
    }
  }
}

/**
 * Puts the hash of the text as it is now into every file that has no other fault.
 *
 * @returns the paths of the changed files, in order.
 */
export async function fixHashes(folder: string): Promise<readonly string[]> {
  const fixed: string[] = [];
  for (const { path } of (await corpusFiles(folder)).filter(isDocumentFile)) {
    const content = await readText(folder, path);
    const edited = content === null ? null : fixHash(path, content);
    if (edited === null) continue;
    await rewriteFile(join(folder, path), edited);
    fixed.push(path);
  }
  return fixed;
}

async function change(
  { corpus }: Pick<UpkeepRequest, "corpus">,
  { path }: DocumentFile,
  changes: FrontMatterChanges,
): Promise<string> {
  const edited = editFrontMatter(path, await readDocument(corpus, path), changes);
  const place = join(corpus, path);
  if (typeof edited !== "string")
    throw new UsageError(
      `${edited.map((fault) => `${corpus}/${faultLine(fault)}`).join("\n")}\nThe file is as it was.`,
    );
  await rewriteFile(place, edited);
  return place;
}

function wordsOf(value: NonNullable<FrontMatterChanges[string]>): string {
  if (typeof value === "string") return value;
  return (Array.isArray(value) ? value : Object.values(value)).join(", ");
}
