import { randomUUID } from "node:crypto";
import { open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { Validators } from "./fetch/safe-fetch.ts";
import type { WaitingItem } from "./item-waits.ts";
import { type KeptReason, keptReason } from "./kept-reason.ts";

/** The file beside the documents that keeps what was read of their feeds. It may be deleted: then everything is fetched once more. */
const STATE_FILE = "feeds.state.json";

/** What was read of one feed. Times are epoch milliseconds. */
export type FeedState = {
  readonly readAtMs: number;
  /** When it could be read last; null: it never could. @default null */
  readonly okAtMs?: number | null | undefined;
  /** Not to be read again before. */
  readonly notBeforeMs: number;
  /** Why it could not be read the last time; null: it could. */
  readonly problem: KeptReason | null;
  readonly validators: Validators;
  /** Its own title. @default null */
  readonly title?: string | null | undefined;
  /** Of each document that was read, by its address. */
  readonly items: Readonly<Record<string, ReadItem>>;
  /** The documents that could not be read, by their addresses. @default none */
  readonly waiting?: Readonly<Record<string, WaitingItem>> | undefined;
};

/** A document that was read. */
export type ReadItem = {
  /** What the feed said of its changes. */
  readonly stamp: string;
  readonly validators: Validators;
  /** When it was fetched or asked for last. @default 0 */
  readonly askedAtMs?: number | undefined;
};

/** What was read of each feed, by its address. */
export type SyncState = Record<string, FeedState>;

/** The documents of a feed that could not be read: how many are tried again, and which are given up. */
export function unreadItems(state: Pick<FeedState, "waiting"> | undefined): {
  readonly waiting: number;
  readonly givenUp: readonly { readonly url: string; readonly reason: KeptReason }[];
} {
  const all = Object.entries(state?.waiting ?? {});
  const givenUp = all.filter(([, { notBeforeMs }]) => notBeforeMs === null);
  return {
    waiting: all.length - givenUp.length,
    givenUp: givenUp.map(([url, { reason }]) => ({ url, reason })),
  };
}

const validators: v.GenericSchema<Validators> = v.object({
  etag: v.optional(v.string()),
  lastModified: v.optional(v.string()),
});
const words = v.nullable(v.string());
const waiting: v.GenericSchema<unknown, WaitingItem> = v.object({
  stamp: v.string(),
  title: words,
  published: words,
  tries: v.number(),
  sinceMs: v.number(),
  notBeforeMs: v.nullable(v.number()),
  reason: keptReason,
  isAsked: v.optional(v.boolean()),
});
const schema: v.GenericSchema<unknown, SyncState> = v.record(
  v.string(),
  v.object({
    readAtMs: v.number(),
    okAtMs: v.optional(v.nullable(v.number())),
    notBeforeMs: v.number(),
    problem: v.nullable(keptReason),
    validators,
    title: v.optional(words),
    items: v.record(
      v.string(),
      v.object({ stamp: v.string(), validators, askedAtMs: v.optional(v.number()) }),
    ),
    waiting: v.optional(v.record(v.string(), waiting)),
  }),
);

/** Reads the state of a folder's feeds; a missing or damaged one is empty. */
export async function readSyncState(folder: string): Promise<SyncState> {
  try {
    return v.parse(schema, JSON.parse(await readFile(join(folder, STATE_FILE), "utf8")));
  } catch {
    return {};
  }
}

/** Writes the state in one step. */
export async function writeSyncState(folder: string, state: SyncState): Promise<void> {
  const path = join(folder, STATE_FILE);
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(beside, "wx", 0o644);
    try {
      await file.writeFile(`${JSON.stringify(state, null, 1)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

/** States that were not finished: of a run that was killed, once they are older than this, in milliseconds. */
const UNFINISHED_MS = 60_000;

/** Removes what a run that was killed left of a state; one that writes its state right now is not disturbed. */
export async function removeUnfinishedStates(folder: string, nowMs: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(`${STATE_FILE}.`) || !name.endsWith(".tmp")) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && nowMs - found.mtimeMs > UNFINISHED_MS) await rm(path, { force: true });
  }
}
