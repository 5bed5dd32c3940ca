import { describe, expect, test } from "vitest";
import { openStore } from "../../../adapters/sqlite/store.ts";
import { readButton, writeButton } from "../../../src/chat/buttons/button.ts";
import { feedbackQuestions } from "../../../src/chat/feedback/feedback.ts";
import { isFeedbackRequest, respondFeedback } from "../../../src/chat/feedback/respond-feedback.ts";
import { archiveNumbers } from "../../../src/chat/replies/about-replies.ts";
import type { Reply } from "../../../src/chat/replies/reply.ts";
import { readTyped } from "../../../src/chat/requests/typed-text.ts";
import { respond } from "../../../src/chat/respond.ts";
import { seeds } from "../../answer/seeds.ts";

const NUMBERS = await archiveNumbers(seeds, 0);
const QUESTION = "how many people were arrested under the National Security Law in 1998?";
const LONG = `${QUESTION} ${"And where? ".repeat(12).trim()}`;

const answer = (request: Parameters<typeof respond>[1]) =>
  respond(seeds, request, { today: "2026-11-22", numbers: NUMBERS });

/** Somebody in a chat: presses buttons as a platform brings them, with room for 97 characters. */
function openChat() {
  const { feedback: store } = openStore(":memory:");
  let count = 0;
  const ports = {
    store,
    nowMs: () => Date.parse("2026-11-22T08:00:00Z") + count,
    newId: () => `feedback-${String(++count).padStart(3, "0")}`,
    quotation: (at: Parameters<typeof answerFor>[0], question: string) => answerFor(at, question),
  };
  const press = async (reply: Reply, label: string): Promise<Reply> => {
    const button = reply.items.flatMap(({ buttons }) => buttons).find((one) => one.label === label);
    if (!button) throw new Error(`Expected a button “${label}”.`);
    const code = writeButton(button, "k1y-_9aZ", 97);
    expect(code.length).toBeLessThanOrEqual(97);
    const pressed = readButton(code, reply.asked);
    if (!pressed || !isFeedbackRequest(pressed.request)) throw new Error(`Expected feedback, got ${code}`);
    return respondFeedback(pressed.request, ports);
  };
  return { store, press };
}

const answerFor = (
  at: {
    document: string;
    start: number;
    end: number;
    highlights: readonly [] | readonly { start: number; end: number }[];
  },
  question: string,
) => answer({ kind: "quotation", at, as: { kind: "answer", question } });

describe("feedback", () => {
  test.for([QUESTION, LONG])(
    "is kept with the question and the quote, and without a name: %s",
    async (asked) => {
      const { store, press } = openChat();
      const reply = await answer(readTyped("ask", asked, null).request);
      const choice = await press(reply, "Not right?");
      expect(choice.items[0]?.buttons.map(({ label }) => label)).toEqual([
        "Wrong answer",
        "Wrong speaker",
        "Wrong date",
        "Should be in the archive",
      ]);
      const thanks = await press(choice, "Wrong speaker");
      expect(thanks).toMatchObject({
        title: "Thank you. It is kept for the archive’s editor.",
        notes: ["Wrong speaker. Your name is not kept."],
      });
      const [item] = reply.items;
      expect(await store.list(9)).toEqual([
        {
          id: "feedback-001",
          atMs: expect.any(Number),
          kind: "speaker",
          question: asked,
          quoted: {
            document: item?.origin?.document,
            quote: item?.text,
            start: item?.origin?.start,
            end: item?.origin?.end,
          },
        },
      ]);
      expect(await press(thanks, "Take it back")).toMatchObject({ title: "Taken back." });
      expect(await press(thanks, "Take it back")).toMatchObject({ title: "It is not there any more." });
      expect(await store.list(9)).toEqual([]);
    },
  );

  test("says that an answer should be there, where there is none", async () => {
    const { store, press } = openChat();
    const reply = await answer(readTyped("ask", "who won the World Cup?", null).request);
    expect(reply.kind).toBe("nothing");
    await press(reply, "Should be in the archive");
    expect(await store.list(9)).toMatchObject([
      { kind: "missing", question: "who won the World Cup?", quoted: null },
    ]);
  });

  test("says so where the quote is no longer in the archive, and keeps nothing", async () => {
    const { store } = openChat();
    const at = { document: "AAAAAAAA", start: 0, end: 9, highlights: [] };
    const ports = {
      store,
      nowMs: () => 0,
      newId: () => "feedback-001",
      quotation: answerFor,
    };
    expect(
      await respondFeedback({ kind: "feedback", at, question: "why?", what: "answer" }, ports),
    ).toMatchObject({ kind: "changed" });
    expect(await store.list(9)).toEqual([]);
  });

  test("becomes lines that eval reads: a right quote where only its speaker or date was wrong", () => {
    const quoted = { document: "a", quote: "It rained.", start: 0, end: 10 };
    const lines = feedbackQuestions([
      { id: "1", atMs: 0, kind: "date", question: "when did it rain?", quoted },
      { id: "2", atMs: 0, kind: "answer", question: "why?", quoted },
      { id: "3", atMs: 0, kind: "missing", question: "who?", quoted: null },
    ]);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { kind: "wrong date", question: "when did it rain?", contains: ["It rained."], document: "a" },
      { kind: "wrong answer", question: "why?", contains: [], wrong: "It rained.", document: "a" },
      { kind: "should be in the archive", question: "who?", contains: [] },
    ]);
  });
});
