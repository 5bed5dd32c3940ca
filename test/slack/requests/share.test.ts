import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ShownMessage } from "../fake/transcript.ts";
import { type Newsroom, openNewsroom, words } from "../newsroom.ts";

const QUESTION = "How many people were arrested under the National Security Law in 1998?";

describe.for(["socket", "http"] as const)("sharing over %s", (transport) => {
  let room: Newsroom;

  beforeEach(async () => {
    room = await openNewsroom(transport);
  });

  afterEach(async () => {
    await room.close();
    expect(room.slack.faults).toEqual([]);
    expect(room.ports.reported).toEqual([]);
  });

  const ask = async () => (await room.slack.slashCommand({ command: "/ask", text: QUESTION })).nextReply();
  const seen = (by: string) => room.slack.screen({ user: by, channel: "C07DESK" });
  const open = () => seen("U07BEN").filter(({ visibility }) => visibility.kind === "channel");
  const now = ({ ts }: ShownMessage) =>
    words(seen("U07ANA").find((message) => message.ts === ts) ?? { blocks: [] });

  test("posts once, however often it is pressed, and takes its button away", async () => {
    const { slack } = room;
    const first = await ask();
    const presses = await Promise.all([1, 2, 3].map(() => slack.press(first, "Share to channel")));
    const replies = await Promise.all(presses.map((press) => press.nextReply()));
    expect(replies.map(({ visibility }) => visibility.kind).toSorted()).toEqual([
      "channel",
      "ephemeral",
      "ephemeral",
    ]);
    expect(open()).toHaveLength(1);
    await expect.poll(() => now(first)).not.toContain("Share to channel");
    expect(now(first)).toContain("In context");
    expect(seen("U07ANA").find(({ ts }) => ts === first.ts)?.visibility.kind).toBe("ephemeral");
  });

  test("takes away the button of what was shared and no other", async () => {
    const { slack } = room;
    const more = await (await slack.press(await ask(), "More")).nextReply();
    const count = (message: string) => message.split("Share to channel").length - 1;
    const buttons = () => JSON.stringify(seen("U07ANA").find(({ ts }) => ts === more.ts)?.blocks ?? []);
    const before = count(words(more));
    expect(before).toBeGreaterThan(1);
    await (await slack.press(more, "Share to channel", { nth: 1 })).nextReply();
    await expect.poll(() => count(now(more))).toBe(before - 1);
    await (await slack.press(more, "Share to channel")).nextReply();
    await expect.poll(() => count(now(more))).toBe(before - 2);
    expect(buttons()).toContain("In context");
    expect(open()).toHaveLength(2);
  });

  test("can be tried again where it failed", async () => {
    const { slack } = room;
    const first = await ask();
    slack.failNext("response_url", 500);
    slack.failNext("chat.postMessage", 500);
    expect(words(await (await slack.press(first, "Share to channel")).nextReply())).toContain(
      "That could not be shared.",
    );
    expect((await (await slack.press(first, "Share to channel")).nextReply()).visibility.kind).toBe(
      "channel",
    );
  });

  test("is taken back by the one who shared it, and by nobody else", async () => {
    const { slack } = room;
    const shared = await (await slack.press(await ask(), "Share to channel")).nextReply();
    const refused = await (await slack.press(shared, "Take back", { user: "U07BEN" })).nextReply();
    expect(refused.visibility).toEqual({ kind: "ephemeral", user: "U07BEN" });
    expect(words(refused)).toContain("Only the person who shared this can take it back.");
    expect(open()).toHaveLength(1);
    await slack.press(shared, "Take back");
    await expect.poll(open).toEqual([]);
  });

  test("says if it cannot be taken back, and leaves it to be tried again", async () => {
    const { slack } = room;
    const first = await ask();
    const shared = await (await slack.press(first, "Share to channel")).nextReply();
    await expect.poll(() => now(first)).not.toContain("Share to channel");
    slack.failNext("response_url", 500);
    const sorry = await (await slack.press(shared, "Take back")).nextReply();
    expect(words(sorry)).toContain("That could not be taken back.");
    await slack.press(shared, "Take back");
    await expect.poll(open).toEqual([]);
  });

  test("is taken back where it was public from the start", async () => {
    const { slack } = room;
    const command = await slack.slashCommand({ command: "/ask", text: `${QUESTION} --public` });
    await slack.press(await command.nextReply(), "Take back");
    await expect.poll(open).toEqual([]);
    const mention = await slack.mention({ text: `${QUESTION} --public` });
    await slack.press(await mention.nextReply(), "Take back");
    await expect.poll(open).toEqual([]);
  });
});
