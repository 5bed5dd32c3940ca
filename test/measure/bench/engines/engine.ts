import type { Release } from "../text/releases.ts";

/** A search engine with all its defaults. Passages are counted from 0 through all releases. */
export type Engine = {
  /** Makes everything that is needed to be asked. */
  build(releases: readonly Release[]): void | Promise<void>;
  /** What a person waits for: the numbers of the passages found, best first. Only this is timed. */
  search(question: string): readonly number[] | Promise<readonly number[]>;
  /** Of an engine that does not just rank passages: how it would rank them, and the sentence that it would show first. */
  judged?(question: string): Promise<{ readonly ranking: readonly number[]; readonly quote: string | null }>;
  /** Bytes that the engine holds outside JavaScript's own memory. */
  outsideBytes?(): number;
};
