import type { WatchClaim, WatchStore } from "../../src/delivery/watches/watch-store.ts";
import { number, type Row, text } from "../store/rows.ts";
import { fromWatch, toAnnouncement, toWatch, toWatchClaim } from "../store/watch-rows.ts";
import { closeClaim, closingValues } from "./close-claim.ts";
import type { Connection, Values } from "./connection.ts";
import { fromDueOptions } from "./due-parameters.ts";
import type { DecidingClock } from "./statement.ts";
import { type WatchStatementName, watchStatementsFor } from "./watch-statements.ts";

/** Noting documents is tried this often where other processes note some at the same time. */
const MOST_TRIES = 20;

/** Keeps watches in a database of PostgreSQL's. */
export function watchStoreOf(connection: Connection, clock: DecidingClock): WatchStore {
  const statements = watchStatementsFor(clock);
  const rows = async (name: WatchStatementName, values: Values = {}): Promise<readonly Row[]> =>
    (await connection.run(statements[name], values)).rows;
  const change = async (name: WatchStatementName, values: Values = {}): Promise<boolean> =>
    (await connection.run(statements[name], values)).changed > 0;

  return {
    save: async (watch) => void (await change("save", fromWatch(watch))),
    find: async (id) => {
      const [found] = await rows("find", { id });
      return found === undefined ? null : toWatch(found);
    },
    ofChannel: async (platform, workspace, channel) =>
      (await rows("ofChannel", { platform, workspace, channel })).map(toWatch),
    ofPerson: async (platform, person) => (await rows("ofPerson", { platform, person })).map(toWatch),
    all: async (limit) => (await rows("all", { limit })).map(toWatch),
    stop: async (id, reason, atMs) => void (await change("stop", { id, reason, atMs })),
    stopWorkspace: async (platform, workspace, reason, atMs) =>
      (await connection.run(statements.stopWorkspace, { platform, workspace, reason, atMs })).changed,
    end: async (id, atMs) => void (await change("end", { id, atMs })),
    async arrive(arrivals) {
      const given = { arrivals: JSON.stringify(arrivals.map((one, place) => ({ ...one, place }))) };
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        await change("arrive", given);
        if ((await rows("unknown", given)).length === 0) return;
      }
      throw new Error("Expected to note documents, but other processes note some all the time.");
    },
    async arrivedAll() {
      await change("arrivedAll");
      await change("begin");
    },
    async unmatched(after, limit) {
      const found = await rows("unmatched", { after, limit });
      const [first] = found;
      if (first === undefined) return null;
      return {
        watch: toWatch(first),
        arrivals: found.map((each) => ({
          number: number(each, "number"),
          document: text(each, "document"),
        })),
      };
    },
    matched: async (id, upTo, documents) => void (await change("matched", { id, upTo, documents })),
    zones: async () => (await rows("zones")).map((each) => text(each, "zone")),
    due: async (options) => (await rows("due", fromDueOptions(options))).map((each) => text(each, "id")),
    async claim(id, { nowMs, untilMs, quietUntilMs, clock: local }) {
      const { day = null, time = null } = local ?? {};
      const [claimed] = await rows("claim", { id, nowMs, untilMs, quietUntilMs, day, time });
      return claimed === undefined ? null : toWatchClaim(toWatch(claimed), claimed);
    },
    renew: (claim, nowMs, untilMs) => change("renew", { ...fenceOf(claim), nowMs, untilMs }),
    holds: async (claim) => (await rows("holds", fenceOf(claim))).length > 0,
    sending: (claim, nowMs, untilMs) => change("sending", { ...fenceOf(claim), nowMs, untilMs }),
    close: (claim, closing) =>
      closeClaim(connection, statements, { ...fenceOf(claim), ...closingValues(closing) }, closing.kind),
    documents: async (id, message) =>
      (await rows("documents", { id, number: message })).map((each) => text(each, "document")),
    announcements: async (id, limit) => (await rows("announcements", { id, limit })).map(toAnnouncement),
  };
}

/** What a claim that was lost no longer matches. */
function fenceOf({ watch, number: key, attempt }: WatchClaim): Values {
  return { id: watch.id, key, attempt };
}
