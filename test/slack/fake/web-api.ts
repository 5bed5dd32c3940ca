import { checkMessage, messageError, type Via } from "./check-message.ts";
import { createConversations } from "./conversations.ts";
import { type Json, string } from "./json.ts";
import type { SlackRecord } from "./record.ts";
import { type Transcript, type Visibility, wireMessage } from "./transcript.ts";
import type { ViewResult, Views } from "./views.ts";
import { type FakeChannel, findChannel, findUser, type Workspace } from "./workspace.ts";

/** What the methods work on. */
export type WebApiNeeds = {
  readonly workspace: Workspace;
  readonly botToken: string;
  readonly appToken: string;
  /** Why a token is good no more; null while it is. */
  readonly refusals: { readonly bot: string | null; readonly app: string | null };
  readonly scopes: readonly string[];
  readonly record: SlackRecord;
  readonly transcript: Transcript;
  readonly views: Views;
  /** A new address for Socket Mode, good for one connection. */
  readonly socketUrl: () => string;
};

type Method = { readonly scope?: string; readonly run: (args: Json) => Json };

const refuse = (error: string, more: Json = {}): Json => ({ ok: false, error, ...more });

const refuseWith = (error: string, messages: readonly string[]): Json =>
  refuse(error, { response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } });

/** Answers a call of the Web API: who calls, with which arguments. */
export function createWebApi(needs: WebApiNeeds): (method: string, token: string, args: Json) => Json {
  const { botToken, appToken, refusals, scopes } = needs;
  const methods = new Map<string, Method>(Object.entries({ ...chatMethods(needs), ...otherMethods(needs) }));

  return (name, token, args) => {
    if (token === "") return refuse("not_authed");
    const refusal = token === appToken ? refusals.app : refusals.bot;
    if (refusal !== null) return refuse(refusal);
    if (name === "apps.connections.open")
      return token === appToken ? { ok: true, url: needs.socketUrl() } : refuse("invalid_auth");
    if (token === appToken) return refuse("not_allowed_token_type");
    if (token !== botToken) return refuse("invalid_auth");
    const method = methods.get(name);
    if (!method) return refuse("unknown_method", { req_method: name });
    if (method.scope !== undefined && !scopes.includes(method.scope))
      return refuse("missing_scope", { needed: method.scope, provided: scopes.join(",") });
    return method.run(args);
  };
}

function chatMethods({ workspace, scopes, record, transcript }: WebApiNeeds): Record<string, Method> {
  const mayPost = (id: string): FakeChannel | string => {
    const channel = findChannel(workspace, id);
    if (!channel) return "channel_not_found";
    if (channel.isArchived) return "is_archived";
    if (channel.botIsIn !== false) return channel;
    if (channel.isPrivate) return "channel_not_found";
    return scopes.includes("chat:write.public") ? channel : "not_in_channel";
  };
  const faulty = (via: Via, args: Json): Json | null => {
    const faults = checkMessage(args, via);
    record.fault(via, faults, args);
    return faults.length > 0 ? refuseWith(messageError(faults), faults) : null;
  };
  const post = (
    via: "chat.postMessage" | "chat.postEphemeral",
    args: Json,
    { id }: FakeChannel,
    visibility: Visibility,
  ) => {
    const threadTs = string(args.thread_ts) || null;
    return transcript.post({ via, channel: id, threadTs, visibility, exchange: null, body: args });
  };
  const scope = "chat:write";
  return {
    "chat.postMessage": {
      scope,
      run: (args) => {
        const channel = mayPost(string(args.channel));
        if (typeof channel === "string") return refuse(channel);
        const refused = faulty("chat.postMessage", args);
        if (refused) return refused;
        const message = post("chat.postMessage", args, channel, { kind: "channel" });
        return { ok: true, channel: channel.id, ts: message.ts, message: wireMessage(message, workspace) };
      },
    },
    "chat.postEphemeral": {
      scope,
      run: (args) => {
        const channel = mayPost(string(args.channel));
        if (typeof channel === "string") return refuse(channel);
        const user = string(args.user);
        const isIn = findUser(workspace, user) && (channel.members?.includes(user) ?? true);
        if (!isIn) return refuse("user_not_in_channel");
        const refused = faulty("chat.postEphemeral", args);
        if (refused) return refused;
        const { ts } = post("chat.postEphemeral", args, channel, { kind: "ephemeral", user });
        return { ok: true, message_ts: ts };
      },
    },
    "chat.update": {
      scope,
      run: (args) => {
        const channel = findChannel(workspace, string(args.channel));
        if (!channel) return refuse("channel_not_found");
        const ts = string(args.ts);
        const before = transcript.current(ts);
        if (before?.channel !== channel.id || before.visibility.kind === "ephemeral")
          return refuse("message_not_found");
        const refused = faulty("chat.update", args);
        if (refused) return refused;
        const message = transcript.update(ts, args, { via: "chat.update", exchange: null });
        if (!message) return refuse("message_not_found");
        const { text } = message;
        return { ok: true, channel: channel.id, ts, text, message: wireMessage(message, workspace) };
      },
    },
  };
}

function otherMethods(needs: WebApiNeeds): Record<string, Method> {
  const { workspace, views } = needs;
  const conversations = createConversations(needs);
  const { teamId, teamDomain, botId, botUserId, botName, appId } = workspace;
  const shown = (result: ViewResult): Json => {
    if (result.kind === "shown") return { ok: true, view: result.view };
    return result.faults.length > 0 ? refuseWith(result.error, result.faults) : refuse(result.error);
  };
  return {
    "auth.test": {
      run: () => ({
        ok: true,
        url: `https://${teamDomain}.slack.com/`,
        team: teamDomain,
        user: botName,
        team_id: teamId,
        user_id: botUserId,
        bot_id: botId,
        app_id: appId,
        is_enterprise_install: false,
      }),
    },
    "views.open": { run: (args) => shown(views.open(string(args.trigger_id), args.view)) },
    "views.publish": {
      run: (args) => shown(views.publish(string(args.user_id), args.view, args.hash)),
    },
    "users.info": {
      scope: "users:read",
      run: (args) => {
        const user = findUser(workspace, string(args.user));
        if (!user) return refuse("user_not_found");
        const {
          id,
          name,
          realName = name,
          tz = "Europe/Brussels",
          isAdmin = false,
          isOwner = false,
          locale,
        } = user;
        const profile = { real_name: realName, display_name: name, team: teamId };
        const strange = user.teamId !== undefined && user.teamId !== teamId;
        return {
          ok: true,
          user: {
            id,
            team_id: user.teamId ?? teamId,
            name,
            deleted: false,
            real_name: realName,
            tz,
            profile,
            is_admin: isAdmin || isOwner,
            is_owner: isOwner,
            is_primary_owner: false,
            ...(strange ? { is_stranger: true } : {}),
            is_bot: false,
            is_app_user: false,
            // Only for those who ask for it.
            ...(String(args.include_locale) === "true" ? { locale: locale ?? "en-US" } : {}),
          },
        };
      },
    },
    "conversations.info": { run: conversations["conversations.info"] },
    "conversations.history": { run: conversations["conversations.history"] },
  };
}
