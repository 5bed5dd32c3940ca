import { expect, test } from "vitest";
import type { Block } from "../../src/import/extracted.ts";
import { letterheadPublisher } from "../../src/import/letterhead.ts";
import { isEnglishWord } from "../../src/language/wordnet/english-words.ts";

const publisher = (...texts: readonly string[]) =>
  letterheadPublisher(
    texts.map((text): Block => ({ kind: "paragraph", text })),
    (word) => isEnglishWord(word.toLowerCase()),
  );

const prose = (who: string) =>
  `The dockers of Callao walked out on Monday, and those of Paita followed on the next day, ${who} said. Nobody had been paid since March.`;

test.for([
  [
    ["HARBOUR UNION OF PERU", "Dockers walk out", prose("the Harbour Union of Peru")],
    "Harbour Union of Peru",
  ],
  [
    ["Department of Fisheries", "12 May 2004", prose("the Department of Fisheries")],
    "Department of Fisheries",
  ],
  [["SENATOR ROSA LUND", "MEDIA RELEASE", prose("Senator Lund")], "Rosa Lund"],
  [["The Hon. A. B. O'MALLEY, M.P.", prose("Mr O'Malley")], "A. B. O'Malley"],
  [["Rosa Lund – Minister for Ports", "Dockers walk out", prose("Ms Lund")], "Rosa Lund"],
  [["Issued by: Harbour Union", "Dockers walk out", prose("a speaker")], "Harbour Union"],
  [["Dockers walk out", prose("a speaker"), "© 2004 Harbour News. All rights reserved"], "Harbour News"],
] as const)("%j is by %s", ([texts, name]) => {
  expect(publisher(...texts)).toBe(name);
});

test.for([
  ["a headline", ["Minister Meets Harbour Union", prose("the Harbour Union")]],
  [
    "a headline in capitals",
    ["APPOINTMENTS TO THE TRIBUNAL", prose("after appointments to the Tribunal, he")],
  ],
  ["a line that the words do not come back to", ["Harbour Union", "Dockers walk out", prose("a speaker")]],
  ["a kind of text", ["Media Centre", "Media Release", prose("the Media Centre")]],
  ["a person without title or office", ["Rosa Lund", prose("Ms Lund")]],
  ["words beside an office", ["Real Challenges – Minister for Ports", prose("He met challenges, he")]],
  ["prose alone", [prose("the Harbour Union")]],
] as const)("%s names nobody", ([, texts]) => {
  expect(publisher(...texts)).toBeNull();
});
