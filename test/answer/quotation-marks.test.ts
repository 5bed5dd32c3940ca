import fc from "fast-check";
import { expect, test } from "vitest";
import { inMarks } from "../../src/answer/quotation-marks.ts";

test.for([
  ["Two fled.", "“Two fled.”"],
  ["“Two fled.”", "“Two fled.”"],
  ['"Two fled."', '"Two fled."'],
  // Words that only begin and end with marks.
  ["“Go,” she said. “Now.”", "‘“Go,” she said. “Now.”’"],
  ['She said: "Go, now."', `‘She said: "Go, now."’`],
  ["She said: “They call it ‘the pit’.”", "‘She said: “They call it ‘the pit’.”’"],
  // The other half is in another sentence.
  ["“We waited.", "“We waited.”"],
  ["We waited.”", "“We waited.”"],
  ["She said: “We waited.", "‘She said: “We waited.”’"],
  ["And then they came,” she said.", "‘“And then they came,” she said.’"],
  ["「우리는 기다렸다.」", "「우리는 기다렸다.」"],
  ["«Go» and «stay»", "“«Go» and «stay»”"],
  ["“《노동신문》을 보라.”", "“《노동신문》을 보라.”"],
  ["the dockers’ strike", "“the dockers’ strike”"],
] as const)("%s is quoted as %s", ([words, quoted]) => {
  expect(inMarks(words)).toBe(quoted);
});

test("a comma stands inside the marks", () => {
  expect(inMarks("A day", ",")).toBe("“A day,”");
  expect(inMarks("Stop the “clean-up” now", ",")).toBe("‘Stop the “clean-up” now,’");
});

test("marks open and close and no letter changes, whatever the words have", () => {
  const words = fc.array(fc.constantFrom("“", "”", "word", " ", ", ", ". ")).map((all) => all.join(""));
  fc.assert(
    fc.property(words, (text) => {
      const quoted = inMarks(text);
      expect(quoted).toContain(text);
      expect(`${quoted[0]}${quoted.at(-1)}`).toMatch(/^(?:“”|‘’)$/);
      let depth = 0;
      for (const mark of quoted.match(/[“”‘’]/g) ?? []) {
        depth += mark === "“" || mark === "‘" ? 1 : -1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});
