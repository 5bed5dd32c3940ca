import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { stringify } from "csv-stringify/sync";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { isProse } from "../../src/corpus/structure/passage-kind.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";
import { createWriter } from "../measure/bench/text/releases.ts";

// An import is killed with SIGKILL after it has written some documents and a random moment, and run again. Each time every document in the folder has to be whole, and of one file
// there is one document; in the end all are there. A question about one of them is answered with its words each time.
//   npm run test:long:import -- --kills 10 --files 15000
const { values } = parseArgs({
  options: { kills: { type: "string", default: "10" }, files: { type: "string", default: "15000" } },
});
const KILLS = Number(values.kills);
const FILES = Number(values.files);
const PASSAGES_OF_FILE = 10;
const CLI = fileURLToPath(new URL("../../adapters/cli/start.js", import.meta.url));

const home = mkdtempSync(join(tmpdir(), "dateline-kill-import-"));
const [from, into] = [join(home, "files"), join(home, "documents")];
const { documents: own } = await loadCorpus(
  fileURLToPath(new URL("../../corpus", import.meta.url)),
  WORD_LISTS,
);
mkdirSync(from);
let written = 0;
/** A tenth are rows of a table that comes first: a kill within it has to lose none of them. */
const rows: string[][] = [["title", "text"]];
for (const { title, paragraphs } of createWriter(own).releases(2 * FILES * PASSAGES_OF_FILE)) {
  if (written === FILES) break;
  const name = `release-${String(written++).padStart(6, "0")}.txt`;
  if (written <= FILES / 10) rows.push([title, paragraphs.join("\n\n")]);
  else writeFileSync(join(from, name), `${title}\n\n${paragraphs.join("\n\n")}\n`);
}
writeFileSync(join(from, "a-table.csv"), stringify(rows));

/** How many documents there are, whole or not. */
const count = () => (existsSync(into) ? readdirSync(into).length : 0);

/** Runs an import, killed once there are so many documents; returns how long it lived and what it said. */
async function run(killFrom: number | null): Promise<{ readonly ms: number; readonly said: string }> {
  const child = spawn(process.execPath, [
    CLI,
    "import",
    from,
    "--into",
    into,
    "--publisher",
    "Bench",
    "--yes",
  ]);
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const began = performance.now();
  const ended = new Promise<void>((resolve) => void child.once("exit", () => resolve()));
  if (killFrom !== null) {
    while (count() < killFrom && child.exitCode === null) await sleep(10);
    await sleep(Math.random() * 20);
    child.kill("SIGKILL");
  }
  await ended;
  return { ms: performance.now() - began, said };
}

/** What is wrong in the folder of documents. */
async function faults(): Promise<{ readonly count: number; readonly wrong: readonly string[] }> {
  const { documents, faults: found } = await loadCorpus(into, WORD_LISTS);
  const sources = documents.map(({ source }) => `${source.file}, part ${source.part ?? 1}`);
  const doubled = sources.filter((file, at) => sources.indexOf(file) !== at);
  return {
    count: documents.length,
    wrong: [
      ...found.map(({ file, message }) => `${file}: ${message}`),
      ...doubled.map((file) => `${file}: doubled`),
    ],
  };
}

/** Asks for the first sentence of a document; returns what is wrong with the answer. */
async function unanswered(): Promise<readonly string[]> {
  const { documents } = await loadCorpus(into, WORD_LISTS);
  const [first] = documents;
  if (!first) return [];
  const sentence = first.passages.flatMap(({ kind, sentences }) => (isProse(kind) ? sentences : []))[0];
  const quoted = sentence ? first.text.slice(sentence.start, sentence.end) : first.title;
  const child = spawn(process.execPath, [CLI, "ask", quoted, "--corpus", into, "--json"]);
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  await new Promise<void>((resolve) => void child.once("close", () => resolve()));
  const { answers = [] } = JSON.parse(said || "{}") as {
    readonly answers?: readonly { readonly quote: string }[];
  };
  return answers.some(({ quote }) => quote === quoted)
    ? []
    : [`“${quoted.slice(0, 80)}” of ${first.id} was not found: ${said.slice(0, 200)}`];
}

const wrong: string[] = [];
for (let kill = 1; kill <= KILLS; kill++) {
  const { ms } = await run(count() + Math.ceil((Math.random() * 1.5 * FILES) / KILLS / 2));
  const unfinished = readdirSync(into).filter((name) => name.endsWith(".tmp")).length;
  const found = await faults();
  const lost = await unanswered();
  wrong.push(...found.wrong, ...lost);
  console.log(
    `${kill}: killed after ${Math.round(ms)} ms: ${found.count} documents, ${unfinished} unfinished; ${found.wrong.length + lost.length} wrong`,
  );
}
const before = existsSync(into) ? (await faults()).count : 0;
const { ms, said } = await run(null);
const last = await faults();
wrong.push(...last.wrong, ...(await unanswered()));
if (last.count !== FILES) wrong.push(`expected ${FILES} documents, and found ${last.count}`);
const rest = readdirSync(into).filter((name) => name.endsWith(".tmp"));
if (rest.length > 0) wrong.push(`unfinished: ${rest.join(", ")}`);
console.log(said.trim());
console.log(
  `The last run made ${last.count - before} documents in ${Math.round(ms)} ms; ${wrong.length} wrong`,
);
for (const line of wrong) console.log(line);
rmSync(home, { recursive: true });
process.exitCode = wrong.length > 0 ? 1 : 0;
