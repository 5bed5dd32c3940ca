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
    "the rules that exist [today] are old",
    "for kids growing up [today] in Moss",
    "the storms that we face [today]",
    "Does anyone [today] doubt it?",
    "the worst storm in the world [today]",
    "the storms facing Moss [today]",
    "Many small harbours [today] are growing.",
    "Mayors of all towns, [today] have to agree.",
    "This, [today], is the harbour.",
    "[Today] there are about four thousand dockers.",
    "on [Christmas] holidays",
    "Most of us [today] would agree.",
    "Half of all dockers [today] are poor.",
    "from 70 per cent in the 1980s to 90 per cent [today]",
    "A century ago men sought the harbour. [Today] the harbour is known.",
    "the crew of [Thursday] Island",
    "the [Sunday] Telegraph wrote",
    "on [August 1] 6, 1961",
    "held in [September 1] 961",
    "as if there were no [tomorrow]",
    "the storms that surround us [today]",
    "as sure of their wages [today] as four years ago",
    "It was a village. [Today] Moss is a port.",
    "last [Sunday] a week ago",
    "on [7 March], 1 9 6 1",
    "the [1 May] Square was full",
    "the [June] 4 Movement met",
    "the [October] Revolution",
    "[April] Lee and Ana Lopez spoke",
    "on [Friday] before last",
    "of [14 June] 199G",
    "on [17 October]2002: the mayor",
    "on [August 1] 6 ? 1961",
    "a broadcast of [August 1]*, 1961",
    "not before [Wednesday], 1 1 th June",
    "a letter of [August 1]b, 1 9 6 1",
    "he left home on [August 1]> 1960",
    "from [August 1] st next year",
    "They vote, and count on the [Sunday].",
    "They offered three debates, the first on [Sunday].",
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
    "They met many people [today].",
    "Many dockers [today] marched to Moss.",
    "Ten years ago the Council closed it. [Today] the Council opened it.",
    "Years ago they met. [Today] we have met again.",
    "In 2001 they went to Moss [today].",
    "They will face him [today].",
    "[Today] there are talks in Moss.",
    "The wages announced [today] are high.",
    "Ana Lopez, [today] in Moss, is ill.",
    "Ana Lopez, [today], is seen in Moss.",
    "The talks end. [Today] Moss is open.",
    "on [7 March], 19 boats came",
    "in [April] Lee spoke",
    "on [1 May] Ana Lopez spoke",
    "on [Sunday] before noon",
    "on [Sunday] Ana Lopez spoke",
    "on [August 1], 19 boats came",
    "Will they come on [August 1]?",
    "on [Wednesday], 11 boats came",
    "on [August 1] (the pier was shut)",
    "The first vote was on [Sunday].",
    "the vote [last Sunday]",
    "It was [Sunday] in Moss.",
    "on [Christmas Day]",
    "[two days ago]",
    "[That day] they left.",
  ])("has no doubt about %o", (text) => {
    expect(isDoubted(text)).toBe(false);
  });
});
