import type { CorpusFile } from "../../src/corpus/corpus-files.ts";
import { byPlace, type Fault } from "../../src/corpus/fault.ts";
import { loadWordLists } from "../../src/corpus/word-lists/load-word-lists.ts";
import { createThesaurus } from "../../src/language/wordnet/thesaurus.ts";
import type { ArchivePlace, OpenedArchive } from "../archive-file/file/archive-place.ts";
import { allHits, textOf } from "./asking/ask-indices.ts";
import { createClusterArchive } from "./asking/cluster-archive.ts";
import { term } from "./asking/queries.ts";
import { readClusterAddress } from "./cluster/address.ts";
import { connectCluster } from "./cluster/cluster.ts";
import { conditionOf } from "./condition.ts";
import type { FileRecord } from "./index/file-items.ts";
import { aliasesOf } from "./index/index-names.ts";
import { readState } from "./writing/write-state.ts";

/**
 * Opens an archive in a cluster as it is. What the process that writes it changes is seen at once; other word lists are not.
 *
 * @param files of the folder; those of subfolders may be left out.
 * @throws ClusterError if the cluster gives no answer.
 */
export async function openClusterArchive(
  { folder, wordLists }: Pick<ArchivePlace, "folder" | "wordLists">,
  files: readonly Pick<CorpusFile, "path">[],
  place: string,
): Promise<OpenedArchive> {
  const address = readClusterAddress(place);
  const lists = await loadWordLists(folder, files, wordLists);
  const cluster = await connectCluster(address);
  const aliases = aliasesOf(address.name);
  let faults: readonly Fault[] = [];
  let isComplete = false;
  const look = async () => {
    isComplete = (await readState(cluster, aliases.words))?.state.complete ?? false;
    const found: Fault[] = [];
    const search = {
      index: aliases.texts,
      query: term("faulty", "yes"),
      sort: [{ id: "asc" }],
      stored: ["file"],
    };
    for await (const hit of allHits(cluster, search))
      found.push(...(JSON.parse(textOf(hit, "file")) as FileRecord).faults);
    faults = [...found, ...lists.faults].sort(byPlace);
  };
  try {
    await look();
  } catch (error) {
    await cluster.close();
    throw error;
  }
  return {
    synonyms: lists.synonyms,
    contentNotes: lists.contentNotes,
    lists: lists.lists,
    get faults() {
      return faults;
    },
    archive: createClusterArchive(cluster, aliases, createThesaurus(lists.synonyms)),
    file: address.shown,
    warning: null,
    isComplete: () => isComplete,
    look,
    condition: () => conditionOf(cluster, address.name),
    close: () => void cluster.close(),
  };
}
