/** A table of what is delivered, each row claimed by one process after the other. */
type ClaimTable = {
  readonly table: string;
  /** The table of what the rows belong to, which can be stopped. */
  readonly owners: string;
  /** What names a row as SQL: the owner's id, and the day or the number. */
  readonly row: string;
};

/** The name of such a statement. */
export type ClaimStatementName = "sending" | "renew" | "holds" | "none" | "waiting" | "closedAlready";

/**
 * The statements by which a claim is kept and closed, as `adapters/sqlite/claim-statements.ts` has them.
 *
 * @param now SQL of the current instant, in milliseconds.
 */
export function claimStatements(
  { table, owners, row }: ClaimTable,
  now: string,
): Readonly<Record<ClaimStatementName, string>> {
  const held = heldBy(row);
  const active = `EXISTS (SELECT 1 FROM ${owners} WHERE id = :id AND stopped_at_ms IS NULL)`;
  return {
    sending: `
      UPDATE ${table} SET
        sending_at_ms = coalesce(sending_at_ms, ${now}), open_from_ms = ${now} + (:untilMs::bigint - :nowMs::bigint)
      WHERE ${held} AND open_from_ms > ${now} AND ${active}`,
    renew: `
      UPDATE ${table} SET open_from_ms = ${now} + (:untilMs::bigint - :nowMs::bigint) WHERE ${held}`,
    holds: `SELECT 1 FROM ${table} WHERE ${held} AND ${active}`,
    none: `
      UPDATE ${table} SET state = 'none', open_from_ms = NULL, closed_at_ms = :atMs, reason = :reason WHERE ${held}`,
    waiting: `
      UPDATE ${table} SET
        state = 'waiting', open_from_ms = ${now} + (:againAtMs::bigint - :nowMs::bigint), reason = :reason, sending_at_ms = NULL,
        doubt_since_ms = CASE
          WHEN :maybeSent::boolean THEN coalesce(doubt_since_ms, sending_at_ms, claimed_at_ms)
          WHEN sending_at_ms IS NULL THEN doubt_since_ms
        END
      WHERE ${held}`,
    // Whether a closing that was repeated, since its answer was lost, had been written the first time.
    closedAlready: `
      SELECT 1 FROM ${table} WHERE ${row} AND attempt = :attempt::integer AND state = :state`,
  };
}

/** A claim that is still this attempt's, as a condition. */
export function heldBy(row: string): string {
  return `${row} AND attempt = :attempt::integer AND state = 'claimed'`;
}
