import { parentPort } from "node:worker_threads";

/** Takes its time to start, as on a machine that does much else, and then reads at once. */
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6_000);

parentPort?.on("message", ({ name }: { readonly name: string }) => {
  parentPort?.postMessage({ kind: "read", read: [{ kind: "refused", name, reason: "read" }] });
});

parentPort?.postMessage({ kind: "ready" });
