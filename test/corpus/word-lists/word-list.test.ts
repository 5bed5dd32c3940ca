import { describe, expect, test } from "vitest";
import { readContentNotes } from "../../../src/corpus/word-lists/content-notes.ts";
import { joinLists } from "../../../src/corpus/word-lists/word-list.ts";

const PROGRAM = "death: kill\ntorture: flog";
const joined = (own: string | null) => {
  const { rules, faults, origin } = joinLists("n.txt", { program: PROGRAM, own }, readContentNotes);
  return { notes: rules.map(({ note }) => note), lines: faults.map(({ line }) => line), origin };
};

describe("joinLists", () => {
  test("keeps the program's list where the archive has none", () => {
    expect(joined(null)).toEqual({
      notes: ["death", "torture"],
      lines: [],
      origin: { archive: "absent", rules: { program: 2, archive: 0 } },
    });
  });

  test("adds the archive's rules behind the program's", () => {
    expect(joined("loss: loss")).toEqual({
      notes: ["death", "torture", "loss"],
      lines: [],
      origin: { archive: "extends", rules: { program: 2, archive: 1 } },
    });
  });

  test.for([
    "replace\nloss: loss",
    "\uFEFFreplace\nloss: loss",
    "# ours\r\n\r\n REPLACE # all\r\nloss: loss",
  ])("takes the archive's rules alone for %j", (own) => {
    expect(joined(own)).toEqual({
      notes: ["loss"],
      lines: [],
      origin: { archive: "replaces", rules: { program: 0, archive: 1 } },
    });
  });

  test("has no rule at all if the archive replaces the list by nothing", () => {
    expect(joined("replace")).toMatchObject({ notes: [], origin: { rules: { program: 0, archive: 0 } } });
  });

  test("takes `replace` only as the first line", () => {
    expect(joined("loss: loss\nreplace")).toMatchObject({ notes: ["death", "torture", "loss"], lines: [2] });
  });

  test("reports faults by the archive's own lines", () => {
    expect(joined("# ours\nreplace\nloss\n").lines).toEqual([3]);
  });
});
