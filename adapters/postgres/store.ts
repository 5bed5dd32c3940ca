import type { PartHealth } from "../../src/chat/health.ts";
import type { Closing } from "../../src/delivery/subscriptions/claim-store.ts";
import type { PostedQuotation } from "../../src/delivery/subscriptions/correction.ts";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import type { Claim } from "../../src/delivery/subscriptions/subscription-store.ts";
import type { DatabaseStore } from "../store/database-store.ts";
import { movedWords } from "../store/movable-database.ts";
import {
  fromSubscription,
  number,
  numberOrNull,
  text,
  toCorrection,
  toDelivery,
  toQuotation,
  toSkip,
  toSubscription,
} from "../store/rows.ts";
import { closeClaim, closingValues } from "./close-claim.ts";
import { type Connection, connect, poolConfig, type RunOptions, type Values } from "./connection.ts";
import { fromDueOptions } from "./due-parameters.ts";
import { feedbackStoreOf } from "./feedback-store.ts";
import { forgetWorkspaceIn } from "./forget-workspace.ts";
import { installationStoreOf } from "./installation-store.ts";
import { migrate } from "./migrations.ts";
import type { DecidingClock, Statement } from "./statement.ts";
import { type StatementName, statementsFor } from "./statements.ts";
import { asStoreError, placeOf, storeFault } from "./store-error.ts";
import { watchStoreOf } from "./watch-store.ts";

/** How to use a database. */
export type PostgresOptions = {
  /** Whose time decides claims; `caller` is for tests, whose instants are made up. @default "database" */
  readonly clock?: DecidingClock;
};

/**
 * Opens the store in a PostgreSQL database, whose tables are made where there are none, and brought up to date where they
 * are old.
 *
 * @param url `postgres://user:password@host:port/database?sslmode=…`.
 * @throws {@link StoreError} if the database cannot be used, with what to do.
 */
export async function openPostgresStore(
  url: string,
  { clock = "database" }: PostgresOptions = {},
): Promise<DatabaseStore> {
  const place = placeOf(url);
  const config = poolConfig(url);
  await migrate(config, place);
  const connection = connect(config, place);
  const statements = statementsFor(clock);
  await refuseMoved(connection, statements.moved, place).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });

  const run = (name: StatementName, values: Values, options?: RunOptions) =>
    connection.run(statements[name], values, options);
  const rows = async (name: StatementName, values: Values = {}) => (await run(name, values)).rows;
  /** Whether the statement changed anything. */
  const change = async (name: StatementName, values: Values) => (await run(name, values)).changed > 0;

  const close = (claim: Claim, closing: Closing): Promise<boolean> =>
    closeClaim(connection, statements, { ...fenceOf(claim), ...fromClosing(closing) }, closing.kind);

  return {
    save: async (subscription) => void (await change("save", fromSubscription(subscription))),
    find: async (id) => {
      const [found] = await rows("find", { id });
      return found === undefined ? null : toSubscription(found);
    },
    ofWorkspace: async (platform, workspace) =>
      (await rows("ofWorkspace", { platform, workspace })).map(toSubscription),
    all: async (limit) => (await rows("all", { limit })).map(toSubscription),
    stop: async (id, reason, atMs) => void (await change("stop", { id, reason, atMs })),
    stopWorkspace: async (platform, workspace, reason, atMs) =>
      (await run("stopWorkspace", { platform, workspace, reason, atMs })).changed,
    zones: async () => (await rows("zones")).map((each) => text(each, "zone")),
    due: async (options) => (await rows("due", fromDueOptions(options))).map((each) => text(each, "id")),
    unsettled: async (options) =>
      (await rows("unsettled", fromDueOptions(options))).map((each) => ({
        subscription: text(each, "subscription"),
        day: text(each, "day"),
      })),
    renew: (claim, nowMs, untilMs) => change("renew", { ...fenceOf(claim), nowMs, untilMs }),
    holds: async (claim) => (await rows("holds", fenceOf(claim))).length > 0,
    claim: async (id, day, nowMs, untilMs) => {
      // A claim that was made while its answer got lost expires, and the day is claimed again.
      const [claimed] = await rows("claim", { id, day, nowMs, untilMs });
      if (claimed === undefined) return null;
      return {
        subscription: toSubscription(claimed),
        day,
        attempt: number(claimed, "attempt"),
        sendingSinceMs: numberOrNull(claimed, "doubt_since_ms"),
      };
    },
    sending: (claim, nowMs, untilMs) => change("sending", { ...fenceOf(claim), nowMs, untilMs }),
    close,
    deliveries: async (id, limit) => (await rows("deliveries", { id, limit })).map(toDelivery),
    seen: async (id) =>
      new Map((await rows("seen", { id })).map((each) => [text(each, "entry"), text(each, "day")])),
    skip: async (id, what, undo = false) => {
      const { kind } = what;
      await change(undo ? "unskip" : "skip", { id, kind, what: what.kind === "day" ? what.day : what.entry });
    },
    skips: async (id) => (await rows("skips", { id })).map(toSkip),
    quotations: async (after, limit) => (await rows("quotations", { after, limit })).map(toQuotation),
    noteStanding: async (entry, words, tellFromMs) =>
      void (words === null
        ? await change("stand", { entry })
        : await change("correct", { entry, words, tellFromMs })),
    corrections: async (id) => (await rows("corrections", { id })).map(toCorrection),
    claimCorrections: async ({ platform, workspaces, nowMs }) => {
      // A claim whose answer gets lost is told to nobody; `status` lists it all the same.
      const claimed = await rows("claimCorrections", { platform, workspaces, nowMs });
      const [first] = claimed;
      return first === undefined
        ? null
        : {
            subscription: toSubscription(first),
            corrections: claimed.map(toCorrection),
            attempt: Math.min(...claimed.map((each) => number(each, "attempts"))),
          };
    },
    closeCorrections: async (id, entries, againAtMs) =>
      void (await change("closeCorrections", { id, entries, againAtMs })),
    probe: async (): Promise<PartHealth> => {
      try {
        await run("probe", {}, { waitsMs: [] });
        await refuseMoved(connection, statements.moved, place);
        return { part: "database", ok: true, detail: null };
      } catch (error) {
        const known = asStoreError(place, error);
        const detail =
          known instanceof StoreError ? known.message : storeFault(place, `which fails: ${known}`);
        return { part: "database", ok: false, detail: detail.split("\n", 1)[0] ?? detail };
      }
    },
    watches: watchStoreOf(connection, clock),
    feedback: feedbackStoreOf(connection),
    forgetWorkspace: forgetWorkspaceIn(connection),
    installations: installationStoreOf(connection, clock),
    release: () => connection.close(),
  };
}

/** @throws {@link StoreError} if a database was moved away. */
async function refuseMoved(connection: Connection, moved: Statement, place: string): Promise<void> {
  const [row] = (await connection.run(moved, {}, { waitsMs: [] })).rows;
  if (row !== undefined)
    throw new StoreError(storeFault(place, movedWords({ phase: "moved", place: text(row, "place") })));
}

function fromClosing(closing: Closing): Values {
  return closing.kind === "posted"
    ? {
        ...closingValues(closing),
        entries: closing.entries,
        quotations: JSON.stringify((closing.quotations ?? []).map(fromQuotation)),
      }
    : closingValues(closing);
}

function fromQuotation({ entry, document, sha256, start, end, quote }: PostedQuotation) {
  return { entry, document, sha256, start_at: start, end_at: end, quote: quote.replaceAll("\0", "") };
}

/** What a claim that was lost no longer matches. */
function fenceOf({ subscription, day, attempt }: Claim): Values {
  return { id: subscription.id, key: day, attempt };
}
