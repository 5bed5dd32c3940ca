import { randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Names of files that are not finished yet. */
const UNFINISHED = /^\.dateline-import-[0-9a-f-]{36}\.tmp$/;

/**
 * Writes a file that is not there yet, in one step: whoever reads the folder finds the whole file or none, and so does a crash.
 *
 * @throws NodeJS.ErrnoException `EEXIST` if there is a file of that name, which stays as it is; whatever keeps it from being written.
 */
export async function writeNewFile(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.dateline-import-${randomUUID()}.tmp`);
  try {
    const file = await open(beside, "wx", 0o644);
    try {
      await file.writeFile(content);
      await file.datasync();
    } finally {
      await file.close();
    }
    // Unlike a renamed file, a link never takes the place of another one.
    await link(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Names of new contents of files that were to replace the old ones. */
const REPLACING = /\.md\.[0-9a-f-]{36}\.tmp$/;

/** What is older was not left by anybody who still writes, in milliseconds. */
const ABANDONED_MS = 60_000;

/** Removes what an import that was killed left unfinished. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (UNFINISHED.test(name)) await rm(join(folder, name), { force: true });
}

/**
 * Removes what anybody who was killed left unfinished, and nothing of somebody who writes into the folder right now.
 *
 * @param nowMs epoch milliseconds.
 */
export async function removeAbandoned(folder: string, nowMs: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!UNFINISHED.test(name) && !REPLACING.test(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && nowMs - found.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}
