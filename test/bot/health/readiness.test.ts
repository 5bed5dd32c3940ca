import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { type ReadinessPorts, startReadiness } from "../../../adapters/bot/health/readiness.ts";
import { openStore } from "../../../adapters/sqlite/store.ts";
import type { PartHealth } from "../../../src/chat/health.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

const works = (part: string): PartHealth => ({ part, ok: true, detail: null });
const fails = (part: string): PartHealth => ({ part, ok: false, detail: `${part} is broken.` });

const NUMBERS = {
  documents: 6,
  passages: 90,
  publishers: [],
  years: null,
  places: [],
  faults: 1,
  withoutNotes: [],
} as const;

/** A bot of which each part can be made to fail. */
function bot(more: Partial<ReadinessPorts> = {}) {
  const now = {
    slack: [works("token"), works("connection")],
    discord: [works("gateway"), works("commands")],
    archive: works("archive"),
    update: works("update"),
    /** None: the archive is in no cluster. */
    copies: [] as PartHealth[],
    database: works("database"),
    quotes: works("quotes"),
    feeds: works("feeds"),
    delivery: [works("delivery-slack"), works("delivery-discord")],
    waiting: { now: 0, most: 200, undelivered: 0, loopDelayMs: 0, full: false },
  };
  const lines: string[] = [];
  const line = (event: string, details: object = {}) =>
    void lines.push(`${event} ${JSON.stringify(details)}`);
  const readiness = startReadiness({
    platforms: () => [
      { name: "Slack", parts: () => now.slack },
      { name: "Discord", parts: () => now.discord },
    ],
    answering: {
      numbers: () => NUMBERS,
      health: () => now.archive,
      copiesHealth: () => now.copies,
      updateHealth: () => now.update,
      state: () => ({ readAgoMs: 4_000, reading: { done: 3, total: 10, perSecond: null }, complete: true }),
      counts: () => ({ restarts: 0, timeouts: 0, waiting: 0 }),
    },
    probe: async () => now.database,
    delivery: () => now.delivery,
    queue: { waiting: () => now.waiting },
    quotes: () => now.quotes,
    feeds: () => now.feeds,
    nowMs: Date.now,
    process: "alpha/1",
    log: { info: line, warn: line, error: line },
    ...more,
  });
  onTestFinished(readiness.stop);
  return { ...readiness, now, lines };
}

test("is ready while everything works, and lists every part", async () => {
  const { ready } = bot();
  const { ok, body } = ready();
  expect([ok, body.status, body.broken]).toEqual([true, "ok", []]);
  expect((body.parts as PartHealth[]).map(({ part }) => part)).toEqual([
    "slack.token",
    "slack.connection",
    "slack.delivery",
    "discord.gateway",
    "discord.commands",
    "discord.delivery",
    "archive",
    "archive.update",
    "database",
    "queue",
    "quotes",
    "feeds",
  ]);
});

test.for<[string, Partial<ReturnType<typeof bot>["now"]>, string, boolean]>([
  ["slack.token", { slack: [fails("token"), works("connection")] }, "degraded", true],
  ["discord.commands", { discord: [works("gateway"), fails("commands")] }, "degraded", true],
  ["slack.delivery", { delivery: [fails("delivery-slack")] }, "degraded", true],
  ["archive", { archive: fails("archive") }, "failing", false],
  ["archive.update", { update: fails("update") }, "degraded", true],
  ["archive.copies", { copies: [fails("copies")] }, "degraded", true],
  ["database", { database: fails("database") }, "failing", false],
  [
    "queue",
    { waiting: { now: 200, most: 200, undelivered: 220, loopDelayMs: 0, full: true } },
    "degraded",
    true,
  ],
])(
  "names %s within 30 seconds, since when, and says when it works again",
  async ([part, broken, status, ok]) => {
    const { ready, now, lines } = bot();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lines).toEqual([]);
    const before = { ...now };
    Object.assign(now, broken);
    await vi.advanceTimersByTimeAsync(30_000);
    const failing = ready();
    expect([failing.ok, failing.body.status, failing.body.broken]).toEqual([ok, status, [part]]);
    expect(failing.body.parts).toContainEqual({
      part,
      ok: false,
      detail: expect.any(String),
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    Object.assign(now, before);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(ready()).toMatchObject({ ok: true, body: { status: "ok", broken: [] } });
    expect(lines).toEqual([expect.stringContaining(part), "everything works again {}"]);
  },
);

test("notices a database that is taken away while the bot runs, and that it is back", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-ready-"));
  const [file, elsewhere] = [join(folder, "dateline.db"), join(folder, "elsewhere")];
  const store = openStore(file);
  onTestFinished(async () => {
    await store.release();
    rmSync(folder, { recursive: true });
  });
  const { ready } = bot({ probe: () => store.probe() });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ready().ok).toBe(true);
  renameSync(file, elsewhere);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ready()).toMatchObject({ ok: false, body: { status: "failing", broken: ["database"] } });
  renameSync(elsewhere, file);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(ready()).toMatchObject({ ok: true, body: { broken: [] } });
});

test("measures the parts, the archive and the queue", () => {
  const { measure, now } = bot();
  now.slack = [fails("token")];
  now.waiting = { now: 7, most: 200, undelivered: 9, loopDelayMs: 3, full: false };
  const { parts, archive, queue } = measure();
  expect(parts).toContainEqual(expect.objectContaining({ part: "slack.token", ok: false }));
  expect(archive).toMatchObject({
    documents: 6,
    passages: 90,
    faults: 1,
    ageMs: 4_000,
    unread: 7,
    restarts: 0,
  });
  expect(queue).toMatchObject({ now: 7, most: 200, undelivered: 9 });
});
