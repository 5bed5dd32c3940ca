import { LIMITS } from "./limits.ts";

/** An option of a command as Discord takes it; of the types there are, the bot has subcommands, texts and yes or no. */
export type CommandOption = {
  readonly type: 1 | 3 | 5;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
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
  description: "Show the answer to everybody here; otherwise only you see it",
};

const PUBLISHER: CommandOption = completed("publisher", "Only statements of this publisher");
const PLACE: CommandOption = completed("place", "Only statements about this place");

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
    options: [completed("date", "17 June, 06-17 or 17 June 2020; today if you leave it out"), PUBLIC],
    ...EVERYWHERE,
  },
  {
    type: 1,
    name: "timeline",
    description: "Dated sentences on a topic, in the order of their dates",
    options: [
      {
        ...completed("topic", "What it is about: political prisoners"),
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
    description: "About the bot and its archive",
    options: [
      { type: 1, name: "help", description: "What can be asked, and how" },
      { type: 1, name: "status", description: "The archive in numbers" },
    ],
    ...EVERYWHERE,
  },
  { type: 3, name: LOOK_UP, ...EVERYWHERE },
];

function completed(name: string, description: string): CommandOption {
  return { type: 3, name, description, autocomplete: true, max_length: LIMITS.choiceText };
}
