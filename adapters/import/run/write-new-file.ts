import { randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, rm } from "node:fs/promises";
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

/** Removes what an import that was killed left unfinished. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (UNFINISHED.test(name)) await rm(join(folder, name), { force: true });
}
