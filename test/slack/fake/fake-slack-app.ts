import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createFakeSlack, type FakeSlack, type FakeSlackOptions } from "./fake-slack.ts";
import { type Json, json, parseJson, string } from "./json.ts";
import { createRecord } from "./record.ts";
import { createSocketMode } from "./socket-mode.ts";
import { SCOPES, WORKSPACE, type Workspace } from "./workspace.ts";

/** An app that people install in workspaces of their own, on a Slack of several workspaces. */
export type FakeSlackApp = {
  /** For `SLACK_API_URL`; ends in `/api/`. */
  readonly apiUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** Adds a workspace, in which nobody has installed the app yet. */
  addWorkspace(given: NewWorkspace): Promise<FakeSlack>;
  /** A person of a workspace allows what Slack's page asks, or cancels: gives the address that Slack leads back to. */
  decide(page: string, team: string, answer?: "allow" | "cancel"): string;
  /** Removes the app from a workspace or organisation: its tokens are refused from now on. */
  uninstall(id: string): void;
  /** Lets the clock of tokens go forward, in milliseconds. */
  pass(ms: number): void;
  /** The tokens that were given for a workspace or organisation, the latest last. */
  tokensOf(id: string): readonly string[];
  /** How often a token was renewed. */
  readonly renewals: () => number;
  /** Calls of the app by its own name: `oauth.v2.access`, `apps.uninstall`. */
  readonly appCalls: readonly { readonly method: string; readonly error: string | null }[];
  /** Where the bot takes requests, in HTTP mode. */
  setRequestUrl(url: string): void;
  close(): Promise<void>;
};

/** A workspace to be added. */
export type NewWorkspace = {
  readonly team: string;
  readonly name: string;
  /** The organisation whose app it lets in. @default none */
  readonly organisation?: string;
} & Pick<FakeSlackOptions, "workspace" | "scopes">;

/** How this Slack behaves. */
export type FakeSlackAppOptions = {
  /** @default "http" */
  readonly transport?: "socket" | "http";
  /** Whether tokens end after twelve hours, as with token rotation. @default false */
  readonly rotates?: boolean;
  /** What the redirect URL of the app's settings begins with. */
  readonly redirectUrl: string;
};

/** Slack's tokens with rotation last twelve hours. */
const LASTS_S = 43_200;

type Token = { readonly id: string; endsMs: number; revoked: boolean };
type Grant = { readonly team: string; readonly redirectUri: string };

/** Starts a Slack with an app that is installed nowhere. */
export async function createFakeSlackApp({
  transport = "http",
  rotates = false,
  redirectUrl,
}: FakeSlackAppOptions): Promise<FakeSlackApp> {
  const clientId = "7700.7701";
  const clientSecret = "fake-client-secret-of-32-letters";
  const appToken = "xapp-fake-app-token";
  const signingSecret = "fake-signing-secret";
  const workspaces = new Map<string, { readonly slack: FakeSlack; readonly given: NewWorkspace }>();
  const tokens = new Map<string, Token>();
  const refreshTokens = new Map<string, string>();
  const grants = new Map<string, Grant>();
  const appCalls: { method: string; error: string | null }[] = [];
  let passedMs = 0;
  let count = 0;
  let renewals = 0;
  let requestUrl = "";
  let port = 0;
  const now = () => Date.now() + passedMs;
  const socketMode = createSocketMode({
    appId: WORKSPACE.appId,
    ackDeadlineMs: 20_000,
    pingIntervalMs: 5_000,
    record: createRecord(),
  });

  /** What an installation is in: a workspace, or an organisation as a whole. */
  const installedIn = ({ team, organisation }: NewWorkspace): string => organisation ?? team;

  const issue = (id: string): Json => {
    count++;
    const token = `xoxb-${id}-${count}`;
    tokens.set(token, {
      id,
      endsMs: rotates ? now() + LASTS_S * 1_000 : Number.POSITIVE_INFINITY,
      revoked: false,
    });
    if (!rotates) return { access_token: token };
    const refresh = `xoxe-${id}-${count}`;
    refreshTokens.set(refresh, id);
    return { access_token: token, refresh_token: refresh, expires_in: LASTS_S };
  };
  const granted = (id: string): Json => {
    const { slack, given } = [...workspaces.values()].find((each) => installedIn(each.given) === id) ?? {};
    const { organisation } = given ?? {};
    return {
      ok: true,
      app_id: WORKSPACE.appId,
      token_type: "bot",
      scope: SCOPES.join(","),
      bot_user_id: slack?.workspace.botUserId,
      team: organisation === undefined ? { id, name: given?.name } : null,
      enterprise: organisation === undefined ? null : { id: organisation, name: `${given?.name} Group` },
      is_enterprise_install: organisation !== undefined,
      authed_user: { id: slack?.workspace.users[0].id },
      ...issue(id),
    };
  };
  const access = (args: Json): Json => {
    if (args.client_id !== clientId) return { ok: false, error: "invalid_client_id" };
    if (args.client_secret !== clientSecret) return { ok: false, error: "bad_client_secret" };
    if (args.grant_type === "refresh_token") {
      const refresh = string(args.refresh_token);
      const id = refreshTokens.get(refresh);
      // What renews a token is good once.
      refreshTokens.delete(refresh);
      if (id === undefined) return { ok: false, error: "invalid_refresh_token" };
      renewals++;
      return granted(id);
    }
    const code = string(args.code);
    const grant = grants.get(code);
    grants.delete(code);
    if (!grant) return { ok: false, error: "invalid_code" };
    if (grant.redirectUri !== args.redirect_uri) return { ok: false, error: "bad_redirect_uri" };
    const { given } = workspaces.get(grant.team) ?? {};
    return granted(given ? installedIn(given) : grant.team);
  };
  const end = (id: string): void => {
    for (const token of tokens.values()) if (token.id === id) token.revoked = true;
    for (const [refresh, of] of refreshTokens) if (of === id) refreshTokens.delete(refresh);
  };
  const refusalOf = (bearer: string): string | null => {
    const token = tokens.get(bearer);
    if (!token) return bearer === "" ? "not_authed" : "invalid_auth";
    if (token.revoked) return "account_inactive";
    return token.endsMs <= now() ? "token_expired" : null;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", "http://slack");
    const method = pathname.replace(/^\/api\//, "");
    const body = await readBody(request);
    const type = request.headers["content-type"] ?? "";
    const args = type.includes("json")
      ? json(parseJson(body))
      : Object.fromEntries(new URLSearchParams(body));
    const bearer =
      /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? string(args.token ?? "");
    const send = (answered: Json) => {
      response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
      response.end(JSON.stringify(answered));
    };
    const ofApp = (answered: Json) => {
      appCalls.push({ method, error: string(answered.error ?? "") || null });
      send(answered);
    };
    if (method === "api.test") return send({ ok: true });
    if (method === "oauth.v2.access") return ofApp(access(args));
    if (method === "apps.connections.open")
      return send(
        bearer === appToken
          ? { ok: true, url: `ws://127.0.0.1:${port}${socketMode.ticket()}` }
          : { ok: false, error: "invalid_auth" },
      );
    const refused = refusalOf(bearer);
    if (refused !== null) return send({ ok: false, error: refused });
    const id = tokens.get(bearer)?.id ?? "";
    if (method === "apps.uninstall") {
      end(id);
      return ofApp({ ok: true });
    }
    // An organisation's token reaches the workspace that has the channel or the person.
    const reached = [...workspaces.values()].filter(({ given }) => installedIn(given) === id);
    const named = [args.channel, args.user, args.user_id].map((each) => string(each ?? ""));
    const { slack } =
      reached.find(({ slack: { workspace } }) =>
        [...workspace.channels, ...workspace.users].some((each) => named.includes(each.id)),
      ) ??
      reached[0] ??
      {};
    if (!slack) return send({ ok: false, error: "team_not_found" });
    const passed = await fetch(slack.apiUrl + method, {
      method: "POST",
      headers: { "content-type": type, authorization: `Bearer ${slack.botToken}` },
      body,
    });
    const headers = ["content-type", "retry-after"].flatMap((name) => {
      const value = passed.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    response.writeHead(passed.status, Object.fromEntries(headers));
    response.end(await passed.text());
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.on("upgrade", socketMode.upgrade);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    clientId,
    clientSecret,
    appToken,
    signingSecret,
    async addWorkspace(given) {
      const { team, name, organisation } = given;
      const workspace: Partial<Workspace> = {
        ...given.workspace,
        teamId: team,
        teamDomain: name.toLowerCase(),
      };
      const slack = await createFakeSlack({
        transport,
        workspace,
        signingSecret,
        requestUrl,
        botToken: `xoxb-own-${team}`,
        ...(given.scopes ? { scopes: given.scopes } : {}),
        ...(transport === "socket" ? { hears: socketMode } : {}),
        ...(organisation === undefined ? {} : { organisation }),
      });
      workspaces.set(team, { slack, given });
      return slack;
    },
    decide(page, team, how = "allow") {
      const url = new URL(page);
      const { searchParams } = url;
      const redirectUri = searchParams.get("redirect_uri") ?? "";
      if (url.pathname !== "/oauth/v2/authorize") throw new Error(`${page} is no page of Slack's.`);
      if (searchParams.get("client_id") !== clientId) throw new Error("Slack does not know this app.");
      if (!redirectUri.startsWith(redirectUrl))
        throw new Error(`${redirectUri} is not in the app's settings.`);
      const back = new URL(redirectUri);
      const state = searchParams.get("state");
      if (state !== null) back.searchParams.set("state", state);
      if (how === "cancel") back.searchParams.set("error", "access_denied");
      else {
        count++;
        const code = `code-${count}`;
        grants.set(code, { team, redirectUri });
        back.searchParams.set("code", code);
      }
      return back.href;
    },
    uninstall: end,
    pass: (ms) => {
      passedMs += ms;
    },
    tokensOf: (id) => [...tokens].flatMap(([token, of]) => (of.id === id ? [token] : [])),
    renewals: () => renewals,
    appCalls,
    setRequestUrl(url) {
      requestUrl = url;
      for (const { slack } of workspaces.values()) slack.setRequestUrl(url);
    },
    async close() {
      socketMode.close();
      await Promise.all([...workspaces.values()].map(({ slack }) => slack.close()));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding("utf8");
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
