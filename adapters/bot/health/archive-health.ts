import type { PartHealth } from "../../../src/chat/health.ts";
import type { ServedArchive } from "../archives/served-archive.ts";

/** What has to work for a workspace that has an archive of its own. */
export type ArchiveHealth = {
  /** "north" */
  readonly name: string;
  readonly parts: () => readonly PartHealth[];
  /** Whether its database can be read and written now; never throws. */
  readonly probe: () => Promise<PartHealth>;
};

/** How an archive beside the one of the settings is. */
export function archiveHealth(
  { answering, daily, quotes, feeds, store }: ServedArchive,
  name: string,
): ArchiveHealth {
  return {
    name,
    parts: () => [
      answering.health(),
      answering.updateHealth(),
      ...answering.copiesHealth(),
      quotes.health(),
      feeds.health(),
      ...daily.parts(),
    ],
    probe: () => store.probe(),
  };
}
