import { describe, expect, test } from "vitest";
import { attachedFrom } from "../../../src/archive/day-entries/attached.ts";
import { passages } from "../../../src/corpus/structure/passages.ts";

const PROSE =
  "The Mayor of Moss, Ana Lopez, today opened a school for the children of the dockers, who had waited for it for years, and thanked all who had helped.";
const ARTICLE =
  "Two boats sank off Port Elan on Monday, and the crew of one of them was taken to Moss by Oxfam.";

/** What is left of a text before what it reproduces. */
const own = (...blocks: readonly string[]) => {
  const text = blocks.join("\n\n");
  return text.slice(0, attachedFrom(text, passages(text, "en"))).trim();
};

describe("attachedFrom", () => {
  test.for([
    "Rosa Vidal, Moss Times Service, Tuesday, January 15, 2002",
    "The Harbour Herald, 3 May 2001",
    "Daily Mail 3/5/01",
    "ATTACHMENT A",
    "Annex 2: letter to the Council",
    "Dear Ms Vidal,",
    "The following is an article by Rosa Vidal.",
    "Following is a letter from the Council of Moss",
    "Reprinted with permission",
    "This article first appeared in Moss in May",
    `Attached: the backgrounder of the ferry crews with their route through all the harbours of Moss, ${"Quay Street 4, ".repeat(12)}`,
    "News release issued by the Mayor of Moss on 3 May:",
    "ENGLISH TEXT OF COUNCIL LETTER TO THE HARBOUR COMMISSION",
  ])("ends before %j", (line) => {
    expect(own(PROSE, line, ARTICLE)).toBe(PROSE);
  });

  test.for([
    "On 3 May 2001 the Moss Herald was sold.",
    "Moss, 3 May 2001",
    "Oxfam wrote to the Council in May.",
    "“Dear children, the school is open,” Ana Lopez said.",
    "The following dockers were paid in Moss.",
    "A LETTER OF 3 May",
    "Attached to the ferry was a boat.",
    "Media release index",
  ])("goes on behind %j", (line) => {
    expect(own(PROSE, line, ARTICLE)).toBe([PROSE, line, ARTICLE].join("\n\n"));
  });

  test("takes what stands before any prose for the head of the text itself", () => {
    expect(own("The Harbour Herald, 3 May 2001", PROSE)).toContain(PROSE);
  });
});
