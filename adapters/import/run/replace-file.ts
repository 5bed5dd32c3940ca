import { randomUUID } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";

/**
 * Replaces a file in one step: whoever reads it has the old content or the new one, and a crash leaves one of them. Its permissions stay.
 *
 * @throws NodeJS.ErrnoException if it cannot be written; then the file is as it was.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    const { mode } = await stat(path);
    const file = await open(beside, "wx", mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
