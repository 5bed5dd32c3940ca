import type { Command } from "commander";
import type { FrontMatterChanges } from "../../../src/corpus/edit-front-matter.ts";
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
  today: string,
  take: (request: UpkeepRequest) => void,
): void {
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .exitOverride()
      .argument("<id...>")
      .option("--corpus <dir>", "the folder of documents", "corpus");

  command("edit", "correct what is known of documents; their words stay")
    .option("--title <words>")
    .option("--publisher <name>")
    .option("--issued <date>", 'date of issue in EDTF, or "unknown"', (text) =>
      text === "unknown" ? text : edtf(text),
    )
    .option("--reason <words>", "from what the date was inferred, where the text does not state it")
    .option("--language <code>")
    .option("--place <name...>", "what it is about; replaces the places it has")
    .option("--url <address>")
    .option("--superseded-by <id>", 'the document that took its place, or "none"')
    .action((ids: string[], options: EditOptions) => {
      const changes = changesOf(options);
      if (Object.keys(changes).length === 0)
        throw new UsageError(
          "Expected something to change, such as `--issued 1998-09-08` or `--publisher NAME`.",
        );
      take({ kind: "upkeep", action: "edit", ids, corpus: options.corpus, changes });
    });
  command("withdraw", "mark documents as taken back by their publishers; they stay and say so")
    .requiredOption("--reason <words>", "why, in one sentence")
    .option("--date <date>", "when, in EDTF", edtf, today)
    .action((ids: string[], { corpus, date, reason }) => {
      take({ kind: "upkeep", action: "withdraw", ids, corpus, date, reason });
    });
  command("restore", "undo withdraw").action((ids: string[], { corpus }) => {
    take({ kind: "upkeep", action: "restore", ids, corpus });
  });
  command("remove", "delete the files of documents")
    .option("--yes", "do it", false)
    .action((ids: string[], { corpus, yes }) => {
      take({ kind: "upkeep", action: "remove", ids, corpus, yes });
    });
}

/** An option's key in the front matter; a date brings its basis along. */
function changesOf({
  issued,
  reason,
  place,
  supersededBy,
  corpus: _,
  ...plain
}: EditOptions): FrontMatterChanges {
  if (reason !== undefined && issued === undefined)
    throw new UsageError("Expected `--issued` beside `--reason`: the reason is of the date.");
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
