import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { brief } from "../../../src/chat/requests/long-input.ts";
import { corpusFiles, isDocumentFile, readText } from "../../../src/corpus/corpus-files.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { replaceFile } from "../../import/run/replace-file.ts";
import { UsageError } from "../usage-error.ts";

/** A document's file. */
export type DocumentFile = { readonly id: string /** Inside the folder. */; readonly path: string };

/**
 * The files of documents, in the order of their ids.
 *
 * @throws {@link UsageError} if the folder has no document with one of the ids.
 */
export async function documentFiles(
  folder: string,
  ids: readonly string[],
  say: Say = ENGLISH,
): Promise<readonly DocumentFile[]> {
  const paths = new Map(
    (await corpusFiles(folder)).filter(isDocumentFile).map(({ path }) => [basename(path, ".md"), path]),
  );
  return ids.map((id) => {
    const path = paths.get(id);
    if (path === undefined)
      throw new UsageError(say("upkeep.no-such-document-in", { folder, id: brief(id) }));
    return { id, path };
  });
}

/**
 * What a document's file holds.
 *
 * @throws {@link UsageError} if it cannot be read.
 */
export async function readDocument(folder: string, path: string, say: Say = ENGLISH): Promise<string> {
  const content = await readText(folder, path);
  if (content === null) throw new UsageError(say("upkeep.not-utf8-document", { path: join(folder, path) }));
  return content;
}

/**
 * Replaces a file in one step.
 *
 * @throws {@link UsageError} if it cannot be written; then the file is as it was.
 */
export async function rewriteFile(path: string, content: string, say: Say = ENGLISH): Promise<void> {
  try {
    await replaceFile(path, content);
  } catch (cause) {
    throw new UsageError(say("upkeep.write-failed", { path, why: whyOf(cause) }), { cause });
  }
}

/**
 * Deletes a file.
 *
 * @throws {@link UsageError} if it cannot be deleted.
 */
export async function deleteFile(path: string, say: Say): Promise<void> {
  try {
    await rm(path);
  } catch (cause) {
    throw new UsageError(say("upkeep.delete-failed", { path, why: whyOf(cause) }), { cause });
  }
}

function whyOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
