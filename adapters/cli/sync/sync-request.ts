import type { Command } from "commander";
import type { Say } from "../../../src/messages/say.ts";

/** What `sync` is asked to do. */
export type SyncRequest = {
  readonly kind: "sync";
  readonly corpus: string;
  readonly json: boolean;
  /** Whether addresses of private networks may be fetched. */
  readonly allowPrivate: boolean;
  /** Whether what could not be read before is tried again now. */
  readonly retry: boolean;
};

/** Adds the command that reads feeds. */
export function addSyncCommand(
  program: Command,
  corpus: string,
  say: Say,
  take: (request: SyncRequest) => void,
): void {
  program
    .command("sync")
    .description(say("command.sync"))
    .exitOverride()
    .option("--corpus <dir>", say("option.corpus"), corpus)
    .option("--allow-private", say("option.allow-private"), false)
    .option("--retry", say("option.retry"), false)
    .option("--json", say("option.json"), false)
    .action((options: Omit<SyncRequest, "kind">) => take({ kind: "sync", ...options }));
}
