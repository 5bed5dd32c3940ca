import { afterEach, describe, expect, test } from "vitest";
import { bridgeLog } from "../../adapters/slack/connection/log-bridge.ts";
import { RETRIES } from "../../adapters/slack/connection/retries.ts";
import { checkMessage } from "./fake/check-message.ts";
import { appMentionPayload } from "./fake/event-payloads.ts";
import { slashCommandPayload } from "./fake/payloads.ts";
import { ports, words } from "./newsroom.ts";
import { oneBot } from "./one-bot.ts";

const IDENTITY = {
  team: "Newsroom",
  teamId: "T07NEWSROOM",
  name: "dateline",
  botUserId: "U07DATELINE",
  botId: "B07DATELINE",
};
const RECEIVER = { init: () => {}, start: async () => {}, stop: async () => {} };

type Sent = { readonly url: string; readonly body: string };

/** A bot whose calls are caught, and answered in turn. */
function caught(
  answers: readonly (Response | DOMException)[] = [],
  given: ReturnType<typeof ports> = ports(),
  admins: readonly string[] = [],
) {
  const sent: Sent[] = [];
  const left = [...answers];
  const clientOptions = {
    logger: bridgeLog(given.log),
    retryConfig: { ...RETRIES, minTimeout: 0, maxTimeout: 0 },
    fetch: async (url: string | URL, init?: { readonly body?: unknown }) => {
      // What language somebody reads is no message to them.
      if (String(url).endsWith("/users.info")) return new Response('{"ok":true,"user":{"locale":"en-GB"}}');
      sent.push({ url: String(url), body: String(init?.body) });
      const answer = left.shift() ?? new Response('{"ok":true}');
      if (answer instanceof Response) return answer;
      throw answer;
    },
  };
  const bot = oneBot({
    botToken: "xoxb-1",
    identity: IDENTITY,
    receiver: RECEIVER,
    clientOptions,
    ports: given,
    admins,
  });
  return { bot, sent, given };
}

const OK = async () => {};
const STATUS = slashCommandPayload({ command: "/dateline", text: "status" });
const methods = (sent: readonly Sent[]) => sent.map(({ url }) => url.replace(/^.*\/(?=[^/]+$)/, ""));

describe("a payload", () => {
  test("is acknowledged before anything is computed or sent", async () => {
    const happened: string[] = [];
    const given = ports({
      reply: () => {
        happened.push("answered");
        throw new Error("no matter");
      },
    });
    const { bot, sent } = caught([], given);
    await bot.app.processEvent({
      body: { ...STATUS },
      ack: async () => {
        happened.push(`acknowledged after ${sent.length} calls`);
      },
    });
    expect(happened).toEqual(["acknowledged after 0 calls", "answered"]);
  });

  test("is answered though its acknowledgement got lost", async () => {
    const { bot, sent, given } = caught();
    const ack = async () => {
      throw new Error("the connection is gone");
    };
    await bot.app.processEvent({ body: { ...STATUS }, ack });
    expect(methods(sent)).toEqual(["commandSecret"]);
    expect(given.logged).toMatchObject([{ event: "not acknowledged" }]);
  });

  test("of a command that is refused gets the refusal in its acknowledgement, and no request of its own", async () => {
    const { bot, sent } = caught([], ports({ perMinute: 2 }));
    const acks: unknown[] = [];
    const ask = (trigger: string, ack: (body: unknown) => Promise<void>) =>
      bot.app.processEvent({ body: { ...STATUS, trigger_id: trigger }, ack });
    const noted = async (body: unknown) => void acks.push(body);
    await ask("1.1", noted);
    expect([acks, methods(sent)]).toEqual([[undefined], ["commandSecret"]]);
    await ask("2.2", noted);
    expect(sent).toHaveLength(1);
    expect(acks[1]).toMatchObject({
      response_type: "ephemeral",
      text: expect.stringContaining("Too many requests"),
    });
    expect(checkMessage(acks[1], "response")).toEqual([]);
    await ask("3.3", async () => {
      throw new Error("the connection is gone");
    });
    expect(methods(sent)).toEqual(["commandSecret", "commandSecret"]);
  });

  test("that means nothing to the bot is acknowledged and left", async () => {
    const { bot, sent, given } = caught();
    await bot.app.processEvent({
      body: { type: "event_callback", event: { type: "reaction_added" } },
      ack: OK,
    });
    await bot.app.processEvent({ body: {}, ack: OK });
    expect(sent).toEqual([]);
    expect(given.logged.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("sending", () => {
  test("goes to the response_url, in private, without previews", async () => {
    const { bot, sent } = caught();
    await bot.app.processEvent({ body: { ...STATUS }, ack: OK });
    const [message] = sent.map(({ body }) => JSON.parse(body));
    expect(message).toMatchObject({
      response_type: "ephemeral",
      replace_original: false,
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(checkMessage(message, "response")).toEqual([]);
    expect(words(message)).toContain("6 documents");
  });

  test("waits once where the response_url says so, and goes another way after that", async () => {
    const limited = () => new Response("", { status: 429, headers: { "retry-after": "0" } });
    const once = caught([limited()]);
    await once.bot.app.processEvent({ body: { ...STATUS }, ack: OK });
    expect(methods(once.sent)).toEqual(["commandSecret", "commandSecret"]);
    const twice = caught([limited(), limited()]);
    await twice.bot.app.processEvent({ body: { ...STATUS }, ack: OK });
    expect(methods(twice.sent)).toEqual(["commandSecret", "commandSecret", "chat.postEphemeral"]);
  });

  test("does not wait for ever", async () => {
    const { bot, sent } = caught([new Response("", { status: 429, headers: { "retry-after": "3600" } })]);
    await bot.app.processEvent({ body: { ...STATUS }, ack: OK });
    expect(methods(sent)).toEqual(["commandSecret", "chat.postEphemeral"]);
  });

  test("goes no other way where Slack said nothing: it may have been taken", async () => {
    const { bot, sent, given } = caught([new DOMException("The operation timed out.", "TimeoutError")]);
    await bot.app.processEvent({ body: { ...STATUS }, ack: OK });
    expect(methods(sent)).toEqual(["commandSecret"]);
    expect(given.logged.map(({ event }) => event)).toEqual(["message not delivered by response_url"]);
  });

  test("ends in the log where no way is left", async () => {
    const refusal = () => new Response('{"ok":false,"error":"channel_not_found"}');
    const { bot, sent, given } = caught([new Response("", { status: 404 }), refusal(), refusal()]);
    await bot.app.processEvent({ body: { ...STATUS }, ack: OK });
    expect(methods(sent)).toEqual(["commandSecret", "chat.postEphemeral", "chat.postMessage"]);
    expect(given.logged.map(({ event }) => event)).toEqual(
      ["response_url", "chat.postEphemeral", "chat.postMessage"].map(
        (way) => `message not delivered by ${way}`,
      ),
    );
  });

  test("that fails a hundred times is one line of the log for each way", async () => {
    const refusals = Array.from({ length: 300 }, () => new Response('{"ok":false,"error":"no_permission"}'));
    const { bot, given } = caught(refusals, ports({ perMinute: 10_000 }));
    for (let index = 0; index < 100; index++)
      await bot.app.processEvent({ body: { ...STATUS, trigger_id: `${index}` }, ack: OK });
    expect(given.logged).toHaveLength(3);
  });

  test("is tried again if it was not taken, never if it may have been", async () => {
    const limited = new Response("", { status: 429, headers: { "retry-after": "0" } });
    const again = caught([limited]);
    await again.bot.app.processEvent({ body: { ...appMentionPayload({ text: "status" }) }, ack: OK });
    expect(methods(again.sent)).toEqual(["chat.postEphemeral", "chat.postEphemeral"]);
    const never = caught([new Response("", { status: 502 })]);
    await never.bot.app.processEvent({ body: { ...appMentionPayload({ text: "help --public" }) }, ack: OK });
    expect(methods(never.sent).filter((method) => method === "chat.postMessage")).toHaveLength(1);
  });
});

describe("the form of the daily post", () => {
  const SUBSCRIBE = slashCommandPayload({ command: "/dateline", text: "subscribe" });
  const opened = (sent: readonly Sent[]) => methods(sent).filter((method) => method === "views.open").length;

  test("opens once, however often the command is delivered", async () => {
    const { bot, sent } = caught([], ports(), ["U07ANA"]);
    for (let times = 0; times < 3; times++) await bot.app.processEvent({ body: { ...SUBSCRIBE }, ack: OK });
    expect(opened(sent)).toBe(1);
  });

  test("does not open for somebody who asks too much", async () => {
    const { bot, sent } = caught([], ports({ perMinute: 2 }), ["U07ANA"]);
    const acks: unknown[] = [];
    const ack = async (body: unknown) => void acks.push(body);
    for (const trigger of ["1.1", "2.2", "3.3"])
      await bot.app.processEvent({ body: { ...SUBSCRIBE, trigger_id: trigger }, ack });
    expect(opened(sent)).toBe(1);
    expect(JSON.stringify(acks.at(-1))).toContain("Too many requests");
  });
});

describe("the log", () => {
  const levels: string[] = [];

  afterEach(() => {
    levels.length = 0;
  });

  test("hears warnings and errors of Slack's packages, in short", () => {
    const line = (level: string) => (_: string, details?: Readonly<Record<string, unknown>>) => {
      levels.push(`${level} ${String(details?.message)}`);
    };
    const logger = bridgeLog({ info: line("info"), warn: line("warn"), error: line("error") });
    logger.debug("a body");
    logger.info("a body");
    logger.warn("a warning", new Error("why"), { text: "somebody's words" });
    logger.error("x".repeat(1_000));
    expect(levels).toEqual(["warn a warning why", `error ${"x".repeat(300)}`]);
  });
});
