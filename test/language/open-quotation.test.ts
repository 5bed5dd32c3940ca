import { expect, test } from "vitest";
import { endsInsideQuotation } from "../../src/language/open-quotation.ts";

test.for([
  ["Kim said: “It is over.", true],
  ["“It is over,” Kim said.", false],
  ['Kim said: "It is over.', true],
] as const)("tells whether a quotation is open at the end: %s", ([text, expected]) => {
  expect(endsInsideQuotation(text)).toBe(expected);
});
