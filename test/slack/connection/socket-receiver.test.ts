import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Newsroom, openNewsroom, words } from "../newsroom.ts";

/** A busy machine needs time; nothing hangs on how long it takes. */
const PATIENCE = { timeout: 25_000, interval: 20 };

async function newsroom(): Promise<Newsroom> {
  const room = await openNewsroom("socket");
  onTestFinished(room.close);
  return room;
}

const connection = ({ connection: { parts } }: Newsroom) =>
  parts?.().find(({ part }) => part === "connection");

describe.for(["refresh_requested", "warning"] as const)(
  "a connection that Slack will end by %s",
  (reason) => {
    test("is replaced before it goes: all that is sent meanwhile is answered, once", async () => {
      const { slack } = await newsroom();
      const ask = () => slack.slashCommand({ command: "/dateline", text: "status" });
      const asked = [ask(), ask()];
      slack.socket.handOver(reason);
      for (let wave = 0; wave < 8; wave++) {
        asked.push(ask(), ask());
        await asked[wave];
      }
      await vi.waitFor(() => expect(slack.socket.greeted()).toBe(2), PATIENCE);
      asked.push(ask(), ask());
      for (const exchange of await Promise.all(asked)) {
        expect(exchange.outcome).toBe("acked");
        expect(words(await exchange.nextReply())).toContain("6 documents");
        expect(exchange.replies()).toHaveLength(1);
      }
      await slack.socket.dwindled(1);
      expect(slack.socket.connections()).toBe(1);
      expect(slack.socket.gaps()).toBe(0);
      expect(slack.faults).toEqual([]);
    });

    test("is replaced as often as Slack likes", async () => {
      const { slack } = await newsroom();
      for (let times = 1; times <= 2; times++) {
        slack.socket.handOver(reason);
        await vi.waitFor(() => expect(slack.socket.greeted()).toBe(1 + times), PATIENCE);
        await slack.socket.dwindled(1);
      }
      expect(slack.socket.gaps()).toBe(0);
    });
  },
);

describe("a lost connection", () => {
  test("shows, and comes back by itself", async () => {
    const room = await newsroom();
    const { slack } = room;
    expect(connection(room)).toEqual({ part: "connection", ok: true, detail: null });
    slack.failNext("apps.connections.open", 503, 2);
    slack.socket.drop();
    await vi.waitFor(() => expect(connection(room)?.ok).toBe(false), PATIENCE);
    expect(room.connection.state()).toBe("reconnecting");
    await vi.waitFor(() => expect(connection(room)?.ok).toBe(true), PATIENCE);
    expect(room.connection.state()).toBe("connected");
    const asked = await slack.slashCommand({ command: "/dateline", text: "status" });
    expect(words(await asked.nextReply())).toContain("6 documents");
  });

  test("whose token was revoked is not lost for ever", async () => {
    const room = await newsroom();
    const { slack } = room;
    slack.refuseToken("app", "invalid_auth");
    slack.socket.drop();
    await vi.waitFor(() => expect(connection(room)?.detail).toContain("`SLACK_APP_TOKEN`"), PATIENCE);
    expect(connection(room)).toMatchObject({ ok: false, detail: expect.stringContaining("invalid_auth") });
    expect(room.connection.state()).toBe("reconnecting");
    slack.refuseToken("app", null);
    await vi.waitFor(() => expect(room.connection.state()).toBe("connected"), PATIENCE);
  });

  test("is not opened again by a bot that has left", async () => {
    const { slack, connection: left } = await newsroom();
    slack.refuseToken("app", "invalid_auth");
    slack.socket.drop();
    await left.stop();
    slack.refuseToken("app", null);
    expect(slack.socket.connections()).toBe(0);
    expect(left.parts?.()).toContainEqual(expect.objectContaining({ part: "connection", ok: false }));
  });
});
