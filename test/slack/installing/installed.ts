import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { connectSlack, type SlackConnection } from "../../../adapters/slack/app.ts";
import { INSTALL_PATHS } from "../../../adapters/slack/installing/install-paths.ts";
import { openStore } from "../../../adapters/sqlite/store.ts";
import type { DatabaseStore } from "../../../adapters/store/database-store.ts";
import type { ChatPorts } from "../../../src/chat/connection.ts";
import { createFakeSlackApp, type FakeSlackApp, type FakeSlackAppOptions } from "../fake/fake-slack-app.ts";
import { type Ports, ports } from "../newsroom.ts";

/** What installations are encrypted with. */
export const SEAL_KEY: string = "a key for tests ".repeat(3);

const PUBLIC_URL = "https://dateline.example.org";

/** A person's browser: what it holds is sent along. */
export type Browser = {
  /** Follows one link. */
  open(
    path: string,
    language?: string,
  ): Promise<{ readonly status: number; readonly text: string; readonly location: string }>;
};

/** A bot that people install in their workspaces. */
export type InstalledBot = {
  readonly app: FakeSlackApp;
  readonly connection: SlackConnection;
  readonly store: DatabaseStore;
  readonly file: string;
  readonly ports: Ports;
  browser(): Browser;
  /** Installs the app in a workspace, by a browser of its own; gives what the last page says. */
  install(team: string, by?: Browser): ReturnType<Browser["open"]>;
  /** Another process of the same bot on the same database. */
  another(keys?: readonly [string, ...string[]]): Promise<SlackConnection>;
};

/** How the bot is. */
type Given = Omit<FakeSlackAppOptions, "redirectUrl"> & {
  readonly forWorkspace?: (ports: ChatPorts) => NonNullable<ChatPorts["forWorkspace"]>;
  readonly reply?: NonNullable<Parameters<typeof ports>[0]>["reply"];
};

/** Starts a Slack, and a bot that is installed nowhere, until the test ends. */
export async function openInstalledBot({
  forWorkspace,
  reply,
  transport = "http",
  ...options
}: Given = {}): Promise<InstalledBot> {
  const app = await createFakeSlackApp({ ...options, transport, redirectUrl: PUBLIC_URL });
  const folder = mkdtempSync(join(tmpdir(), "dateline-installing-"));
  const file = join(folder, "store.db");
  const given = ports(reply ? { reply } : {});
  const connections: SlackConnection[] = [];
  const stores: DatabaseStore[] = [];
  let movedMs = 0;
  const connect = async (keys: readonly [string, ...string[]] = [SEAL_KEY]) => {
    const store = openStore(file);
    stores.push(store);
    const stopWorkspace = async (workspace: string, reason: string) =>
      (await store.stopWorkspace("slack", workspace, reason, Date.now())) +
      (await store.watches.stopWorkspace("slack", workspace, reason, Date.now()));
    const { clientId, clientSecret, apiUrl, appToken, signingSecret } = app;
    const connection = await connectSlack(
      {
        botToken: "",
        appToken: transport === "socket" ? appToken : null,
        signingSecret: transport === "http" ? signingSecret : null,
        apiUrl,
        admins: [],
        installing: {
          clientId,
          clientSecret,
          keys,
          publicUrl: PUBLIC_URL,
          store: store.installations,
          stopWorkspace,
          page: ({ title, paragraphs }) => [title, ...paragraphs].join("\n"),
          nowMs: () => Date.now() + movedMs,
        },
      },
      forWorkspace ? { ...given, forWorkspace: forWorkspace(given) } : given,
    );
    connections.push(connection);
    return connection;
  };
  const connection = await connect();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", PUBLIC_URL);
    const { install, requestListener } = connection;
    if (pathname === INSTALL_PATHS.install) install?.install(request, response);
    else if (pathname === INSTALL_PATHS.callback) install?.callback(request, response);
    else requestListener?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app.setRequestUrl(`${address}/slack/events`);
  onTestFinished(async () => {
    await Promise.all(connections.map((each) => each.stop()));
    await Promise.all(stores.map((each) => each.release()));
    await app.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const browser = (): Browser => {
    const cookies = new Map<string, string>();
    return {
      async open(path, language = "en") {
        const cookie = [...cookies].map((each) => each.join("=")).join("; ");
        const response = await fetch(address + path.replace(PUBLIC_URL, ""), {
          redirect: "manual",
          headers: { cookie, "accept-language": language },
        });
        for (const set of response.headers.getSetCookie()) {
          const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
          if (set.includes("Expires=Thu, 01 Jan 1970")) cookies.delete(name);
          else cookies.set(name, value);
        }
        const { status, headers } = response;
        return { status, text: await response.text(), location: headers.get("location") ?? "" };
      },
    };
  };
  const pass = app.pass;
  return {
    app: {
      ...app,
      pass(ms) {
        movedMs += ms;
        pass(ms);
      },
    },
    connection,
    store: stores[0] as DatabaseStore,
    file,
    ports: given,
    browser,
    async install(team, by = browser()) {
      const { location } = await by.open(INSTALL_PATHS.install);
      return by.open(app.decide(location, team));
    },
    another: connect,
  };
}
