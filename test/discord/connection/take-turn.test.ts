import { expect, test, vi } from "vitest";
import { takeTurn } from "../../../adapters/discord/connection/take-turn.ts";

const NEVER = new AbortController().signal;

test("a shard waits for its turn, and says when it was used", async () => {
  const waits = [3, 1, 0];
  const happened: string[] = [];
  const group = {
    turn: async () => waits.shift() ?? 0,
    turned: async (lane: string) => void happened.push(`turned ${lane}`),
  };
  await takeTurn(group, "identify/0", () => happened.push("waits"), NEVER).then(() =>
    happened.push("identifies"),
  );
  await expect.poll(() => happened).toEqual(["waits", "waits", "identifies", "turned identify/0"]);
});

test("a process that slept while it took its turn takes another one", async () => {
  const clock = vi.spyOn(performance, "now");
  try {
    let nowMs = 0;
    clock.mockImplementation(() => nowMs);
    const slept = [1_500, 0];
    let turns = 0;
    const turn = async () => {
      turns++;
      nowMs += slept.shift() ?? 0;
      return 0;
    };
    await takeTurn({ turn, turned: async () => {} }, "identify/0", () => {}, NEVER);
    expect(turns).toBe(2);
  } finally {
    clock.mockRestore();
  }
});

test("a shard that is closed meanwhile takes none", async () => {
  const closed = new AbortController();
  const turn = async () => {
    closed.abort();
    return 0;
  };
  await expect(
    takeTurn({ turn, turned: async () => {} }, "identify/0", () => {}, closed.signal),
  ).rejects.toThrow();
});
