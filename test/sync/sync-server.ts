import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { privateAccess } from "../../adapters/sync/fetch/private-access.ts";
import { type FetchLimits, safeFetch } from "../../adapters/sync/fetch/safe-fetch.ts";
import { type FeedReport, type SyncPorts, syncFeeds } from "../../adapters/sync/sync-feeds.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";
import { type BadServer, startBadServer } from "./bad-server.ts";

/** Limits of a fetch from this machine. */
export const LIMITS: FetchLimits = {
  withinMs: 20_000,
  mostBytes: 1_000_000,
  access: privateAccess(true, []),
};

/** A page with a statement. */
export const statementPage = (words: string): string =>
  `<!doctype html><html lang="en"><head><title>Dockers on strike</title></head><body><nav>Home | News</nav><article>
<h1>Dockers on strike</h1><p>${words}</p><p>The union of the dockers called on the ministry of transport to talk to the workers of the harbour,
and said that nobody had been heard before the licence was taken away from them in the spring.</p></article></body></html>`;

/** An item of a feed. */
export type TestItem = { readonly path: string; readonly date?: string; readonly title?: string };

/** A server with a feed at `/feed`, a folder that it is read into, and a clock that a test sets. */
export type SyncServer = {
  readonly server: BadServer;
  readonly folder: string;
  nowMs: number;
  /** RSS with these items. An empty date is left out. */
  readonly feedOf: (...items: readonly TestItem[]) => string;
  /** Reads the feed once. */
  readonly sync: (only?: string | null, given?: Partial<SyncPorts>) => Promise<readonly FeedReport[]>;
  /** The texts of the documents that are in the folder. */
  readonly texts: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
};

export async function startSyncServer(): Promise<SyncServer> {
  const server = await startBadServer();
  const folder = await mkdtemp(join(tmpdir(), "dateline-sync-test-"));
  const linkOf = (path: string) => (path.startsWith("/") ? server.url(path) : path);
  const started: SyncServer = {
    server,
    folder,
    nowMs: Date.UTC(2018, 5, 20),
    feedOf: (...items) =>
      `<rss version="2.0"><channel><title>Harbour news</title>${items
        .map(
          ({ path, date = "Sat, 16 Jun 2018 10:00:00 GMT", title = "Dockers on strike" }) =>
            `<item><title>${title}</title><link>${linkOf(path)}</link>${date === "" ? "" : `<pubDate>${date}</pubDate>`}</item>`,
        )
        .join("")}</channel></rss>`,
    sync(only = null, given = {}) {
      const feed = { url: server.url("/feed"), publisher: "Harbour Union", language: "en", only };
      return syncFeeds(folder, [feed], {
        fetch: (url, validators, origin) => safeFetch(url, validators, { ...LIMITS, origin }),
        wait: async () => {},
        nowMs: () => started.nowMs,
        signal: new AbortController().signal,
        retry: false,
        onFetch: () => {},
        onProgress: () => {},
        ...given,
      });
    },
    texts: async () => (await loadCorpus(folder, WORD_LISTS)).documents.map(({ text }) => text),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
  return started;
}

/** What became of the documents of feeds. */
export const kindsOf = (reports: readonly FeedReport[]): readonly string[] =>
  reports.flatMap(({ documents }) => documents.map(({ kind }) => kind));
