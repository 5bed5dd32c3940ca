import type { JsonObject } from "./json.ts";
import { PERMISSIONS, WORLD } from "./world.ts";

/** What the bot may do in a channel, as bits. */
export const MAY: Readonly<Record<"view" | "send" | "embed" | "history" | "sendInThreads", bigint>> = {
  view: 1n << 10n,
  send: 1n << 11n,
  embed: 1n << 14n,
  history: 1n << 16n,
  sendInThreads: 1n << 38n,
};

/** Everything that Discord knows a bit for. */
const ALL_BITS = (1n << 53n) - 1n;

/** Types of a channel. */
export const CHANNELS = { text: 0, dm: 1, voice: 2, category: 4, publicThread: 11, forum: 15 } as const;

/** A channel as the fake Discord keeps it. */
export type FakeChannel = {
  readonly id: string;
  readonly type: number;
  /** The server; nothing of direct messages. */
  readonly guild: string | undefined;
  /** The channel of a thread. */
  readonly parent: string | undefined;
  /** The person, of direct messages. */
  readonly recipient: string | undefined;
  permissions: bigint;
  archived: boolean;
};

/** The channels there are. */
export type Channels = {
  /** Makes a channel in which the bot may do everything that it needs, unless it says otherwise; returns its id. */
  readonly add: (channel?: {
    readonly id?: string;
    readonly type?: number;
    readonly guild?: string;
    readonly parent?: string;
    readonly permissions?: bigint;
  }) => string;
  /** From now on the bot may do just that in a channel. */
  readonly permit: (id: string, permissions: bigint) => void;
  /** Archives a thread. */
  readonly archive: (id: string) => void;
  /** Deletes a channel. */
  readonly remove: (id: string) => void;
  /** Puts the bot out of a server; its commands may stay. */
  readonly putOut: (guild: string) => void;
  /** Somebody who takes no direct messages of the bot. */
  readonly shut: (person: string) => void;
  readonly isShut: (person: string) => boolean;
  readonly openDm: (person: string) => FakeChannel;
  readonly find: (id: string) => FakeChannel | undefined;
  readonly isMember: (guild: string) => boolean;
  /** A channel as an interaction tells of it. */
  readonly place: (id: string) => { readonly appPermissions?: string; readonly channelType?: number };
  /** A channel as `GET /channels/:id` gives it: the bot's permissions are an overwrite for itself. */
  readonly payload: (channel: FakeChannel, lastMessageId: string | null) => JsonObject;
};

/** Keeps the channels of a world. */
export function createChannels(nextId: () => string, applicationId: string): Channels {
  const channels = new Map<string, FakeChannel>();
  const out = new Set<string>();
  const closed = new Set<string>();

  const add: Channels["add"] = ({ id = nextId(), type = CHANNELS.text, guild, parent, permissions } = {}) => {
    channels.set(id, {
      id,
      type,
      guild: guild ?? WORLD.guild,
      parent: parent ?? (type === CHANNELS.publicThread ? WORLD.channel : undefined),
      recipient: undefined,
      permissions: permissions ?? BigInt(PERMISSIONS),
      archived: false,
    });
    return id;
  };
  const change = (id: string, changes: Partial<Pick<FakeChannel, "permissions" | "archived">>) => {
    const channel = channels.get(id);
    if (channel === undefined) throw new Error(`Expected a channel, got "${id}"`);
    Object.assign(channel, changes);
  };
  add({ id: WORLD.channel });

  return {
    add,
    permit: (id, permissions) => change(id, { permissions }),
    archive: (id) => change(id, { archived: true }),
    remove: (id) => {
      channels.delete(id);
    },
    putOut: (guild) => {
      out.add(guild);
    },
    shut: (person) => {
      closed.add(person);
    },
    isShut: (person) => closed.has(person),
    openDm: (person) => {
      const open = [...channels.values()].find(({ recipient }) => recipient === person);
      if (open !== undefined) return open;
      const dm: FakeChannel = {
        id: nextId(),
        type: CHANNELS.dm,
        guild: undefined,
        parent: undefined,
        recipient: person,
        permissions: ALL_BITS,
        archived: false,
      };
      channels.set(dm.id, dm);
      return dm;
    },
    find: (id) => channels.get(id),
    isMember: (guild) => !out.has(guild),
    place: (id) => {
      const channel = channels.get(id);
      // Of a bot that is no member Discord tells what everybody may do.
      if (channel?.guild === undefined || out.has(channel.guild)) return {};
      return { appPermissions: String(channel.permissions), channelType: channel.type };
    },
    payload: ({ id, type, guild, parent, recipient, permissions, archived }, lastMessageId) => {
      const common = { id, type, flags: 0, last_message_id: lastMessageId };
      if (recipient !== undefined)
        return { ...common, recipients: [{ id: recipient, username: "somebody", discriminator: "0" }] };
      const inGuild = { ...common, guild_id: guild, name: "channel", parent_id: parent ?? null };
      if (parent !== undefined)
        return {
          ...inGuild,
          owner_id: applicationId,
          thread_metadata: { archived, auto_archive_duration: 1440, locked: false },
          message_count: 0,
          member_count: 1,
          total_message_sent: 0,
        };
      return {
        ...inGuild,
        position: 0,
        permission_overwrites: [
          {
            id: applicationId,
            type: 1,
            allow: String(permissions),
            deny: String(ALL_BITS & ~permissions),
          },
        ],
      };
    },
  };
}
