import { describe, expect, test } from "vitest";
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
    delivered: async () => {},
  };
  return { group, asked };
}

const ADMITTED = { kind: "admitted" } as const;
const ELSEWHERE = { kind: "elsewhere", answered: false } as const;
const QUICK = { perMinute: 60, lookEveryMs: 1 };
const ASKED = { delivery: "d", person: "p", withinMs: 50 };
const QUIET = { settled: () => {}, elsewhere: () => {} };
const OWN = { kind: "own", mayBeKept: expect.any(Promise) };
const delivered = async () => {};

test("answers what is free, and leaves alone what another process has answered", async () => {
  const free = createGroupAdmission(groupSaying(ADMITTED).group, QUICK);
  expect(await free.admit(ASKED, QUIET)).toEqual(OWN);
  const taken = createGroupAdmission(groupSaying({ ...ELSEWHERE, answered: true }).group, QUICK);
  expect(await taken.admit(ASKED, QUIET)).toEqual({ kind: "elsewhere" });
});

test("watches what another process has, and answers it when that one is dead", async () => {
  const { group, asked } = groupSaying(ELSEWHERE, ELSEWHERE, ADMITTED);
  let noticed = 0;
  const admission = createGroupAdmission(group, QUICK);
  expect(await admission.admit(ASKED, { ...QUIET, elsewhere: () => noticed++ })).toEqual(OWN);
  expect([asked, noticed]).toEqual([["d", "d", "d"], 1]);
});

test("answers where the group cannot be asked, or does not answer in time", async () => {
  const failing = createGroupAdmission(groupSaying(new Error("no database")).group, QUICK);
  expect(await failing.admit(ASKED, QUIET)).toEqual(OWN);
  const silent: GroupRequests = {
    admit: () => new Promise(() => {}),
    answering: () => new Promise(() => {}),
    delivered,
  };
  const waiting = createGroupAdmission(silent, QUICK);
  expect(await waiting.admit(ASKED, QUIET)).toEqual(OWN);
  expect(await waiting.answering({ ...ASKED, mayBeKept: Promise.resolve(false), keeps: false })).toBe(true);
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
    delivered,
  });
  const queues = [queueIn(groupOf(1)), queueIn(groupOf(2))];
  const replies = await Promise.all(queues.map(({ queue }) => replyOf(queue)));
  expect(replies.map((reply) => reply?.title ?? null)).toEqual(["Yes.", null]);
  expect(queues.map(({ observed }) => observed)).toEqual([["answer"], []]);
  expect(queues.map(({ queue }) => queue.waiting().now)).toEqual([0, 0]);
});

test("a queue that lost a request while it made the reply does not send it", async () => {
  const { queue } = queueIn({ admit: async () => ADMITTED, answering: async () => false, delivered });
  expect(await replyOf(queue)).toBeNull();
});

test("a person who asked other processes too often is refused here", async () => {
  const { queue } = queueIn({
    admit: async () => ({ kind: "refused", waitMs: 4_000, first: true }),
    answering: async () => true,
    delivered,
  });
  expect(await replyOf(queue)).toMatchObject({
    kind: "refusal",
    title: "Too many requests.",
    notes: ["Try again in 4 seconds."],
  });
});

describe("a request that another process could take over", () => {
  const withBody = { ...ASKED, body: { text: "why?" } };

  test.for([
    ["is claimed", ADMITTED, true],
    ["may be claimed, which nobody heard", new Error("The connection was lost."), true],
    ["is not, where the database was not reached", { kind: "unreached" } as const, false],
  ] as const)("is one that %s", async ([, said, expected]) => {
    const verdict = await createGroupAdmission(groupSaying(said).group, QUICK).admit(withBody, QUIET);
    expect(verdict).toEqual(OWN);
    expect(verdict.kind === "own" && (await verdict.mayBeKept)).toBe(expected);
  });

  test("is settled once the claim is, whatever comes of it", async () => {
    for (const said of [ADMITTED, new Error("no database")])
      await new Promise<void>((settled) => {
        void createGroupAdmission(groupSaying(said).group, QUICK).admit(withBody, { ...QUIET, settled });
      });
  });

  test("is not answered before the database says so, and then once", async () => {
    const said = [new Error("no database"), new Error("no database"), true];
    const options: unknown[] = [];
    const { group } = groupSaying(ADMITTED);
    const admission = createGroupAdmission(
      {
        ...group,
        async answering(_, given) {
          options.push(given?.again);
          const next = said.shift();
          if (typeof next === "boolean") return next;
          throw next;
        },
      },
      QUICK,
    );
    const answer = { ...ASKED, mayBeKept: Promise.resolve(true), keeps: false };
    expect(await admission.answering(answer)).toBe(true);
    expect(options).toEqual([false, true, true]);
  });

  test("is left to the process that took it over from this one", async () => {
    const said = [new Error("no database"), false];
    const admission = createGroupAdmission(
      {
        ...groupSaying(ADMITTED).group,
        async answering() {
          const next = said.shift();
          if (typeof next === "boolean") return next;
          throw next;
        },
      },
      QUICK,
    );
    expect(await admission.answering({ ...ASKED, mayBeKept: Promise.resolve(true), keeps: false })).toBe(
      false,
    );
  });
});

test("a request that was taken over is answered, whatever came here before and however much there is to do", async () => {
  const noted: unknown[] = [];
  const { queue } = queueIn({
    admit: async () => ({ kind: "refused", waitMs: 4_000, first: true }),
    answering: async (delivery, options) => noted.push([delivery, options]) > 0,
    delivered: async (delivery) => void noted.push([delivery, "delivered"]),
  });
  await replyOf(queue);
  const admission = queue.receive({ ...REQUEST, isTakenOver: true, repeatable: true });
  if (admission.kind !== "admitted") throw new Error(`Expected to be admitted, got ${admission.kind}`);
  expect((await admission.reply)?.title).toBe("Yes.");
  admission.delivered();
  expect(noted).toEqual([
    ["slack Ev1", { again: false, keeps: false }],
    ["slack Ev1", { again: false, keeps: true }],
    ["slack Ev1", "delivered"],
  ]);
});

test("what may be acknowledged waits until it is kept", async () => {
  const claim = Promise.withResolvers<GroupAdmission>();
  const kept: unknown[] = [];
  const { queue } = queueIn({
    admit: ({ body }) => {
      kept.push(body);
      return claim.promise;
    },
    answering: async () => true,
    delivered,
  });
  const admission = queue.receive({ ...REQUEST, body: { text: "why?" } });
  if (admission.kind !== "admitted") throw new Error(`Expected to be admitted, got ${admission.kind}`);
  let isKept = false;
  void admission.kept.then(() => {
    isKept = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([isKept, kept]).toEqual([false, [{ text: "why?" }]]);
  claim.resolve(ADMITTED);
  await admission.kept;
});

test("a request that waits for the database takes no place from others", async () => {
  const noted = Promise.withResolvers<boolean>();
  const { queue } = queueIn({
    admit: async () => ADMITTED,
    answering: () => noted.promise,
    delivered,
  });
  const admission = queue.receive({ ...REQUEST, body: { text: "why?" } });
  expect(queue.waiting().now).toBe(1);
  await expect.poll(() => queue.waiting().now).toBe(0);
  noted.resolve(true);
  expect(admission.kind === "admitted" && (await admission.reply)?.title).toBe("Yes.");
});
