import { expect, test } from "vitest";
import { showSync } from "../../../adapters/cli/sync/show-sync.ts";

const FEED = "https://oxfam.example/feed";

/** What is written to a stream while two documents of a feed are fetched, with a clock that goes on by some seconds before each. */
function written(isTTY: boolean, isQuiet: boolean, seconds: number): string {
  let [text, nowMs] = ["", 0];
  const write = (words: string) => {
    text += words;
    return true;
  };
  const shown = showSync({ isTTY, columns: 40, write }, isQuiet, () => nowMs);
  shown.onProgress({ feed: FEED, done: 0, total: 0 });
  shown.onFetch(FEED);
  for (let done = 0; done < 2; done++) {
    nowMs += seconds * 1_000;
    shown.onProgress({ feed: FEED, done, total: 2 });
    shown.onFetch(`https://oxfam.example/a-long-address/${done}`);
  }
  shown.onEnd();
  return text.replaceAll("\r\u001b[K", "|");
}

test("a terminal has one line that changes and is gone in the end", () => {
  expect(written(true, true, 1)).toBe(
    `|${FEED}|1 of 2: https://oxfam.example/a-long-ad|2 of 2: https://oxfam.example/a-long-ad|`,
  );
});

test("a log has a line for each feed, and one every ten seconds", () => {
  expect(written(false, false, 1)).toBe(`Reading ${FEED}\n`);
  expect(written(false, false, 10)).toBe(
    `Reading ${FEED}\nReading ${FEED}: 0 of 2\nReading ${FEED}: 1 of 2\n`,
  );
});

test("a program that reads JSON has nothing", () => {
  expect(written(false, true, 10)).toBe("");
});
