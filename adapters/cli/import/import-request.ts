import type { Command } from "commander";
import type { Say } from "../../../src/messages/say.ts";

/** What `import` is asked to do. */
export type ImportRequest = {
  readonly kind: "import";
  readonly paths: readonly string[];
  /** null: the folder that the bot reads. */
  readonly into: string | null;
  readonly publisher: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly dryRun: boolean;
  /** Print a table to be corrected; only of a dry run. */
  readonly csv: boolean;
  readonly json: boolean;
  /** Whether lists name all files, not the first. */
  readonly all: boolean;
  readonly yes: boolean;
  /** Why documents are withdrawn whose files are gone; null: they stay. */
  readonly withdrawMissing: string | null;
  /** A corrected table. */
  readonly corrections: string | null;
};

type Options = {
  readonly into?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly dryRun: boolean;
  readonly csv: boolean;
  readonly json: boolean;
  readonly all: boolean;
  readonly yes: boolean;
  readonly corrections?: string;
  readonly withdrawMissing?: string;
};

/** Adds the command that makes documents of files. */
export function addImportCommand(program: Command, say: Say, take: (request: ImportRequest) => void): void {
  program
    .command("import")
    .description(say("command.import"))
    .exitOverride()
    .argument("<path...>", say("argument.paths"))
    .option("--into <dir>", say("option.into"))
    .option("--publisher <name>", say("option.import-publisher"))
    .option("--language <code>", say("option.import-language"))
    .option("--dry-run", say("option.dry-run"), false)
    .option("--csv", say("option.csv"), false)
    .option("--corrections <file>", say("option.corrections"))
    .option("--withdraw-missing <reason>", say("option.withdraw-missing"))
    .option("--all", say("option.all"), false)
    .option("--yes", say("option.import-yes"), false)
    .option("--json", say("option.json"), false)
    .action((paths: string[], options: Options) => {
      const {
        into = null,
        publisher = null,
        language = null,
        corrections = null,
        withdrawMissing = null,
        ...rest
      } = options;
      take({
        kind: "import",
        paths,
        ...rest,
        into,
        dryRun: options.dryRun || options.csv,
        publisher,
        language,
        corrections,
        withdrawMissing,
      });
    });
}
