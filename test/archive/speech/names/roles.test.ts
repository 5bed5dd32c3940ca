import { describe, expect, test } from "vitest";
import { attributions } from "../../../../src/archive/attribution.ts";
import { readRole } from "../../../../src/archive/speech/names/roles.ts";
import { statement } from "../../../answer/statement.ts";

describe("readRole", () => {
  test.for<readonly [string, string]>([
    ["Minister for Ports", "Minister for Ports"],
    ["' The Minister for Ports", "Minister for Ports"],
    ["a former harbour master", "former harbour master"],
    ["my colleague the Minister for Ports", "Minister for Ports"],
    ["until recently the Chairman of the Harbour Board", "Chairman of the Harbour Board"],
    ["Harbour Council President Dr", "Harbour Council President"],
    ["senior analyst for the East at Harbour Watch", "senior analyst for the East at Harbour Watch"],
    [
      "Parliamentary Secretary to the Minister for Ports and Fisheries",
      "Parliamentary Secretary to the Minister for Ports and Fisheries",
    ],
    ["e-commerce manager", "e-commerce manager"],
    ["city councillor of Moss", "city councillor of Moss"],
    ["state Premier", "state Premier"],
    ["county health director", "county health director"],
    ["plans for a new quay in the harbour are worth a look the Minister for Ports", "Minister for Ports"],
  ])("%s", ([words, role]) => {
    expect(readRole(words)).toBe(role);
  });

  test.for<string>([
    "woman who has spent years on the quays",
    "the town pays for itself and has a new quay",
    "his minister against the environment",
    "among others",
    "Last spring the Chairman of the Board",
    "kinder than I to lists of ships",
    "as he became later",
    "Labor’s",
    "the northern province next to Elan",
    "a port city of Peru",
    "b a statement of the board",
    "o f the Harbour Association",
    "M.P.",
    "Shadow Minister for Ports Rosa Tamsel and Shadow Minister for Fish",
  ])("%s is none", (words) => {
    expect(readRole(words)).toBeUndefined();
  });
});

test.for<readonly [string, string, string | null]>([
  [
    "The Minister for Ports, Local Tides and Fish, Ruth Oduya, left. The Minister said no.",
    "Ruth Oduya",
    "Minister for Ports, Local Tides and Fish",
  ],
  ["The Minister for Ports, Ruth Oduya, left. Hr Oduya said no.", "Ruth Oduya", null],
  ["Ruth Oduya left. “No,” Ir. Oduya said.", "Ruth Oduya", null],
  ["Ruth Oduya, who has seen the quay leak, said: “No.”", "Ruth Oduya", null],
  ["“No,” the Harbour Primate, Archbishop Xorvik Tamsel, said.", "Xorvik Tamsel", null],
])("%s", ([text, name, role]) => {
  const speakers = [...attributions(statement(text)).values()];
  expect(speakers.at(-1)).toEqual({ name, ...(role ? { role } : {}) });
});
