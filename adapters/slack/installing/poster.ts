import type { FoundPost, Poster, Sent } from "../../../src/delivery/posting/poster.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import type { OpenedWorkspace } from "../connection/workspaces.ts";
import type { Teams } from "./teams.ts";

/** What posting in many workspaces needs. */
export type InstalledPosterParts = {
  readonly find: (workspace: string) => Promise<OpenedWorkspace | null>;
  readonly teams: Pick<Teams, "known" | "refresh">;
  readonly isServed: (workspace: string, organisation?: string) => boolean;
  /** Where people install the app. */
  readonly installUrl: string;
};

/** Posts under way at once, in all workspaces together. */
const AT_ONCE = 20;

/** What one workspace does not take now is tried again after this time, in milliseconds. */
const AGAIN_MS = 15_000;

/** Posts in each workspace by its own token and at its own pace: what is wrong with one holds up no other. */
export function createInstalledPoster({ find, teams, isServed, installUrl }: InstalledPosterParts): Poster {
  const gone: Sent = {
    kind: "impossible",
    reason: ENGLISH("reason.slack-not-installed", { url: installUrl }),
  };
  return {
    platform: "slack",
    get workspaces() {
      // One that is reached both ways is reached by its own installation, see `installationOf`.
      const ways = Map.groupBy(teams.known(), ({ team }) => team);
      return [...ways].flatMap(([team, [first, second]]) =>
        isServed(team, second === undefined ? first?.organisation : undefined) ? [team] : [],
      );
    },
    atOnce: AT_ONCE,
    room: () => AT_ONCE,
    dropsRepeatsForMs: 0,
    obstacle: () => null,
    // While the database is away, nothing is due anyway.
    recover: () => teams.refresh(false).catch(() => {}),
    async post(address, post, key, gate) {
      const workspace = await find(address.workspace).catch(() => undefined);
      if (workspace === undefined)
        return { kind: "refused", reason: ENGLISH("reason.slack-unread-installation"), waitMs: AGAIN_MS };
      if (workspace === null) return gone;
      const { poster } = workspace;
      await poster.recover();
      if (poster.obstacle() !== null)
        return {
          kind: "refused",
          reason: ENGLISH("reason.slack-workspace-token", { url: installUrl }),
          waitMs: AGAIN_MS,
        };
      if (poster.room() === 0)
        return { kind: "refused", reason: ENGLISH("reason.slack-wait"), waitMs: AGAIN_MS };
      return poster.post(address, post, key, gate);
    },
    async find(address, key, sinceMs): Promise<FoundPost> {
      const workspace = await find(address.workspace).catch(() => undefined);
      if (workspace === undefined) return "later";
      return workspace === null ? "unknown" : workspace.poster.find(address, key, sinceMs);
    },
    async tell(address, person, words) {
      const workspace = await find(address.workspace).catch(() => null);
      return workspace === null ? "refused" : workspace.poster.tell(address, person, words);
    },
  };
}
