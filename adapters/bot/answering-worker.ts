import { parentPort, workerData } from "node:worker_threads";
import type { ChatRequest } from "../../src/chat/request.ts";
import { CorpusError } from "../../src/corpus/fault.ts";
import type { DayPostOptions } from "../../src/daily/day-post.ts";
import type { Answering } from "./answering.ts";
import { openArchive } from "./archive.ts";

/** What the archive's thread is asked. */
export type Asked =
  | {
      readonly kind: "respond";
      readonly request: ChatRequest;
      readonly madeFrom: string | null;
      readonly today: string;
    }
  | ({ readonly kind: "compose"; readonly day: string } & Omit<DayPostOptions, "contentNotes">);

/** The same with a number to answer under. */
export type Posed = Asked & { readonly id: number };

/** The thread is ready, and this is what it holds. */
export type Ready = { readonly kind: "ready" } & Pick<
  Answering,
  "archive" | "numbers" | "suggestions" | "faults"
>;

/** What the archive's thread says. */
export type Said =
  | Ready
  /** The folder cannot be read, for a reason that a person can mend. */
  | { readonly kind: "unreadable"; readonly message: string }
  | { readonly kind: "answered"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string; readonly stack: string };

const port = parentPort;
const say = (said: Said) => port?.postMessage(said);

try {
  const { key, numbers, suggestions, faults, respond, compose, warm } = await openArchive(String(workerData));
  port?.on("message", (posed: Posed) => {
    try {
      const value =
        posed.kind === "respond" ? respond(posed.request, posed.madeFrom, posed.today) : compose(posed);
      say({ kind: "answered", id: posed.id, value });
    } catch (error) {
      const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
      say({ kind: "failed", id: posed.id, message, stack });
    }
  });
  warm();
  say({ kind: "ready", archive: key, numbers, suggestions, faults });
} catch (error) {
  if (!(error instanceof CorpusError)) throw error;
  say({ kind: "unreadable", message: error.message });
}
