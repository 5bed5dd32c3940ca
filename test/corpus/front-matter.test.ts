import { describe, expect, test } from "vitest";
import { faultLine } from "../../src/corpus/fault.ts";
import { readFrontMatter } from "../../src/corpus/front-matter.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";

const DATED = { issued: "1998-09", issuedBasis: "stated" };

function faultsOf(content: string): readonly string[] {
  const result = readFrontMatter("a.md", content);
  return result.kind === "faulty" ? result.faults.map(faultLine) : [];
}

function dataOf(content: string) {
  const result = readFrontMatter("a.md", content);
  if (result.kind === "faulty") throw new Error(result.faults.map(faultLine).join("\n"));
  return result.data;
}

describe("readFrontMatter", () => {
  test("reads the keys, the text without white space around it, and the line of each key", () => {
    const content = corpusFile(
      { title: '"Cambodia: call"', sha256: `"${"0".repeat(64)}"` },
      "\n One.\n\nTwo. \n",
    );
    const result = readFrontMatter("a.md", content);
    if (result.kind === "faulty") throw new Error("faulty");
    expect(result.data).toEqual({
      id: "good",
      title: "Cambodia: call",
      publisher: "Amnesty International",
      language: "en",
      places: [],
      sameAs: [],
      source: { file: "seed.txt", removed: [] },
      sha256: "0".repeat(64),
    });
    expect(result.text).toBe("One.\n\nTwo.");
    expect(["id", "publisher", "sha256"].map((key) => result.lineOf(key))).toEqual([2, 4, 7]);
  });

  test.for(["1998", "1998-09", "1998-09-09", '"1998-09-09?"', "199X"])(
    "reads the date %s without a need of quotes",
    (issued) => {
      expect(dataOf(corpusFile({ ...DATED, issued })).issued).toBe(issued.replaceAll('"', ""));
    },
  );

  test.for(["en", "ko", "pt-BR", "zh-Hant-TW"])("reads the language %s", (language) => {
    expect(dataOf(corpusFile({ language })).language).toBe(language);
  });

  test("reads who carried it later, where it is about, and the furniture that was removed", () => {
    const data = dataOf(
      corpusFile({
        places: "[South Korea, North Korea]",
        republished: "{ by: ICNK, date: 2020-12-15 }",
        source: '{ file: seed.txt, removed: ["Prev Next"] }',
      }),
    );
    expect(data.places).toEqual(["South Korea", "North Korea"]);
    expect(data.republished).toEqual({ by: "ICNK", date: "2020-12-15" });
    expect(data.source.removed).toEqual(["Prev Next"]);
  });

  test("leaves the archive's own keys alone, and reads when and why a document was withdrawn", () => {
    const data = dataOf(
      corpusFile({ "x-desk": "[Asia, Europe]", withdrawn: '{ date: 2020-05, reason: "Wrong figures." }' }),
    );
    expect(data.withdrawn).toEqual({ date: "2020-05", reason: "Wrong figures." });
    expect(data).not.toHaveProperty("x-desk");
  });

  test("reads which version takes a document's place, and which documents have nearly its text", () => {
    const data = dataOf(corpusFile({ superseded: "{ by: good-2 }", sameAs: "[oxfam-good, hrw-good]" }));
    expect(data.superseded).toEqual({ by: "good-2" });
    expect(data.sameAs).toEqual(["oxfam-good", "hrw-good"]);
  });

  test("leaves a rule of three hyphens in the text alone", () => {
    const result = readFrontMatter("a.md", corpusFile({}, "One.\n\n---\n\nTwo."));
    expect(result).toMatchObject({ kind: "read", text: "One.\n\n---\n\nTwo." });
  });

  test.for([
    ["id", "A_b", "2: Expected `id` to be lower-case letters, digits and hyphens only."],
    ["title", '" "', "3: Expected `title` to be some words, not empty."],
    [
      "title",
      "1998",
      '3: Expected quotation marks around a text that looks like a number or a mark of YAML: write `title: "1998"`.',
    ],
    [
      "language",
      "*starred",
      "2: Expected the front matter to be keys with values, without references to what is not there.",
    ],
    ["language", "en-US-GB", "5: Expected `language` to be a BCP 47 language such as en or ko."],
    [
      "issued",
      "1998.5",
      '8: Expected `issued` to be an EDTF date such as 1998-09-09, 1998-09 or 1998-09-09?, got "1998.5".',
    ],
    ["places", "Korea", '8: Expected `places` to be a list, got "Korea".'],
    ["superseded", "{ by: good }", "8: Expected `superseded.by` to be the id of another document."],
    ["superseded", "good-2", '8: Expected `superseded` to be keys with values, got "good-2".'],
    [
      "superseded",
      "{ by: Good 2 }",
      "8: Expected `superseded.by` to be lower-case letters, digits and hyphens only.",
    ],
    ["sameAs", "[good-2, good]", "8: Expected `sameAs` to hold the ids of other documents only."],
    ["sameAs", "good-2", '8: Expected `sameAs` to be a list of ids, got "good-2".'],
    ["source", "x", '6: Expected `source` to be keys with values, got "x".'],
    ["url", "https://", "8: Expected `url` to be an http or https address."],
    ["language", "English", "5: Expected `language` to be a BCP 47 language such as en or ko."],
    ["source", "{ removed: [x] }", "6: Expected the key `source.file`, and found none."],
    [
      "source",
      "{ file: x, page: 2 }",
      "6: Expected no key `source.page`: remove it, or correct its spelling.",
    ],
    [
      "sha256",
      "cafe",
      "7: Expected `sha256` to be 64 hexadecimal digits, in quotes if they look like a number.",
    ],
    ["url", "www.hrw.org", "8: Expected `url` to be an http or https address."],
    ["places", '[Korea, ""]', "8: Expected `places.1` to be some words, not empty."],
    ["republished", "{ date: 2020 }", "8: Expected the key `republished.by`, and found none."],
    [
      "issued",
      "1998",
      "8: Expected `issued` to be followed by `issuedBasis: stated` or `issuedBasis: inferred`.",
    ],
    ["issuedBasis", "stated", "8: Expected `issuedBasis` to be left out where no `issued` date is given."],
    ["issuedBasis", "guessed", '8: Expected `issuedBasis` to be stated or inferred, got "guessed".'],
  ] as const)("reports %s: %s", ([key, value, fault]) => {
    expect(faultsOf(corpusFile({ [key]: value }))).toEqual([`a.md:${fault}`]);
  });

  test("reports a fault inside a nested key on the line of that key", () => {
    const content = corpusFile({ republished: "\n  by: ICNK\n  # from its page\n  date: soon" });
    expect(faultsOf(content)).toEqual([
      'a.md:11: Expected `republished.date` to be an EDTF date such as 1998-09-09, 1998-09 or 1998-09-09?, got "soon".',
    ]);
  });

  test("reports all faults of a file in the order of their lines", () => {
    expect(faultsOf(corpusFile({ publisher: '""', colour: "red", url: "x", id: "A b" }))).toEqual([
      "a.md:2: Expected `id` to be lower-case letters, digits and hyphens only.",
      "a.md:4: Expected `publisher` to be some words, not empty.",
      "a.md:8: Expected no key `colour`: remove it, or correct its spelling, or call it `x-colour` if it is your own.",
      "a.md:9: Expected `url` to be an http or https address.",
    ]);
  });

  test.for([
    [{ title: '"open' }, "3: Expected valid YAML: Missing closing"],
    [{ language: "en: British" }, "5: Expected valid YAML: Nested mappings"],
    [{ language: "*en* and more" }, "5: Expected valid YAML: Unexpected scalar"],
    [{ places: "[Korea" }, "8: Expected valid YAML: Flow sequence"],
    [{ places: "\n\t- Korea" }, "9: Expected valid YAML: Tabs"],
    [{ places: "[]\nid: good" }, "9: Expected valid YAML: Map keys must be unique"],
  ] as const)("reports broken YAML in %j", ([changes, start]) => {
    const faults = faultsOf(corpusFile(changes));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.slice("a.md:".length)).toMatch(new RegExp(`^${start}[^\\n]*\\.$`));
    expect(faults[0]).not.toContain(" at line ");
  });

  test.for(["", "A monk died.", "\n---\nid: a\n---\n", "---\nid: a\n", "--\nid: a\n--\n"])(
    "finds no front matter in %j",
    (content) => {
      expect(faultsOf(content)).toEqual([
        "a.md:1: Expected YAML front matter between two `---` lines at the top of the file.",
      ]);
    },
  );
});
