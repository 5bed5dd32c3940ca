import type { Ids } from "./ids.ts";
import { isJson, type Json, json, list } from "./json.ts";

/** Who sees a message. */
export type Visibility = { readonly kind: "ephemeral"; readonly user: string } | { readonly kind: "channel" };

/** A message of the bot as it was shown, changed or taken away. */
export type ShownMessage = {
  readonly kind: "message";
  readonly change: "posted" | "updated" | "deleted";
  readonly via: "ack" | "response_url" | "chat.postMessage" | "chat.postEphemeral" | "chat.update";
  readonly ts: string;
  readonly channel: string;
  readonly threadTs: string | null;
  readonly visibility: Visibility;
  readonly text: string;
  /** With the ids that Slack fills in. */
  readonly blocks: readonly Json[];
  /** What only the app itself sees; null if there is none. */
  readonly metadata: Json | null;
  /** The exchange whose ack or response_url it came by; null for a call of the Web API. */
  readonly exchange: number | null;
};

/** A modal or App Home as it was shown to a person. */
export type ShownView = {
  readonly kind: "view";
  readonly via: "views.open" | "views.publish" | "ack";
  readonly user: string;
  /** As Slack keeps it. */
  readonly view: Json;
  readonly exchange: number | null;
};

/** What a new message brings. */
type Posted = Omit<ShownMessage, "kind" | "change" | "ts" | "text" | "blocks" | "metadata"> & {
  readonly body: Json;
};

/** All that people saw of the bot. */
export type Transcript = {
  readonly messages: readonly ShownMessage[];
  readonly views: readonly ShownView[];
  readonly post: (message: Posted) => ShownMessage;
  /** Changes a message; null if there is none, or no more. */
  readonly update: (
    ts: string,
    body: Json,
    how: Pick<ShownMessage, "via" | "exchange">,
  ) => ShownMessage | null;
  readonly remove: (ts: string, how: Pick<ShownMessage, "via" | "exchange">) => ShownMessage | null;
  readonly show: (view: ShownView) => void;
  /** A message as it stands; null if there is none, or no more. */
  readonly current: (ts: string) => ShownMessage | null;
  /** Calls back at everything new, until the returned function is called. */
  readonly watch: (onNew: () => void) => () => void;
};

/** An empty transcript. */
export function createTranscript(ids: Ids): Transcript {
  const messages: ShownMessage[] = [];
  const views: ShownView[] = [];
  const standing = new Map<string, ShownMessage>();
  const watchers = new Set<() => void>();
  const tell = (): void => {
    for (const onNew of watchers) onNew();
  };
  const add = (message: ShownMessage): ShownMessage => {
    messages.push(message);
    if (message.change === "deleted") standing.delete(message.ts);
    else standing.set(message.ts, message);
    tell();
    return message;
  };
  const content = (body: Json) => ({
    text: String(body.text ?? ""),
    blocks: list(body.blocks).map((block) => withIds(json(block), ids)),
    metadata: isJson(body.metadata) ? body.metadata : null,
  });
  return {
    messages,
    views,
    post: ({ body, ...rest }) =>
      add({ kind: "message", change: "posted", ts: ids.ts(), ...rest, ...content(body) }),
    update: (ts, body, how) => {
      const before = standing.get(ts);
      return before ? add({ ...before, ...content(body), ...how, change: "updated" }) : null;
    },
    remove: (ts, how) => {
      const before = standing.get(ts);
      return before ? add({ ...before, ...how, change: "deleted" }) : null;
    },
    show: (view) => {
      views.push(view);
      tell();
    },
    current: (ts) => standing.get(ts) ?? null,
    watch: (onNew) => {
      watchers.add(onNew);
      return () => watchers.delete(onNew);
    },
  };
}

/** A block with the block_id that Slack makes up where there is none. */
export function withIds(block: Json, ids: Ids): Json {
  return { ...block, block_id: block.block_id ?? ids.blockId() };
}

/** The message as Slack hands it out in payloads and answers. */
export function wireMessage(
  message: ShownMessage,
  { botUserId, botId, appId, teamId }: Readonly<Record<"botUserId" | "botId" | "appId" | "teamId", string>>,
): Json {
  return {
    user: botUserId,
    type: "message",
    ts: message.ts,
    bot_id: botId,
    app_id: appId,
    text: message.text,
    team: teamId,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
    ...(message.change === "updated" ? { edited: { user: botId, ts: message.ts } } : {}),
  };
}
