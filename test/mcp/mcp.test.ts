import { fileURLToPath } from "node:url";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { describe, expect, test } from "vitest";
import { lookUp } from "../../adapters/api/look-up/look-up.ts";
import { createAdmission } from "../../adapters/api/web/admission.ts";
import { createMcp } from "../../adapters/mcp/app.ts";
import { CORPUS, seeds } from "../answer/seeds.ts";
import { type Served, serveWeb } from "../bot/serve-web.ts";

const START = fileURLToPath(new URL("../../adapters/cli/start.js", import.meta.url));
const KEY = "a-key-of-programs-0123";
const QUESTION = "How many NGOs would be investigated?";
const QUOTE =
  "The Ministry then reported that 25 NGOs would be investigated in a first round beginning at the end of July.";

/** The bot's web server with the six documents behind `/mcp`. */
function serve(complete = true): Promise<Served> {
  const mcp = createMcp({
    lookUp: (query) => lookUp(seeds, query, { today: "2026-11-22", complete }),
    admission: createAdmission({ keys: [KEY], perMinute: 10_000, nowMs: () => 0 }),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  return serveWeb({ mcp });
}

type Way = "stdio" | "HTTP";

/** The official client, connected the way that is asked for. */
async function connected(way: Way, served: Served | null, key: string = KEY): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(
    way === "stdio"
      ? new StdioClientTransport({
          command: process.execPath,
          args: [START, "mcp", "--corpus", CORPUS],
          stderr: "pipe",
        })
      : new StreamableHTTPClientTransport(new URL("/mcp", served?.address), {
          requestInit: { headers: { authorization: `Bearer ${key}` } },
        }),
  );
  return client;
}

const textOf = ({ content }: Awaited<ReturnType<Client["callTool"]>>): string =>
  content.map((part) => (part.type === "text" ? part.text : "")).join("\n");

describe.each<Way>(["stdio", "HTTP"])("the official client, by %s", (way) => {
  test("lists each tool and calls it", { timeout: 60_000 }, async () => {
    const served = way === "HTTP" ? await serve() : null;
    const client = await connected(way, served);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["ask", "on_this_date", "timeline", "document"]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    expect(tools[0]?.inputSchema).toMatchObject({ required: ["q"], properties: { q: { type: "string" } } });

    const asked = await client.callTool({ name: "ask", arguments: { q: QUESTION, limit: 1 } });
    expect(asked.structuredContent).toMatchObject({ kind: "answer", answers: [{ quote: QUOTE }] });
    await expect(textOf(asked)).toMatchFileSnapshot("golden/answer.txt");

    const many = { q: "How many people were arrested under the National Security Law?", limit: 1 };
    const counted = textOf(await client.callTool({ name: "ask", arguments: many }));
    expect(counted).toContain("do not add them up:");
    expect(counted).toContain("Figure: over 240, 1998-09 (date of issue)\nQuotation:\n“Since President Kim");

    const nothing = await client.callTool({ name: "ask", arguments: { q: "Who won the World Cup?" } });
    expect([nothing.isError ?? false, textOf(nothing)]).toEqual([
      false,
      expect.stringMatching(/^No answer in the archive \(6 documents searched\)\./),
    ]);

    const near = await client.callTool({ name: "ask", arguments: { q: "What did Roger Benedict say?" } });
    expect(textOf(near)).toContain("Did you mean Benedict Rogers? Then ask: What did Benedict Rogers say?");

    const day = await client.callTool({ name: "on_this_date", arguments: { date: "09-08", limit: 1 } });
    expect(textOf(day)).toContain("Quotation:\nOn 8 September security forces");
    const years = await client.callTool({ name: "timeline", arguments: { q: "arrests", limit: 3 } });
    expect(textOf(years).match(/^Quotation:$/gm)).toHaveLength(3);
    const id = "nknet-2020-cease-the-repression";
    const document = await client.callTool({ name: "document", arguments: { id } });
    expect(textOf(document)).toContain(QUOTE);

    const missing = await client.callTool({ name: "document", arguments: { id: "none" } });
    expect([missing.isError, textOf(missing)]).toEqual([true, "The archive has no document with this id."]);
    for (const wrong of [
      { name: "on_this_date", arguments: { date: "02-30" } },
      { name: "ask", arguments: {} },
    ]) {
      const refused = await client.callTool(wrong).catch((error: unknown) => ({ isError: true, error }));
      expect(refused.isError).toBe(true);
    }
    await client.close();
    await served?.stop();
  });
});

describe("over HTTP", () => {
  test("a client without the key gets nothing", async () => {
    const served = await serve();
    await expect(connected("HTTP", served, "wrong")).rejects.toThrow();
    await served.stop();
  });

  test("a batch is one look-up, and an error is for the log", async () => {
    const logged: unknown[] = [];
    const note = (event: string, details?: object) => void logged.push([event, details]);
    let asked = 0;
    const mcp = createMcp({
      lookUp: async () => {
        asked++;
        throw new Error("no such file: /srv/archive.db");
      },
      admission: createAdmission({ keys: null, perMinute: 10_000, nowMs: () => 0 }),
      log: { info: note, warn: note, error: note },
    });
    const calls = Array.from({ length: 100 }, (_, id) => ({
      jsonrpc: "2.0",
      id,
      method: "tools/call",
      params: { name: "ask", arguments: { q: QUESTION } },
    }));
    const response = await mcp.request("/mcp", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
      body: JSON.stringify(calls),
    });
    const text = await response.text();
    expect(asked).toBe(1);
    expect(text.match(/Only one call of a request is answered/g)).toHaveLength(99);
    expect(text).toContain("Something went wrong. The error is in the bot's log.");
    expect(text).not.toContain("/srv/");
    expect(logged).toEqual([["request failed", { err: expect.any(Error) }]]);
  });

  test("a page of another origin gets nothing", async () => {
    const served = await serve();
    const response = await fetch(`${served.address}/mcp`, {
      method: "POST",
      headers: { origin: "https://evil.example", authorization: `Bearer ${KEY}` },
      body: "{}",
    });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      403,
      "application/problem+json",
    ]);
    await served.stop();
  });

  test("an archive that is still being read is never said to have no answer", async () => {
    const served = await serve(false);
    const client = await connected("HTTP", served);
    const asked = await client.callTool({ name: "ask", arguments: { q: "Who won the World Cup?" } });
    expect([asked.isError, textOf(asked)]).toEqual([true, expect.stringContaining("Not every document")]);
    await client.close();
    await served.stop();
  });
});
