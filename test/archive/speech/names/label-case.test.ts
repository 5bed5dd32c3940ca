import { expect, test } from "vitest";
import { wordCase } from "../../../../src/archive/speech/names/label-case.ts";

test.for([
  ["DELUCA", "The deLucas met Rosa DeLuca.", "DeLuca"],
  ["DELUCA", "The deLucas met ROSA DELUCA.", "Deluca"],
  ["O’NEIL", "Ada O'NeiL spoke.", "O'NeiL"],
  ["MCARDLE", "MCARDLE: It is.", "McArdle"],
  ["McARDLE", "McARDLE: It is.", "McArdle"],
  ["MacARDLE", "MacARDLE: It is.", "MacArdle"],
  ["Lim", "LIM: It is.", "Lim"],
] as const)("writes %s in %j as %s", ([word, text, written]) => {
  expect(wordCase(word, text)).toBe(written);
});
