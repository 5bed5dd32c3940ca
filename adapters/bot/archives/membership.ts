import type { WorkspaceSetting, WorkspacesFile } from "../settings/workspaces-file.ts";

/** What workspaces have of their own, by themselves or by their organisation. */
export type Membership = {
  /** What a workspace has that something comes from; null: nothing. Its organisation is remembered, or that it has none any more. */
  hear(workspace: string | null, organisation?: string): WorkspaceSetting | null;
  /** What a workspace has that something is to go to. */
  known(workspace: string): WorkspaceSetting | null;
};

/** Opens what the file of `DATELINE_WORKSPACES` says: a workspace's own line counts more than its organisation's. */
export function createMembership(
  workspaces: Pick<WorkspacesFile, "workspaces">["workspaces"] | null,
): Membership {
  const organisations = new Map<string, string>();
  const known = (workspace: string) =>
    workspaces?.get(workspace) ?? workspaces?.get(organisations.get(workspace) ?? "") ?? null;
  return {
    hear(workspace, organisation) {
      if (workspace === null) return workspaces?.get(organisation ?? "") ?? null;
      if (organisation === undefined) organisations.delete(workspace);
      else organisations.set(workspace, organisation);
      return known(workspace);
    },
    known,
  };
}
