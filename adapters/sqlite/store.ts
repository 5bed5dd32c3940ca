import type { SQLInputValue } from "node:sqlite";
import type { Closing } from "../../src/delivery/subscriptions/claim-store.ts";
import type { Claim } from "../../src/delivery/subscriptions/subscription-store.ts";
import type { DatabaseStore } from "../store/database-store.ts";
import {
  fromSubscription,
  number,
  numberOrNull,
  type Row,
  text,
  toCorrection,
  toDelivery,
  toQuotation,
  toSkip,
  toSubscription,
} from "../store/rows.ts";
import { claimStatements } from "./claim-statements.ts";
import { type ConnectionOptions, connect } from "./connection.ts";
import { fromDueOptions } from "./due-parameters.ts";
import { feedbackStoreOf } from "./feedback-store.ts";
import { forgetWorkspaceIn } from "./forget-workspace.ts";
import { installationStoreOf } from "./installation-store.ts";
import { probeDatabase } from "./probe.ts";
import { STATEMENTS } from "./statements.ts";
import { watchStoreOf } from "./watch-store.ts";

const SQL = {
  ...STATEMENTS,
  ...claimStatements({ table: "deliveries", owners: "subscriptions", owner: "subscription", key: "day" }),
};

type StatementName = keyof typeof SQL;
type Parameters = Record<string, SQLInputValue>;

/**
 * Opens the store in an SQLite file; the file is made where there is none, and brought up to date where it is old.
 *
 * @param file a path, or ":memory:" for one that dies with the process.
 * @throws {@link StoreError} if the file cannot be used, with what to do.
 */
export function openStore(file: string, options: ConnectionOptions = {}): DatabaseStore {
  const connection = connect(file, options);
  const { read, write, close } = connection;
  const statement = (name: StatementName) => connection.statement(SQL[name]);
  const row = (name: StatementName, values: Parameters): Row | undefined => statement(name).get(values);
  const rows = (name: StatementName, values: Parameters = {}): readonly Row[] => statement(name).all(values);
  /** Whether the statement changed anything. */
  const change = (name: StatementName, values: Parameters): boolean =>
    Number(statement(name).run(values).changes) > 0;

  const closed = (claim: Claim, closing: Closing): boolean => {
    const fence = fenceOf(claim);
    switch (closing.kind) {
      case "posted": {
        const { message, atMs, entries, quotations = [] } = closing;
        if (!change("posted", { ...fence, message, atMs })) return false;
        for (const entry of entries) change("see", { id: claim.subscription.id, entry, day: claim.day });
        for (const { entry, document, sha256, start, end, quote } of quotations)
          change("quote", { entry, document, sha256, start, end, quote });
        return true;
      }
      case "none":
        return change("none", { ...fence, reason: closing.reason, atMs: closing.atMs });
      case "waiting": {
        const { reason, againAtMs, maybeSent } = closing;
        return change("waiting", { ...fence, reason, againAtMs, maybeSent: maybeSent ? 1 : 0 });
      }
    }
  };

  return {
    save: (subscription) =>
      write("synced", () => {
        change("save", fromSubscription(subscription));
      }),
    find: (id) =>
      read(() => {
        const found = row("find", { id });
        return found === undefined ? null : toSubscription(found);
      }),
    ofWorkspace: (platform, workspace) =>
      read(() => rows("ofWorkspace", { platform, workspace }).map(toSubscription)),
    all: (limit) => read(() => rows("all", { limit }).map(toSubscription)),
    stop: (id, reason, atMs) =>
      write("synced", () => {
        change("stop", { id, reason, atMs });
      }),
    stopWorkspace: (platform, workspace, reason, atMs) =>
      write("synced", () =>
        Number(statement("stopWorkspace").run({ platform, workspace, reason, atMs }).changes),
      ),
    zones: () => read(() => rows("zones").map((each) => text(each, "zone"))),
    due: (options) => read(() => rows("due", fromDueOptions(options)).map((each) => text(each, "id"))),
    unsettled: (options) =>
      read(() =>
        rows("unsettled", fromDueOptions(options)).map((each) => ({
          subscription: text(each, "subscription"),
          day: text(each, "day"),
        })),
      ),
    renew: (claim, _nowMs, untilMs) =>
      write("unsynced", () => change("renew", { ...fenceOf(claim), untilMs })),
    holds: (claim) => read(() => row("holds", fenceOf(claim)) !== undefined),
    claim: (id, day, nowMs, untilMs) =>
      write("unsynced", () => {
        const claimed = row("claim", { id, day, nowMs, untilMs });
        const subscription = row("find", { id });
        if (claimed === undefined || subscription === undefined) return null;
        return {
          subscription: toSubscription(subscription),
          day,
          attempt: number(claimed, "attempt"),
          sendingSinceMs: numberOrNull(claimed, "doubt_since_ms"),
        };
      }),
    sending: (claim, atMs, untilMs) =>
      write("synced", () => change("sending", { ...fenceOf(claim), atMs, untilMs })),
    close: (claim, closing) => write("unsynced", () => closed(claim, closing)),
    deliveries: (id, limit) => read(() => rows("deliveries", { id, limit }).map(toDelivery)),
    seen: (id) =>
      read(() => new Map(rows("seen", { id }).map((each) => [text(each, "entry"), text(each, "day")]))),
    quotations: (after, limit) => read(() => rows("quotations", { after, limit }).map(toQuotation)),
    noteStanding: (entry, words, tellFromMs) =>
      write("unsynced", () => {
        if (words === null) change("stand", { entry });
        else change("correct", { entry, words, tellFromMs });
      }),
    corrections: (id) => read(() => rows("corrections", { id }).map(toCorrection)),
    claimCorrections: async ({ platform, workspaces, nowMs }) => {
      const values = { platform, workspaces: workspaces && JSON.stringify(workspaces), nowMs };
      // Asked every few seconds, and seldom is there anything: only then is it a write.
      if ((await read(() => row("toTell", values))) === undefined) return null;
      // Synced: who dies while telling must not tell again.
      return write("synced", () => {
        const found = row("toTell", values);
        const id = found && text(found, "subscription");
        const subscription = id === undefined ? undefined : row("find", { id });
        if (id === undefined || subscription === undefined) return null;
        const claimed = rows("claimCorrections", { id, nowMs });
        const entries = new Set(claimed.map((each) => text(each, "entry")));
        const all = rows("corrections", { id }).map(toCorrection);
        return {
          subscription: toSubscription(subscription),
          corrections: all.filter(({ entry }) => entries.has(entry)),
          attempt: Math.min(...claimed.map((each) => number(each, "attempts"))),
        };
      });
    },
    closeCorrections: (id, entries, againAtMs) =>
      write("unsynced", () => {
        for (const entry of entries) change("closeCorrection", { id, entry, againAtMs });
      }),
    skip: (id, what, undo = false) =>
      write("synced", () => {
        const { kind } = what;
        change(undo ? "unskip" : "skip", { id, kind, what: what.kind === "day" ? what.day : what.entry });
      }),
    skips: (id) => read(() => rows("skips", { id }).map(toSkip)),
    probe: () => probeDatabase(file, connection),
    watches: watchStoreOf(connection),
    feedback: feedbackStoreOf(connection),
    forgetWorkspace: forgetWorkspaceIn(connection),
    installations: installationStoreOf(connection),
    release: close,
  };
}

/** What a claim that was lost no longer matches. */
function fenceOf({ subscription, day, attempt }: Claim): Parameters {
  return { id: subscription.id, key: day, attempt };
}
