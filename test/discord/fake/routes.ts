import { type Answer, apiError } from "./api-error.ts";
import { type AnsweringParts, createCallbackHandler } from "./callbacks.ts";
import { createChannelRoutes } from "./channel-routes.ts";
import type { Channels } from "./channels.ts";
import type { CommandStore } from "./command-store.ts";
import type { Route, RouteCall } from "./rest.ts";
import { createWebhooks } from "./webhooks.ts";
import { ownApplication, ownUser } from "./world.ts";

/** What the routes need from the server. */
export type RouteParts = AnsweringParts & {
  readonly applicationId: string;
  readonly commands: CommandStore;
  readonly channels: Channels;
  /** Milliseconds for which a nonce is remembered. */
  readonly nonceMs: number;
  readonly gatewayUrl: () => string;
  /** How many shards are recommended. */
  readonly shards: () => number;
  readonly maxConcurrency: number;
};

/** Discord's REST API, as far as a bot of interactions uses it. */
export function createRoutes(parts: RouteParts): readonly Route[] {
  const { applicationId, commands, gatewayUrl, shards, maxConcurrency } = parts;
  const callback = createCallbackHandler(parts);
  const webhooks = createWebhooks(parts);
  const bot = (method: Route["method"], path: string, handle: Route["handle"]): Route => ({
    method,
    path,
    authorized: true,
    handle,
  });
  const open = (method: Route["method"], path: string, handle: Route["handle"]): Route => ({
    method,
    path,
    authorized: false,
    handle,
  });
  /** Handles a request on the bot's own application only. */
  const own =
    (handle: (call: RouteCall) => Answer): Route["handle"] =>
    (call) =>
      call.params.application === applicationId ? handle(call) : apiError("notThisApplication");
  /** Handles a request on the webhook of the bot's own application only. */
  const hook =
    (handle: (call: RouteCall, token: string, message: string) => Answer): Route["handle"] =>
    (call) => {
      const { application, token = "", message = "" } = call.params;
      return application === applicationId ? handle(call, token, message) : apiError("unknownWebhook");
    };
  const application = (): Answer => ({ status: 200, body: ownApplication(applicationId) });
  const list = "/applications/:application/commands";
  const webhook = "/webhooks/:application/:token";
  return [
    open("GET", "/gateway", () => ({ status: 200, body: { url: gatewayUrl() } })),
    bot("GET", "/gateway/bot", () => ({
      status: 200,
      body: {
        url: gatewayUrl(),
        shards: shards(),
        session_start_limit: {
          total: 1000,
          remaining: 1000,
          reset_after: 86_400_000,
          max_concurrency: maxConcurrency,
        },
      },
    })),
    bot("GET", "/users/@me", () => ({ status: 200, body: ownUser(applicationId) })),
    ...createChannelRoutes(parts),
    bot("GET", "/applications/@me", application),
    bot("GET", "/oauth2/applications/@me", application),
    bot(
      "GET",
      list,
      own(({ query }) => commands.get(query.get("with_localizations") === "true")),
    ),
    bot(
      "PUT",
      list,
      own(({ body }) => commands.put(body)),
    ),
    bot(
      "POST",
      list,
      own(({ body }) => commands.post(body)),
    ),
    bot(
      "GET",
      `${list}/:id`,
      own(({ params }) => commands.getOne(params.id ?? "")),
    ),
    bot(
      "PATCH",
      `${list}/:id`,
      own(({ params, body }) => commands.patch(params.id ?? "", body)),
    ),
    bot(
      "DELETE",
      `${list}/:id`,
      own(({ params }) => commands.remove(params.id ?? "")),
    ),
    open("POST", "/interactions/:id/:token/callback", (call) => {
      const { id = "", token = "" } = call.params;
      return callback(id, token, call, call.query.get("with_response") === "true");
    }),
    open(
      "POST",
      webhook,
      hook((call, token) => webhooks.send(token, call)),
    ),
    open(
      "GET",
      `${webhook}/messages/:message`,
      hook((_, token, id) => webhooks.get(token, id)),
    ),
    open(
      "PATCH",
      `${webhook}/messages/:message`,
      hook((call, token, id) => webhooks.edit(token, id, call)),
    ),
    open(
      "DELETE",
      `${webhook}/messages/:message`,
      hook((_, token, id) => webhooks.remove(token, id)),
    ),
  ];
}
