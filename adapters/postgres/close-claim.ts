import type { Closing } from "../../src/delivery/subscriptions/claim-store.ts";
import type { Connection, Values } from "./connection.ts";
import type { Statement } from "./statement.ts";

/**
 * Closes a claim, and knows a closing again whose answer got lost the first time.
 *
 * @param values what names the claim, and what {@link closingValues} makes of the closing.
 */
export async function closeClaim(
  connection: Connection,
  statements: Readonly<Record<Closing["kind"] | "closedAlready", Statement>>,
  values: Values,
  kind: Closing["kind"],
): Promise<boolean> {
  let repeated = false;
  const { changed } = await connection.run(statements[kind], values, {
    repeated: () => {
      repeated = true;
    },
  });
  if (changed > 0 || !repeated) return changed > 0;
  return (await connection.run(statements.closedAlready, { ...values, state: kind })).rows.length > 0;
}

/** How a claim ends, as parameters of a statement, but for what was posted. */
export function closingValues(closing: Closing): Values {
  switch (closing.kind) {
    case "posted":
      return { message: closing.message, atMs: closing.atMs };
    case "none":
      return { reason: closing.reason, atMs: closing.atMs };
    case "waiting":
      return {
        reason: closing.reason,
        nowMs: closing.atMs,
        againAtMs: closing.againAtMs,
        maybeSent: closing.maybeSent,
      };
  }
}
