import { LIMITS } from "./limits.ts";
import type { Choice } from "./requests/complete-option.ts";

/** An option of a command as Discord takes it; of the types there are, the bot has subcommands, texts, yes or no, and channels. */
export type CommandOption = {
  readonly type: 1 | 3 | 5 | 7;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
  readonly choices?: readonly Choice[];
  /** The types of the channels that can be chosen. */
  readonly channel_types?: readonly number[];
  /** Of a subcommand. */
  readonly options?: readonly CommandOption[];
};

/** A command as Discord takes it: typed after a slash (1), or in the menu of a message (3). */
export type Command = {
  readonly type: 1 | 3;
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly CommandOption[];
  readonly integration_types: readonly number[];
  readonly contexts: readonly number[];
};

/** The entry in a message's menu. */
export const LOOK_UP = "Look this up";

/** Installed on a server or by one person for themselves; in servers, with the bot, and in messages among people. */
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] } as const;

const PUBLIC: CommandOption = {
  type: 5,
  name: "public",
  description: "Show the answer to everybody here (default: only you see it)",
};

const PUBLISHER: CommandOption = completed("publisher", "Only statements of this publisher");
const PLACE: CommandOption = completed("place", "Only statements about this place");

/** Channels that a daily post can go to: texts, announcements, and the three sorts of threads. */
const POSTABLE = [0, 5, 10, 11, 12] as const;

const SUBSCRIBE: CommandOption = {
  type: 1,
  name: "subscribe",
  description: "Post what happened on this date in a channel, every day",
  options: [
    { ...completed("time", "Local time: 08:00 or 8 am"), required: true },
    { ...completed("zone", "Time zone: Asia/Seoul, Berlin, New York"), required: true },
    {
      type: 7,
      name: "channel",
      description: "The channel that gets the post (default: this one)",
      channel_types: POSTABLE,
    },
    {
      type: 3,
      name: "empty-day",
      description: "On a day without entries (default: the nearest day)",
      choices: [
        { name: "Show the nearest day", value: "nearby" },
        { name: "No post", value: "skip" },
      ],
    },
    {
      type: 3,
      name: "sensitive",
      description: "Entries on death or torture (default: with a content note)",
      choices: [
        { name: "With a content note", value: "note" },
        { name: "Left out", value: "leave-out" },
      ],
    },
  ],
};

const WATCH: CommandOption = {
  type: 1,
  name: "watch",
  description: "Announce new documents on a topic, in this channel or to you alone",
  options: [
    {
      ...completed("topic", "A topic or a question, such as arrests of journalists"),
      required: true,
    },
    PUBLISHER,
    PLACE,
    { type: 5, name: "private", description: "To you alone, in a direct message (default: in this channel)" },
    {
      type: 3,
      name: "daily",
      description: "Once a day: 08:00 Asia/Seoul (default: soon after they come in)",
    },
  ],
};

const UNWATCH: CommandOption = {
  type: 1,
  name: "unwatch",
  description: "End the news on a topic",
  options: [{ type: 3, name: "topic", description: "The topic, as it was watched", required: true }],
};

/** Everything that the bot registers. */
export const COMMANDS: readonly Command[] = [
  {
    type: 1,
    name: "ask",
    description: "The sentence of the archive that answers a question, word for word",
    options: [
      {
        type: 3,
        name: "question",
        description: "How many people were arrested in 1998?",
        required: true,
        max_length: LIMITS.question,
      },
      PUBLISHER,
      PLACE,
      PUBLIC,
    ],
    ...EVERYWHERE,
  },
  {
    type: 1,
    name: "on-this-date",
    description: "What happened on a day of the year, in any year",
    options: [completed("date", "17 June, 06-17 or 17 June 2020 (default: today)"), PUBLIC],
    ...EVERYWHERE,
  },
  {
    type: 1,
    name: "timeline",
    description: "Dated sentences on a topic, in the order of their dates",
    options: [
      {
        ...completed("topic", "A topic, such as political prisoners"),
        required: true,
        max_length: LIMITS.question,
      },
      PUBLISHER,
      PLACE,
      PUBLIC,
    ],
    ...EVERYWHERE,
  },
  {
    type: 1,
    name: "dateline",
    description: "The daily post and the watches of this channel, the bot and its archive",
    options: [
      SUBSCRIBE,
      { type: 1, name: "stop", description: "No more daily posts in this channel" },
      { type: 1, name: "preview", description: "The posts of the next seven days in this channel" },
      { type: 1, name: "status", description: "The daily post in this channel, and the archive in numbers" },
      WATCH,
      UNWATCH,
      { type: 1, name: "watches", description: "What is watched in this channel, and for you" },
      { type: 1, name: "help", description: "What can be asked, and how" },
    ],
    ...EVERYWHERE,
  },
  { type: 3, name: LOOK_UP, ...EVERYWHERE },
];

function completed(name: string, description: string): CommandOption {
  return { type: 3, name, description, autocomplete: true, max_length: LIMITS.choiceText };
}
