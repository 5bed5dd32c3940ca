import { expect, test } from "vitest";
import { repeatsItsHead, runInHead } from "../../../../src/archive/day-entries/wording/run-in-head.ts";

/** What is left of a sentence that opens a passage. */
function body(sentence: string, before = ""): string {
  return sentence.slice(runInHead(sentence, before));
}

test.for([
  [
    "Senate backs the dockers The Senate today voted for the dockers of Moss.",
    "The Senate today voted for the dockers of Moss.",
  ],
  [
    "New arrivals put pressure on harbour Eight dockers of Moss were heard late yesterday by the Council.",
    "Eight dockers of Moss were heard late yesterday by the Council.",
  ],
  [
    "Aid Budget: Moss Pays More for Its Harbour I am pleased to announce a harbour.",
    "I am pleased to announce a harbour.",
  ],
  ["Background 1.1 On 7 May 2011 the Council of Moss met.", "On 7 May 2011 the Council of Moss met."],
  [
    "COUNCIL OPENS NEW HARBOUR Ana Lopez opened the harbour of Moss today.",
    "Ana Lopez opened the harbour of Moss today.",
  ],
  [
    "Harbour groups care for boats Harbour groups of Moss today received money for boats.",
    "Harbour groups of Moss today received money for boats.",
  ],
  [
    "Plans welcomed in the harbour: “SCHOOLS NOT WALLS” The Senate today voted for the dockers of Moss.",
    "The Senate today voted for the dockers of Moss.",
  ],
  [
    "2.34 On 14 June 2018 the Court of Moss freed Ana Lopez.",
    "On 14 June 2018 the Court of Moss freed Ana Lopez.",
  ],
  ["Background 1.1 On 14 June 2018 the Court met in Moss.", "On 14 June 2018 the Court met in Moss."],
  [
    "Oxfam writes to Moss about wages Ana Lopez, 18th June 2018 Oxfam has written to the Mayor of Moss.",
    "Oxfam has written to the Mayor of Moss.",
  ],
] as const)("begins behind a headline: %s", ([sentence, expected]) => {
  expect(body(sentence)).toBe(expected);
});

test.for([
  "Ana Lopez told The Harbour Times that the dockers of Moss were paid today.",
  "Ana Lopez of Moss went to court in The Hague with the dockers today.",
  "The UN and the EU met the dockers of Port Elan in Moss today.",
  "The dockers of Port Elan were paid on 14 June 2018 Oxfam said in Moss.",
  "After the vote, The Harbour Times of Moss asked Ana Lopez about it today.",
])("takes a name for no headline: %s", (sentence) => {
  expect(body(sentence)).toBe(sentence);
});

test("looks for a headline only where a passage opens", () => {
  const sentence = "Senate backs the dockers The Senate today voted for the dockers of Moss.";
  expect(body(sentence, "Moss is a town. ")).toBe(sentence);
});

test.for([
  ["Two boats from Moss sink off Port Elan Police saw two boats from Moss sink.", true],
  ["Two boats from Moss sank off Port Elan, and three boats from Elan came home.", false],
] as const)("sees the words of a headline again: %s", ([sentence, expected]) => {
  expect(repeatsItsHead(sentence)).toBe(expected);
});

test("leaves out the number of a paragraph behind other words of its passage, but no headline there", () => {
  expect(body("1.1 On 7 May 2011 the Council of Moss met.", "Background ")).toBe(
    "On 7 May 2011 the Council of Moss met.",
  );
  expect(body("Senate backs the dockers The Senate today voted for them.", "Moss. ")).toBe(
    "Senate backs the dockers The Senate today voted for them.",
  );
});
