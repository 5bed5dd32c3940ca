import { describe, expect, test } from "vitest";
import { formWords } from "../../src/language/form-words.ts";

describe("formWords", () => {
  test.for([
    ["or robertp@hrw.org.", "email"],
    ["first.last+news@example.co.uk", "address"],
    ["In Bangkok: +66-85-060-8406 (mobile)", "phone"],
    ["reachable at +82.10.4508.8815.", "telephone"],
    ["(020 7413 5500)", "number"],
    ["+447823329664", "contact"],
    ["https://www.hrw.org/news/2020", "link"],
    ["See http://example.org", "website"],
  ] as const)("says of %j that it is one for %s", ([text, word]) => {
    expect(formWords(text, "paragraph").split(" ")).toContain(word);
  });

  test("puts the words of every form that it finds one behind another", () => {
    const found = formWords("Ben Rogers, benrogers@csw.org.uk or +447823329664", "paragraph");
    expect(found).toBe("email e-mail address contact phone telephone number contact");
  });

  test("says that the names of a signature signed", () => {
    expect(formWords("Open North Korea", "signature")).toContain("signed");
    expect(formWords("Open North Korea", "paragraph")).toBe("");
  });

  test.for([
    "",
    "A monk was killed on 8 September 1998.",
    "more than 400 of 1,234 prisoners",
    "Twitter: @Reaproy",
    "at 5 p.m. @ home",
    "the https protocol",
  ])("has no word for %j", (text) => {
    expect(formWords(text, "paragraph")).toBe("");
  });

  test.for(["on 2020-12-15 it", "the 1950-1953 war", "5 000 000 000 won", "Article 7"])(
    "takes %j for prose",
    (text) => {
      expect(formWords(text, "paragraph")).toBe("");
    },
  );

  test.for(["a".repeat(200_000), "a.".repeat(100_000)])("comes to an end on a word of any length", (text) => {
    expect(formWords(text, "paragraph")).toBe("");
  });
});
