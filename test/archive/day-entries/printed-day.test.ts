import { expect, test } from "vitest";
import { contradictsPrintedDay } from "../../../src/archive/day-entries/printed-day.ts";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import { passages } from "../../../src/corpus/structure/passages.ts";

const WORDS = "The Council of Port Elan today opened a school in the old harbour of Moss.";

/** Whether what stands above or below the words contradicts that they were issued on 20 June 2018. */
function contradicts(text: string, issued = "2018-06-20"): boolean {
  return contradictsPrintedDay({ text, passages: passages(text), issued: readEdtf(issued), language: "en" });
}

test.for([
  ["OXFAM\n\n21 June 2018\n\n", ""],
  ["# A school in Moss\n\nMedia release, Thursday 21 June 2018\n\n", ""],
  ["", "\n\n18 June 2018"],
])("a text that prints another day contradicts its day: %j", ([above, below]) => {
  expect(contradicts(`${above}${WORDS}${below}`)).toBe(true);
});

test.for([
  ["", ""],
  ["20 June 2018\n\n", ""],
  ["# A school in Moss\n\nUpdated 21 June 2018\n\n20 June 2018\n\n", ""],
  ["New rules for the harbour begin on 27 August 2018\n\n", ""],
  ["June 2018\n\n", ""],
  ["", "\n\nThe Mayor of Port Elan closed the old school of Moss on 18 June 2018."],
])("a text that prints the same day, or none, contradicts nothing: %j", ([above, below]) => {
  expect(contradicts(`${above}${WORDS}${below}`)).toBe(false);
});

test("what is certain to the month alone is contradicted by no day", () => {
  expect(contradicts(`21 June 2018\n\n${WORDS}`, "2018-06")).toBe(false);
});
