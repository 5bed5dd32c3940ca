import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore } from "../../../adapters/sqlite/store.ts";
import { matchDocuments } from "../../../src/answer/match-documents.ts";
import { madeArchive, madeWatches } from "./made-news.ts";

/** How much is announced, and how often the process is killed. */
export type KillPlan = {
  readonly documents: number;
  /** Documents that were there before anything was watched. */
  readonly before: number;
  readonly watches: number;
  readonly kills: number;
  /** A number from 0 to 1, another each time. */
  readonly random: () => number;
};

/** What came of it: all but the first three have to be 0. */
export type KillCounts = {
  readonly kills: number;
  readonly matches: number;
  readonly messages: number;
  /** Messages that stand in a channel more than once, and documents that two messages of a watch tell of. */
  readonly doubled: number;
  /** Documents that answer a watch and that no message tells of. */
  readonly lost: number;
  /** Documents that were announced and do not answer, or are not new. */
  readonly wrong: number;
};

const SCRIPT = fileURLToPath(new URL("./watching-process.ts", import.meta.url));
const BEGIN_MS = Date.UTC(2026, 10, 22, 8);
/** More than a claim lasts and than a watch is quiet after a message. */
const STEP_MS = 11 * 60_000;

/** Lets documents arrive while the process that announces them is killed with SIGKILL at random moments, and counts what was announced. */
export async function killWatching({
  documents,
  before,
  watches,
  kills,
  random,
}: KillPlan): Promise<KillCounts> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-watch-"));
  const database = join(folder, "store.db");
  const channel = join(folder, "channel");
  let clockMs = BEGIN_MS;
  let killed = 0;
  /** @param afterDots how many steps it makes before it is killed; null: it ends by itself. */
  const run = async (arrived: number, afterDots: number | null): Promise<void> => {
    clockMs += STEP_MS;
    const child = spawn(
      process.execPath,
      [SCRIPT, database, channel, String(documents), String(arrived), String(clockMs)],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let dots = 0;
    child.stdout.on("data", (data: Buffer) => {
      dots += data.length;
      if (afterDots !== null && dots >= afterDots) child.kill("SIGKILL");
    });
    const [code, signal] = await once(child, "close");
    if (signal === "SIGKILL") killed++;
    else if (code !== 0) throw new Error(`Expected the process to end well, it ended with ${code}.`);
  };
  try {
    // What is there when the archive is first noted is not new.
    await run(before, null);
    const store = openStore(database);
    const made = madeWatches(watches);
    for (const watch of made) await store.watches.save(watch);
    const fresh = documents - before;
    for (let count = 1; count <= kills; count++)
      await run(before + Math.ceil((fresh * count) / kills), 1 + Math.floor(random() * 2 * watches));
    for (let last = 0; last < 2; last++) await run(documents, null);

    const archive = await madeArchive(documents);
    const arrived = Array.from({ length: fresh }, (_, index) => `news-${before + index}`);
    const lines = existsSync(channel) ? readFileSync(channel, "utf8").split("\n").filter(Boolean) : [];
    const counts = { matches: 0, doubled: lines.length - new Set(lines).size, lost: 0, wrong: 0 };
    const posted = [...new Set(lines)].map((line) => line.split("\t"));
    for (const { id, topic } of made) {
      const options = { documents: arrived, today: null };
      const expected = new Set((await matchDocuments(archive, topic, options)).matching);
      const told: string[] = [];
      for (const [, watch, name = ""] of posted)
        if (watch === id) told.push(...(await store.watches.documents(id, Number(name.replace(/\D/g, "")))));
      counts.matches += expected.size;
      counts.doubled += told.length - new Set(told).size;
      counts.lost += [...expected].filter((document) => !told.includes(document)).length;
      counts.wrong += told.filter((document) => !expected.has(document)).length;
    }
    await store.release();
    return { kills: killed, messages: lines.length, ...counts };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
