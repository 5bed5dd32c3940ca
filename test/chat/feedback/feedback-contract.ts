import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Feedback, FeedbackStore } from "../../../src/chat/feedback/feedback.ts";

const SAID: Feedback = {
  id: "feedback-001",
  atMs: 5,
  kind: "speaker",
  question: "who said it?",
  quoted: { document: "release", quote: "“It rained”", start: 3, end: 14 },
};
const MISSING: Feedback = { id: "feedback-002", atMs: 6, kind: "missing", question: "why?", quoted: null };

/** What every {@link FeedbackStore} keeps to. */
export function feedbackContract(
  name: string,
  makeStore: () => Promise<{ readonly feedback: FeedbackStore; remove(): Promise<void> }>,
): void {
  describe(`${name}, feedback`, () => {
    let fixture: Awaited<ReturnType<typeof makeStore>>;
    beforeEach(async () => {
      fixture = await makeStore();
    });
    afterEach(() => fixture.remove());

    test("is listed, the latest first, until it is taken back", async () => {
      const { feedback } = fixture;
      await feedback.add(SAID);
      await feedback.add(MISSING);
      expect(await feedback.list(9)).toEqual([MISSING, SAID]);
      expect(await feedback.list(1)).toEqual([MISSING]);
      expect(await feedback.remove(MISSING.id)).toBe(true);
      expect(await feedback.remove(MISSING.id)).toBe(false);
      expect(await feedback.list(9)).toEqual([SAID]);
    });
  });
}
