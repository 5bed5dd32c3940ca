import { CreatePrivateChannelRequestSchema } from "discord-api-spec/zod";
import { type Answer, apiError, invalidBody } from "./api-error.ts";
import type { Upload } from "./callbacks.ts";
import { CHANNELS, type Channels, type FakeChannel, MAY } from "./channels.ts";
import { checkMessage } from "./check-message.ts";
import { isObject, objectsOf, textOf } from "./json.ts";
import type { MessageStore } from "./message-store.ts";
import type { Route, RouteCall } from "./rest.ts";
import { schemaFaults } from "./schema-faults.ts";
import { botUser, guildPayload, WORLD } from "./world.ts";

/** What the routes of channels need from the server. */
export type ChannelParts = {
  readonly applicationId: string;
  readonly channels: Channels;
  readonly messages: MessageStore;
  readonly now: () => number;
  /** Milliseconds for which a nonce is remembered. */
  readonly nonceMs: number;
  readonly report: (faults: readonly string[]) => void;
};

/** The rights that count in a channel; those of a thread are its parent's. */
function rightsIn(channels: Channels, channel: FakeChannel): bigint {
  return (channels.find(channel.parent ?? channel.id) ?? channel).permissions;
}

/** Discord's REST API of channels, as far as a bot that posts uses it. */
export function createChannelRoutes(parts: ChannelParts): readonly Route[] {
  const { applicationId, channels, messages, now, nonceMs, report } = parts;
  const nonces = new Map<string, { readonly id: string; readonly atMs: number }>();

  /** Handles a request on a channel that the bot can see. */
  const seen =
    (handle: (channel: FakeChannel, call: RouteCall) => Answer): Route["handle"] =>
    (call) => {
      const channel = channels.find(call.params.channel ?? "");
      if (channel === undefined) return apiError("unknownChannel");
      const isMember = channel.guild === undefined || channels.isMember(channel.guild);
      if (!isMember || (rightsIn(channels, channel) & MAY.view) === 0n) return apiError("missingAccess");
      return handle(channel, call);
    };

  const refused = (faults: readonly string[]): Answer => {
    report(faults);
    return invalidBody(faults);
  };

  /** Why the bot cannot write in a channel, if it cannot. */
  const obstacle = (channel: FakeChannel, embeds: boolean): Answer | undefined => {
    if (channel.type === CHANNELS.category || channel.type === CHANNELS.forum)
      return apiError("noTextChannel");
    if (channel.recipient !== undefined && channels.isShut(channel.recipient))
      return apiError("closedToMessages");
    if (channel.archived) return apiError("archivedThread");
    const needed = (channel.parent === undefined ? MAY.send : MAY.sendInThreads) | (embeds ? MAY.embed : 0n);
    return (rightsIn(channels, channel) & needed) === needed ? undefined : apiError("missingPermissions");
  };

  const create = (channel: FakeChannel, { body, files }: Upload): Answer => {
    const fields = isObject(body) ? body : {};
    const stopped = obstacle(channel, objectsOf(fields.embeds).length > 0);
    if (stopped !== undefined) return stopped;
    const faults = checkMessage(body, { kind: "create", files });
    if (faults.length > 0) return refused(faults);
    const nonce = textOf(fields.nonce);
    const before = fields.enforce_nonce === true ? nonces.get(nonce) : undefined;
    if (before !== undefined && now() - before.atMs < nonceMs) {
      const first = messages.find(before.id);
      // A message that was deleted is not made again (discord-api-docs, pull request 6647).
      return first === undefined
        ? apiError("unknownMessage")
        : { status: 200, body: { ...first.payload, nonce } };
    }
    const { id, payload } = messages.create({
      author: botUser(applicationId),
      body: fields,
      channelId: channel.id,
      interactionId: "",
      loading: false,
      viewer: undefined,
    });
    if (nonce !== "") nonces.set(nonce, { id, atMs: now() });
    return { status: 200, body: nonce === "" ? payload : { ...payload, nonce } };
  };

  /** What everybody sees in a channel, latest first. */
  const history = (channel: FakeChannel) =>
    messages
      .all()
      .filter(
        ({ channelId, visibility, loading }) =>
          channelId === channel.id && visibility.kind === "public" && !loading,
      )
      .toReversed();

  const list = (channel: FakeChannel, { query }: RouteCall): Answer => {
    const limit = Number(query.get("limit") ?? 50);
    const bounds = ["around", "before", "after"].filter((name) => query.has(name));
    if (!Number.isInteger(limit) || limit < 1 || limit > 100) return refused(["limit: expected 1 to 100"]);
    if (bounds.length > 1) return refused([`${bounds.join()}: at most one of them`]);
    if (bounds.some((name) => !/^\d{1,20}$/.test(query.get(name) ?? "")))
      return refused([`${bounds.join()}: expected an id`]);
    // Documented: without the right to read the history, no messages are returned, and no error.
    if ((rightsIn(channels, channel) & MAY.history) === 0n) return { status: 200, body: [] };
    const id = (name: string): bigint | undefined =>
      query.has(name) ? BigInt(query.get(name) ?? "") : undefined;
    const [before, after] = [id("before"), id("after")];
    const all = history(channel).filter(
      (message) =>
        (before === undefined || BigInt(message.id) < before) &&
        (after === undefined || BigInt(message.id) > after),
    );
    const page = after === undefined ? all.slice(0, limit) : all.slice(-limit);
    return { status: 200, body: page.map(({ payload }) => payload) };
  };

  /** Handles a request on a server that the bot is a member of. */
  const inGuild =
    (handle: (guild: string, call: RouteCall) => Answer): Route["handle"] =>
    (call) => {
      const { guild = "" } = call.params;
      return channels.isMember(guild) ? handle(guild, call) : apiError("unknownGuild");
    };

  const route = (method: Route["method"], path: string, handle: Route["handle"]): Route => ({
    method,
    path,
    authorized: true,
    handle,
  });
  return [
    route(
      "GET",
      "/channels/:channel",
      seen((channel) => ({
        status: 200,
        body: channels.payload(channel, history(channel)[0]?.id ?? null),
      })),
    ),
    route("POST", "/channels/:channel/messages", seen(create)),
    route("GET", "/channels/:channel/messages", seen(list)),
    route(
      "POST",
      "/channels/:channel/typing",
      seen((channel) => obstacle(channel, false) ?? { status: 204 }),
    ),
    route("POST", "/users/@me/channels", ({ body }) => {
      const faults = schemaFaults(CreatePrivateChannelRequestSchema, body);
      if (faults.length > 0 || !isObject(body)) return refused(faults);
      const person = textOf(body.recipient_id);
      if (person === applicationId) return apiError("unknownUser");
      return { status: 200, body: channels.payload(channels.openDm(person), null) };
    }),
    route(
      "GET",
      "/guilds/:guild",
      inGuild((guild) => {
        const { roles, ...rest } = guildPayload(guild, WORLD.channel);
        return { status: 200, body: { ...rest, roles, permissions: "0" } };
      }),
    ),
    route(
      "GET",
      "/guilds/:guild/members/:user",
      inGuild((_, { params }) =>
        params.user === applicationId
          ? { status: 200, body: { user: botUser(applicationId), roles: [], joined_at: null } }
          : apiError("unknownMember"),
      ),
    ),
  ];
}
