import { join } from "node:path";
import { corpusFiles, isDocumentFile, readText } from "../../../src/corpus/corpus-files.ts";
import { editFrontMatter, type FrontMatterChanges, fixHash } from "../../../src/corpus/edit-front-matter.ts";
import { faultLine } from "../../../src/corpus/fault.ts";
import { UsageError } from "../usage-error.ts";
import { deleteFile, documentFile, rewriteFile } from "./document-file.ts";

/** What is to be done to a document of the folder. */
export type UpkeepRequest = { readonly kind: "upkeep"; readonly corpus: string } & (
  | { readonly action: "edit"; readonly id: string; readonly changes: FrontMatterChanges }
  | { readonly action: "withdraw"; readonly id: string; readonly date: string; readonly reason: string }
  | { readonly action: "restore"; readonly id: string }
  | { readonly action: "remove"; readonly id: string; readonly yes: boolean }
);

/**
 * Changes a document's file and says so in a line.
 *
 * @throws {@link UsageError} if there is no such document, or its file would have a fault; then the file is as it was.
 */
export async function keepUp(request: UpkeepRequest): Promise<string> {
  switch (request.action) {
    case "edit": {
      const path = await change(request, request.changes);
      const keys = Object.entries(request.changes).map(
        ([key, value]) => `${key}: ${value === null ? "taken out" : wordsOf(value)}`,
      );
      return `${path}: ${keys.join("; ")}.`;
    }
    case "withdraw": {
      const { date, reason } = request;
      const path = await change(request, { withdrawn: { date, reason } });
      return `${path}: withdrawn. Answers from it say so, and no daily post takes from it. \`npm run -s dateline -- restore ${request.id}\` undoes that.`;
    }
    case "restore":
      return `${await change(request, { withdrawn: null })}: no longer withdrawn.`;
    case "remove": {
      const { path } = await documentFile(request.corpus, request.id);
      const place = join(request.corpus, path);
      if (!request.yes)
        throw new UsageError(
          `Expected \`--yes\` to delete ${place}. To keep the words and mark them instead, run \`npm run -s dateline -- withdraw ${request.id} --reason …\`.`,
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
  { corpus, id }: { readonly corpus: string; readonly id: string },
  changes: FrontMatterChanges,
): Promise<string> {
  const { path, content } = await documentFile(corpus, id);
  const edited = editFrontMatter(path, content, changes);
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
