import type { PartHealth } from "../../../src/chat/health.ts";
import type {
  InstallationStore,
  StoredInstallation,
} from "../../../src/chat/installations/installation-store.ts";
import type { Log } from "../../../src/chat/log.ts";
import { type Installation, readInstallation, writeInstallation } from "./installation.ts";
import { type Seal, SealError } from "./seal.ts";

/** Where the app is installed. */
export type Installations = {
  /** The installation of a workspace or an organisation; null: there is none. */
  find(id: string): Promise<Installation | null>;
  /** The same, whatever is remembered: as the database has it now. */
  look(id: string): Promise<OpenedInstallation | null>;
  /** All that can be read. */
  list(): Promise<readonly Installation[]>;
  save(installation: Installation): Promise<void>;
  /** Changes one, unless somebody did so since it was read; false: somebody did. */
  change(from: OpenedInstallation, to: Installation): Promise<boolean>;
  /** Takes one out, unless it was changed or made anew since it was read; false: it was, or there is none. */
  remove(id: string, version: number): Promise<boolean>;
  /** Whether all can be read: the part `installations`. */
  part(): PartHealth;
};

/** An installation, and the version in which it was read. */
export type OpenedInstallation = { readonly installation: Installation; readonly version: number };

/** What reading installations needs. */
export type InstallationsPorts = {
  readonly store: Pick<InstallationStore, "find" | "all" | "save" | "change" | "remove" | "claimRenewal">;
  readonly seal: Seal;
  readonly log: Log;
  /** Any clock that only goes forward, in milliseconds. */
  readonly monotonicMs: () => number;
  /** The time as an instant. */
  readonly nowMs: () => number;
};

/** What another process changed is noticed after this time, in milliseconds. */
const REMEMBERED_MS = 10_000;

/** Who seals one again has this long before somebody else may renew its token, in milliseconds. */
const SEALS_WITHIN_MS = 10_000;

/** The name under which an installation is sealed: that of its row. */
const nameOf = (id: string): string => `slack installation ${id}`;

/** Opens what the database has sealed; what cannot be opened counts as not there, and is reported. */
export function createInstallations({
  store,
  seal,
  log,
  monotonicMs,
  nowMs,
}: InstallationsPorts): Installations {
  const remembered = new Map<
    string,
    { readonly opened: OpenedInstallation | null; readonly untilMs: number }
  >();
  const unreadable = new Set<string>();

  const remember = (id: string, opened: OpenedInstallation | null): OpenedInstallation | null => {
    remembered.set(id, { opened, untilMs: monotonicMs() + REMEMBERED_MS });
    return opened;
  };
  const open = ({ id, sealed, version }: StoredInstallation): OpenedInstallation | null => {
    try {
      const installation = readInstallation(id, seal.open(nameOf(id), sealed));
      unreadable.delete(id);
      return { installation, version };
    } catch (error) {
      const reason = error instanceof SealError ? error.message : "it is none that this program wrote";
      if (!unreadable.has(id)) log.error("an installation cannot be read", { installation: id, reason });
      unreadable.add(id);
      return null;
    }
  };
  const look = async (id: string): Promise<OpenedInstallation | null> => {
    const row = await store.find(id);
    if (row === null) unreadable.delete(id);
    return remember(id, row && open(row));
  };
  const sealed = (installation: Installation) =>
    seal.seal(nameOf(installation.id), writeInstallation(installation));
  /** So that an old key can be taken away once the bot has run with both. Not while somebody renews the token, who would be overtaken. */
  const sealAgain = async ({ id, version }: StoredInstallation, installation: Installation) => {
    const now = nowMs();
    if (await store.claimRenewal(id, version, now, now + SEALS_WITHIN_MS))
      await store.change(id, version, sealed(installation));
  };

  return {
    look,
    async find(id) {
      const before = remembered.get(id);
      if (before && monotonicMs() < before.untilMs) return before.opened?.installation ?? null;
      try {
        return (await look(id))?.installation ?? null;
      } catch (error) {
        // While the database is away, what was known goes on.
        if (before?.opened) return before.opened.installation;
        throw error;
      }
    },
    async list() {
      const rows = await store.all();
      const ids = new Set(rows.map(({ id }) => id));
      for (const id of unreadable) if (!ids.has(id)) unreadable.delete(id);
      const found: Installation[] = [];
      for (const row of rows) {
        const opened = open(row);
        if (opened === null) continue;
        found.push(opened.installation);
        if (seal.isOld(row.sealed)) await sealAgain(row, opened.installation);
      }
      return found;
    },
    async save(installation) {
      await store.save(installation.id, sealed(installation));
      await look(installation.id);
    },
    async change(from, to) {
      const done = await store.change(to.id, from.version, sealed(to));
      if (done) remember(to.id, { installation: to, version: from.version + 1 });
      return done;
    },
    async remove(id, version) {
      const done = await store.remove(id, version);
      await look(id);
      return done;
    },
    part() {
      const count = unreadable.size;
      return {
        part: "installations",
        ok: count === 0,
        detail:
          count === 0
            ? null
            : `${count === 1 ? "1 installation cannot" : `${count} installations cannot`} be read (${[...unreadable].join(", ")}): set \`DATELINE_INSTALLATION_KEY\` to the key it was kept with, after a comma if there is a new one, or install the app there again.`,
      };
    },
  };
}
