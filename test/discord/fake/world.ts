import type { JsonObject } from "./json.ts";

/** Somebody who uses the bot. */
export type Person = {
  readonly id: string;
  readonly username: string;
  readonly globalName?: string;
  /** The language of their client. @default "en-US" */
  readonly locale?: string;
};

/** Where an interaction happens: a server, the direct messages with the bot, or direct messages among people. */
export type Context = "guild" | "bot_dm" | "private_channel";

/** A user as Discord's payloads have it. */
export type UserPayload = {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly avatar: null;
  readonly avatar_decoration_data: null;
  readonly bot?: true;
  readonly clan: null;
  readonly collectibles: null;
  readonly discriminator: string;
  readonly display_name_styles: null;
  readonly primary_guild: null;
  readonly public_flags: number;
};

/** Who presses and types where nothing else is said. */
export const ADA: Person = { id: "810000000000000001", username: "ada", globalName: "Ada L." };

/** Somebody else, to see what others see. */
export const BEN: Person = { id: "810000000000000002", username: "ben_42" };

/** The ids that hold where nothing else is said. */
export const WORLD = {
  applicationId: "820000000000000001",
  guild: "830000000000000001",
  channel: "840000000000000001",
  dmChannel: "840000000000000002",
  groupDmChannel: "840000000000000003",
} as const;

/** Every field of a user that Discord sends in an interaction. */
export function userPayload({ id, username, globalName }: Person): UserPayload {
  return {
    avatar: null,
    avatar_decoration_data: null,
    clan: null,
    collectibles: null,
    discriminator: "0",
    display_name_styles: null,
    global_name: globalName ?? null,
    id,
    primary_guild: null,
    public_flags: 0,
    username,
  };
}

/** The bot's own user; its id is that of the application, as of every recent bot. */
export function botUser(applicationId: string): UserPayload {
  return { ...userPayload({ id: applicationId, username: "Fake Bot" }), bot: true, discriminator: "4242" };
}

/** The user as `GET /users/@me` and READY give it. */
export function ownUser(applicationId: string): JsonObject {
  return {
    ...botUser(applicationId),
    accent_color: null,
    banner: null,
    email: null,
    flags: 0,
    locale: "en-US",
    mfa_enabled: false,
    premium_type: 0,
    verified: true,
  };
}

/** The application as `GET /applications/@me` gives it. */
export function ownApplication(applicationId: string): JsonObject {
  return {
    id: applicationId,
    name: "Fake Bot",
    icon: null,
    description: "",
    type: null,
    flags: 0,
    flags_new: "0",
    bot: { ...botUser(applicationId), flags: 0 },
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { "0": {}, "1": {} },
    verify_key: "0".repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: { ...userPayload(ADA), flags: 0 },
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: ["applications.commands", "bot"],
  };
}

/** The guild as GUILD_CREATE gives it to a bot with the Guilds intent. */
export function guildPayload(guildId: string, channelId: string): JsonObject {
  return {
    id: guildId,
    name: "Fake Guild",
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    owner_id: ADA.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [
      {
        id: guildId,
        name: "@everyone",
        color: 0,
        hoist: false,
        position: 0,
        permissions: "0",
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: "en-US",
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: "2026-01-04T20:21:10.139000+00:00",
    large: false,
    unavailable: false,
    member_count: 3,
    voice_states: [],
    members: [],
    channels: [{ id: channelId, type: 0, name: "general", position: 0, permission_overwrites: [], flags: 0 }],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}

/** The permissions of whoever is asked for. */
export const PERMISSIONS: string = "2248473465835073";

/** The channel that comes with an interaction, in the shape of its context. */
export function channelPayload(context: Context, id: string, guildId: string, person: Person): JsonObject {
  const common = { flags: 0, id, last_message_id: null };
  switch (context) {
    case "guild":
      return {
        ...common,
        guild_id: guildId,
        icon_emoji: { id: null, name: "👋" },
        name: "general",
        nsfw: false,
        parent_id: null,
        permissions: PERMISSIONS,
        position: 0,
        rate_limit_per_user: 0,
        theme_color: null,
        topic: null,
        type: 0,
      };
    case "bot_dm":
      return { ...common, recipients: [userPayload(person)], type: 1 };
    case "private_channel":
      return { ...common, icon: null, name: null, owner_id: person.id, recipients: [], type: 3 };
  }
}
