import { request } from "node:http";
import { text } from "node:stream/consumers";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { parseAtomFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { createFakeDiscord } from "../discord/fake/fake-discord.ts";
import { startProgram } from "./program.ts";

const KEY = "a-key-of-programs-0123";
const BEARER = { authorization: `Bearer ${KEY}` };
const QUESTION = "How many NGOs would be investigated?";
const QUOTE = /^The Ministry then reported that 25 NGOs would be investigated/;
const SETTINGS = {
  DATELINE_API_KEYS: KEY,
  DATELINE_PUBLIC_URL: "https://archive.example.org",
  DATELINE_READER: "public",
};

/** What is answered to a request for any host name, which `fetch` does not send. */
function getAs(host: string, address: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { ...BEARER, host } }, async (response) => {
      resolve({ status: response.statusCode ?? 0, body: await text(response) });
    })
      .on("error", reject)
      .end();
  });
}

describe.concurrent("the whole program", { timeout: 300_000 }, () => {
  test("answers programs by API, MCP and feed, with links to its pages", async () => {
    const discord = await createFakeDiscord({ patienceMs: 60_000 });
    await using program = startProgram({
      ...SETTINGS,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    });
    const address = await program.address();
    const ask = `${address}/api/v1/ask?${new URLSearchParams({ q: QUESTION, limit: "1" })}`;
    const asked = await fetch(ask, { headers: BEARER });
    expect(await asked.json()).toMatchObject({
      kind: "answer",
      answers: [
        {
          quote: expect.stringMatching(QUOTE),
          link: expect.stringMatching(/^https:\/\/archive\.example\.org\/d\//),
        },
      ],
    });
    expect((await fetch(ask)).status).toBe(401);

    const client = new Client({ name: "test", version: "1" });
    await client.connect(
      new StreamableHTTPClientTransport(new URL("/mcp", address), { requestInit: { headers: BEARER } }),
    );
    const { structuredContent } = await client.callTool({
      name: "ask",
      arguments: { q: QUESTION, limit: 1 },
    });
    expect(structuredContent).toMatchObject({ answers: [{ quote: expect.stringMatching(QUOTE) }] });
    await client.close();

    const made = await fetch(`${address}/api/v1/feeds?q=arrests`, { headers: BEARER });
    const { atom, calendar } = (await made.json()) as Record<"atom" | "calendar", string>;
    expect(atom).toMatch(/^https:\/\/archive\.example\.org\/feeds\//);
    const here = (feed: string) => address + feed.slice("https://archive.example.org".length);
    expect(parseAtomFeed(await (await fetch(here(atom))).text()).entries?.length).toBeGreaterThan(0);
    expect(await (await fetch(here(calendar))).text()).toMatch(/^BEGIN:VCALENDAR/);

    // The public name leads here; a name of somebody else's that was made to does not.
    expect((await getAs("archive.example.org", ask)).status).toBe(200);
    const rebound = await getAs("evil.example.org", ask);
    expect([rebound.status, JSON.parse(rebound.body)]).toEqual([
      421,
      expect.objectContaining({ status: 421 }),
    ]);
    await discord.close();
  });

  test("serves none of it unless keys are set", async () => {
    await using program = startProgram();
    const address = await program.address();
    for (const path of ["/api/v1/status", "/api/v1/openapi.json", "/mcp", "/feeds/days.ics"])
      expect((await fetch(address + path)).status, path).toBe(404);
  });

  test("answers them from the preview too", async () => {
    await using program = startProgram({ ...SETTINGS, DATELINE_API_KEYS: "none" });
    const response = await fetch(`${await program.address()}/api/v1/status`);
    expect(await response.json()).toMatchObject({ documents: 6 });
  });
});
