/** Every statement of the store, by what it does. */
export const STATEMENTS = {
  save: `
    INSERT INTO subscriptions
      (id, platform, workspace, channel, zone, time, empty_day, care, first_day, set_by, set_at_ms, stopped_reason, stopped_at_ms, locale)
    VALUES
      (:id, :platform, :workspace, :channel, :zone, :time, :empty_day, :care, :first_day, :set_by, :set_at_ms, :stopped_reason,
       :stopped_at_ms, :locale)
    ON CONFLICT (id) DO UPDATE SET
      platform = excluded.platform, workspace = excluded.workspace, channel = excluded.channel, zone = excluded.zone,
      time = excluded.time, empty_day = excluded.empty_day, care = excluded.care, first_day = excluded.first_day,
      set_by = excluded.set_by, set_at_ms = excluded.set_at_ms, stopped_reason = excluded.stopped_reason,
      stopped_at_ms = excluded.stopped_at_ms, locale = excluded.locale`,
  find: "SELECT * FROM subscriptions WHERE id = :id",
  ofWorkspace:
    "SELECT * FROM subscriptions WHERE platform = :platform AND workspace = :workspace ORDER BY channel",
  all: "SELECT * FROM subscriptions ORDER BY id LIMIT :limit",
  stop: `
    UPDATE subscriptions SET stopped_reason = :reason, stopped_at_ms = :atMs
    WHERE id = :id AND stopped_at_ms IS NULL`,
  stopWorkspace: `
    UPDATE subscriptions SET stopped_reason = :reason, stopped_at_ms = :atMs
    WHERE platform = :platform AND workspace = :workspace AND stopped_at_ms IS NULL`,
  zones: "SELECT DISTINCT zone FROM subscriptions WHERE stopped_at_ms IS NULL ORDER BY zone",

  // No claim and no wait lasts for an hour (3600000 ms): one that seems to was set by a clock that ran ahead, and is over.
  // CROSS JOIN fixes the order in which SQLite loops: by clock, then through the index, then to the delivery by its key.
  due: `
    WITH clocks (zone, day, time) AS MATERIALIZED (
      SELECT value ->> 'zone', value ->> 'day', value ->> 'time' FROM json_each(:clocks)
    ),
    open AS (
      SELECT subscriptions.id, row_number() OVER (PARTITION BY workspace ORDER BY subscriptions.id) AS turn
      FROM clocks
      CROSS JOIN subscriptions ON subscriptions.zone = clocks.zone AND platform = :platform AND stopped_at_ms IS NULL
        AND subscriptions.time <= clocks.time AND first_day <= clocks.day
        AND (:workspaces IS NULL OR workspace IN (SELECT value FROM json_each(:workspaces)))
      LEFT JOIN deliveries ON subscription = subscriptions.id AND deliveries.day = clocks.day
      WHERE subscription IS NULL OR open_from_ms <= :nowMs OR open_from_ms > :nowMs + 3600000
    )
    SELECT id FROM open ORDER BY turn, id LIMIT :limit`,

  // The conditions are those of the index deliveries_in_the_middle, word for word.
  unsettled: `
    WITH clocks (zone, day) AS MATERIALIZED (
      SELECT value ->> 'zone', value ->> 'day' FROM json_each(:clocks)
    )
    SELECT subscription, deliveries.day FROM deliveries
    JOIN subscriptions ON subscriptions.id = subscription AND platform = :platform AND stopped_at_ms IS NULL
      AND (:workspaces IS NULL OR workspace IN (SELECT value FROM json_each(:workspaces)))
    JOIN clocks ON clocks.zone = subscriptions.zone AND deliveries.day < clocks.day
    WHERE open_from_ms IS NOT NULL AND (state = 'claimed' OR doubt_since_ms IS NOT NULL)
      AND (open_from_ms <= :nowMs OR open_from_ms > :nowMs + 3600000)
    ORDER BY deliveries.day, subscription LIMIT :limit`,

  // An attempt that began to send and then stopped leaves a doubt; an older doubt stays.
  claim: `
    INSERT INTO deliveries (subscription, day, attempt, state, claimed_at_ms, open_from_ms)
    SELECT id, :day, 1, 'claimed', :nowMs, :untilMs FROM subscriptions WHERE id = :id AND stopped_at_ms IS NULL
    ON CONFLICT (day, subscription) DO UPDATE SET
      attempt = attempt + 1, state = 'claimed', claimed_at_ms = excluded.claimed_at_ms, open_from_ms = excluded.open_from_ms,
      doubt_since_ms = coalesce(doubt_since_ms, sending_at_ms), sending_at_ms = NULL, reason = NULL
    WHERE deliveries.open_from_ms <= excluded.claimed_at_ms
      OR deliveries.open_from_ms > excluded.claimed_at_ms + 3600000
    RETURNING attempt, doubt_since_ms`,
  see: `
    INSERT INTO seen (subscription, entry, day) VALUES (:id, :entry, :day)
    ON CONFLICT (subscription, entry) DO UPDATE SET day = max(day, excluded.day)`,

  quote: `
    INSERT INTO quotations (entry, document, sha256, start_at, end_at, quote)
    VALUES (:entry, :document, :sha256, :start, :end, :quote)
    ON CONFLICT (entry) DO UPDATE SET sha256 = excluded.sha256, start_at = excluded.start_at, end_at = excluded.end_at`,
  quotations: "SELECT * FROM quotations WHERE entry > :after ORDER BY entry LIMIT :limit",
  correct: `
    INSERT INTO corrections (subscription, entry, words, tell_from_ms)
    SELECT subscription, entry, :words, :tellFromMs FROM seen WHERE entry = :entry
    ON CONFLICT (subscription, entry) DO UPDATE SET
      is_over = 0, words = excluded.words,
      tell_from_ms = CASE WHEN words = excluded.words THEN tell_from_ms ELSE excluded.tell_from_ms END,
      attempts = CASE WHEN words = excluded.words THEN attempts ELSE 0 END
    WHERE is_over = 1 OR words <> excluded.words`,
  stand: "UPDATE corrections SET is_over = 1 WHERE entry = :entry AND is_over = 0",
  corrections: `
    SELECT quotations.*, words, day FROM corrections JOIN quotations USING (entry) JOIN seen USING (subscription, entry)
    WHERE subscription = :id AND is_over = 0 ORDER BY day DESC, entry`,
  toTell: `
    SELECT subscription FROM corrections JOIN subscriptions ON id = subscription AND platform = :platform
      AND (:workspaces IS NULL OR workspace IN (SELECT value FROM json_each(:workspaces)))
    WHERE tell_from_ms <= :nowMs AND tell_from_ms IS NOT NULL AND is_over = 0
    ORDER BY tell_from_ms, subscription LIMIT 1`,
  claimCorrections: `
    UPDATE corrections SET tell_from_ms = NULL, attempts = attempts + 1
    WHERE subscription = :id AND tell_from_ms <= :nowMs AND is_over = 0
    RETURNING entry, attempts`,
  closeCorrection: `
    UPDATE corrections SET tell_from_ms = :againAtMs
    WHERE subscription = :id AND entry = :entry AND tell_from_ms IS NULL`,

  deliveries: "SELECT * FROM deliveries WHERE subscription = :id ORDER BY day DESC LIMIT :limit",
  seen: "SELECT entry, day FROM seen WHERE subscription = :id",
  skip: "INSERT OR IGNORE INTO skips (subscription, kind, what) VALUES (:id, :kind, :what)",
  unskip: "DELETE FROM skips WHERE subscription = :id AND kind = :kind AND what = :what",
  skips: "SELECT kind, what FROM skips WHERE subscription = :id ORDER BY kind, what",
} as const;
