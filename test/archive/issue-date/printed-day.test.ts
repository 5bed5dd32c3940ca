import { expect, test } from "vitest";
import { certainIssue } from "../../../src/archive/issue-date/printed-day.ts";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import { passages } from "../../../src/corpus/structure/passages.ts";

const WORDS = "The Council of Port Elan today opened a school in the old harbour of Moss.";

/** What is certain of the day of issue of a text that is kept as issued on 20 June 2018. */
function certain(text: string, issued = "2018-06-20"): string | null | undefined {
  return certainIssue({ text, passages: passages(text), issued: readEdtf(issued), language: "en" })?.certain;
}

test.for<readonly [string, string, string | null]>([
  ["OXFAM\n\n21 June 2018\n\n", "", "2018-06"],
  ["# A school in Moss\n\nMedia release, Thursday 21 June 2018\n\n", "", "2018-06"],
  ["", "\n\n18 June 2018", "2018-06"],
  ["7 September 2018\n\n", "", "2018"],
  ["20 June 2017\n\n", "", null],
  ["", "\n\nURL: http://moss.example/news/school.htm Last update: 18 June 2018 at 16:34", "2018-06"],
  [
    "",
    "\n\nLast updated 6 May 2018\n\nPage 3 of 3 A school in Moss 20/06/2018 http://moss.example/news/1.htm",
    "2018-05",
  ],
  ["20 June 2018\n\nTalks with the Mayor\n\nHouston, United States\n\n", "", "2018-06"],
  ["20 June 2018\n\nSpeech, New York, USA\n\n", "", "2018-06"],
  ["Friday, 20 June 2018\n\n", "", "2018-06"],
  ["20 June 2018 (Friday)\n\n", "", "2018-06"],
  [
    "Talks with the Mayor\n\nposted Wednesday, 20 June 2018\n\nInterview, Radio Moss\n\nHOST: Good evening.\n\n",
    "",
    "2018-06",
  ],
  ["", "\n\nPrinted 20/6/2018", null],
  ["http://moss.example/news/school.aspx (1 of 2) [20/06/2018 2:27:42 PM]\n\n", "", null],
  ["", "\n\njy 2018-06-20 13:55", null],
  ["", "\n\n2 of 2 20/06/2018 11:21:24", null],
])("what a text that prints another day shares with that is certain: %j", ([above, below, expected]) => {
  expect(certain(`${above}${WORDS}${below}`)).toBe(expected);
});

test.for([
  ["", ""],
  ["20 June 2018\n\n", ""],
  ["# A school in Moss\n\nUpdated 21 June 2018\n\n20 June 2018\n\n", ""],
  ["New rules for the harbour begin on 27 August 2018\n\n", ""],
  ["June 2018\n\n", ""],
  ["20 June 2018\n\nTalks with the President of the United States\n\n", ""],
  ["20 June 2018\n\nHouston\n\n", ""],
  ["Wednesday, 20 June 2018\n\n", ""],
  ["20 June 2018\n\nSunday Herald, Moss\n\n", ""],
  ["20 June 2018, Sunday Herald\n\n", ""],
  ["A school in Moss\n\nPosted on 20 June 2018\n\n", ""],
  ["20 June 2018\n\nOslo, Norway\n\n", ""],
  ["", "\n\nLast updated: 20 June 2018"],
  ["", "\n\nLast updated: 25 June 2018"],
  ["", "\n\nLast updated: 18 January 2017\n\nThe school is open since 20 June 2018."],
  ["20 June 2018\n\n", "\n\nLast updated: 18 January 2017"],
  ["20 June 2018\n\n", "\n\nPage 1 of 1 A school in Moss 20/06/2018 http://moss.example/news/1.htm"],
  ["", "\n\n1 of 1 22/06/2018 11:21:24"],
  ["", "\n\nMore at https://moss.example/schools 20 June 2018"],
  ["", "\n\nThe Mayor of Port Elan closed the old school of Moss on 18 June 2018."],
])("the day of a text that prints the same, or none, is certain: %j", ([above, below]) => {
  expect(certain(`${above}${WORDS}${below}`)).toBe("2018-06-20");
});

test("what is certain to the month alone is contradicted by no day", () => {
  expect(certain(`21 June 2018\n\n${WORDS}`, "2018-06")).toBe("2018-06");
});
