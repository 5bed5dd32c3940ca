import { describe, expect, test } from "vitest";
import { isKnownBefore } from "../../../../src/archive/day-entries/wording/known-before.ts";

const EARLIER =
  "The Council of Moss gave grants to schools. A ferry sank near the camp, and its crew were saved. The review of the port began. A program for dockers follows. Grants grew.";

describe("isKnownBefore", () => {
  test.for([
    "Ana Lopez left the ferry on 3 May 1998.",
    "Oxfam of Moss praised the crew yesterday.",
    "Ana Lopez released the terms of the review today.",
    "Oxfam said the dockers program would cost $2 million.",
    "Oxfam of Moss paid for these schools on 3 May 1998.",
    "Ana Lopez of Oxfam paid for this project in Moss.",
    "Oxfam opened a school and this was new to Moss.",
    "Ana Lopez of Oxfam went to Moss and lived there.",
    "In March, for example, Ana Lopez went to Moss.",
    "The Mossans began to leave Port Elan in July.",
    "The ferry’s wreck was raised by Oxfam in Moss.",
    "Since then Oxfam opened a school in Moss.",
  ])("points at what only the text before names: %s", (sentence) => {
    expect(isKnownBefore(sentence, EARLIER, "News of May")).toBe(true);
  });

  test.for([
    // It says which one is meant.
    "Ana Lopez left the ferry of Moss on 3 May 1998.",
    "Ana Lopez left the first ferry on 3 May 1998.",
    "Ana Lopez left the Harbour ferry on 3 May 1998.",
    "Oxfam praised the crew that saved two dockers.",
    // The sentence itself names it first.
    "A ferry sank off Moss, and Oxfam raised the ferry.",
    // There is but one, or no text before names it.
    "The government of Moss told the public and the police.",
    "Oxfam of Moss closed the hospital on 3 May 1998.",
    "Oxfam of Moss opened two schools this year.",
    "There were two schools of Oxfam in Moss.",
    "Oxfam gave money to such towns as Moss.",
    "Oxfam paid those who left Moss in May.",
  ])("is understood by itself: %s", (sentence) => {
    expect(isKnownBefore(sentence, EARLIER, "News of May")).toBe(false);
  });

  test("takes for named what the title names, which is shown as well", () => {
    expect(isKnownBefore("Ana Lopez left the ferry on 3 May 1998.", EARLIER, "A ferry sinks")).toBe(false);
  });
});
