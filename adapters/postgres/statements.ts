import { type ClaimStatementName, claimStatements, heldBy } from "./claim-statements.ts";
import { compileFor, type DecidingClock, type Statement } from "./statement.ts";

/** What names a delivery. */
const ROW = "subscription = :id AND day = :key";

/**
 * Every statement of the store, by what it does: each is one call of the port, so that none needs a transaction of several round trips.
 * They mean what `adapters/sqlite/statements.ts` says.
 *
 * @param now SQL of the current instant, in milliseconds.
 */
const texts = (now: string) => ({
  save: `
    INSERT INTO dateline.subscriptions
      (id, platform, workspace, channel, zone, time, empty_day, care, first_day, set_by, set_at_ms, stopped_reason, stopped_at_ms, locale)
    VALUES
      (:id, :platform, :workspace, :channel, :zone, :time, :empty_day, :care, :first_day, :set_by, :set_at_ms, :stopped_reason,
       :stopped_at_ms, :locale)
    ON CONFLICT (id) DO UPDATE SET
      platform = excluded.platform, workspace = excluded.workspace, channel = excluded.channel, zone = excluded.zone,
      time = excluded.time, empty_day = excluded.empty_day, care = excluded.care, first_day = excluded.first_day,
      set_by = excluded.set_by, set_at_ms = excluded.set_at_ms, stopped_reason = excluded.stopped_reason,
      stopped_at_ms = excluded.stopped_at_ms, locale = excluded.locale`,
  find: "SELECT * FROM dateline.subscriptions WHERE id = :id",
  ofWorkspace:
    "SELECT * FROM dateline.subscriptions WHERE platform = :platform AND workspace = :workspace ORDER BY channel",
  all: "SELECT * FROM dateline.subscriptions ORDER BY id LIMIT :limit",
  stop: `
    UPDATE dateline.subscriptions SET stopped_reason = :reason, stopped_at_ms = :atMs
    WHERE id = :id AND stopped_at_ms IS NULL`,
  stopWorkspace: `
    UPDATE dateline.subscriptions SET stopped_reason = :reason, stopped_at_ms = :atMs
    WHERE platform = :platform AND workspace = :workspace AND stopped_at_ms IS NULL`,
  zones: "SELECT DISTINCT zone FROM dateline.subscriptions WHERE stopped_at_ms IS NULL ORDER BY zone",

  due: `
    WITH clock AS MATERIALIZED (SELECT ${now} AS ms),
    clocks AS MATERIALIZED (
      SELECT * FROM json_to_recordset(:clocks::json)
        AS clocks (zone text COLLATE "C", day text COLLATE "C", time text COLLATE "C")
    ),
    open AS (
      SELECT subscriptions.id,
        row_number() OVER (PARTITION BY subscriptions.workspace ORDER BY subscriptions.id) AS turn
      FROM clocks
      CROSS JOIN clock
      JOIN dateline.subscriptions ON subscriptions.zone = clocks.zone AND platform = :platform AND stopped_at_ms IS NULL
        AND subscriptions.time <= clocks.time AND first_day <= clocks.day
        AND (:workspaces::text[] IS NULL OR workspace = ANY (:workspaces::text[]))
      LEFT JOIN dateline.deliveries ON subscription = subscriptions.id AND deliveries.day = clocks.day
      WHERE subscription IS NULL OR open_from_ms <= clock.ms OR open_from_ms > clock.ms + 3600000
    )
    SELECT id FROM open ORDER BY turn, id LIMIT :limit`,
  unsettled: `
    WITH clock AS MATERIALIZED (SELECT ${now} AS ms)
    SELECT subscription, deliveries.day FROM dateline.deliveries
    CROSS JOIN clock
    JOIN dateline.subscriptions ON subscriptions.id = subscription AND platform = :platform AND stopped_at_ms IS NULL
      AND (:workspaces::text[] IS NULL OR workspace = ANY (:workspaces::text[]))
    JOIN json_to_recordset(:clocks::json) AS clocks (zone text COLLATE "C", day text COLLATE "C")
      ON clocks.zone = subscriptions.zone AND deliveries.day < clocks.day
    WHERE open_from_ms IS NOT NULL AND (state = 'claimed' OR doubt_since_ms IS NOT NULL)
      AND (open_from_ms <= clock.ms OR open_from_ms > clock.ms + 3600000)
    ORDER BY deliveries.day, subscription LIMIT :limit`,

  // The row is locked before the condition is tested, so that of several who claim at once one gets it.
  claim: `
    WITH clock AS MATERIALIZED (SELECT ${now} AS ms),
    claimed AS (
      INSERT INTO dateline.deliveries AS own (subscription, day, attempt, state, claimed_at_ms, open_from_ms)
      SELECT id, :day, 1, 'claimed', clock.ms, clock.ms + (:untilMs::bigint - :nowMs::bigint)
      FROM dateline.subscriptions CROSS JOIN clock WHERE id = :id AND stopped_at_ms IS NULL
      ON CONFLICT (day, subscription) DO UPDATE SET
        attempt = own.attempt + 1, state = 'claimed', claimed_at_ms = excluded.claimed_at_ms,
        open_from_ms = excluded.open_from_ms, doubt_since_ms = coalesce(own.doubt_since_ms, own.sending_at_ms),
        sending_at_ms = NULL, reason = NULL
      WHERE own.open_from_ms <= excluded.claimed_at_ms OR own.open_from_ms > excluded.claimed_at_ms + 3600000
      RETURNING subscription, attempt, doubt_since_ms
    )
    SELECT subscriptions.*, attempt, doubt_since_ms - clock.ms + :nowMs::bigint AS doubt_since_ms
    FROM claimed CROSS JOIN clock JOIN dateline.subscriptions ON id = subscription`,
  posted: `
    WITH closed AS (
      UPDATE dateline.deliveries SET state = 'posted', open_from_ms = NULL, closed_at_ms = :atMs, message = :message
      WHERE ${heldBy(ROW)} RETURNING subscription, day
    ),
    noted AS (
      INSERT INTO dateline.seen AS own (subscription, entry, day)
      SELECT subscription, entry, day FROM closed CROSS JOIN (SELECT DISTINCT unnest(:entries::text[]) AS entry) AS entries
      ON CONFLICT (subscription, entry) DO UPDATE SET day = greatest(own.day, excluded.day)
    ),
    proved AS (
      INSERT INTO dateline.quotations (entry, document, sha256, start_at, end_at, quote)
      SELECT DISTINCT ON (entry) entry, document, sha256, start_at, end_at, quote
      FROM closed CROSS JOIN json_to_recordset(:quotations::json)
        AS given (entry text, document text, sha256 text, start_at integer, end_at integer, quote text)
      ON CONFLICT (entry) DO UPDATE SET sha256 = excluded.sha256, start_at = excluded.start_at, end_at = excluded.end_at
    )
    SELECT 1 FROM closed`,
  deliveries: "SELECT * FROM dateline.deliveries WHERE subscription = :id ORDER BY day DESC LIMIT :limit",
  seen: "SELECT entry, day FROM dateline.seen WHERE subscription = :id",
  skip: `
    INSERT INTO dateline.skips (subscription, kind, what) VALUES (:id, :kind, :what)
    ON CONFLICT (subscription, kind, what) DO NOTHING`,
  unskip: "DELETE FROM dateline.skips WHERE subscription = :id AND kind = :kind AND what = :what",
  skips: "SELECT kind, what FROM dateline.skips WHERE subscription = :id ORDER BY kind, what",

  quotations: "SELECT * FROM dateline.quotations WHERE entry > :after ORDER BY entry LIMIT :limit",
  correct: `
    INSERT INTO dateline.corrections AS own (subscription, entry, words, tell_from_ms)
    SELECT subscription, entry, :words::text, :tellFromMs::bigint FROM dateline.seen WHERE entry = :entry
    ON CONFLICT (subscription, entry) DO UPDATE SET
      is_over = false, words = excluded.words,
      tell_from_ms = CASE WHEN own.words = excluded.words THEN own.tell_from_ms ELSE excluded.tell_from_ms END,
      attempts = CASE WHEN own.words = excluded.words THEN own.attempts ELSE 0 END
    WHERE own.is_over OR own.words <> excluded.words`,
  stand: "UPDATE dateline.corrections SET is_over = true WHERE entry = :entry AND NOT is_over",
  corrections: `
    SELECT quotations.*, words, day
    FROM dateline.corrections JOIN dateline.quotations USING (entry) JOIN dateline.seen USING (subscription, entry)
    WHERE subscription = :id AND NOT is_over ORDER BY day DESC, entry`,
  // Of several who claim at once one gets them: the others find nothing to be told any more.
  claimCorrections: `
    WITH chosen AS (
      SELECT subscription FROM dateline.corrections
      JOIN dateline.subscriptions ON id = subscription AND platform = :platform
        AND (:workspaces::text[] IS NULL OR workspace = ANY (:workspaces::text[]))
      WHERE tell_from_ms <= :nowMs::bigint AND NOT is_over ORDER BY tell_from_ms, subscription LIMIT 1
    ),
    claimed AS (
      UPDATE dateline.corrections AS own SET tell_from_ms = NULL, attempts = attempts + 1
      FROM chosen WHERE own.subscription = chosen.subscription AND tell_from_ms <= :nowMs::bigint AND NOT is_over
      RETURNING own.subscription, entry, words, attempts
    )
    SELECT subscriptions.*, quotations.*, words, day, attempts
    FROM claimed JOIN dateline.quotations USING (entry) JOIN dateline.seen USING (subscription, entry)
    JOIN dateline.subscriptions ON id = subscription ORDER BY day DESC, entry`,
  closeCorrections: `
    UPDATE dateline.corrections SET tell_from_ms = :againAtMs
    WHERE subscription = :id AND entry = ANY (:entries::text[]) AND tell_from_ms IS NULL`,
  moved: "SELECT place FROM dateline.moves WHERE phase = 'moved'",
  // Reads, and writes what changes nothing.
  probe:
    "UPDATE dateline.migrations SET name = name WHERE name = (SELECT min(name) FROM dateline.migrations)",
});

/** The name of a statement. */
export type StatementName = keyof ReturnType<typeof texts> | ClaimStatementName;

/** The statements as the server takes them. */
export function statementsFor(clock: DecidingClock): Readonly<Record<StatementName, Statement>> {
  return compileFor(clock, (now) => ({
    ...texts(now),
    ...claimStatements({ table: "dateline.deliveries", owners: "dateline.subscriptions", row: ROW }, now),
  }));
}
