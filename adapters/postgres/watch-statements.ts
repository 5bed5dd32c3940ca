import { type ClaimStatementName, claimStatements, heldBy } from "./claim-statements.ts";
import { compileFor, type DecidingClock, type Statement } from "./statement.ts";

/** What names a message of a watch. */
const ROW = "watch = :id AND number = :key::integer";

/** The number of the last arrival; null until the archive was noted as a whole. */
const LAST =
  "(SELECT max(number) FROM dateline.arrivals WHERE EXISTS (SELECT 1 FROM dateline.arrivals WHERE number = 0))";

/** They mean what `adapters/sqlite/watch-statements.ts` says; each is one call of the port. */
const texts = (now: string) => {
  const isOpen = `(open_from_ms <= ${now} OR open_from_ms > ${now} + 3600000)`;
  // Of several who begin a message at once, the second sees the columns of the watch as the first wrote them.
  const mayBegin = `
    stopped_at_ms IS NULL AND (quiet_until_ms <= ${now} OR quiet_until_ms > ${now} + 86400000)
    AND NOT EXISTS (SELECT 1 FROM dateline.announcements WHERE watch = watches.id AND open_from_ms IS NOT NULL)
    AND EXISTS (SELECT 1 FROM dateline.matches WHERE watch = watches.id AND announcement IS NULL)`;
  return {
    save: `
      INSERT INTO dateline.watches AS own
        (id, platform, workspace, channel, direct, topic, publisher, place, zone, time, set_by, set_at_ms, stopped_reason, stopped_at_ms,
         locale, matched_to)
      VALUES
        (:id, :platform, :workspace, :channel, :direct::integer, :topic, :publisher, :place, :zone, :time, :set_by, :set_at_ms,
         :stopped_reason, :stopped_at_ms, :locale, ${LAST})
      ON CONFLICT (id) DO UPDATE SET
        direct = excluded.direct, topic = excluded.topic, publisher = excluded.publisher, place = excluded.place,
        zone = excluded.zone, time = excluded.time, set_by = excluded.set_by, set_at_ms = excluded.set_at_ms,
        stopped_reason = excluded.stopped_reason, stopped_at_ms = excluded.stopped_at_ms, ended = 0,
        locale = excluded.locale, matched_to = coalesce(own.matched_to, excluded.matched_to)`,
    find: "SELECT * FROM dateline.watches WHERE id = :id",
    ofChannel: `
      SELECT * FROM dateline.watches
      WHERE platform = :platform AND workspace = :workspace AND channel = :channel AND ended = 0 ORDER BY topic, id`,
    ofPerson: `
      SELECT * FROM dateline.watches
      WHERE platform = :platform AND set_by = :person AND direct = 1 AND ended = 0 ORDER BY topic, id`,
    all: "SELECT * FROM dateline.watches WHERE ended = 0 ORDER BY id LIMIT :limit",
    stop: `
      UPDATE dateline.watches SET stopped_reason = :reason, stopped_at_ms = :atMs
      WHERE id = :id AND stopped_at_ms IS NULL`,
    stopWorkspace: `
      UPDATE dateline.watches SET stopped_reason = :reason, stopped_at_ms = :atMs
      WHERE platform = :platform AND workspace = :workspace AND stopped_at_ms IS NULL`,
    end: `
      WITH ended AS (
        UPDATE dateline.watches SET stopped_reason = 'It was ended.', stopped_at_ms = :atMs, ended = 1, matched_to = NULL
        WHERE id = :id AND ended = 0 RETURNING id
      ),
      dropped AS (
        UPDATE dateline.matches SET announcement = 0 FROM ended WHERE watch = ended.id AND announcement IS NULL
      )
      UPDATE dateline.announcements SET
        state = 'none', open_from_ms = NULL, closed_at_ms = :atMs, message = NULL, reason = 'the watch was ended'
      FROM ended WHERE watch = ended.id AND open_from_ms IS NOT NULL`,

    // Numbers grow in the order in which they can be seen: whoever notes documents at the same time waits for the same next number, and
    // then notes nothing under it. The caller looks what is left.
    arrive: `
      WITH given AS (
        SELECT DISTINCT ON (words) * FROM json_to_recordset(:arrivals::json)
          AS given (place integer, document text COLLATE "C", words text COLLATE "C") ORDER BY words, place
      )
      INSERT INTO dateline.arrivals (number, document, words)
      SELECT (SELECT coalesce(max(number), 0) FROM dateline.arrivals) + row_number() OVER (ORDER BY place), document, words
      FROM given
      WHERE NOT EXISTS (
        SELECT 1 FROM dateline.arrivals WHERE arrivals.document = given.document OR arrivals.words = given.words)
      ORDER BY place
      ON CONFLICT DO NOTHING`,
    unknown: `
      SELECT document FROM json_to_recordset(:arrivals::json)
        AS given (document text COLLATE "C", words text COLLATE "C")
      WHERE NOT EXISTS (
        SELECT 1 FROM dateline.arrivals WHERE arrivals.document = given.document OR arrivals.words = given.words)
      LIMIT 1`,
    arrivedAll: `
      INSERT INTO dateline.arrivals (number, document, words) VALUES (0, '', '') ON CONFLICT DO NOTHING`,
    begin: `
      UPDATE dateline.watches SET matched_to = (SELECT max(number) FROM dateline.arrivals)
      WHERE matched_to IS NULL AND ended = 0`,
    unmatched: `
      WITH chosen AS (
        SELECT * FROM dateline.watches
        WHERE id > :after AND stopped_at_ms IS NULL AND matched_to < (SELECT max(number) FROM dateline.arrivals)
        ORDER BY id LIMIT 1
      )
      SELECT chosen.*, number, document FROM chosen JOIN dateline.arrivals ON number > matched_to
      ORDER BY number LIMIT :limit`,
    matched: `
      WITH moved AS (
        UPDATE dateline.watches SET matched_to = :upTo::integer
        WHERE id = :id AND matched_to < :upTo::integer AND stopped_at_ms IS NULL RETURNING id
      )
      INSERT INTO dateline.matches (watch, document)
      SELECT DISTINCT id, document FROM moved CROSS JOIN unnest(:documents::text[]) AS document ON CONFLICT DO NOTHING`,

    zones:
      "SELECT DISTINCT zone FROM dateline.watches WHERE stopped_at_ms IS NULL AND zone IS NOT NULL ORDER BY zone",
    due: `
      WITH clocks AS MATERIALIZED (
        SELECT * FROM json_to_recordset(:clocks::json)
          AS clocks (zone text COLLATE "C", day text COLLATE "C", time text COLLATE "C")
      ),
      open AS (
        SELECT watch AS id FROM dateline.announcements WHERE open_from_ms IS NOT NULL AND ${isOpen}
        UNION
        SELECT id FROM dateline.watches WHERE ${mayBegin} AND (time IS NULL OR EXISTS (
          SELECT 1 FROM clocks
          WHERE clocks.zone = watches.zone AND watches.time <= clocks.time AND (last_day IS NULL OR last_day < clocks.day)))
      ),
      turns AS (
        SELECT watches.id, row_number() OVER (PARTITION BY workspace ORDER BY watches.id) AS turn
        FROM open JOIN dateline.watches USING (id)
        WHERE platform = :platform AND stopped_at_ms IS NULL
          AND (:workspaces::text[] IS NULL OR workspace = ANY (:workspaces::text[]))
      )
      SELECT id FROM turns ORDER BY turn, id LIMIT :limit`,
    claim: `
      WITH clock AS MATERIALIZED (SELECT ${now} AS ms),
      claimed AS (
        UPDATE dateline.announcements SET
          attempt = attempt + 1, state = 'claimed', claimed_at_ms = clock.ms,
          open_from_ms = clock.ms + (:untilMs::bigint - :nowMs::bigint),
          doubt_since_ms = coalesce(doubt_since_ms, sending_at_ms), sending_at_ms = NULL, reason = NULL
        FROM clock
        WHERE watch = :id AND open_from_ms IS NOT NULL AND (open_from_ms <= clock.ms OR open_from_ms > clock.ms + 3600000)
          AND EXISTS (SELECT 1 FROM dateline.watches WHERE id = :id AND stopped_at_ms IS NULL)
        RETURNING watch, number, attempt, doubt_since_ms
      ),
      begun AS (
        UPDATE dateline.watches SET
          announced = announced + 1, quiet_until_ms = clock.ms + (:quietUntilMs::bigint - :nowMs::bigint),
          last_day = coalesce(:day::text, last_day)
        FROM clock
        WHERE id = :id AND ${mayBegin}
          AND (time IS NULL OR (time <= :time::text AND (last_day IS NULL OR last_day < :day::text)))
        RETURNING id, announced
      ),
      opened AS (
        INSERT INTO dateline.announcements (watch, number, attempt, state, claimed_at_ms, open_from_ms)
        SELECT id, announced, 1, 'claimed', clock.ms, clock.ms + (:untilMs::bigint - :nowMs::bigint) FROM begun CROSS JOIN clock
        RETURNING watch, number, attempt, doubt_since_ms
      ),
      told AS (
        UPDATE dateline.matches SET announcement = announced FROM begun WHERE watch = begun.id AND announcement IS NULL
      )
      SELECT watches.*, number, attempt, doubt_since_ms - clock.ms + :nowMs::bigint AS doubt_since_ms
      FROM (SELECT * FROM claimed UNION ALL SELECT * FROM opened) AS message
      CROSS JOIN clock JOIN dateline.watches ON id = watch`,
    posted: `
      UPDATE dateline.announcements SET state = 'posted', open_from_ms = NULL, closed_at_ms = :atMs, message = :message
      WHERE ${heldBy(ROW)}`,
    documents: `
      SELECT document FROM dateline.matches WHERE watch = :id AND announcement = :number::integer ORDER BY document`,
    announcements: `
      SELECT announcements.*,
        (SELECT count(*) FROM dateline.matches WHERE matches.watch = announcements.watch AND announcement = number) AS documents
      FROM dateline.announcements WHERE watch = :id ORDER BY number DESC LIMIT :limit`,
  };
};

/** The name of a statement. */
export type WatchStatementName = keyof ReturnType<typeof texts> | ClaimStatementName;

/** The statements as the server takes them. */
export function watchStatementsFor(clock: DecidingClock): Readonly<Record<WatchStatementName, Statement>> {
  return compileFor(clock, (now) => ({
    ...texts(now),
    ...claimStatements({ table: "dateline.announcements", owners: "dateline.watches", row: ROW }, now),
  }));
}
