import { lstat, readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

/** A file to import. */
export type FoundFile = {
  readonly path: string;
  /** As the archive names the source: inside the folder that was named, with `/`. */
  readonly name: string;
};

/** What is below the paths that were named. */
export type FoundFiles = {
  readonly files: readonly FoundFile[];
  /** What is none: a link, a pipe, a device, something that cannot be read. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
  /** How many hidden files were passed over. */
  readonly hidden: number;
};

/** Deeper folders are those of somebody who wants the import never to end. */
const DEEPEST = 40;

/**
 * Finds the files to import below some paths, in the order of their names. Links are not followed, pipes and devices are not opened.
 *
 * @param into the folder of documents, which is never imported into itself.
 */
export async function findFiles(paths: readonly string[], into: string): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const refused: { name: string; reason: string }[] = [];
  let hidden = 0;
  const look = async (path: string, name: string, depth: number): Promise<void> => {
    const found = await lstat(path).catch((error: NodeJS.ErrnoException) => error);
    if (found instanceof Error) {
      refused.push({
        name,
        reason: found.code === "ENOENT" ? "There is no such file." : "It cannot be read.",
      });
    } else if (found.isSymbolicLink()) {
      refused.push({ name, reason: "It is a link, and links are not followed: name what it leads to." });
    } else if (found.isDirectory()) {
      if (resolve(path) === resolve(into)) return;
      if (depth > DEEPEST) {
        refused.push({ name, reason: `It is more than ${DEEPEST} folders deep.` });
        return;
      }
      const names = await readdir(path).catch(() => null);
      if (names === null) refused.push({ name, reason: "The folder cannot be read." });
      for (const child of (names ?? []).toSorted()) {
        if (child.startsWith(".")) hidden++;
        else await look(join(path, child), depth === 0 ? child : `${name}/${child}`, depth + 1);
      }
    } else if (found.isFile()) files.push({ path, name });
    else refused.push({ name, reason: "It is a pipe or a device, not a file." });
  };
  for (const path of paths) await look(path, basename(resolve(path)), 0);
  return { files, refused, hidden };
}
