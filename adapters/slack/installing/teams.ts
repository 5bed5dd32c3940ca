import type { InstallationStore } from "../../../src/chat/installations/installation-store.ts";
import type { PayloadSource } from "../requests/bot.ts";
import type { Installation } from "./installation.ts";
import type { Installations } from "./installations.ts";

/** A workspace that the app is installed in, and its organisation if it is installed there as a whole. */
type Team = { readonly team: string; readonly organisation: string | undefined };

/** Which workspaces are reached by which installation. */
export type Teams = {
  /** Those that were known when they were read last. */
  known(): readonly Team[];
  /** Reads them, no more often than every few seconds unless `isDue` is given. */
  refresh(isDue?: boolean): Promise<void>;
  /** The installation by which a workspace is reached; null: there is none. */
  installationOf(team: string): Promise<Installation | null>;
  /** Notes a workspace that lets its organisation's app in. */
  hear(source: PayloadSource): Promise<void>;
  add(team: string, organisation: string): Promise<void>;
  /** A workspace that does not let its organisation's app in any more. */
  remove(team: string): Promise<void>;
};

/** What knowing them needs. */
export type TeamsPorts = {
  readonly installations: Pick<Installations, "find" | "list">;
  readonly store: Pick<InstallationStore, "addTeam" | "teams" | "removeTeam">;
  /** Any clock that only goes forward, in milliseconds. */
  readonly monotonicMs: () => number;
};

/** Another process may have installed the app elsewhere: that is noticed after this time, in milliseconds. */
const REFRESH_EVERY_MS = 5_000;

/** An organisation's installation names no workspaces, so each is noted when something comes from it. */
export function createTeams({ installations, store, monotonicMs }: TeamsPorts): Teams {
  let teams: readonly Team[] = [];
  let organisations: ReadonlyMap<string, string> = new Map();
  let readMs = Number.NEGATIVE_INFINITY;

  const read = async (): Promise<void> => {
    const noted = await store.teams();
    const known = await installations.list();
    organisations = new Map(noted.map(({ team, organisation }) => [team, organisation]));
    teams = [
      ...known
        .filter(({ id }) => !isOrganisation(id))
        .map(({ id }) => ({ team: id, organisation: undefined })),
      ...noted.filter(({ organisation }) => known.some(({ id }) => id === organisation)),
    ];
    readMs = monotonicMs();
  };
  const add = async (team: string, organisation: string): Promise<void> => {
    if (organisations.get(team) === organisation) return;
    await store.addTeam({ team, organisation });
    await read();
  };
  return {
    known: () => teams,
    async refresh(isDue = true) {
      if (isDue || monotonicMs() - readMs >= REFRESH_EVERY_MS) await read();
    },
    async installationOf(team) {
      const own = await installations.find(team);
      if (own !== null) return own;
      const organisation = organisations.get(team);
      return organisation === undefined ? null : installations.find(organisation);
    },
    async hear({ teamId, enterpriseId, isEnterpriseInstall }) {
      if (isEnterpriseInstall && teamId !== undefined && enterpriseId !== undefined)
        await add(teamId, enterpriseId);
    },
    add,
    async remove(team) {
      await store.removeTeam(team);
      await read();
    },
  };
}

/** Slack's ids of organisations begin with E, those of workspaces with T. */
function isOrganisation(id: string): boolean {
  return id.startsWith("E");
}
