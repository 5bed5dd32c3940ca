import { expect } from "vitest";
import { CORPUS } from "../answer/seeds.ts";
import { editedCorpus } from "./archives.ts";
import { CASES, FEW } from "./cases.ts";
import type { Must } from "./clause.ts";
import type { MakeDriver } from "./driver.ts";

/** So many requests at once, and so many that one person may make in a minute. */
const FLOOD = 100;
const PER_MINUTE = 60;

/** What a bot of its own is needed for: it is restarted, or flooded. */
export function endurance(makeDriver: MakeDriver, must: Must): void {
  must(
    "buttons after a restart",
    "buttons work after a restart, and say if the archive has changed",
    async () => {
      const driver = await makeDriver({ corpus: CORPUS, perMinute: 10_000 });
      const [about] = CASES;
      using edited = editedCorpus(about?.document ?? "");
      const first = await driver.say(`/ask ${FEW}`);
      const other = await driver.say("/ask What was thrown at Hun Sen's residence?");

      await driver.restart(CORPUS);
      expect((await first.press("Cite")).text).toContain("almost 400 people");
      expect((await first.press("More")).text).toContain("Answer 2");

      await driver.restart(edited.path);
      for (const button of ["Share to channel", "In context", "Cite"]) {
        const changed = await first.press(button);
        expect(changed.private).toBe(true);
        expect(changed.text).toContain("The archive has changed.");
      }
      expect((await first.press("More")).text).toContain("The archive has changed since this was asked");
      expect((await other.press("Cite")).text).toContain("three grenades were thrown");
      expect(driver.trouble()).toEqual([]);
      await driver.close();
    },
  );

  must("too many questions", "asks who floods it to slow down, and nobody else", async () => {
    const driver = await makeDriver({ corpus: CORPUS, perMinute: PER_MINUTE });
    const flood = Array.from({ length: FLOOD }, () => driver.say("/on-this-date 17 June"));
    const shown = await Promise.all(flood);
    const refused = shown.filter(({ text }) => text.includes("Too many requests."));
    const answered = shown.filter(({ text }) => text.includes("the Ministry revoked"));
    expect(refused.length + answered.length).toBe(FLOOD);
    expect(answered.length).toBeGreaterThanOrEqual(PER_MINUTE / 2);
    expect(refused.length).toBeGreaterThan(0);
    for (const { text, private: isPrivate } of refused) {
      expect(isPrivate).toBe(true);
      expect(text).toMatch(/Try again in \d+ seconds?/);
    }
    expect((await driver.say("/on-this-date 17 June", "ben")).text).toContain("the Ministry revoked");
    expect(driver.trouble()).toEqual([]);
    await driver.close();
  });
}
