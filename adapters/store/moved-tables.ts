/** A table that is taken along when a database is moved. */
export type MovedTable = {
  readonly name: string;
  /** Columns with instants of the clock that decides about claims: a file's is that of its hosts, a server's its own. */
  readonly clockColumns: readonly string[];
};

const CLAIM_CLOCK = ["claimed_at_ms", "sending_at_ms", "doubt_since_ms", "open_from_ms"];

/** What a database holds apart from what processes share while they run; a table comes after those that it refers to. */
export const MOVED_TABLES: readonly MovedTable[] = [
  { name: "subscriptions", clockColumns: [] },
  { name: "deliveries", clockColumns: CLAIM_CLOCK },
  { name: "seen", clockColumns: [] },
  { name: "skips", clockColumns: [] },
  { name: "quotations", clockColumns: [] },
  { name: "corrections", clockColumns: [] },
  { name: "arrivals", clockColumns: [] },
  { name: "watches", clockColumns: ["quiet_until_ms"] },
  { name: "matches", clockColumns: [] },
  { name: "announcements", clockColumns: CLAIM_CLOCK },
  { name: "feedback", clockColumns: [] },
  { name: "installations", clockColumns: ["renewal_until_ms"] },
  { name: "installed_teams", clockColumns: [] },
  { name: "installing", clockColumns: ["until_ms"] },
];

/** Tables with claims: while a database is being moved nobody claims, and what was claimed before is brought to an end. */
export const CLAIM_TABLES = ["deliveries", "announcements"] as const;
