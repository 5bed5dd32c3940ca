import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { barOn } from "../report/progress-bar.ts";
import { UsageError } from "../report/usage-error.ts";
import { run } from "./run.ts";

const CORPUS = fileURLToPath(new URL("../../../corpus", import.meta.url));
const READABLE_WIDTH = 110;

const { stdout, stderr, env } = process;
const colour = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
const mark = (style: "bold" | "dim") => (text: string) =>
  colour ? styleText(style, text, { validateStream: false }) : text;

try {
  process.exitCode = await run(process.argv.slice(2), {
    corpus: CORPUS,
    opensearch: env.DATELINE_TEST_OPENSEARCH || null,
    page: {
      strong: mark("bold"),
      dim: mark("dim"),
      width: stdout.isTTY ? Math.min(stdout.columns || 80, READABLE_WIDTH) : READABLE_WIDTH,
    },
    progress: stderr.isTTY === true && env.TERM !== "dumb" ? barOn(stderr) : () => ({ step() {}, end() {} }),
    out: (line) => console.log(line),
    error: (line) => console.error(line),
  });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
