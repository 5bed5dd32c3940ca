import { describe, expect, test } from "vitest";
import { sentenceWith } from "./archives.ts";
import { CASES, FEW, HOSTILE } from "./cases.ts";
import type { Part } from "./clause.ts";

/** Who sees what, and what becomes of what nobody should have typed. */
export function conduct({ driver, must }: Part): void {
  const say = (typed: string) => driver().say(typed);

  describe("who sees it", () => {
    test.for(["/ask who was shot?", "/on-this-date 17 June", "/timeline leaflets", "/dateline help"])(
      "of %s: the one who asked",
      async (typed) => expect((await say(typed)).private).toBe(true),
    );

    must("share", "everybody, if they share it, and who did", async () => {
      for (const typed of [`/ask ${FEW}`, "/timeline leaflets", "/on-this-date 17 June"]) {
        const first = await say(typed);
        const shared = await first.press("Share to channel");
        expect(shared.private).toBe(false);
        expect(shared.text).toContain(`Shared by ${driver().ana.replace(/\.$/, "")}.`);
        expect(shared.buttons).not.toContain("Share to channel");
        if (typed.startsWith("/ask")) {
          expect(shared.text).toContain(sentenceWith(CASES[0]?.document ?? "", CASES[0]?.words ?? ""));
          expect(shared.text).toContain(FEW);
        }
      }
    });

    must("share once", "everybody once, however often it is shared", async () => {
      for (const typed of ["/ask What was thrown at Hun Sen's residence?", "/timeline grenades"]) {
        const first = await say(typed);
        const presses = [1, 2, 3].map(() => first.press("Share to channel"));
        const shown = await Promise.all(presses);
        const refused = shown.filter(({ private: isPrivate }) => isPrivate);
        expect(shown).toHaveLength(refused.length + 1);
        for (const { text } of refused) expect(text).toContain("Already shared in this channel.");
        await expect.poll(() => first.pressable()).not.toContain("Share to channel");
      }
    });

    must(
      "take back",
      "nobody, if the person who shared it takes it back, which nobody else can",
      async () => {
        const first = await say("/ask Who was shot on a boat near the western sea border?");
        const shared = await first.press("Share to channel");
        const refused = await shared.pressAs("ben", "Take back");
        expect(refused.private).toBe(true);
        expect(refused.text).toContain("Only the person who shared this can take it back.");
        expect(shared.pressable()).toContain("Take back");
        await shared.takeBack();
        expect(shared.pressable()).toEqual([]);
        const again = await say("/ask Who was shot on a boat near the western sea border?");
        expect((await again.press("Share to channel")).private).toBe(false);
      },
    );

    must("share", "nobody but the one who asked, if it is only near", async () => {
      const nothing = await say("/ask How many teachers were arrested in Lisbon?");
      expect(nothing.buttons).not.toContain("Share to channel");
      expect((await nothing.press("In context")).buttons).not.toContain("Share to channel");
    });

    must("public", "everybody from the start, if they ask for that", async () => {
      const open = await say(`/ask ${FEW} --public`);
      expect(open.private).toBe(false);
      expect(open.buttons).not.toContain("Share to channel");
      expect((await open.press("In context")).private).toBe(true);
    });

    must("public", "nobody else, if it is a mistake", async () => {
      expect((await say("/on-this-date 31 June --public")).private).toBe(true);
    });

    must("a nothing stays private", "nobody else, if there is nothing to see", async () => {
      expect((await say("/ask How do I bake sourdough bread? --public")).private).toBe(true);
    });
  });

  describe("a mistake is answered in private with a way on:", () => {
    must("an empty question", "an empty question", async () => {
      expect(await say("/ask ")).toMatchObject({
        private: true,
        text: expect.stringMatching(/question.*Try: \/ask/s),
      });
    });

    test("a day that cannot be read", async () => {
      for (const day of ["the day before", "17 juin", "next"]) {
        const { text, private: isPrivate } = await say(`/on-this-date ${day}`);
        expect(isPrivate).toBe(true);
        expect(text).toContain("17 June");
        expect(text).toContain(day);
      }
    });

    must("a question that is too long", "a question that is too long", async () => {
      const { text, private: isPrivate } = await say(`/ask ${"and why ".repeat(200)}`);
      expect(isPrivate).toBe(true);
      expect(text).toMatch(/1,?000/);
    });
  });

  must("the question shown", "shows a hostile question as it was typed", async () => {
    for (const typed of HOSTILE) {
      const { text } = await say(`/ask ${typed}`);
      const readable = typed
        .replace(/[\u2066-\u2069]/g, "")
        .replace(/\s+/g, " ")
        .trim();
      expect(text.replace(/\s+/g, " ")).toContain(readable);
    }
  });

  must("a repeated delivery", "answers what is delivered twice once", async () => {
    expect(await driver().sayTwice(`/ask ${FEW}`)).toBe(1);
  });
}
