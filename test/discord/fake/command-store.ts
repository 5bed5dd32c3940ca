import { type Answer, apiError, invalidBody } from "./api-error.ts";
import { checkCommands, commandType } from "./check-command.ts";
import { absent, isObject, itemsOf, type JsonObject, objectsOf, present, textOf } from "./json.ts";

/** The global commands of the application. */
export type CommandStore = {
  /** As Discord returns them when asked `with_localizations`. */
  readonly list: () => readonly JsonObject[];
  /** How many requests wrote. */
  readonly writes: () => number;
  /** Registers commands without a request. @throws Error if they are faulty */
  readonly preset: (commands: readonly unknown[]) => void;
  readonly get: (localized: boolean) => Answer;
  readonly getOne: (id: string) => Answer;
  readonly put: (body: unknown) => Answer;
  readonly post: (body: unknown) => Answer;
  readonly patch: (id: string, body: unknown) => Answer;
  readonly remove: (id: string) => Answer;
};

/** What the store needs from its server. */
export type CommandStoreParts = {
  readonly applicationId: string;
  readonly nextId: () => string;
  /** Told of every fault in a body. */
  readonly report: (faults: readonly string[]) => void;
};

const LOCALIZATIONS = ["name_localizations", "description_localizations"] as const;

/** An option as Discord returns it: without `required: false` and `autocomplete: false`. */
function shownOption(option: JsonObject): JsonObject {
  const { required, autocomplete, options, ...rest } = present(option);
  return {
    ...rest,
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(Array.isArray(options) ? { options: objectsOf(options).map(shownOption) } : {}),
  };
}

/** A command as Discord returns it, but for its id and version: every default filled in. */
function shownCommand(command: JsonObject, applicationId: string): JsonObject {
  const contexts = absent(command.contexts) ? null : command.contexts;
  return {
    application_id: applicationId,
    default_member_permissions: absent(command.default_member_permissions)
      ? null
      : String(command.default_member_permissions),
    type: commandType(command),
    name: command.name,
    name_localizations: command.name_localizations ?? null,
    description: textOf(command.description),
    description_localizations: command.description_localizations ?? null,
    dm_permission: contexts === null ? command.dm_permission !== false : itemsOf(contexts).includes(1),
    contexts,
    integration_types: command.integration_types ?? [0],
    ...(Array.isArray(command.options) && command.options.length > 0
      ? { options: objectsOf(command.options).map(shownOption) }
      : {}),
    nsfw: command.nsfw === true,
  };
}

/** The value without its localizations, at every depth. */
function unlocalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unlocalized);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !LOCALIZATIONS.some((name) => name === key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, unlocalized(inner)]));
}

/** Keeps the commands that a bot registers, as strictly as Discord. */
export function createCommandStore(parts: CommandStoreParts): CommandStore {
  const { applicationId, nextId, report } = parts;
  let commands: readonly JsonObject[] = [];
  let writes = 0;

  /** The command with the id it had before under the same name and type; a new version if anything changed. */
  const stored = (command: JsonObject): JsonObject => {
    const shown = shownCommand(command, applicationId);
    const old = commands.find(({ name, type }) => name === shown.name && type === shown.type);
    if (old === undefined) return { id: nextId(), ...shown, version: nextId() };
    const { id, version, ...before } = old;
    const isSame = JSON.stringify(before) === JSON.stringify(shown);
    return { id, ...shown, version: isSame ? version : nextId() };
  };

  const refused = (faults: readonly string[]): Answer => {
    report(faults);
    return invalidBody(faults);
  };

  const add = (command: JsonObject, old: JsonObject | undefined, created: number): Answer => {
    const others = commands.filter((other) => other !== old);
    const faults = checkCommands([...others.map(request), command]);
    if (faults.length > 0) return refused(faults);
    const body = stored(command);
    commands = old === undefined ? [...commands, body] : commands.map((each) => (each === old ? body : each));
    return { status: old === undefined ? created : 200, body };
  };

  /** A stored command in the form in which it is registered. */
  const request = (command: JsonObject): JsonObject => {
    const { id, version, application_id, ...rest } = command;
    return rest;
  };

  return {
    list: () => commands,
    writes: () => writes,
    preset: (given) => {
      const faults = checkCommands(given);
      if (faults.length > 0)
        throw new Error(`Expected commands that Discord would take: ${faults.join("; ")}`);
      commands = objectsOf(given).map(stored);
    },
    get: (localized) => ({ status: 200, body: localized ? commands : unlocalized(commands) }),
    getOne: (id) => {
      const body = commands.find((command) => command.id === id);
      return body === undefined ? apiError("unknownCommand") : { status: 200, body };
    },
    put: (body) => {
      writes += 1;
      const faults = checkCommands(body);
      if (faults.length > 0) return refused(faults);
      commands = objectsOf(body).map(stored);
      return { status: 200, body: commands };
    },
    post: (body) => {
      writes += 1;
      const command = isObject(body) ? body : {};
      const same = commands.find(({ name, type }) => name === command.name && type === commandType(command));
      return add(command, same, 201);
    },
    patch: (id, body) => {
      writes += 1;
      const old = commands.find((command) => command.id === id);
      if (old === undefined) return apiError("unknownCommand");
      return add({ ...request(old), ...(isObject(body) ? body : {}) }, old, 200);
    },
    remove: (id) => {
      writes += 1;
      if (!commands.some((command) => command.id === id)) return apiError("unknownCommand");
      commands = commands.filter((command) => command.id !== id);
      return { status: 204 };
    },
  };
}
