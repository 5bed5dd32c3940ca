/** A watch that may begin a message: there is something to tell, nothing is under way, and its time has come. */
const MAY_BEGIN = `
  stopped_at_ms IS NULL AND (quiet_until_ms <= :nowMs OR quiet_until_ms > :nowMs + 86400000)
  AND NOT EXISTS (SELECT 1 FROM announcements WHERE watch = watches.id AND open_from_ms IS NOT NULL)
  AND EXISTS (SELECT 1 FROM matches WHERE watch = watches.id AND announcement IS NULL)`;

/** A message that was begun and may be claimed; no claim and no wait lasts for an hour, see `STATEMENTS.due`. */
const IS_OPEN = "(open_from_ms <= :nowMs OR open_from_ms > :nowMs + 3600000)";

const texts = {
  save: `
    INSERT INTO watches
      (id, platform, workspace, channel, direct, topic, publisher, place, zone, time, set_by, set_at_ms, stopped_reason, stopped_at_ms,
       locale, matched_to)
    VALUES
      (:id, :platform, :workspace, :channel, :direct, :topic, :publisher, :place, :zone, :time, :set_by, :set_at_ms, :stopped_reason,
       :stopped_at_ms, :locale, (SELECT max(number) FROM arrivals WHERE EXISTS (SELECT 1 FROM arrivals WHERE number = 0)))
    ON CONFLICT (id) DO UPDATE SET
      direct = excluded.direct, topic = excluded.topic, publisher = excluded.publisher, place = excluded.place,
      zone = excluded.zone, time = excluded.time, set_by = excluded.set_by, set_at_ms = excluded.set_at_ms,
      stopped_reason = excluded.stopped_reason, stopped_at_ms = excluded.stopped_at_ms, ended = 0,
      locale = excluded.locale, matched_to = coalesce(matched_to, excluded.matched_to)`,
  find: "SELECT * FROM watches WHERE id = :id",
  ofChannel: `
    SELECT * FROM watches
    WHERE platform = :platform AND workspace = :workspace AND channel = :channel AND ended = 0 ORDER BY topic, id`,
  ofPerson: `
    SELECT * FROM watches WHERE platform = :platform AND set_by = :person AND direct = 1 AND ended = 0 ORDER BY topic, id`,
  all: "SELECT * FROM watches WHERE ended = 0 ORDER BY id LIMIT :limit",
  stop: `
    UPDATE watches SET stopped_reason = :reason, stopped_at_ms = :atMs WHERE id = :id AND stopped_at_ms IS NULL`,
  stopWorkspace: `
    UPDATE watches SET stopped_reason = :reason, stopped_at_ms = :atMs
    WHERE platform = :platform AND workspace = :workspace AND stopped_at_ms IS NULL`,
  // Without a number it begins anew where it is set up again.
  end: `
    UPDATE watches SET stopped_reason = 'It was ended.', stopped_at_ms = :atMs, ended = 1, matched_to = NULL
    WHERE id = :id AND ended = 0`,
  drop: "UPDATE matches SET announcement = 0 WHERE watch = :id AND announcement IS NULL",
  giveUp: `
    UPDATE announcements SET state = 'none', open_from_ms = NULL, closed_at_ms = :atMs, message = NULL, reason = 'the watch was ended'
    WHERE watch = :id AND open_from_ms IS NOT NULL`,

  arrive: `
    INSERT INTO arrivals (number, document, words)
    SELECT (SELECT coalesce(max(number), 0) + 1 FROM arrivals), :document, :words
    WHERE NOT EXISTS (SELECT 1 FROM arrivals WHERE document = :document OR words = :words)`,
  arrivedAll: "INSERT OR IGNORE INTO arrivals (number, document, words) VALUES (0, '', '')",
  begin: `
    UPDATE watches SET matched_to = (SELECT max(number) FROM arrivals) WHERE matched_to IS NULL AND ended = 0`,
  unmatched: `
    SELECT * FROM watches
    WHERE id > :after AND stopped_at_ms IS NULL AND matched_to < (SELECT max(number) FROM arrivals) ORDER BY id LIMIT 1`,
  arrivals: "SELECT number, document FROM arrivals WHERE number > :after ORDER BY number LIMIT :limit",
  matched: `
    UPDATE watches SET matched_to = :upTo WHERE id = :id AND matched_to < :upTo AND stopped_at_ms IS NULL`,
  match: "INSERT OR IGNORE INTO matches (watch, document) VALUES (:id, :document)",

  zones: "SELECT DISTINCT zone FROM watches WHERE stopped_at_ms IS NULL AND zone IS NOT NULL ORDER BY zone",
  due: `
    WITH clocks (zone, day, time) AS MATERIALIZED (
      SELECT value ->> 'zone', value ->> 'day', value ->> 'time' FROM json_each(:clocks)
    ),
    open AS (
      SELECT watch AS id FROM announcements WHERE open_from_ms IS NOT NULL AND ${IS_OPEN}
      UNION
      SELECT id FROM watches WHERE ${MAY_BEGIN} AND (time IS NULL OR EXISTS (
        SELECT 1 FROM clocks
        WHERE clocks.zone = watches.zone AND watches.time <= clocks.time AND (last_day IS NULL OR last_day < clocks.day)))
    )
    SELECT watches.id FROM open JOIN watches USING (id)
    WHERE platform = :platform AND stopped_at_ms IS NULL
      AND (:workspaces IS NULL OR workspace IN (SELECT value FROM json_each(:workspaces)))
    ORDER BY row_number() OVER (PARTITION BY workspace ORDER BY watches.id), watches.id LIMIT :limit`,
  // An attempt that began to send and then stopped leaves a doubt; an older doubt stays.
  claim: `
    UPDATE announcements SET
      attempt = attempt + 1, state = 'claimed', claimed_at_ms = :nowMs, open_from_ms = :untilMs,
      doubt_since_ms = coalesce(doubt_since_ms, sending_at_ms), sending_at_ms = NULL, reason = NULL
    WHERE watch = :id AND open_from_ms IS NOT NULL AND ${IS_OPEN}
      AND EXISTS (SELECT 1 FROM watches WHERE id = :id AND stopped_at_ms IS NULL)
    RETURNING number, attempt, doubt_since_ms`,
  next: `
    UPDATE watches SET announced = announced + 1, quiet_until_ms = :quietUntilMs, last_day = coalesce(:day, last_day)
    WHERE id = :id AND ${MAY_BEGIN} AND (time IS NULL OR (time <= :time AND (last_day IS NULL OR last_day < :day)))
    RETURNING announced`,
  open: `
    INSERT INTO announcements (watch, number, attempt, state, claimed_at_ms, open_from_ms)
    VALUES (:id, :number, 1, 'claimed', :nowMs, :untilMs)`,
  tell: "UPDATE matches SET announcement = :number WHERE watch = :id AND announcement IS NULL",
  documents: "SELECT document FROM matches WHERE watch = :id AND announcement = :number ORDER BY document",
  announcements: `
    SELECT announcements.*,
      (SELECT count(*) FROM matches WHERE matches.watch = announcements.watch AND announcement = number) AS documents
    FROM announcements WHERE watch = :id ORDER BY number DESC LIMIT :limit`,
};

/** Every statement on watches, by what it does. */
export const WATCH_STATEMENTS: Readonly<Record<keyof typeof texts, string>> = texts;
