import type { Command } from "commander";

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
export function addImportCommand(program: Command, take: (request: ImportRequest) => void): void {
  program
    .command("import")
    .description(
      "make documents of files: text, Markdown, web pages, PDF, Word, mail, tables, ZIP, folders of these",
    )
    .exitOverride()
    .argument("<path...>", "files and folders")
    .option(
      "--into <dir>",
      "the folder that gets the documents; made if it is not there (default: the one that the bot reads: DATELINE_CORPUS, else corpus)",
    )
    .option("--publisher <name>", "who published them, where a file does not say")
    .option("--language <code>", "their language, such as en or ko; told from each text unless given")
    .option("--dry-run", "write nothing, and list each document with its title and date", false)
    .option("--csv", "a dry run as a table to correct in a spreadsheet", false)
    .option(
      "--corrections <file>",
      "a corrected table, or one of your own with a row a file: file, publisher, issued (.csv, .xlsx)",
    )
    .option("--withdraw-missing <reason>", "mark as withdrawn what was made of files that are gone, and why")
    .option("--all", "name every file that was refused or has no date, not only the first", false)
    .option("--yes", "do not ask before writing", false)
    .option("--json", "print JSON", false)
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
