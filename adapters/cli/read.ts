import { Command, CommanderError, Option } from "commander";
import { CITATION_FORMS } from "../../src/answer/export/citation-form.ts";
import { EXPORT_FORMATS, type ExportFormat } from "../../src/answer/export/export-format.ts";
import { tooLong } from "../../src/chat/requests/long-input.ts";
import { LONGEST_QUESTION } from "../../src/chat/requests/request.ts";
import { type AskedDay, readDay } from "../../src/daily/read-day.ts";
import { listWords } from "../../src/messages/list-words.ts";
import { ENGLISH, type Say } from "../../src/messages/say.ts";
import { dateWords } from "../../src/time/date-words.ts";
import type { BackupRequest } from "./database/backup.ts";
import type { ForgetRequest } from "./database/forget.ts";
import type { MoveRequest } from "./database/move-database.ts";
import type { CiteRequest } from "./export/cite.ts";
import { helpIn, misread, readersIn } from "./help.ts";
import { addImportCommand, type ImportRequest } from "./import/import-request.ts";
import { addKeptCommands, type KeptRequest } from "./kept/kept-request.ts";
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
        /** Only those that fit this best, best first. */
        readonly about?: string;
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
  | ForgetRequest
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
 * @param say in whose words help is given and faults are told. @default English
 * @param corpus the folder of documents, unless `--corpus` says otherwise.
 * @throws {@link UsageError} if it cannot be read.
 */
export function readArguments(
  argv: readonly string[],
  today: string,
  say: Say = ENGLISH,
  corpus = "corpus",
): Reading {
  let request: CliRequest | null = null;
  let other: Exclude<Reading, { kind: "request" | "text" }> | null = null;
  let text = "";
  const program = new Command("dateline")
    .description(say("command.program"))
    .exitOverride()
    .configureOutput({
      writeOut: (chunk) => {
        text += chunk;
      },
      writeErr: () => {},
      getOutHelpWidth: () => HELP_WIDTH,
    })
    .configureHelp(helpIn(say))
    .helpOption("-h, --help", say("option.help"))
    .helpCommand("help [command]", say("option.help"));
  const { count, day, edtf } = readersIn(say);
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .exitOverride()
      .option("--corpus <dir>", say("option.corpus"), corpus)
      .option("--json", say("option.json"), false)
      .option("--today <date>", say("option.today"), day, today);
  const limited = (name: string, description: string, limit: number) =>
    command(name, description).option("--limit <n>", say("option.limit"), count, limit);

  const narrowed = (name: string, description: string, limit: number) =>
    limited(name, description, limit)
      .option("--publisher <name>", say("option.publisher"))
      .option("--place <name>", say("option.place"));

  narrowed("ask", say("command.ask"), 3)
    .argument("[question...]")
    .option("--picture <file>", say("option.picture-figures"))
    .action((words: string[], options) => {
      const question = words.join(" ").trim();
      if (question.length > LONGEST_QUESTION) throw new UsageError(tooLong(question.length, say));
      if (words.length > 0 && question === "") throw new UsageError(say("usage.empty-question"));
      if (options.picture !== undefined && words.length === 0)
        throw new UsageError(say("usage.picture-of-what"));
      request = {
        kind: "ask",
        ...options,
        picture: options.picture ?? null,
        question: words.length > 0 ? question : null,
      };
    });
  limited("on-this-date", say("command.on-this-date"), 10)
    .argument("[date...]", say("argument.day"))
    .action((date: string[], options) => {
      request = {
        kind: "on-this-date",
        ...options,
        ...dayAndYear(date.length > 0 ? date.join(" ") : options.today, options.today, say),
      };
    });
  narrowed("timeline", say("command.timeline"), 20)
    .argument("[topic...]")
    .option("--picture <file>", say("option.picture-timeline"))
    .option("--no-picture", say("option.no-picture"))
    .action((words: string[], options) => {
      const topic = words.join(" ").trim();
      if (topic.length > LONGEST_QUESTION) throw new UsageError(tooLong(topic.length, say));
      const { picture = null } = options;
      request = {
        kind: "timeline",
        ...options,
        topic,
        picture: picture === false ? null : picture,
        chart: picture !== false,
      };
    });
  narrowed("export", say("command.export"), 50)
    .argument("<topic...>")
    .addOption(new Option("--format <name>", say("option.format")).choices(EXPORT_FORMATS).default("csv"))
    .option("--timeline", say("option.timeline"), false)
    .action((words: string[], options) => {
      const topic = words.join(" ").trim();
      if (topic === "") throw new UsageError(say("usage.empty-topic"));
      if (topic.length > LONGEST_QUESTION) throw new UsageError(tooLong(topic.length, say));
      request = { kind: "export", ...options, topic };
    });
  narrowed("cite", say("command.cite"), 1)
    .argument("<words...>", say("argument.cite"))
    .addOption(new Option("--style <name>", say("option.style")).choices(CITATION_FORMS))
    .action((words: string[], options) => {
      const what = words.join(" ").trim();
      if (what === "") throw new UsageError(say("usage.empty-citation"));
      if (what.length > LONGEST_QUESTION) throw new UsageError(tooLong(what.length, say));
      request = { kind: "cite", ...options, style: options.style ?? null, what };
    });
  command("documents", say("command.documents"))
    .option("--about <topic>", say("option.about"))
    .option("--publisher <name>", say("option.publisher"))
    .option("--place <name>", say("option.place"))
    .option("--issued <when>", say("option.issued-when"))
    .option("--picture <file>", say("option.picture-documents"))
    .action((options) => {
      const about = options.about?.trim();
      if (about === "") throw new UsageError(say("usage.empty-topic"));
      if (about !== undefined && about.length > LONGEST_QUESTION)
        throw new UsageError(tooLong(about.length, say));
      request = { kind: "documents", ...options, picture: options.picture ?? null };
    });
  command("show", say("command.show"))
    .argument("<id>")
    .action((id: string, options) => {
      request = { kind: "show", ...options, id };
    });
  command("status", say("command.status")).action((options) => {
    request = { kind: "status", ...options };
  });
  command("dates", say("command.dates"))
    .argument("<file>")
    .option("--issued <date>", say("option.issued-edtf"), edtf)
    .option("--language <code>", say("option.text-language"), "en")
    .action((file: string, options) => {
      request = { kind: "dates", ...options, file, issued: options.issued ?? null };
    });
  command("check", say("command.check"))
    .option("--fix", say("option.fix"), false)
    .option("--sources", say("option.sources"), false)
    .option("--record", say("option.record"), false)
    .option("--allow-private", say("option.sources-private"), false)
    .action((options) => {
      request = { kind: "check", ...options };
    });
  addUpkeepCommands(program, edtf, { today, corpus }, say, (upkeep) => {
    other = upkeep;
  });
  addImportCommand(program, say, (request) => {
    other = request;
  });
  addSyncCommand(program, corpus, say, (request) => {
    other = request;
  });
  program
    .command("mcp")
    .description(say("command.mcp"))
    .exitOverride()
    .option("--corpus <dir>", say("option.corpus"), corpus)
    .action((options: { readonly corpus: string }) => {
      other = { kind: "mcp", corpus: options.corpus };
    });
  addKeptCommands(program, say, (request) => {
    other = request;
  });
  program
    .command("move-database")
    .description(say("command.move-database"))
    .exitOverride()
    .argument("<from>")
    .argument("<to>")
    .action((from: string, to: string) => {
      other = { kind: "move-database", from, to };
    });
  program
    .command("forget")
    .description(say("command.forget"))
    .exitOverride()
    .argument("<platform>")
    .argument("<id>")
    .option("--database <file>", say("option.database"))
    .action((platform: string, workspace: string, { database = null }) => {
      other = { kind: "forget", platform, workspace, database };
    });
  program
    .command("backup")
    .description(say("command.backup"))
    .exitOverride()
    .argument("<file>")
    .option("--database <file>", say("option.database"))
    .option("--force", say("option.force"), false)
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
    throw new UsageError(misread(error, say));
  }
  if (other) return other;
  return request ? { kind: "request", request } : { kind: "text", text: program.helpInformation() };
}

function dayAndYear(date: string, today: string, say: Say): AskedDay {
  const reading = readDay(date, today, say);
  switch (reading.kind) {
    case "day":
      return { day: reading.day, year: reading.year };
    case "ambiguous":
      throw new UsageError(
        say("usage.which-day", {
          commands: listWords(
            say,
            reading.readings.map(
              ({ day, year }) => `\`npm run -s dateline -- on-this-date ${typedAs(day, year, date)}\``,
            ),
            "disjunction",
          ),
        }),
      );
    case "unreadable":
      throw new UsageError(reading.why);
  }
}

function typedAs(day: string, year: number, date: string): string {
  const words = dateWords(`${String(year).padStart(4, "0")}-${day}`);
  return /[/-]\d+[/-]/.test(date) ? words : words.replace(/ \d+$/, "");
}
