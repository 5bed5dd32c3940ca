import { writeFile } from "node:fs/promises";
import type { Picture } from "../picture/picture.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Loads what draws pictures, which only an option needs and whose library is an optional package.
 *
 * @throws UsageError if it is not installed.
 */
export async function drawing<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
    throw new UsageError(
      "A picture needs the package @observablehq/plot, which is not installed: `npm ci` installs it, without `--omit=optional`.",
    );
  }
}

/** Writes a picture to a file and says in one line what it shows; null: there was nothing to draw. */
export async function savePicture(file: string, picture: Picture | null): Promise<string> {
  if (picture === null) return "Nothing dated that can be drawn.";
  await writeFile(file, `${picture.svg}\n`);
  return `${file}: ${picture.alt}`;
}
