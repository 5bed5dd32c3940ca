import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { startAnswering } from "../../adapters/bot/archive/answering.ts";
import { writeState } from "../archive-file/two-states.ts";

// Questions are asked one after the other while documents are changed under a running archive: how long does each wait?
//   node test/long/live-update.ts --documents 1000
const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "1000" },
    sentences: { type: "string", default: "10" },
  },
});
const DOCUMENTS = Number(values.documents);
const SENTENCES = Number(values.sentences);
const LOOK_EVERY_MS = 50;
const QUESTIONS = [
  "How many delegates did the council of Port Gris meet?",
  "Who said that the council met?",
  "What happened on 8 March 1998?",
  "Where did the council meet delegates in March 1998?",
];

const home = mkdtempSync(join(tmpdir(), "dateline-live-"));
const [folder, file] = [join(home, "corpus"), join(home, "kept.dateline")];
let updates = 0;
const untilUpdate = async (count: number): Promise<void> => {
  while (updates < count) await sleep(LOOK_EVERY_MS);
};
writeState(folder, DOCUMENTS, "old", SENTENCES);
const beganMs = performance.now();
const answering = await startAnswering(
  { folder, file },
  {
    failures: { failed: (what, error) => console.error(what, error), works() {} },
    heard(event) {
      if (event.kind === "current" && event.changed > 0) updates++;
    },
    foundFaults: (faults) => console.error(faults),
  },
);
console.log(`It answers after ${Math.round(performance.now() - beganMs)} ms.`);
await untilUpdate(1);
console.log(`${DOCUMENTS} documents are read after ${Math.round(performance.now() - beganMs)} ms.`);

/** Asks until a condition holds; returns how long each question waited, in milliseconds, in order. */
async function askUntil(isOver: () => boolean): Promise<readonly number[]> {
  const waits: number[] = [];
  while (!isOver()) {
    const question = QUESTIONS[waits.length % QUESTIONS.length] ?? "";
    const askedMs = performance.now();
    const { kind } = await answering.respond({ kind: "ask", question, from: 0 }, null, "2026-06-17");
    waits.push(performance.now() - askedMs);
    if (kind === "refusal") console.error("A question was refused.");
    await sleep(LOOK_EVERY_MS);
  }
  return waits.toSorted((a, b) => a - b);
}
const at = (sorted: readonly number[], share: number) =>
  `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)} ms`;
const words = (waits: readonly number[]) =>
  `${waits.length} questions, p50 ${at(waits, 0.5)}, p99 ${at(waits, 0.99)}, the slowest ${at(waits, 1)}`;

let asked = 0;
console.log(`At rest: ${words(await askUntil(() => asked++ >= 100))}`);
writeState(folder, DOCUMENTS, "new", SENTENCES);
const changedMs = performance.now();
const during = await askUntil(() => updates >= 2);
console.log(
  `While ${DOCUMENTS} documents are updated, ${Math.round(performance.now() - changedMs)} ms: ${words(during)}`,
);
await answering.stop();
rmSync(home, { recursive: true });
