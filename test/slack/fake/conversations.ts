import { type Json, json, string } from "./json.ts";
import { type Transcript, wireMessage } from "./transcript.ts";
import { directChannel, type FakeChannel, findChannel, isDirect, type Workspace } from "./workspace.ts";

/** What the methods work on. */
type Needs = {
  readonly workspace: Workspace;
  readonly scopes: readonly string[];
  readonly transcript: Transcript;
};

type Methods = Readonly<Record<"conversations.info" | "conversations.history", (args: Json) => Json>>;

const refuse = (error: string, more: Json = {}): Json => ({ ok: false, error, ...more });

/** The methods on channels; each needs the scope of the channel's kind. */
export function createConversations({ workspace, scopes, transcript }: Needs): Methods {
  const lacks = (needed: string): Json | null =>
    scopes.includes(needed) ? null : refuse("missing_scope", { needed, provided: scopes.join(",") });
  const hidden = (channel: FakeChannel | undefined): channel is undefined =>
    !channel || (channel.isPrivate === true && channel.botIsIn === false);

  return {
    "conversations.info": (args) => {
      const channel = findChannel(workspace, string(args.channel));
      const lacking = lacks(scopeOf(channel, "read"));
      if (lacking) return lacking;
      if (hidden(channel)) return refuse("channel_not_found");
      return { ok: true, channel: wireChannel(channel, workspace) };
    },
    "conversations.history": (args) => {
      const channel = findChannel(workspace, string(args.channel));
      const lacking = lacks(scopeOf(channel, "history"));
      if (lacking) return lacking;
      if (hidden(channel)) return refuse("channel_not_found");
      if (channel.botIsIn === false) return refuse("not_in_channel");
      const faults = historyFaults(args);
      if (faults.length > 0) return refuse("invalid_arguments", { response_metadata: { messages: faults } });
      const limit = Number(args.limit ?? 100);
      const all = transcript.messages.filter(
        (message) =>
          transcript.current(message.ts) === message &&
          message.channel === channel.id &&
          message.threadTs === null &&
          message.visibility.kind === "channel" &&
          isWithin(message.ts, args),
      );
      const newestFirst = all.toSorted((a, b) => (a.ts < b.ts ? 1 : -1));
      const from = Number(string(args.cursor).replace("from:", "") || 0);
      const page = newestFirst.slice(from, from + limit);
      const more = from + limit < newestFirst.length;
      const withMetadata = args.include_all_metadata === true;
      return {
        ok: true,
        messages: page.map((message) => ({
          ...wireMessage(message, workspace),
          ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
        })),
        has_more: more,
        response_metadata: { next_cursor: more ? `from:${from + limit}` : "" },
      };
    },
  };
}

function historyFaults(args: Json): readonly string[] {
  const known = ["channel", "limit", "oldest", "latest", "inclusive", "include_all_metadata", "cursor"];
  const limit = Number(args.limit ?? 100);
  return [
    ...Object.keys(args)
      .filter((key) => !known.includes(key))
      .map((key) => `${key}: unknown`),
    ...(Number.isInteger(limit) && limit >= 1 && limit <= 999 ? [] : ["limit: expected 1 to 999"]),
    ...["oldest", "latest"]
      .filter((key) => args[key] !== undefined && !/^\d{1,10}(?:\.\d{1,6})?$/.test(string(args[key])))
      .map((key) => `${key}: not a timestamp`),
  ];
}

function isWithin(ts: string, { oldest, latest, inclusive }: Json): boolean {
  const at = Number(ts);
  const after = oldest === undefined ? Number.NEGATIVE_INFINITY : Number(oldest);
  const before = latest === undefined ? Number.POSITIVE_INFINITY : Number(latest);
  return (at > after && at < before) || (inclusive === true && (at === after || at === before));
}

function scopeOf(channel: FakeChannel | undefined, what: "read" | "history"): string {
  if (channel && isDirect(channel.id)) return `im:${what}`;
  if (channel?.isGroupMessage) return `mpim:${what}`;
  return channel?.isPrivate ? `groups:${what}` : `channels:${what}`;
}

function wireChannel(channel: FakeChannel, { teamId, users }: Workspace): Json {
  const { id, name, isPrivate = false, isArchived = false, botIsIn = true, isGroupMessage = false } = channel;
  if (isDirect(id)) {
    const user = users.find((one) => directChannel(one.id).id === id)?.id;
    return json({ id, is_im: true, user, is_archived: false });
  }
  return {
    id,
    name,
    name_normalized: name,
    is_channel: !isPrivate,
    is_group: isPrivate,
    is_im: false,
    is_mpim: isGroupMessage,
    is_private: isPrivate,
    is_archived: isArchived,
    // Whoever is in a channel when it is archived, is in it no more.
    is_member: botIsIn && !isArchived,
    context_team_id: teamId,
  };
}
