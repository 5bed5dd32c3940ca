import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import type { Log } from "../../../src/chat/log.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { failureOf } from "../connection/failure.ts";
import type { Identity } from "../connection/identity.ts";
import { obstacleOf } from "../posting/obstacles.ts";

/** What a person is in the workspace. */
type Member = {
  /** Whether they may set the daily posts. */
  readonly manages: boolean;
  /** The time zone of their profile; null if Slack does not say. */
  readonly zone: string | null;
};

/** Who may do what in the workspace. */
export type Permissions = {
  /** What a person is; where Slack cannot be asked, they manage nothing. It never fails. */
  member(user: string): Promise<Member>;
  /** Why the bot cannot post in a channel, and what to do; null if it can. It never fails. */
  whyNotPost(channel: string): Promise<string | null>;
};

/** What knowing that needs. */
export type PermissionPorts = {
  readonly web: WebClient;
  readonly identity: Pick<Identity, "name" | "teamId">;
  /** Ids of people who manage the daily posts beside the workspace's owners and admins. */
  readonly admins: readonly string[];
  readonly log: Log;
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
};

/** How long what Slack says of a person is believed, in milliseconds, and of how many at most. */
const BELIEVED_MS = 60_000;
const MOST_PEOPLE = 1_000;

/** Asks Slack who may do what. */
export function createPermissions({ web, identity, admins, log, nowMs }: PermissionPorts): Permissions {
  const known = new Map<string, { readonly member: Member; readonly untilMs: number }>();

  const ask = async (user: string): Promise<Member> => {
    const { user: person } = await web.users.info({ user });
    const { teamId } = identity;
    // In a channel shared with another workspace, its admins are strangers here.
    const teams = [person?.team_id, ...(person?.enterprise_user?.teams ?? [])];
    const manages = [person?.is_admin, person?.is_owner, person?.is_primary_owner].includes(true);
    return {
      manages: admins.includes(user) || (manages && teams.includes(teamId) && person?.deleted !== true),
      zone: person?.tz ?? null,
    };
  };

  return {
    async member(user) {
      const believed = known.get(user);
      if (believed && nowMs() < believed.untilMs) return believed.member;
      try {
        const member = await ask(user);
        if (known.size >= MOST_PEOPLE) known.clear();
        known.set(user, { member, untilMs: nowMs() + BELIEVED_MS });
        return member;
      } catch (error) {
        log.warn("who manages the workspace cannot be asked", { reason: reasonOf(error) });
        return { manages: admins.includes(user), zone: null };
      }
    },
    async whyNotPost(channel) {
      try {
        const { channel: found } = await web.conversations.info({ channel });
        if (found?.is_im || found?.is_mpim) return obstacleOf("no_direct_messages", identity.name);
        if (found?.is_archived) return obstacleOf("is_archived", identity.name);
        return found?.is_member ? null : obstacleOf("not_in_channel", identity.name);
      } catch (error) {
        const reason = isDirectMessage(error) ? "no_direct_messages" : reasonOf(error);
        const obstacle = obstacleOf(reason, identity.name);
        if (obstacle === null) log.warn("a channel cannot be asked for", { reason });
        return obstacle ?? ENGLISH("reason.slack-unclear", { code: reason });
      }
    },
  };
}

/** Whether Slack hides a conversation because it is a direct message, of two or of several, which the bot does not read. */
function isDirectMessage(error: unknown): boolean {
  if (!(error instanceof WebAPIPlatformError) || error.data.error !== "missing_scope") return false;
  const needed = "needed" in error.data ? String(error.data.needed) : "";
  return needed.split(",").every((scope) => scope === "mpim:read" || scope === "im:read");
}

function reasonOf(error: unknown): string {
  const failure = failureOf(error);
  return "code" in failure ? failure.code : "ratelimited";
}
