import type { PartHealth } from "../../../src/chat/health.ts";

/** Parts that belong together: a platform, or what all platforms need. */
export type PartGroup = {
  /** Lower case: `slack`, `archive`. */
  readonly name: string;
  /** A platform can be missing while another one works; what is shared has to work; without the rest the bot serves all the same. */
  readonly kind: "platform" | "shared" | "lesser";
  readonly parts: readonly PartHealth[];
};

/** A part as `/readyz` shows it. */
type BoardPart = PartHealth & {
  /** When it became so, ISO 8601. */
  readonly since: string;
};

/** What `/readyz` says. */
type Board = {
  /** `degraded`: one platform works and another one does not, or there is too much to do. `failing`: nobody is served as they should be. */
  readonly status: "ok" | "degraded" | "failing";
  /** The names of the parts that do not work. */
  readonly broken: readonly string[];
  readonly parts: readonly BoardPart[];
};

/** Keeps the time since when each part has been as it is. */
export type HealthBoard = {
  /** How everything is now. */
  read(): Board;
};

/**
 * Makes a board of groups of parts.
 *
 * @param nowMs the time as an instant.
 */
export function createHealthBoard(groups: () => readonly PartGroup[], nowMs: () => number): HealthBoard {
  const known = new Map<string, { readonly ok: boolean; readonly since: string }>();
  const sinceWhen = (part: string, ok: boolean): string => {
    const before = known.get(part);
    if (before?.ok === ok) return before.since;
    const since = new Date(nowMs()).toISOString();
    known.set(part, { ok, since });
    return since;
  };
  return {
    read() {
      const now = groups();
      const parts = now.flatMap(({ name, parts: own }) =>
        own.map(({ part, ok, detail }): BoardPart => {
          const full = part === name || part.startsWith(`${name}.`) ? part : `${name}.${part}`;
          return { part: full, ok, detail, since: sinceWhen(full, ok) };
        }),
      );
      return {
        status: statusOf(now),
        broken: parts.filter(({ ok }) => !ok).map(({ part }) => part),
        parts,
      };
    },
  };
}

function statusOf(groups: readonly PartGroup[]): Board["status"] {
  const works = ({ parts }: PartGroup) => parts.every(({ ok }) => ok);
  if (groups.every(works)) return "ok";
  const platforms = groups.filter(({ kind }) => kind === "platform");
  const shared = groups.filter(({ kind }) => kind === "shared");
  return shared.every(works) && platforms.some(works) ? "degraded" : "failing";
}
