import { type Message, message } from "../../src/messages/message.ts";
import type { ImportedDocument } from "../import/run/import-report.ts";
import type { Feed } from "./feeds/feeds-file.ts";
import { findItems } from "./feeds/find-items.ts";
import { createRobots } from "./fetch/robots.ts";
import { createHostWaits } from "./host-waits.ts";
import { momentWords } from "./moment-words.ts";
import { createPoliteFetch, type PoliteFetch, type PolitePorts } from "./polite-fetch.ts";
import { type FailedItem, type SyncedDocuments, syncDocuments } from "./sync-documents.ts";
import {
  type FeedState,
  readSyncState,
  removeUnfinishedStates,
  unreadItems,
  writeSyncState,
} from "./sync-state.ts";

/** How far a sync is: `done` of `total` documents of a feed that are fetched now. */
export type SyncStep = { readonly feed: string; readonly done: number; readonly total: number };

/** What a sync needs from outside. */
export type SyncPorts = PolitePorts & {
  /** Whether what could not be read is tried again now, also what was given up. */
  readonly retry: boolean;
  readonly onProgress: (step: SyncStep) => void;
};

/** What came of one feed. */
export type FeedReport = {
  readonly url: string;
  readonly kind: "read" | "unchanged" | "waiting" | "failed" | "stopped";
  /** Why it was not read, or what is to be done about it. */
  readonly notes: readonly Message[];
  /** What became of the documents that were fetched. */
  readonly documents: readonly ImportedDocument[];
  /** Documents that are there as they were. */
  readonly unchanged: number;
  /** Documents that could not be fetched or read this time. */
  readonly failed: readonly FailedItem[];
  /** Documents that could not be read before, and are tried again later. */
  readonly waiting: number;
  /** Documents that could not be read before, and are not tried again. */
  readonly givenUp: number;
  /** Documents that are left for the next time. */
  readonly left: number;
  /** Whether a host asked to come again later, as a note says: before that, the next time is in vain. */
  readonly isHeld: boolean;
};

/** What is known so far is written down no more often than this, in milliseconds. */
const KEEP_MS = 5_000;

/**
 * Reads feeds and imports what is new or changed of what they link to, document by document. What was done is remembered, so that a run that
 * ends early is gone on with.
 *
 * @param folder the folder of documents, which is there.
 * @throws whatever keeps a document from being written.
 */
export async function syncFeeds(
  folder: string,
  feeds: readonly Feed[],
  ports: SyncPorts,
): Promise<readonly FeedReport[]> {
  const { nowMs, signal } = ports;
  await removeUnfinishedStates(folder, nowMs());
  const state = await readSyncState(folder);
  const hosts = createHostWaits(state, nowMs);
  const fetch = createPoliteFetch(ports, hosts);
  const robots = createRobots((url, origin) => fetch(url, {}, origin));
  /** Fetches what a feed links to, if its site allows that. The feed itself was named by a person, and is no crawl. */
  const fetchLinked: PoliteFetch = async (url, validators, origin) => {
    const reason = await robots(url, origin);
    if (signal.aborted) return { kind: "stopped" };
    if (reason === null) return fetch(url, validators, origin);
    // Asked for its rules, a site may ask to come again later.
    return hosts.held(url) ?? { kind: "failed", reason };
  };
  const reports: FeedReport[] = [];
  let keptMs = nowMs();
  for (const feed of feeds) {
    if (signal.aborted) break;
    const before = state[feed.url] ?? NEVER_READ;
    const keep = async (known: Pick<FeedState, "items" | "waiting">) => {
      if (nowMs() - keptMs < KEEP_MS) return;
      keptMs = nowMs();
      await writeSyncState(folder, { ...state, [feed.url]: { ...before, ...known, validators: {} } });
    };
    const { report, after } = await syncFeed(folder, feed, before, { ...ports, fetch, fetchLinked, keep });
    reports.push(report);
    state[feed.url] = after;
    await writeSyncState(folder, state);
  }
  return reports;
}

const NEVER_READ: FeedState = { readAtMs: 0, notBeforeMs: 0, problem: null, validators: {}, items: {} };

/** What each step of a sync needs. */
type Ports = Omit<SyncPorts, "fetch"> & {
  readonly fetch: PoliteFetch;
  readonly fetchLinked: PoliteFetch;
  readonly keep: (known: Pick<FeedState, "items" | "waiting">) => Promise<void>;
};

type Synced = { readonly report: FeedReport; readonly after: FeedState };

const NO_DOCUMENTS = { documents: [], unchanged: 0, failed: [], left: 0, isHeld: false } as const;

async function syncFeed(folder: string, feed: Feed, before: FeedState, ports: Ports): Promise<Synced> {
  const { url } = feed;
  const nowMs = ports.nowMs();
  ports.onProgress({ feed: url, done: 0, total: 0 });
  const fetched = await ports.fetch(url, before.validators, "person");
  const still = { url, ...NO_DOCUMENTS, ...countsOf(before.waiting, []) };
  switch (fetched.kind) {
    case "stopped":
      return { report: { ...still, kind: "stopped", notes: [] }, after: before };
    case "held":
      return { report: { ...still, kind: "waiting", notes: [fetched.reason] }, after: before };
    case "later": {
      const until =
        fetched.untilMs === null
          ? []
          : [message("sync.not-before", { moment: momentWords(fetched.untilMs) })];
      return {
        report: { ...still, kind: "failed", notes: [fetched.reason, ...until] },
        after: { ...before, readAtMs: nowMs, notBeforeMs: fetched.untilMs ?? 0, problem: [fetched.reason] },
      };
    }
    case "gone":
    case "failed":
      return {
        report: { ...still, kind: "failed", notes: [fetched.reason] },
        after: { ...before, readAtMs: nowMs, notBeforeMs: 0, problem: [fetched.reason] },
      };
    case "unchanged": {
      // What could not be read before is tried again, whatever the feed says now.
      const found = { title: before.title ?? null, items: [] };
      const synced = await syncDocuments(folder, feed, found, before, portsFor(feed, "person", ports));
      const isTried = synced.documents.length > 0 || synced.failed.length > 0 || synced.held.length > 0;
      const report = reportOf(feed, isTried ? "read" : "unchanged", [], synced);
      return { report, after: afterOf(before, synced, { nowMs, validators: before.validators }) };
    }
    case "read":
      return syncRead(folder, feed, fetched, before, ports);
  }
}

/** Reads the items of a feed, and what they link to. */
async function syncRead(
  folder: string,
  feed: Feed,
  fetched: Extract<Awaited<ReturnType<PoliteFetch>>, { kind: "read" }>,
  before: FeedState,
  ports: Ports,
): Promise<Synced> {
  const { url } = feed;
  const nowMs = ports.nowMs();
  const moved = fetched.moved === null ? [] : [message("sync.moved", { url: fetched.moved })];
  const found = await findItems(fetched, (linked) => ports.fetchLinked(linked, {}, fetched.reach));
  if (found.kind === "stopped")
    return {
      report: { url, ...NO_DOCUMENTS, ...countsOf(before.waiting, []), kind: "stopped", notes: [] },
      after: before,
    };
  if (found.kind === "unreadable") {
    const elsewhere =
      fetched.url === url || fetched.moved !== null ? [] : [message("sync.leads-to", { url: fetched.url })];
    const notes = [...moved, ...elsewhere, ...found.reason];
    return {
      report: { url, ...NO_DOCUMENTS, ...countsOf(before.waiting, []), kind: "failed", notes },
      after: { ...before, readAtMs: nowMs, notBeforeMs: 0, problem: found.reason },
    };
  }
  const synced = await syncDocuments(folder, feed, found, before, portsFor(feed, fetched.reach, ports));
  const isComplete = synced.left === 0 && found.failed.length === 0 && !ports.signal.aborted;
  const unread = found.failed.map((one) => ({ ...one, againMs: nowMs }));
  const all = { ...synced, failed: [...unread, ...synced.failed] };
  return {
    report: reportOf(feed, "read", [...moved, ...found.notes, ...aboutItems(feed, found.items)], all),
    after: afterOf({ ...before, title: found.title }, synced, {
      nowMs,
      // What is left is looked for the next time, so the feed is read again then.
      validators: isComplete ? fetched.validators : {},
    }),
  };
}

/** What somebody may want to know of a feed that leads to nothing. */
function aboutItems({ only }: Feed, items: readonly { readonly url: string }[]): readonly Message[] {
  if (items.length === 0) return [message("sync.no-documents")];
  if (only === null || items.some(({ url }) => url.includes(only))) return [];
  return [message("sync.none-wanted", { count: items.length, only })];
}

function portsFor({ url }: Feed, origin: "person" | "public" | "private", ports: Ports) {
  const { nowMs, signal, retry, keep, fetchLinked, onProgress } = ports;
  return {
    fetch: (item: string, validators: FeedState["validators"]) => fetchLinked(item, validators, origin),
    nowMs,
    signal,
    retry,
    keep,
    onProgress: (done: number, total: number) => onProgress({ feed: url, done, total }),
  };
}

function reportOf(
  { url }: Feed,
  kind: FeedReport["kind"],
  notes: readonly Message[],
  { documents, unchanged, failed, left, held, waiting }: SyncedDocuments,
): FeedReport {
  const counts = countsOf(waiting, failed);
  const isHeld = held.length > 0;
  return { url, kind, notes: [...notes, ...held], documents, unchanged, failed, left, isHeld, ...counts };
}

/** How many documents wait, and how many are given up, without those that were tried now. */
function countsOf(waiting: FeedState["waiting"], tried: readonly FailedItem[]) {
  const now = new Set(tried.map(({ url }) => url));
  const others = Object.entries(waiting ?? {}).filter(([url]) => !now.has(url));
  const unread = unreadItems({ waiting: Object.fromEntries(others) });
  return { waiting: unread.waiting, givenUp: unread.givenUp.length };
}

function afterOf(
  before: FeedState,
  { items, waiting }: SyncedDocuments,
  { nowMs, validators }: { readonly nowMs: number; readonly validators: FeedState["validators"] },
): FeedState {
  return {
    ...before,
    readAtMs: nowMs,
    okAtMs: nowMs,
    notBeforeMs: 0,
    problem: null,
    validators,
    items,
    waiting,
  };
}
