import { describe, expect, test } from "vitest";
import { isOfDescription } from "../../../src/archive/day-entries/described-by.ts";

/** Whether the first "3 May" of a sentence belongs to a description. */
function described(sentence: string): boolean {
  const start = sentence.indexOf("3 May");
  return isOfDescription(sentence, start, start + "3 May".length);
}

describe("isOfDescription", () => {
  test.for([
    "Ana Lopez, who was arrested on 3 May, said that the dockers were free.",
    "Ana Lopez, arrested on 3 May, was freed in Moss.",
    "Two men who were part of a crew seized by the navy on 3 May have been charged with smuggling.",
    "Two dockers seized by the navy of Moss on 3 May were charged.",
    "The ferry, which was bought on 3 May, was sold again.",
    "Along the route, which began on 3 May, Ana Lopez raised money for Moss.",
    "The committee, which had been set up under the treaty signed on 3 May, was closed.",
    "Ana Lopez reminded the Council of the dockers who were hurt on 3 May in Moss.",
    "The Council praised a treaty that was signed in Moss on 3 May.",
    "Oxfam has mourned a docker of Moss who came for work but, sadly, died in Port Elan on 3 May.",
    "Ana Lopez said the men who were arrested on 3 May had been freed.",
    "Ana Lopez welcomed the plan of the Council, which Oxfam published on 3 May.",
    "Ana Lopez resigned after the vote of the Council on 3 May.",
    "After the vote of the Council on 3 May, Ana Lopez resigned.",
    "Oxfam called on the Mayor to resign, following claims aired in Moss on 3 May.",
    "Ana Lopez today welcomed the raise of wages in Moss on 3 May.",
    "The Harbour Act and the Wages Act that were passed on 3 May are enough.",
  ])("holds: %s", (sentence) => {
    expect(described(sentence)).toBe(true);
  });

  test.for([
    "Ana Lopez was arrested on 3 May.",
    "On 3 May Ana Lopez, who leads Oxfam, resigned.",
    "Ana Lopez, who leads Oxfam, resigned on 3 May.",
    "Ana Lopez, who leads Oxfam, on 3 May resigned.",
    "The dockers who lost their work left Moss on 3 May.",
    "It was Ana Lopez who opened the harbour on 3 May.",
    "Ana Lopez was the Mayor of Moss, who sadly died on 3 May.",
    "There were five dockers who died on 3 May.",
    "Ana Lopez said that the dockers were paid on 3 May.",
    "Ana Lopez announced on 3 May that she had resigned.",
    "Two boats arrived in Moss on 3 May, Ana Lopez said today.",
    "In a report released on 3 May, Oxfam praised the Council.",
    "At a meeting held in Moss on 3 May, the Council raised wages.",
    "When the boat was seized on 3 May, the crew fled to Moss.",
    "When Ana Lopez returned on 3 May, the dockers were free.",
    "Five men died after 40 days on 3 May.",
    "After many talks in Moss the Council was closed by the Mayor on 3 May.",
    "The boat sank shortly after it had left Moss on 3 May.",
    "Ana Lopez today announced that the harbour was closed on 3 May.",
    "Members of the band of Moss performed at a fair on 3 May.",
    "The Mayor on 3 May opened a school.",
    "The crew reached Moss, which is a port, on 3 May.",
    "The dockers were taken to Moss, where they were charged on 3 May.",
  ])("does not hold: %s", (sentence) => {
    expect(described(sentence)).toBe(false);
  });
});
