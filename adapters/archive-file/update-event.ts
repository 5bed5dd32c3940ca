import type { SyncProgress } from "./writing/sync-folder.ts";

/** What an updater says. */
export type UpdateEvent =
  /** Where the archive can be opened now: a file, or null for memory. A warning says why it is not in the file that it should be in. */
  | { readonly kind: "place"; readonly file: string | null; readonly warning: string | null }
  | ({ readonly kind: "reading" } & SyncProgress)
  /**
   * The archive is as its folder is. `reopen`: it has to be opened anew to be seen, since its word lists changed, it is in memory, or its
   * file is another one.
   */
  | {
      readonly kind: "current";
      readonly changed: number;
      readonly removed: number;
      readonly reopen: boolean;
    }
  /** It could not be brought up to date, and why. It is tried again. */
  | { readonly kind: "failed"; readonly message: string };
