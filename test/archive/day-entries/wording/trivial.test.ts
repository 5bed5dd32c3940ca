import { expect, test } from "vitest";
import { isTrivial } from "../../../../src/archive/day-entries/wording/trivial.ts";

test.for([
  ["The Mayor of Moss was available for interviews at noon on 3 May.", true],
  ["A photo opportunity was held by Ana Lopez in Moss today.", true],
  ["The Council of Moss was closed for Christmas from 23 December.", true],
  ["Applications for grants are invited by the Council of Moss.", true],
  ["Ana Lopez moved her electorate office to Moss on 3 May.", true],
  ["Dockers could ring 1800 123 456 from Moss today.", true],
  ["Harbour Corp. shares closed yesterday at $43.50 each, down $1.", true],
  ["Harbour Corp., a dock of Moss, closed yesterday at $26.875, down 75 cents.", true],
  ["Harbour Corp. closed up\n$2 in Moss on Friday.", true],
  ["In stock-exchange trading Harbour Corp. shares fell $1 to $12.", true],
  ["The Harbour Shop of Moss took 40% off all ropes on Friday.", true],
  ["Ana Lopez gave out promo codes for ropes in Moss today.", true],
  ["The Harbour Shop of Moss had free shipping on 3 May.", true],
  ["The best Black Friday deals of Moss went on 27 November.", true],
  ["Harbour Corp. bought the shares of Moss Ferries for $43.", false],
  ["The Council of Moss closed the harbour on 3 May.", false],
  ["Ana Lopez opened an office of Oxfam in Moss on 3 May.", false],
] as const)("%s is of no use later: %s", ([sentence, expected]) => {
  expect(isTrivial(sentence)).toBe(expected);
});
