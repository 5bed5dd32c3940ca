import { rmSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { CorpusError } from "../../../src/corpus/fault.ts";
import { isDamage } from "../../archive-file/schema.ts";
import { createEncoder } from "../../encoder/encoder.ts";
import { keepVectors } from "../../encoder/keep-vectors.ts";
import type { AnsweringData, Posed, Said } from "./answering-messages.ts";
import { type OpenArchive, openArchive } from "./archive.ts";

const port = parentPort;
const say = (said: Said) => port?.postMessage(said);

try {
  const data = workerData as AnsweringData;
  const encoder = data.encoder ? createEncoder(data.encoder) : null;
  const opened = await openArchive(data, encoder);
  const keeper = encoder && keepVectors(opened.archive, encoder, fail);
  const answer = async (posed: Posed): Promise<void> => {
    // Nobody waits for it any more: those who do come first.
    if (Date.now() > posed.untilMs)
      return say({ kind: "failed", id: posed.id, message: "it came too late", stack: "" });
    try {
      say({ kind: "answered", id: posed.id, value: await answerTo(opened, posed) });
      // It is described anew whenever it may have changed.
      if (posed.kind === "describe") void keeper?.look();
    } catch (error) {
      const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
      say({ kind: "failed", id: posed.id, message, stack, damaged: isDamage(error) });
    }
  };
  port?.on("message", (posed: Posed) => void answer(posed));
  await opened.warm();
  say({ kind: "ready", ...(await opened.describe()) });
  void keeper?.look();
} catch (error) {
  const { file } = workerData as AnsweringData;
  if (isDamage(error) && file !== null) {
    for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
    say({ kind: "unreadable", message: `${file} was damaged, and is made again at the next start.` });
  } else if (error instanceof CorpusError) say({ kind: "unreadable", message: error.message });
  else throw error;
}

/** Ends the thread with an error that nobody asked for. */
function fail(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}

function answerTo(opened: OpenArchive, posed: Posed): Promise<unknown> {
  switch (posed.kind) {
    case "respond":
      return opened.respond(posed.request, posed.madeFrom, posed);
    case "compose":
      return opened.compose(posed);
    case "document":
      return opened.archive.document(posed.document);
    case "describe":
      return opened.describe();
  }
}
