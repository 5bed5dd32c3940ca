import { describe, expect, test } from "vitest";
import { readCitationStyle } from "../../../adapters/cli/export/citation-style.ts";
import { citeWords } from "../../../adapters/cli/export/cite.ts";
import { exportEvidence } from "../../../adapters/cli/export/export-evidence.ts";
import { UsageError } from "../../../adapters/cli/usage-error.ts";
import { archiveOf, statement } from "../../answer/statement.ts";

const text = "Two fled on 3 May 1998 from Callao.\n\nThe strike ended in June 1998 and again on 2 July 1998.";
const archive = archiveOf([
  statement(text, { id: "a-day", title: '"A day"', publisher: "Oxfam", issued: '"1998-09-09"' }),
]);
const common = { style: "chicago", limit: 1, today: "2026-11-27" } as const;
const CITED = "“Two fled on 3 May 1998 from Callao.”\nOxfam, “A day,” 9 September 1998. [a-day, paragraph 1]";

describe("citeWords", () => {
  test.for(["Who fled from Callao?", "a-day#0-35"])("cites %s", async (what) => {
    expect(await citeWords(archive, { ...common, what }, "mla")).toBe(CITED);
  });

  test("cites in the usual style where none is named, and refuses a style that there is not", async () => {
    const cited = await citeWords(archive, { ...common, style: null, what: "a-day#0-35" }, "mla");
    expect(cited).toMatch(/^“Two fled on 3 May 1998 from Callao.” \(“A day,” par. 1\)/);
    expect(readCitationStyle("")).toBe("chicago");
    expect(readCitationStyle(" apa ")).toBe("apa");
    expect(() => readCitationStyle("harvard")).toThrow("one of chicago, apa, mla, got `harvard`");
  });

  test.for([
    ["a-day#5-1", "Expected offsets of words in one passage of a-day, got 5-1"],
    ["a-day#0-60", "Expected offsets of words in one passage of a-day, got 0-60"],
    ["b-day#0-5", "Expected the id of a document, got `b-day`"],
    ["Who won the World Cup?", "found no answer"],
  ] as const)("refuses %s and says why", async ([what, why]) => {
    const refused = citeWords(archive, { ...common, what }, "mla");
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(why);
  });
});

test("a timeline is exported in order, a sentence with two dates once", async () => {
  const request = { topic: "", format: "csl-json", limit: 50, timeline: true, today: "2026-11-27" } as const;
  const items = JSON.parse(await exportEvidence(archive, request)) as readonly { readonly note: string }[];
  expect(items.map(({ note }) => note.slice(0, 20))).toEqual([
    "“Two fled on 3 May 1",
    "“The strike ended in",
  ]);
});
