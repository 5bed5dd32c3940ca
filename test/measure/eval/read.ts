import { Command, CommanderError, InvalidArgumentError } from "commander";
import { isCalendarDate } from "../../../src/time/timex.ts";
import { UsageError } from "../report/usage-error.ts";

/** What is measured, and how. */
export type Request = {
  readonly mode: Mode;
  /** The file or folder that the mode names. */
  readonly path: string;
  readonly corpus: string;
  readonly language: string;
  /** Another file of questions, for `squad`. */
  readonly foreign: string | null;
  /** The file that the sentence encoder keeps its vectors in; null: it is not used. */
  readonly encoder: string | null;
  /** Every nth question or text. */
  readonly every: number;
  /** So many failures are listed. */
  readonly failures: number;
  readonly json: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

const MODES = ["questions", "timex", "quotes", "days", "pages", "squad", "ir"] as const;

/** What the material is. */
type Mode = (typeof MODES)[number];

/** A request, or a text that was asked for, such as the help. */
export type Reading =
  | { readonly kind: "request"; readonly request: Request }
  | { readonly kind: "text"; readonly text: string };

const HELP_WIDTH = 100;

const EXAMPLES = `
Examples:
  npm run eval -- --questions my-questions.jsonl --corpus my-archive
  npm run eval -- --timex my-dates.jsonl --failures 50
  npm run eval -- --quotes my-quotes.jsonl
  npm run eval -- --days my-days.jsonl
  npm run eval -- --pages my-pages.jsonl
  npm run eval -- --squad dev-v1.1.json --every 10
  npm run eval -- --squad KorQuAD_v1.0_dev.json --language ko
  npm run eval -- --ir scifact --json
`;

/**
 * Reads a command line.
 *
 * @param argv without the programs' own names.
 * @param today `YYYY-MM-DD`, unless `--today` says otherwise.
 * @throws {@link UsageError} if it cannot be read.
 */
export function readArguments(argv: readonly string[], today: string): Reading {
  let text = "";
  const program = new Command("npm run eval --")
    .description(
      "Measures how well the archive's questions, or dates, are answered, and lists what went wrong.",
    )
    .usage("[options]")
    .option("--questions <file>", "your own questions, JSON Lines: {question, contains, kind}")
    .option("--timex <file>", "texts with their dates marked, JSON Lines: {doc, dct, text, timex}")
    .option(
      "--quotes <file>",
      "texts with their speakers marked, JSON Lines: {doc, publisher, issued, text, quotes}",
    )
    .option(
      "--days <file>",
      "documents with sentences labelled for their day, JSON Lines: {doc, issued, text, sentences}",
    )
    .option("--pages <file>", "saved web pages with their body or date, JSON Lines: {file, url, body, date}")
    .option("--squad <file>", "questions on paragraphs, in the format of SQuAD v1.1")
    .option("--ir <dir>", "a search collection in the format of BEIR: corpus.jsonl, queries.jsonl, qrels.tsv")
    .option(
      "--corpus <dir>",
      "the archive asked by --questions; its synonyms serve --squad and --ir too",
      "corpus",
    )
    .option("--foreign <file>", "with --squad: questions of another such file, which ought to get nothing")
    .option("--encoder <file>", "with --questions: compare meanings too, and keep vectors in this file")
    .option("--language <code>", "the language of the texts", languageTag, "en")
    .option("--every <n>", "take every nth question, or text", number(1), 1)
    .option("--failures <n>", "list at most so many failures", number(0), 20)
    .option("--json", "print JSON", false)
    .option("--today <date>", 'the day that "today" in a question means, YYYY-MM-DD', day, today)
    .helpOption("--help", "show this")
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (chunk) => {
        text += chunk;
      },
      writeErr: () => {},
      getOutHelpWidth: () => HELP_WIDTH,
    });
  try {
    program.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "text", text };
    throw new UsageError(`${plain(error.message)} See \`npm run eval -- --help\`.`);
  }
  const options = program.opts();
  const [mode, ...more] = MODES.filter((name) => options[name] !== undefined);
  if (!mode || more.length > 0) {
    const got = mode ? `got ${[mode, ...more].map((name) => `--${name}`).join(" and ")}` : "got none of them";
    throw new UsageError(
      `Expected one of --questions FILE, --timex FILE, --quotes FILE, --days FILE, --pages FILE, --squad FILE and --ir DIR, to say what is measured, ${got}. See \`npm run eval -- --help\`.`,
    );
  }
  if (options.foreign !== undefined && mode !== "squad")
    throw new UsageError("Expected --foreign only with --squad. See `npm run eval -- --help`.");
  if (options.encoder !== undefined && mode !== "questions")
    throw new UsageError("Expected --encoder only with --questions. See `npm run eval -- --help`.");
  const { [mode]: path, foreign = null, encoder = null, corpus, language, every, failures, json } = options;
  return {
    kind: "request",
    request: { mode, path, foreign, encoder, corpus, language, every, failures, json, today: options.today },
  };
}

function plain(message: string): string {
  const line = message
    .replace(/^error: /, "")
    .replace(/\n/g, " ")
    .trim();
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.?)]$/.test(line) ? "" : "."}`;
}

function number(least: number): (text: string) => number {
  return (text) => {
    if (!/^\d{1,6}$/.test(text) || Number(text) < least)
      throw new InvalidArgumentError(`Expected a whole number, ${least} or more.`);
    return Number(text);
  };
}

function languageTag(text: string): string {
  try {
    Intl.getCanonicalLocales(text);
    return text;
  } catch {
    throw new InvalidArgumentError("Expected a BCP 47 language such as en or ko.");
  }
}

function day(text: string): string {
  if (text.length !== 10 || !isCalendarDate(text))
    throw new InvalidArgumentError("Expected a day that exists, YYYY-MM-DD.");
  return text;
}
