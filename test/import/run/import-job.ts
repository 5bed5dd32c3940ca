import type { ImportJob } from "../../../adapters/import/run/import-files.ts";

/** An import of a folder into another, without questions, corrections or a terminal. */
export function importJob(from: string, into: string, change: Partial<ImportJob> = {}): ImportJob {
  return {
    paths: [from],
    into,
    publisher: "Harbour News",
    language: null,
    dryRun: false,
    corrections: new Map(),
    threads: 1,
    signal: new AbortController().signal,
    onProgress: () => {},
    goOn: async () => true,
    ...change,
  };
}
