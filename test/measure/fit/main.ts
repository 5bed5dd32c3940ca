import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { CorpusError } from "../../../src/corpus/fault.ts";
import { barOn } from "../report/progress-bar.ts";
import { UsageError } from "../report/usage-error.ts";
import { run } from "./fit.ts";

const { stdout, stderr, env } = process;
const colour = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
const mark = (style: "bold" | "dim") => (text: string) =>
  colour ? styleText(style, text, { validateStream: false }) : text;

try {
  process.exitCode = await run(process.argv.slice(2), {
    page: { strong: mark("bold"), dim: mark("dim"), width: null },
    wordLists: fileURLToPath(new URL("../../../word-lists", import.meta.url)),
    vocabulary: fileURLToPath(new URL("../../../corpus", import.meta.url)),
    today: new Date().toISOString().slice(0, 10),
    progress: stderr.isTTY === true && env.TERM !== "dumb" ? barOn(stderr) : () => ({ step() {}, end() {} }),
    out: (line) => console.log(line),
  });
} catch (error) {
  if (!(error instanceof UsageError || error instanceof CorpusError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
