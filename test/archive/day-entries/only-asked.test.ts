import { describe, expect, test } from "vitest";
import { isOnlyAsked } from "../../../src/archive/day-entries/only-asked.ts";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";

const ISSUED = readEdtf("2018-06-20");
const asked = (
  quote: string,
  date: string,
  basis: "stated" | "inferred" = "stated",
  publisher = "Rosa Lund",
  kind: "event" | "issued" = "event",
) => isOnlyAsked(quote, quote, { value: date, basis, kind }, { publisher, issued: ISSUED }, null);

describe("isOnlyAsked", () => {
  test.for([
    ["Minister Lund today met with dockers in Moss.", "2018-06-20"],
    ["I visited Port Elan today with Ana Lopez.", "2018-06-20"],
    ["Rosa Lund took part in the Harbour Day of Moss today.", "2018-06-20"],
    ["Ana Lopez opened a school in Moss, and Oxfam is now in Port Elan.", "2018-06-14"],
    ["Ana Lopez opened a school in Moss and will be there next month.", "2018-06-14"],
    ["The current government of Moss took office on 14 June 2018.", "2018-06-14"],
    ["Oxfam has paid for it five times in the last year, Ana Lopez said on 14 June.", "2018-06-14"],
    ["Ana Lopez opened a scho ol in Moss on 14 June 2018.", "2018-06-14"],
    [`Ana Lopez opened a school for ${"the children of Moss and ".repeat(12)} Elan.`, "2018-06-14"],
  ] as const)("is sent to nobody: %s", ([quote, date]) => {
    expect(asked(quote, date)).toBe(true);
  });

  test.for([
    ["Ana Lopez, the President of Moss, met Oxfam today.", "2018-06-20"],
    ["Ana Lopez opened a school in Moss on 14 June 2018.", "2018-06-14"],
    ["In the last weeks of the strike Ana Lopez left Moss on 14 June 2018.", "2018-06-14"],
    ["Ana Lopez today opened a school, which now has two halls.", "2018-06-20"],
    ["I am pleased to announce a school in Moss.", "2018-06-20"],
  ] as const)("is sent: %s", ([quote, date]) => {
    expect(asked(quote, date)).toBe(false);
  });

  test.for([
    ["Fighting broke out in the harbour of Moss after a ferry sank.", true],
    ["Fighting broke out in the harbour of Moss today after a ferry sank.", false],
    ["The Council on Wednesday opened a school for the dockers of Moss.", false],
    ["The Council has opened a school for the dockers of Moss.", false],
    ["The Council opened a school in Moss, Ana Lopez said.", false],
  ] as const)("as a first sentence, whose day is that of its document: %s", ([quote, expected]) => {
    expect(asked(quote, "2018-06-20", "stated", "Rosa Lund", "issued")).toBe(expected);
  });

  test("asks for the narrative around a date whose year lies far back and is not said", () => {
    const quote = "On 26 May two boats sank off Moss.";
    expect(asked(quote, "1968-05-26", "inferred")).toBe(true);
    expect(asked(quote, "2017-05-26", "inferred")).toBe(false);
    expect(asked(quote, "1968-05-26", "stated")).toBe(false);
    expect(asked("In May two boats sank off Moss.", "2018-05", "inferred")).toBe(true);
    expect(asked("In May 2018 two boats sank off Moss.", "2018-05", "stated")).toBe(false);
  });

  test("asks whose “I” it is where a body speaks", () => {
    expect(asked("I am pleased to announce a school.", "2018-06-20", "stated", "Harbour Party")).toBe(true);
  });
});
