import { describe, expect, test, vi } from "vitest";
import {
  createFrontDesk,
  type FrontDesk,
  type FrontDeskPorts,
  type Outcome,
  type Visit,
} from "../../../src/chat/queue/request-queue.ts";
import { HELP } from "../../../src/chat/replies/about-replies.ts";
import { type Reply, shortReply } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";

/** A desk that writes down what happens at it, with a clock that stands still unless it is moved. */
function deskWith(ports: Partial<FrontDeskPorts> = {}) {
  const outcomes: Outcome[] = [];
  const errors: unknown[] = [];
  const clock = { nowMs: 0 };
  const desk = createFrontDesk({
    respond: echo,
    nowMs: () => clock.nowMs,
    observe: (outcome) => void outcomes.push(outcome),
    report: (error) => void errors.push(error),
    perMinute: 1_000,
    ...ports,
  });
  return { desk, outcomes, errors, clock };
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
function visit(question: string, more: Partial<Visit> = {}): Visit {
  deliveries += 1;
  return {
    platform: "slack",
    person: "ana",
    delivery: String(deliveries),
    request: { kind: "ask", question, from: 0 },
    ...more,
  };
}

/** The reply of a visit that is admitted. */
function replyTo(desk: FrontDesk, someone: Visit): Promise<Reply> {
  const reception = desk.receive(someone);
  if (reception.kind !== "admitted") throw new Error(`Expected to be admitted, got ${reception.kind}`);
  return reception.reply;
}

/** Something that is done when it is told to be. */
function later(): { readonly done: Promise<void>; readonly finish: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { done: promise, finish: () => resolve() };
}

const soon = () => new Promise<void>((resolve) => void setImmediate(resolve));

describe("createFrontDesk", () => {
  test("answers a visit", async () => {
    const { desk } = deskWith();
    expect(await replyTo(desk, visit("why?"))).toEqual(echo({ kind: "ask", question: "why?", from: 0 }));
  });

  test("hands on the archive that a button was made from", async () => {
    const seen: unknown[] = [];
    const { desk } = deskWith({
      respond: (request, madeFrom) => {
        seen.push(madeFrom);
        return echo(request);
      },
    });
    desk.receive(visit("a", { madeFrom: "k1y-_9aZ" }));
    desk.receive(visit("b", { madeFrom: null }));
    desk.receive(visit("c"));
    await desk.idle();
    expect(seen).toEqual(["k1y-_9aZ", null, null]);
  });

  test("answers one after the other, in the order in which they came", async () => {
    const log: string[] = [];
    const { desk } = deskWith({
      respond: async (request) => {
        log.push(`begins ${questionOf(request)}`);
        await soon();
        log.push(`ends ${questionOf(request)}`);
        return echo(request);
      },
    });
    for (const [index, question] of ["a", "b", "c"].entries())
      desk.receive(visit(question, { platform: index === 1 ? "discord" : "slack", person: question }));
    await desk.idle();
    expect(log).toEqual(["begins a", "ends a", "begins b", "ends b", "begins c", "ends c"]);
  });

  test("says what comes of a visit before anything is answered", async () => {
    const log: string[] = [];
    const { desk } = deskWith({
      respond: (request) => {
        log.push(questionOf(request));
        return echo(request);
      },
    });
    expect(["a", "b"].map((question) => desk.receive(visit(question)).kind)).toEqual([
      "admitted",
      "admitted",
    ]);
    for (let each = 0; each < 20; each++) await Promise.resolve();
    expect(log).toEqual([]);
    await desk.idle();
    expect(log).toEqual(["a", "b"]);
  });

  test("lets in what waits at the door between two answers", async () => {
    const log: string[] = [];
    const { desk } = deskWith({
      respond: (request) => {
        const question = questionOf(request);
        log.push(question);
        setImmediate(() => log.push(`door after ${question}`));
        return echo(request);
      },
    });
    for (const question of ["a", "b", "c"]) desk.receive(visit(question));
    await desk.idle();
    expect(log.slice(0, 5)).toEqual(["a", "door after a", "b", "door after b", "c"]);
  });

  test("admits in between, and answers last, who comes while others are answered", async () => {
    const { done, finish } = later();
    const log: string[] = [];
    const { desk } = deskWith({
      respond: async (request) => {
        await done;
        log.push(questionOf(request));
        return echo(request);
      },
    });
    desk.receive(visit("a"));
    desk.receive(visit("b"));
    await soon();
    expect(desk.receive(visit("c")).kind).toBe("admitted");
    finish();
    await desk.idle();
    expect(log).toEqual(["a", "b", "c"]);
  });

  test("is idle when everything is answered and counted, or when nothing ever came", async () => {
    const { done, finish } = later();
    const { desk, outcomes } = deskWith({
      respond: async (request) => {
        await done;
        return echo(request);
      },
    });
    await desk.idle();
    desk.receive(visit("a"));
    desk.receive(visit("b"));
    let idle = false;
    const waiting = desk.idle().then(() => {
      idle = true;
    });
    for (let each = 0; each < 5; each++) await soon();
    expect(idle).toBe(false);
    finish();
    await waiting;
    expect(outcomes).toHaveLength(2);
    await desk.idle();
  });

  test("tells what each visit came to and how long it took", async () => {
    const { desk, outcomes, clock } = deskWith({
      respond: (request) => {
        clock.nowMs += 100;
        return echo(request);
      },
    });
    clock.nowMs = 1_000;
    const first = visit("a");
    const second = visit("b", { platform: "discord" });
    desk.receive(first);
    desk.receive(second);
    await desk.idle();
    expect(outcomes).toEqual([
      { platform: "slack", request: first.request, reply: "answer", tookMs: 100 },
      { platform: "discord", request: second.request, reply: "answer", tookMs: 200 },
    ]);
  });
});

describe("createFrontDesk on repeated deliveries", () => {
  test("answers the first of them alone", async () => {
    const { desk, outcomes } = deskWith();
    const again = { delivery: "Ev1" };
    expect(["a", "a", "b"].map((question) => desk.receive(visit(question, again)).kind)).toEqual([
      "admitted",
      "repeated",
      "repeated",
    ]);
    await desk.idle();
    expect(desk.receive(visit("a", again)).kind).toBe("repeated");
    expect(outcomes).toHaveLength(1);
  });

  test("takes the same id on another platform for another delivery", () => {
    const { desk } = deskWith();
    const kinds = ["slack", "discord", "slack"].map(
      (platform) => desk.receive(visit("a", { platform, delivery: "1" })).kind,
    );
    expect(kinds).toEqual(["admitted", "admitted", "repeated"]);
  });

  test("counts no repetition against the person", () => {
    const { desk } = deskWith({ perMinute: 4 });
    const kinds = ["1", "1", "1", "2", "3"].map((delivery) => desk.receive(visit("a", { delivery })).kind);
    expect(kinds).toEqual(["admitted", "repeated", "repeated", "admitted", "refused"]);
  });

  test("takes the repetition of what was refused for a repetition", () => {
    const { desk } = deskWith({ perMinute: 2 });
    const kinds = ["1", "2", "2"].map((delivery) => desk.receive(visit("a", { delivery })).kind);
    expect(kinds).toEqual(["admitted", "refused", "repeated"]);
  });
});

describe("createFrontDesk on somebody who asks too often", () => {
  test("refuses, and says the first time that it has to be told", async () => {
    const { desk, clock } = deskWith({ perMinute: 4 });
    const come = () => {
      const reception = desk.receive(visit("a"));
      return reception.kind === "refused" ? (reception.first ? "refused first" : "refused") : reception.kind;
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
    await desk.idle();
  });

  test.for([
    [2, 0, "in 30 seconds."],
    [2, 28_500, "in 2 seconds."],
    [2, 29_000, "in a second."],
    [2, 29_999, "in a second."],
  ] as const)("says of %i a minute, after %i ms, to go on %s", ([perMinute, nowMs, words]) => {
    const { desk, clock } = deskWith({ perMinute });
    desk.receive(visit("a"));
    clock.nowMs = nowMs;
    const reception = desk.receive(visit("b"));
    expect(reception.kind === "refused" && reception.reply).toMatchObject({
      kind: "refusal",
      title: "One moment, please.",
      items: [],
    });
    expect(reception.kind === "refused" && reception.reply.notes.join()).toContain(words);
  });

  test("goes on with others, and with the same name on another platform", () => {
    const { desk } = deskWith({ perMinute: 2 });
    const people = [
      { person: "ana" },
      { person: "ana" },
      { person: "ben" },
      { person: "ana", platform: "discord" },
    ];
    expect(people.map((someone) => desk.receive(visit("a", someone)).kind)).toEqual([
      "admitted",
      "refused",
      "admitted",
      "admitted",
    ]);
  });

  test("counts the refusal, and answers nothing", async () => {
    const asked: string[] = [];
    const { desk, outcomes } = deskWith({
      perMinute: 2,
      respond: (request) => {
        asked.push(questionOf(request));
        return echo(request);
      },
    });
    desk.receive(visit("a"));
    desk.receive(visit("b"));
    expect(outcomes.map(({ reply, tookMs }) => [reply, tookMs])).toEqual([["refusal", 0]]);
    await desk.idle();
    expect(asked).toEqual(["a"]);
    expect(outcomes.map(({ reply }) => reply)).toEqual(["refusal", "answer"]);
  });
});

describe("createFrontDesk on more requests than can be answered in time", () => {
  test("says so to each of them at once, bounds what waits, and goes on when there is room", async () => {
    const { done, finish } = later();
    const { desk, outcomes } = deskWith({
      respond: async (request) => {
        await done;
        return echo(request);
      },
    });
    const flood = () =>
      Array.from({ length: 2_000 }, (_, index) => desk.receive(visit("a", { person: `${index}` })));
    const refused = flood().filter(({ kind }) => kind === "refused");
    const { now, most } = desk.waiting();
    expect([now, refused.length]).toEqual([most, 2_000 - most]);
    expect(most).toBeLessThan(1_000);
    for (const reception of refused)
      expect(reception).toMatchObject({
        first: true,
        reply: { title: "Too many requests at the moment.", notes: ["Try again in a few seconds."] },
      });
    expect(outcomes.every(({ reply }) => reply === "refusal")).toBe(true);
    finish();
    await desk.idle();
    expect(desk.waiting().now).toBe(0);
    expect(desk.receive(visit("b")).kind).toBe("admitted");
    await desk.idle();
  });

  test("gives up on what is never answered", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const { desk, errors } = deskWith({ respond: () => new Promise(() => {}) });
      const reply = replyTo(desk, visit("a"));
      await soon();
      await soon();
      await vi.advanceTimersByTimeAsync(30_000);
      expect(await reply).toMatchObject({ title: "Sorry, that went wrong." });
      expect([desk.waiting().now, errors.length]).toEqual([0, 1]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("createFrontDesk where an answer goes wrong", () => {
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
    const { desk, errors, outcomes } = deskWith({
      respond: (request) => (questionOf(request) === "bad" ? fail(error) : echo(request)),
    });
    const replies = await Promise.all(["a", "bad", "b"].map((question) => replyTo(desk, visit(question))));
    expect(replies.map(({ kind, title }) => [kind, title])).toEqual([
      ["answer", "a"],
      ["refusal", "Sorry, that went wrong."],
      ["answer", "b"],
    ]);
    expect(errors).toEqual([error]);
    expect(outcomes.map(({ reply }) => reply)).toEqual(["answer", "refusal", "answer"]);
    await desk.idle();
  });

  test("says nothing of the error to the person", async () => {
    const { desk } = deskWith({
      respond: () => {
        throw new Error("secret path");
      },
    });
    expect(JSON.stringify(await replyTo(desk, visit("a")))).not.toContain("secret");
  });
});

test("answers on where counting fails, and where an answer never comes", async () => {
  const desk = createFrontDesk({
    respond: (request) => (request.kind === "status" ? new Promise(() => {}) : HELP),
    nowMs: () => 0,
    observe: () => {
      throw new Error("no room for numbers");
    },
    report: () => {},
    perMinute: 60,
  });
  const visit = (delivery: string, kind: "status" | "help") =>
    desk.receive({ platform: "slack", person: "ana", delivery, request: { kind } });
  visit("1", "status");
  for (const delivery of ["2", "3"]) {
    const reception = visit(delivery, "help");
    expect(reception.kind === "admitted" && (await reception.reply)).toEqual(HELP);
  }
});
