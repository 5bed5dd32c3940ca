import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { CITATION_FORMS } from "../../src/answer/export/citation-form.ts";
import { EXPORT_FORMATS, type ExportFormat } from "../../src/answer/export/export-format.ts";
import { tooLong } from "../../src/chat/requests/long-input.ts";
import { LONGEST_QUESTION } from "../../src/chat/requests/request.ts";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import { type AskedDay, readDay } from "../../src/daily/read-day.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { isCalendarDate } from "../../src/time/timex.ts";
import type { BackupRequest } from "./backup.ts";
import type { CiteRequest } from "./export/cite.ts";
import { addImportCommand, type ImportRequest } from "./import/import-request.ts";
import { addKeptCommands, type KeptRequest } from "./kept/kept-request.ts";
import type { MoveRequest } from "./move-database.ts";
import { addSyncCommand, type SyncRequest } from "./sync/sync-request.ts";
import type { UpkeepRequest } from "./upkeep/upkeep.ts";
import { addUpkeepCommands } from "./upkeep/upkeep-commands.ts";
import { UsageError } from "./usage-error.ts";

/** What every command takes. */
type Common = { readonly corpus: string; readonly json: boolean; readonly today: string };

/** What a command line asks for. */
export type CliRequest = Common &
  (
    | {
        readonly kind: "ask" /** Null: ask at a prompt, or line by line from standard input. */;
        readonly question: string | null;
        readonly limit: number;
        /** The SVG or PNG file that gets a picture of the figures; null: none. */
        readonly picture: string | null;
        readonly publisher?: string;
        readonly place?: string;
      }
    | { readonly kind: "on-this-date"; readonly day: string; readonly year: number; readonly limit: number }
    | {
        readonly kind: "timeline";
        readonly topic: string;
        readonly limit: number;
        /** The SVG or PNG file that gets its picture; null: none. */
        readonly picture: string | null;
        /** Whether a terminal shows a small chart above the sentences. */
        readonly chart: boolean;
        readonly publisher?: string;
        readonly place?: string;
      }
    | {
        readonly kind: "documents";
        readonly publisher?: string;
        readonly place?: string;
        readonly issued?: string;
        /** The SVG or PNG file that gets their picture; null: none. */
        readonly picture: string | null;
      }
    | { readonly kind: "show"; readonly id: string }
    | { readonly kind: "status" }
    | ({ readonly kind: "cite" } & CiteRequest)
    | {
        readonly kind: "export";
        readonly topic: string;
        readonly format: ExportFormat;
        readonly timeline: boolean;
        readonly limit: number;
        readonly publisher?: string;
        readonly place?: string;
      }
    | {
        readonly kind: "dates";
        readonly file: string;
        readonly issued: string | null;
        readonly language: string;
      }
    | {
        readonly kind: "check" /** Whether to write the hashes of texts that were changed on purpose. */;
        readonly fix: boolean;
        /** Whether to fetch the source of each document again. */
        readonly sources: boolean;
        readonly record: boolean;
        readonly allowPrivate: boolean;
      }
  );

/** A request, or a text that was asked for, such as the help. */
export type Reading =
  | { readonly kind: "request"; readonly request: CliRequest }
  | BackupRequest
  | MoveRequest
  | KeptRequest
  | UpkeepRequest
  | ImportRequest
  | SyncRequest
  /** Serves the Model Context Protocol on standard input and output. */
  | { readonly kind: "mcp"; readonly corpus: string }
  | { readonly kind: "text"; readonly text: string };

/** Columns of the help. */
const HELP_WIDTH = 100;

/**
 * Reads a command line.
 *
 * @param argv without the programs' own names.
 * @param today `YYYY-MM-DD`, unless `--today` says otherwise.
 * @throws {@link UsageError} if it cannot be read.
 */
export function readArguments(argv: readonly string[], today: string): Reading {
  let request: CliRequest | null = null;
  let other: Exclude<Reading, { kind: "request" | "text" }> | null = null;
  let text = "";
  const program = new Command("dateline")
    .description("Answers from an archive of dated statements, word for word.")
    .exitOverride()
    .configureOutput({
      writeOut: (chunk) => {
        text += chunk;
      },
      writeErr: () => {},
      getOutHelpWidth: () => HELP_WIDTH,
    });
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .exitOverride()
      .option("--corpus <dir>", "the folder of documents", "corpus")
      .option("--json", "print JSON", false)
      .option("--today <date>", 'the day that "today" means, YYYY-MM-DD', day, today);
  const limited = (name: string, description: string, limit: number) =>
    command(name, description).option("--limit <n>", "at most this many", count, limit);

  const narrowed = (name: string, description: string, limit: number) =>
    limited(name, description, limit)
      .option("--publisher <name>", "only of this publisher")
      .option("--place <name>", "only on this place");

  narrowed("ask", "answer a question; without one, ask at a prompt or read one question a line", 3)
    .argument("[question...]")
    .option("--picture <file>", "also draw figures of several dates, into this SVG or PNG file")
    .action((words: string[], options) => {
      const question = words.join(" ").trim();
      if (question.length > LONGEST_QUESTION) throw new UsageError(tooLong(question.length));
      if (words.length > 0 && question === "")
        throw new UsageError("Expected a question, and got an empty one.");
      if (options.picture !== undefined && words.length === 0)
        throw new UsageError("Expected a question beside `--picture`, and got none.");
      request = {
        kind: "ask",
        ...options,
        picture: options.picture ?? null,
        question: words.length > 0 ? question : null,
      };
    });
  limited("on-this-date", "what happened on this day of the year", 10)
    .argument("[date...]", '"17 June", 17.6., 06-17 or "17 June 2020"; today unless given')
    .action((date: string[], options) => {
      request = {
        kind: "on-this-date",
        ...options,
        ...dayAndYear(date.length > 0 ? date.join(" ") : options.today, options.today),
      };
    });
  narrowed("timeline", "dated sentences on a topic, in order", 20)
    .argument("[topic...]")
    .option("--picture <file>", "also draw it, into this SVG or PNG file")
    .option("--no-picture", "without the small chart that a terminal shows")
    .action((words: string[], options) => {
      const topic = words.join(" ").trim();
      if (topic.length > LONGEST_QUESTION) throw new UsageError(tooLong(topic.length));
      const { picture = null } = options;
      request = {
        kind: "timeline",
        ...options,
        topic,
        picture: picture === false ? null : picture,
        chart: picture !== false,
      };
    });
  narrowed(
    "export",
    "quotations on a topic with all that proves them, for a spreadsheet or a reference manager",
    50,
  )
    .argument("<topic...>")
    .addOption(new Option("--format <name>", "the form").choices(EXPORT_FORMATS).default("csv"))
    .option("--timeline", "the dated sentences on the topic, in order, instead of the answers", false)
    .action((words: string[], options) => {
      const topic = words.join(" ").trim();
      if (topic === "") throw new UsageError("Expected a topic, and got an empty one.");
      if (topic.length > LONGEST_QUESTION) throw new UsageError(tooLong(topic.length));
      request = { kind: "export", ...options, topic };
    });
  narrowed("cite", "a citation of the best answer to a question, or of words by their place", 1)
    .argument("<words...>", "a question, or ID#from-to")
    .addOption(
      new Option("--style <name>", "the form; DATELINE_CITATION_STYLE, else chicago, unless given").choices(
        CITATION_FORMS,
      ),
    )
    .action((words: string[], options) => {
      const what = words.join(" ").trim();
      if (what === "") throw new UsageError("Expected a question or a place, and got an empty one.");
      if (what.length > LONGEST_QUESTION) throw new UsageError(tooLong(what.length));
      request = { kind: "cite", ...options, style: options.style ?? null, what };
    });
  command("documents", "the documents of the archive")
    .option("--publisher <name>", "only of this publisher")
    .option("--place <name>", "only on this place")
    .option("--issued <when>", 'only issued then: 1998, "before September 1998", "since 2010"')
    .option("--picture <file>", "also draw them by year and publisher, into this SVG or PNG file")
    .action((options) => {
      request = { kind: "documents", ...options, picture: options.picture ?? null };
    });
  command("show", "a document with its text")
    .argument("<id>")
    .action((id: string, options) => {
      request = { kind: "show", ...options, id };
    });
  command("status", "what the archive holds and lacks, its feeds, and corrections of daily posts").action(
    (options) => {
      request = { kind: "status", ...options };
    },
  );
  command("dates", "the time expressions of a text file, resolved")
    .argument("<file>")
    .option("--issued <date>", "the text's date of issue, in EDTF: 1998-09-08, 1998-09, 1998-09-09?", edtf)
    .option("--language <code>", "the text's language", "en")
    .action((file: string, options) => {
      request = { kind: "dates", ...options, file, issued: options.issued ?? null };
    });
  command("check", "list every fault of the corpus")
    .option("--fix", "write the SHA-256 of texts that were changed on purpose", false)
    .option(
      "--sources",
      "fetch the address of each document again, and say what was edited or taken away",
      false,
    )
    .option("--record", "with --sources: keep edited texts as new versions, and mark what is gone", false)
    .option("--allow-private", "with --sources: fetch from private networks too", false)
    .action((options) => {
      request = { kind: "check", ...options };
    });
  addUpkeepCommands(program, edtf, today, (upkeep) => {
    other = upkeep;
  });
  addImportCommand(program, (request) => {
    other = request;
  });
  addSyncCommand(program, (request) => {
    other = request;
  });
  program
    .command("mcp")
    .description(
      "serve the archive to an AI assistant by the Model Context Protocol, on standard input and output",
    )
    .exitOverride()
    .option("--corpus <dir>", "the folder of documents", "corpus")
    .action(({ corpus }) => {
      other = { kind: "mcp", corpus };
    });
  addKeptCommands(program, (request) => {
    other = request;
  });
  program
    .command("move-database")
    .description(
      "move the daily posts' database to another one, a file or postgres://…, while the bot runs or not",
    )
    .exitOverride()
    .argument("<from>")
    .argument("<to>")
    .action((from: string, to: string) => {
      other = { kind: "move-database", from, to };
    });
  program
    .command("backup")
    .description("copy the daily posts' database into one file, while the bot runs or not")
    .exitOverride()
    .argument("<file>")
    .option("--database <file>", "the database; DATELINE_DATABASE, else dateline.db, unless given")
    .option("--force", "replace the file if it is there", false)
    .action((file: string, { database = null, force }) => {
      other = { kind: "backup", file, database, force };
    });

  try {
    program.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || (error.code === "commander.help" && argv.length === 0)) {
      return { kind: "text", text: text || program.helpInformation() };
    }
    throw new UsageError(plain(error.message));
  }
  if (other) return other;
  return request ? { kind: "request", request } : { kind: "text", text: program.helpInformation() };
}

function plain(message: string): string {
  if (message === "(outputHelp)")
    return "Expected the name of a command. See `npm run -s dateline -- --help`.";
  const line = message
    .replace(/^error: /, "")
    .replace(/\n/g, " ")
    .trim();
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.?)]$/.test(line) ? "" : "."} See \`npm run -s dateline -- --help\`.`;
}

function count(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("Expected a whole number from 1 to 9999.");
  return Number(text);
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("Expected a day that exists, YYYY-MM-DD.");
  return text;
}

function edtf(text: string): string {
  if (!readEdtf(text))
    throw new InvalidArgumentError("Expected an EDTF date such as 1998-09-08, 1998-09 or 1998-09-09?.");
  return text;
}

function isDay(text: string): boolean {
  return text.length === 10 && isCalendarDate(text);
}

function dayAndYear(date: string, today: string): AskedDay {
  const reading = readDay(date, today);
  switch (reading.kind) {
    case "day":
      return { day: reading.day, year: reading.year };
    case "ambiguous":
      throw new UsageError(
        `Which day? Run ${reading.readings
          .map(({ day, year }) => `\`npm run -s dateline -- on-this-date ${typedAs(day, year, date)}\``)
          .join(" or ")}.`,
      );
    case "unreadable":
      throw new UsageError(reading.why);
  }
}

function typedAs(day: string, year: number, date: string): string {
  const words = dateWords(`${String(year).padStart(4, "0")}-${day}`);
  return /[/-]\d+[/-]/.test(date) ? words : words.replace(/ \d+$/, "");
}
