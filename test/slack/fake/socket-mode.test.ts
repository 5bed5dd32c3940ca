import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type EchoApp, startOverSocket } from "./echo-app.ts";
import { createFakeSlack, type FakeSlack, type FakeSlackOptions } from "./fake-slack.ts";
import { json, parseJson, string } from "./json.ts";

/** Also how long the client waits for a pong: a machine that stalls for less breaks no connection. */
const RECONNECTS_AFTER_MS = 700;

describe("Socket Mode", () => {
  let slack: FakeSlack;
  let bot: EchoApp;

  beforeEach(async () => {
    slack = await createFakeSlack();
    bot = await startOverSocket(slack, RECONNECTS_AFTER_MS);
  });

  afterEach(async () => {
    await bot.stop();
    await slack.close();
  });

  test("greets a bot that connects", () => {
    expect(slack.socket.connections()).toBe(1);
  });

  test.for(["refresh", "warn", "drop"] as const)(
    "keeps a command for the bot that reconnects after a %s",
    async (how) => {
      slack.socket[how]();
      expect(slack.socket.connections()).toBe(0);
      const waiting = slack.slashCommand({ command: "/echo", text: "patience" });
      await slack.socket.connected(1);
      const exchange = await waiting;
      expect(await exchange.nextReply()).toMatchObject({ text: "patience" });
      expect(slack.deliveries).toMatchObject([{ outcome: "acked", attempt: 0 }]);
    },
  );
});

/** A client that answers nothing. */
async function connect(slack: FakeSlack): Promise<{ readonly socket: WebSocket; readonly hello: unknown }> {
  const headers = { authorization: `Bearer ${slack.appToken}` };
  const opened = await fetch(`${slack.apiUrl}apps.connections.open`, { method: "POST", headers });
  const socket = new WebSocket(string(json(await opened.json()).url));
  const [data] = await once(socket, "message");
  return { socket, hello: parseJson(String(data)) };
}

describe("Socket Mode without a bot", () => {
  const running: FakeSlack[] = [];
  const start = async (options: FakeSlackOptions = {}) => {
    const slack = await createFakeSlack(options);
    running.push(slack);
    return slack;
  };

  afterEach(async () => {
    for (const slack of running.splice(0)) await slack.close();
  });

  test("lets ten connections in, and hands each envelope to one", async () => {
    const slack = await start();
    const clients = await Promise.all(Array.from({ length: 10 }, () => connect(slack)));
    expect(clients[0]?.hello).toMatchObject({ type: "hello", connection_info: { app_id: "A07DATELINE" } });
    expect((await connect(slack)).hello).toMatchObject({ type: "disconnect", reason: "too_many_websockets" });

    const got: unknown[] = [];
    for (const { socket } of clients)
      socket.on("message", (data) => {
        const { envelope_id } = json(parseJson(String(data)));
        got.push(envelope_id);
        socket.send(JSON.stringify({ envelope_id, payload: {} }));
      });
    await Promise.all(clients.map(() => slack.mention({ text: "hello" })));
    expect(new Set(got).size).toBe(10);
    expect(got).toHaveLength(10);
  });

  test("redelivers an event three times, and a command never", async () => {
    const slack = await start({ ackDeadlineMs: 50 });
    const { socket } = await connect(slack);
    const tries: unknown[] = [];
    const four = new Promise<void>((resolve) => {
      socket.on("message", (data) => {
        const { type, retry_attempt, retry_reason } = json(parseJson(String(data)));
        if (type === "events_api") tries.push([retry_attempt, retry_reason]);
        if (tries.length === 4) resolve();
      });
    });
    expect(await slack.slashCommand({ command: "/echo" })).toMatchObject({ outcome: "operation_timeout" });
    expect(await slack.mention({ text: "hello" })).toMatchObject({ outcome: "operation_timeout" });
    await four;
    expect(tries).toEqual([
      [undefined, undefined],
      [1, "timeout"],
      [2, "timeout"],
      [3, "timeout"],
    ]);
  });

  test("notes a late ack with its time, and an ack of nothing as a fault", async () => {
    const slack = await start({ ackDeadlineMs: 50 });
    const { socket } = await connect(slack);
    const envelope = once(socket, "message");
    expect(await slack.slashCommand({ command: "/echo" })).toMatchObject({ outcome: "operation_timeout" });
    const { envelope_id } = json(parseJson(String((await envelope)[0])));
    const ack = JSON.stringify({ envelope_id });
    socket.send(ack);
    socket.send(ack);
    socket.ping();
    await once(socket, "pong");
    expect(slack.deliveries).toMatchObject([{ outcome: "operation_timeout" }]);
    expect(slack.deliveries[0]?.ackedAfterMs).toBeGreaterThanOrEqual(20);
    expect(slack.faults).toMatchObject([{ where: "ack" }]);
  });

  test("gives up on a command that waits for a bot when it closes", async () => {
    const slack = await start();
    const waiting = slack.slashCommand({ command: "/echo" });
    await slack.close();
    expect(await waiting).toMatchObject({ outcome: "operation_timeout" });
  });

  test("takes each address once", async () => {
    const slack = await start();
    const headers = { authorization: `Bearer ${slack.appToken}` };
    const opened = await fetch(`${slack.apiUrl}apps.connections.open`, { method: "POST", headers });
    const url = string(json(await opened.json()).url);
    await once(new WebSocket(url), "open");
    const [error] = await once(new WebSocket(url), "error");
    expect(String(error)).toContain("401");
  });
});
