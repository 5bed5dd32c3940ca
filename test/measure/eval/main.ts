import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { barOn } from "../report/progress-bar.ts";
import { run } from "./app.ts";

/** Lines longer than this are hard to read, however wide the window is. */
const READABLE_WIDTH = 100;

const { stdout, stderr, env } = process;
const colour = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
const mark = (style: "bold" | "dim") => (text: string) =>
  colour ? styleText(style, text, { validateStream: false }) : text;
const now = new Date();

stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  page: {
    strong: mark("bold"),
    dim: mark("dim"),
    width: stdout.isTTY ? Math.min(stdout.columns || 80, READABLE_WIDTH) : null,
  },
  wordLists: fileURLToPath(new URL("../../../word-lists", import.meta.url)),
  today: [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-"),
  clock: () => performance.now(),
  progress: stderr.isTTY === true && env.TERM !== "dumb" ? barOn(stderr) : () => ({ step() {}, end() {} }),
  out: (line) => void stdout.write(`${line}\n`),
  error: (line) => void stderr.write(`${line}\n`),
});
