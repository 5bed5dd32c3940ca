import { expect, test } from "vitest";
import { documentId } from "../../src/import/document-id.ts";

test.for([
  ["Dockers strike in Callao", "2004-04-29", "a.txt", "2004-04-29-dockers-strike-in-callao"],
  ["Dockers’ strike: “No ship!”", null, "a.txt", "dockers-strike-no-ship"],
  ["Łódź et Besançon", "1998", "a.txt", "1998-odz-et-besancon"],
  ["2004-04-29 ports", "2004-04-29", "a.txt", "2004-04-29-ports"],
  ["국가보안법", "1998-09-08?", "old/Statement 7.pdf", "1998-09-08-statement-7"],
  ["국가보안법", null, "성명.pdf", "document"],
  [
    "The very long title of a press release that goes on and on and on until nobody reads it any more",
    null,
    "a.txt",
    "the-very-long-title-of-a-press-release-that-goes-on-and-on",
  ],
] as const)("%s of %s becomes an id", ([title, issued, file, id]) => {
  expect(documentId(title, issued, file, () => false)).toBe(id);
  expect(id.length).toBeLessThanOrEqual(60);
});

test("an id that is taken gets a number", () => {
  const taken = new Set(["rice", "rice-2"]);
  expect(documentId("Rice", null, "a.txt", (id) => taken.has(id))).toBe("rice-3");
});
