import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openWatching, type Watching } from "../delivery/watches/watching.ts";
import { answer, type Newsroom, openNewsroom, words } from "./newsroom.ts";

describe.for(["socket", "http"] as const)("watches over %s", (transport) => {
  let room: Newsroom;
  let watching: Watching;

  beforeEach(async () => {
    watching = await openWatching("2026-11-22T08:00:00Z", answer);
    room = await openNewsroom(transport, {
      reply: watching.respond,
      workspace: { channels: [{ id: "C07DESK", name: "news-desk" }] },
    });
  });

  afterEach(async () => {
    await room.close();
    expect(room.slack.faults).toEqual([]);
    expect(room.ports.reported).toEqual([]);
  });

  const ask = async (text: string, user = "U07ANA") =>
    (await room.slack.slashCommand({ command: "/dateline", text, user })).nextReply();
  const golden = async (
    { text, blocks }: { readonly text: string; readonly blocks: unknown },
    name: string,
  ) => {
    // The ids that Slack gives to blocks are others each time.
    const shown = JSON.stringify(
      { text, blocks },
      (key, value) => (key === "block_id" ? undefined : value),
      2,
    );
    await expect(`${shown}\n`).toMatchFileSnapshot(`golden/${name}.json`);
  };

  test("are set up for a channel, announce what comes in, and are ended", async () => {
    const made = await ask("watch political prisoners --place Korea");
    expect(made.visibility).toEqual({ kind: "ephemeral", user: "U07ANA" });
    await golden(made, "watch-set-up");
    await watching.arrive();
    expect(await watching.deliver(room.connection.poster)).toBe(1);
    expect(await watching.deliver(room.connection.poster)).toBe(0);
    const posts = room.slack.messages.filter(({ metadata }) => metadata !== null);
    expect(posts).toMatchObject([{ channel: "C07DESK", visibility: { kind: "channel" } }]);
    const [post] = posts;
    if (!post) throw new Error("Expected a post");
    await golden(post, "watch-news");
    await golden(await ask("watches"), "watch-list");
    const ended = await (await room.slack.press(await ask("watches"), "End this watch")).nextReply();
    expect(words(ended)).toContain("Ended.");
    expect(words(await ask("watches"))).toContain("Nothing is watched here.");
  });

  test("are set up by anybody for themselves, and come as a direct message that is found again", async () => {
    expect(words(await ask("watch political prisoners", "U07BEN"))).toContain("Only a channel manager");
    expect(words(await ask("watch political prisoners --private", "U07BEN"))).toContain(
      "will be announced here",
    );
    const said = () => room.slack.messages.map(words).join("\n");
    await expect.poll(said).toContain("are announced to you in a direct message");
    const [own] = await watching.store.ofPerson("slack", "T07NEWSROOM/U07BEN");
    expect(own?.channel).toMatch(/^D/);
    await watching.arrive();
    await watching.deliver(room.connection.poster);
    const news = room.slack.messages.filter(({ metadata }) => metadata !== null);
    expect(news).toMatchObject([{ channel: own?.channel }]);
    const nonce = String(
      (news[0]?.metadata as { event_payload: { nonce: string } } | null)?.event_payload.nonce,
    );
    const key = { subscription: own?.id ?? "", day: "news 1", nonce, title: "" };
    const found = await room.connection.poster.find({ workspace: "", channel: own?.channel ?? "" }, key, 0);
    expect(found).toEqual({ message: news[0]?.ts });
  });
});
