import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { brief } from "../../../src/chat/requests/long-input.ts";
import { corpusFiles, isDocumentFile, readText } from "../../../src/corpus/corpus-files.ts";
import { replaceFile } from "../../import/run/replace-file.ts";
import { UsageError } from "../usage-error.ts";

/** A document's file. */
type DocumentFile = { /** Inside the folder. */ readonly path: string; readonly content: string };

/**
 * The file of a document.
 *
 * @throws {@link UsageError} if no document of the folder has that id, or it cannot be read.
 */
export async function documentFile(folder: string, id: string): Promise<DocumentFile> {
  const file = (await corpusFiles(folder)).find(
    (candidate) => isDocumentFile(candidate) && basename(candidate.path, ".md") === id,
  );
  if (!file)
    throw new UsageError(
      `Expected the id of a document in ${folder}, got \`${brief(id)}\`: \`npm run -s dateline -- documents\` lists them.`,
    );
  const content = await readText(folder, file.path);
  if (content === null)
    throw new UsageError(`Expected ${join(folder, file.path)} to be a readable file in UTF-8.`);
  return { path: file.path, content };
}

/**
 * Replaces a file in one step.
 *
 * @throws {@link UsageError} if it cannot be written; then the file is as it was.
 */
export async function rewriteFile(path: string, content: string): Promise<void> {
  try {
    await replaceFile(path, content);
  } catch (cause) {
    throw unchanged(`write ${path}`, cause);
  }
}

/**
 * Deletes a file.
 *
 * @throws {@link UsageError} if it cannot be deleted.
 */
export async function deleteFile(path: string): Promise<void> {
  try {
    await rm(path);
  } catch (cause) {
    throw unchanged(`delete ${path}`, cause);
  }
}

function unchanged(deed: string, cause: unknown): UsageError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new UsageError(`Expected to ${deed}, which failed: ${why}. The file is as it was.`, { cause });
}
