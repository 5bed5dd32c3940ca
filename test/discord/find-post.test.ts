import { describe, expect, test } from "vitest";
import { MAY } from "./fake/channels.ts";
import { WORLD } from "./fake/world.ts";
import { EVERYTHING, HERE, key, posting, postOf } from "./posting.ts";

describe.concurrent("a search for a post", () => {
  test("does not take another day's post or somebody else's message for it", async () => {
    await using at = await posting();
    await at.poster.post(HERE, await postOf("2026-09-05"), key("2026-09-05"));
    expect(await at.poster.find(HERE, key(), at.sinceMs)).toBe("none");
  });

  test("goes back over many messages, however the clocks differ", async () => {
    await using at = await posting({ now: () => Date.now() + 5 * 3_600_000 });
    await at.poster.post(HERE, await postOf(), key());
    const [message] = at.discord.messages;
    for (let count = 0; count < 350; count++) at.discord.say("Hello", WORLD.channel);
    expect(await at.poster.find(HERE, key(), at.sinceMs)).toEqual({ message: message?.id });
    expect(at.discord.requests.filter(({ method }) => method === "GET")).toHaveLength(4);
  });

  test("does not go back before it was sent", async () => {
    await using at = await posting({ now: () => Date.now() - 5 * 3_600_000 });
    for (let count = 0; count < 150; count++) at.discord.say("Hello", WORLD.channel);
    expect(await at.poster.find(HERE, key(), at.sinceMs)).toBe("none");
    expect(at.discord.requests).toHaveLength(1);
  });

  test("ends without a word after a thousand messages", async () => {
    await using at = await posting();
    for (let count = 0; count < 1001; count++) at.discord.say("Hello", WORLD.channel);
    expect(await at.poster.find(HERE, key(), at.sinceMs)).toBe("unknown");
  });

  test("in a channel that was never written in finds none", async () => {
    await using at = await posting();
    expect(await at.poster.find(HERE, key(), at.sinceMs)).toBe("none");
  });

  test("without the right to read the history finds out nothing: Discord shows an empty list", async () => {
    await using at = await posting();
    await at.poster.post(HERE, await postOf(), key());
    at.discord.channels.permit(WORLD.channel, EVERYTHING & ~MAY.history);
    expect(await at.poster.find(HERE, key(), at.sinceMs)).toBe("unknown");
  });

  test("where Discord does not answer finds out nothing", async () => {
    await using at = await posting();
    at.discord.failNext("GET", 503, 3);
    expect(await at.poster.find(HERE, key(), at.sinceMs)).toBe("later");
    expect(at.discord.requests).toHaveLength(3);
    at.discord.channels.remove(WORLD.channel);
    expect(await at.poster.find(HERE, key(), at.sinceMs)).toBe("unknown");
  });

  test("is made again if Discord does not answer at first", async () => {
    await using at = await posting();
    await at.poster.post(HERE, await postOf(), key());
    at.discord.failNext("GET", 503);
    at.discord.limitNext("GET", 1, 0.1);
    expect(await at.poster.find(HERE, key(), at.sinceMs)).toEqual({ message: expect.any(String) });
  });
});
