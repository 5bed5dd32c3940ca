import type { Message } from "../messages/message.ts";
import { MessageError } from "../messages/message-error.ts";
import type { PartHealth } from "./health.ts";
import type { Log } from "./log.ts";
import type { ProcessGroup } from "./processes/process-group.ts";
import type { RequestQueue } from "./queue/request-queue.ts";
import type { ArchiveNumbers } from "./replies/about-replies.ts";
import type { Reference } from "./requests/reference.ts";
import type { Suggestions } from "./requests/suggestions.ts";

/** What every chat platform's adapter is given. */
export type ChatPorts = {
  readonly queue: RequestQueue;
  /** The key of the archive as it is now, for its buttons: see `archiveKey`. It changes while the bot runs, as do the next two. */
  readonly archive: () => string;
  readonly numbers: () => ArchiveNumbers;
  readonly suggestions: () => Suggestions;
  /** The sentence that an address of the bot's own pages quotes, where it opens; null for any other. @default there are no pages */
  readonly quotedAt?: (url: string) => Promise<Reference | null>;
  /** The calendar day at the bot's own place, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly log: Log;
  /** The processes of the bot. @default there is only this one */
  readonly group?: ProcessGroup;
  /** Ids of people who may manage daily posts beside those who manage the workspace or server. @default those of the platform's settings */
  readonly admins?: readonly string[];
  /**
   * What one workspace or server gets, which may have another archive; null: it is not served.
   *
   * @param workspace null: a direct message outside of any.
   * @param organisation the one that the workspace is reached by. @default it is reached by itself
   * @default all get the same
   */
  readonly forWorkspace?: (workspace: string | null, organisation?: string) => ChatPorts | null;
};

/** A platform that is connected. */
export type Connection = {
  /** One line for the person who started the bot: "connected to Acme as @dateline (Socket Mode)". */
  readonly summary: Message | string;
  /** Lines for the same person below it, such as where to invite the bot from. */
  readonly hints?: readonly (Message | string)[];
  /** How it is now: `lost` does not come back by itself. */
  state(): "connected" | "reconnecting" | "lost";
  /** Everything that has to work on this platform, each with its own state; never waits and never throws. */
  parts?(): readonly PartHealth[];
  /** Takes nothing new in, finishes what is under way, and leaves. */
  stop(): Promise<void>;
};

/** A platform cannot be connected, for a reason that a person can fix: one line that names the variable and the way on. */
export class ConnectionError extends MessageError<readonly Message[] | string> {}

/** A platform cannot be reached now; it may come back by itself. */
export class UnreachableError extends ConnectionError {}
