import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../../../../src/corpus/document.ts";
import { corpusFile } from "../../../fixtures/corpus-file.ts";
import type { Progress } from "../../report/progress.ts";
import { createWriter, type Release } from "../text/releases.ts";

/** What is analysed: made text, or a copy of a folder of documents. */
export type Source =
  | { readonly kind: "made"; readonly passages: number }
  | { readonly kind: "corpus"; readonly folder: string };

/** Files of one folder below the documents' own: some file systems are slow with very large ones. */
const FILES_OF_FOLDER = 1_000;

/** Puts documents into a folder, one file each, as an archive has them. */
export async function fillFolder(
  into: string,
  source: Source,
  own: readonly Document[],
  progress: Progress,
): Promise<void> {
  if (source.kind === "corpus") return cp(source.folder, into, { recursive: true });
  const bar = progress("writing documents", source.passages);
  let number = 0;
  let folder = "";
  for (const release of createWriter(own).releases(source.passages)) {
    if (number % FILES_OF_FOLDER === 0) {
      folder = join(into, String(number / FILES_OF_FOLDER).padStart(3, "0"));
      await mkdir(folder, { recursive: true });
    }
    const id = `release-${number++}`;
    await writeFile(join(folder, `${id}.md`), fileOf(id, release));
    for (const _ of release.paragraphs) bar.step();
  }
  bar.end();
}

/** A made release as the file of a document. */
export function fileOf(id: string, { title, issued, paragraphs }: Release): string {
  return corpusFile(
    {
      id,
      title: JSON.stringify(title),
      publisher: "Bench",
      ...(issued === null ? {} : { issued: `"${issued}"`, issuedBasis: "stated" }),
    },
    paragraphs.join("\n\n"),
  );
}

/** The files of documents below a folder. */
export async function documentFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(".md") && !name.endsWith("README.md"))
    .sort()
    .map((name) => join(folder, name));
}

/** Lets a document go on by a paragraph. */
export async function extend(file: string, paragraph: string): Promise<void> {
  const [opening = "", head = "", ...rest] = (await readFile(file, "utf8")).split(/^---\n/m);
  const text = `${rest.join("---\n").trim()}\n\n${paragraph}`;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const changed = head.replace(/^sha256: .*$/m, `sha256: "${sha256}"`);
  await writeFile(file, `${opening}---\n${changed}---\n\n${text}\n`);
}

/** Bytes of all files together. */
export async function sizeOf(files: readonly string[]): Promise<number> {
  let sum = 0;
  for (const file of files) sum += (await stat(file)).size;
  return sum;
}
