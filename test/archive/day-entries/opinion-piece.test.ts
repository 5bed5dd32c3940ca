import { expect, test } from "vitest";
import { isOpinionPiece } from "../../../src/archive/day-entries/opinion-piece.ts";

test.for([
  ["EDITORIAL: A decision on the ferry", "", true],
  ["Opinion | Moss needs a ferry", "", true],
  ["A ferry for Moss", "COMMENTARY\n\nMoss needs a ferry.", true],
  ["A ferry for Moss", "Letters to the editor\n\nMoss needs a ferry.", true],
  ["A ferry for Moss", "Moss needs a ferry.\n\nOpinion: divided.", false],
  ["Editorial board of the Harbour News resigns", "", false],
  ["Review of harbours begins", "The review of harbours began today.", false],
] as const)("%s", ([title, text, expected]) => {
  expect(isOpinionPiece(title, text.replace("\n\nOpinion", `${"\n\nIt rains.".repeat(6)}\n\nOpinion`))).toBe(
    expected,
  );
});
