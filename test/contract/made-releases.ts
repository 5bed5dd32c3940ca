import { fileURLToPath } from "node:url";
import type { Document } from "../../src/corpus/document.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { readDocument } from "../../src/corpus/read-document.ts";
import type { Synonyms } from "../../src/corpus/word-lists/synonyms.ts";
import { fileOf } from "../measure/bench/archive/folder.ts";
import { createWriter } from "../measure/bench/text/releases.ts";

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Documents are made with ten passages each, of which the first few are taken. */
const PASSAGES = { made: 3_000, taken: 4 } as const;

/** Made releases, 300 of them, in the order in which a folder is read, and some vocabulary. */
export async function madeReleases(): Promise<{
  readonly documents: readonly Document[];
  readonly synonyms: Synonyms;
}> {
  const { documents, synonyms } = await loadCorpus(folder("corpus"), folder("word-lists"));
  const made = [...createWriter(documents).releases(PASSAGES.made)].map((release, index): Document => {
    const paragraphs = release.paragraphs.slice(0, PASSAGES.taken);
    const read = readDocument(`release-${index}.md`, fileOf(`release-${index}`, { ...release, paragraphs }));
    if (!("id" in read)) throw new Error(JSON.stringify(read));
    return read;
  });
  return { documents: made.toSorted((a, b) => (a.id < b.id ? -1 : 1)), synonyms };
}
