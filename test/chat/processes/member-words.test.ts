import { expect, test } from "vitest";
import { memberWords } from "../../../src/chat/processes/member-words.ts";
import type { Member } from "../../../src/chat/processes/process-group.ts";

const ALPHA: Member = {
  name: "alpha/4711",
  status: "ok",
  broken: [],
  ageMs: 3 * 3_600_000,
  silentMs: 900,
  leases: ["discord/shard/5/10", "discord/shard/5/2", "posts/discord", "posts/slack"],
};

test("nothing is said of a process that is alone", () => {
  expect(memberWords([ALPHA])).toEqual([]);
});

test("each of several is said to work or not, with what it does", () => {
  const beta: Member = { ...ALPHA, name: "beta/12", status: "degraded", broken: ["slack.token"], leases: [] };
  const gone: Member = { ...ALPHA, name: "gamma/3", silentMs: 125_000 };
  expect(memberWords([ALPHA, beta, gone])).toEqual([
    "alpha/4711: works, started 3 hours ago. Sends the posts on discord and slack. Discord shards 2, 10 of 5.",
    "beta/12: does not work in full (slack.token), started 3 hours ago.",
    "gamma/3: last heard of 2 minutes ago.",
  ]);
});
