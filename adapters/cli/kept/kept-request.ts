import type { Command } from "commander";

/** What is listed of what the bot keeps. */
export type KeptRequest = {
  readonly kind: "kept";
  readonly what: "feedback" | "watches";
  /** Null: the one that the settings name. */
  readonly database: string | null;
  /** Whether feedback comes as lines for `eval --questions`. */
  readonly questions: boolean;
  /** Whether only the address of its page is wanted. */
  readonly link: boolean;
};

/** Adds the commands that list what people said of answers, and what they watch. */
export function addKeptCommands(program: Command, take: (request: KeptRequest) => void): void {
  const database = "the database; DATELINE_DATABASE, else dateline.db, unless given";
  program
    .command("feedback")
    .description("what people say of answers in the chats: “Not right?”")
    .exitOverride()
    .option("--database <file>", database)
    .option("--questions", "as lines of JSON for `eval --questions`", false)
    .option("--link", "the address of the bot’s page of it, which nobody else can open", false)
    .action(({ database = null, questions, link }) =>
      take({ kind: "kept", what: "feedback", database, questions, link }),
    );
  program
    .command("watches")
    .description("the topics on which new documents are announced, and how that goes")
    .exitOverride()
    .option("--database <file>", database)
    .action(({ database = null }) =>
      take({ kind: "kept", what: "watches", database, questions: false, link: false }),
    );
}
