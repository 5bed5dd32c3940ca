import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { Validators } from "./safe-fetch.ts";

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
  readonly problem: string | null;
  readonly validators: Validators;
  /** Of each document that was fetched, by its address: what the feed said of its changes, and its validators. */
  readonly items: Readonly<Record<string, { readonly stamp: string; readonly validators: Validators }>>;
};

/** What was read of each feed, by its address. */
export type SyncState = Record<string, FeedState>;

const validators: v.GenericSchema<Validators> = v.object({
  etag: v.optional(v.string()),
  lastModified: v.optional(v.string()),
});
const schema: v.GenericSchema<unknown, SyncState> = v.record(
  v.string(),
  v.object({
    readAtMs: v.number(),
    okAtMs: v.optional(v.nullable(v.number())),
    notBeforeMs: v.number(),
    problem: v.nullable(v.string()),
    validators,
    items: v.record(v.string(), v.object({ stamp: v.string(), validators })),
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
