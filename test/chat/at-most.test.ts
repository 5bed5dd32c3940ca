import { expect, test } from "vitest";
import { createAtMost } from "../../src/chat/at-most.ts";

test("runs a number of them at once, the others in order, whether they fail or not", async () => {
  const slot = createAtMost(2);
  const begun: number[] = [];
  const ends = Array.from({ length: 5 }, () => Promise.withResolvers<number>());
  const results = ends.map(({ promise }, index) =>
    slot(() => {
      begun.push(index);
      return promise;
    }),
  );
  const settled = Promise.allSettled(results);
  const soon = () => new Promise<void>((resolve) => void setImmediate(resolve));
  await soon();
  expect(begun).toEqual([0, 1]);
  ends[1]?.reject(new Error("no matter"));
  await soon();
  expect(begun).toEqual([0, 1, 2]);
  ends[0]?.resolve(0);
  ends[2]?.resolve(2);
  await soon();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  ends[3]?.resolve(3);
  ends[4]?.resolve(4);
  expect((await settled).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
    "fulfilled",
  ]);
});
