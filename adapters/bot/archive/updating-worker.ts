import { availableParallelism, setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { CorpusError } from "../../../src/corpus/fault.ts";
import { startUpdater } from "../../archive-file/updater.ts";
import { isClusterAddress } from "../../opensearch/cluster/address.ts";
import type { UpdatingData, UpdatingOrder, UpdatingSaid } from "./updating-messages.ts";

/** Linux gives each thread a priority of its own, which those that it starts inherit: whoever asks comes first. Elsewhere it is the process's. */
const LOW_PRIORITY = 10;
if (process.platform === "linux") setPriority(LOW_PRIORITY);

const port = parentPort;
const say = (said: UpdatingSaid) => port?.postMessage(said);
const { folder, file } = workerData as UpdatingData;

// One core is left to the answers.
const threads = Math.max(1, availableParallelism() - 1);
const keep = isClusterAddress(file)
  ? { keep: (await import("../../opensearch/keep-cluster-up-to-date.ts")).keepClusterUpToDate }
  : {};
const updater = startUpdater({ folder, file }, say, { threads, ...keep });
port?.on("message", (order: UpdatingOrder) => updater[order]());
updater.ended.catch((error: unknown) => {
  if (!(error instanceof CorpusError)) throw error;
  say({ kind: "unreadable", reason: error.reason });
  port?.close();
});
