import { describe, expect, test } from "vitest";
import { SENTENCE } from "../../../src/ranking/weights.ts";
import { allWeights, withWeight } from "./weight-table.ts";

describe("allWeights", () => {
  test("finds weights in groups of groups, each with the value that has no effect", () => {
    const found = new Map(allWeights().map((weight) => [weight.name, weight]));
    expect(found.get("SENTENCE.kind.table")).toEqual({
      name: "SENTENCE.kind.table",
      value: SENTENCE.kind.table,
      neutral: 1,
    });
    expect(found.get("CONTEXT.lead")?.neutral).toBe(0);
    expect(new Set(allWeights().map(({ name }) => name)).size).toBe(allWeights().length);
  });
});

describe("withWeight", () => {
  test("changes a weight for a while, and puts it back also after an error", async () => {
    const before: number = SENTENCE.kind.table;
    expect(await withWeight("SENTENCE.kind.table", 0.123, async () => SENTENCE.kind.table)).toBe(0.123);
    await expect(
      withWeight("SENTENCE.kind.table", 0.123, async () => {
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(SENTENCE.kind.table).toBe(before);
  });

  test("knows its weights", async () => {
    await expect(withWeight("SENTENCE.none", 1, async () => {})).rejects.toThrow("SENTENCE.none");
  });
});
