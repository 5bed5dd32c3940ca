import { describe, expect, test } from "vitest";
import type { DateHint } from "../../src/import/extracted.ts";
import { fileNameDate } from "../../src/import/file-name.ts";
import { hintedDate } from "../../src/import/hinted-date.ts";

const hint = (value: string, certainty: DateHint["certainty"] = "stated"): DateHint => ({
  value,
  certainty,
  from: "the page's JSON-LD",
});

describe("hintedDate", () => {
  test("takes what is stated before what is likely, and keeps the others", () => {
    const found = hintedDate([hint("2019-11-20", "likely"), hint("2019-11-21")]);
    expect(found).toMatchObject({ issued: "2019-11-21", issuedBasis: { kind: "stated" } });
    expect(found.others.map(({ value }) => value)).toEqual(["2019-11-20"]);
  });

  test("takes the file's name before the properties of the copy", () => {
    const copy: DateHint = { value: "2022-03-01", certainty: "copy", from: "the properties of the PDF" };
    expect(hintedDate([copy, ...fileNameDate("2019-11-20 Ports.pdf")])).toMatchObject({
      issued: "2019-11-20",
      issuedBasis: { kind: "inferred", reason: "The date is that of the file name." },
      others: [copy],
    });
    expect(hintedDate([copy])).toMatchObject({ issued: "2022-03-01" });
  });

  test("takes no day on which a page was printed, and keeps it", () => {
    const print: DateHint = {
      value: "2022-03-01",
      certainty: "print",
      from: "the line printed with the page",
    };
    expect(hintedDate([print])).toMatchObject({
      issued: null,
      issuedBasis: { kind: "unknown" },
      others: [print],
    });
    expect(hintedDate([print, hint("2019-11-20", "copy")])).toMatchObject({
      issued: "2019-11-20",
      others: [print],
    });
  });

  test.for(["0001-01-01", "1970-01-01", "1899-12-30", "1900-01-01"])(
    "knows that %s is written where no date is known",
    (empty) => {
      expect(hintedDate([hint(empty)])).toMatchObject({ issued: null, issuedBasis: { kind: "unknown" } });
      expect(hintedDate([hint(empty), hint("2019-11-20", "likely")])).toMatchObject({ issued: "2019-11-20" });
    },
  );

  test("takes a real day of long ago", () => {
    expect(hintedDate([hint("1950-06-25")])).toMatchObject({ issued: "1950-06-25" });
  });
});
