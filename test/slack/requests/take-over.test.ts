import { describe, expect, test } from "vitest";
import { bridgeLog } from "../../../adapters/slack/connection/log-bridge.ts";
import type { GroupAdmission } from "../../../src/chat/processes/process-group.ts";
import type { GroupRequests } from "../../../src/chat/queue/group-admission.ts";
import { createRequestQueue } from "../../../src/chat/queue/request-queue.ts";
import { appMentionPayload } from "../fake/event-payloads.ts";
import { slashCommandPayload } from "../fake/payloads.ts";
import { answer, ports } from "../newsroom.ts";
import { oneBot } from "../one-bot.ts";

const IDENTITY = {
  team: "Newsroom",
  teamId: "T07NEWSROOM",
  name: "dateline",
  botUserId: "U07DATELINE",
  botId: "B07DATELINE",
};

/** A bot among processes that share a database; its calls are caught. */
function botIn(group: GroupRequests) {
  const sent: string[] = [];
  const given = ports();
  const queue = createRequestQueue({
    respond: (request, madeFrom) => answer(request, madeFrom),
    nowMs: () => performance.now(),
    observe: () => {},
    report: () => {},
    perMinute: 1_000,
    group,
  });
  const bot = oneBot({
    botToken: "xoxb-1",
    identity: IDENTITY,
    receiver: { init: () => {}, start: async () => {}, stop: async () => {} },
    clientOptions: {
      logger: bridgeLog(given.log),
      fetch: async (url: string | URL) => {
        if (String(url).endsWith("/users.info")) return new Response('{"ok":true,"user":{"locale":"en-GB"}}');
        sent.push(String(url).replace(/^.*\//, ""));
        return new Response('{"ok":true}');
      },
    },
    ports: { ...given, queue },
    admins: [],
  });
  return { bot, sent };
}

const COMMAND = slashCommandPayload({ command: "/dateline", text: "status" });
const MENTION = appMentionPayload({ text: "<@U07DATELINE> When was the arrest?" });
const FREE = { answering: async () => true, delivered: async () => {} };

describe("a request that processes share", () => {
  test.for([
    ["a command", COMMAND],
    ["a mention", MENTION],
  ] as const)("is acknowledged once it is kept: %s", async ([, payload]) => {
    const claim = Promise.withResolvers<GroupAdmission>();
    const [asked, happened]: [unknown[], string[]] = [[], []];
    const { bot, sent } = botIn({
      ...FREE,
      admit: ({ body }) => {
        asked.push(body);
        return claim.promise;
      },
    });
    const processed = bot.app.processEvent({
      body: { ...payload },
      ack: async () => void happened.push(`acknowledged after ${sent.length} calls`),
    });
    await expect.poll(() => asked).toEqual([payload]);
    expect(happened).toEqual([]);
    claim.resolve({ kind: "admitted" });
    await processed;
    await bot.idle();
    expect(happened).toEqual(["acknowledged after 0 calls"]);
    expect(sent).toHaveLength(1);
  });

  test.for([
    ["a command", COMMAND, "commandSecret"],
    ["a mention", MENTION, "chat.postEphemeral"],
  ] as const)("is answered once where its process died: %s", async ([, payload, way]) => {
    const { bot, sent } = botIn({
      ...FREE,
      admit: () => Promise.reject(new Error("It is claimed already.")),
    });
    await bot.takeOver(payload);
    expect(sent).toEqual([way]);
  });

  test("is answered though its acknowledgement got lost: nobody else answers what is claimed", async () => {
    const { bot, sent } = botIn({ ...FREE, admit: async () => ({ kind: "admitted" }) });
    const ack = async () => {
      throw new Error("the connection is gone");
    };
    await bot.app.processEvent({ body: { ...MENTION }, ack });
    await bot.idle();
    expect(sent).toEqual(["chat.postEphemeral"]);
  });

  test("is not answered where another process took it over meanwhile", async () => {
    const { bot, sent } = botIn({
      admit: async () => ({ kind: "admitted" }),
      answering: async () => false,
      delivered: async () => {},
    });
    await bot.takeOver(COMMAND);
    expect(sent).toEqual([]);
  });
});
