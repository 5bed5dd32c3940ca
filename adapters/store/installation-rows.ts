import { randomInt } from "node:crypto";
import type { InstalledTeam, StoredInstallation } from "../../src/chat/installations/installation-store.ts";
import { number, type Row, text } from "./rows.ts";

/** The installation in a row. */
export function toInstallation(row: Row): StoredInstallation {
  return { id: text(row, "id"), sealed: text(row, "sealed"), version: number(row, "version") };
}

/** The workspace of an organisation in a row. */
export function toTeam(row: Row): InstalledTeam {
  return { team: text(row, "team"), organisation: text(row, "organisation") };
}

/** The version that an installation begins with: none that an earlier one of the same id had, which may still be changed by it. */
export function firstVersion(): number {
  return randomInt(2 ** 40);
}
