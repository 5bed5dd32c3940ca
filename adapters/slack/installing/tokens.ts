import { setTimeout as sleep } from "node:timers/promises";
import type { PartHealth } from "../../../src/chat/health.ts";
import type { InstallationStore } from "../../../src/chat/installations/installation-store.ts";
import type { Log } from "../../../src/chat/log.ts";
import type { Installation, Renewal } from "./installation.ts";
import type { Installations, OpenedInstallation } from "./installations.ts";

/** A token that took the place of another one. */
export type Renewed = { readonly token: string; readonly renewal: Renewal };

/** The tokens of installations, renewed in time. */
export type Tokens = {
  /** The token of an installation as it is now; null: there is none. */
  of(id: string): Promise<string | null>;
  /** Whether all that had to be renewed were: the part `renewal`. */
  parts(): readonly PartHealth[];
};

/** What renewing tokens needs. */
export type TokensPorts = {
  readonly installations: Pick<Installations, "find" | "look" | "change">;
  readonly store: Pick<InstallationStore, "claimRenewal">;
  /** Has Slack exchange what renews a token. */
  readonly exchange: (refreshToken: string) => Promise<Renewed>;
  /** The time as an instant: Slack says how long a token lasts. */
  readonly nowMs: () => number;
  readonly log: Log;
  /** Between two looks whether another process has renewed a token that is over, in milliseconds. @default 250 */
  readonly lookEveryMs?: number;
};

/** A token is renewed when it has less than this left, in milliseconds: Bolt's two hours of Slack's twelve. */
const IN_TIME_MS = 2 * 3_600_000;

/** With less than this left a token is not used any more, in milliseconds: a call takes a while. */
const OVER_MS = 30_000;

/** Who renews a token has this long before somebody else may, in milliseconds; and the others wait for as long. */
const RENEWS_WITHIN_MS = 20_000;

/** Waits between attempts to note a renewed token, in milliseconds: it is nowhere else, and the old one cannot be renewed again. */
const NOTE_AGAIN_MS = [100, 300, 1_000, 3_000, 5_000] as const;

/**
 * Renews tokens when they are used and will end soon, one process each: what renews a token is good once. The token that is to end is
 * used meanwhile, so nobody waits but for one that is over.
 *
 * Source: https://docs.slack.dev/authentication/using-token-rotation.
 */
export function createTokens({
  installations,
  store,
  exchange,
  nowMs,
  log,
  lookEveryMs = 250,
}: TokensPorts): Tokens {
  const underWay = new Map<string, Promise<Installation | null>>();
  /** Installations whose token could not be renewed. */
  const failing = new Set<string>();
  const leftMs = ({ renewal }: Installation): number =>
    renewal === null ? Number.POSITIVE_INFINITY : renewal.endsMs - nowMs();

  const note = async (from: OpenedInstallation, to: Installation): Promise<Installation | null> => {
    for (let attempt = 0; ; attempt++) {
      try {
        if (await installations.change(from, to)) return to;
        // It was noted though the answer got lost; or somebody installed the app again, or removed it.
        return (await installations.look(to.id))?.installation ?? null;
      } catch (error) {
        const waitMs = NOTE_AGAIN_MS[attempt];
        if (waitMs === undefined) throw error;
        await sleep(waitMs, undefined, { ref: false });
      }
    }
  };

  /** Until another process has renewed it, or gave up. */
  const waitForOther = async (before: OpenedInstallation): Promise<Installation | null> => {
    const { id } = before.installation;
    for (let waitedMs = 0; waitedMs < RENEWS_WITHIN_MS; waitedMs += lookEveryMs) {
      await sleep(lookEveryMs, undefined, { ref: false });
      const now = await installations.look(id);
      if (now?.version !== before.version) return now?.installation ?? null;
    }
    return before.installation;
  };

  const renew = async (id: string): Promise<Installation | null> => {
    const opened = await installations.look(id);
    if (opened === null) return null;
    const { installation, version } = opened;
    const { renewal } = installation;
    // Another process was quicker.
    if (renewal === null || leftMs(installation) > IN_TIME_MS) return installation;
    const now = nowMs();
    if (!(await store.claimRenewal(id, version, now, now + RENEWS_WITHIN_MS)))
      return leftMs(installation) > OVER_MS ? installation : waitForOther(opened);
    return note(opened, { ...installation, ...(await exchange(renewal.refreshToken)) });
  };

  const renewOnce = (id: string): Promise<Installation | null> => {
    const renewing =
      underWay.get(id) ??
      renew(id)
        .then(
          (renewed) => {
            if (failing.delete(id)) log.info("a token was renewed after all", { installation: id });
            return renewed;
          },
          (error: unknown) => {
            if (!failing.has(id)) log.error("a token was not renewed", { installation: id, err: error });
            failing.add(id);
            return installations.find(id).catch(() => null);
          },
        )
        .finally(() => underWay.delete(id));
    underWay.set(id, renewing);
    return renewing;
  };

  return {
    parts: () =>
      failing.size === 0
        ? []
        : [
            {
              part: "renewal",
              ok: false,
              detail: `Slack’s tokens could not be renewed (${[...failing].join(", ")}): it is tried again; if that does not help, install the app there again.`,
            },
          ],
    async of(id) {
      const installation = await installations.find(id);
      if (installation === null) {
        failing.delete(id);
        return null;
      }
      const left = leftMs(installation);
      if (left > IN_TIME_MS) return installation.token;
      const renewing = renewOnce(id);
      return left > OVER_MS ? installation.token : ((await renewing)?.token ?? null);
    },
  };
}
