import { compileFor, type Statement } from "../statement.ts";

/** Whether the process of a row was heard of lately. */
const lives = (holder: string, now: string): string =>
  `EXISTS (SELECT 1 FROM dateline.processes WHERE id = ${holder} AND beat_at_ms > ${now} - :livesMs::bigint)`;

/** What a person may do at once has earned since, at most the capacity of the bucket. Whole units, as in src/chat/queue/rate-limit.ts. */
const EARNED = `least(
  :perMinute::bigint * 30000, own.tokens + greatest(0, excluded.at_ms - own.at_ms) * :perMinute::bigint
)`;

/** Every statement of the processes of a bot, by what it does. Each is one call of the port. */
const texts = (now: string) => ({
  beat: `
    INSERT INTO dateline.processes (id, name, state, started_at_ms, beat_at_ms) VALUES (:own, :name, :state, ${now}, ${now})
    ON CONFLICT (id) DO UPDATE SET state = excluded.state, beat_at_ms = excluded.beat_at_ms`,
  members: `
    SELECT name, state, ${now} - started_at_ms AS age_ms, greatest(0, ${now} - beat_at_ms) AS silent_ms,
      ARRAY(SELECT leases.name FROM dateline.leases WHERE holder = id ORDER BY leases.name) AS leases
    FROM dateline.processes WHERE beat_at_ms > ${now} - 3600000 ORDER BY name, id`,
  releaseAll: "UPDATE dateline.leases SET holder = NULL WHERE holder = :own",
  leave: "DELETE FROM dateline.processes WHERE id = :own",

  // The row is locked before the condition is tested, so that of several who claim at once one gets it. Who claims lives: a process that slept,
  // or whose database was away, would else lose the request at once.
  admit: `
    WITH clock AS MATERIALIZED (SELECT ${now} AS ms),
    heard AS (UPDATE dateline.processes SET beat_at_ms = ms FROM clock WHERE id = :own AND beat_at_ms < ms - 2000),
    claimed AS (
      INSERT INTO dateline.requests AS own (delivery, holder, claimed_at_ms, body) SELECT :delivery, :own, ms, :body FROM clock
      ON CONFLICT (delivery) DO UPDATE SET holder = excluded.holder, claimed_at_ms = excluded.claimed_at_ms, body = excluded.body
      WHERE :mayTake::boolean AND NOT own.answered AND own.holder <> excluded.holder AND NOT ${lives("own.holder", now)}
      RETURNING delivery
    ),
    rate AS (
      INSERT INTO dateline.rates AS own (person, tokens, at_ms, refusals)
      SELECT :person, :perMinute::bigint * 30000 - 60000, ms, 0 FROM claimed CROSS JOIN clock
      ON CONFLICT (person) DO UPDATE SET
        tokens = ${EARNED} - CASE WHEN ${EARNED} >= 60000 THEN 60000 ELSE 0 END,
        refusals = CASE WHEN ${EARNED} >= 60000 THEN 0 ELSE own.refusals + 1 END,
        at_ms = excluded.at_ms
      RETURNING tokens, refusals
    )
    SELECT EXISTS (SELECT 1 FROM claimed) AS mine, coalesce((SELECT refusals FROM rate), 0) AS refusals,
      coalesce((SELECT tokens FROM rate), 0) AS tokens,
      coalesce((SELECT answered FROM dateline.requests WHERE delivery = :delivery), false) AS answered`,
  // One that could not be claimed, since the database was away, is noted now.
  answering: `
    INSERT INTO dateline.requests AS own (delivery, holder, claimed_at_ms, answered) VALUES (:delivery, :own, ${now}, true)
    ON CONFLICT (delivery) DO UPDATE SET answered = true, body = CASE WHEN :keeps::boolean THEN own.body END
    WHERE own.holder = excluded.holder AND (:again::boolean OR NOT own.answered)`,
  delivered: "UPDATE dateline.requests SET body = NULL WHERE delivery = :delivery AND holder = :own",
  // Nobody takes over their own: a process that was cut off for a while answers it itself. One that processes die of is left in the end.
  takeOver: `
    UPDATE dateline.requests SET holder = :own, answered = false, takeovers = takeovers + 1
    WHERE delivery = (
      SELECT delivery FROM dateline.requests
      WHERE :mayTake::boolean AND body IS NOT NULL AND starts_with(delivery, :prefix) AND claimed_at_ms > ${now} - :keptMs::bigint
        AND takeovers < :takeovers::integer AND holder <> :own::text
        AND ${lives(":own::text", now)} AND NOT ${lives("holder", now)}
      ORDER BY claimed_at_ms LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING delivery, body, greatest(0, ${now} - claimed_at_ms) AS age_ms`,

  hold: `
    INSERT INTO dateline.leases AS own (name, holder) SELECT :lease::text, :own::text WHERE ${lives(":own::text", now)}
    ON CONFLICT (name) DO UPDATE SET holder = excluded.holder
    WHERE own.holder IS NULL OR own.holder = excluded.holder OR (:mayTake::boolean AND NOT ${lives("own.holder", now)})`,
  note: "UPDATE dateline.leases SET value = :value WHERE name = :lease AND holder = :own",
  release: "UPDATE dateline.leases SET holder = NULL WHERE name = :lease AND holder = :own",
  leases: `
    SELECT leases.name, processes.name AS holder, coalesce(processes.id = :own, false) AS is_own, value
    FROM dateline.leases
    LEFT JOIN dateline.processes ON id = holder AND beat_at_ms > ${now} - :livesMs::bigint
    WHERE starts_with(leases.name, :prefix) ORDER BY leases.name`,

  // `at_ms` is when the last turn was used, at the latest. One that lies far ahead is of a clock that was set back.
  turn: `
    WITH clock AS MATERIALIZED (SELECT ${now} AS ms),
    taken AS (
      INSERT INTO dateline.turns AS own (lane, at_ms) SELECT :lane, ms + :withinMs::bigint FROM clock
      ON CONFLICT (lane) DO UPDATE SET at_ms = excluded.at_ms
      WHERE own.at_ms + :everyMs::bigint <= excluded.at_ms - :withinMs::bigint OR own.at_ms > excluded.at_ms + 60000
      RETURNING lane
    )
    SELECT CASE WHEN EXISTS (SELECT 1 FROM taken) THEN 0 ELSE greatest(1, coalesce(
      (SELECT at_ms + :everyMs::bigint - ms FROM dateline.turns CROSS JOIN clock WHERE lane = :lane), 1
    )) END AS wait_ms`,
  turned: `UPDATE dateline.turns SET at_ms = ${now} WHERE lane = :lane`,

  // Slack repeats a delivery for an hour at most; a bucket is full again after half a minute.
  sweepRequests: `DELETE FROM dateline.requests WHERE claimed_at_ms < ${now} - 2 * 3600000`,
  sweepBodies: `UPDATE dateline.requests SET body = NULL WHERE body IS NOT NULL AND claimed_at_ms < ${now} - :keptMs::bigint`,
  sweepRates: `DELETE FROM dateline.rates WHERE at_ms < ${now} - 3600000`,
  sweepProcesses: `DELETE FROM dateline.processes WHERE beat_at_ms < ${now} - 24 * 3600000`,
});

/** The name of a statement. */
export type GroupStatementName = keyof ReturnType<typeof texts>;

/** The statements as the server takes them; its clock decides. */
export const GROUP_STATEMENTS: Readonly<Record<GroupStatementName, Statement>> = compileFor(
  "database",
  texts,
);
