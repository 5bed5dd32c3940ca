import { extname, resolve } from "node:path";
import { message } from "../../../src/messages/message.ts";
import { isPostgres } from "../../database/open-store.ts";
import { isClusterAddress, readClusterAddress } from "../../opensearch/cluster/address.ts";
import { type Settings, SettingsError } from "../settings/settings.ts";
import type { NamedArchive } from "../settings/workspaces-file.ts";

/** What an archive is kept in. */
type Places = Pick<Settings, "corpus" | "database" | "archive">;

/**
 * The database of each named archive: the one that it names, or a file beside the one of the settings: `dateline.db` has `dateline-north.db`.
 *
 * @param shared of the settings.
 * @returns by the archives' names.
 * @throws {@link SettingsError} if one has no place of its own. In a place of two archives posts and documents of one would be the other's.
 */
export function ownDatabases(archives: readonly NamedArchive[], shared: Places): ReadonlyMap<string, string> {
  const databases = new Map(archives.map((one) => [one.name, databaseOf(one, shared.database)]));
  const all = [
    { variable: "DATELINE_DATABASE", folder: "DATELINE_ARCHIVE", ...shared },
    ...archives.map((one) => ({
      variable: `archives.${one.name}.database`,
      folder: `archives.${one.name}.archive`,
      corpus: one.corpus,
      archive: one.archive,
      database: databases.get(one.name) ?? "",
    })),
  ];
  const seen = new Map<string, string>();
  const kept = new Map<string, { readonly by: string; readonly corpus: string }>();
  for (const { variable, folder, corpus, archive, database } of all) {
    const place = databaseName(database);
    const other = seen.get(place);
    if (other !== undefined)
      throw new SettingsError([message("settings.own-database", { key: variable, other })]);
    seen.set(place, variable);
    const index = archiveName(archive, corpus);
    if (index === null) continue;
    const before = kept.get(index);
    if (before && before.corpus !== resolve(corpus))
      throw new SettingsError([message("settings.own-place", { key: folder, other: before.by })]);
    kept.set(index, { by: folder, corpus: resolve(corpus) });
  }
  return databases;
}

function databaseOf({ name, database }: NamedArchive, shared: string): string {
  if (database !== null) return database;
  if (isPostgres(shared))
    throw new SettingsError([message("settings.own-postgres", { key: `archives.${name}.database` })]);
  const ending = extname(shared);
  return `${shared.slice(0, shared.length - ending.length)}-${name}${ending}`;
}

/** What two addresses of the same database have in common, whoever connects. */
function databaseName(database: string): string {
  if (!isPostgres(database)) return resolve(database);
  if (!URL.canParse(database)) return database;
  const { hostname, port, pathname } = new URL(database);
  return `postgres ${hostname}:${port || 5432}${pathname}`;
}

/** The same of an archive; null: it is in memory. */
function archiveName(archive: string | null, corpus: string): string | null {
  if (archive === "memory") return null;
  if (archive === null) return `${resolve(corpus)}.dateline`;
  if (!isClusterAddress(archive)) return resolve(archive);
  const { nodes, name } = readClusterAddress(archive);
  const hosts = nodes.map((node) => new URL(node).host).toSorted();
  return `opensearch ${hosts.join()}/${name}`;
}
