import { Kysely, PostgresDialect, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import pg from "pg";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { asStoreError, storeFault } from "./store-error.ts";

/**
 * What leads from each version of the tables to the next, by name, in the order of the names. A step that was released is never changed;
 * a change of the tables is a new step at the end, and one that a program of the version before can work with, which may still run.
 *
 * Texts are compared byte by byte (`COLLATE "C"`), as SQLite does. Instants are milliseconds since 1970 by the database's own clock,
 * except those that are only shown: `set_at_ms`, `stopped_at_ms`, `closed_at_ms`.
 */
const STEPS: Readonly<Record<string, string>> = {
  "001-subscriptions": `
    CREATE TABLE dateline.subscriptions (
      id text COLLATE "C" PRIMARY KEY,
      platform text COLLATE "C" NOT NULL,
      workspace text COLLATE "C" NOT NULL,
      channel text COLLATE "C" NOT NULL,
      zone text COLLATE "C" NOT NULL,
      time text COLLATE "C" NOT NULL,
      empty_day text NOT NULL,
      care text NOT NULL,
      first_day text COLLATE "C" NOT NULL,
      set_by text NOT NULL,
      set_at_ms bigint NOT NULL,
      stopped_reason text,
      stopped_at_ms bigint,
      UNIQUE (platform, workspace, channel),
      CHECK ((stopped_reason IS NULL) = (stopped_at_ms IS NULL))
    );

    CREATE INDEX subscriptions_by_clock ON dateline.subscriptions (zone, platform, time, first_day, workspace)
      WHERE stopped_at_ms IS NULL;

    -- The columns mean what adapters/sqlite/migrations.ts says.
    CREATE TABLE dateline.deliveries (
      subscription text COLLATE "C" NOT NULL REFERENCES dateline.subscriptions (id),
      day text COLLATE "C" NOT NULL,
      attempt integer NOT NULL,
      state text NOT NULL,
      claimed_at_ms bigint NOT NULL,
      sending_at_ms bigint,
      doubt_since_ms bigint,
      open_from_ms bigint,
      closed_at_ms bigint,
      message text,
      reason text,
      PRIMARY KEY (day, subscription),
      CHECK (
        CASE state
          WHEN 'claimed' THEN open_from_ms IS NOT NULL AND closed_at_ms IS NULL AND message IS NULL AND reason IS NULL
          WHEN 'waiting' THEN open_from_ms IS NOT NULL AND closed_at_ms IS NULL AND message IS NULL AND reason IS NOT NULL
          WHEN 'posted' THEN open_from_ms IS NULL AND closed_at_ms IS NOT NULL AND message IS NOT NULL AND reason IS NULL
          WHEN 'none' THEN open_from_ms IS NULL AND closed_at_ms IS NOT NULL AND message IS NULL AND reason IS NOT NULL
          ELSE FALSE
        END
      )
    );

    CREATE INDEX deliveries_by_subscription ON dateline.deliveries (subscription, day);

    CREATE INDEX deliveries_in_the_middle ON dateline.deliveries (day, subscription)
      WHERE open_from_ms IS NOT NULL AND (state = 'claimed' OR doubt_since_ms IS NOT NULL);

    CREATE TABLE dateline.seen (
      subscription text COLLATE "C" NOT NULL REFERENCES dateline.subscriptions (id),
      entry text COLLATE "C" NOT NULL,
      day text COLLATE "C" NOT NULL,
      PRIMARY KEY (subscription, entry)
    );

    CREATE TABLE dateline.skips (
      subscription text COLLATE "C" NOT NULL REFERENCES dateline.subscriptions (id),
      kind text COLLATE "C" NOT NULL CHECK (kind IN ('day', 'entry')),
      what text COLLATE "C" NOT NULL,
      PRIMARY KEY (subscription, kind, what)
    );
  `,
  // `tell_from_ms` is by the clock of whoever noted the correction: nothing is decided by minutes there.
  "002-corrections": `
    CREATE TABLE dateline.quotations (
      entry text COLLATE "C" PRIMARY KEY,
      document text NOT NULL,
      sha256 text NOT NULL,
      start_at integer NOT NULL,
      end_at integer NOT NULL,
      quote text NOT NULL
    );

    CREATE INDEX seen_by_entry ON dateline.seen (entry);

    CREATE TABLE dateline.corrections (
      subscription text COLLATE "C" NOT NULL REFERENCES dateline.subscriptions (id),
      entry text COLLATE "C" NOT NULL REFERENCES dateline.quotations (entry),
      words text NOT NULL,
      is_over boolean NOT NULL DEFAULT false,
      tell_from_ms bigint,
      attempts integer NOT NULL DEFAULT 0,
      PRIMARY KEY (subscription, entry)
    );

    CREATE INDEX corrections_to_tell ON dateline.corrections (tell_from_ms) WHERE tell_from_ms IS NOT NULL AND NOT is_over;
  `,
  "003-watches": `
    CREATE TABLE dateline.arrivals (
      number integer PRIMARY KEY,
      document text COLLATE "C" NOT NULL UNIQUE,
      words text COLLATE "C" NOT NULL UNIQUE
    );

    CREATE TABLE dateline.watches (
      id text COLLATE "C" PRIMARY KEY,
      platform text COLLATE "C" NOT NULL,
      workspace text COLLATE "C" NOT NULL,
      channel text COLLATE "C" NOT NULL,
      direct integer NOT NULL,
      topic text COLLATE "C" NOT NULL,
      publisher text,
      place text,
      zone text COLLATE "C",
      time text COLLATE "C",
      set_by text COLLATE "C" NOT NULL,
      set_at_ms bigint NOT NULL,
      stopped_reason text,
      stopped_at_ms bigint,
      ended integer NOT NULL DEFAULT 0,
      matched_to integer,
      announced integer NOT NULL DEFAULT 0,
      last_day text COLLATE "C",
      quiet_until_ms bigint NOT NULL DEFAULT 0,
      CHECK ((stopped_reason IS NULL) = (stopped_at_ms IS NULL)),
      CHECK ((zone IS NULL) = (time IS NULL))
    );

    CREATE INDEX watches_by_channel ON dateline.watches (platform, workspace, channel);

    CREATE TABLE dateline.matches (
      watch text COLLATE "C" NOT NULL REFERENCES dateline.watches (id),
      document text COLLATE "C" NOT NULL,
      announcement integer,
      PRIMARY KEY (watch, document)
    );

    CREATE INDEX matches_to_come ON dateline.matches (watch) WHERE announcement IS NULL;
    CREATE INDEX matches_by_announcement ON dateline.matches (watch, announcement);

    CREATE TABLE dateline.announcements (
      watch text COLLATE "C" NOT NULL REFERENCES dateline.watches (id),
      number integer NOT NULL,
      attempt integer NOT NULL,
      state text NOT NULL,
      claimed_at_ms bigint NOT NULL,
      sending_at_ms bigint,
      doubt_since_ms bigint,
      open_from_ms bigint,
      closed_at_ms bigint,
      message text,
      reason text,
      PRIMARY KEY (watch, number),
      CHECK (
        CASE state
          WHEN 'claimed' THEN open_from_ms IS NOT NULL AND closed_at_ms IS NULL AND message IS NULL AND reason IS NULL
          WHEN 'waiting' THEN open_from_ms IS NOT NULL AND closed_at_ms IS NULL AND message IS NULL AND reason IS NOT NULL
          WHEN 'posted' THEN open_from_ms IS NULL AND closed_at_ms IS NOT NULL AND message IS NOT NULL AND reason IS NULL
          WHEN 'none' THEN open_from_ms IS NULL AND closed_at_ms IS NOT NULL AND message IS NULL AND reason IS NOT NULL
          ELSE FALSE
        END
      )
    );

    CREATE UNIQUE INDEX announcements_open ON dateline.announcements (watch) WHERE open_from_ms IS NOT NULL;
  `,
  // What the processes of a bot share. A file of SQLite's has one process, which keeps it in memory (src/chat/processes/lone-process.ts).
  "004-processes": `
    CREATE TABLE dateline.processes (
      id text COLLATE "C" PRIMARY KEY,
      name text COLLATE "C" NOT NULL,
      state text NOT NULL,
      started_at_ms bigint NOT NULL,
      beat_at_ms bigint NOT NULL
    );

    CREATE TABLE dateline.leases (name text COLLATE "C" PRIMARY KEY, holder text COLLATE "C", value text);

    CREATE TABLE dateline.turns (lane text COLLATE "C" PRIMARY KEY, at_ms bigint NOT NULL);

    CREATE TABLE dateline.requests (
      delivery text COLLATE "C" PRIMARY KEY,
      holder text COLLATE "C" NOT NULL,
      claimed_at_ms bigint NOT NULL,
      answered boolean NOT NULL DEFAULT false
    );

    CREATE INDEX requests_by_age ON dateline.requests (claimed_at_ms);

    -- Nothing is lost with a server that crashes but how often somebody asked in the last half minute.
    CREATE UNLOGGED TABLE dateline.rates (
      person text COLLATE "C" PRIMARY KEY,
      tokens bigint NOT NULL,
      at_ms bigint NOT NULL,
      refusals integer NOT NULL
    );
  `,
  // Where the database was moved to, or from: adapters/store/movable-database.ts. A trigger refuses writes of whoever still uses it.
  "005-moves": `
    CREATE TABLE dateline.moves (id integer PRIMARY KEY CHECK (id = 1), phase text NOT NULL, place text NOT NULL);

    CREATE FUNCTION dateline.refuse_when_moved() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE mark dateline.moves;
    BEGIN
      SELECT * INTO mark FROM dateline.moves;
      IF mark.phase = 'moved' OR (mark.phase = 'moving' AND TG_OP <> 'DELETE' AND to_jsonb(NEW) ->> 'state' = 'claimed') THEN
        RAISE EXCEPTION USING ERRCODE = 'DL001', MESSAGE = 'dateline ' || mark.phase || ' ' || mark.place;
      END IF;
      RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    END $$;
    ${[
      "subscriptions",
      "deliveries",
      "seen",
      "skips",
      "quotations",
      "corrections",
      "arrivals",
      "watches",
      "matches",
      "announcements",
    ]
      .map(
        (table) => `
    CREATE TRIGGER refuse_when_moved BEFORE INSERT OR UPDATE OR DELETE ON dateline.${table}
      FOR EACH ROW EXECUTE FUNCTION dateline.refuse_when_moved();`,
      )
      .join("")}
  `,
  "006-feedback": `
    CREATE TABLE dateline.feedback (
      id text COLLATE "C" PRIMARY KEY,
      at_ms bigint NOT NULL,
      kind text NOT NULL CHECK (kind IN ('answer', 'speaker', 'date', 'missing')),
      question text NOT NULL,
      document text,
      quote text,
      start_at integer,
      end_at integer,
      CHECK ((document IS NULL) = (quote IS NULL) AND (document IS NULL) = (start_at IS NULL) AND (start_at IS NULL) = (end_at IS NULL))
    );

    CREATE TRIGGER refuse_when_moved BEFORE INSERT OR UPDATE OR DELETE ON dateline.feedback
      FOR EACH ROW EXECUTE FUNCTION dateline.refuse_when_moved();
  `,
  "007-installations": `
    CREATE TABLE dateline.installations (
      id text COLLATE "C" PRIMARY KEY,
      sealed text NOT NULL,
      version bigint NOT NULL,
      renewal_until_ms bigint NOT NULL DEFAULT 0
    );

    CREATE TABLE dateline.installed_teams (
      team text COLLATE "C" PRIMARY KEY,
      organisation text COLLATE "C" NOT NULL REFERENCES dateline.installations (id) ON DELETE CASCADE
    );

    CREATE TABLE dateline.installing (attempt text PRIMARY KEY, until_ms bigint NOT NULL);

    CREATE TRIGGER refuse_when_moved BEFORE INSERT OR UPDATE OR DELETE ON dateline.installations
      FOR EACH ROW EXECUTE FUNCTION dateline.refuse_when_moved();
    CREATE TRIGGER refuse_when_moved BEFORE INSERT OR UPDATE OR DELETE ON dateline.installed_teams
      FOR EACH ROW EXECUTE FUNCTION dateline.refuse_when_moved();
    CREATE TRIGGER refuse_when_moved BEFORE INSERT OR UPDATE OR DELETE ON dateline.installing
      FOR EACH ROW EXECUTE FUNCTION dateline.refuse_when_moved();
  `,
  // What a platform sent, until it is answered: another process answers it if this one dies.
  "008-kept-requests": `
    ALTER TABLE dateline.requests ADD COLUMN body text, ADD COLUMN takeovers integer NOT NULL DEFAULT 0;

    CREATE INDEX requests_kept ON dateline.requests (claimed_at_ms) WHERE body IS NOT NULL;
  `,
  // The language that posts and news speak; null: English.
  "009-locales": `
    ALTER TABLE dateline.subscriptions ADD COLUMN locale text;
    ALTER TABLE dateline.watches ADD COLUMN locale text;
  `,
};

/** A step may wait for other processes that bring the tables up to date at the same time. */
const STEP_WITHIN_MS = 120_000;

/**
 * Brings the tables up to date, in a schema `dateline` of their own. Processes that do so at once wait for each other.
 *
 * @throws {@link StoreError} if the database cannot be used, or a newer Dateline wrote it.
 */
export async function migrate(config: pg.PoolConfig, place: string): Promise<void> {
  const pool = new pg.Pool({
    ...config,
    max: 2,
    statement_timeout: STEP_WITHIN_MS,
    query_timeout: STEP_WITHIN_MS,
  });
  pool.on("error", () => {});
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
      migrationTableSchema: "dateline",
      migrationTableName: "migrations",
      migrationLockTableName: "migrations_lock",
    }).migrateToLatest();
    if (error instanceof Error && error.message.startsWith("corrupted migrations"))
      throw new StoreError(
        storeFault(place, "which a newer Dateline wrote: update Dateline, or name another database."),
        { cause: error },
      );
    if (error !== undefined) throw asStoreError(place, error);
  } catch (error) {
    throw asStoreError(place, error);
  } finally {
    await db.destroy();
  }
}

const migrations: Record<string, Migration> = Object.fromEntries(
  Object.entries(STEPS).map(([name, step]) => [
    name,
    {
      up: async (db: Kysely<unknown>) => {
        await sql.raw(step).execute(db);
      },
    },
  ]),
);
