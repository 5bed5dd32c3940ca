import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { UpdateEvent } from "../../adapters/archive-file/update-event.ts";
import { createClusterArchive } from "../../adapters/opensearch/asking/cluster-archive.ts";
import { aliasesOf } from "../../adapters/opensearch/index/index-names.ts";
import { keepClusterUpToDate } from "../../adapters/opensearch/keep-cluster-up-to-date.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { createThesaurus } from "../../src/language/wordnet/thesaurus.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";
import { makeTestArchive, type TestArchive } from "./server.ts";

/** A folder of documents, and the archive in the test cluster that is kept as it is. Both go away with the test. */
export type KeptFolder = TestArchive & {
  readonly folder: string;
  readonly archive: Archive;
  write(id: string, text: string, publisher?: string): void;
  take(id: string): void;
  /** What one process does: it brings the archive up to date, and says what it did. */
  keeper(): {
    readonly bring: ReturnType<typeof keepClusterUpToDate>;
    readonly events: readonly UpdateEvent[];
  };
  /** The same folder read into memory. */
  expected(): Promise<Archive>;
};

/** Makes an empty folder and room for its archive. */
export async function keptFolder(): Promise<KeptFolder> {
  const made = await makeTestArchive();
  const folder = mkdtempSync(join(tmpdir(), "dateline-cluster-"));
  const corpus = () => loadCorpus(folder, WORD_LISTS);
  onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await made.remove();
  });
  return {
    ...made,
    folder,
    archive: createClusterArchive(
      made.cluster,
      aliasesOf(made.name),
      createThesaurus((await corpus().catch(() => null))?.synonyms ?? []),
    ),
    write(id, text, publisher = "Oxfam") {
      writeFileSync(
        join(folder, `${id}.md`),
        corpusFile({ id, publisher, issued: '"1998-09-10"', issuedBasis: "stated" }, text),
      );
    },
    take: (id) => rmSync(join(folder, `${id}.md`)),
    keeper() {
      const events: UpdateEvent[] = [];
      return {
        bring: keepClusterUpToDate({ folder, file: made.place }, (event) => void events.push(event)),
        events,
      };
    },
    expected: async () => createMemoryArchive(await corpus()),
  };
}

/** What an archive says of everything that a change can touch, as plain data. */
export async function allOf(archive: Archive, words: readonly string[]): Promise<unknown> {
  const documents = await archive.documents();
  const said = {
    summary: await archive.summary(),
    documents: await Promise.all(documents.map(({ id }) => archive.document(id))),
    names: await archive.names(100),
    statistics: await archive.statistics({
      terms: words,
      forms: words,
      misspelt: words.map((word) => `${word}x`),
      surnames: ["lopez", "lund"],
    }),
    days: await archive.dayEntries({ days: ["09-08", "09-10"], months: ["09"] }),
    found: await archive.search({
      terms: words.map((stem) => ({ stem, weight: 1 })),
      dates: [],
      filter: {},
      limit: 50,
    }),
  };
  return JSON.parse(JSON.stringify(said));
}
