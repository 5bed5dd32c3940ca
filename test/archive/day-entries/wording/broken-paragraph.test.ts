import { expect, test } from "vitest";
import { leavesOpen } from "../../../../src/archive/day-entries/wording/broken-paragraph.ts";

test.for([
  ["The Mayor of the harbour town, Mrs", true],
  ["The keepers of the harbour in Moss,", true],
  ["It rained in Moss. The dockers were paid by the", true],
  [
    "The Council of Port Elan should make public the letters to stop it from taking the dockers of Moss",
    true,
  ],
  ["According to this old notebook the keepers of the harbour went by boat and left North", true],
  ["The Council of Port Elan opened a school.", false],
  ["The Council said: “It rains.”", false],
  ["The Council of Port Elan writes:", false],
  ["Two boats seen", false],
  ["The harbour opens", false],
  ["MORE SCHOOLS, SAYS MAYOR ,", false],
  ["The school was opened, Ana Lopez said. See: Plans (27 kB)", false],
  ["", false],
] as const)("tells whether a sentence goes on in the next paragraph: %s", ([paragraph, expected]) => {
  expect(leavesOpen(paragraph)).toBe(expected);
});
