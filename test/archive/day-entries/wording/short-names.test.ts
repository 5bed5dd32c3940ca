import { describe, expect, test } from "vitest";
import { usesShortName } from "../../../../src/archive/day-entries/wording/short-names.ts";

const TEXT =
  "The Harbour Building Fund (HBF) and UNHCR met David Vidal of Moss. Olong Achmad was there. Margaret Lund, the Mayor, opened it.";
const uses = (sentence: string) => usesShortName(sentence, TEXT, "Margaret Lund");

describe("usesShortName", () => {
  test.for([
    "The HBF was opened in Moss on 3 May.",
    "Oxfam paid money to HBF on 3 May.",
    "The QRS was opened in Moss on 3 May.",
    "Mr Vidal left Moss on 3 May.",
    "Vidal left Moss on 3 May.",
    "Oxfam took Vidal’s school over on 3 May.",
    "Achmad was sent to Moss on 3 May.",
  ])("uses a short form of what the text names in full: %s", (sentence) => {
    expect(uses(sentence)).toBe(true);
  });

  test.for([
    "The Harbour Building Fund (HBF) was opened, and HBF grew.",
    "UNHCR left Moss on 3 May.",
    "David Vidal left Moss, and Mr Vidal came back.",
    // The publisher is named beside it.
    "Mrs Lund left Moss on 3 May.",
    "Oxfam left Moss on 3 May.",
    "Mr Aboss left Moss on 3 May.",
  ])("names all in full, or what everybody knows: %s", (sentence) => {
    expect(uses(sentence)).toBe(false);
  });
});
