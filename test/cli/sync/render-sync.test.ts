import { expect, test } from "vitest";
import { renderSync, syncJson } from "../../../adapters/cli/sync/render-sync.ts";
import type { FeedReport } from "../../../adapters/sync/sync-feeds.ts";
import { message } from "../../../src/messages/message.ts";
import { sayIn } from "../../../src/messages/say.ts";

const NOW = Date.UTC(2018, 5, 20);
const HOUR = 3_600_000;
const address = (path: string) => `https://oxfam.example/${path}`;
const report = (given: Partial<FeedReport>): FeedReport => ({
  url: address("feed"),
  kind: "read",
  notes: [],
  documents: [],
  unchanged: 0,
  failed: [],
  waiting: 0,
  givenUp: 0,
  left: 0,
  isHeld: false,
  ...given,
});
const context = { corpus: "my-archive", nowMs: NOW, isStopped: false };

const REPORTS: readonly FeedReport[] = [
  report({
    unchanged: 4,
    left: 800,
    waiting: 3,
    givenUp: 1,
    failed: [
      { url: address("empty?a=1"), reason: [message("refusal.no-words-in-page")], againMs: NOW },
      ...["1", "2"].map((path) => ({
        url: address(path),
        reason: [message("fetch.gone", { status: 404 })],
        againMs: NOW + HOUR,
      })),
      { url: address("dead"), reason: [message("fetch.gone", { status: 410 })], againMs: null },
    ],
  }),
  report({
    url: address("held"),
    notes: [message("fetch.held", { host: "oxfam.example", moment: "2018-06-20 02:00 UTC" })],
    left: 2,
    isHeld: true,
  }),
  report({ url: address("same"), kind: "unchanged", waiting: 1 }),
  report({ url: address("wrong"), kind: "failed", notes: [message("fetch.page-titled", { title: "News" })] }),
  report({ url: address("rest"), kind: "stopped" }),
];

test("says what became of each feed, why what was not read was not, and when it is tried again", async () => {
  await expect(`${renderSync(REPORTS, { ...context, isStopped: true })}\n`).toMatchFileSnapshot(
    "../golden/sync.txt",
  );
});

test("says it in Korean", async () => {
  const korean = renderSync(REPORTS, { ...context, isStopped: true }, sayIn("ko"));
  await expect(`${korean}\n`).toMatchFileSnapshot("../golden/sync-ko.txt");
});

test("names ten addresses of a reason and twenty reasons, and counts the rest", () => {
  const failed = Array.from({ length: 300 }, (_, index) => ({
    url: address(String(index)),
    reason: [
      index < 100 ? message("fetch.gone", { status: 404 }) : message("fetch.status", { status: index }),
    ],
    againMs: NOW,
  }));
  const lines = renderSync([report({ failed })], context).split("\n");
  expect(lines.length).toBeLessThan(40);
  expect(lines).toContain("  100: It is gone (404). It is tried again next time.");
  expect(lines).toContain("    and 90 more (--json lists all)");
  expect(lines).toContain("  and 181 more (--json lists all)");
});

test.for([
  [report({}), "Nothing is new."],
  [REPORTS[3], "Nothing was added."],
] as const)("ends with what to know", ([one, last]) => {
  expect(
    renderSync(one ? [one] : [], context)
      .split("\n")
      .at(-1),
  ).toBe(last);
});

test("JSON has when each is tried again, and null for what is given up", () => {
  expect(syncJson(REPORTS.slice(0, 1))).toMatchObject([
    {
      waiting: 3,
      givenUp: 1,
      failed: [{ again: "2018-06-20T00:00:00.000Z" }, {}, {}, { url: address("dead"), again: null }],
    },
  ]);
});
