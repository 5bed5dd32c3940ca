import { describe, expect, test, vi } from "vitest";
import {
  createRequestQueue,
  type IncomingRequest,
  type RequestOutcome,
  type RequestQueue,
  type RequestQueuePorts,
} from "../../../src/chat/queue/request-queue.ts";
import { helpReply } from "../../../src/chat/replies/about-replies.ts";
import { type Reply, shortReply } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import { ENGLISH } from "../../../src/messages/say.ts";

const HELP = helpReply(ENGLISH);

/** A queue that writes down what happens at it, with a clock that stands still unless it is moved. */
function queueWith(ports: Partial<RequestQueuePorts> = {}) {
  const outcomes: RequestOutcome[] = [];
  const errors: unknown[] = [];
  const clock = { nowMs: 0 };
  const queue = createRequestQueue({
    respond: echo,
    nowMs: () => clock.nowMs,
    observe: (outcome) => void outcomes.push(outcome),
    report: (error) => void errors.push(error),
    perMinute: 1_000,
    ...ports,
  });
  return { queue, outcomes, errors, clock };
}

/** Answers with the question. */
function echo(request: ChatRequest): Reply {
  return shortReply("answer", questionOf(request), []);
}

function questionOf(request: ChatRequest): string {
  return request.kind === "ask" ? request.question : request.kind;
}

let deliveries = 0;

/** Somebody who asks something, in a delivery of its own. */
function incoming(question: string, more: Partial<IncomingRequest> = {}): IncomingRequest {
  deliveries += 1;
  return {
    platform: "slack",
    person: "ana",
    delivery: String(deliveries),
    request: { kind: "ask", question, from: 0 },
    ...more,
  };
}

/** The reply of a request that is admitted. */
function replyTo(queue: RequestQueue, someone: IncomingRequest): Promise<Reply> {
  const admission = queue.receive(someone);
  if (admission.kind !== "admitted") throw new Error(`Expected to be admitted, got ${admission.kind}`);
  return admission.reply.then((reply) => {
    if (reply === null) throw new Error("Expected a reply, got none: another process answers");
    return reply;
  });
}

/** Something that is done when it is told to be. */
function later(): { readonly done: Promise<void>; readonly finish: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { done: promise, finish: () => resolve() };
}

const soon = () => new Promise<void>((resolve) => void setImmediate(resolve));

describe("createRequestQueue", () => {
  test("answers a request", async () => {
    const { queue } = queueWith();
    expect(await replyTo(queue, incoming("why?"))).toEqual(echo({ kind: "ask", question: "why?", from: 0 }));
  });

  test("hands on the archive that a button was made from", async () => {
    const seen: unknown[] = [];
    const { queue } = queueWith({
      respond: (request, madeFrom) => {
        seen.push(madeFrom);
        return echo(request);
      },
    });
    queue.receive(incoming("a", { madeFrom: "k1y-_9aZ" }));
    queue.receive(incoming("b", { madeFrom: null }));
    queue.receive(incoming("c"));
    await queue.idle();
    expect(seen).toEqual(["k1y-_9aZ", null, null]);
  });

  test("begins and ends answers in the order in which they came", async () => {
    const log: string[] = [];
    const { queue } = queueWith({
      respond: async (request) => {
        log.push(`begins ${questionOf(request)}`);
        await soon();
        log.push(`ends ${questionOf(request)}`);
        return echo(request);
      },
    });
    for (const [index, question] of ["a", "b", "c"].entries())
      queue.receive(incoming(question, { platform: index === 1 ? "discord" : "slack", person: question }));
    await queue.idle();
    expect(log).toEqual(["begins a", "begins b", "begins c", "ends a", "ends b", "ends c"]);
  });

  test("says what comes of a request before anything is answered", async () => {
    const log: string[] = [];
    const { queue } = queueWith({
      respond: (request) => {
        log.push(questionOf(request));
        return echo(request);
      },
    });
    expect(["a", "b"].map((question) => queue.receive(incoming(question)).kind)).toEqual([
      "admitted",
      "admitted",
    ]);
    for (let each = 0; each < 20; each++) await Promise.resolve();
    expect(log).toEqual([]);
    await queue.idle();
    expect(log).toEqual(["a", "b"]);
  });

  test("hears of new requests between two answers that take their time", async () => {
    const log: string[] = [];
    const { queue, clock } = queueWith({
      respond: (request) => {
        const question = questionOf(request);
        clock.nowMs += 10;
        log.push(question);
        setImmediate(() => log.push(`heard after ${question}`));
        return echo(request);
      },
    });
    for (const question of ["a", "b", "c"]) queue.receive(incoming(question));
    await queue.idle();
    expect(log.slice(0, 5)).toEqual(["a", "heard after a", "b", "heard after b", "c"]);
  });

  test("admits in between, and answers last, who comes while others are answered", async () => {
    const { done, finish } = later();
    const log: string[] = [];
    const { queue } = queueWith({
      respond: async (request) => {
        await done;
        log.push(questionOf(request));
        return echo(request);
      },
    });
    queue.receive(incoming("a"));
    queue.receive(incoming("b"));
    await soon();
    expect(queue.receive(incoming("c")).kind).toBe("admitted");
    finish();
    await queue.idle();
    expect(log).toEqual(["a", "b", "c"]);
  });

  test("is idle when everything is answered and counted, or when nothing ever came", async () => {
    const { done, finish } = later();
    const { queue, outcomes } = queueWith({
      respond: async (request) => {
        await done;
        return echo(request);
      },
    });
    await queue.idle();
    queue.receive(incoming("a"));
    queue.receive(incoming("b"));
    let idle = false;
    const waiting = queue.idle().then(() => {
      idle = true;
    });
    for (let each = 0; each < 5; each++) await soon();
    expect(idle).toBe(false);
    finish();
    await waiting;
    expect(outcomes).toHaveLength(2);
    await queue.idle();
  });

  test("reports what each request came to and how long it took", async () => {
    const { queue, outcomes, clock } = queueWith({
      respond: (request) => {
        clock.nowMs += 100;
        return echo(request);
      },
    });
    clock.nowMs = 1_000;
    const first = incoming("a");
    const second = incoming("b", { platform: "discord" });
    queue.receive(first);
    queue.receive(second);
    await queue.idle();
    expect(outcomes).toEqual([
      { platform: "slack", request: first.request, reply: "answer", tookMs: 100 },
      { platform: "discord", request: second.request, reply: "answer", tookMs: 200 },
    ]);
  });
});

describe("createRequestQueue on repeated deliveries", () => {
  test("answers the first of them alone", async () => {
    const { queue, outcomes } = queueWith();
    const again = { delivery: "Ev1" };
    expect(["a", "a", "b"].map((question) => queue.receive(incoming(question, again)).kind)).toEqual([
      "admitted",
      "repeated",
      "repeated",
    ]);
    await queue.idle();
    expect(queue.receive(incoming("a", again)).kind).toBe("repeated");
    expect(outcomes).toHaveLength(1);
  });

  test("takes the same id on another platform for another delivery", () => {
    const { queue } = queueWith();
    const kinds = ["slack", "discord", "slack"].map(
      (platform) => queue.receive(incoming("a", { platform, delivery: "1" })).kind,
    );
    expect(kinds).toEqual(["admitted", "admitted", "repeated"]);
  });

  test("counts no repetition against the person", () => {
    const { queue } = queueWith({ perMinute: 4 });
    const kinds = ["1", "1", "1", "2", "3"].map(
      (delivery) => queue.receive(incoming("a", { delivery })).kind,
    );
    expect(kinds).toEqual(["admitted", "repeated", "repeated", "admitted", "refused"]);
  });

  test("takes the repetition of what was refused for a repetition", () => {
    const { queue } = queueWith({ perMinute: 2 });
    const kinds = ["1", "2", "2"].map((delivery) => queue.receive(incoming("a", { delivery })).kind);
    expect(kinds).toEqual(["admitted", "refused", "repeated"]);
  });
});

describe("createRequestQueue on somebody who asks too often", () => {
  test("refuses, and says the first time that it has to be told", async () => {
    const { queue, clock } = queueWith({ perMinute: 4 });
    const come = () => {
      const admission = queue.receive(incoming("a"));
      return admission.kind === "refused" ? (admission.first ? "refused first" : "refused") : admission.kind;
    };
    expect(Array.from({ length: 5 }, come)).toEqual([
      "admitted",
      "admitted",
      "refused first",
      "refused",
      "refused",
    ]);
    clock.nowMs = 15_000;
    expect([come(), come()]).toEqual(["admitted", "refused first"]);
    await queue.idle();
  });

  test.for([
    [2, 0, "in 30 seconds."],
    [2, 28_500, "in 2 seconds."],
    [2, 29_000, "in 1 second."],
    [2, 29_999, "in 1 second."],
  ] as const)("says of %i a minute, after %i ms, to go on %s", ([perMinute, nowMs, words]) => {
    const { queue, clock } = queueWith({ perMinute });
    queue.receive(incoming("a"));
    clock.nowMs = nowMs;
    const admission = queue.receive(incoming("b"));
    expect(admission.kind === "refused" && admission.reply).toMatchObject({
      kind: "refusal",
      title: "Too many requests.",
      items: [],
    });
    expect(admission.kind === "refused" && admission.reply.notes.join()).toContain(words);
  });

  test("goes on with others, and with the same name on another platform", () => {
    const { queue } = queueWith({ perMinute: 2 });
    const people = [
      { person: "ana" },
      { person: "ana" },
      { person: "ben" },
      { person: "ana", platform: "discord" },
    ];
    expect(people.map((someone) => queue.receive(incoming("a", someone)).kind)).toEqual([
      "admitted",
      "refused",
      "admitted",
      "admitted",
    ]);
  });

  test("counts the refusal, and answers nothing", async () => {
    const asked: string[] = [];
    const { queue, outcomes } = queueWith({
      perMinute: 2,
      respond: (request) => {
        asked.push(questionOf(request));
        return echo(request);
      },
    });
    queue.receive(incoming("a"));
    queue.receive(incoming("b"));
    expect(outcomes.map(({ reply, tookMs }) => [reply, tookMs])).toEqual([["refusal", 0]]);
    await queue.idle();
    expect(asked).toEqual(["a"]);
    expect(outcomes.map(({ reply }) => reply)).toEqual(["refusal", "answer"]);
  });
});

describe("createRequestQueue on more requests than can be answered in time", () => {
  test("says so to each of them at once, bounds what waits, and goes on when there is room", async () => {
    const { done, finish } = later();
    const { queue, outcomes } = queueWith({
      respond: async (request) => {
        await done;
        return echo(request);
      },
    });
    const flood = () =>
      Array.from({ length: 2_000 }, (_, index) => queue.receive(incoming("a", { person: `${index}` })));
    const refused = flood().filter(({ kind }) => kind === "refused");
    const { now, most } = queue.waiting();
    expect([now, refused.length]).toEqual([most, 2_000 - most]);
    expect(most).toBeLessThan(1_000);
    for (const admission of refused)
      expect(admission).toMatchObject({
        first: true,
        reply: { title: "Too many requests.", notes: ["Try again in 5 seconds."] },
      });
    expect(outcomes.every(({ reply }) => reply === "refusal")).toBe(true);
    finish();
    await queue.idle();
    expect(queue.waiting().now).toBe(0);
    expect(queue.receive(incoming("b")).kind).toBe("admitted");
    await queue.idle();
  });

  test("gives up on what is never answered", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const { queue, errors } = queueWith({ respond: () => new Promise(() => {}) });
      const reply = replyTo(queue, incoming("a"));
      await soon();
      await soon();
      await vi.advanceTimersByTimeAsync(30_000);
      expect(await reply).toMatchObject({ title: "Something went wrong." });
      expect([queue.waiting().now, errors.length]).toEqual([0, 1]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("createRequestQueue on replies that are not delivered", () => {
  /** As many people as are given ask, and each request stays under way. */
  const crowd = (queue: RequestQueue, people: number, platform = "slack") =>
    Array.from({ length: people }, (_, index) =>
      queue.receive(incoming("a", { person: `${index}`, platform })),
    );

  test("counts a request until its reply is delivered", async () => {
    const { queue } = queueWith();
    const [admission] = crowd(queue, 1);
    await queue.idle();
    expect(queue.waiting()).toMatchObject({ now: 0, undelivered: 1 });
    if (admission?.kind === "admitted") admission.delivered();
    expect(queue.waiting().undelivered).toBe(0);
  });

  test("refuses more on a platform where too many are not delivered, and on no other", async () => {
    const { queue } = queueWith();
    for (let each = 0; each < 10; each++) {
      crowd(queue, 50);
      await queue.idle();
    }
    expect(queue.receive(incoming("b"))).toMatchObject({ kind: "refused", first: true });
    expect(queue.receive(incoming("b", { platform: "discord" })).kind).toBe("admitted");
  });

  test("refuses while the event loop is late, but not the first few, and admits again when it is on time", async () => {
    let loopDelayMs = 1_000;
    const { queue } = queueWith({ loopDelayMs: () => loopDelayMs });
    const kinds = crowd(queue, 30).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "admitted")).toHaveLength(16);
    expect(kinds.slice(16).every((kind) => kind === "refused")).toBe(true);
    expect(queue.waiting()).toMatchObject({ full: true, loopDelayMs: 1_000 });
    loopDelayMs = 20;
    expect(queue.receive(incoming("b")).kind).toBe("admitted");
    expect(queue.waiting().full).toBe(false);
    await queue.idle();
  });
});

describe("createRequestQueue where an answer goes wrong", () => {
  const failures = [
    [
      "throws",
      (error: unknown): Reply => {
        throw error;
      },
    ],
    ["rejects", (error: unknown): Promise<Reply> => Promise.reject(error)],
  ] as const;

  test.for(failures)("apologises and reports it once, where it %s", async ([, fail]) => {
    const error = new Error("Nobody expected this");
    const { queue, errors, outcomes } = queueWith({
      respond: (request) => (questionOf(request) === "bad" ? fail(error) : echo(request)),
    });
    const replies = await Promise.all(
      ["a", "bad", "b"].map((question) => replyTo(queue, incoming(question))),
    );
    expect(replies.map(({ kind, title }) => [kind, title])).toEqual([
      ["answer", "a"],
      ["refusal", "Something went wrong."],
      ["answer", "b"],
    ]);
    expect(errors).toEqual([error]);
    expect(outcomes.map(({ reply }) => reply)).toEqual(["answer", "refusal", "answer"]);
    await queue.idle();
  });

  test("says nothing of the error to the person", async () => {
    const { queue } = queueWith({
      respond: () => {
        throw new Error("secret path");
      },
    });
    expect(JSON.stringify(await replyTo(queue, incoming("a")))).not.toContain("secret");
  });
});

test("answers on where counting fails, and where an answer never comes", async () => {
  const queue = createRequestQueue({
    respond: (request) => (request.kind === "status" ? new Promise(() => {}) : HELP),
    nowMs: () => 0,
    observe: () => {
      throw new Error("no room for numbers");
    },
    report: () => {},
    perMinute: 60,
  });
  const incoming = (delivery: string, kind: "status" | "help") =>
    queue.receive({ platform: "slack", person: "ana", delivery, request: { kind } });
  incoming("1", "status");
  for (const delivery of ["2", "3"]) {
    const admission = incoming(delivery, "help");
    expect(admission.kind === "admitted" && (await admission.reply)).toEqual(HELP);
  }
});
