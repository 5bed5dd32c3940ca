import { setTimeout as sleep } from "node:timers/promises";
import * as v from "valibot";
import type { Log } from "../../../src/chat/log.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { failureOf } from "../connection/failure.ts";
import type { Installations } from "./installations.ts";
import type { Teams } from "./teams.ts";
import type { Tokens } from "./tokens.ts";

/** Notices when the app is removed from somewhere. */
export type Endings = {
  /** Deals with an event of Slack's on installations. It never fails. */
  hear(body: unknown): Promise<void>;
  /** Looks whether an installation is still good: Slack refused its token. It never fails. */
  suspect(id: string): Promise<void>;
};

/** What noticing needs. */
export type EndingsPorts = {
  readonly installations: Pick<Installations, "look" | "remove">;
  readonly tokens: Pick<Tokens, "of">;
  readonly teams: Pick<Teams, "known" | "refresh" | "add" | "remove">;
  /** Asks Slack whether it takes a token; rejects as web-api does. */
  readonly test: (token: string) => Promise<unknown>;
  /** Stops what is delivered in a workspace, for a reason; says how many there were. */
  readonly ended: (workspace: string, reason: string) => Promise<number>;
  readonly log: Log;
  /** Waits between attempts to ask Slack or the database, in milliseconds. @default [1000, 5000, 30000] */
  readonly againMs?: readonly number[];
};

const REMOVED: string = ENGLISH("reason.slack-app-gone");

/** What Slack says of a token whose app was removed; and what it may say as well, where it told so in an event. */
const GONE: readonly string[] = ["account_inactive", "token_revoked"];
const GONE_AS_TOLD: readonly string[] = [...GONE, "invalid_auth", "token_expired"];

const ids = v.nullish(v.array(v.string()), []);
const id = v.nullish(v.string(), null);
const EVENT = v.object({
  team_id: id,
  enterprise_id: id,
  event: v.variant("type", [
    v.object({ type: v.literal("app_uninstalled") }),
    v.object({ type: v.literal("tokens_revoked"), tokens: v.nullish(v.object({ bot: ids }), null) }),
    v.object({ type: v.picklist(["team_access_granted", "team_access_revoked"]), team_ids: ids }),
  ]),
});

/**
 * Forgets an installation once Slack itself says that its token is no longer good, and ends what was delivered by it. An event alone
 * ends nothing: it may come late, after the app was installed again.
 */
export function createEndings({
  installations,
  tokens,
  teams,
  test,
  ended,
  log,
  againMs = [1_000, 5_000, 30_000],
}: EndingsPorts): Endings {
  const underWay = new Map<string, Promise<void>>();

  /** Whether Slack takes the token; null: that is not known. */
  const isGood = async (id: string, gone: readonly string[]): Promise<boolean | null> => {
    for (const waitMs of [...againMs, null]) {
      const token = await tokens.of(id);
      if (token === null) return true;
      try {
        await test(token);
        return true;
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind === "refused" && gone.includes(failure.code)) return false;
        if (waitMs === null) return null;
        await sleep(waitMs, undefined, { ref: false });
      }
    }
    return null;
  };
  /** Tries again for a while what the database may have refused: nobody tells of it a second time. */
  const again = async (work: () => Promise<void>): Promise<void> => {
    for (const waitMs of [...againMs, null]) {
      try {
        return await work();
      } catch (error) {
        if (waitMs === null) throw error;
        await sleep(waitMs, undefined, { ref: false });
      }
    }
  };
  const end = async (workspaces: readonly string[], details: Readonly<Record<string, unknown>>) => {
    let stopped = 0;
    for (const workspace of workspaces) stopped += await ended(workspace, REMOVED);
    log.warn("the app was removed", { ...details, workspaces: workspaces.length, stopped });
  };
  /** The workspaces that are reached by an installation and by no other one. */
  const reachedOnlyBy = (id: string): readonly string[] => {
    const by = Map.groupBy(teams.known(), ({ team }) => team);
    return [...by].flatMap(([team, ways]) =>
      ways.every(({ organisation = team }) => organisation === id) ? [team] : [],
    );
  };
  const look = async (id: string, gone: readonly string[]): Promise<void> => {
    const opened = await installations.look(id);
    if (opened === null || (await isGood(id, gone)) !== false) return;
    // Installed again meanwhile.
    if ((await installations.look(id))?.version !== opened.version) return;
    await teams.refresh();
    // First the deliveries: they would go on by themselves when the app is installed again, if this process dies before they end.
    await end(reachedOnlyBy(id), { installation: id });
    await installations.remove(id, opened.version);
    await teams.refresh();
  };
  const lookOnce = (id: string, gone: readonly string[]): Promise<void> => {
    const looking =
      underWay.get(id) ??
      again(() => look(id, gone))
        .catch((error: unknown) => log.error("an installation could not be looked after", { err: error }))
        .finally(() => underWay.delete(id));
    underWay.set(id, looking);
    return looking;
  };

  const hear = async (body: unknown): Promise<void> => {
    const parsed = v.safeParse(EVENT, body);
    if (!parsed.success) return;
    const { team_id, enterprise_id, event } = parsed.output;
    switch (event.type) {
      case "tokens_revoked":
        // Tokens of persons are none of the bot's.
        if (event.tokens !== null && event.tokens.bot.length === 0) return;
        break;
      case "team_access_granted":
        for (const team of event.team_ids) if (enterprise_id !== null) await teams.add(team, enterprise_id);
        return;
      case "team_access_revoked": {
        await teams.refresh();
        const isInstalled = new Set(
          teams.known().flatMap(({ team, organisation }) => (organisation === undefined ? [team] : [])),
        );
        await end(
          event.team_ids.filter((team) => !isInstalled.has(team)),
          { organisation: enterprise_id },
        );
        for (const team of event.team_ids) await teams.remove(team);
        return;
      }
      case "app_uninstalled":
        break;
    }
    const told = [team_id, enterprise_id].flatMap((each) => each ?? []);
    await Promise.all(told.map((each) => lookOnce(each, GONE_AS_TOLD)));
  };
  return {
    suspect: (id) => lookOnce(id, GONE),
    hear: (body) =>
      again(() => hear(body)).catch((error: unknown) =>
        log.error("an event on installations was not dealt with", { err: error }),
      ),
  };
}
