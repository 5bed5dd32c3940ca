import { afterEach, describe, expect, test } from "vitest";
import { connectSlack } from "../../adapters/slack/app.ts";
import { type Reply, shortReply } from "../../src/chat/replies/reply.ts";
import type { FakeSlack } from "./fake/fake-slack.ts";
import { answer, type Newsroom, openNewsroom, ports, words } from "./newsroom.ts";

const QUESTION = "How many people were arrested under the National Security Law in 1998?";

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function newsroom(...given: Parameters<typeof openNewsroom>): Promise<Newsroom> {
  const room = await openNewsroom(...given);
  closing.push(room.close);
  return room;
}

describe("somebody who asks too much", () => {
  test("gets a private reply to every command", async () => {
    const { slack } = await newsroom("socket", { perMinute: 2 });
    await (await slack.slashCommand({ command: "/dateline", text: "status" })).nextReply();
    for (const text of ["status --public", "help"]) {
      const reply = await (await slack.slashCommand({ command: "/dateline", text })).nextReply();
      expect(words(reply)).toMatch(/^Too many requests\.Try again in \d+ seconds/);
      expect(reply.visibility.kind).toBe("ephemeral");
    }
    const other = await slack.slashCommand({ command: "/dateline", text: "status", user: "U07BEN" });
    expect(words(await other.nextReply())).toContain("6 documents");
  });

  test("gets one reply where every message is a question", async () => {
    const { slack } = await newsroom("socket", { perMinute: 2 });
    await (await slack.directMessage({ text: "status" })).nextReply();
    const second = await slack.directMessage({ text: "status" });
    expect(words(await second.nextReply())).toContain("Too many requests");
    const third = await slack.mention({ text: "status" });
    await (await slack.slashCommand({ command: "/dateline", text: "", user: "U07BEN" })).nextReply();
    expect(third.replies()).toEqual([]);
  });
});

describe("a button", () => {
  test("says in private that the archive has changed", async () => {
    const { slack } = await newsroom("socket", {
      reply: (request, madeFrom) =>
        answer(
          "at" in request && request.at !== null && request.kind !== "feedback"
            ? { ...request, at: { ...request.at, document: "AAAAAAAA" } }
            : request,
          madeFrom,
        ),
    });
    const first = await (await slack.slashCommand({ command: "/ask", text: QUESTION })).nextReply();
    const reply = await (await slack.press(first, "Share to channel")).nextReply();
    expect(reply.visibility.kind).toBe("ephemeral");
    expect(words(reply)).toContain("The archive has changed");
  });

  test("works after a restart", async () => {
    const { slack, connection, ports: given } = await newsroom("socket");
    const first = await (await slack.slashCommand({ command: "/ask", text: QUESTION })).nextReply();
    await connection.stop();
    const settings = {
      botToken: slack.botToken,
      appToken: slack.appToken,
      signingSecret: null,
      apiUrl: slack.apiUrl,
      admins: [],
    };
    const again = await connectSlack(settings, { ...given, queue: ports().queue });
    closing.unshift(again.stop);
    const more = await (await slack.press(first, "More")).nextReply();
    expect(words(more)).toContain("Answer 2");
  });

  test("that cannot share says so to the one who pressed it", async () => {
    const channels = [{ id: "C07DESK", name: "news-desk", botIsIn: false }] as const;
    const { slack, ports: given } = await newsroom("socket", { workspace: { channels } });
    const first = await (await slack.slashCommand({ command: "/ask", text: QUESTION })).nextReply();
    slack.failNext("response_url", 404, 2);
    const reply = await (await slack.press(first, "Share to channel")).nextReply();
    expect(reply).toMatchObject({ channel: "D07ANA" });
    expect(words(reply)).toContain("That could not be shared.");
    expect(given.logged).toContainEqual({
      level: "warn",
      event: "message not delivered by chat.postMessage",
      details: {
        way: "chat.postMessage",
        audience: "everybody",
        reason: "An API error occurred: not_in_channel",
      },
    });
  });
});

test("an error nobody expected ends in an apology, and goes on", async () => {
  let broken = true;
  const { slack, ports: given } = await newsroom("http", {
    reply: async (request, madeFrom) => {
      if (broken) throw new Error("broken");
      return answer(request, madeFrom);
    },
  });
  const sorry = await slack.slashCommand({ command: "/ask", text: QUESTION });
  expect(words(await sorry.nextReply())).toContain("Something went wrong.");
  expect(given.reported).toHaveLength(1);
  broken = false;
  const fine = await slack.slashCommand({ command: "/ask", text: QUESTION });
  expect(words(await fine.nextReply())).toContain("almost 400 people");
});

test("nothing that anybody wrote is logged", async () => {
  const { slack, ports: given } = await newsroom("http");
  slack.failNext("response_url", 500);
  slack.failNext("chat.postEphemeral", 500, 5);
  const secret = "Who leaked the merger with Initech?";
  await (await slack.slashCommand({ command: "/ask", text: secret })).nextReply();
  await (await slack.directMessage({ text: secret })).nextReply();
  expect(given.logged).not.toEqual([]);
  expect(JSON.stringify(given.logged)).not.toMatch(/merger|Initech/i);
});

test("what may have been posted is not posted again", async () => {
  const { slack } = await newsroom("http");
  slack.failNext("chat.postMessage", "hang_up");
  await slack.directMessage({ text: "status" });
  const second = await slack.directMessage({ text: "help" });
  expect(words(await second.nextReply())).toContain("word for word");
  expect(slack.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(2);
});

describe("a lost connection", () => {
  test.for(["refresh", "warn", "drop"] as const)("comes back by itself after a %s", async (how) => {
    const { slack } = await newsroom("socket");
    slack.socket[how]();
    const asked = await slack.slashCommand({ command: "/dateline", text: "status" });
    expect(asked.outcome).toBe("acked");
    expect(words(await asked.nextReply())).toContain("6 documents");
  });
});

describe.for(["invalid_blocks", "msg_blocks_too_long"])("a layout that Slack refuses by %s", (code) => {
  const ANSWER = "almost 400 people to be arrested under its provisions in 1998";
  const text = `${QUESTION} --public`;

  test.for<readonly [string, string, (slack: FakeSlack) => ReturnType<FakeSlack["mention"]>]>([
    ["response_url", "in private", (slack) => slack.slashCommand({ command: "/ask", text: QUESTION })],
    ["response_url", "to everybody", (slack) => slack.slashCommand({ command: "/ask", text })],
    ["chat.postEphemeral", "in private", (slack) => slack.mention({ text: QUESTION })],
    ["chat.postMessage", "to everybody", (slack) => slack.mention({ text })],
    ["chat.postMessage", "in a direct message", (slack) => slack.directMessage({ text: QUESTION })],
  ])("is answered in plain text by %s, %s", async ([method, , act]) => {
    const { slack, ports: given } = await newsroom("http");
    slack.refuseNext(method, code);
    const reply = await (await act(slack)).nextReply();
    expect(reply).toMatchObject({ via: method, text: expect.stringContaining(ANSWER), blocks: [] });
    expect(slack.faults).toEqual([]);
    const reason = expect.stringContaining(code);
    expect(given.logged).toContainEqual(
      expect.objectContaining({ details: expect.objectContaining({ way: method, reason }) }),
    );
  });

  test("stays plain on every other way", async () => {
    const { slack } = await newsroom("http");
    slack.refuseNext("response_url", code);
    slack.failNext("response_url", 404);
    const asked = await slack.slashCommand({ command: "/ask", text: QUESTION });
    expect(await asked.nextReply()).toMatchObject({ via: "chat.postEphemeral", blocks: [] });
    expect(slack.calls.filter(({ body }) => body.blocks !== undefined)).toHaveLength(1);
  });
});

describe("leaving", () => {
  test("finishes what is under way, and takes nothing new in", async () => {
    let go: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { slack, connection, ports: given } = await newsroom("http");
    const { queue } = given;
    const receive = queue.receive.bind(queue);
    queue.receive = (incoming) => {
      const admission = receive(incoming);
      return admission.kind === "admitted"
        ? { ...admission, reply: held.then(() => admission.reply) }
        : admission;
    };
    const asked = await slack.slashCommand({ command: "/dateline", text: "status" });
    const stopped = connection.stop();
    expect((await slack.slashCommand({ command: "/dateline", text: "help" })).status).toBe(503);
    go();
    await stopped;
    expect(asked.replies().map(words)).toEqual([expect.stringContaining("6 documents")]);
  });
});

describe("a form", () => {
  const open = async ({ slack }: Newsroom) =>
    (await slack.slashCommand({ command: "/dateline", text: "subscribe" })).nextView();
  const setUp: Reply = shortReply("subscription", "Daily post set up.", ["Each day at 08:00."]);

  test("that takes long is closed in time, and answered in private", async () => {
    let finish: (reply: Reply) => void = () => {};
    const reply = new Promise<Reply>((resolve) => {
      finish = resolve;
    });
    const room = await newsroom("socket", { reply: () => reply });
    const sent = await room.slack.submitForm(await open(room));
    expect(sent).toMatchObject({ outcome: "acked" });
    expect(sent.ackBody ?? {}).toEqual({});
    const later = room.slack.mention({ text: "help" });
    finish(setUp);
    const shown = await (await later).nextReply();
    expect(shown.visibility).toEqual({ kind: "ephemeral", user: "U07ANA" });
    expect(words(shown)).toContain("Daily post set up.");
  });

  test("that is sent too often says when to try again", async () => {
    const room = await newsroom("http", { reply: () => setUp, perMinute: 2 });
    const form = await open(room);
    await room.slack.submitForm(form);
    const refused = await room.slack.submitForm(form);
    expect(refused.ackBody).toMatchObject({
      response_action: "errors",
      errors: { channel: expect.stringMatching(/^Too many requests\./) },
    });
    expect(room.slack.faults).toEqual([]);
  });

  test("that ends in an error nobody expected says so", async () => {
    const room = await newsroom("http", {
      reply: () => {
        throw new Error("broken");
      },
    });
    const sent = await room.slack.submitForm(await open(room));
    expect(sent.ackBody).toMatchObject({
      errors: { channel: expect.stringContaining("Something went wrong") },
    });
  });

  test("of another app's making is acknowledged and left", async () => {
    const room = await newsroom("http");
    const form = await open(room);
    const sent = await room.slack.viewSubmission(form, {});
    expect(sent).toMatchObject({ outcome: "acked" });
    expect(sent.replies()).toEqual([]);
  });
});
