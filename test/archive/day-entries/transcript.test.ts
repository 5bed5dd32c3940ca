import { expect, test } from "vitest";
import { isTranscript } from "../../../src/archive/day-entries/transcript.ts";

test.for([
  ["TRANSCRIPT\n\nThe Mayor of Port Elan met the press.", true],
  [
    "Port Elan\n\nMAYOR LOPEZ: The harbour is open.\n\nJOURNALIST: Since when?\n\nMAYOR LOPEZ: Since noon.",
    true,
  ],
  ["Lopez: It is open.\n\nVidal: Since when?\n\nLopez: Since noon.", true],
  ["Ana Lopez\n\nHARBOUR TALK\n\nThe Council has begun its work.", true],
  ["Ana Lopez\n\nAddress: 3 Quay Street\n\nThe Council held a talk\n\nin Moss.", false],
  ["Oxfam said today in an interview with the Harbour News that wages are low.", false],
  ["Oxfam calls for:\n\nWages: a third more.\n\nOxfam condemned the arrests.", false],
] as const)("tells a transcript from a statement: %s", ([text, expected]) => {
  expect(isTranscript(text)).toBe(expected);
});
