import { Routes } from "discord.js";
import * as v from "valibot";
import type { RequestChannel } from "../../../src/chat/queue/request-queue.ts";
import { listWords } from "../../../src/messages/list-words.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import type { Api } from "../connection/api.ts";
import type { Answered } from "../connection/api-request.ts";
import type { Sender } from "../read.ts";
import {
  inviteUrlOf,
  isThread,
  managesServer,
  missingToPost,
  type Permissions,
  permissionsIn,
} from "./permissions.ts";

/** What is to be known of a place beside the interaction. */
export type ChannelParts = {
  readonly api: Api;
  /** The id of the bot's own user. */
  readonly botUser: () => string;
  /** The ids of people who may manage the posts of every server. */
  readonly admins: readonly string[];
};

/** The channel that an interaction comes from, for what concerns the channel itself; null outside of servers. */
export function requestChannelOf(
  { where, person, applicationId }: Sender,
  { api, botUser, admins }: ChannelParts,
): RequestChannel | null {
  if (where === null) return null;
  const { guild, channel: here } = where;
  const invite = ENGLISH("reason.discord-not-a-member", { url: inviteUrlOf(applicationId) });
  return {
    workspace: guild,
    channel: here,
    mayManage: async () => managesServer(where.memberPermissions) || admins.includes(person),
    whyNotPost: async (channel) => {
      if (!where.installed) return invite;
      const found = await api.get(Routes.channel(channel));
      if (isDenied(found)) return isDenied(await api.get(Routes.guild(guild))) ? invite : UNSEEN;
      const known = found.kind === "done" ? v.safeParse(CHANNEL, found.body) : null;
      // What the interaction says of its own channel holds even if Discord cannot be asked now.
      if (channel === here) return lacks(missingToPost(where.botPermissions, where.channelType));
      if (!known?.success) return UNCLEAR;
      if (known.output.guild_id !== guild) return ENGLISH("reason.discord-other-server");
      const permissions = await botPermissions(api, guild, botUser(), known.output);
      return permissions === null ? UNCLEAR : lacks(missingToPost(permissions, known.output.type));
    },
  };
}

const UNSEEN: string = ENGLISH("reason.discord-unseen");

const UNCLEAR: string = ENGLISH("reason.discord-unclear");

function lacks(missing: readonly string[]): string | null {
  if (missing.length === 0) return null;
  const names = missing.map((name) => `“${name}”`);
  return ENGLISH("reason.discord-lacks", { permissions: listWords(ENGLISH, names) });
}

/** Whether Discord says clearly that something is not there, or not for the bot to see. */
function isDenied(answered: Answered): boolean {
  return answered.kind === "denied" && [10_003, 10_004, 50_001].includes(answered.code);
}

/** What the bot may do in a channel of its server; a thread has the rights of the channel that it belongs to. */
async function botPermissions(
  api: Api,
  guild: string,
  member: string,
  channel: v.InferOutput<typeof CHANNEL>,
): Promise<Permissions | null> {
  const ask = async <T>(schema: v.GenericSchema<unknown, T>, route: string): Promise<T | null> => {
    const answered = await api.get(route);
    const read = answered.kind === "done" ? v.safeParse(schema, answered.body) : null;
    return read?.success ? read.output : null;
  };
  const [server, own, ruling] = await Promise.all([
    ask(GUILD, Routes.guild(guild)),
    ask(MEMBER, Routes.guildMember(guild, member)),
    isThread(channel.type) && channel.parent_id
      ? ask(CHANNEL, Routes.channel(channel.parent_id))
      : Promise.resolve(channel),
  ]);
  if (!server || !own || !ruling) return null;
  return permissionsIn({
    guild,
    member,
    memberRoles: own.roles,
    roles: server.roles,
    overwrites: ruling.permission_overwrites ?? [],
  });
}

const CHANNEL = v.object({
  type: v.number(),
  guild_id: v.nullish(v.string()),
  parent_id: v.nullish(v.string()),
  permission_overwrites: v.nullish(
    v.array(v.object({ id: v.string(), allow: v.string(), deny: v.string() })),
  ),
});
const GUILD = v.object({ roles: v.array(v.object({ id: v.string(), permissions: v.string() })) });
const MEMBER = v.object({ roles: v.array(v.string()) });
