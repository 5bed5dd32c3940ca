import { packDocument } from "../../adapters/archive-file/file/packed-document.ts";
import { createClusterArchive } from "../../adapters/opensearch/asking/cluster-archive.ts";
import { indicesOf } from "../../adapters/opensearch/index/index-names.ts";
import { textItems } from "../../adapters/opensearch/index/text-items.ts";
import { makeIndices } from "../../adapters/opensearch/writing/make-indices.ts";
import {
  measure,
  readKnownDocuments,
  refresh,
  writeState,
} from "../../adapters/opensearch/writing/write-state.ts";
import { countWords } from "../../adapters/opensearch/writing/write-words.ts";
import { analyseDocument } from "../../src/archive/analyse-document.ts";
import { createThesaurus } from "../../src/language/wordnet/thesaurus.ts";
import type { ArchiveMaker } from "../contract/archive-contract.ts";
import { makeTestArchive } from "./server.ts";

/** An archive of documents in indices of its own. */
export const makeClusterArchive: ArchiveMaker = async (documents, synonyms) => {
  const { cluster, name, remove } = await makeTestArchive();
  const indices = indicesOf(name, "test");
  await makeIndices(cluster, indices, { shards: 2, replicas: 0 });
  await cluster.write(
    documents.flatMap((document) => textItems(indices.texts, packDocument(analyseDocument(document)))),
  );
  await refresh(cluster, indices.texts);
  await countWords(cluster, indices);
  const state = { generation: 1, fingerprint: "test", complete: true, isChanging: false };
  const measured = await measure(cluster, indices.texts, await readKnownDocuments(cluster, indices.texts));
  await writeState(cluster, indices.words, { ...state, ...measured }, null);
  return { archive: createClusterArchive(cluster, indices, createThesaurus(synonyms)), close: remove };
};
