import { Command, CommanderError, InvalidArgumentError } from "commander";
import { UsageError } from "../report/usage-error.ts";

/** What is fitted: the weights of the ranking, or those of what stands around "today". */
export type Request = RankingRequest | TodayRequest;

/** Texts in which readers have said what "today" means. */
export type TodayRequest = {
  readonly kind: "today";
  readonly file: string;
  /** Words of the texts' subjects, in lower case, which get no weight. */
  readonly topics: ReadonlySet<string>;
};

/** What the ranking is fitted on. */
export type RankingRequest = {
  readonly kind: "ranking";
  /** Files of questions, each with its folder of documents. */
  readonly own: readonly { readonly questions: string; readonly corpus: string }[];
  /** A file in the format of SQuAD; null: none. */
  readonly squad: string | null;
  /** Every nth question of it. */
  readonly every: number;
  /** How much each set counts, in their order, SQuAD last. */
  readonly shares: readonly number[];
  /** Only weights whose name holds this; "": all. */
  readonly only: string;
};

const EXAMPLES = `
Examples:
  npm run fit -- --questions mine.jsonl --corpus my-archive
  npm run fit -- --questions mine.jsonl --corpus my-archive --questions other.jsonl --corpus corpus --squad dev-v1.1.json --shares 3,1,1
  npm run fit -- --questions mine.jsonl --corpus my-archive --only SUPPORT
  npm run fit -- --today read.jsonl --topics climate,boats,budget
`;

/**
 * Reads the command line; a text is the help that was asked for.
 *
 * @throws {@link UsageError} if it cannot be read.
 */
export function readArguments(argv: readonly string[]): Request | string {
  let help = "";
  const many = (value: string, before: readonly string[] = []) => [...before, value];
  const program = new Command("npm run fit --")
    .description(
      "Tries other values of each weight of the ranking, and says which of them hold when cross-validated.",
    )
    .option("--questions <file>", "questions as `eval --questions` takes them; may be repeated", many)
    .option("--corpus <folder>", "the documents of the questions before it; as often as --questions", many)
    .option("--squad <file>", "questions in the format of SQuAD v1.1, over its own paragraphs")
    .option("--every <n>", "take every nth question of --squad", positive, 16)
    .option(
      "--shares <numbers>",
      "how much each set counts, SQuAD last, such as 3,1,1; the same for all unless given",
      shares,
    )
    .option("--only <name>", "try only weights whose name holds this, such as SENTENCE.kind", "")
    .option(
      "--today <file>",
      'weigh what stands around "today": {doc, text, today: [{start, end, nowadays}]} a line',
    )
    .option("--topics <words>", "with --today: words of the texts' subjects, which get no weight", topics)
    .addHelpText("after", EXAMPLES)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: () => {},
    });
  try {
    program.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return help;
    throw new UsageError(`${error.message.replace(/^error: /, "")}. See npm run fit -- --help`);
  }
  const {
    questions = [],
    corpus = [],
    ...given
  } = program.opts<{
    questions?: readonly string[];
    corpus?: readonly string[];
    squad?: string;
    every: number;
    shares?: readonly number[];
    only: string;
    today?: string;
    topics?: ReadonlySet<string>;
  }>();
  if (given.today !== undefined)
    return { kind: "today", file: given.today, topics: given.topics ?? new Set() };
  if (questions.length !== corpus.length)
    throw new UsageError(
      `Expected a --corpus for each --questions, got ${questions.length} and ${corpus.length}.`,
    );
  const sets = questions.length + (given.squad === undefined ? 0 : 1);
  if (sets === 0)
    throw new UsageError("Expected --questions with --corpus, --squad or --today: something to fit on.");
  const counts = given.shares ?? Array.from({ length: sets }, () => 1);
  if (counts.length !== sets)
    throw new UsageError(`Expected ${sets} numbers in --shares, one for each set, got ${counts.length}.`);
  return {
    kind: "ranking",
    own: questions.map((file, at) => ({ questions: file, corpus: corpus[at] ?? "" })),
    squad: given.squad ?? null,
    every: given.every,
    shares: counts,
    only: given.only,
  };
}

function topics(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .split(",")
      .map((word) => word.trim()),
  );
}

function positive(text: string): number {
  const value = Number(text);
  if (!(Number.isInteger(value) && value > 0))
    throw new InvalidArgumentError("Expected a whole number from 1");
  return value;
}

function shares(text: string): readonly number[] {
  const values = text.split(",").map(Number);
  if (!values.every((value) => value > 0))
    throw new InvalidArgumentError("Expected numbers above 0, such as 3,1,1");
  return values;
}
