import type { FeedHint } from "../../src/import/with-feed.ts";
import { type Message, message, tell } from "../../src/messages/message.ts";
import { ENGLISH } from "../../src/messages/say.ts";
import type { ImportedDocument } from "../import/run/import-report.ts";
import { openImport } from "../import/run/open-import.ts";
import { documentName } from "./document-name.ts";
import type { FeedItem } from "./feeds/feed-items.ts";
import type { Feed } from "./feeds/feeds-file.ts";
import { asksToSignIn } from "./feeds/web-page.ts";
import type { Fetched } from "./fetch/safe-fetch.ts";
import { afterFailure, isDue, type WaitingItem } from "./item-waits.ts";
import type { PoliteFetched } from "./polite-fetch.ts";
import type { FeedState, ReadItem } from "./sync-state.ts";

/** A document that could not be read this time. */
export type FailedItem = {
  readonly url: string;
  /** Sentences. */
  readonly reason: readonly Message[];
  /** When it is tried again, at the earliest, in epoch milliseconds; null: it is given up. */
  readonly againMs: number | null;
};

/** What became of the documents of a feed. */
export type SyncedDocuments = {
  readonly documents: readonly ImportedDocument[];
  /** Documents that are there as they were. */
  readonly unchanged: number;
  readonly failed: readonly FailedItem[];
  /** Documents that were not looked for yet: too many at once, or their host asked to be left in peace. */
  readonly left: number;
  /** What hosts asked for, a sentence each. */
  readonly held: readonly Message[];
  readonly items: FeedState["items"];
  readonly waiting: Readonly<Record<string, WaitingItem>>;
};

/** What the documents of a feed are fetched with. */
export type DocumentPorts = {
  readonly fetch: (url: string, validators: ReadItem["validators"]) => Promise<PoliteFetched>;
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
  /** Whether what waits and what was given up is tried now. */
  readonly retry: boolean;
  readonly onProgress: (done: number, total: number) => void;
  /** Keeps what is known so far: called after each document. */
  readonly keep: (known: Pick<SyncedDocuments, "items" | "waiting">) => Promise<void>;
};

/** So many documents of a feed are fetched at once; the next time goes on. */
const MOST_DOCUMENTS = 200;

/** So many of them may be ones that could not be read before, so that they keep no new ones back. */
const MOST_RETRIES = 50;

/**
 * Fetches what a feed links to and is new or changed, and imports each document as it comes.
 *
 * @param folder the folder of documents.
 * @throws whatever keeps a document from being written.
 */
export async function syncDocuments(
  folder: string,
  feed: Feed,
  { title: feedTitle, items: all }: { readonly title: string | null; readonly items: readonly FeedItem[] },
  before: FeedState,
  ports: DocumentPorts,
): Promise<SyncedDocuments> {
  const { signal, nowMs } = ports;
  const items: Record<string, ReadItem> = { ...before.items };
  const waiting: Record<string, WaitingItem> = { ...before.waiting };
  const { queue, fresh, unchanged: known } = planOf(feed, all, before, ports);
  const documents: ImportedDocument[] = [];
  const failed: FailedItem[] = [];
  const held = new Map<string, Message>();
  const done = new Set<string>();
  /** The addresses of what was fetched, by the names that it has as a source. */
  const names = new Map<string, string>();
  let unchanged = known;
  const fail = (item: FeedItem, reason: readonly Message[], askedMs: number | null) => {
    const { url } = item;
    const old = waiting[url]?.stamp === item.stamp ? waiting[url] : undefined;
    const failure = afterFailure(old, item, reason, nowMs(), askedMs);
    waiting[url] = failure;
    failed.push({ url, reason, againMs: failure.notBeforeMs });
  };
  const succeed = ({ url, stamp }: FeedItem, validators: ReadItem["validators"]) => {
    items[url] = { stamp, validators, askedAtMs: nowMs() };
    delete waiting[url];
  };
  const importing = openImport(folder, feed.language, signal, nowMs);
  const take = async (item: FeedItem, fetched: Extract<Fetched, { kind: "read" }>) => {
    const name = documentName(item.url, fetched.type, (taken) => (names.get(taken) ?? item.url) !== item.url);
    names.set(name, item.url);
    const hint: FeedHint = {
      url: item.url,
      title: item.title,
      publisher: feed.publisher,
      feedTitle,
      published: item.published,
      fetched: new Date(nowMs()).toISOString(),
      asksToSignIn: asksToSignIn(fetched),
    };
    const { body: bytes, charset } = fetched;
    const imported = await importing.take({ name, bytes, charset }, hint);
    if (imported === null) return false;
    const { refused } = imported;
    documents.push(...imported.documents);
    if (refused.length === 0) succeed(item, fetched.validators);
    else {
      const led = fetched.url === item.url ? [] : [message("sync.leads-to", { url: fetched.url })];
      const isDoor = hint.asksToSignIn === true && imported.documents.length === 0;
      const reasons = isDoor ? [message("refusal.sign-in")] : refused.map(({ reason }) => reason);
      fail(item, [...led, ...withoutRepeats(reasons)], null);
    }
    return true;
  };
  try {
    for (const [at, item] of queue.entries()) {
      if (signal.aborted) break;
      ports.onProgress(at, queue.length);
      const validators = before.items[item.url]?.validators ?? {};
      const fetched = await ports.fetch(item.url, validators);
      if (fetched.kind === "stopped") break;
      if (fetched.kind === "held") {
        held.set(new URL(item.url).host, fetched.reason);
        continue;
      }
      if (fetched.kind === "read") {
        if (!(await take(item, fetched))) break;
      } else if (fetched.kind === "unchanged") {
        unchanged++;
        succeed(item, validators);
      } else fail(item, [fetched.reason], fetched.kind === "later" ? fetched.untilMs : null);
      done.add(item.url);
      await ports.keep({ items, waiting });
    }
  } finally {
    await importing.close();
  }
  const left = fresh.filter(({ url }) => !done.has(url)).length;
  return { documents, unchanged, failed, left, held: [...held.values()], items, waiting };
}

/** Several documents of one page may be refused for the same reason. */
function withoutRepeats(reasons: readonly Message[]): readonly Message[] {
  return [...new Map(reasons.map((reason) => [tell(reason, ENGLISH), reason])).values()];
}

/** What of a feed is fetched now, in this order, and what is new or changed. */
function planOf(
  feed: Feed,
  all: readonly FeedItem[],
  before: FeedState,
  { nowMs, retry }: DocumentPorts,
): { readonly queue: readonly FeedItem[]; readonly fresh: readonly FeedItem[]; readonly unchanged: number } {
  const isWanted = (url: string) => feed.only === null || url.includes(feed.only);
  const items = [...new Map(all.toReversed().map((item) => [item.url, item])).values()]
    .toReversed()
    .filter(({ url }) => isWanted(url));
  const waiting = before.waiting ?? {};
  const retries = Object.entries(waiting)
    .filter(([url, one]) => isWanted(url) && (retry || isDue(one, nowMs())))
    .map(([url, { title, published, stamp }]): FeedItem => ({ url, title, published, stamp }));
  const isRetried = new Set(retries.map(({ url }) => url));
  const fresh: FeedItem[] = [];
  const rechecked: FeedItem[] = [];
  let unchanged = 0;
  for (const item of items) {
    const read = before.items[item.url];
    if (waiting[item.url]?.stamp === item.stamp || isRetried.has(item.url)) continue;
    if (read?.stamp !== item.stamp) fresh.push(item);
    // The feed does not say whether it changed: it is asked for again, those first that were not for longest.
    else if (item.stamp === "") rechecked.push(item);
    else unchanged++;
  }
  const askedAtMs = ({ url }: FeedItem) => before.items[url]?.askedAtMs ?? 0;
  const queue = [
    ...retries.slice(0, MOST_RETRIES),
    ...fresh,
    ...rechecked.toSorted((a, b) => askedAtMs(a) - askedAtMs(b)),
  ].slice(0, MOST_DOCUMENTS);
  return { queue, fresh, unchanged };
}
