import { expect, test } from "vitest";
import type { GroupAdmission } from "../../../src/chat/processes/process-group.ts";
import { createGroupAdmission, type GroupRequests } from "../../../src/chat/queue/group-admission.ts";
import { createRequestQueue } from "../../../src/chat/queue/request-queue.ts";
import { type Reply, shortReply } from "../../../src/chat/replies/reply.ts";

/** What the group says to each question in turn; the last answer holds. */
function groupSaying(...admissions: readonly (GroupAdmission | Error)[]) {
  const asked: string[] = [];
  const group: GroupRequests = {
    admit: async ({ delivery }) => {
      const said = admissions[Math.min(asked.push(delivery), admissions.length) - 1];
      if (said === undefined || said instanceof Error) throw said ?? new Error("Expected an answer");
      return said;
    },
    answering: async () => true,
  };
  return { group, asked };
}

const ADMITTED = { kind: "admitted" } as const;
const ELSEWHERE = { kind: "elsewhere", answered: false } as const;
const QUICK = { perMinute: 60, lookEveryMs: 1 };
const ASKED = { delivery: "d", person: "p", withinMs: 50 };

test("answers what is free, and leaves alone what another process has answered", async () => {
  const free = createGroupAdmission(groupSaying(ADMITTED).group, QUICK);
  expect(await free.admit(ASKED, () => {})).toEqual({ kind: "own" });
  const taken = createGroupAdmission(groupSaying({ ...ELSEWHERE, answered: true }).group, QUICK);
  expect(await taken.admit(ASKED, () => {})).toEqual({ kind: "elsewhere" });
});

test("watches what another process has, and answers it when that one is dead", async () => {
  const { group, asked } = groupSaying(ELSEWHERE, ELSEWHERE, ADMITTED);
  let noticed = 0;
  const admission = createGroupAdmission(group, QUICK);
  expect(await admission.admit(ASKED, () => noticed++)).toEqual({ kind: "own" });
  expect([asked, noticed]).toEqual([["d", "d", "d"], 1]);
});

test("answers where the group cannot be asked, or does not answer in time", async () => {
  const failing = createGroupAdmission(groupSaying(new Error("no database")).group, QUICK);
  expect(await failing.admit(ASKED, () => {})).toEqual({ kind: "own" });
  const silent: GroupRequests = {
    admit: () => new Promise(() => {}),
    answering: () => new Promise(() => {}),
  };
  const waiting = createGroupAdmission(silent, QUICK);
  expect(await waiting.admit(ASKED, () => {})).toEqual({ kind: "own" });
  expect(await waiting.answering(ASKED)).toBe(true);
});

/** A request queue in a group. */
function queueIn(group: GroupRequests) {
  const observed: string[] = [];
  const queue = createRequestQueue({
    respond: (): Reply => shortReply("answer", "Yes.", []),
    nowMs: () => 0,
    observe: ({ reply }) => void observed.push(reply),
    report: () => {},
    perMinute: 60,
    group,
  });
  return { queue, observed };
}

const REQUEST = {
  platform: "slack",
  person: "ana",
  delivery: "Ev1",
  request: { kind: "ask", question: "why?", from: 0 },
} as const;

async function replyOf(queue: ReturnType<typeof queueIn>["queue"]): Promise<Reply | null> {
  const admission = queue.receive(REQUEST);
  if (admission.kind !== "admitted") throw new Error(`Expected to be admitted, got ${admission.kind}`);
  return admission.reply;
}

test("of two queues that get the same delivery, one replies", async () => {
  let owner: number | null = null;
  const groupOf = (own: number): GroupRequests => ({
    admit: async () => {
      owner ??= own;
      return owner === own ? ADMITTED : { kind: "elsewhere", answered: true };
    },
    answering: async () => owner === own,
  });
  const queues = [queueIn(groupOf(1)), queueIn(groupOf(2))];
  const replies = await Promise.all(queues.map(({ queue }) => replyOf(queue)));
  expect(replies.map((reply) => reply?.title ?? null)).toEqual(["Yes.", null]);
  expect(queues.map(({ observed }) => observed)).toEqual([["answer"], []]);
  expect(queues.map(({ queue }) => queue.waiting().now)).toEqual([0, 0]);
});

test("a queue that lost a request while it made the reply does not send it", async () => {
  const { queue } = queueIn({ admit: async () => ADMITTED, answering: async () => false });
  expect(await replyOf(queue)).toBeNull();
});

test("a person who asked other processes too often is refused here", async () => {
  const { queue } = queueIn({
    admit: async () => ({ kind: "refused", waitMs: 4_000, first: true }),
    answering: async () => true,
  });
  expect(await replyOf(queue)).toMatchObject({
    kind: "refusal",
    title: "Too many requests.",
    notes: ["Try again in 4 seconds."],
  });
});
