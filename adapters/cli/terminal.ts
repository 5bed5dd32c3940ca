import type { CitationStyle } from "../../src/answer/cite.ts";
import type { LinkTo } from "../../src/answer/link-to.ts";
import type { OpenedArchive } from "../archive-file/file/archive-place.ts";
import type { ImportTerminal } from "./import/import-command.ts";
import type { Page } from "./page.ts";
import type { McpStreams } from "./serve-mcp.ts";
import type { SyncTerminal } from "./sync/sync-command.ts";

/** What the terminal gives: everything that is not an argument. */
export type Terminal = {
  readonly page: Page;
  /** The folder of the program's own word lists. */
  readonly wordLists: string;
  /** Opens the archive of a folder, brought up to date. */
  readonly openArchive: (folder: string) => Promise<OpenedArchive>;
  /** The file of the daily posts' database that the settings name. */
  readonly database: () => string;
  /** Whether the settings give some workspaces archives of their own, each with a database. */
  readonly hasOwnArchives: () => boolean;
  /** The usual style of a citation that the settings name. @throws UsageError if there is no such. */
  readonly citationStyle: () => CitationStyle;
  /** Where the bot's pages have a quotation. */
  readonly linkTo: LinkTo;
  /** Where they have what people said of answers; null: nowhere. */
  readonly feedbackPage: () => string | null;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The questions of standard input, one a line; at a prompt if somebody sits there. */
  readonly questions: () => AsyncIterable<string>;
  /** Whether somebody sits at a prompt. */
  readonly interactive: boolean;
  /** What an import shows and asks for. */
  readonly importing: Omit<ImportTerminal, "out" | "note" | "say" | "today">;
  /** What a sync shows. */
  readonly syncing: Omit<SyncTerminal, "out" | "say">;
  /** How `mcp` speaks with the program that started it. */
  readonly mcp: McpStreams;
  /** Writes a line to standard output. */
  readonly out: (line: string) => void;
  /** Writes a line to standard error. */
  readonly error: (line: string) => void;
};
