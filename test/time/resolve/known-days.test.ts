import { expect, test } from "vitest";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../../src/time/find-timexes.ts";

function values(text: string, issued: string): readonly string[] {
  return findTimexes(text, readEdtf(issued)).map((timex) => timex.value);
}

test.for([
  ["Trade fell in the aftermath of September 11.", "2003-03-10", "2001-09-11"],
  ["Trade fell after the shocks of the 11th September.", "2006-02-01", "2001-09-11"],
  ["The dockers won on September 11.", "2001-10-10", "2001-09-11"],
  ["The dockers won on September 11.", "2006-09-14", "2006-09-11"],
  ["The dockers won last September 11.", "2006-02-01", "2005-09-11"],
  ["The dockers won on September 11.", "1998-10-10", "1998-09-11"],
  ["The dockers won on September 11.", "2019-10-10", "2019-09-11"],
  ["The dockers won on September 12.", "2006-02-01", "2005-09-12"],
] as const)("reads the day that everybody knows: %s of %s", ([text, issued, expected]) => {
  expect(values(text, issued)).toEqual([expected]);
});
