import type { Synonyms } from "../../../../src/corpus/word-lists/synonyms.ts";
import { datelineEngine } from "./dateline.ts";
import type { Engine } from "./engine.ts";
import { fts5Engine } from "./fts5.ts";
import { lunrEngine } from "./lunr.ts";
import { minisearchEngine } from "./minisearch.ts";
import { oramaEngine } from "./orama.ts";

const IDS = ["dateline", "minisearch", "fts5", "fts5-all", "orama", "lunr"] as const;

/** The short name of an engine. */
export type EngineId = (typeof IDS)[number];

/** What is compared, in the order of the table; this core comes first. */
export const ALL: readonly EngineId[] = IDS;

/** Those that can be built at any size in a time worth waiting for; the others take minutes beyond some ten thousand passages. */
export const LARGE: readonly EngineId[] = ["dateline", "minisearch", "fts5"];

/** How each is called, and how it is made. */
export const ENGINES: Readonly<
  Record<EngineId, { readonly name: string; readonly make: (synonyms: Synonyms) => Engine }>
> = {
  dateline: { name: "this core", make: datelineEngine },
  minisearch: { name: "MiniSearch", make: minisearchEngine },
  fts5: { name: "SQLite FTS5", make: () => fts5Engine("content") },
  "fts5-all": { name: "SQLite FTS5, all words", make: () => fts5Engine("all") },
  orama: { name: "Orama", make: oramaEngine },
  lunr: { name: "Lunr", make: lunrEngine },
};
