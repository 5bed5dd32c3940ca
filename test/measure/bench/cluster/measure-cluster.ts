import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { readClusterAddress } from "../../../../adapters/opensearch/cluster/address.ts";
import { connectCluster } from "../../../../adapters/opensearch/cluster/cluster.ts";
import type { Progress } from "../../report/progress.ts";
import type { DatelineCalls, Opened } from "../archive/dateline-process.ts";
import { documentFiles, fillFolder, type Source, sizeOf } from "../archive/folder.ts";
import { type ArchiveJob, BOT_FLAGS } from "../archive/measure-archive.ts";
import { questionsOf, WARM_UP } from "../archive/sampled-questions.ts";
import type { Resident, Timing } from "../archive/usage-of-process.ts";
import { withHelper } from "../archive/with-helper.ts";

/** The same archive in a cluster and in a file; times in milliseconds unless they say otherwise. */
export type ClusterFigures = {
  readonly source: Source;
  readonly documents: number;
  readonly passages: number;
  readonly folderBytes: number;
  readonly questions: number;
  /** Those for which the first ten passages or their scores differ, with what each has. */
  readonly unlike: readonly { readonly question: string; readonly cluster: string; readonly file: string }[];
  readonly cluster: KeptFigures;
  readonly file: KeptFigures;
};

/** What either came to. */
export type KeptFigures = {
  readonly build: { readonly tookMs: number; readonly cpuSeconds: number };
  readonly bytes: number;
  readonly openMs: number;
  readonly resident: Resident;
  readonly answers: readonly Timing[];
};

const DATELINE = new URL("../archive/dateline-process.ts", import.meta.url);

/**
 * Measures the archive in a cluster beside the archive file, in a folder and indices of its own, which it removes.
 *
 * @param address of a node, `http://127.0.0.1:9200`.
 */
export async function measureCluster(
  job: ArchiveJob,
  address: string,
  progress: Progress,
): Promise<ClusterFigures> {
  const name = `bench-${randomBytes(6).toString("hex")}`;
  const place = `opensearch+${address}/${name}?shards=2&replicas=0`;
  const cluster = await connectCluster(readClusterAddress(place));
  const home = await mkdtemp(join(tmpdir(), "dateline-bench-"));
  try {
    const folder = join(home, "documents");
    const file = join(home, "documents.dateline");
    await fillFolder(folder, job.source, job.own, progress);
    const own = await measureKept({ folder, file }, "a file", null, job, progress);
    const other = await measureKept({ folder, file: place }, "OpenSearch", own.questions, job, progress);
    return {
      source: job.source,
      documents: own.opened.documents,
      passages: own.opened.passages,
      folderBytes: await sizeOf(await documentFiles(folder)),
      questions: own.questions.length - WARM_UP,
      unlike: own.questions.flatMap((question, index) => {
        const [ten = "", elsewhere = ""] = [own.tens[index], other.tens[index]];
        return index >= WARM_UP && ten !== elsewhere ? [{ question, cluster: elsewhere, file: ten }] : [];
      }),
      cluster: { ...other.figures, bytes: await bytesOf(cluster, name) },
      file: { ...own.figures, bytes: await sizeOf([file]) },
    };
  } finally {
    await cluster.send({ method: "DELETE", path: `/${name}-*`, isPatient: true });
    await cluster.close();
    await rm(home, { recursive: true, force: true });
  }
}

async function measureKept(
  place: { readonly folder: string; readonly file: string },
  label: string,
  given: readonly string[] | null,
  job: ArchiveJob,
  progress: Progress,
) {
  const first = await withHelper<DatelineCalls, { opened: Opened; questions: readonly string[] }>(
    DATELINE,
    `${label}: analysing`,
    progress,
    async (core) => {
      const opened = await core.call("open", place);
      const questions =
        given ?? questionsOf(await core.call("sample", job.questions + WARM_UP), job.own).questions;
      return { opened, questions };
    },
  );
  const { questions } = first;
  return withHelper<DatelineCalls, Measured>(
    DATELINE,
    `${label}: asking`,
    progress,
    async (core) => {
      const { tookMs: openMs } = await core.call("open", place);
      const answers = (await core.call("ask", questions)).slice(WARM_UP);
      const held = await core.call("resident", null);
      const tens = await core.call("rankTen", questions);
      const { tookMs, cpuSeconds } = first.opened;
      return { ...first, tens, figures: { build: { tookMs, cpuSeconds }, openMs, answers, resident: held } };
    },
    BOT_FLAGS,
  );
}

const STORE = v.object({
  _all: v.object({ total: v.object({ store: v.object({ size_in_bytes: v.number() }) }) }),
});

type Measured = {
  readonly opened: Opened;
  readonly questions: readonly string[];
  readonly tens: readonly string[];
  readonly figures: Omit<KeptFigures, "bytes">;
};

async function bytesOf(cluster: Awaited<ReturnType<typeof connectCluster>>, name: string): Promise<number> {
  const stats = await cluster.send({ method: "GET", path: `/${name}-*/_stats/store`, isPatient: true });
  return v.parse(STORE, stats)._all.total.store.size_in_bytes;
}
