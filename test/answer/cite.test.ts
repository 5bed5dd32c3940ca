import { describe, expect, test } from "vitest";
import { CITATION_STYLES, cite } from "../../src/answer/cite.ts";
import { evidenceOf } from "../../src/answer/evidence.ts";
import { statement } from "./statement.ts";

const keys = { id: "a-day", title: '"A day"', publisher: "Oxfam", issued: '"1998-09-09"' };
const url = "https://example.org/a";
const archived = "https://web.archive.org/web/2001/https://example.org/a";

function evidence(fields: Record<string, string>, speaker?: { name: string; role?: string }) {
  const document = statement("Two fled.", { ...keys, ...fields });
  return evidenceOf(
    { quote: "Two fled.", start: 0, end: 9, document, paragraph: 2, ...(speaker ? { speaker } : {}) },
    "2026-11-27",
  );
}

describe("a citation", () => {
  const ana = { name: "Ana Lopez", role: "a nurse" };
  test.for([
    [
      "chicago",
      "“Two fled.”\nAna Lopez, a nurse, quoted in Oxfam, “A day,” 9 September 1998, accessed 27 November 2026, https://example.org/a, archived at https://web.archive.org/web/2001/https://example.org/a. [a-day, paragraph 2]",
    ],
    [
      "apa",
      "“Two fled.” (Ana Lopez, a nurse, as cited in Oxfam, 1998, para. 2)\nOxfam. (1998, September 9). A day. Retrieved November 27, 2026, from https://example.org/a (archived at https://web.archive.org/web/2001/https://example.org/a)",
    ],
    [
      "mla",
      "“Two fled.” (Ana Lopez, qtd. in “A day,” par. 2)\n“A day.” Oxfam, 9 Sept. 1998, https://example.org/a, archived at https://web.archive.org/web/2001/https://example.org/a. Accessed 27 Nov. 2026.",
    ],
  ] as const)("in %s names speaker, source, address, copy and day of access", ([style, expected]) => {
    expect(cite(evidence({ url, archived }, ana), style)).toBe(expected);
  });

  test.for([
    ["chicago", "“Two fled.”\nOxfam, “A day,” about 9 September 1998. [a-day, paragraph 2]"],
    ["apa", "“Two fled.” (Oxfam, ca. 1998, para. 2)\nOxfam. (ca. 1998, September). A day."],
    ["mla", "“Two fled.” (“A day,” par. 2)\n“A day.” Oxfam, circa Sept. 1998."],
  ] as const)(
    "in %s says how surely the date is known, and has no access without an address",
    ([style, expected]) => {
      const fields = { issued: '"1998-09-09?"', issuedBasis: "inferred", issuedReason: "It says so." };
      expect(cite(evidence(fields), style)).toBe(expected);
    },
  );

  test("adds no comma to a title that asks, and sets it in other marks than its own", () => {
    const title = "'Who “cleans up” here?'";
    expect(cite(evidence({ title }), "chicago")).toContain("‘Who “cleans up” here?’ 9 September 1998");
    expect(cite(evidence({ title }), "mla")).toContain("\n‘Who “cleans up” here?’ Oxfam");
  });

  test.for(CITATION_STYLES)("in %s does not quote a publisher in its own page", (style) => {
    expect(cite(evidence({ url }, { name: "Oxfam" }), style)).toBe(cite(evidence({ url }), style));
  });

  test("says that the source was taken back", () => {
    const withdrawn = "{ date: 2001-05-03, reason: figures were wrong }";
    for (const style of CITATION_STYLES)
      expect(cite(evidence({ withdrawn }), style)).toContain("Withdrawn on 3 May 2001: figures were wrong.");
  });
});
