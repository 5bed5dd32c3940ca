import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { CorpusError } from "../../../src/corpus/fault.ts";
import { message } from "../../../src/messages/message.ts";

const NAME = ".dateline-import.lock";

/** How often the owner of a lock shows that it lives, and after which silence it counts as dead, in milliseconds. */
const RENEWED_MS = 20_000;
const DEAD_MS = 120_000;

/**
 * Takes the folder of documents for one import: two at once would not know of each other's documents. The lock of a process that has died is
 * taken over at once on the same host, elsewhere after two minutes. All times are the file system's, since hosts' clocks differ.
 *
 * @returns gives the folder back, and removes it if it was made for an import that wrote nothing.
 * @throws CorpusError if another import has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const made = await mkdir(folder, { recursive: true });
  const path = join(folder, NAME);
  const own = join(folder, `.dateline-import-${randomUUID()}.tmp`);
  const owner = JSON.stringify({ host: hostname(), pid: process.pid, id: randomUUID() });
  await writeFile(own, owner, { flag: "wx" });
  try {
    if (!(await isTaken(own, path)) && (await isHeld(path, (await stat(own)).mtimeMs)))
      throw new CorpusError(message("import.another-runs", { folder, lock: path }));
    // Only of a dead owner: whoever else removes it at this moment takes it first or finds it taken.
    if ((await contentOf(path)) !== owner) {
      await rm(path, { force: true });
      if (!(await isTaken(own, path))) throw new CorpusError(message("import.another-began", { folder }));
    }
  } finally {
    await rm(own, { force: true });
  }
  const renewal = setInterval(() => void renew(path, owner), RENEWED_MS);
  renewal.unref();
  return async () => {
    clearInterval(renewal);
    if ((await contentOf(path)) === owner) await rm(path, { force: true });
    // Fails where there is something in it, as it should.
    if (made !== undefined) await rmdir(folder).catch(() => {});
  };
}

/** Whether the lock could be taken; a link never takes the place of another file. */
async function isTaken(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function isHeld(path: string, nowMs: number): Promise<boolean> {
  const [content, found] = await Promise.all([contentOf(path), stat(path).catch(() => null)]);
  if (content === null || found === null || nowMs - found.mtimeMs > DEAD_MS) return false;
  const { host, pid } = ownerOf(content);
  return host !== hostname() || isRunning(pid);
}

function ownerOf(content: string): { readonly host: unknown; readonly pid: unknown } {
  try {
    const { host, pid } = JSON.parse(content) as { host?: unknown; pid?: unknown };
    return { host, pid };
  } catch {
    return { host: null, pid: null };
  }
}

function isRunning(pid: unknown): boolean {
  try {
    return typeof pid === "number" && process.kill(pid, 0);
  } catch (error) {
    // It runs, as somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function contentOf(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}

/** Writes the lock again, which gives it the file system's time. */
async function renew(path: string, owner: string): Promise<void> {
  if ((await contentOf(path)) === owner) await writeFile(path, owner, { flag: "r+" }).catch(() => {});
}
