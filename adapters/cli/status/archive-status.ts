import type { Archive } from "../../../src/archive/archive.ts";
import { type ArchiveNumbers, archiveNumbers } from "../../../src/chat/replies/about-replies.ts";
import { corpusFiles, isDocumentFile } from "../../../src/corpus/corpus-files.ts";
import type { DocumentHead } from "../../../src/corpus/document.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { FEEDS_FILE, FeedsError, readFeedsFile } from "../../sync/feeds/feeds-file.ts";
import type { KeptReason } from "../../sync/kept-reason.ts";
import { readSyncState, unreadItems } from "../../sync/sync-state.ts";
import { type PostedCorrections, postedCorrections } from "./posted-corrections.ts";

/** What an archive holds and lacks. */
export type ArchiveStatus = {
  readonly numbers: ArchiveNumbers;
  /** When a document's file was changed last, in epoch milliseconds; null: there is none. */
  readonly changedMs: number | null;
  /** Documents of which nobody knows when they were issued. */
  readonly undated: readonly DocumentHead[];
  readonly withdrawn: readonly DocumentHead[];
  /** Older versions, which stay citable. */
  readonly superseded: readonly DocumentHead[];
  /** Documents with nearly the same words as another one, each with the others. */
  readonly nearlySame: readonly DocumentHead[];
  readonly feeds: readonly FeedStatus[];
  readonly posts: PostedCorrections;
};

/** A feed, and when it was read last. Times are epoch milliseconds. */
type FeedStatus = {
  readonly url: string;
  /** Null: never. */
  readonly readAtMs: number | null;
  /** Why it could not be read the last time; null: it could. */
  readonly problem: KeptReason | null;
  /** How many of its documents could not be read, and are tried again. */
  readonly waiting: number;
  /** Its documents that could not be read, and are not tried again. */
  readonly givenUp: readonly { readonly url: string; readonly reason: KeptReason }[];
};

/**
 * Looks an archive, its feeds and what was posted of it over.
 *
 * @param faults of its files, which were left out.
 * @param database of the daily posts.
 */
export async function archiveStatus(
  archive: Archive,
  folder: string,
  faults: number,
  database: string,
  say: Say = ENGLISH,
): Promise<ArchiveStatus> {
  const documents = await archive.documents();
  const files = (await corpusFiles(folder)).filter(isDocumentFile);
  return {
    numbers: await archiveNumbers(archive, faults),
    changedMs: files.length === 0 ? null : Math.max(...files.map(({ modifiedMs }) => modifiedMs)),
    undated: documents.filter(({ issued, superseded }) => issued === null && superseded === undefined),
    withdrawn: documents.filter(({ withdrawn }) => withdrawn !== undefined),
    superseded: documents.filter(({ superseded }) => superseded !== undefined),
    nearlySame: documents.filter(({ sameAs = [] }) => sameAs.length > 0),
    feeds: await feedsOf(folder),
    posts: await postedCorrections(database, say),
  };
}

async function feedsOf(folder: string): Promise<readonly FeedStatus[]> {
  const file = await readFeedsFile(folder).catch((error: unknown) => {
    if (error instanceof FeedsError) return error;
    throw error;
  });
  if (file === null) return [];
  if (file instanceof FeedsError)
    return [{ url: FEEDS_FILE, readAtMs: null, problem: [file.reason], waiting: 0, givenUp: [] }];
  const state = file.feeds.length === 0 ? {} : await readSyncState(folder);
  return file.feeds.map(({ url }) => ({
    url,
    readAtMs: state[url]?.readAtMs ?? null,
    problem: state[url]?.problem ?? null,
    ...unreadItems(state[url]),
  }));
}
