import { fileURLToPath } from "node:url";
import { type Archive, createArchive } from "../../src/archive/archive.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";

/** The folder of the six documents that Dateline comes with. */
export const CORPUS: string = fileURLToPath(new URL("../../corpus", import.meta.url));

/** They, ready to be asked. */
export const seeds: Archive = createArchive(await loadCorpus(CORPUS, WORD_LISTS));
