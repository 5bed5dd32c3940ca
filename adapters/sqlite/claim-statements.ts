/** A table of what is delivered, each row claimed by one process after the other. */
type ClaimTable = {
  readonly table: string;
  /** The table of what the rows belong to, which can be stopped. */
  readonly owners: string;
  /** The columns that name a row: the owner's id, and the day or the number. */
  readonly owner: string;
  readonly key: string;
};

/** The statements by which a claim is kept and closed. They match only the attempt that still has the claim. */
export function claimStatements({ table, owners, owner, key }: ClaimTable): {
  readonly [name in "sending" | "renew" | "holds" | "posted" | "none" | "waiting"]: string;
} {
  const held = `${owner} = :id AND ${key} = :key AND attempt = :attempt AND state = 'claimed'`;
  const active = `EXISTS (SELECT 1 FROM ${owners} WHERE id = :id AND stopped_at_ms IS NULL)`;
  return {
    sending: `
      UPDATE ${table} SET sending_at_ms = coalesce(sending_at_ms, :atMs), open_from_ms = :untilMs
      WHERE ${held} AND open_from_ms > :atMs AND ${active}`,
    renew: `UPDATE ${table} SET open_from_ms = :untilMs WHERE ${held}`,
    holds: `SELECT 1 FROM ${table} WHERE ${held} AND ${active}`,
    posted: `
      UPDATE ${table} SET state = 'posted', open_from_ms = NULL, closed_at_ms = :atMs, message = :message WHERE ${held}`,
    none: `
      UPDATE ${table} SET state = 'none', open_from_ms = NULL, closed_at_ms = :atMs, reason = :reason WHERE ${held}`,
    // Whoever sends has looked into the channel before. So a clear refusal ends an older doubt as well, but only of an attempt that came
    // as far as sending. A doubt without a beginning begins with the claim, before which nothing can have been sent.
    waiting: `
      UPDATE ${table} SET state = 'waiting', open_from_ms = :againAtMs, reason = :reason, sending_at_ms = NULL,
        doubt_since_ms = CASE
          WHEN :maybeSent THEN coalesce(doubt_since_ms, sending_at_ms, claimed_at_ms)
          WHEN sending_at_ms IS NULL THEN doubt_since_ms
        END
      WHERE ${held}`,
  };
}
