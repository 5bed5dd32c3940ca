import { parentPort } from "node:worker_threads";

/** Speaks as the worker that reads files does; the name of a file says what becomes of it. */
parentPort?.on("message", ({ name }: { readonly name: string }) => {
  const held: string[] = [];
  switch (name) {
    case "sleeps":
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      return;
    case "grows": {
      for (let size = 0; ; size++)
        held.push(`${size} `.repeat(1_000).concat(String(Math.random())).split("").join());
    }
    case "grows in one piece": {
      const one: number[] = [];
      for (let size = 0; ; size++) one.push(size + 0.5);
    }
    case "ends":
      process.exit(0);
      return;
    case "throws":
      throw new Error("no such luck");
    default:
      parentPort?.postMessage({ kind: "read", read: [{ kind: "refused", name, reason: "read" }] });
  }
});

parentPort?.postMessage({ kind: "ready" });
