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
  ["", "\n\nURL: http://moss.example/news/school.htm Last update: 18 June 2018 at 16:34"],
  [
    "",
    "\n\nLast updated 6 June 2018\n\nPage 3 of 3 A school in Moss 20/06/2018 http://moss.example/news/1.htm",
  ],
  ["", "\n\nPrinted 20/6/2018"],
  ["http://moss.example/news/school.aspx (1 of 2) [20/06/2018 2:27:42 PM]\n\n", ""],
  ["", "\n\njy 2018-06-20 13:55"],
  ["", "\n\n2 of 2 20/06/2018 11:21:24"],
])("a text that prints another day contradicts its day: %j", ([above, below]) => {
  expect(contradicts(`${above}${WORDS}${below}`)).toBe(true);
});

test.for([
  ["", ""],
  ["20 June 2018\n\n", ""],
  ["# A school in Moss\n\nUpdated 21 June 2018\n\n20 June 2018\n\n", ""],
  ["New rules for the harbour begin on 27 August 2018\n\n", ""],
  ["June 2018\n\n", ""],
  ["", "\n\nLast updated: 20 June 2018"],
  ["", "\n\nLast updated: 25 June 2018"],
  ["", "\n\nLast updated: 18 January 2017\n\nThe school is open since 20 June 2018."],
  ["20 June 2018\n\n", "\n\nLast updated: 18 January 2017"],
  ["20 June 2018\n\n", "\n\nPage 1 of 1 A school in Moss 20/06/2018 http://moss.example/news/1.htm"],
  ["", "\n\n1 of 1 22/06/2018 11:21:24"],
  ["", "\n\nMore at https://moss.example/schools 20 June 2018"],
  ["", "\n\nThe Mayor of Port Elan closed the old school of Moss on 18 June 2018."],
])("a text that prints the same day, or none, contradicts nothing: %j", ([above, below]) => {
  expect(contradicts(`${above}${WORDS}${below}`)).toBe(false);
});

test("what is certain to the month alone is contradicted by no day", () => {
  expect(contradicts(`21 June 2018\n\n${WORDS}`, "2018-06")).toBe(false);
});
