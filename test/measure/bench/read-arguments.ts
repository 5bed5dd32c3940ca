import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { UsageError } from "../report/usage-error.ts";

/** What `npm run bench` measures. */
export type Request = {
  readonly parts: readonly Part[];
  /** How many passages are made. */
  readonly passages: number;
  /** The same for the parts `archive`, `encoder` and `cluster`: few unless they are named. */
  readonly archivePassages: number;
  /** A folder of documents that the same parts take in the place of made text; null: none. */
  readonly corpus: string | null;
  /** A node of OpenSearch that the part `cluster` uses, `http://127.0.0.1:9200`; null: that part is left out. */
  readonly opensearch: string | null;
  readonly questions: number;
  /** Files of other people's questions and dates; null: none. */
  readonly squad: string | null;
  readonly timex: string | null;
  /** Every nth question of `squad`. */
  readonly every: number;
  readonly json: boolean;
  readonly seconds: number;
  /** Commands a second. */
  readonly rate: number;
  readonly platforms: readonly Platform[];
  /** Whether another process keeps one core busy under load. */
  readonly busy: boolean;
};

const PARTS = ["answers", "archive", "encoder", "cluster", "dates", "load"] as const;
type Part = (typeof PARTS)[number];

/** Parts that are measured only where they are named: one takes a node, the other many minutes. */
const NAMED: readonly Part[] = ["encoder", "cluster"];

/** Passages of the part `archive` where it is one of all. */
const SMALL_ARCHIVE = 5_000;

const PLATFORMS = ["slack-socket", "slack-http", "discord"] as const;

/** A chat platform, with one of its ways to be connected. */
export type Platform = (typeof PLATFORMS)[number];

const EXAMPLES = `
Examples:
  npm run bench
  npm run bench -- answers --passages 600000
  npm run bench -- answers --squad dev-v1.1.json --every 20
  npm run bench -- archive --passages 600000
  npm run bench -- archive --corpus my-documents
  npm run bench -- encoder --passages 150000
  .ci/opensearch npm run bench -- cluster --passages 150000 --questions 300
  npm run bench -- dates --timex my-dates.jsonl
  npm run bench -- load --platform discord --seconds 10
`;

/**
 * Reads the command line; a text is the help that was asked for.
 *
 * @param node a node of OpenSearch that is there anyway.
 * @throws {@link UsageError} if it cannot be read.
 */
export function readArguments(argv: readonly string[], node: string | null = null): Request | string {
  let help = "";
  const program = new Command("npm run bench --")
    .description("Measures this core beside its peers, and the bot under load, on this machine.")
    .usage("[answers] [archive] [encoder] [cluster] [dates] [load] [options]")
    .argument(
      "[parts...]",
      `what is measured: ${PARTS.join(", ")}; all but ${NAMED.join(" and ")} unless named`,
    )
    .option("--passages <n>", "passages of made text that are searched", number(100), 100_000)
    .option("--questions <n>", "questions on them", number(10), 100)
    .option("--corpus <dir>", "archive, encoder, cluster: the documents of a folder, which is copied first")
    .option("--opensearch <url>", "cluster: a node of OpenSearch; DATELINE_TEST_OPENSEARCH unless given")
    .option("--squad <file>", "the same on the questions of a file in the format of SQuAD v1.1")
    .option("--every <n>", "take every nth of its questions", number(1), 20)
    .option("--timex <file>", "dates marked in texts, JSON Lines: {doc, dct, text, timex}")
    .option("--seconds <n>", "load: so long on each platform", number(1), 30)
    .option("--rate <n>", "load: commands a second", number(1), 100)
    .addOption(
      new Option("--platform <name...>", "load: only these")
        .choices(PLATFORMS)
        .default([...PLATFORMS], "all"),
    )
    .option("--busy", "load: while another process keeps one core busy", false)
    .option("--json", "print JSON", false)
    .helpOption("--help", "show this")
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (chunk) => {
        help += chunk;
      },
      writeErr: () => {},
      getOutHelpWidth: () => 100,
    });
  try {
    program.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return help;
    throw new UsageError(`${error.message.replace(/^error: /, "")} See \`npm run bench -- --help\`.`);
  }
  const {
    squad = null,
    timex = null,
    corpus = null,
    opensearch = node,
    platform: platforms,
    ...options
  } = program.opts();
  const parts = partsOf(program.args);
  if (parts.includes("cluster") && opensearch === null)
    throw new UsageError("Expected --opensearch, the address of a node such as http://127.0.0.1:9200.");
  return {
    parts,
    squad,
    timex,
    platforms,
    passages: options.passages,
    archivePassages: program.args.length === 0 ? Math.min(SMALL_ARCHIVE, options.passages) : options.passages,
    corpus,
    opensearch,
    questions: options.questions,
    every: options.every,
    json: options.json,
    seconds: options.seconds,
    rate: options.rate,
    busy: options.busy,
  };
}

function partsOf(names: readonly string[]): readonly Part[] {
  const unknown = names.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined)
    throw new UsageError(
      `Expected ${PARTS.join(", ")}, got \`${unknown}\`. See \`npm run bench -- --help\`.`,
    );
  return PARTS.filter((part) => (names.length === 0 ? !NAMED.includes(part) : names.includes(part)));
}

function number(least: number): (text: string) => number {
  return (text) => {
    if (!/^\d{1,7}$/.test(text) || Number(text) < least)
      throw new InvalidArgumentError(`Expected a whole number, ${least} or more.`);
    return Number(text);
  };
}
