import { CALLBACKS } from "./check-callback.ts";
import { allComponents, customIds } from "./check-components.ts";
import { createExchange, type Exchange } from "./exchange.ts";
import { fillOptions, type OptionValues } from "./fill-options.ts";
import type { Interactions } from "./interactions.ts";
import { itemsOf, type JsonObject, objectsOf, textOf } from "./json.ts";
import { COMPONENTS } from "./message-limits.ts";
import { type MessagePayload, writtenMessage } from "./message-payload.ts";
import type { MessageStore, ShownMessage } from "./message-store.ts";
import {
  autocompletePayload,
  commandPayload,
  componentPayload,
  type InteractionPayload,
  messageCommandPayload,
  modalSubmitPayload,
  type Origin,
  userOf,
} from "./payloads.ts";
import { ADA, type Context, type Person, WORLD } from "./world.ts";

/** Who does it, and where. */
type Doing = Omit<Origin, "applicationId" | "id" | "token">;

/** What a person can do in Discord's client: each returns at once, with an exchange to await what comes of it. */
export type PersonView = {
  /** Sends a slash command; `name` may name the subcommand too: "archive ask". @throws Error if the client would not let a person */
  readonly slashCommand: (
    use: Doing & { readonly name: string; readonly options?: OptionValues },
  ) => Exchange;
  /** Types into an option of a slash command. */
  readonly autocomplete: (
    use: Doing & {
      readonly name: string;
      readonly option: string;
      readonly value: string;
      /** The other options, as far as they are filled in. */
      readonly options?: OptionValues;
    },
  ) => Exchange;
  /** Presses a button by its custom id or label. @throws Error if it is not there, disabled, a link or for other eyes */
  readonly press: (message: ShownMessage, button: string, by?: Doing) => Exchange;
  /** Chooses from a select by its custom id. */
  readonly select: (
    message: ShownMessage,
    customId: string,
    values: readonly string[],
    by?: Doing,
  ) => Exchange;
  /** Uses a command from the context menu of a message. */
  readonly messageCommand: (
    use: Doing & { readonly name: string; readonly target: MessagePayload },
  ) => Exchange;
  /** Sends off the modal that an exchange has brought; `values` by the inputs' custom ids. */
  readonly modalSubmit: (opened: Exchange, values: Readonly<Record<string, string>>) => Exchange;
  /** Dispatches the same interaction once more, as it happens around a resume. */
  readonly redeliver: (exchange: Exchange) => void;
  /** A message somebody has written, as a target. */
  readonly written: (content: string, author?: Person, channelId?: string) => MessagePayload;
};

/** What a person's view needs from the server. */
export type PersonParts = {
  readonly applicationId: string;
  readonly interactions: Interactions;
  readonly messages: MessageStore;
  /** The registered commands. */
  readonly commands: () => readonly JsonObject[];
  readonly nextId: () => string;
  /** @throws Error if no bot is there to receive it */
  readonly dispatch: (payload: InteractionPayload) => void;
  /** What Discord knows of a channel. */
  readonly place: (channelId: string) => Pick<Origin, "appPermissions" | "channelType">;
  readonly patienceMs: number;
};

const CONTEXTS: Readonly<Record<Context, number>> = { guild: 0, bot_dm: 1, private_channel: 2 };
const CONTEXT_NAMES: readonly Context[] = ["guild", "bot_dm", "private_channel"];

/** Wraps what is filled in into the subcommands that a name names after the command itself. */
function wrapped(name: string, options: OptionValues): readonly [string, OptionValues] {
  const [command = "", ...path] = name.split(" ");
  return [command, path.reduceRight<OptionValues>((inner, step) => ({ [step]: inner }), options)];
}

/** Who did an earlier interaction, and where, for the one that follows from it. */
function sameOrigin(interaction: InteractionPayload): Doing {
  const { id, username, global_name } = userOf(interaction);
  const { locale, authorizing_integration_owners: owners } = interaction;
  return {
    user: { id, username, locale, ...(global_name === null ? {} : { globalName: global_name }) },
    context: CONTEXT_NAMES[interaction.context] ?? "guild",
    channel: interaction.channel_id,
    userInstalled: "1" in owners,
    ...(interaction.guild_id === undefined ? {} : { guild: interaction.guild_id }),
    ...(interaction.member === undefined ? {} : { permissions: interaction.member.permissions }),
  };
}

/** Makes a person's view of Discord. */
export function createPerson(parts: PersonParts): PersonView {
  const { applicationId, interactions, messages, nextId } = parts;

  const identity = (): Pick<Origin, "applicationId" | "id" | "token"> => {
    const id = nextId();
    const token = Buffer.from(`interaction:${id}:${crypto.randomUUID()}`).toString("base64url");
    return { applicationId, id, token };
  };

  const begin = (payload: InteractionPayload): Exchange => {
    const interaction = interactions.open(payload);
    parts.dispatch(payload);
    return createExchange(interaction, messages, parts.patienceMs);
  };

  /** The command as it was registered; nothing if no command was. @throws Error if it is not to be had here */
  const registered = (name: string, type: number, doing: Doing): JsonObject | undefined => {
    const commands = parts.commands();
    if (commands.length === 0) return undefined;
    const command = commands.find((each) => each.name === name && each.type === type);
    if (command === undefined)
      throw new Error(`Expected a registered command of type ${type}, got "${name}"`);
    const { context = "guild", userInstalled = context === "private_channel" } = doing;
    if (command.contexts !== null && !itemsOf(command.contexts).includes(CONTEXTS[context])) {
      throw new Error(`Expected "${name}" to be registered for the context "${context}"`);
    }
    if (!itemsOf(command.integration_types).includes(userInstalled ? 1 : 0)) {
      throw new Error(
        `Expected "${name}" to be registered for installation by a ${userInstalled ? "user" : "server"}`,
      );
    }
    return command;
  };

  const command = (use: Doing & { readonly name: string }, options: OptionValues, focus?: string) => {
    const [name, values] = wrapped(use.name, options);
    const known = registered(name, 1, use);
    const filled = fillOptions(values, known, focus);
    const commandId = known === undefined ? {} : { commandId: textOf(known.id) };
    const { context = "guild", channel = WORLD.channel } = use;
    const there = context === "guild" ? parts.place(channel) : {};
    return { ...there, ...use, ...identity(), ...commandId, name, options: filled };
  };

  /** The message as it stands now, if the person can see it. */
  const seen = (message: ShownMessage, by: Doing): ShownMessage => {
    const now = messages.find(message.id);
    const { user = ADA } = by;
    if (now === undefined) throw new Error("Expected a message that is shown, it was deleted");
    if (now.visibility.kind === "ephemeral" && now.visibility.to !== user.id) {
      throw new Error(`Expected a message that ${user.username} can see, it is ephemeral`);
    }
    return now;
  };

  /** Where a message was shown: what is pressed in it happens there. */
  const place = (message: ShownMessage, by: Doing): Doing => {
    const interaction = interactions.byId(message.interactionId);
    const { user, ...where } = interaction === undefined ? {} : sameOrigin(interaction.payload);
    const presser = message.visibility.kind === "ephemeral" && user !== undefined ? { user } : {};
    return { ...where, ...presser, ...by };
  };

  const component = (
    message: ShownMessage,
    customId: string,
    by: Doing,
    values?: readonly string[],
  ): Exchange =>
    begin(
      componentPayload({
        ...parts.place(message.channelId),
        ...by,
        ...identity(),
        message: message.payload,
        customId,
        ...(values === undefined ? {} : { values }),
      }),
    );

  return {
    slashCommand: (use) => begin(commandPayload(command(use, use.options ?? {}))),
    autocomplete: (use) => {
      const { option, value, options = {} } = use;
      return begin(autocompletePayload(command(use, { ...options, [option]: value }, option)));
    },
    press: (message, button, by = {}) => {
      const doing = place(message, by);
      const shown = seen(message, doing);
      const found = shown.buttons.find(({ customId, label }) => customId === button || label === button);
      if (found === undefined) {
        const there = shown.buttons.map(({ label }) => label).join(", ");
        throw new Error(`Expected a button "${button}", the message has: ${there}`);
      }
      if (found.disabled || found.customId === undefined) {
        throw new Error(
          `Expected "${button}" to be a button to press, it is ${found.disabled ? "disabled" : "a link"}`,
        );
      }
      return component(shown, found.customId, doing);
    },
    select: (message, customId, values, by = {}) => {
      const doing = place(message, by);
      const shown = seen(message, doing);
      const found = allComponents(shown.components).find(({ custom_id }) => custom_id === customId);
      const options = objectsOf(found?.options).map((option) => option.value);
      if (found === undefined) throw new Error(`Expected a select "${customId}"`);
      if (found.type === COMPONENTS.stringSelect && !values.every((value) => options.includes(value))) {
        throw new Error(`Expected an option of the select, got ${values.join(", ")}`);
      }
      return component(shown, customId, doing, values);
    },
    messageCommand: (use) => {
      const known = registered(use.name, 3, use);
      const commandId = known === undefined ? {} : { commandId: textOf(known.id) };
      return begin(messageCommandPayload({ ...use, ...identity(), ...commandId }));
    },
    modalSubmit: (opened, values) => {
      const { callbackType, interaction } = opened;
      const modal = interactions.byToken(interaction.token)?.callback?.data;
      if (callbackType !== CALLBACKS.modal || modal === undefined) throw new Error("Expected an open modal");
      const unknown = Object.keys(values).find((id) => !customIds(modal.components).includes(id));
      if (unknown !== undefined) throw new Error(`Expected an input of the modal, got "${unknown}"`);
      const { message } = interaction;
      const use = { ...sameOrigin(interaction), ...identity(), modal, values };
      return begin(modalSubmitPayload(message === undefined ? use : { ...use, message }));
    },
    redeliver: ({ interaction }) => parts.dispatch(interaction),
    written: (content, author = ADA, channelId = WORLD.channel) =>
      writtenMessage(content, author, channelId, nextId()),
  };
}
