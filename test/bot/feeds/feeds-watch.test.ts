import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchFeeds } from "../../../adapters/bot/feeds/feeds-watch.ts";
import type { KeptReason } from "../../../adapters/sync/kept-reason.ts";
import { writeSyncState } from "../../../adapters/sync/sync-state.ts";
import { message } from "../../../src/messages/message.ts";
import { ENGLISH, sayIn } from "../../../src/messages/say.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-feeds-watch-"));
});
afterEach(() => rm(folder, { recursive: true }));

const NEWS = "https://oxfam.example/news.rss?key=secret";
const MAP = "https://watch.example/sitemap.xml";
const feeds = (...urls: readonly string[]) =>
  writeFile(join(folder, "feeds.yaml"), `feeds:\n${urls.map((url) => `  - url: ${url}\n`).join("")}`);
const state = (problem: KeptReason | null, okAtMs: number | null) => ({
  readAtMs: Date.UTC(2026, 10, 27, 17),
  okAtMs,
  notBeforeMs: 0,
  problem,
  validators: {},
  items: {},
});

test("says nothing of a folder that names no feeds", async () => {
  const watch = watchFeeds(folder, "UTC");
  expect(await watch.lines(ENGLISH)).toEqual([]);
  expect(watch.health()).toEqual({ part: "feeds", ok: true, detail: null });
});

test("says when each feed was read, without what may be a key in its address", async () => {
  await feeds(NEWS, MAP);
  await writeSyncState(folder, { [NEWS]: state(null, Date.UTC(2026, 10, 27, 17)) });
  const watch = watchFeeds(folder, "Asia/Seoul");
  expect(await watch.lines(ENGLISH)).toEqual([
    "oxfam.example/news.rss: read 28 November 2026, 02:00.",
    "watch.example/sitemap.xml: not read yet.",
  ]);
  expect(watch.health().ok).toBe(true);
});

test("names first what could not be read, why, and when it was read last; health has it too", async () => {
  await feeds(NEWS, MAP);
  const gone = "It is gone (410).";
  await writeSyncState(folder, {
    [NEWS]: state(null, Date.UTC(2026, 10, 27, 17)),
    [MAP]: state(gone, Date.UTC(2026, 4, 3, 8)),
  });
  const watch = watchFeeds(folder, "UTC");
  const line =
    "watch.example/sitemap.xml: It is gone (410). It was read last 3 May 2026, 08:00; tried 27 November 2026, 17:00.";
  expect((await watch.lines(ENGLISH))[0]).toBe(line);
  expect(watch.health()).toEqual({ part: "feeds", ok: false, detail: line });
  await writeSyncState(folder, { [MAP]: state(null, 0) });
  await watch.look();
  expect(watch.health().ok).toBe(true);
  await writeSyncState(folder, { [MAP]: state(gone, null) });
  expect((await watch.lines(ENGLISH))[0]).toContain("It was never read; tried");
});

test("counts the documents that could not be read", async () => {
  await feeds(NEWS);
  const item = { title: null, published: null, stamp: "", tries: 1, sinceMs: 0, reason: "It is gone (404)." };
  const waiting = {
    "https://oxfam.example/1": { ...item, notBeforeMs: 0 },
    "https://oxfam.example/2": { ...item, notBeforeMs: null },
  };
  await writeSyncState(folder, { [NEWS]: { ...state(null, 0), waiting } });
  expect(await watchFeeds(folder, "UTC").lines(ENGLISH)).toEqual([
    "oxfam.example/news.rss: read 27 November 2026, 17:00. Documents: 1 not read yet, tried again; 1 given up.",
  ]);
});

test("names the mistake in the file of feeds", async () => {
  await writeFile(join(folder, "feeds.yaml"), "feeds: 3\n");
  const watch = watchFeeds(folder, "UTC");
  expect(await watch.lines(ENGLISH)).toEqual([expect.stringContaining("feeds.yaml:1: Expected `feeds`")]);
  expect(watch.health().ok).toBe(false);
});

test("says why in the language of who asks, and to health in English", async () => {
  await feeds(MAP);
  await writeSyncState(folder, { [MAP]: state([message("fetch.gone", { status: 410 })], null) });
  const watch = watchFeeds(folder, "UTC");
  expect(await watch.lines(sayIn("ko"))).toEqual([
    "watch.example/sitemap.xml: 사라졌습니다(410). 한 번도 읽지 못했으며, 2026년 11월 27일 17:00에 시도했습니다.",
  ]);
  expect(watch.health().detail).toContain("It is gone (410). It was never read");
});

test("what another version kept is said as it stands, or that it could not be read", async () => {
  await feeds(MAP);
  const watch = watchFeeds(folder, "UTC");
  await writeSyncState(folder, { [MAP]: state("It is gone (410).", null) });
  expect((await watch.lines(sayIn("ko")))[0]).toContain("It is gone (410). 한 번도");
  const unknown = [{ key: "fetch.of-another-version", values: {} }] as unknown as KeptReason;
  await writeSyncState(folder, { [MAP]: state(unknown, null) });
  expect((await watch.lines(ENGLISH))[0]).toContain("It could not be read. It was never read");
});
