import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeedHint } from "../../src/import/with-feed.ts";
import { type FoundFile, OF_NO_FOLDER } from "../import/run/find-files.ts";
import { importFound } from "../import/run/import-files.ts";
import type { ImportReport } from "../import/run/import-report.ts";
import { documentName } from "./document-name.ts";
import { type FeedItem, readFeed } from "./feed-items.ts";
import type { Feed } from "./feeds-file.ts";
import { createRobots, type Robots } from "./robots.ts";
import type { Fetched, Validators } from "./safe-fetch.ts";
import { type FeedState, readSyncState, writeSyncState } from "./sync-state.ts";

/** What a sync needs from outside. */
export type SyncPorts = {
  readonly fetch: (url: string, validators: Validators) => Promise<Fetched>;
  /** Waits between two fetches. */
  readonly pause: () => Promise<void>;
  /** The wall clock, epoch milliseconds. */
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
  readonly threads: number;
  /** Called before each fetch. */
  readonly onFetch: (url: string) => void;
};

/** What came of one feed. */
export type FeedReport = {
  readonly url: string;
  readonly kind: "read" | "unchanged" | "waiting" | "failed";
  /** Why it was not read, or what is to be done about it. */
  readonly notes: readonly string[];
  /** What became of the documents that were fetched. */
  readonly imported: ImportReport | null;
  /** Documents that are there as they were. */
  readonly unchanged: number;
  /** Documents that could not be fetched, with the reason. */
  readonly failed: readonly { readonly url: string; readonly reason: string }[];
  /** Documents that are left for the next time. */
  readonly left: number;
};

/** So many documents of a feed are fetched at once; the next time goes on. */
const MOST_DOCUMENTS = 200;

/** A sitemap of sitemaps: so many of them are read. */
const MOST_SITEMAPS = 20;

/** Where nobody says when to come again. */
const LATER_SECONDS = 3_600;

/**
 * Reads feeds and imports what is new or changed of what they link to, feed after feed. What was done is remembered after each feed, so
 * that a run that ends early is gone on with.
 *
 * @param folder the folder of documents, which is there.
 * @throws whatever keeps a document from being written.
 */
export async function syncFeeds(
  folder: string,
  feeds: readonly Feed[],
  given: SyncPorts,
): Promise<readonly FeedReport[]> {
  const state = await readSyncState(folder);
  const robots = createRobots((url) => fetchPolitely(url, {}, given));
  const ports: Ports = { ...given, robots };
  const reports: FeedReport[] = [];
  for (const feed of feeds) {
    if (ports.signal.aborted) break;
    const before = state[feed.url] ?? {
      readAtMs: 0,
      notBeforeMs: 0,
      problem: null,
      validators: {},
      items: {},
    };
    const { report, after } = await syncFeed(folder, feed, before, ports);
    reports.push(report);
    state[feed.url] = after;
    await writeSyncState(folder, state);
  }
  return reports;
}

/** What each step of a sync needs. */
type Ports = SyncPorts & { readonly robots: Robots };

type Synced = { readonly report: FeedReport; readonly after: FeedState };

const NOTHING: Omit<FeedReport, "url" | "kind"> = {
  notes: [],
  imported: null,
  unchanged: 0,
  failed: [],
  left: 0,
};

async function syncFeed(folder: string, feed: Feed, before: FeedState, ports: Ports): Promise<Synced> {
  const { url } = feed;
  const nowMs = ports.nowMs();
  if (nowMs < before.notBeforeMs) {
    const until = new Date(before.notBeforeMs).toISOString().slice(0, 16).replace("T", " ");
    const notes = [`It asked not to be read before ${until} UTC.`];
    return { report: { ...NOTHING, url, kind: "waiting", notes }, after: before };
  }
  const fetched = await fetchPolitely(url, before.validators, ports);
  const checked = { ...before, readAtMs: nowMs, okAtMs: nowMs, notBeforeMs: 0, problem: null };
  // Documents that were left the last time are still to be fetched, though the feed is as it was.
  if (fetched.kind === "unchanged") return { report: { ...NOTHING, url, kind: "unchanged" }, after: checked };
  if (fetched.kind !== "read") {
    const notBeforeMs =
      fetched.kind === "later" ? nowMs + (fetched.afterSeconds ?? LATER_SECONDS) * 1_000 : 0;
    return {
      report: { ...NOTHING, url, kind: "failed", notes: [fetched.reason] },
      after: { ...before, readAtMs: nowMs, notBeforeMs, problem: fetched.reason },
    };
  }
  const moved = fetched.moved === null ? [] : [`It has moved to ${fetched.moved}: change feeds.yaml.`];
  const found = await itemsOf(fetched, ports);
  if (typeof found === "string")
    return {
      report: { ...NOTHING, url, kind: "failed", notes: [...moved, found] },
      after: { ...checked, okAtMs: before.okAtMs, problem: found },
    };
  const documents = await syncDocuments(folder, feed, found, before, ports);
  return {
    report: { url, kind: "read", notes: moved, ...documents.report },
    after: {
      ...checked,
      // What is left, or could not be fetched, is looked for again the next time, so the feed is read again then.
      validators: documents.isComplete ? fetched.validators : {},
      items: documents.items,
    },
  };
}

/** What could not be fetched, and why. */
type Failed = { readonly url: string; readonly reason: string };

/** The items of a feed, and the sitemaps in it that could not be read. */
type FoundItems = {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  readonly failed: readonly Failed[];
};

/** The items of a feed, those of the sitemaps in a sitemap included; why it cannot be read otherwise. */
async function itemsOf(
  fetched: Extract<Fetched, { kind: "read" }>,
  ports: Ports,
): Promise<FoundItems | string> {
  const read = readFeed(new TextDecoder().decode(fetched.body), fetched.url);
  if (read.kind === "unreadable") return read.reason;
  if (read.kind === "items") return { ...read, failed: [] };
  const items: FeedItem[] = [];
  const failed: Failed[] = [];
  for (const url of read.urls.slice(0, MOST_SITEMAPS)) {
    if (ports.signal.aborted) break;
    const one = await fetchAllowed(url, {}, ports);
    if (one.kind === "unchanged") continue;
    if (one.kind !== "read") {
      failed.push({ url, reason: one.reason });
      continue;
    }
    const inside = readFeed(new TextDecoder().decode(one.body), one.url);
    if (inside.kind === "items") items.push(...inside.items);
    else if (inside.kind === "unreadable") failed.push({ url, reason: inside.reason });
  }
  return { title: null, items, failed };
}

async function syncDocuments(
  folder: string,
  feed: Feed,
  { title: feedTitle, items: all, failed: unread }: FoundItems,
  before: FeedState,
  ports: Ports,
) {
  const items = [...new Map(all.map((item) => [item.url, item])).values()].filter(
    ({ url }) => feed.only === null || url.includes(feed.only),
  );
  const isKnown = ({ url, stamp }: FeedItem) => stamp !== "" && before.items[url]?.stamp === stamp;
  const wanted = items.filter((item) => !isKnown(item));
  const failed: Failed[] = [...unread];
  const kept: Record<string, FeedState["items"][string]> = { ...before.items };
  const hints = new Map<string, FeedHint>();
  const files: FoundFile[] = [];
  let unchanged = items.length - wanted.length;
  let imported: ImportReport | null = null;
  const room = await mkdtemp(join(tmpdir(), "dateline-sync-"));
  try {
    for (const item of wanted.slice(0, MOST_DOCUMENTS)) {
      if (ports.signal.aborted) break;
      const fetched = await fetchAllowed(item.url, before.items[item.url]?.validators ?? {}, ports);
      if (fetched.kind === "unchanged") {
        unchanged++;
        kept[item.url] = { stamp: item.stamp, validators: before.items[item.url]?.validators ?? {} };
      } else if (fetched.kind !== "read") failed.push({ url: item.url, reason: fetched.reason });
      else {
        const name = documentName(item.url, fetched.type, (taken) => hints.has(taken));
        const path = join(room, String(files.length), name);
        await mkdir(join(path, ".."), { recursive: true });
        await writeFile(path, fetched.body);
        files.push({ path, name });
        hints.set(name, {
          url: item.url,
          title: item.title,
          publisher: feed.publisher,
          feedTitle,
          published: item.published,
          fetched: new Date(ports.nowMs()).toISOString(),
        });
        kept[item.url] = { stamp: item.stamp, validators: fetched.validators };
      }
    }
    if (files.length > 0)
      imported = await importFound(
        { files, ...OF_NO_FOLDER },
        {
          into: folder,
          publisher: null,
          language: feed.language,
          dryRun: false,
          corrections: new Map(),
          hints,
          threads: ports.threads,
          signal: ports.signal,
          onProgress: () => {},
          goOn: async () => true,
        },
      );
  } finally {
    await rm(room, { recursive: true, force: true });
  }
  const left = Math.max(0, wanted.length - MOST_DOCUMENTS);
  const isComplete = left === 0 && failed.length === 0 && !ports.signal.aborted && imported?.stopped !== true;
  return {
    report: { imported, unchanged, failed, left },
    items: imported?.stopped ? before.items : kept,
    isComplete,
  };
}

/** Fetches what a feed links to, if its site allows that. The feed itself was named by a person, and is no crawl. */
async function fetchAllowed(url: string, validators: Validators, ports: Ports): Promise<Fetched> {
  const reason = await ports.robots(url);
  return reason === null ? fetchPolitely(url, validators, ports) : { kind: "failed", reason };
}

async function fetchPolitely(url: string, validators: Validators, ports: SyncPorts): Promise<Fetched> {
  await ports.pause();
  ports.onFetch(url);
  return ports.fetch(url, validators);
}
