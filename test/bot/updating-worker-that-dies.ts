import { existsSync, writeFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import type { UpdatingOrder, UpdatingSaid } from "../../adapters/bot/archive/updating-messages.ts";

/** Speaks as the thread that updates the archive does, and dies at its first order. `workerData.folder`: a file that notes its first life. */
const say = (said: UpdatingSaid) => parentPort?.postMessage(said);
const { folder } = workerData as { readonly folder: string };
const isFirstLife = !existsSync(folder);
writeFileSync(folder, "");

parentPort?.on("message", (order: UpdatingOrder) => {
  if (isFirstLife) process.exit(3);
  say({ kind: "failed", message: order });
});
say({ kind: "place", file: null, warning: null });
say({ kind: "current", changed: 0, removed: 0, reopen: false });
