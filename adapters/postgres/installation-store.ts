import type { InstallationStore } from "../../src/chat/installations/installation-store.ts";
import { firstVersion, toInstallation, toTeam } from "../store/installation-rows.ts";
import type { Row } from "../store/rows.ts";
import type { Connection, Values } from "./connection.ts";
import { compileFor, type DecidingClock } from "./statement.ts";

/** Keeps installations in a database of PostgreSQL's. */
export function installationStoreOf(connection: Connection, clock: DecidingClock): InstallationStore {
  const statements = statementsFor(clock);
  type Name = keyof typeof statements;
  const rows = async (name: Name, values: Values = {}): Promise<readonly Row[]> =>
    (await connection.run(statements[name], values)).rows;
  /** Whether the statement changed anything. */
  const change = async (name: Name, values: Values): Promise<boolean> =>
    (await connection.run(statements[name], values)).changed > 0;
  return {
    save: async (id, sealed) => void (await change("save", { id, sealed, version: firstVersion() })),
    find: async (id) => {
      const [row] = await rows("find", { id });
      return row === undefined ? null : toInstallation(row);
    },
    all: async () => (await rows("all")).map(toInstallation),
    change: (id, version, sealed) => change("change", { id, version, sealed }),
    remove: (id, version) => change("remove", { id, version: version ?? null }),
    claimRenewal: (id, version, nowMs, untilMs) => change("claimRenewal", { id, version, nowMs, untilMs }),
    addTeam: async ({ team, organisation }) => void (await change("addTeam", { team, organisation })),
    teams: async () => (await rows("teams")).map(toTeam),
    removeTeam: async (team) => void (await change("removeTeam", { team })),
    begin: async (attempt, nowMs, untilMs) => {
      await change("expire", { nowMs });
      await change("begin", { attempt, nowMs, untilMs });
    },
    finish: (attempt, nowMs) => change("finish", { attempt, nowMs }),
  };
}

// An instant that the caller names is as far from the deciding clock's now as from the caller's.
const statementsFor = (clock: DecidingClock) =>
  compileFor(clock, (now) => ({
    save: `
      INSERT INTO dateline.installations (id, sealed, version) VALUES (:id, :sealed, :version)
      ON CONFLICT (id) DO UPDATE SET
        sealed = excluded.sealed, version = installations.version + 1, renewal_until_ms = 0`,
    find: "SELECT * FROM dateline.installations WHERE id = :id",
    all: "SELECT * FROM dateline.installations ORDER BY id",
    change: `
      UPDATE dateline.installations SET sealed = :sealed, version = version + 1, renewal_until_ms = 0
      WHERE id = :id AND version = :version`,
    remove: `
      DELETE FROM dateline.installations WHERE id = :id AND (:version::bigint IS NULL OR version = :version::bigint)`,
    claimRenewal: `
      UPDATE dateline.installations SET renewal_until_ms = ${now} + (:untilMs::bigint - :nowMs::bigint)
      WHERE id = :id AND version = :version
        AND (renewal_until_ms <= ${now} OR renewal_until_ms > ${now} + 3600000)`,
    addTeam: `
      INSERT INTO dateline.installed_teams (team, organisation)
      SELECT :team, id FROM dateline.installations WHERE id = :organisation
      ON CONFLICT (team) DO UPDATE SET organisation = excluded.organisation`,
    teams: "SELECT * FROM dateline.installed_teams ORDER BY team",
    removeTeam: "DELETE FROM dateline.installed_teams WHERE team = :team",
    // Begun again after its answer got lost it is there once.
    begin: `
      INSERT INTO dateline.installing (attempt, until_ms) VALUES (:attempt, ${now} + (:untilMs::bigint - :nowMs::bigint))
      ON CONFLICT DO NOTHING`,
    expire: `DELETE FROM dateline.installing WHERE until_ms <= ${now}`,
    finish: `DELETE FROM dateline.installing WHERE attempt = :attempt AND until_ms > ${now}`,
  }));
