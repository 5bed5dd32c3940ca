import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The program's own files that decide what an analysis finds, and the shape in which it is kept. */
const SOURCES = [
  "../../../src/corpus",
  "../../../src/time",
  "../../../src/language",
  "../../../src/import",
  "../../../src/archive",
  "..",
] as const;

/**
 * A fingerprint of the program that analyses documents: another program, by a version or a single edit, has another one. What an archive
 * file says is believed only if it was made with the same.
 */
export function analysisFingerprint(): string {
  known ??= fingerprint();
  return known;
}

/** Of the program that runs, whatever becomes of its files meanwhile. */
let known: string | null = null;

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const folder = fileURLToPath(new URL(source, import.meta.url));
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    for (const name of names.sort())
      hash.update(`${source}/${name}\n`).update(readFileSync(join(folder, name)));
  }
  hash.update(`${process.versions.icu} ${process.versions.unicode}`);
  return hash.digest("base64url");
}
