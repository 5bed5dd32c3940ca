import { OPTIONS } from "./check-command.ts";
import { type JsonObject, numberOf, objectsOf, textOf } from "./json.ts";
import type { FilledOption } from "./payloads.ts";

/** What a person fills in, by option; a subcommand or group holds what is filled in below it. */
export type OptionValues = {
  readonly [name: string]: string | number | boolean | OptionValues;
};

/** The option a person is typing in, and where: the last of the path. */
export type Focus = string | undefined;

/** The type of an option that is not known to be registered. */
function guessedType(value: OptionValues[string]): number {
  switch (typeof value) {
    case "string":
      return OPTIONS.text;
    case "number":
      return OPTIONS.integer;
    case "boolean":
      return OPTIONS.boolean;
    case "object": {
      const holdsSubcommands = Object.values(value).some((inner) => typeof inner === "object");
      return holdsSubcommands ? OPTIONS.group : OPTIONS.subcommand;
    }
  }
}

/** Why Discord's client would not let a person send this value. */
function refusal(option: JsonObject, value: OptionValues[string], isTyped: boolean): string | undefined {
  const choices = objectsOf(option.choices);
  const types: Readonly<Record<number, string>> = {
    [OPTIONS.text]: "string",
    [OPTIONS.integer]: "number",
    [OPTIONS.boolean]: "boolean",
    [OPTIONS.channel]: "string",
    [OPTIONS.number]: "number",
  };
  const expected = types[numberOf(option.type)] ?? "object";
  // While a person is typing, a number is still a text.
  if (typeof value !== expected && !isTyped) return `is a ${expected}`;
  if (isTyped) return option.autocomplete === true ? undefined : "does not autocomplete";
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) return "has other choices";
  const size = typeof value === "number" ? value : typeof value === "string" ? value.length : 0;
  const { min_length, max_length = 6000, min_value, max_value } = option;
  if (typeof value === "string" && size < numberOf(min_length)) return "is longer";
  if (typeof value === "string" && size > numberOf(max_length)) return "is shorter";
  if (typeof value === "number" && typeof min_value === "number" && size < min_value) return "is greater";
  if (typeof value === "number" && typeof max_value === "number" && size > max_value) return "is smaller";
  return undefined;
}

/**
 * Fills in a command's options as Discord's client does, which keeps to what is registered.
 *
 * @param registered The command or subcommand as registered; `undefined` to fill in whatever is given.
 * @throws Error if the client would not let a person send this.
 */
export function fillOptions(
  values: OptionValues,
  registered: JsonObject | undefined,
  focus: Focus,
): readonly FilledOption[] {
  const known = registered === undefined ? undefined : objectsOf(registered.options);
  const missing = known?.find(({ name, required }) => required === true && !(textOf(name) in values));
  if (missing !== undefined && focus === undefined) {
    throw new Error(`Expected the required option "${textOf(missing.name)}" to be filled in`);
  }
  const needsSubcommand = known?.some(({ type }) => type === OPTIONS.subcommand || type === OPTIONS.group);
  if (needsSubcommand === true && Object.keys(values).length !== 1) {
    throw new Error(`Expected one subcommand of "${textOf(registered?.name)}"`);
  }
  return Object.entries(values).map(([name, value]) => {
    const option = known?.find((each) => each.name === name);
    if (known !== undefined && option === undefined) {
      throw new Error(`Expected an option of "${textOf(registered?.name)}", got "${name}"`);
    }
    const type = option === undefined ? guessedType(value) : numberOf(option.type);
    if (typeof value === "object") return { name, options: fillOptions(value, option, focus), type };
    const isTyped = name === focus;
    const reason = option === undefined ? undefined : refusal(option, value, isTyped);
    if (reason !== undefined) throw new Error(`Expected another value than ${value}: "${name}" ${reason}`);
    return isTyped ? { focused: true, name, type, value } : { name, type, value };
  });
}
