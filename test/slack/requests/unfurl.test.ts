import { describe, expect, test } from "vitest";
import { openReader } from "../../../adapters/bot/web/open-reader.ts";
import { bridgeLog } from "../../../adapters/slack/connection/log-bridge.ts";
import { RETRIES } from "../../../adapters/slack/connection/retries.ts";
import { withLinks } from "../../../src/chat/replies/with-links.ts";
import { respond } from "../../../src/chat/respond.ts";
import { archiveOf, statement } from "../../answer/statement.ts";
import { readable } from "../../reader/serve-reader.ts";
import { linkSharedPayload } from "../fake/event-payloads.ts";
import { ports, words } from "../newsroom.ts";
import { oneBot } from "../one-bot.ts";

const ID = "amnesty-1999";
const NOON = Date.UTC(2026, 10, 27, 12);
const archive = archiveOf([statement("A monk was killed. Two fled.", { id: ID })]);
const IDENTITY = {
  team: "Newsroom",
  teamId: "T07NEWSROOM",
  name: "dateline",
  botUserId: "U07DATELINE",
  botId: "B07DATELINE",
};
const RECEIVER = { init: () => {}, start: async () => {}, stop: async () => {} };

/** A bot with pages, whose calls are caught and all answered alike. */
function room(access: "public" | "signed", answer: object = { ok: true }) {
  let nowMs = NOON;
  const given = ports({
    reply: async (request, madeFrom) =>
      withLinks(
        await respond(archive, request, { today: "2026-11-27", numbers: ports().numbers() }, madeFrom),
        reader.links.linkTo,
      ),
  });
  const reader = openReader(
    { reader: { publicUrl: "https://archive.example.org", access, days: 30, secret: "x".repeat(40) } },
    { archive: readable(archive), today: () => "2026-11-27", nowMs: () => nowMs, log: given.log },
  );
  const calls: { readonly method: string; readonly body: URLSearchParams }[] = [];
  const bot = oneBot({
    botToken: "xoxb-1",
    identity: IDENTITY,
    receiver: RECEIVER,
    clientOptions: {
      logger: bridgeLog(given.log),
      retryConfig: { ...RETRIES, minTimeout: 0, maxTimeout: 0 },
      fetch: async (url: string | URL, init?: { readonly body?: unknown }) => {
        calls.push({
          method: String(url).replace(/^.*\//, ""),
          body: new URLSearchParams(String(init?.body)),
        });
        return new Response(JSON.stringify(answer));
      },
    },
    ports: { ...given, quotedAt: reader.quotedAt },
    admins: [],
  });
  return {
    given,
    calls,
    link: reader.links.linkTo({ document: ID, start: 0, end: 18 }) ?? "",
    later: (ms: number) => {
      nowMs += ms;
    },
    share: (urls: readonly string[], more: Parameters<typeof linkSharedPayload>[1] = {}) =>
      bot.app.processEvent({ body: { ...linkSharedPayload(urls, more) }, ack: async () => {} }),
  };
}

describe("a link to a quotation in somebody's message", () => {
  test("is shown with the quotation, and without buttons", async () => {
    const { share, calls, link } = room("signed");
    await share([link]);
    expect(calls.map(({ method }) => method)).toEqual(["chat.unfurl"]);
    const { body } = calls[0] ?? { body: new URLSearchParams() };
    expect([body.get("source"), body.get("unfurl_id"), body.get("channel")]).toEqual([
      "conversations_history",
      "C07DESK.1767326125.870439.1b90fa12",
      null,
    ]);
    const unfurls = JSON.parse(body.get("unfurls") ?? "{}");
    expect(Object.keys(unfurls)).toEqual([link]);
    expect(words(unfurls[link])).toContain("A monk was killed.");
    expect(words(unfurls[link])).not.toContain("Two fled");
    expect(JSON.stringify(unfurls)).not.toContain('"actions"');
  });

  test("is shown already while it is being written, and where Slack names only the message", async () => {
    const composing = room("public");
    await composing.share([composing.link], { source: "composer" });
    expect(composing.calls[0]?.body.get("source")).toBe("composer");
    const old = room("public");
    await old.share([old.link], { source: null });
    expect(old.calls[0]?.body.get("channel")).toBe("C07DESK");
    expect(old.calls[0]?.body.get("ts")).toBe("1767326125.870439");
  });

  test("is shown once, however often Slack delivers the event", async () => {
    const { share, calls, link } = room("public");
    await share([link]);
    await share([link]);
    expect(calls).toHaveLength(1);
  });

  test("is left where the app may not unfurl, which is one line in the log", async () => {
    const { share, given, link } = room("public", {
      ok: false,
      error: "missing_scope",
      needed: "links:write",
    });
    await share([link]);
    expect(given.logged.filter(({ event }) => event === "links not unfurled")).toHaveLength(1);
    expect(given.logged.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("nothing of the archive is shown for a link", () => {
  test.for([
    ["that is not signed", (link: string) => link.replace(/&until=.*/, "")],
    ["to another quotation than was signed", (link: string) => link.replace("at=0-18", "at=0-28")],
    [
      "to another site",
      (link: string) => link.replace("archive.example.org", "archive.example.org.evil.example"),
    ],
    ["of another scheme", (link: string) => link.replace("https:", "http:")],
    ["to another page", (link: string) => link.replace("/d/", "/documents/")],
    ["that is no address", () => "https://archive.example.org/d/%E0%A4%A?at=0-18"],
  ] as const)("%s", async ([, change]) => {
    const { share, calls, link, given } = room("signed");
    await share([change(link)]);
    expect(calls).toEqual([]);
    expect(given.logged.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("that has expired", async () => {
    const { share, calls, link, later } = room("signed");
    later(31 * 86_400_000);
    await share([link]);
    expect(calls).toEqual([]);
  });
});
