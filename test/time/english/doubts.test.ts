import { describe, expect, test } from "vitest";
import { englishDoubt } from "../../../src/time/english/doubts.ts";

/** Whether the words in square brackets are doubted. */
function isDoubted(marked: string): boolean {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return englishDoubt(marked.replace(/[[\]]/g, ""), start, end);
}

describe("englishDoubt", () => {
  test.for([
    "the Australia we want [tomorrow]",
    "the Moss of [today]",
    "[today]'s young people",
    "[Today]'s values are old",
    "as true [today] as it was",
    "better than we do [today]",
    "last [Sunday] a week ago",
    "on [7 March], 1 9 6 1",
    "the [1 May] Square was full",
    "the [June] 4 Movement met",
    "the [October] Revolution",
    "[April] Lee and Ana Lopez spoke",
    "on [Friday] before last",
    "of [14 June] 199G",
    "on [17 October]2002: the mayor",
    "a post-[September 11] rise",
    "the [Sunday] before the vote",
    "their normal [Sunday]",
    "next Friday, [Saturday] and Sunday",
    "from [Monday] to Friday",
    "over the [Christmas] break",
    "days such as [Harbour Day] matter",
    "about [two days ago]",
  ])("doubts %o", (text) => {
    expect(isDoubted(text)).toBe(true);
  });

  test.for([
    "They will meet [tomorrow].",
    "They met [today].",
    "[Today]'s decision is final.",
    "on [7 March], 19 boats came",
    "in [April] Lee spoke",
    "on [1 May] Ana Lopez spoke",
    "on [Sunday] before noon",
    "the vote [last Sunday]",
    "It was [Sunday] in Moss.",
    "on [Christmas Day]",
    "[two days ago]",
    "[That day] they left.",
  ])("has no doubt about %o", (text) => {
    expect(isDoubted(text)).toBe(false);
  });
});
