import { rmSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import type { AskResult } from "../../../src/answer/answer.ts";
import { type AskOptions, ask } from "../../../src/answer/ask.ts";
import { exportQuotations } from "../../../src/answer/export/export-quotations.ts";
import { matchDocuments } from "../../../src/answer/match-documents.ts";
import { newestMatches } from "../../../src/answer/newest-matches.ts";
import { createProver } from "../../../src/answer/prover.ts";
import { timeline } from "../../../src/answer/timeline.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { createOlderVersions, type OlderVersions } from "../../../src/archive/older-versions.ts";
import { CorpusError } from "../../../src/corpus/fault.ts";
import { everyDay } from "../../../src/daily/every-day.ts";
import { composeNews } from "../../../src/delivery/watches/compose-news.ts";
import { message } from "../../../src/messages/message.ts";
import { lookUp } from "../../api/look-up/look-up.ts";
import { isDamage } from "../../archive-file/file/schema.ts";
import { createEncoder } from "../../encoder/encoder.ts";
import { keepVectors } from "../../encoder/keep-vectors.ts";
import { ClusterError } from "../../opensearch/cluster/cluster-error.ts";
import type { AnsweringData, Held, Posed, Said } from "./answering-messages.ts";
import { type OpenArchive, openArchive } from "./archive.ts";
import { type Arrivals, createArrivals } from "./arrivals.ts";

/** How often it is looked how a cluster is, in milliseconds. */
const LOOK_EVERY_MS = 3_000;

const port = parentPort;
const say = (said: Said) => port?.postMessage(said);

/** It remembers what it has looked through. */
let older: { readonly archive: Archive; readonly find: OlderVersions } | null = null;

try {
  const data = workerData as AnsweringData;
  const encoder = data.encoder ? createEncoder(data.encoder) : null;
  const opened = await openArchive(data, encoder);
  // What cannot be read for its vectors cannot be read for an answer either, which is reported.
  const keeper = encoder && keepVectors(opened.archive, encoder, () => {});
  const arrivals = createArrivals(opened.archive);
  /** While documents are first read, every look would be out of date at once. */
  const describe = async (): Promise<Held> => {
    const held = await opened.describe();
    if (held.complete) void keeper?.look();
    return held;
  };
  const answer = async (posed: Posed): Promise<void> => {
    // Nobody waits for it any more: those who do come first.
    if (Date.now() > posed.untilMs)
      return say({ kind: "failed", id: posed.id, message: "it came too late", stack: "" });
    try {
      const value = posed.kind === "describe" ? await describe() : await answerTo(opened, arrivals, posed);
      say({ kind: "answered", id: posed.id, value });
    } catch (error) {
      const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
      const why = { damaged: isDamage(error), unavailable: error instanceof ClusterError };
      say({ kind: "failed", id: posed.id, message, stack, ...why });
    }
  };
  port?.on("message", (posed: Posed) => void answer(posed));
  await opened.warm();
  say({ kind: "ready", ...(await describe()) });
  const { condition } = opened;
  const watch = async (): Promise<void> => {
    if (!condition) return;
    say({ kind: "condition", condition: await condition() });
    setTimeout(() => void watch(), LOOK_EVERY_MS).unref();
  };
  void watch();
} catch (error) {
  const { file } = workerData as AnsweringData;
  if (isDamage(error) && file !== null) {
    for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
    say({ kind: "unreadable", reason: message("corpus.file-damaged", { file }) });
  } else if (error instanceof CorpusError) say({ kind: "unreadable", reason: error.reason });
  else throw error;
}

function answerTo(
  opened: OpenArchive,
  arrivals: Arrivals,
  posed: Exclude<Posed, { kind: "describe" }>,
): Promise<unknown> {
  switch (posed.kind) {
    case "respond":
      return opened.respond(posed.request, posed.madeFrom, posed);
    case "compose":
      return opened.compose(posed);
    case "ask":
      return proved(opened.archive, posed.question, posed);
    case "timeline":
      return timeline(opened.archive, posed.topic, posed);
    case "export":
      return exportQuotations(opened.archive, posed.wanted);
    case "contents":
      return opened.archive.contents(posed);
    case "matches":
      return newestMatches(opened.archive, posed.topic, posed);
    case "match":
      return matchDocuments(opened.archive, posed.topic, posed);
    case "news":
      return composeNews(opened.archive, posed);
    case "arrivals":
      return arrivals(posed.all);
    case "every-day":
      return everyDay(opened.archive, posed.perDay);
    case "look-up":
      return lookUp(opened.archive, posed.query, posed);
    case "standings":
      return opened.standings(posed.quotations);
    case "document":
      return opened.archive.document(posed.document);
    case "older-versions":
      return olderVersionsIn(opened.archive)(posed.of);
  }
}

/** An answer whose quotations stand in the stored texts. */
async function proved(archive: Archive, question: string, options: AskOptions): Promise<AskResult> {
  return createProver(archive).keepAnswer(await ask(archive, question, options));
}

function olderVersionsIn(archive: Archive): OlderVersions {
  if (older?.archive !== archive) older = { archive, find: createOlderVersions(archive) };
  return older.find;
}
