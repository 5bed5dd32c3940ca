import { describe, expect, test } from "vitest";
import { readContentNotes } from "../../src/corpus/content-notes.ts";

describe("readContentNotes", () => {
  test("reads one rule a line, without comments, case and superfluous spaces", () => {
    const content = "# words\ndeath: Kill,  mass   grave # and more\n\n torture : beat\r\n";
    expect(readContentNotes("n.txt", content)).toEqual({
      rules: [
        { note: "death", phrases: ["kill", "mass grave"] },
        { note: "torture", phrases: ["beat"] },
      ],
      faults: [],
    });
  });

  test.for(["kill", "death:", "death: kill,", ": kill", "death: , kill"])(
    "reports %j and keeps the rest",
    (line) => {
      const { rules, faults } = readContentNotes("n.txt", `a: b\n${line}\nc: d`);
      expect(rules.map(({ note }) => note)).toEqual(["a", "c"]);
      expect(faults).toEqual([
        { file: "n.txt", line: 2, message: `Expected \`note: word, word\`, got \`${line}\`.` },
      ]);
    },
  );
});
