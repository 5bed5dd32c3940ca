import { ApplicationCommandUpdateRequestSchema } from "discord-api-spec/zod";
import { checkCount, checkText, checkUnique } from "./check-text.ts";
import { absent, isObject, type JsonObject, numberOf, objectsOf, textOf } from "./json.ts";
import { schemaFaults } from "./schema-faults.ts";

/** Discord's limits of application commands, from its documentation. */
const COMMAND_LIMITS = {
  name: 32,
  description: 100,
  options: 25,
  choices: 25,
  choiceText: 100,
  /** Names, descriptions and choice values of a command together. */
  characters: 8000,
  /** Global commands by type: slash, user, message. */
  byType: { 1: 100, 2: 15, 3: 15 },
} as const;

/** Types of an option. */
export const OPTIONS = {
  subcommand: 1,
  group: 2,
  text: 3,
  integer: 4,
  boolean: 5,
  channel: 7,
  number: 10,
} as const;

/** Names of slash commands and options (documentation, "Application Command Naming"). */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function checkName(path: string, name: unknown): readonly string[] {
  const text = textOf(name);
  if (!NAME.test(text)) return [`${path}.name: "${text}" does not match ${NAME.source}`];
  return text === text.toLowerCase() ? [] : [`${path}.name: "${text}" is not in lower case`];
}

function checkChoiceList(option: JsonObject, path: string): readonly string[] {
  const choices = objectsOf(option.choices);
  return [
    ...checkCount(`${path}.choices`, choices, COMMAND_LIMITS.choices),
    ...(choices.length > 0 && option.autocomplete === true ? [`${path}: choices exclude autocomplete`] : []),
    ...checkUnique(
      `${path}.choices: name`,
      choices.map(({ name }) => textOf(name)),
    ),
    ...choices.flatMap(({ name, value }, index) => [
      ...checkText(`${path}.choices[${index}].name`, name, COMMAND_LIMITS.choiceText),
      ...(typeof value === "number"
        ? []
        : checkText(`${path}.choices[${index}].value`, value, COMMAND_LIMITS.choiceText)),
    ]),
  ];
}

/** The faults of the options of a command (depth 0), of a group (1) or of a subcommand (2). */
function checkOptions(value: unknown, path: string, depth: number): readonly string[] {
  const options = objectsOf(value);
  const nested = options.filter(({ type }) => type === OPTIONS.subcommand || type === OPTIONS.group);
  const firstOptional = options.findIndex(({ required }) => required !== true);
  const late = options.findLastIndex(({ required }) => required === true);
  return [
    ...checkCount(path, options, COMMAND_LIMITS.options),
    ...checkUnique(
      `${path}: name`,
      options.map(({ name }) => textOf(name)),
    ),
    ...(nested.length > 0 && nested.length < options.length ? [`${path}: subcommands beside options`] : []),
    ...(depth === 1 && options.some(({ type }) => type !== OPTIONS.subcommand)
      ? [`${path}: a group holds subcommands only`]
      : []),
    ...(depth === 2 && nested.length > 0 ? [`${path}: nested too deep`] : []),
    ...(firstOptional >= 0 && late > firstOptional
      ? [`${path}: a required option after an optional one`]
      : []),
    ...options.flatMap((option, index) => {
      const at = `${path}[${index}]`;
      const least = absent(option.min_length) ? 0 : numberOf(option.min_length);
      const most = absent(option.max_length) ? 6000 : numberOf(option.max_length);
      return [
        ...checkName(at, option.name),
        ...checkText(`${at}.description`, option.description, COMMAND_LIMITS.description),
        ...checkChoiceList(option, at),
        ...(least > most ? [`${at}: min_length above max_length`] : []),
        ...(nested.includes(option) && option.required === true
          ? [`${at}: a subcommand cannot be required`]
          : []),
        ...checkOptions(option.options, `${at}.options`, option.type === OPTIONS.group ? 1 : 2),
      ];
    }),
  ];
}

/** The characters that count towards the sum of 8,000. */
function characters(part: JsonObject): number {
  const own = textOf(part.name).length + textOf(part.description).length + textOf(part.value).length;
  const inside = [...objectsOf(part.options), ...objectsOf(part.choices)];
  return inside.reduce((sum, option) => sum + characters(option), own);
}

/** The type of a command: a slash command unless it says otherwise. */
export function commandType(command: JsonObject): number {
  return absent(command.type) ? 1 : numberOf(command.type);
}

/** The faults of one global application command as it is registered. */
function checkCommand(command: unknown): readonly string[] {
  if (!isObject(command)) return ["command: expected an object"];
  const isSlash = commandType(command) === 1;
  const path = textOf(command.name) || "command";
  const permissions = command.default_member_permissions;
  const sum = characters(command);
  return [
    ...schemaFaults(ApplicationCommandUpdateRequestSchema, {
      ...command,
      // The OpenAPI has a number here, the documentation and the practice a string of digits.
      ...(typeof permissions === "string" && /^\d+$/.test(permissions)
        ? { default_member_permissions: Number(permissions) }
        : {}),
    }).filter((fault) => !fault.startsWith("nsfw:")),
    ...(isSlash
      ? [
          ...checkName(path, command.name),
          ...checkText(`${path}.description`, command.description, COMMAND_LIMITS.description),
          ...checkOptions(command.options, `${path}.options`, 0),
        ]
      : [
          ...checkText(`${path}.name`, command.name, COMMAND_LIMITS.name),
          ...(textOf(command.description) === ""
            ? []
            : [`${path}.description: only slash commands have one`]),
          ...(objectsOf(command.options).length === 0
            ? []
            : [`${path}.options: only slash commands have them`]),
        ]),
    ...(sum > COMMAND_LIMITS.characters
      ? [`${path}: ${sum} characters in all, at most ${COMMAND_LIMITS.characters} allowed`]
      : []),
  ];
}

/** The faults of all global commands of an application together. */
export function checkCommands(commands: unknown): readonly string[] {
  if (!Array.isArray(commands)) return ["body: expected a list of commands"];
  const types = [1, 2, 3] as const;
  return [
    ...commands.flatMap((command) => checkCommand(command)),
    ...types.flatMap((type) => {
      const names = objectsOf(commands)
        .filter((command) => commandType(command) === type)
        .map(({ name }) => textOf(name));
      return [
        ...checkCount(`commands of type ${type}`, names, COMMAND_LIMITS.byType[type]),
        ...checkUnique(`commands of type ${type}: name`, names),
      ];
    }),
  ];
}
