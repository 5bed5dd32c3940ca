import { lstat, realpath, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type Message, message } from "../../../src/messages/message.ts";

/**
 * What is wrong with the paths that an import was given, a message each: nothing is there, or it is in the folder of documents, which would
 * be imported into itself.
 *
 * @param into the folder of documents; it need not be there.
 */
export async function wrongPaths(paths: readonly string[], into: string): Promise<readonly Message[]> {
  const target = await stat(into, { bigint: true }).catch(() => null);
  if (target && !target.isDirectory()) return [message("import.into-is-file", { folder: into })];
  const own = target && identity(target);
  const wrong: Message[] = [];
  for (const path of paths) {
    if (await isMissing(path)) wrong.push(message("import.no-path", { path }));
    else if (own !== null && (await isWithin(path, own)))
      wrong.push(message("import.path-within", { folder: into, path }));
  }
  return wrong;
}

/** What tells a file from every other, whatever path leads to it. */
export function identity({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string {
  return `${dev} ${ino}`;
}

async function isMissing(path: string): Promise<boolean> {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => error);
  return found instanceof Error && (found.code === "ENOENT" || found.code === "ENOTDIR");
}

async function isWithin(path: string, folder: string): Promise<boolean> {
  const real = await realpath(path).catch(() => null);
  if (real === null) return false;
  for (let at = real; ; at = dirname(at)) {
    const found = await stat(at, { bigint: true }).catch(() => null);
    if (found && identity(found) === folder) return true;
    if (dirname(at) === at) return false;
  }
}
