import { expect, test } from "vitest";
import { createHealthBoard, type PartGroup } from "../../../adapters/bot/health/health-board.ts";
import type { PartHealth } from "../../../src/chat/health.ts";

const works = (part: string): PartHealth => ({ part, ok: true, detail: null });
const fails = (part: string): PartHealth => ({ part, ok: false, detail: `${part} is broken.` });

const shared = (part: PartHealth): PartGroup => ({ name: part.part, kind: "shared", parts: [part] });
const platform = (name: string, ...parts: readonly PartHealth[]): PartGroup => ({
  name,
  kind: "platform",
  parts,
});

const read = (groups: readonly PartGroup[]) =>
  createHealthBoard(
    () => groups,
    () => 0,
  ).read();

test.for<[string, readonly PartGroup[], string, readonly string[]]>([
  ["everything works", [shared(works("archive")), platform("slack", works("token"))], "ok", []],
  [
    "one platform of two fails",
    [shared(works("archive")), platform("slack", fails("token")), platform("discord", works("gateway"))],
    "degraded",
    ["slack.token"],
  ],
  [
    "the only platform fails",
    [platform("slack", works("token"), fails("connection"))],
    "failing",
    ["slack.connection"],
  ],
  [
    "every platform fails",
    [platform("slack", fails("token")), platform("discord", fails("commands"))],
    "failing",
    ["slack.token", "discord.commands"],
  ],
  [
    "there is too much to do",
    [{ name: "queue", kind: "lesser", parts: [fails("queue")] }, platform("slack", works("token"))],
    "degraded",
    ["queue"],
  ],
  [
    "what all platforms need fails",
    [shared(fails("database")), platform("slack", works("token"))],
    "failing",
    ["database"],
  ],
])("where %s", ([, groups, status, broken]) => {
  expect(read(groups)).toMatchObject({ status, broken });
});

test("says since when a part has been as it is, also after it works again", () => {
  let part = works("database");
  let nowMs = Date.UTC(2026, 5, 17, 8);
  const board = createHealthBoard(
    () => [shared(part)],
    () => nowMs,
  );
  const since = () => board.read().parts[0]?.since;
  expect(since()).toBe("2026-06-17T08:00:00.000Z");
  nowMs += 60_000;
  part = fails("database");
  expect(since()).toBe("2026-06-17T08:01:00.000Z");
  nowMs += 60_000;
  part = { ...part, detail: "Still broken." };
  expect(since()).toBe("2026-06-17T08:01:00.000Z");
  part = works("database");
  expect(since()).toBe("2026-06-17T08:02:00.000Z");
});
