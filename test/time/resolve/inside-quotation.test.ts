import { expect, test } from "vitest";
import { isInsideQuotation } from "../../../src/time/resolve/inside-quotation.ts";

test.for<readonly [string, boolean]>([
  ["He said, “We won today.”", true],
  ["He said, “We won,” today.", false],
  ['He said, "We won today."', true],
  ['He said, "We won," today.', false],
  ["“We won.\nToday", false],
  ["We won today.", false],
])("%j", ([text, inside]) => {
  expect(isInsideQuotation(text, text.toLowerCase().indexOf("today"))).toBe(inside);
});
