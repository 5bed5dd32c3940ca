import type { Json } from "./json.ts";
import type { Outcome, SlackRecord } from "./record.ts";
import type { ShownMessage, ShownView, Transcript } from "./transcript.ts";
import type { Envelope } from "./transport.ts";
import { directChannel } from "./workspace.ts";

/** What a person did, and all that came of it. */
export type Exchange = {
  readonly id: number;
  /** The timestamp of what the person wrote; null where nothing was written. */
  readonly ts: string | null;
  readonly envelope: Envelope;
  readonly outcome: Outcome;
  readonly ackedAfterMs: number | null;
  readonly status: number | null;
  readonly ackBody: unknown;
  /** The next message that came of it and that was not asked for before; rejects past the time. */
  readonly nextReply: (timeoutMs?: number) => Promise<ShownMessage>;
  /** The same for a modal or App Home. */
  readonly nextView: (timeoutMs?: number) => Promise<ShownView>;
  /** All messages that came of it until now. */
  readonly replies: () => readonly ShownMessage[];
};

/** Where an exchange takes place: what decides which messages are its replies. */
export type Scene = {
  readonly id: number;
  /** For the words of a failed wait. */
  readonly title: string;
  readonly user: string;
  /** Null for App Home. */
  readonly channel: string | null;
  readonly ts: string | null;
  readonly threadTs: string | null;
  /** The message that was pressed. */
  readonly source: string | null;
};

type Needs = {
  readonly transcript: Transcript;
  readonly record: SlackRecord;
  /** In milliseconds. */
  readonly replyTimeoutMs: number;
};

/** The waiting half of an exchange; made before it is sent, so that nothing is missed. */
export type Waiting = Pick<Exchange, "nextReply" | "nextView" | "replies">;

/**
 * Whether a message came of an exchange: by its ack or its response_url for certain; of the calls of the Web API those
 * in its thread, or outside any thread in its channel, seen by its person.
 */
function isReply(message: ShownMessage, scene: Scene): boolean {
  if (message.exchange !== null) return message.exchange === scene.id;
  const { visibility, channel, threadTs, ts } = message;
  if (visibility.kind === "ephemeral" && visibility.user !== scene.user) return false;
  if (channel !== scene.channel && channel !== directChannel(scene.user).id) return false;
  if (message.change !== "posted" && scene.source !== null) return ts === scene.source;
  return threadTs === null || scene.ts === null || threadTs === scene.ts || threadTs === scene.threadTs;
}

function isView(view: ShownView, scene: Scene): boolean {
  return view.exchange === null ? view.user === scene.user : view.exchange === scene.id;
}

/** How many calls and faults the words of a failed wait hold. */
const LAST = 5;

/** Starts to wait. */
export function startWaiting(scene: Scene, { transcript, record, replyTimeoutMs }: Needs): Waiting {
  const callsBefore = record.calls.length;
  const messagesBefore = transcript.messages.length;
  const started = { messages: messagesBefore, views: transcript.views.length };

  const take = <T>(kind: "messages" | "views", all: readonly T[], fits: (item: T) => boolean): T | null => {
    while (started[kind] < all.length) {
      const item = all[started[kind]];
      started[kind] += 1;
      if (item !== undefined && fits(item)) return item;
    }
    return null;
  };

  const next = <T>(what: string, look: () => T | null, timeoutMs: number): Promise<T> =>
    new Promise((resolve, reject) => {
      const at = look();
      if (at !== null) {
        resolve(at);
        return;
      }
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`${scene.title}: no ${what} within ${timeoutMs} ms. ${summary()}`));
      }, timeoutMs);
      const stop = transcript.watch(() => {
        const found = look();
        if (found === null) return;
        stop();
        clearTimeout(timer);
        resolve(found);
      });
    });

  const summary = (): string => {
    const calls = record.calls
      .slice(callsBefore)
      .slice(-LAST)
      .map(({ method, error }) => `${method} ${error ?? "ok"}`);
    const ack = record.deliveries.find(({ exchange }) => exchange === scene.id)?.outcome ?? "not acked";
    const faults = record.faults
      .slice(-LAST)
      .flatMap(({ where, faults }) => faults.map((fault) => `${where}: ${fault}`));
    return `Ack: ${ack}. Last calls since: ${calls.join(", ") || "none"}. Faults: ${faults.join("; ") || "none"}.`;
  };

  return {
    nextReply: (timeoutMs = replyTimeoutMs) =>
      next(
        "reply",
        () => take("messages", transcript.messages, (message) => isReply(message, scene)),
        timeoutMs,
      ),
    nextView: (timeoutMs = replyTimeoutMs) =>
      next("view", () => take("views", transcript.views, (view) => isView(view, scene)), timeoutMs),
    replies: () => transcript.messages.slice(messagesBefore).filter((message) => isReply(message, scene)),
  };
}

/** An ack's body as a message; null if it shows none. */
export function ackMessage(body: unknown): Json | null {
  if (typeof body === "string") return { text: body };
  const message = typeof body === "object" && body !== null ? { ...body } : {};
  return "text" in message || "blocks" in message ? message : null;
}
