import { expect } from "vitest";
import type { FakeSlackApp } from "../slack/fake/fake-slack-app.ts";
import type { Program } from "./program.ts";

/** Where people reach a bot that they install. */
export const PUBLIC_URL = "https://dateline.example.org";

/** What its installations are encrypted with. */
export const KEY = "0123456789abcdef0123456789abcdef";

/** The variables of such a bot. */
export function installedEnv(app: FakeSlackApp): Readonly<Record<string, string>> {
  return {
    SLACK_CLIENT_ID: app.clientId,
    SLACK_CLIENT_SECRET: app.clientSecret,
    SLACK_SIGNING_SECRET: app.signingSecret,
    SLACK_API_URL: app.apiUrl,
    DATELINE_INSTALLATION_KEY: KEY,
    DATELINE_PUBLIC_URL: PUBLIC_URL,
  };
}

/** Installs the app in a workspace: a browser goes to Slack's page and comes back from it. */
export async function install(program: Program, app: FakeSlackApp, team: string): Promise<Response> {
  const address = await program.address();
  const begun = await fetch(`${address}/slack/install`, { redirect: "manual" });
  const [set = ""] = begun.headers.getSetCookie();
  expect(set).toMatch(/^__Host-dateline-install=[\w-]{43}; Secure; HttpOnly; Path=\/; Max-Age=600$/);
  const back = app.decide(begun.headers.get("location") ?? "", team);
  return fetch(back.replace(PUBLIC_URL, address), { headers: { cookie: set.split(";")[0] ?? "" } });
}
