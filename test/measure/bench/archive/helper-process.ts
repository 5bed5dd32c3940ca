import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a process can be asked for: for each name what it takes and what it gives. */
export type Calls = Readonly<Record<string, { readonly takes: unknown; readonly gives: unknown }>>;

/** A process of its own that answers calls, so that neither time nor memory of one engine disturbs another. */
export type HelperProcess<C extends Calls> = {
  call<K extends keyof C & string>(name: K, takes: C[K]["takes"]): Promise<C[K]["gives"]>;
  stop(): Promise<void>;
};

type Request = { readonly id: number; readonly name: string; readonly takes: unknown };
type Message =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "gives"; readonly id: number; readonly gives: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

/**
 * Starts a process.
 *
 * @param file the module that it runs; it calls {@link serve}.
 * @param onProgress how far a long call is.
 * @param flags Node's own options.
 */
export function startHelper<C extends Calls>(
  file: URL,
  onProgress: (done: number, total: number) => void = () => {},
  flags: readonly string[] = [],
): HelperProcess<C> {
  const child = fork(fileURLToPath(file), { execArgv: [...flags] });
  const open = new Map<number, { resolve(gives: never): void; reject(error: Error): void }>();
  let count = 0;
  child.on("message", (message: Message) => {
    if (message.kind === "progress") return onProgress(message.done, message.total);
    const waiting = open.get(message.id);
    open.delete(message.id);
    if (message.kind === "gives") waiting?.resolve(message.gives as never);
    else waiting?.reject(new Error(message.message));
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", (code, signal) => {
      for (const { reject } of open.values())
        reject(new Error(`${fileURLToPath(file)} ended: ${signal ?? `exit code ${code}`}`));
      resolve();
    });
  });
  return {
    call: (name, takes) =>
      new Promise((resolve, reject) => {
        const id = count++;
        open.set(id, { resolve, reject });
        child.send({ id, name, takes } satisfies Request);
      }),
    stop() {
      if (child.connected) child.disconnect();
      return ended;
    },
  };
}

/** Answers calls in a process that {@link startHelper} started, until it is disconnected. */
export function serve<C extends Calls>(
  handlers: {
    readonly [K in keyof C]: (takes: C[K]["takes"]) => C[K]["gives"] | Promise<C[K]["gives"]>;
  },
): void {
  process.on("message", async ({ id, name, takes }: Request) => {
    try {
      const gives = await handlers[name]?.(takes);
      process.send?.({ kind: "gives", id, gives } satisfies Message);
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.send?.({ kind: "failed", id, message } satisfies Message);
    }
  });
  process.on("disconnect", () => process.exit());
}

/** Milliseconds between two reports of progress. */
const REPORT_EVERY_MS = 100;

let reportedMs = 0;

/** Reports how far a long call is. */
export function report(done: number, total: number): void {
  const now = performance.now();
  if (now - reportedMs < REPORT_EVERY_MS && done < total) return;
  reportedMs = now;
  process.send?.({ kind: "progress", done, total } satisfies Message);
}
