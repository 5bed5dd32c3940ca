import type { SQLInputValue } from "node:sqlite";
import type { InstallationStore } from "../../src/chat/installations/installation-store.ts";
import { firstVersion, toInstallation, toTeam } from "../store/installation-rows.ts";
import type { Connection } from "./connection.ts";

/** Keeps installations in a database of SQLite's that is open. */
export function installationStoreOf({ read, write, statement }: Connection): InstallationStore {
  /** Whether the statement changed anything. A token that was renewed is in no other place: each write is synced. */
  const change = (name: keyof typeof SQL, values: Record<string, SQLInputValue>): Promise<boolean> =>
    write("synced", () => Number(statement(SQL[name]).run(values).changes) > 0);
  return {
    save: async (id, sealed) => void (await change("save", { id, sealed, version: firstVersion() })),
    find: (id) =>
      read(() => {
        const row = statement(SQL.find).get({ id });
        return row === undefined ? null : toInstallation(row);
      }),
    all: () => read(() => statement(SQL.all).all().map(toInstallation)),
    change: (id, version, sealed) => change("change", { id, version, sealed }),
    remove: (id, version) => change("remove", { id, version: version ?? null }),
    claimRenewal: (id, version, nowMs, untilMs) => change("claimRenewal", { id, version, nowMs, untilMs }),
    addTeam: async ({ team, organisation }) => void (await change("addTeam", { team, organisation })),
    teams: () => read(() => statement(SQL.teams).all().map(toTeam)),
    removeTeam: async (team) => void (await change("removeTeam", { team })),
    begin: (attempt, nowMs, untilMs) =>
      write("unsynced", () => {
        statement(SQL.expire).run({ nowMs });
        statement(SQL.begin).run({ attempt, untilMs });
      }),
    finish: (attempt, nowMs) => change("finish", { attempt, nowMs }),
  };
}

const SQL = {
  save: `
    INSERT INTO installations (id, sealed, version) VALUES (:id, :sealed, :version)
    ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, version = version + 1, renewal_until_ms = 0`,
  find: "SELECT * FROM installations WHERE id = :id",
  all: "SELECT * FROM installations ORDER BY id",
  change: `
    UPDATE installations SET sealed = :sealed, version = version + 1, renewal_until_ms = 0
    WHERE id = :id AND version = :version`,
  remove: "DELETE FROM installations WHERE id = :id AND (:version IS NULL OR version = :version)",
  claimRenewal: `
    UPDATE installations SET renewal_until_ms = :untilMs
    WHERE id = :id AND version = :version AND (renewal_until_ms <= :nowMs OR renewal_until_ms > :nowMs + 3600000)`,
  addTeam: `
    INSERT INTO installed_teams (team, organisation) SELECT :team, id FROM installations WHERE id = :organisation
    ON CONFLICT (team) DO UPDATE SET organisation = excluded.organisation`,
  teams: "SELECT * FROM installed_teams ORDER BY team",
  removeTeam: "DELETE FROM installed_teams WHERE team = :team",
  begin: "INSERT INTO installing (attempt, until_ms) VALUES (:attempt, :untilMs)",
  expire: "DELETE FROM installing WHERE until_ms <= :nowMs",
  finish: "DELETE FROM installing WHERE attempt = :attempt AND until_ms > :nowMs",
} as const;
