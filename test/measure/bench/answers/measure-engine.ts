import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Progress } from "../../report/progress.ts";
import { ENGINES } from "../engines/engines.ts";
import type { Job, Outcome, Word } from "./engine-process.ts";

const CHILD = fileURLToPath(new URL("./engine-process.ts", import.meta.url));

/** Megabytes that a process may use: enough for a million passages. */
const HEAP = 8_192;

/** Builds an engine in a process of its own and asks it everything. */
export function measureEngine(job: Job, progress: Progress): Promise<Outcome> {
  const { name } = ENGINES[job.engine];
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, {
      execArgv: ["--expose-gc", `--max-old-space-size=${HEAP}`, "--max-semi-space-size=64"],
    });
    let bar = progress(`${name}: building`, 1);
    let outcome: Outcome | null = null;
    child.on("message", (word: Word) => {
      switch (word.kind) {
        case "built":
          bar.end();
          bar = progress(`${name}: asking`, job.questions.length - job.warmUp);
          break;
        case "answered":
          bar.step();
          break;
        case "done":
          outcome = word.outcome;
      }
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      bar.end();
      if (outcome) resolve(outcome);
      else reject(new Error(`${name} ended before it was measured: ${signal ?? `exit code ${code}`}`));
    });
    child.send(job);
  });
}
