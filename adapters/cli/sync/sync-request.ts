import type { Command } from "commander";

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
export function addSyncCommand(program: Command, take: (request: SyncRequest) => void): void {
  program
    .command("sync")
    .description("import what is new or changed of the feeds that the folder's feeds.yaml names")
    .exitOverride()
    .option("--corpus <dir>", "the folder of documents", "corpus")
    .option("--allow-private", "fetch from private networks too, such as an intranet", false)
    .option("--retry", "try again now what could not be read before, also what was given up", false)
    .option("--json", "print JSON", false)
    .action((options: Omit<SyncRequest, "kind">) => take({ kind: "sync", ...options }));
}
