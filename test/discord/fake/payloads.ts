import { allComponents } from "./check-components.ts";
import { chosenChannels } from "./chosen-channels.ts";
import { isObject, type JsonObject, numberOf, textOf } from "./json.ts";
import { type MessagePayload, timestamp } from "./message-payload.ts";
import {
  ADA,
  type Context,
  channelPayload,
  PERMISSIONS,
  type Person,
  type UserPayload,
  userPayload,
  WORLD,
} from "./world.ts";

/** Who interacts, where, and how the bot came there. */
export type Origin = {
  /** @default ADA */
  readonly user?: Person;
  /** @default "guild" */
  readonly context?: Context;
  /** The channel's id. @default the world's channel of the context */
  readonly channel?: string;
  /** The server's id, in the context "guild". @default WORLD.guild */
  readonly guild?: string;
  /** Whether the person installed the bot for themselves; in a private channel it cannot be otherwise. @default false */
  readonly userInstalled?: boolean;
  /** @default WORLD.applicationId */
  readonly applicationId?: string;
  /** What the person may do, in the context "guild". @default PERMISSIONS */
  readonly permissions?: string;
  /** What the bot may do. @default PERMISSIONS */
  readonly appPermissions?: string;
  /** Discord's number for the sort of channel, in the context "guild". @default 0 */
  readonly channelType?: number;
  readonly id?: string;
  readonly token?: string;
};

/** The fields that every interaction has. */
type Envelope = {
  readonly app_permissions: string;
  readonly application_id: string;
  readonly attachment_size_limit: number;
  /** The installations that let it happen: "0" by a server (or "0" for the bot's own messages), "1" by a person. */
  readonly authorizing_integration_owners: Readonly<Record<string, string>>;
  readonly channel: JsonObject;
  readonly channel_id: string;
  /** 0 a server, 1 the direct messages with the bot, 2 those among people. */
  readonly context: 0 | 1 | 2;
  readonly entitlement_sku_ids: readonly string[];
  readonly entitlements: readonly JsonObject[];
  readonly guild?: JsonObject;
  readonly guild_id?: string;
  readonly guild_locale?: string;
  readonly id: string;
  readonly locale: string;
  /** In the context "guild". */
  readonly member?: JsonObject & { readonly user: UserPayload; readonly permissions: string };
  readonly token: string;
  /** In the other contexts. */
  readonly user?: UserPayload;
  readonly version: 1;
};

/** An interaction as the gateway dispatches it. */
export type InteractionPayload = Envelope & {
  /** 2 a command, 3 a component, 4 autocomplete, 5 a modal that was sent off. */
  readonly type: 2 | 3 | 4 | 5;
  readonly data: JsonObject;
  readonly message?: MessagePayload;
};

const ID = "850000000000000001";
const CHANNELS = {
  guild: WORLD.channel,
  bot_dm: WORLD.dmChannel,
  private_channel: WORLD.groupDmChannel,
} as const;

/** The id of the person who interacts. */
export function userOf(interaction: InteractionPayload): UserPayload {
  const user = interaction.member?.user ?? interaction.user;
  if (user === undefined) throw new Error("Expected an interaction to have a member or a user");
  return user;
}

function owners(
  context: Context,
  guildId: string,
  userId: string,
  userInstalled: boolean,
): Readonly<Record<string, string>> {
  if (context === "private_channel") return { "1": userId };
  if (context === "bot_dm") return userInstalled ? { "0": "0", "1": userId } : { "0": "0" };
  return userInstalled ? { "1": userId } : { "0": guildId };
}

function guildFields(
  guildId: string,
  person: Person,
  permissions: string,
): Pick<Envelope, "guild" | "guild_id" | "guild_locale" | "member"> {
  return {
    guild: { features: [], id: guildId, locale: "en-US" },
    guild_id: guildId,
    guild_locale: "en-US",
    member: {
      avatar: null,
      banner: null,
      collectibles: null,
      communication_disabled_until: null,
      deaf: false,
      display_name_styles: null,
      flags: 0,
      joined_at: timestamp(Date.UTC(2026, 0, 4, 20, 21)),
      mute: false,
      nick: null,
      pending: false,
      permissions,
      premium_since: null,
      roles: [],
      unusual_dm_activity_until: null,
      user: userPayload(person),
    },
  };
}

/** Builds the fields that every interaction has, in the shape of the context. */
function envelope(origin: Origin): Envelope {
  const { user = ADA, context = "guild", guild = WORLD.guild, id = ID } = origin;
  const { channel = CHANNELS[context], userInstalled = false, permissions = PERMISSIONS } = origin;
  const { channelType } = origin;
  const channelFields = channelPayload(context, channel, guild, user);
  return {
    app_permissions: origin.appPermissions ?? PERMISSIONS,
    application_id: origin.applicationId ?? WORLD.applicationId,
    attachment_size_limit: 10_485_760,
    authorizing_integration_owners: owners(context, guild, user.id, userInstalled),
    channel: channelType === undefined ? channelFields : { ...channelFields, type: channelType },
    channel_id: channel,
    context: context === "guild" ? 0 : context === "bot_dm" ? 1 : 2,
    entitlement_sku_ids: [],
    entitlements: [],
    id,
    locale: user.locale ?? "en-US",
    token: origin.token ?? Buffer.from(`interaction:${id}:${"x".repeat(128)}`).toString("base64url"),
    version: 1,
    ...(context === "guild" ? guildFields(guild, user, permissions) : { user: userPayload(user) }),
  };
}

/** An option of a command as it was filled in: `{ type, name, value }`, or `{ type, name, options }` for a subcommand. */
export type FilledOption = JsonObject & { readonly type: number; readonly name: string };

/** Which command with what filled in. */
export type CommandUse = Origin & {
  readonly name: string;
  readonly options?: readonly FilledOption[];
  /** The id the command was registered with. */
  readonly commandId?: string;
};

/** Builds the interaction of a slash command. */
export function commandPayload(use: CommandUse): InteractionPayload {
  const { name, options = [], commandId = ID } = use;
  const channels = chosenChannels(options);
  const data = {
    id: commandId,
    name,
    ...(options.length > 0 ? { options } : {}),
    ...(Object.keys(channels).length > 0 ? { resolved: { channels } } : {}),
    type: 1,
  };
  return { ...envelope(use), type: 2, data };
}

/** Builds the interaction of a person who is typing: one of the options carries `focused: true`. */
export function autocompletePayload(use: CommandUse): InteractionPayload {
  return { ...commandPayload(use), type: 4 };
}

/** Which message command on which message. */
export type MessageCommandUse = Origin & {
  readonly name: string;
  readonly target: MessagePayload;
  readonly commandId?: string;
};

/** Builds the interaction of a command from a message's context menu. */
export function messageCommandPayload(use: MessageCommandUse): InteractionPayload {
  const { name, target, commandId = ID } = use;
  const resolved = { messages: { [target.id]: target } };
  return {
    ...envelope({ channel: target.channel_id, ...use }),
    type: 2,
    data: { id: commandId, name, resolved, target_id: target.id, type: 3 },
  };
}

/** Which component of which message, with what chosen. */
export type ComponentUse = Origin & {
  readonly message: MessagePayload;
  readonly customId: string;
  /** What was chosen, of a select. */
  readonly values?: readonly string[];
};

/** Builds the interaction of a button or a select in a message. */
export function componentPayload(use: ComponentUse): InteractionPayload {
  const { message, customId, values } = use;
  const component = allComponents(message.components).find(({ custom_id }) => custom_id === customId);
  return {
    ...envelope({ channel: message.channel_id, ...use }),
    type: 3,
    data: {
      component_type: numberOf(component?.type ?? 2),
      custom_id: customId,
      id: numberOf(component?.id),
      ...(values === undefined ? {} : { values }),
    },
    message,
  };
}

/** Which modal, as the bot sent it, with what written into its inputs. */
export type ModalUse = Origin & {
  readonly modal: JsonObject;
  /** By the `custom_id` of the input; empty where not given. */
  readonly values: Readonly<Record<string, string>>;
  /** The message whose component opened the modal. */
  readonly message?: MessagePayload;
};

/** Builds the interaction of a modal that was sent off. */
export function modalSubmitPayload(use: ModalUse): InteractionPayload {
  const { modal, values, message } = use;
  let last = 0;
  const filled = (component: unknown): JsonObject => {
    last += 1;
    const id = last;
    if (!isObject(component)) return { id };
    const { type, custom_id, components, component: inner } = component;
    if (Array.isArray(components)) return { components: components.map(filled), id, type };
    if (isObject(inner)) return { component: filled(inner), id, type };
    return { custom_id, id, type, value: values[textOf(custom_id)] ?? "" };
  };
  const components = Array.isArray(modal.components) ? modal.components.map(filled) : [];
  return {
    ...envelope(use),
    type: 5,
    data: { components, custom_id: modal.custom_id },
    ...(message === undefined ? {} : { message }),
  };
}
