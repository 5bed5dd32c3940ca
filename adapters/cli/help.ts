import { type CommanderError, type HelpConfiguration, InvalidArgumentError, type Option } from "commander";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import type { Say } from "../../src/messages/say.ts";
import { isCalendarDate } from "../../src/time/timex.ts";

/** How help is titled and what it adds to options, in a language. */
export function helpIn(say: Say): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": say("usage.title-usage"),
    "Options:": say("usage.title-options"),
    "Commands:": say("usage.title-commands"),
    "Arguments:": say("usage.title-arguments"),
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => [option.description, ...notesOf(option, say)].filter(Boolean).join(" "),
  };
}

function notesOf({ argChoices, defaultValue, negate }: Option, say: Say): readonly string[] {
  return [
    ...(argChoices
      ? [say("usage.choices", { values: argChoices.map((one) => JSON.stringify(one)).join(", ") })]
      : []),
    ...(defaultValue === undefined || negate
      ? []
      : [say("usage.default", { value: JSON.stringify(defaultValue) })]),
  ];
}

/** What reads the values of options, and says what was expected where one cannot be read. */
export type ValueReaders = Readonly<Record<"day" | "edtf", (text: string) => string>> & {
  readonly count: (text: string) => number;
};

/** Readers that speak a language. */
export function readersIn(say: Say): ValueReaders {
  return {
    count(text) {
      if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError(say("usage.whole-number"));
      return Number(text);
    },
    day(text) {
      if (text.length !== 10 || !isCalendarDate(text)) throw new InvalidArgumentError(say("usage.day"));
      return text;
    },
    edtf(text) {
      if (!readEdtf(text)) throw new InvalidArgumentError(say("usage.edtf"));
      return text;
    },
  };
}

/** What commander says of a command line, by its codes, and what stands in quotation marks in it. */
const MISREAD = {
  "commander.unknownOption": "usage.unknown-option",
  "commander.unknownCommand": "usage.unknown-command",
  "commander.missingArgument": "usage.missing-argument",
  "commander.optionMissingArgument": "usage.option-without-value",
  "commander.missingMandatoryOptionValue": "usage.missing-option",
} as const;

/** "error: option '--limit <n>' argument 'x' is invalid. Expected …" */
const INVALID = /^error: option '([^']*)' argument '([^']*)' is invalid\. ?(.*)$/s;

/** Why a command line cannot be read, with where the help is. */
export function misread({ code, message }: CommanderError, say: Say): string {
  if (message === "(outputHelp)") return say("usage.no-command");
  const [, option, value, why] = INVALID.exec(message) ?? [];
  if (option !== undefined && value !== undefined)
    return `${say("usage.invalid-value", { option, value })} ${why ? `${why} ` : ""}${say("usage.see-help")}`;
  const known = Object.entries(MISREAD).find(([one]) => one === code)?.[1];
  const [, what] = /'([^']*)'/.exec(message) ?? [];
  const near = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(message)?.[1];
  const words =
    known && what !== undefined
      ? `${say(known, { what })}${near === undefined ? "" : ` ${say("usage.did-you-mean", { near })}`}`
      : sentence(message);
  return `${words} ${say("usage.see-help")}`;
}

/** Commander's own words, as a sentence. */
function sentence(message: string): string {
  const line = message
    .replace(/^error: /, "")
    .replace(/\n/g, " ")
    .trim();
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.?)]$/.test(line) ? "" : "."}`;
}
