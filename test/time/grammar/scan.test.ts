import { describe, expect, test } from "vitest";
import { scan } from "../../../src/time/grammar/scan.ts";

describe("scan", () => {
  test("reads the named groups of each match", () => {
    const parser = scan("in (?<year>\\d{4})", ({ year }) => ({ kind: "fixed", value: year ?? "" }));
    expect(parser("in 1998 and IN 1999")).toEqual([
      { start: 0, end: 7, meaning: { kind: "fixed", value: "1998" } },
      { start: 12, end: 19, meaning: { kind: "fixed", value: "1999" } },
    ]);
  });

  test("narrows an expression to its span", () => {
    const parser = scan("in (?<span>\\d{4})", ({ span }) => ({ kind: "fixed", value: span ?? "" }));
    expect(parser("in 1998")).toEqual([{ start: 3, end: 7, meaning: { kind: "fixed", value: "1998" } }]);
  });

  test("finds nothing where the reader returns null", () => {
    expect(scan("\\d+", () => null)("in 1998")).toEqual([]);
  });
});
