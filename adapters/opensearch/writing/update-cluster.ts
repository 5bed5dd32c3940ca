import { analysisFingerprint } from "../../archive-file/file/fingerprint.ts";
import type { SyncOptions, SyncResult } from "../../archive-file/writing/sync-folder.ts";
import type { ClusterAddress } from "../cluster/address.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { ClusterError } from "../cluster/cluster-error.ts";
import { type ArchiveState, EMPTY_SUMMARY } from "../index/archive-state.ts";
import type { FileRecord } from "../index/file-items.ts";
import type { IndexNames } from "../index/index-names.ts";
import { ownerOf } from "../index/text-items.ts";
import { addedBy, createWordCounts } from "../index/word-counts.ts";
import { beginBuild, beginWords, currentIndices, showBuild } from "./builds.ts";
import { readFiles, syncTexts, writeChange } from "./sync-cluster.ts";
import {
  type KnownDocument,
  measure,
  type NotedState,
  readKnownDocuments,
  readState,
  refresh,
  writeState,
} from "./write-state.ts";
import { addWords, countWords, readAdded } from "./write-words.ts";

/** What is remembered from one update to the next, as long as no other process writes: neither to these indices nor others. */
export type Remembered = {
  readonly indices: IndexNames;
  readonly generation: number;
  readonly files: Map<string, FileRecord>;
};

/** What an update did, and what of it is worth remembering. */
export type ClusterUpdate = SyncResult & { readonly remembered: Remembered | null };

/** More changed files than this are counted again as a whole: to add each to what is counted takes longer. */
const MANY = 2_000;

/** Makes sure that there is an archive that can be asked, perhaps with nothing in it yet. The caller holds the writer's lease. */
export async function prepareCluster(cluster: Cluster, address: ClusterAddress): Promise<IndexNames> {
  const current = await currentIndices(cluster, address.name);
  if (current !== null) return current;
  const build = await beginBuild(cluster, address, analysisFingerprint(), null);
  if ((await readState(cluster, build.words)) === null)
    await writeState(cluster, build.words, emptyState(), null);
  await showBuild(cluster, address.name, build);
  return build;
}

/**
 * Brings an archive in a cluster up to date with its folder. One that another program made is made anew beside it, and takes its place when it
 * is whole: until then the old one answers. The caller holds the writer's lease.
 *
 * @param remake makes it anew whatever it holds.
 * @throws CorpusError if the folder cannot be read. @throws ClusterError if the cluster gives no answer.
 */
export async function updateCluster(
  cluster: Cluster,
  address: ClusterAddress,
  folder: string,
  options: SyncOptions & { readonly remake: boolean; readonly remembered: Remembered | null },
): Promise<ClusterUpdate> {
  const fingerprint = analysisFingerprint();
  const current = await prepareCluster(cluster, address);
  const noted = await readState(cluster, current.words);
  if (noted === null || noted.state.fingerprint !== fingerprint || options.remake)
    return rebuild(cluster, address, folder, { ...current, noted }, options);
  return updateLive(cluster, address, folder, { ...current, noted }, options);
}

/** Makes an archive anew beside the one that is asked. */
async function rebuild(
  cluster: Cluster,
  address: ClusterAddress,
  folder: string,
  current: IndexNames & { readonly noted: NotedState | null },
  options: SyncOptions,
): Promise<ClusterUpdate> {
  const build = await beginBuild(cluster, address, analysisFingerprint(), current);
  const files = await readFiles(cluster, build.texts);
  const result = await syncTexts(
    build.texts,
    folder,
    files,
    (change) => writeChange(cluster, change),
    options,
  );
  if (options.signal.aborted) return { ...result, remembered: null };
  return { ...result, remembered: { ...(await finish(cluster, address, build, current)), files } };
}

/** Counts all of a build and lets the archive be asked from it. */
async function finish(
  cluster: Cluster,
  address: ClusterAddress,
  build: IndexNames,
  current: IndexNames & { readonly noted: NotedState | null },
): Promise<Omit<Remembered, "files">> {
  await refresh(cluster, build.texts);
  const indices = await beginWords(cluster, build, address);
  await countWords(cluster, indices);
  const measured = await measure(cluster, indices.texts, await readKnownDocuments(cluster, indices.texts));
  const state: ArchiveState = {
    ...emptyState(),
    generation: (current.noted?.state.generation ?? 0) + 1,
    complete: true,
    ...measured,
  };
  await writeState(cluster, indices.words, state, null);
  await confirm(cluster, address, current);
  await showBuild(cluster, address.name, indices);
  return { indices, generation: state.generation };
}

/**
 * Makes sure that nobody else has written the archive since its state was read: a process that slept may have lost its lease.
 *
 * @throws ClusterError if somebody has.
 */
async function confirm(
  cluster: Cluster,
  { name, shown }: ClusterAddress,
  { texts, words, noted }: IndexNames & { readonly noted: NotedState | null },
): Promise<void> {
  const now = await currentIndices(cluster, name);
  if (now?.texts !== texts || now.words !== words)
    throw new ClusterError(`Another process has written the archive at ${shown} meanwhile.`, 409);
  if (noted !== null) await writeState(cluster, words, noted.state, noted);
}

/** Takes changes into the archive that is asked. */
async function updateLive(
  cluster: Cluster,
  address: ClusterAddress,
  folder: string,
  { texts, words, noted: before }: IndexNames & { readonly noted: NotedState },
  { remembered, ...options }: SyncOptions & { readonly remembered: Remembered | null },
): Promise<ClusterUpdate> {
  let noted = before;
  const isKnown =
    remembered?.generation === noted.state.generation &&
    remembered.indices.texts === texts &&
    remembered.indices.words === words;
  const files = isKnown ? remembered.files : await readFiles(cluster, texts);
  let documents: Map<string, KnownDocument> | null = null;
  let isRecounted = noted.state.isChanging || !noted.state.complete;
  let taken = 0;
  const note = async (state: Partial<ArchiveState>) => {
    noted = await writeState(cluster, words, { ...noted.state, ...state }, noted);
  };
  const result = await syncTexts(
    texts,
    folder,
    files,
    async (change) => {
      const { put, owners } = change;
      if (owners.length === 0) return writeChange(cluster, change);
      // From here on to the end a process that dies leaves words that have to be counted again. One that lost its lease writes nothing.
      await note({ isChanging: true });
      taken += owners.length;
      isRecounted ||= taken > MANY;
      if (isRecounted) return writeChange(cluster, change);
      documents ??= await readKnownDocuments(cluster, texts);
      const counts = createWordCounts();
      for (const added of await readAdded(cluster, texts, owners)) counts.add(added, -1);
      for (const packed of put) counts.add(addedBy(packed), 1);
      await writeChange(cluster, change);
      await refresh(cluster, texts);
      await addWords(cluster, words, counts);
      const isGone = new Set(owners);
      for (const id of [...documents.keys()]) if (isGone.has(ownerOf(id))) documents.delete(id);
      for (const { head, passages } of put) documents.set(head.id, { ...head, passages: passages.length });
      await note({
        generation: noted.state.generation + 1,
        ...(await measure(cluster, texts, documents)),
      });
    },
    options,
  );
  if (options.signal.aborted) return { ...result, remembered: null };
  if (result.changed + result.removed > 0) await refresh(cluster, texts);
  if (isRecounted) {
    const made = await finish(cluster, address, { texts, words }, { texts, words, noted });
    return { ...result, remembered: { ...made, files } };
  }
  if (noted.state.isChanging) await note({ isChanging: false });
  const { generation } = noted.state;
  return { ...result, remembered: { indices: { texts, words }, generation, files } };
}

function emptyState(): ArchiveState {
  return {
    generation: 0,
    fingerprint: analysisFingerprint(),
    complete: false,
    isChanging: false,
    summary: EMPTY_SUMMARY,
    averageLength: 0,
    averageTerms: 0,
  };
}
