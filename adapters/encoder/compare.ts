import { setImmediate as turn } from "node:timers/promises";
import type { EncoderAsked, Encoding } from "./encoder-messages.ts";
import type { Embed } from "./model.ts";
import { cosine, quantise } from "./vector.ts";
import type { VectorStore } from "./vector-store.ts";

/** Answers what is asked of an encoder. */
export type Comparer = (asked: EncoderAsked) => Promise<unknown>;

/** What a comparer needs from outside. */
export type ComparerPorts = {
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
  /** Called when it is known how many documents have vectors, and after each one. */
  readonly heard: (encoding: Encoding) => void;
};

/**
 * Compares and keeps vectors. Questions come first: while one is asked, no document's vectors are made, and at any time at most one text
 * is under way.
 */
export function createComparer(embed: Embed, store: VectorStore, { nowMs, heard }: ComparerPorts): Comparer {
  let comparing = 0;
  let idle = Promise.withResolvers<void>();
  idle.resolve();
  /** The keys of the documents whose vectors are to be made. */
  let left = new Set<string>();
  let total = 0;

  const vectorOf = async (sentence: string): Promise<Int8Array> => {
    const kept = store.get(sentence);
    if (kept) return kept;
    const vector = quantise(await embed(sentence));
    store.put(sentence, vector);
    // Whoever asks meanwhile is heard.
    await turn();
    return vector;
  };

  const compare = async (
    question: string,
    sentences: readonly string[],
    untilMs: number,
  ): Promise<readonly (number | null)[]> => {
    // The words of people are not kept.
    const asked = quantise(await embed(question));
    const cosines: (number | null)[] = [];
    for (const sentence of sentences) {
      const vector = nowMs() < untilMs ? await vectorOf(sentence) : store.get(sentence);
      cosines.push(vector && cosine(asked, vector));
    }
    return cosines;
  };

  return async (asked) => {
    switch (asked.kind) {
      case "compare": {
        const untilMs = nowMs() + asked.withinMs;
        if (comparing++ === 0) idle = Promise.withResolvers();
        try {
          return await compare(asked.question, asked.sentences, untilMs);
        } finally {
          if (--comparing === 0) idle.resolve();
        }
      }
      case "documents": {
        const missing = store.keepOnly(asked.keys);
        left = new Set(missing);
        total = asked.keys.length;
        heard({ done: total - left.size, total });
        return missing;
      }
      case "document": {
        for (const sentence of asked.sentences) {
          await idle.promise;
          await vectorOf(sentence);
        }
        store.finish(asked.key, asked.sentences);
        if (left.delete(asked.key)) heard({ done: total - left.size, total });
        return true;
      }
    }
  };
}
