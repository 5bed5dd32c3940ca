import type { ChatPorts } from "../../../src/chat/connection.ts";
import type { Poster } from "../../../src/delivery/posting/poster.ts";
import { createToday } from "../../../src/time/calendar/today.ts";
import { openDatabaseStore } from "../../database/open-store.ts";
import { createSignatures } from "../../http/signatures.ts";
import type { DatabaseStore } from "../../store/database-store.ts";
import type { Settings } from "../settings/settings.ts";
import type { NamedArchive, WorkspaceSetting, WorkspacesFile } from "../settings/workspaces-file.ts";
import { archivePoster } from "./archive-poster.ts";
import { createMembership } from "./membership.ts";
import { ownDatabases } from "./own-places.ts";
import { type ArchiveNeeds, openServedArchive, type ServedArchive } from "./served-archive.ts";

/** The archives of a bot, and who has which. */
export type ServedArchives = {
  /** The one of the settings. */
  readonly shared: ServedArchive;
  /** All of them, that one first. */
  readonly all: readonly ServedArchive[];
  /** What a platform gets: of the shared archive, and by workspace. */
  ports(part: string): ChatPorts;
  /** Has every archive post on a platform, each in its own workspaces. */
  serve(poster: Poster): void;
  /** Stops what any archive delivers in a workspace, and says how many there were. */
  stopWorkspace(platform: string, workspace: string, reason: string): Promise<number>;
};

/** Where a named archive's pages are. */
const BASE = "/archives/";

/** The workspace of Discord's direct messages, which are of no server: what was set up there is kept with the archive it was set up in. */
const NO_SERVER = "@me";

/**
 * Opens all archives.
 *
 * @param file who has which archive; null: everybody the one of the settings.
 * @throws CorpusError, StoreError or SettingsError if one of them cannot be opened.
 */
export async function openServedArchives(
  settings: Settings,
  file: WorkspacesFile | null,
  store: DatabaseStore,
  needs: ArchiveNeeds,
): Promise<ServedArchives> {
  const databases = ownDatabases(file?.archives ?? [], settings);
  const shared = await openServedArchive({ ...settings, name: null }, store, needs);
  const all: ServedArchive[] = [shared];
  for (const named of file?.archives ?? []) {
    const own = await openDatabaseStore(databases.get(named.name) ?? "");
    all.push(await openServedArchive(settingOf(named, settings), own, { ...needs, progress: null }));
  }
  const members = createMembership(file?.workspaces ?? null);
  const archiveNamed = (name: string | null): ServedArchive =>
    all.find((archive) => archive.name === name) ?? shared;
  const serves = (archive: ServedArchive) => (workspace: string) =>
    workspace === NO_SERVER || archiveNamed(members.known(workspace)?.archive ?? null) === archive;

  /** What a workspace gets of its archive, with what it sets itself. */
  const portsFor = (part: string, own: WorkspaceSetting): ChatPorts => {
    const archive = archiveNamed(own.archive);
    const ports = archive.ports(part);
    const { timezone, citationStyle, admins } = own;
    const today = timezone === null ? archive.today : createToday(needs.nowMs, timezone);
    const sets = { today, ...(citationStyle === null ? {} : { citationStyle }) };
    return {
      ...ports,
      today,
      queue: { ...ports.queue, receive: (incoming) => ports.queue.receive({ ...incoming, own: sets }) },
      ...(admins === null ? {} : { admins }),
    };
  };
  return {
    shared,
    all,
    ports(part) {
      const ports = shared.ports(part);
      if (file === null) return ports;
      const byOwn = new Map<WorkspaceSetting, ChatPorts>();
      for (const own of file.workspaces.values()) byOwn.set(own, portsFor(part, own));
      return {
        ...ports,
        forWorkspace(workspace, organisation) {
          const own = members.hear(workspace, organisation);
          return (own && byOwn.get(own)) ?? (file.others === "refused" ? null : ports);
        },
      };
    },
    serve(poster) {
      for (const archive of all) {
        if (file === null) return archive.daily.serve(poster);
        const ids = [...file.workspaces].flatMap(([id, { archive: name }]) =>
          archiveNamed(name) === archive ? [id] : [],
        );
        const listed = archive === shared && file.others === "shared" ? null : [...ids, NO_SERVER];
        archive.daily.serve(archivePoster(poster, { serves: serves(archive), listed }));
      }
    },
    async stopWorkspace(platform, workspace, reason) {
      let stopped = 0;
      for (const { store: own } of all) {
        stopped += await own.stopWorkspace(platform, workspace, reason, needs.nowMs());
        stopped += await own.watches.stopWorkspace(platform, workspace, reason, needs.nowMs());
      }
      return stopped;
    },
  };
}

function settingOf({ name, ...own }: NamedArchive, settings: Settings) {
  const { secret } = settings.reader;
  return {
    ...settings,
    name,
    corpus: own.corpus,
    archive: own.archive,
    // Its model takes 300 MB for each archive.
    encoder: false,
    timezone: own.timezone ?? settings.timezone,
    citationStyle: own.citationStyle ?? settings.citationStyle,
    reader: {
      ...settings.reader,
      base: BASE + name,
      access: own.reader,
      // A link to one archive opens no other.
      secret: secret && createSignatures(secret, "archive").sign(name),
    },
  };
}
