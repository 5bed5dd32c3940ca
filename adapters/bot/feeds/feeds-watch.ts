import type { PartHealth } from "../../../src/chat/health.ts";
import { moment } from "../../../src/delivery/subscriptions/status.ts";
import { readFeedsFile } from "../../sync/feeds/feeds-file.ts";
import { readSyncState, type SyncState, unreadItems } from "../../sync/sync-state.ts";

/** Watches whether the feeds of a folder are read. */
export type FeedsWatch = {
  /** Reads what the last reading of each feed left behind; never throws. */
  look(): Promise<void>;
  /** One line for each feed: when it was read last, or since when it was not, and why. None if the folder names no feeds. */
  lines(): Promise<readonly string[]>;
  /** Whether every feed could be read when it was tried last: the part `feeds`. */
  health(): PartHealth;
};

/** More feeds are counted and not named; those that cannot be read come first. */
const MOST_NAMED = 10;

/**
 * Watches the feeds of a folder by the file that `sync` keeps beside the documents, so that it also knows what was read by the command.
 *
 * @param zone an IANA time zone, for the times that people read.
 */
export function watchFeeds(folder: string, zone: string): FeedsWatch {
  let detail: string | null = null;
  const read = async (): Promise<readonly FeedLine[] | string> => {
    try {
      const { feeds } = (await readFeedsFile(folder)) ?? { feeds: [] };
      const state = feeds.length > 0 ? await readSyncState(folder) : {};
      return feeds.map(({ url }) => feedLine(url, state[url], zone));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const look = async () => {
    const feeds = await read();
    if (typeof feeds === "string") detail = feeds;
    else detail = feeds.find(({ isBroken }) => isBroken)?.line ?? null;
    return feeds;
  };
  return {
    async look() {
      await look();
    },
    async lines() {
      const feeds = await look();
      if (typeof feeds === "string") return [feeds];
      const ordered = [...feeds].sort((a, b) => Number(b.isBroken) - Number(a.isBroken));
      const more = ordered.length - MOST_NAMED;
      return [
        ...ordered.slice(0, MOST_NAMED).map(({ line }) => line),
        ...(more > 0 ? [`And ${more} more.`] : []),
      ];
    },
    health: () => ({ part: "feeds", ok: detail === null, detail }),
  };
}

type FeedLine = { readonly line: string; readonly isBroken: boolean };

function feedLine(url: string, state: SyncState[string] | undefined, zone: string): FeedLine {
  // What follows the path may be a key that only the people who run the bot know.
  const { host, pathname } = new URL(url);
  const name = `${host}${pathname}`;
  if (state === undefined) return { line: `${name}: not read yet.`, isBroken: false };
  const { problem, readAtMs, okAtMs = null } = state;
  if (problem === null)
    return { line: `${name}: read ${moment(readAtMs, zone)}.${unreadWords(state)}`, isBroken: false };
  const since = okAtMs === null ? "It was never read" : `It was read last ${moment(okAtMs, zone)}`;
  return { line: `${name}: ${problem} ${since}; tried ${moment(readAtMs, zone)}.`, isBroken: true };
}

/** How many of its documents could not be read, if any. */
function unreadWords(state: SyncState[string]): string {
  const { waiting, givenUp } = unreadItems(state);
  const parts = [
    ...(waiting > 0 ? [`${waiting} not read yet, tried again`] : []),
    ...(givenUp.length > 0 ? [`${givenUp.length} given up`] : []),
  ];
  return parts.length === 0 ? "" : ` Documents: ${parts.join("; ")}.`;
}
