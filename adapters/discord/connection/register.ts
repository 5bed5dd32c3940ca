import { Routes } from "discord.js";
import type { Command } from "../commands.ts";

/** What registering came to. */
export type Registration = "unchanged" | "written";

/** Requests to Discord, which throw where they fail. */
export type CommandRequests = {
  get(route: string): Promise<unknown>;
  put(route: string, options: { readonly body: readonly Command[] }): Promise<unknown>;
};

/**
 * Registers an application's commands, if they are not registered just so: Discord allows 200 new commands a day.
 *
 * @throws whatever `rest` throws.
 */
export async function registerCommands(
  rest: CommandRequests,
  applicationId: string,
  commands: readonly Command[],
): Promise<Registration> {
  const route = Routes.applicationCommands(applicationId);
  if (sameCommands(await rest.get(`${route}?with_localizations=true`), commands)) return "unchanged";
  await rest.put(route, { body: commands });
  return "written";
}

/** Whether the commands that Discord has are those that are wanted, in any order, whatever else it tells of them. */
export function sameCommands(registered: unknown, wanted: readonly Command[]): boolean {
  const all = (commands: unknown) =>
    (Array.isArray(commands) ? commands : [])
      .map((command) => JSON.stringify(plain(command, COMMAND)))
      .toSorted()
      .join("\n");
  return all(registered) === all(wanted);
}

/** The keys that tell one command from another, with what Discord takes a missing one to be. */
const OPTION = {
  type: null,
  name: null,
  name_localizations: {},
  description: "",
  description_localizations: {},
  required: false,
  autocomplete: false,
  min_length: null,
  max_length: null,
  channel_types: [],
  choices: [],
};
const COMMAND = {
  type: 1,
  name: null,
  name_localizations: {},
  description: "",
  description_localizations: {},
  default_member_permissions: null,
  nsfw: false,
  integration_types: [0],
  contexts: null,
};

function plain(command: unknown, defaults: Readonly<Record<string, unknown>>): unknown {
  const given = isObject(command) ? command : {};
  const keys = Object.entries(defaults).map(([key, missing]) => {
    const value = given[key] ?? missing;
    if (!Array.isArray(value)) return [key, value];
    return [key, key === "choices" ? value.map(plainChoice) : value.toSorted()];
  });
  const options = Array.isArray(given.options) ? given.options : [];
  return [keys, options.map((option) => plain(option, OPTION))];
}

function plainChoice(choice: unknown): unknown {
  return isObject(choice) ? [choice.name, choice.value, choice.name_localizations ?? {}] : choice;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
