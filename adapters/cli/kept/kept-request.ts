import type { Command } from "commander";
import type { Say } from "../../../src/messages/say.ts";

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
export function addKeptCommands(program: Command, say: Say, take: (request: KeptRequest) => void): void {
  const database = say("option.database");
  program
    .command("feedback")
    .description(say("command.feedback"))
    .exitOverride()
    .option("--database <file>", database)
    .option("--questions", say("option.questions"), false)
    .option("--link", say("option.feedback-link"), false)
    .action(({ database = null, questions, link }) =>
      take({ kind: "kept", what: "feedback", database, questions, link }),
    );
  program
    .command("watches")
    .description(say("command.watches"))
    .exitOverride()
    .option("--database <file>", database)
    .action(({ database = null }) =>
      take({ kind: "kept", what: "watches", database, questions: false, link: false }),
    );
}
