import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { analysisFingerprint } from "../../adapters/archive-file/file/fingerprint.ts";
import { type DocumentState, standingOf, writeState } from "../archive-file/two-states.ts";

// A process that analyses a folder into an archive file, or updates the file, is killed with SIGKILL at random instants. Each time the file has
// to open, and to hold every document in its old or its new state.
//   npm run test:long:archive -- --kills 50 --documents 200
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    documents: { type: "string", default: "200" },
    sentences: { type: "string", default: "25" },
  },
});
const KILLS = Number(values.kills);
const DOCUMENTS = Number(values.documents);
const SENTENCES = Number(values.sentences);
/** Long enough for any update. */
const WHOLE_MS = 3_600_000;
const CHILD = fileURLToPath(new URL("./updating-process.ts", import.meta.url));

const home = mkdtempSync(join(tmpdir(), "dateline-kill-"));
const [folder, file] = [join(home, "corpus"), join(home, "kept.dateline")];
const look = () => standingOf(file, analysisFingerprint(), DOCUMENTS, SENTENCES);

/** Runs an update, killed after a time; returns how long it lived, and whether it was killed. */
async function update(killAfterMs: number): Promise<{ readonly ms: number; readonly killed: boolean }> {
  const child = spawn(process.execPath, [CHILD, folder, file], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  await new Promise<void>((resolve) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", () => resolve());
  });
  const beganMs = performance.now();
  const waiting = new AbortController();
  await Promise.race([ended, sleep(killAfterMs, undefined, { signal: waiting.signal }).catch(() => {})]);
  waiting.abort();
  const killed = child.exitCode === null && child.kill("SIGKILL");
  await ended;
  return { ms: performance.now() - beganMs, killed };
}
const removeFile = () => {
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
};

let state: DocumentState = "old";
writeState(folder, DOCUMENTS, state, SENTENCES);
const { ms: wholeMs } = await update(WHOLE_MS);
console.log(`${DOCUMENTS} documents take ${Math.round(wholeMs)} ms`);
let kills = 0;
let inTheMiddle = 0;
let tries = 0;
const broken: string[] = [];
while (kills < KILLS) {
  const isFirst = tries++ % 2 === 0;
  if (isFirst) removeFile();
  else {
    // From a whole archive in one state to the other.
    await update(WHOLE_MS);
    state = state === "old" ? "new" : "old";
    writeState(folder, DOCUMENTS, state, SENTENCES);
  }
  const { killed } = await update(Math.random() * wholeMs);
  if (!killed) continue;
  kills++;
  const standing = await look();
  broken.push(...standing.broken);
  if (!isFirst && standing.absent > 0) broken.push(`${standing.absent} documents are gone.`);
  const counts = [standing.old, standing.new, standing.absent];
  if (counts.filter((count) => count > 0).length > 1) inTheMiddle++;
  console.log(
    `${kills}: ${isFirst ? "first analysis" : "update"} to ${state}: ${standing.old} old, ${standing.new} new, ${standing.absent} not read; ${broken.length} broken`,
  );
}
await update(WHOLE_MS);
const last = await look();
broken.push(...last.broken);
if (last[state] !== DOCUMENTS)
  broken.push(`In the end ${last[state]} of ${DOCUMENTS} documents are current.`);
rmSync(home, { recursive: true });
console.log(`${kills} kills, ${inTheMiddle} with some documents done and some not; ${broken.length} broken`);
for (const line of broken) console.log(line);
process.exit(broken.length === 0 ? 0 : 1);
