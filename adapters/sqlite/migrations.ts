import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { storeFault } from "./store-error.ts";

/** Marks a database as Dateline's: "DTLN" in ASCII, in `PRAGMA application_id`. */
export const APPLICATION_ID = 0x44_54_4c_4e;

/**
 * What leads from each version of the database to the next: the step at index n from version n to n + 1. A step that was released is
 * never changed; a change of the tables is a new step at the end.
 *
 * Nothing is ever pruned: entries seen are bounded by the archive, and a delivery that is gone could be posted again by a clock that
 * jumps back. A delivery takes about 140 bytes: 10,000 subscriptions make half a gigabyte a year, ten of them half a megabyte.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE subscriptions (
    id TEXT PRIMARY KEY,
    platform TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    zone TEXT NOT NULL,
    time TEXT NOT NULL,
    empty_day TEXT NOT NULL,
    care TEXT NOT NULL,
    first_day TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at_ms INTEGER NOT NULL,
    -- Both null: it is active.
    stopped_reason TEXT,
    stopped_at_ms INTEGER,
    UNIQUE (platform, workspace, channel),
    CHECK ((stopped_reason IS NULL) = (stopped_at_ms IS NULL))
  ) STRICT, WITHOUT ROWID;

  -- The index holds everything that decides whether a subscription is due.
  CREATE INDEX subscriptions_by_clock ON subscriptions (zone, platform, time, first_day, workspace)
    WHERE stopped_at_ms IS NULL;

  CREATE TABLE deliveries (
    subscription TEXT NOT NULL REFERENCES subscriptions (id),
    day TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    state TEXT NOT NULL,
    claimed_at_ms INTEGER NOT NULL,
    -- When this attempt began to send; null: it did not.
    sending_at_ms INTEGER,
    -- The earliest moment at which an attempt before this one began to send without saying how that ended; null: none is in doubt.
    doubt_since_ms INTEGER,
    -- From when on it may be claimed: the end of the claim or of the wait; null: something has come of it.
    open_from_ms INTEGER,
    closed_at_ms INTEGER,
    message TEXT,
    reason TEXT,
    -- The day first: what is asked many times a minute is today's deliveries, which so lie side by side.
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
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX deliveries_by_subscription ON deliveries (subscription, day);

  CREATE TABLE seen (
    subscription TEXT NOT NULL REFERENCES subscriptions (id),
    entry TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (subscription, entry)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE skips (
    subscription TEXT NOT NULL REFERENCES subscriptions (id),
    kind TEXT NOT NULL CHECK (kind IN ('day', 'entry')),
    what TEXT NOT NULL,
    PRIMARY KEY (subscription, kind, what)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Looked through every few seconds, and hardly ever holds a past day.
  CREATE INDEX deliveries_in_the_middle ON deliveries (day, subscription)
    WHERE open_from_ms IS NOT NULL AND (state = 'claimed' OR doubt_since_ms IS NOT NULL);
  `,
  `
  -- What proves an entry that was posted. Each is kept once, whatever number of channels saw it: they are bounded by the archive.
  CREATE TABLE quotations (
    entry TEXT PRIMARY KEY,
    document TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    quote TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX seen_by_entry ON seen (entry);

  CREATE TABLE corrections (
    subscription TEXT NOT NULL REFERENCES subscriptions (id),
    entry TEXT NOT NULL REFERENCES quotations (entry),
    words TEXT NOT NULL,
    -- 1: the entry stands again.
    is_over INTEGER NOT NULL DEFAULT 0,
    -- From when on its people may be told; null: somebody does, or did.
    tell_from_ms INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (subscription, entry)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX corrections_to_tell ON corrections (tell_from_ms) WHERE tell_from_ms IS NOT NULL AND is_over = 0;
  `,
  `
  -- Every document that was ever in the archive, in the order in which it came. Number 0, which is none, says that the archive was noted
  -- once as a whole: what comes later is new.
  CREATE TABLE arrivals (
    number INTEGER PRIMARY KEY,
    document TEXT NOT NULL UNIQUE,
    words TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE watches (
    id TEXT PRIMARY KEY,
    platform TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    -- 1: it is one person's.
    direct INTEGER NOT NULL,
    topic TEXT NOT NULL,
    publisher TEXT,
    place TEXT,
    -- Both null: it announces at once.
    zone TEXT,
    time TEXT,
    set_by TEXT NOT NULL,
    set_at_ms INTEGER NOT NULL,
    -- Both null: it is active.
    stopped_reason TEXT,
    stopped_at_ms INTEGER,
    -- 1: its people ended it.
    ended INTEGER NOT NULL DEFAULT 0,
    -- The last arrival that it was held against; null: it begins when the archive was noted as a whole.
    matched_to INTEGER,
    -- The number of its last message.
    announced INTEGER NOT NULL DEFAULT 0,
    -- The local day of the last daily message, and until when the next one waits.
    last_day TEXT,
    quiet_until_ms INTEGER NOT NULL DEFAULT 0,
    CHECK ((stopped_reason IS NULL) = (stopped_at_ms IS NULL)),
    CHECK ((zone IS NULL) = (time IS NULL))
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX watches_by_channel ON watches (platform, workspace, channel);

  CREATE TABLE matches (
    watch TEXT NOT NULL REFERENCES watches (id),
    document TEXT NOT NULL,
    -- The message that tells of it; null: one to come; 0: none.
    announcement INTEGER,
    PRIMARY KEY (watch, document)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX matches_to_come ON matches (watch) WHERE announcement IS NULL;
  CREATE INDEX matches_by_announcement ON matches (watch, announcement);

  -- The columns mean what those of deliveries do.
  CREATE TABLE announcements (
    watch TEXT NOT NULL REFERENCES watches (id),
    number INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    state TEXT NOT NULL,
    claimed_at_ms INTEGER NOT NULL,
    sending_at_ms INTEGER,
    doubt_since_ms INTEGER,
    open_from_ms INTEGER,
    closed_at_ms INTEGER,
    message TEXT,
    reason TEXT,
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
  ) STRICT, WITHOUT ROWID;

  CREATE UNIQUE INDEX announcements_open ON announcements (watch) WHERE open_from_ms IS NOT NULL;
  `,
  `
  -- Where the database was moved to, or from: adapters/store/movable-database.ts. Triggers refuse writes of whoever still uses it.
  CREATE TABLE moves (id INTEGER PRIMARY KEY CHECK (id = 1), phase TEXT NOT NULL, place TEXT NOT NULL) STRICT;
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
    .map(refuseWhenMoved)
    .join("")}
  `,
  `
  -- What people say of answers; who said it is not kept.
  CREATE TABLE feedback (
    id TEXT PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('answer', 'speaker', 'date', 'missing')),
    question TEXT NOT NULL,
    -- What was answered; all null: nothing.
    document TEXT,
    quote TEXT,
    start_at INTEGER,
    end_at INTEGER,
    CHECK ((document IS NULL) = (quote IS NULL) AND (document IS NULL) = (start_at IS NULL) AND (start_at IS NULL) = (end_at IS NULL))
  ) STRICT, WITHOUT ROWID;
  ${refuseWhenMoved("feedback")}
  `,
  `
  -- Where the app is installed, by the platform's id of the workspace or organisation. Tokens are only in what is sealed.
  CREATE TABLE installations (
    id TEXT PRIMARY KEY,
    sealed TEXT NOT NULL,
    version INTEGER NOT NULL,
    -- Until when somebody has the right to renew its token; 0: nobody has.
    renewal_until_ms INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;

  -- Workspaces that are reached by the installation of their organisation.
  CREATE TABLE installed_teams (
    team TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES installations (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  -- Attempts to install the app, by a digest; they end within minutes.
  CREATE TABLE installing (attempt TEXT PRIMARY KEY, until_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  ${["installations", "installed_teams", "installing"].map(refuseWhenMoved).join("")}
  `,
  `
  -- The language that posts and news speak; null: English.
  ALTER TABLE subscriptions ADD COLUMN locale TEXT;
  ALTER TABLE watches ADD COLUMN locale TEXT;
  `,
];

/** Triggers of a table that refuse writes to a database that was moved, and new claims while it is moved. */
function refuseWhenMoved(table: string): string {
  const phases = (row: string) =>
    row === "new" && ["deliveries", "announcements"].includes(table)
      ? "phase = 'moved' OR (phase = 'moving' AND new.state = 'claimed')"
      : "phase = 'moved'";
  return ["insert", "update", "delete"]
    .map(
      (write) => `
  CREATE TRIGGER ${table}_${write}_moved BEFORE ${write} ON ${table}
  WHEN EXISTS (SELECT 1 FROM moves WHERE ${phases(write === "delete" ? "old" : "new")})
  BEGIN SELECT RAISE(ABORT, 'dateline ' || phase || ' ' || place) FROM moves; END;`,
    )
    .join("");
}

/**
 * Refuses a database that is another program's, or that a newer Dateline wrote; reads only, so that it leaves such a one untouched.
 *
 * @throws {@link StoreError} if this program must not write into it.
 */
export function checkDatabase(db: DatabaseSync, file: string, known: number = MIGRATIONS.length): void {
  // One statement, so that it sees one moment even while another process sets the database up.
  const { application, version, tables } =
    db
      .prepare(
        `SELECT application_id AS application, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables
         FROM pragma_application_id, pragma_user_version`,
      )
      .get() ?? {};
  const empty = application === 0 && version === 0 && tables === 0;
  if (application !== APPLICATION_ID && !empty)
    throw new StoreError(storeFault(file, "the database of another program: name another file."));
  checkVersion(Number(version), file, known);
}

/**
 * The lock against an older program.
 *
 * @throws {@link StoreError} if the database has a version that this program does not know.
 */
export function checkVersion(version: number, file: string, known: number = MIGRATIONS.length): void {
  if (version <= known) return;
  throw new StoreError(
    storeFault(
      file,
      `which a newer Dateline wrote (version ${version}; this one knows ${known}): update Dateline, or name another file.`,
    ),
  );
}

/**
 * Brings a database up to date, each step in a transaction of its own. Processes that do so at once wait for each other, and each
 * looks again at what is left to do.
 *
 * @throws {@link StoreError} as {@link checkDatabase} does.
 */
export function migrate(db: DatabaseSync, file: string, steps: readonly string[] = MIGRATIONS): void {
  for (let done = false; !done; ) {
    db.exec("BEGIN IMMEDIATE");
    try {
      checkDatabase(db, file, steps.length);
      const version = Number(db.prepare("PRAGMA user_version").get()?.user_version);
      const step = steps[version];
      done = step === undefined;
      if (step !== undefined) db.exec(step);
      // Written also where nothing is left to do: a file that cannot be written has to be reported now, not in the morning.
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version + (done ? 0 : 1)}`);
      db.exec("COMMIT");
    } catch (error) {
      if (db.isTransaction) db.exec("ROLLBACK");
      throw error;
    }
  }
}
