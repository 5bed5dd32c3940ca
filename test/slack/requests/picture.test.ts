import { describe, expect, test } from "vitest";
import { bridgeLog } from "../../../adapters/slack/connection/log-bridge.ts";
import type { ReplyPicture } from "../../../src/chat/replies/reply.ts";
import { appMentionPayload } from "../fake/event-payloads.ts";
import { answer, ports } from "../newsroom.ts";
import { oneBot } from "../one-bot.ts";

const PICTURE = { png: new TextEncoder().encode("pixels"), alt: "Timeline of prisoners: 9 dated sentences." };
const UPLOAD = "https://files.slack.com/upload/v1/abc";
const IDENTITY = {
  team: "N",
  teamId: "T07NEWSROOM",
  name: "dateline",
  botUserId: "U07DATELINE",
  botId: "B07",
};

/** Answers of Slack's by method; for a message, by its type of picture too. */
type Answers = Readonly<Record<string, object>>;

const UPLOADING: Answers = {
  "files.getUploadURLExternal": { ok: true, upload_url: UPLOAD, file_id: "F07TIMELINE" },
};

/** A bot whose timelines have a picture, asked for one; what it called, and the blocks of the last message. */
async function asked(picture: ReplyPicture, answers: Answers = {}, times = 1) {
  const given = ports({
    reply: async (request, madeFrom) => ({ ...(await answer(request, madeFrom)), picture }),
  });
  const calls: { readonly method: string; readonly body: unknown }[] = [];
  const bot = oneBot({
    botToken: "xoxb-1",
    identity: IDENTITY,
    receiver: { init: () => {}, start: async () => {}, stop: async () => {} },
    clientOptions: {
      logger: bridgeLog(given.log),
      retryConfig: { retries: 0 },
      fetch: async (url: string | URL, init?: { readonly body?: unknown }) => {
        const method = String(url).replace(/^.*\//, "");
        if (method === "users.info") return new Response('{"ok":true,"user":{"locale":"en-GB"}}');
        const body = String(url) === UPLOAD ? init?.body : new URLSearchParams(String(init?.body));
        const kind = body instanceof URLSearchParams ? pictureOf(body) : "";
        calls.push({ method, body });
        return new Response(JSON.stringify(answers[`${method} ${kind}`] ?? answers[method] ?? { ok: true }));
      },
    },
    ports: given,
    admins: [],
  });
  for (let at = 0; at < times; at++) {
    const body = appMentionPayload({ text: "timeline political prisoners", eventId: `Ev0${at}` });
    await bot.app.processEvent({ body, ack: async () => {} });
    await bot.idle();
  }
  const last = calls.findLast(({ method }) => method.startsWith("chat."))?.body;
  const blocks: readonly { readonly type: string }[] =
    last instanceof URLSearchParams ? JSON.parse(last.get("blocks") ?? "[]") : [];
  return { methods: calls.map(({ method }) => method), calls, blocks, logged: given.logged };
}

function pictureOf(body: URLSearchParams): string {
  const blocks = body.get("blocks") ?? "";
  return blocks.includes("slack_file") ? "file" : blocks.includes("image_url") ? "url" : "none";
}

describe("the picture of a timeline", () => {
  test("is shown by its address, with words for those who do not see it", async () => {
    const url = "https://archive.example.org/timeline.png?topic=prisoners&until=1&sig=x";
    const { methods, blocks } = await asked({ ...PICTURE, url });
    expect(methods).toEqual(["chat.postEphemeral"]);
    expect(blocks).toContainEqual({ type: "image", image_url: url, alt_text: PICTURE.alt });
  });

  test("is uploaded where Slack can open no address of it", async () => {
    const { methods, calls, blocks } = await asked(
      { ...PICTURE, url: "http://10.0.0.1/timeline.png" },
      UPLOADING,
    );
    expect(methods).toEqual([
      "files.getUploadURLExternal",
      "abc",
      "files.completeUploadExternal",
      "chat.postEphemeral",
    ]);
    const form = calls[1]?.body;
    const file = form instanceof FormData ? form.get("file") : null;
    expect(file instanceof File ? await file.text() : null).toBe("pixels");
    expect(blocks).toContainEqual({
      type: "image",
      slack_file: { id: "F07TIMELINE" },
      alt_text: PICTURE.alt,
    });
  });

  test("is left out without the scope to upload, which is asked for once", async () => {
    const refused = {
      "files.getUploadURLExternal": { ok: false, error: "missing_scope", needed: "files:write" },
    };
    const { methods, blocks, logged } = await asked(PICTURE, refused, 2);
    expect(methods).toEqual(["files.getUploadURLExternal", "chat.postEphemeral", "chat.postEphemeral"]);
    expect(blocks.length).toBeGreaterThan(0);
    expect(logged.filter(({ event }) => event.includes("files:write"))).toHaveLength(1);
  });

  test("is left out where Slack cannot fetch it, and the answer keeps its layout", async () => {
    const { methods, blocks } = await asked(
      { ...PICTURE, url: "https://archive.example.org/timeline.png" },
      { "chat.postEphemeral url": { ok: false, error: "invalid_blocks" } },
    );
    expect(methods).toEqual(["chat.postEphemeral", "chat.postEphemeral"]);
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.filter(({ type }) => type === "image")).toEqual([]);
  });
});
