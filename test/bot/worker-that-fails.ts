import { existsSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import type { Posed, Said } from "../../adapters/bot/archive/answering-messages.ts";

/** Speaks as the archive's thread does; the question says how it fails. `workerData`: a file that keeps it from loading again. */
const say = (said: Said) => parentPort?.postMessage(said);

parentPort?.on("message", (posed: Posed) => {
  const question =
    posed.kind === "compose"
      ? posed.day
      : posed.kind === "respond" && posed.request.kind === "ask"
        ? posed.request.question
        : posed.kind;
  if (question === "hang") for (;;);
  if (question === "die") process.exit(3);
  if (question === "silence") return;
  if (question === "throw") throw new Error("boom");
  if (question === "no cluster")
    return say({ kind: "failed", id: posed.id, message: "gone", stack: "", unavailable: true });
  if (question === "yellow")
    say({ kind: "condition", condition: { kind: "without-copies", detail: "A copy is missing." } });
  if (question === "fail") return say({ kind: "failed", id: posed.id, message: "failed", stack: "" });
  say({ kind: "answered", id: posed.id, value: question });
});

if (existsSync(String(workerData))) {
  say({ kind: "unreadable", reason: "The folder is gone." });
  parentPort?.close();
} else
  say({
    kind: "ready",
    archive: "k1y-_9aZ",
    numbers: {
      documents: 1,
      passages: 1,
      publishers: [],
      years: null,
      places: [],
      faults: 0,
      withoutNotes: [],
    },
    suggestions: { publishers: [], places: [], topics: [] },
    faults: [],
    complete: true,
    hasWordLists: true,
  });
