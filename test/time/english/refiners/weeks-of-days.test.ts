import { describe, expect, test } from "vitest";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../../../src/time/find-timexes.ts";
import { shownDate } from "../../../../src/time/timex.ts";

/** Each expression of a text with its value, and the days that are shown. */
function read(text: string) {
  const found = findTimexes(text, readEdtf("1998-09-11"));
  return { values: found.map(({ text, value }) => [text, value]), shown: found.map(shownDate) };
}

describe("a day after words for its week", () => {
  test.for<readonly [string, string, string]>([
    ["They met in the week of 6 July.", "the week of 6 July", "1998-W28"],
    ["They met in the week of 6 July 1998.", "the week of 6 July 1998", "1998-W28"],
    ["In the week beginning Monday, July 6, they met.", "the week beginning Monday, July 6", "1998-W28"],
    ["They met on the weekend of 4 July.", "the weekend of 4 July", "1998-W27-WE"],
  ])("is that week: %s", ([text, words, value]) => {
    expect(read(text)).toEqual({ values: [[words, value]], shown: [null] });
  });

  test.for<readonly [string, string]>([
    ["They met a week before 6 July 1998.", "1998-07-06"],
    ["They met that week, on 6 July 1998.", "1998-07-06"],
  ])("is not meant in %s", ([text, value]) => {
    expect(read(text).values.at(-1)?.[1]).toBe(value);
  });
});

describe("a weekday that something belongs to", () => {
  test.for<readonly [string, string]>([
    ["They said they would appeal against Wednesday’s ruling.", "1998-09-09"],
    ["They will discuss Sunday’s attack.", "1998-09-06"],
    ["Sunday’s talks will be short.", "1998-09-13"],
    ["They will stand in Sunday’s election.", "1998-09-13"],
  ])("is past unless something is planned: %s", ([text, value]) => {
    expect(read(text).values[0]?.[1]).toBe(value);
  });
});

test("an hour has the half of the day that the words say", () => {
  expect(
    read("On Friday they met at 4 in the morning; on 6 July 1998 at five in the afternoon.").values,
  ).toEqual([
    ["Friday", "1998-09-11"],
    ["4 in the morning", "1998-09-11T04:00"],
    ["6 July 1998 at five in the afternoon", "1998-07-06T17:00"],
  ]);
});
