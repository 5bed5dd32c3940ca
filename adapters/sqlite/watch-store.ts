import type { SQLInputValue } from "node:sqlite";
import type { Closing } from "../../src/delivery/subscriptions/claim-store.ts";
import type { WatchClaim, WatchClaimOptions, WatchStore } from "../../src/delivery/watches/watch-store.ts";
import { number, type Row, text } from "../store/rows.ts";
import { fromWatch, toAnnouncement, toWatch, toWatchClaim } from "../store/watch-rows.ts";
import { claimStatements } from "./claim-statements.ts";
import type { Connection } from "./connection.ts";
import { fromDueOptions } from "./due-parameters.ts";
import { WATCH_STATEMENTS } from "./watch-statements.ts";

const SQL = {
  ...WATCH_STATEMENTS,
  ...claimStatements({ table: "announcements", owners: "watches", owner: "watch", key: "number" }),
};

type StatementName = keyof typeof SQL;
type Parameters = Record<string, SQLInputValue>;

/** Keeps watches in a database of SQLite's that is open. */
export function watchStoreOf(connection: Connection): WatchStore {
  const { read, write } = connection;
  const statement = (name: StatementName) => connection.statement(SQL[name]);
  const row = (name: StatementName, values: Parameters): Row | undefined => statement(name).get(values);
  const rows = (name: StatementName, values: Parameters = {}): readonly Row[] => statement(name).all(values);
  /** Whether the statement changed anything. */
  const change = (name: StatementName, values: Parameters = {}): boolean =>
    Number(statement(name).run(values).changes) > 0;

  /** Begins a message with all that was found and not told yet. */
  const begin = (id: string, { nowMs, untilMs, quietUntilMs, clock }: WatchClaimOptions): Row | undefined => {
    const { day = null, time = null } = clock ?? {};
    const begun = row("next", { id, nowMs, quietUntilMs, day, time });
    if (begun === undefined) return undefined;
    const message = number(begun, "announced");
    change("open", { id, number: message, nowMs, untilMs });
    change("tell", { id, number: message });
    return { number: message, attempt: 1, doubt_since_ms: null };
  };

  return {
    save: (watch) =>
      write("synced", () => {
        change("save", fromWatch(watch));
      }),
    find: (id) =>
      read(() => {
        const found = row("find", { id });
        return found === undefined ? null : toWatch(found);
      }),
    ofChannel: (platform, workspace, channel) =>
      read(() => rows("ofChannel", { platform, workspace, channel }).map(toWatch)),
    ofPerson: (platform, person) => read(() => rows("ofPerson", { platform, person }).map(toWatch)),
    all: (limit) => read(() => rows("all", { limit }).map(toWatch)),
    stop: (id, reason, atMs) =>
      write("synced", () => {
        change("stop", { id, reason, atMs });
      }),
    stopWorkspace: (platform, workspace, reason, atMs) =>
      write("synced", () =>
        Number(statement("stopWorkspace").run({ platform, workspace, reason, atMs }).changes),
      ),
    end: (id, atMs) =>
      write("synced", () => {
        if (!change("end", { id, atMs })) return;
        change("drop", { id });
        change("giveUp", { id, atMs });
      }),
    // Unsynced: after a power cut the archive is noted again.
    arrive: (arrivals) =>
      write("unsynced", () => {
        for (const { document, words } of arrivals) change("arrive", { document, words });
      }),
    arrivedAll: () =>
      write("unsynced", () => {
        change("arrivedAll");
        change("begin");
      }),
    unmatched: (after, limit) =>
      read(() => {
        const found = row("unmatched", { after });
        if (found === undefined) return null;
        const arrivals = rows("arrivals", { after: number(found, "matched_to"), limit });
        return {
          watch: toWatch(found),
          arrivals: arrivals.map((each) => ({
            number: number(each, "number"),
            document: text(each, "document"),
          })),
        };
      }),
    matched: (id, upTo, documents) =>
      write("unsynced", () => {
        if (!change("matched", { id, upTo })) return;
        for (const document of documents) change("match", { id, document });
      }),
    zones: () => read(() => rows("zones").map((each) => text(each, "zone"))),
    due: (options) => read(() => rows("due", fromDueOptions(options)).map((each) => text(each, "id"))),
    claim: (id, options) =>
      write("unsynced", () => {
        const { nowMs, untilMs } = options;
        const claimed = row("claim", { id, nowMs, untilMs }) ?? begin(id, options);
        const watch = row("find", { id });
        return claimed === undefined || watch === undefined ? null : toWatchClaim(toWatch(watch), claimed);
      }),
    renew: (claim, _nowMs, untilMs) =>
      write("unsynced", () => change("renew", { ...fenceOf(claim), untilMs })),
    holds: (claim) => read(() => row("holds", fenceOf(claim)) !== undefined),
    sending: (claim, atMs, untilMs) =>
      write("synced", () => change("sending", { ...fenceOf(claim), atMs, untilMs })),
    close: (claim, closing) =>
      write("unsynced", () => change(closing.kind, { ...fenceOf(claim), ...fromClosing(closing) })),
    documents: (id, message) =>
      read(() => rows("documents", { id, number: message }).map((each) => text(each, "document"))),
    announcements: (id, limit) => read(() => rows("announcements", { id, limit }).map(toAnnouncement)),
  };
}

function fromClosing(closing: Closing): Parameters {
  switch (closing.kind) {
    case "posted":
      return { message: closing.message, atMs: closing.atMs };
    case "none":
      return { reason: closing.reason, atMs: closing.atMs };
    case "waiting":
      return {
        reason: closing.reason,
        againAtMs: closing.againAtMs,
        maybeSent: closing.maybeSent ? 1 : 0,
      };
  }
}

/** What a claim that was lost no longer matches. */
function fenceOf({ watch, number: key, attempt }: WatchClaim): Parameters {
  return { id: watch.id, key, attempt };
}
