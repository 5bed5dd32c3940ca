import { describe, expect, test } from "vitest";
import { archiveNumbers } from "../../../src/chat/replies/about-replies.ts";
import type { ArchiveState } from "../../../src/chat/replies/archive-state.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import { respond } from "../../../src/chat/respond.ts";
import { seeds } from "../../answer/seeds.ts";

const READING = { done: 300, total: 1474, perSecond: 110 };
const PARTIAL: ArchiveState = { readAgoMs: null, reading: READING, complete: false };
const numbers = await archiveNumbers(seeds, 0);
const ask = (request: ChatRequest, state: ArchiveState = PARTIAL, madeFrom: string | null = null) =>
  respond(seeds, request, { today: "2026-11-22", numbers, state }, madeFrom);

const ABSENT: readonly (readonly [string, ChatRequest])[] = [
  ["no answer", { kind: "ask", question: "Who won the World Cup?", from: 0 }],
  ["no more answers", { kind: "ask", question: "Who was arrested?", from: 500 }],
  ["nothing on a topic", { kind: "timeline", topic: "xylophones", from: 0 }],
  ["nothing on the very day", { kind: "on-this-date", day: "01-02", year: 2026, from: 0 }],
  [
    "a document that a button means",
    {
      kind: "citation",
      at: { document: "AAAAAAAA", start: 0, end: 9, emphasis: [] },
    } as unknown as ChatRequest,
  ],
];

describe("while not every document has been read", () => {
  test.for(ABSENT)("never claims that there is %s, but asks to wait", async ([, request]) => {
    const reply = await ask(request);
    expect(reply).toMatchObject({
      kind: "refusal",
      title: "The archive is still being read.",
      notes: ["So far 300 of 1,474 documents, 110 a second, 11 s left. Ask again in about 11 seconds."],
      items: [],
      paging: null,
    });
  });

  test.for<readonly [string, ChatRequest]>([
    ["an answer", { kind: "ask", question: "What did Phil Robertson say about North Korea?", from: 0 }],
    ["a timeline", { kind: "timeline", topic: "political prisoners", from: 0 }],
  ])("shows %s with a note", async ([, request]) => {
    const whole = await ask(request, { ...PARTIAL, complete: true });
    expect(await ask(request, PARTIAL, "anotherK")).toEqual({
      ...whole,
      notes: [
        "The archive is still being read (300 of 1474 documents). Documents to come may change this.",
        ...whole.notes,
      ],
    });
  });

  test("answers help and status as ever, with how far it is", async () => {
    expect((await ask({ kind: "help" })).kind).toBe("help");
    expect((await ask({ kind: "status" })).items[0]?.text).toContain("300 of 1,474 documents");
  });

  test("knows no time to wait before there is a rate", async () => {
    const reply = await ask(ABSENT[0]?.[1] ?? { kind: "help" }, { ...PARTIAL, reading: null });
    expect(reply.notes).toEqual(["Ask again in a minute."]);
  });
});
