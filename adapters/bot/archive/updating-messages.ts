import type { Message } from "../../../src/messages/message.ts";
import type { UpdateEvent } from "../../archive-file/update-event.ts";

/** What the thread that updates the archive is started with. */
export type UpdatingData = { readonly folder: string; readonly file: string | null };

/** What that thread is told: to look at once, or to make the file anew. */
export type UpdatingOrder = "update" | "remake";

/** What it says. */
export type UpdatingSaid =
  | UpdateEvent
  /** The folder cannot be read, for a reason that a person can fix. */
  | { readonly kind: "unreadable"; readonly reason: Message | string };
