import { describe, expect, test } from "vitest";
import { languagesWithoutNotes, readContentNotes } from "../../../src/corpus/word-lists/content-notes.ts";

describe("readContentNotes", () => {
  test("reads one rule a line, without comments, case and superfluous spaces", () => {
    const content = "# words\ndeath: Kill,  mass   grave # and more\n\n torture : beat\r\n";
    expect(readContentNotes("n.txt", content)).toEqual({
      rules: [
        { language: "en", note: "death", phrases: ["kill", "mass grave"] },
        { language: "en", note: "torture", phrases: ["beat"] },
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

describe("readContentNotes on languages", () => {
  test("reads rules as those of the language above them", () => {
    const { rules, faults } = readContentNotes(
      "n.txt",
      "death: kill\n[ko]\ndeath: 죽다\n[ FR ] # and more\nmort: tuer",
    );
    expect(faults).toEqual([]);
    expect(rules.map(({ language, note }) => `${language} ${note}`)).toEqual([
      "en death",
      "ko death",
      "fr mort",
    ]);
  });

  test.for(["[]", "[korean]", "[ko", "[ko] death: 죽다"])("reports %j and keeps no rule below it", (line) => {
    const { rules, faults } = readContentNotes("n.txt", `a: b\n${line}\nc: d\n[en]\ne: f`);
    expect(rules.map(({ note }) => note)).toEqual(["a", "e"]);
    expect(faults).toEqual([
      { file: "n.txt", line: 2, message: `Expected a language such as \`[ko]\`, got \`${line}\`.` },
    ]);
  });
});

describe("languagesWithoutNotes", () => {
  const rules = readContentNotes("n.txt", "death: kill\n[ko]\ndeath: 죽다").rules;
  const inLanguages = (...languages: readonly string[]) =>
    languages.map((language) => ({ language, documents: 1 }));

  test("counts documents in languages without words, most documents first", () => {
    expect(languagesWithoutNotes(inLanguages("fr", "en-GB", "ar", "ko", "ar-EG"), rules)).toEqual([
      { language: "ar", documents: 2 },
      { language: "fr", documents: 1 },
    ]);
  });

  test("finds none where every language has words", () => {
    expect(languagesWithoutNotes(inLanguages("en", "ko-KR"), rules)).toEqual([]);
  });
});
