import { describe, expect, test } from "vitest";
import { isStateOfThings } from "../../../../src/time/english/this-day/state-of-things.ts";

/** Whether the "today" in square brackets is this time. */
function isThisTime(marked: string): boolean {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return isStateOfThings(marked.replace(/[[\]]/g, ""), start, end);
}

describe("isStateOfThings", () => {
  test.for([
    "Even [today] the pier has no light.",
    "These habits continue [today].",
    "The custom lives on [today] in Moss.",
    "The same is still asked of pilots [today].",
    "That is how Moss became the town that it is [today].",
    "We should ask where we stand [today].",
    "Save for your children the air that we enjoy [today].",
    "Many of the faults which we see [today] are old.",
    "We have a situation [today] where nobody pays.",
    "Our ships serve us well, [today] and into the future.",
    "They call for his death [today] as they did in 1941.",
    "It is out of touch with [today]'s realities.",
    "Nobody asks for [today]'s price in ten weeks.",
    "The illegal trade in eels [today] is rapidly becoming a burden.",
    "Trade between the towns [today] is around 2 per cent.",
    "It would not work [today].",
    "Last changed on 18 May 2000 [Today]: Tue, 09 Jan 2001",
    "[Today], the coastal towns are growing fast.",
    "No one in the harbour [today] has seen a storm.",
    "Norway and the US [today] enjoy a calm sea.",
    "Moss and Horten [today], they still have a pier.",
    "Few [today] believe it.",
    "Many small ports [today] are growing.",
    "The storm is a problem [today], which we all must face.",
    "Yet [today] there is a storm in Moss.",
    "There are 200 boats with oars [today].",
    "And [today], since it rained, we now have eels.",
    "Our harbours [today] can still take a small boat.",
    "If they opened the pier [today], it would sink.",
    "Is the fair over if the mayor steps down [today]?",
    "A firm which [today] employs 200 dockers began here.",
    "[Today], however, the trade in eels is slow.",
    "[Today] more people fish than at any other time.",
    "[Today] almost 72 per cent of dockers own a boat.",
    "[Today] it is impossible to fish without a boat.",
    "It is strange that [today] we have a harbour without a boat.",
    "[Today] with that skill, he would not be let in.",
    "[Today], the Council is seen as a body that failed.",
    "Forty years ago Moss had no harbour at all and [today] it is, as some say, the largest.",
    "We want young people [today] to learn to swim.",
    "What he said is very relevant [today].",
    "The pier is more valuable [today].",
    "There are few pilots in our country [today].",
    "There are many people in Norway [today] who cannot swim.",
    "It does not matter what it costs [today], but what we have in ten years' time.",
    "Hard choices [today] are needed to avoid harder ones tomorrow.",
  ])("is so in %o", (text) => {
    expect(isThisTime(text)).toBe(true);
  });

  test.for([
    "[Today] we opened the pier.",
    "Thank you for being here [today].",
    "Are the crews who are with us [today] well?",
    "What I am announcing [today] is a new pier.",
    "It is right that we are [today] opening a pier.",
    "The Council is meeting in Moss [today].",
    "The Mayor [today] is visiting the pier.",
    "[Today] is the last day of the fair.",
    "[Today] is also a chance to thank the pilots.",
    "[Today] the Council is hearing two cases.",
    "[Today] the Mayor is in Moss.",
    "[Today] it is my privilege to open the pier.",
    "[Today] we have opened the pier.",
    "No one came [today].",
    "Ana Lopez and Kim Lee [today] opened the pier.",
    "[Today] the Greens are meeting in Moss.",
    "[Today] the Mayor and I are opening the pier.",
    "They would not open the pier [today].",
    "[Today]: a fair in Moss",
    "There are 200 ports that open their gates [today].",
    "[Today] I would like to thank them.",
    "[Today] he said it would rain.",
    "[Today] Moss is open.",
    "We met fine young people [today].",
    "They host the fair [today] and tomorrow.",
    "He was charged [today] over a theft twenty years ago.",
    "I do not know if [today]'s report is right.",
    "I am glad if the reports [today] are right.",
    "[Today]'s decision is final.",
    "The dockers will march [today], and the pilots tomorrow.",
    "Reports [today] say that he left.",
  ])("is not so in %o", (text) => {
    expect(isThisTime(text)).toBe(false);
  });
});
