import { setTimeout as sleep } from "node:timers/promises";
import type { MessagePort } from "node:worker_threads";
import type { Encoder } from "../../src/archive/encoder.ts";
import type { EncoderAsked, EncoderPosed, EncoderSaid } from "./encoder-messages.ts";

/** An encoder behind a port, and the documents whose vectors it keeps. */
export type PortEncoder = Encoder & {
  /** Resolves once it is loaded: true, or false if it never will be. */
  readonly ready: Promise<boolean>;
  /** Forgets every document but these; gives the keys of those whose vectors are to be made. */
  documents(keys: readonly string[]): Promise<readonly string[]>;
  /** Makes the vectors of a document. False: the encoder is gone. */
  document(key: string, sentences: readonly string[]): Promise<boolean>;
};

/** How long a question may wait for vectors that are not made yet, in milliseconds: an answer is there within a second. */
const WITHIN_MS = 400;

/** The encoder may be in the midst of a long sentence: so much later its answer is not waited for any more. */
const GRACE_MS = 200;

/**
 * Asks an encoder through a port. What it does not say in time is null; the port keeps no process alive.
 *
 * @param withinMs how long a question may wait for vectors that are not made yet; `Infinity` waits for all.
 */
export function createEncoder(port: MessagePort, withinMs: number = WITHIN_MS): PortEncoder {
  const ready = Promise.withResolvers<boolean>();
  const waiting = new Map<number, (value: unknown) => void>();
  let next = 1;
  let isReady = false;
  port.on("message", (said: EncoderSaid) => {
    if (said.kind === "ready") {
      isReady = true;
      ready.resolve(true);
      return;
    }
    waiting.get(said.id)?.(said.value);
    waiting.delete(said.id);
  });
  port.on("close", () => {
    isReady = false;
    ready.resolve(false);
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  });
  port.unref();

  const ask = (asked: EncoderAsked): { readonly id: number; readonly value: Promise<unknown> } => {
    const id = next++;
    const { promise, resolve } = Promise.withResolvers<unknown>();
    if (!isReady) resolve(null);
    else {
      waiting.set(id, resolve);
      port.postMessage({ ...asked, id } satisfies EncoderPosed);
    }
    return { id, value: promise };
  };
  return {
    ready: ready.promise,
    async similarities(question, sentences) {
      const { id, value } = ask({ kind: "compare", question, sentences, withinMs });
      const cosines = await (Number.isFinite(withinMs) ? inTime(value, withinMs + GRACE_MS) : value);
      waiting.delete(id);
      return Array.isArray(cosines) ? (cosines as (number | null)[]) : sentences.map(() => null);
    },
    async documents(keys) {
      const missing = await ask({ kind: "documents", keys }).value;
      return Array.isArray(missing) ? missing : [];
    },
    document: async (key, sentences) => (await ask({ kind: "document", key, sentences }).value) === true,
  };
}

/** A value, or null if it takes longer than that. */
async function inTime(value: Promise<unknown>, ms: number): Promise<unknown> {
  const stopping = new AbortController();
  try {
    return await Promise.race([value, sleep(ms, null, { signal: stopping.signal }).catch(() => null)]);
  } finally {
    stopping.abort();
  }
}
