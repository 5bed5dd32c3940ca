import { PassThrough, Readable } from "node:stream";
import { openArchive } from "../../adapters/archive-file/open-archive.ts";
import { run } from "../../adapters/cli/app.ts";
import type { Page } from "../../adapters/cli/page.ts";
import type { Terminal } from "../../adapters/cli/terminal.ts";
import { ENGLISH } from "../../src/messages/say.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";

/** A page of 80 columns without colour. */
export const PLAIN: Page = {
  styles: { strong: (text) => text, dim: (text) => text, colour: false },
  width: 80,
  say: ENGLISH,
};

/** The same in colour, what is strong marked as *strong*. */
export const MARKED: Page = {
  styles: { strong: (text) => `*${text}*`, dim: (text) => text, colour: true },
  width: 80,
  say: ENGLISH,
};

/** Of a program that has closed its end. */
export const NOBODY: Terminal["mcp"] = {
  stdin: Readable.from([]),
  stdout: new PassThrough(),
  today: () => "2021-03-05",
};

/** Shows nothing of how far a sync is. */
export const noProgress: Terminal["syncing"]["progress"] = () => ({
  onFetch: () => {},
  onProgress: () => {},
  onEnd: () => {},
});

/** What came of a command line. */
type Outcome = { readonly code: number; readonly out: readonly string[]; readonly error: readonly string[] };

/**
 * Runs a command line on 5 March 2021 and collects what it writes.
 *
 * @param given what differs from a page of 80 columns with nobody at a prompt and nothing on standard input.
 */
export async function dateline(
  argv: readonly string[],
  given: Partial<Terminal> & { readonly lines?: readonly string[] } = {},
): Promise<Outcome> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(argv, {
    page: PLAIN,
    wordLists: WORD_LISTS,
    openArchive: (folder) => openArchive({ folder, wordLists: WORD_LISTS, file: "memory" }),
    database: () => "dateline.db",
    hasOwnArchives: () => false,
    citationStyle: () => "chicago",
    linkTo: () => null,
    feedbackPage: () => null,
    today: "2021-03-05",
    mcp: NOBODY,
    questions: async function* () {
      yield* given.lines ?? [];
    },
    interactive: false,
    importing: {
      folders: () => ({ bot: "corpus", shipped: "corpus" }),
      onProgress: () => {},
      confirm: null,
      signal: new AbortController().signal,
    },
    syncing: { progress: noProgress, nowMs: () => 0, signal: new AbortController().signal },
    out: (line) => void out.push(line),
    error: (line) => void error.push(line),
    ...given,
  });
  return { code, out, error };
}
