import type { Command } from "commander";
import type { FrontMatterChanges } from "../../../src/corpus/edit-front-matter.ts";
import type { Say } from "../../../src/messages/say.ts";
import { UsageError } from "../usage-error.ts";
import type { UpkeepRequest } from "./upkeep.ts";

type EditOptions = {
  readonly corpus: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly issued?: string;
  readonly reason?: string;
  readonly language?: string;
  readonly place?: readonly string[];
  readonly url?: string;
  readonly supersededBy?: string;
};

/** Adds the commands that change a document of the folder: `edit`, `withdraw`, `restore`, `remove`. */
export function addUpkeepCommands(
  program: Command,
  edtf: (text: string) => string,
  unless: { readonly today: string; readonly corpus: string },
  say: Say,
  take: (request: UpkeepRequest) => void,
): void {
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .exitOverride()
      .argument("<id...>")
      .option("--corpus <dir>", say("option.corpus"), unless.corpus);

  command("edit", say("command.edit"))
    .option("--title <words>")
    .option("--publisher <name>")
    .option("--issued <date>", say("option.edit-issued"), (text) => (text === "unknown" ? text : edtf(text)))
    .option("--reason <words>", say("option.edit-reason"))
    .option("--language <code>")
    .option("--place <name...>", say("option.edit-place"))
    .option("--url <address>")
    .option("--superseded-by <id>", say("option.superseded-by"))
    .action((ids: string[], options: EditOptions) => {
      const changes = changesOf(options, say);
      if (Object.keys(changes).length === 0) throw new UsageError(say("usage.nothing-to-change"));
      take({ kind: "upkeep", action: "edit", ids, corpus: options.corpus, changes });
    });
  command("withdraw", say("command.withdraw"))
    .requiredOption("--reason <words>", say("option.withdraw-reason"))
    .option("--date <date>", say("option.withdraw-date"), edtf, unless.today)
    .action((ids: string[], { corpus, date, reason }) => {
      take({ kind: "upkeep", action: "withdraw", ids, corpus, date, reason });
    });
  command("restore", say("command.restore")).action((ids: string[], { corpus }) => {
    take({ kind: "upkeep", action: "restore", ids, corpus });
  });
  command("remove", say("command.remove"))
    .option("--yes", say("option.remove-yes"), false)
    .action((ids: string[], { corpus, yes }) => {
      take({ kind: "upkeep", action: "remove", ids, corpus, yes });
    });
}

/** An option's key in the front matter; a date brings its basis along. */
function changesOf(
  { issued, reason, place, supersededBy, corpus: _, ...plain }: EditOptions,
  say: Say,
): FrontMatterChanges {
  if (reason !== undefined && issued === undefined) throw new UsageError(say("usage.issued-beside-reason"));
  return {
    ...plain,
    ...(place === undefined ? {} : { places: place }),
    ...(issued === undefined ? {} : dating(issued, reason)),
    ...(supersededBy === undefined
      ? {}
      : { superseded: supersededBy === "none" ? null : { by: supersededBy } }),
  };
}

function dating(issued: string, reason: string | undefined): FrontMatterChanges {
  if (issued === "unknown") return { issued: null, issuedBasis: null, issuedReason: null };
  return reason === undefined
    ? { issued, issuedBasis: "stated", issuedReason: null }
    : { issued, issuedBasis: "inferred", issuedReason: reason };
}
