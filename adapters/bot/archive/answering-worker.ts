import { parentPort, workerData } from "node:worker_threads";
import { CorpusError } from "../../../src/corpus/fault.ts";
import type { Posed, Said } from "./answering-messages.ts";
import { openArchive } from "./archive.ts";

const port = parentPort;
const say = (said: Said) => port?.postMessage(said);

try {
  const { key, numbers, suggestions, faults, respond, compose, warm } = await openArchive(String(workerData));
  const answer = async (posed: Posed): Promise<void> => {
    // Nobody waits for it any more: those who do come first.
    if (Date.now() > posed.untilMs)
      return say({ kind: "failed", id: posed.id, message: "it came too late", stack: "" });
    try {
      const value = await (posed.kind === "respond"
        ? respond(posed.request, posed.madeFrom, posed.today)
        : compose(posed));
      say({ kind: "answered", id: posed.id, value });
    } catch (error) {
      const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
      say({ kind: "failed", id: posed.id, message, stack });
    }
  };
  port?.on("message", (posed: Posed) => void answer(posed));
  await warm();
  say({ kind: "ready", archive: key, numbers, suggestions, faults });
} catch (error) {
  if (!(error instanceof CorpusError)) throw error;
  say({ kind: "unreadable", message: error.message });
}
