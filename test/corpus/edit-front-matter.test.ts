import { describe, expect, test } from "vitest";
import { editFrontMatter, fixHash } from "../../src/corpus/edit-front-matter.ts";
import { faultLine } from "../../src/corpus/fault.ts";
import { readDocument } from "../../src/corpus/read-document.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";

function edited(content: string, changes: Parameters<typeof editFrontMatter>[2]): string {
  const result = editFrontMatter("good.md", content, changes);
  if (typeof result !== "string") throw new Error(result.map(faultLine).join("\n"));
  return result;
}

describe("editFrontMatter", () => {
  test("changes a key and leaves every other line as it was", () => {
    const content = corpusFile({
      publisher: "Amnesty # as on the page",
      "x-desk": "Asia",
      places: "[Peru, Chile]",
    });
    const after = edited(content.replace("Amnesty #", '"Amnesty" #'), { title: "Two monks: killed" });
    expect(after).toBe(
      content
        .replace("Amnesty #", '"Amnesty" #')
        .replace("title: A monk was killed", 'title: "Two monks: killed"'),
    );
  });

  test.for([
    ["title: >-\n  Two monks\n  were killed # not a comment\n", ""],
    ["places:\n  - Peru\n  # the harbour\n  - Chile\n", "# who says so\n"],
    ["url:\n", ""],
    ["url: https://example.org/a # its page\n", "\n# below\n"],
  ] as const)("writes only the lines of a key anew: %j", ([lines, below]) => {
    const [key = ""] = lines.split(":");
    const content = corpusFile(key === "title" ? { title: null } : {});
    const given = content.replace("\nlanguage:", `\n${lines}${below}language:`);
    const value = key === "places" ? ["India"] : key === "url" ? "https://example.org/b" : "Free";
    const written = key === "places" ? 'places:\n  - "India"\n' : `${key}: "${value}"\n`;
    expect(edited(given, { [key]: value })).toBe(given.replace(lines, written));
  });

  test("adds and takes out keys", () => {
    const dated = edited(corpusFile(), { issued: "1998-09-08", issuedBasis: "stated" });
    expect(readDocument("good.md", dated)).toMatchObject({
      issued: { edtf: "1998-09-08" },
      issuedBasis: { kind: "stated" },
    });
    expect(edited(dated, { issued: null, issuedBasis: null })).toBe(corpusFile());
  });

  test("keeps the text to the last character, and its line ends as the archive reads them", () => {
    const text = "One  stands.\n\n---\n\nTwo: three # four.";
    const after = edited(corpusFile({}, text).replaceAll("\n", "\r\n"), { language: "ko" });
    expect(readDocument("good.md", after)).toMatchObject({ text, language: "ko" });
  });

  test("says what would be wrong, with its line", () => {
    const result = editFrontMatter("good.md", corpusFile(), { url: "example.org" });
    expect(typeof result === "string" ? result : result.map(faultLine)).toEqual([
      "good.md:8: Expected `url` to be an http or https address.",
    ]);
  });

  test("returns the faults of a file whose YAML cannot be read", () => {
    const result = editFrontMatter("good.md", corpusFile({ places: "[Korea" }), { language: "ko" });
    expect(typeof result === "string" ? result : result.map(faultLine)[0]).toMatch(
      /^good\.md:8: Expected valid/,
    );
  });
});

describe("fixHash", () => {
  const fixed = (content: string) => fixHash("good.md", content);

  test.for([{ sha256: "0".repeat(64) }, { sha256: null }])("writes the hash of the text for %j", (change) => {
    const after = fixed(corpusFile(change.sha256 === null ? change : { sha256: `"${change.sha256}"` }));
    expect(after === null ? null : readDocument("good.md", after)).toMatchObject({
      text: "A monk was killed. Two fled.",
    });
  });

  test("leaves a good file alone, and one with other faults", () => {
    expect(fixed(corpusFile())).toBeNull();
    expect(fixed(corpusFile({ sha256: null, publisher: '""' }))).toBeNull();
    expect(fixed(corpusFile({ sha256: null }, ""))).toBeNull();
    expect(fixed("no front matter")).toBeNull();
  });
});
