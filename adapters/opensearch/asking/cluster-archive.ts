import type { Archive } from "../../../src/archive/archive.ts";
import type { Thesaurus } from "../../../src/language/wordnet/thesaurus.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { IndexNames } from "../index/index-names.ts";
import { openDocuments } from "./documents.ts";
import { openTextSearch } from "./search-texts.ts";
import { openWords } from "./words.ts";

/**
 * An archive in OpenSearch, the engine for archives that are larger than a machine. What the writer has noted is seen by the next question.
 * Each call throws a `ClusterError` if the cluster gives no whole answer, and so never says "nothing found" of what it could not look at.
 */
export function createClusterArchive(
  cluster: Cluster,
  { texts, words: wordsIndex }: IndexNames,
  thesaurus: Thesaurus,
): Archive {
  const words = openWords(cluster, wordsIndex);
  return {
    thesaurus,
    ...openDocuments(cluster, texts, words),
    statistics: words.statistics,
    names: words.names,
    search: openTextSearch(cluster, texts, words),
  };
}
