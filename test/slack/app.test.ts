import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Newsroom, openNewsroom, words } from "./newsroom.ts";

const QUESTION = "How many people were arrested under the National Security Law in 1998?";
const ANSWER = "almost 400 people to be arrested under its provisions in 1998";
const PRIVATE = { kind: "ephemeral", user: "U07ANA" };
const PUBLIC = { kind: "channel" };

describe.for(["socket", "http"] as const)("Slack over %s", (transport) => {
  let room: Newsroom;

  beforeEach(async () => {
    room = await openNewsroom(transport);
  });

  afterEach(async () => {
    await room.close();
    expect(room.slack.faults).toEqual([]);
    expect(room.ports.reported).toEqual([]);
  });

  test.for([
    ["/ask", QUESTION, ANSWER],
    ["/on-this-date", "17 June", "On this date: 17 June"],
    ["/on-this-date", "", "On this date: 22 November"],
    ["/timeline", "political prisoners", "Timeline: political prisoners"],
    ["/dateline", "help", "word for word"],
    ["/dateline", "status", "6 documents"],
    ["/dateline", "", "word for word"],
    ["/ask", "", "The question is missing"],
    ["/dateline", "dance", "is not a command"],
  ] as const)("answers %s %s in private", async ([command, text, expected]) => {
    const { slack } = room;
    const exchange = await slack.slashCommand({ command, text });
    expect(exchange).toMatchObject({ outcome: "acked" });
    const reply = await exchange.nextReply();
    expect(reply).toMatchObject({ visibility: PRIVATE, channel: "C07DESK", via: "response_url" });
    expect(words(reply)).toContain(expected);
  });

  test("answers in public from the start where that is asked for", async () => {
    const { slack } = room;
    const exchange = await slack.slashCommand({ command: "/ask", text: `${QUESTION} --public` });
    const reply = await exchange.nextReply();
    expect(reply).toMatchObject({ visibility: PUBLIC, threadTs: null });
    expect(words(reply)).toContain("Shared by ana.lopez.");
    expect(words(reply)).not.toContain("Share to channel");
  });

  test("keeps a mistake private whatever is asked for", async () => {
    const exchange = await room.slack.slashCommand({ command: "/ask", text: "--public" });
    expect(await exchange.nextReply()).toMatchObject({ visibility: PRIVATE });
  });

  test("shares, shows in context, cites, and goes on", async () => {
    const { slack } = room;
    const first = await (await slack.slashCommand({ command: "/ask", text: QUESTION })).nextReply();
    const shared = await (await slack.press(first, "Share to channel")).nextReply();
    expect(shared).toMatchObject({ visibility: PUBLIC, change: "posted", threadTs: null });
    expect(words(shared)).toContain(ANSWER);
    expect(words(shared)).toContain("Shared by ana.lopez.");
    const context = await (await slack.press(first, "In context")).nextReply();
    expect(context).toMatchObject({ visibility: PRIVATE, change: "posted" });
    const cited = await (await slack.press(shared, "Cite", { user: "U07BEN" })).nextReply();
    expect(cited.visibility).toEqual({ kind: "ephemeral", user: "U07BEN" });
    expect(words(cited)).toContain("amnesty-1999-south-korea-first-year, paragraph 6");
    const more = await (await slack.press(first, "More")).nextReply();
    expect(words(more)).toContain("Answer 2");
    const last = await (await slack.press(more, "More")).nextReply();
    expect(words(last)).toContain("Answer 5");
    expect(words(last)).not.toContain("More");
  });

  test("shares a whole list once", async () => {
    const { slack } = room;
    const list = await (await slack.slashCommand({ command: "/on-this-date", text: "17 June" })).nextReply();
    const shared = await (await slack.press(list, "Share to channel")).nextReply();
    expect(shared.visibility).toEqual(PUBLIC);
    expect(words(shared)).not.toContain("Share to channel");
  });

  test("answers a mention in private, where it was asked", async () => {
    const { slack } = room;
    const outside = await (await slack.mention({ text: QUESTION })).nextReply();
    expect(outside).toMatchObject({ visibility: PRIVATE, threadTs: null, via: "chat.postEphemeral" });
    expect(words(outside)).toContain(ANSWER);
    const inside = await (
      await slack.mention({ text: "timeline political prisoners", threadTs: "1767000000.000100" })
    ).nextReply();
    expect(inside).toMatchObject({ visibility: PRIVATE, threadTs: "1767000000.000100" });
    expect(words(inside)).toContain("Timeline: political prisoners");
    const shared = await (await slack.press(inside, "Share to channel")).nextReply();
    expect(shared).toMatchObject({ visibility: PUBLIC, threadTs: "1767000000.000100" });
  });

  test("answers a mention in public in its thread", async () => {
    const { slack } = room;
    const exchange = await slack.mention({ text: `${QUESTION} --public` });
    const reply = await exchange.nextReply();
    expect(reply).toMatchObject({ visibility: PUBLIC, threadTs: exchange.ts, via: "chat.postMessage" });
    expect(words(reply)).not.toContain("Shar");
    const inThread = await slack.mention({ text: "help --public", threadTs: "1767000000.000100" });
    expect(await inThread.nextReply()).toMatchObject({ threadTs: "1767000000.000100", visibility: PUBLIC });
  });

  test("answers a direct message, in its thread if it is in one", async () => {
    const { slack } = room;
    const reply = await (await slack.directMessage({ text: QUESTION })).nextReply();
    expect(reply).toMatchObject({ channel: "D07ANA", threadTs: null, via: "chat.postMessage" });
    expect(words(reply)).toContain(ANSWER);
    const inThread = await slack.directMessage({ text: "status", threadTs: "1767000000.000200" });
    expect(await inThread.nextReply()).toMatchObject({ threadTs: "1767000000.000200" });
  });

  test.for(["file_share", "thread_broadcast", "me_message"] as const)(
    "answers a direct message that is a %s",
    async (subtype) => {
      const { slack } = room;
      const threadTs = subtype === "thread_broadcast" ? { threadTs: "1767000000.000200" } : {};
      const exchange = await slack.directMessage({ text: QUESTION, subtype, ...threadTs });
      expect(words(await exchange.nextReply())).toContain(ANSWER);
    },
  );

  test("offers to share in a channel, not in a direct message", async () => {
    const { slack } = room;
    for (const text of [QUESTION, "timeline political prisoners"]) {
      const direct = await (await slack.directMessage({ text })).nextReply();
      expect(words(direct)).not.toContain("Share to channel");
      const command = { command: "/ask", text, channel: "D07ANA" };
      expect(words(await (await slack.slashCommand(command)).nextReply())).not.toContain("Share to channel");
      const [press] = text === QUESTION ? ["In context"] : [];
      if (press) expect(words(await (await slack.press(direct, press)).nextReply())).toContain("In context");
      expect(words(await (await slack.mention({ text })).nextReply())).toContain("Share to channel");
    }
  });

  test.for(["bot_message", "message_changed"] as const)("leaves a %s alone", async (subtype) => {
    const { slack } = room;
    const exchange = await slack.directMessage({ text: QUESTION, subtype });
    await (await slack.slashCommand({ command: "/dateline", text: "" })).nextReply();
    expect(exchange).toMatchObject({ outcome: "acked" });
    expect(exchange.replies()).toEqual([]);
  });

  test("looks a message up, and says if it took only the beginning", async () => {
    const { slack } = room;
    const message = {
      ts: "1767000000.000300",
      user: "U07BEN",
      text: `${QUESTION} ${"and so on ".repeat(200)}`,
    };
    const exchange = await slack.messageShortcut({ callbackId: "look_this_up", message });
    const reply = await exchange.nextReply();
    expect(reply).toMatchObject({ visibility: PRIVATE, via: "response_url" });
    expect(words(reply)).toMatch(/Only the first \d{3} characters of the message were looked up\./);
  });

  test("shows App Home", async () => {
    const { slack } = room;
    const { view } = await (await slack.openHome()).nextView();
    expect(JSON.stringify(view)).toContain("6 documents");
  });

  test("answers a redelivered event once", async () => {
    const { slack } = room;
    const exchange = await slack.mention({ text: QUESTION });
    await exchange.nextReply();
    const again = await slack.redeliver(exchange);
    await (await slack.slashCommand({ command: "/dateline", text: "" })).nextReply();
    expect(again).toMatchObject({ outcome: "acked" });
    expect(exchange.replies()).toHaveLength(1);
  });

  test("waits as long as Slack says", async () => {
    const { slack } = room;
    slack.limitNext("response_url", 1, 0);
    const command = await slack.slashCommand({ command: "/dateline", text: "status" });
    expect(words(await command.nextReply())).toContain("6 documents");
    slack.limitNext("chat.postEphemeral", 1, 0);
    const mention = await slack.mention({ text: "status" });
    expect(words(await mention.nextReply())).toContain("6 documents");
  });

  test("finds another way where a response_url is used up", async () => {
    const { slack } = room;
    slack.failNext("response_url", 404);
    const command = await slack.slashCommand({ command: "/dateline", text: "status" });
    expect(await command.nextReply()).toMatchObject({ via: "chat.postEphemeral", visibility: PRIVATE });
    slack.failNext("response_url", 404);
    const open = await slack.slashCommand({ command: "/ask", text: `${QUESTION} --public` });
    expect(await open.nextReply()).toMatchObject({ via: "chat.postMessage", visibility: PUBLIC });
  });
});
