import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document } from "../../src/corpus/document.ts";
import { CORPUS, seedDocuments } from "../answer/seeds.ts";

/** A document of the project's own archive. */
export function documentOf(id: string): Document {
  const found = seedDocuments.find((document) => document.id === id);
  if (!found) throw new Error(`Expected a document ${id}`);
  return found;
}

/** The sentence of a document that holds some words, exactly as it stands there. */
export function sentenceWith(id: string, words: string): string {
  const { text, passages } = documentOf(id);
  const sentences = passages.flatMap((passage) =>
    passage.sentences.map(({ start, end }) => text.slice(start, end)),
  );
  const [found, ...others] = sentences.filter((sentence) => sentence.includes(words));
  if (found === undefined || others.length > 0)
    throw new Error(`Expected one sentence of ${id} with "${words}"`);
  return found;
}

/** The passages before and after the one in which some words stand. */
export function neighbours(id: string, words: string): readonly string[] {
  const { text, passages } = documentOf(id);
  const texts = passages.map(({ start, end }) => text.slice(start, end));
  const at = texts.findIndex((passage) => passage.includes(words));
  return [texts[at - 1], texts[at + 1]].flatMap((passage) => passage ?? []);
}

/** A folder that goes away by itself. */
export type Folder = { readonly path: string; [Symbol.dispose](): void };

/** A copy of the project's own archive. */
export function ownCorpus(): Folder {
  const path = mkdtempSync(join(tmpdir(), "dateline-corpus-"));
  cpSync(CORPUS, path, { recursive: true });
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

/** The same with one document that goes on. */
export function editedCorpus(id: string): Folder {
  const folder = ownCorpus();
  const file = join(folder.path, `${id}.md`);
  const text = `${documentOf(id).text}\n\nA correction was added later.`;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const [, head = ""] = readFileSync(file, "utf8").split(/^---$/m);
  writeFileSync(file, `---${head.replace(/(?<=^sha256: ).*$/m, `"${sha256}"`)}---\n\n${text}\n`);
  return folder;
}
