import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { markIn, movedWords } from "../store/movable-database.ts";

/** A sentence on the database that `DATELINE_DATABASE` names, with what to do. */
export function storeFault(place: string, fault: string): string {
  return `\`DATELINE_DATABASE\` names \`${place}\`, ${fault}`;
}

/** A database's URL as people may see it: without the password and the options. */
export function placeOf(url: string): string {
  try {
    const { username, host, pathname } = new URL(url);
    return `postgres://${username ? `${username}@` : ""}${host}${pathname}`;
  } catch {
    return "postgres://…";
  }
}

/** Of the driver's own errors, which have no code, those that say that a connection is gone. */
const GONE =
  /Connection terminated|Query read timeout|timeout exceeded when trying to connect|not queryable|Client has encountered a connection error/;

/** Node's words for a network that does not work. */
const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOENT",
]);

/**
 * Whether the same call may work a moment later: the connection was lost, the server restarts or another has taken its place, or two
 * transactions were in each other's way. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function mayWorkAgain(error: unknown): boolean {
  const code = codeOf(error);
  if (code === null) return error instanceof Error && GONE.test(error.message);
  return NETWORK.has(code) || /^(?:08...|57P0[123]|53300|25006|40001|40P01)$/.test(code);
}

/**
 * Makes of what the driver threw a {@link StoreError} with that as its cause, where a person can fix it; anything else is a fault of the
 * program and comes back as it is.
 */
export function asStoreError(place: string, error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const mark = error instanceof Error ? markIn(error.message) : null;
  const fault = mark === null ? faultOf(error) : movedWords(mark);
  return fault === null ? error : new StoreError(storeFault(place, fault), { cause: error });
}

function faultOf(error: unknown): string | null {
  const code = codeOf(error) ?? "";
  switch (code) {
    case "28P01":
    case "28000":
      return "which refuses this user or password: check them in the URL, and pg_hba.conf.";
    case "3D000":
      return "but there is no such database: make it (createdb), or name another one.";
    case "42501":
      return "in which this user lacks a right: let it own the database or the schema `dateline`.";
    case "25006":
      return "which is read-only, as a standby is: name the primary.";
    case "53100":
      return "whose disk is full: make room.";
    case "53300":
      return "which takes no more connections: raise max_connections, or run fewer processes.";
    case "57014":
    case "55P03":
      return "which did not answer in time: see what keeps it busy or locked.";
  }
  if (/CERT|SELF_SIGNED|ERR_TLS/.test(code))
    return `whose certificate is not trusted (${code}): name its authority with sslrootcert= in the URL.`;
  if (error instanceof Error && error.message.includes("does not support SSL"))
    return "which does not speak TLS: turn it on there, or leave sslmode out of the URL.";
  return mayWorkAgain(error) ? "which cannot be reached: check that it runs, and the host and port." : null;
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  // A host with several addresses fails with an error for each.
  return error instanceof AggregateError && error.errors.length > 0 ? codeOf(error.errors[0]) : null;
}
