import type { PartHealth } from "../../../src/chat/health.ts";
import { moment } from "../../../src/delivery/subscriptions/status.ts";
import { errorText } from "../../../src/messages/message-error.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { readFeedsFile } from "../../sync/feeds/feeds-file.ts";
import { reasonText } from "../../sync/kept-reason.ts";
import { readSyncState, type SyncState, unreadItems } from "../../sync/sync-state.ts";

/** Watches whether the feeds of a folder are read. */
export type FeedsWatch = {
  /** Reads what the last reading of each feed left behind; never throws. */
  look(): Promise<void>;
  /** One line for each feed: when it was read last, or since when it was not, and why. None if the folder names no feeds. */
  lines(say: Say): Promise<readonly string[]>;
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
  const read = async (): Promise<readonly ReadFeed[] | Error> => {
    try {
      const { feeds } = (await readFeedsFile(folder)) ?? { feeds: [] };
      const state = feeds.length > 0 ? await readSyncState(folder) : {};
      return feeds.map(({ url }) => ({ url, state: state[url] }));
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  const look = async () => {
    const feeds = await read();
    const broken = feeds instanceof Error ? feeds : feeds.find(isBroken);
    if (broken === undefined) detail = null;
    else detail = broken instanceof Error ? broken.message : feedLine(broken, zone, ENGLISH);
    return feeds;
  };
  return {
    async look() {
      await look();
    },
    async lines(say) {
      const feeds = await look();
      if (feeds instanceof Error) return [errorText(feeds, say)];
      const ordered = feeds.toSorted((a, b) => Number(isBroken(b)) - Number(isBroken(a)));
      const more = ordered.length - MOST_NAMED;
      return [
        ...ordered.slice(0, MOST_NAMED).map((feed) => feedLine(feed, zone, say)),
        ...(more > 0 ? [say("feed.more", { count: more })] : []),
      ];
    },
    health: () => ({ part: "feeds", ok: detail === null, detail }),
  };
}

/** A feed, and what its last reading left behind; undefined: it was never read. */
type ReadFeed = { readonly url: string; readonly state: SyncState[string] | undefined };

function isBroken({ state }: ReadFeed): boolean {
  return state !== undefined && state.problem !== null;
}

function feedLine({ url, state }: ReadFeed, zone: string, say: Say): string {
  // What follows the path may be a key that only the people who run the bot know.
  const { host, pathname } = new URL(url);
  const feed = `${host}${pathname}`;
  if (state === undefined) return say("feed.not-read", { feed });
  const { problem, readAtMs, okAtMs = null } = state;
  const tried = moment(readAtMs, zone, say);
  if (problem === null)
    return [say("feed.read", { feed, moment: tried }), ...unreadWords(state, say)].join(" ");
  const about = { feed, problem: reasonText(problem, say), tried };
  return okAtMs === null
    ? say("feed.never-read", about)
    : say("feed.read-before", { ...about, moment: moment(okAtMs, zone, say) });
}

/** How many of its documents could not be read, if any. */
function unreadWords(state: SyncState[string], say: Say): readonly string[] {
  const { waiting, givenUp } = unreadItems(state);
  const count = givenUp.length;
  if (waiting === 0) return count === 0 ? [] : [say("feed.given-up", { count })];
  return [
    count === 0 ? say("feed.waiting", { waiting }) : say("feed.waiting-and-given-up", { waiting, count }),
  ];
}
