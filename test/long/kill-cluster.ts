import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { createClusterArchive } from "../../adapters/opensearch/asking/cluster-archive.ts";
import { readClusterAddress } from "../../adapters/opensearch/cluster/address.ts";
import { connectCluster } from "../../adapters/opensearch/cluster/cluster.ts";
import { ClusterError } from "../../adapters/opensearch/cluster/cluster-error.ts";
import { aliasesOf } from "../../adapters/opensearch/index/index-names.ts";
import { keepClusterUpToDate } from "../../adapters/opensearch/keep-cluster-up-to-date.ts";
import { ask } from "../../src/answer/ask.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { createThesaurus } from "../../src/language/wordnet/thesaurus.ts";
import { questionsOf, rankedDifferently } from "../contract/rank-alike.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";
import { fileOf } from "../measure/bench/archive/folder.ts";
import { createWriter } from "../measure/bench/text/releases.ts";

/**
 * Kills nodes of a cluster while it is asked and while it is written: `OPENSEARCH_NODES=3 .ci/opensearch node test/long/kill-cluster.ts [ROUNDS]`.
 * A question gets the answer of the engine in memory, or the error that the cluster gave none; in the end no document is lost.
 */
const rounds = Number(process.argv[2] ?? 5);
const nodes = process.env.DATELINE_TEST_OPENSEARCH_NODES ?? "";
const processes = process.env.DATELINE_TEST_OPENSEARCH_FOLDER ?? "";
const count = nodes.split(",").length;
if (count < 3) throw new Error("Expected three nodes or more: OPENSEARCH_NODES=3 .ci/opensearch …");

const SHARDS = "shards=2&replicas=1";
/** Made documents of ten passages: those that are there, and those that come in each round. */
const DOCUMENTS = { first: 200, more: 60 } as const;
const QUESTIONS = 30;
/** Milliseconds of a round in which questions are asked; a node is killed after the first second. */
const ASKED_FOR_MS = 12_000;

const folder = mkdtempSync(join(tmpdir(), "dateline-kill-cluster-"));
const place = `opensearch+http://${nodes}/kill?${SHARDS}`;
const address = readClusterAddress(place);
const cluster = await connectCluster(address);
const releases = createWriter((await loadCorpus("corpus", WORD_LISTS)).documents)
  .releases(1_000_000)
  [Symbol.iterator]();
let written = 0;
const write = (many: number) => {
  for (let left = many; left > 0; left--) {
    const { value } = releases.next();
    if (!value) throw new Error("Expected another release.");
    const id = `release-${written++}`;
    writeFileSync(join(folder, `${id}.md`), fileOf(id, value));
  }
};
const memory = async () => {
  const corpus = await loadCorpus(folder, WORD_LISTS);
  return { corpus, archive: createMemoryArchive(corpus) };
};
/** As plain data: an engine may leave a field out or give its fields in another order. */
const plain = async (archive: Archive, question: string): Promise<unknown> =>
  JSON.parse(JSON.stringify(await ask(archive, question)));

/** Kills a node, the next one each time, as a power cut does. */
let next = 0;
const kill = () => {
  const pid = Number(readFileSync(join(processes, `node-${next++ % count}.pid`), "utf8"));
  process.kill(pid, "SIGKILL");
};
/** All copies of all shards are there again. */
const whole = () =>
  cluster.send({
    method: "GET",
    path: "/_cluster/health",
    query: { wait_for_status: "green", wait_for_nodes: count, timeout: "100s" },
    isPatient: true,
  });

const bring = keepClusterUpToDate({ folder, file: place }, () => {});
/** Tries until it succeeds: the bot tries again each minute. */
const update = async () => {
  let tries = 1;
  for (; ; tries++) {
    const isDone = await bring({ signal: new AbortController().signal, threads: 0 }).catch(
      (error: unknown) => {
        if (error instanceof ClusterError) return false;
        throw error;
      },
    );
    if (isDone || tries === 100) return tries;
    await sleep(500);
  }
};

const total = { right: 0, unavailable: 0, wrong: 0, different: 0, lost: 0, tries: 0 };
write(DOCUMENTS.first);
await update();
const archive = createClusterArchive(
  cluster,
  aliasesOf(address.name),
  createThesaurus((await memory()).corpus.synonyms),
);
for (let round = 0; round < rounds; round++) {
  await whole();
  const { corpus, archive: expected } = await memory();
  const questions = questionsOf(corpus.documents, QUESTIONS);
  const answers = new Map<string, unknown>();
  for (const question of questions) answers.set(question, await plain(expected, question));
  const untilMs = performance.now() + ASKED_FOR_MS;
  setTimeout(kill, 1_000);
  for (let at = 0; performance.now() < untilMs; at++) {
    const question = questions[at % questions.length] ?? "";
    try {
      if (isDeepStrictEqual(await plain(archive, question), answers.get(question))) total.right++;
      else total.wrong++;
    } catch (error) {
      if (!(error instanceof ClusterError)) throw error;
      total.unavailable++;
      await sleep(100);
    }
  }
  await whole();

  write(DOCUMENTS.more);
  for (let index = round; index < written; index += 17)
    rmSync(join(folder, `release-${index}.md`), { force: true });
  setTimeout(kill, 300 + 400 * (round % 5));
  total.tries += await update();
  await whole();
  const after = await memory();
  for (const { id, text } of after.corpus.documents)
    if ((await archive.document(id))?.text !== text) total.lost++;
  if ((await archive.summary()).documents !== after.corpus.documents.length) total.lost++;
  total.different += (
    await rankedDifferently(after.archive, archive, after.corpus.documents, QUESTIONS)
  ).length;
  console.log(
    `round ${round + 1}: ${JSON.stringify({ ...total, documents: after.corpus.documents.length })}`,
  );
}
await cluster.close();
rmSync(folder, { recursive: true });
// What still waits for a node that was killed would keep the process.
process.exit(total.wrong + total.different + total.lost > 0 ? 1 : 0);
