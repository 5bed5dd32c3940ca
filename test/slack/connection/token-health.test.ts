import { describe, expect, onTestFinished, test, vi } from "vitest";
import { watchToken } from "../../../adapters/slack/connection/token-health.ts";
import { type Newsroom, openNewsroom, ports } from "../newsroom.ts";

/** A busy machine needs time; nothing hangs on how long it takes. */
const PATIENCE = { timeout: 25_000, interval: 20 };

const token = ({ connection: { parts } }: Newsroom) => parts?.().find(({ part }) => part === "token");

describe.for(["socket", "http"] as const)("the bot token over %s", (transport) => {
  const newsroom = async (): Promise<Newsroom> => {
    const room = await openNewsroom(transport);
    onTestFinished(room.close);
    return room;
  };

  test("is well at first", async () => {
    expect(token(await newsroom())).toEqual({ part: "token", ok: true, detail: null });
  });

  test.for(["tokens_revoked", "app_uninstalled"] as const)("shows by %s, and comes back", async (how) => {
    const room = await newsroom();
    const { slack } = room;
    slack.refuseToken("bot", "account_inactive");
    expect(await slack.appEnds(how)).toMatchObject({ outcome: "acked" });
    await vi.waitFor(() => expect(token(room)?.ok).toBe(false), PATIENCE);
    expect(token(room)?.detail).toMatch(/`SLACK_BOT_TOKEN` \(account_inactive\)/);
    expect(room.connection.state()).toBe("reconnecting");
    slack.refuseToken("bot", null);
    await vi.waitFor(() => expect(token(room)?.ok).toBe(true), PATIENCE);
    expect(room.connection.state()).toBe("connected");
  });

  test.for(["invalid_auth", "token_revoked", "account_inactive"])("shows by %s of any call", async (code) => {
    const room = await newsroom();
    const { slack } = room;
    slack.refuseToken("bot", code);
    await slack.mention({ text: "status" });
    await vi.waitFor(() => expect(token(room)?.detail).toContain(code), PATIENCE);
  });
});

describe("looking after a token", () => {
  const refused = (code: string) => Object.assign(new Error(code), { name: "x" });
  const everyMs = { well: 1, unwell: 1 };

  const watch = (answers: readonly (Error | null)[]) => {
    const left = [...answers];
    const given = ports();
    const health = watchToken({
      log: given.log,
      everyMs,
      test: async () => {
        const answer = left.shift() ?? null;
        if (answer) throw answer;
      },
    });
    onTestFinished(health.stop);
    return { health, given, left };
  };

  test("says once that Slack cannot be reached, and that it is back", async () => {
    const { given, left } = watch([...Array(5).fill(refused("ECONNRESET")), null]);
    await vi.waitFor(() => expect(left).toEqual([]), PATIENCE);
    await vi.waitFor(() => expect(given.logged).toHaveLength(2), PATIENCE);
    expect(given.logged).toMatchObject([
      { event: "token not accepted", details: { detail: expect.stringContaining("cannot be reached") } },
      { event: "token accepted again" },
    ]);
  });

  test("takes one failure for a hiccup", async () => {
    const { given, left, health } = watch([refused("ECONNRESET"), null, refused("ECONNRESET"), null]);
    await vi.waitFor(() => expect(left).toEqual([]), PATIENCE);
    expect(health.part().ok).toBe(true);
    expect(given.logged).toEqual([]);
  });

  test("ends when the bot leaves", async () => {
    let looks = 0;
    const { log } = ports();
    const health = watchToken({
      log,
      everyMs,
      test: async () => {
        looks++;
        health.stop();
      },
    });
    await vi.waitFor(() => expect(looks).toBe(1), PATIENCE);
    health.suspect();
    expect(looks).toBe(1);
  });
});
