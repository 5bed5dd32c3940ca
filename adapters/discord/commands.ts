import { LOCALES } from "../../src/messages/locale.ts";
import { ENGLISH, type PlainKey, sayIn } from "../../src/messages/say.ts";
import { LIMITS } from "./limits.ts";
import type { Choice } from "./requests/complete-option.ts";

/** Words in other languages than English, by Discord's names of languages. */
type Localizations = Readonly<Record<string, string>>;

/** What Discord shows of a command or an option to people of other languages. */
type Localized = {
  readonly name_localizations?: Localizations;
  readonly description_localizations?: Localizations;
};

/** An option of a command as Discord takes it; of the types there are, the bot has subcommands, texts, yes or no, and channels. */
export type CommandOption = Localized & {
  readonly type: 1 | 3 | 5 | 7;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
  readonly choices?: readonly (Choice & Pick<Localized, "name_localizations">)[];
  /** The types of the channels that can be chosen. */
  readonly channel_types?: readonly number[];
  /** Of a subcommand. */
  readonly options?: readonly CommandOption[];
};

/** A command as Discord takes it: typed after a slash (1), or in the menu of a message (3). */
export type Command = Localized & {
  readonly type: 1 | 3;
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly CommandOption[];
  readonly integration_types: readonly number[];
  readonly contexts: readonly number[];
};

/** The entry in a message's menu. */
export const LOOK_UP: string = ENGLISH("discord.look-up");

/** Installed on a server or by one person for themselves; in servers, with the bot, and in messages among people. */
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] } as const;

const PUBLIC: CommandOption = { type: 5, ...option("public", "discord.public") };
const PICTURE: CommandOption = { type: 5, ...option("picture", "discord.picture") };
const PUBLISHER: CommandOption = completed("publisher", "discord.publisher");
const PLACE: CommandOption = completed("place", "discord.place");

/** Channels that a daily post can go to: texts, announcements, and the three sorts of threads. */
const POSTABLE = [0, 5, 10, 11, 12] as const;

const SUBSCRIBE: CommandOption = {
  type: 1,
  name: "subscribe",
  ...described("discord.subscribe"),
  options: [
    { ...completed("time", "discord.time"), required: true },
    { ...completed("zone", "discord.zone"), required: true },
    { type: 7, ...option("channel", "discord.channel"), channel_types: POSTABLE },
    {
      type: 3,
      ...option("empty-day", "discord.empty-day"),
      choices: [choice("nearby", "slack.form-nearest"), choice("skip", "slack.form-no-post")],
    },
    {
      type: 3,
      ...option("sensitive", "discord.sensitive"),
      choices: [choice("note", "slack.form-note"), choice("leave-out", "slack.form-left-out")],
    },
  ],
};

const WATCH: CommandOption = {
  type: 1,
  name: "watch",
  ...described("discord.watch"),
  options: [
    { ...completed("topic", "discord.watch-topic"), required: true },
    PUBLISHER,
    PLACE,
    { type: 5, ...option("private", "discord.private") },
    { type: 3, ...option("daily", "discord.daily") },
  ],
};

const UNWATCH: CommandOption = {
  type: 1,
  name: "unwatch",
  ...described("discord.unwatch"),
  options: [{ type: 3, ...option("topic", "discord.unwatch-topic"), required: true }],
};

/** Everything that the bot registers. The names of commands stay as they are in every language, since people tell each other of them. */
export const COMMANDS: readonly Command[] = [
  {
    type: 1,
    name: "ask",
    ...described("discord.ask"),
    options: [
      { type: 3, ...option("question", "discord.question"), required: true, max_length: LIMITS.question },
      PUBLISHER,
      PLACE,
      PICTURE,
      PUBLIC,
    ],
    ...EVERYWHERE,
  },
  {
    type: 1,
    name: "on-this-date",
    ...described("discord.on-this-date"),
    options: [completed("date", "discord.date"), PUBLIC],
    ...EVERYWHERE,
  },
  {
    type: 1,
    name: "timeline",
    ...described("discord.timeline"),
    options: [
      { ...completed("topic", "discord.topic"), required: true, max_length: LIMITS.question },
      PUBLISHER,
      PLACE,
      PICTURE,
      PUBLIC,
    ],
    ...EVERYWHERE,
  },
  {
    type: 1,
    name: "dateline",
    ...described("discord.dateline"),
    options: [
      SUBSCRIBE,
      { type: 1, name: "stop", ...described("discord.stop") },
      { type: 1, name: "preview", ...described("discord.preview") },
      { type: 1, name: "status", ...described("discord.status") },
      WATCH,
      UNWATCH,
      { type: 1, name: "watches", ...described("discord.watches") },
      { type: 1, name: "help", ...described("discord.help") },
    ],
    ...EVERYWHERE,
  },
  { type: 3, name: LOOK_UP, name_localizations: otherwise("discord.look-up"), ...EVERYWHERE },
];

/** The names of options, which have names in other languages. */
type OptionName = PlainKey extends infer Key
  ? Key extends `discord.name-${infer Name}`
    ? Name
    : never
  : never;

function completed(name: OptionName, description: PlainKey): CommandOption {
  return { type: 3, ...option(name, description), autocomplete: true, max_length: LIMITS.choiceText };
}

function option(name: OptionName, description: PlainKey) {
  return { name, name_localizations: otherwise(`discord.name-${name}`), ...described(description) };
}

function choice(value: string, name: PlainKey) {
  return { name: ENGLISH(name), name_localizations: otherwise(name), value };
}

function described(key: PlainKey) {
  return { description: ENGLISH(key), description_localizations: otherwise(key) };
}

/** A text in the languages other than English; Discord's names for them are Dateline's. */
function otherwise(key: PlainKey): Localizations {
  const others = LOCALES.filter((locale) => locale !== ENGLISH.locale);
  return Object.fromEntries(others.map((locale) => [locale, sayIn(locale)(key)]));
}
