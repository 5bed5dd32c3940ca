import { describe, expect, test } from "vitest";
import {
  archiveNumbers,
  exampleQuestions,
  helpReply,
  numbersWords,
  statusReply,
} from "../../../src/chat/replies/about-replies.ts";
import { readMessage } from "../../../src/chat/requests/typed-text.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { seedDocuments, seeds } from "../../answer/seeds.ts";
import { archiveOf, statement } from "../../answer/statement.ts";
import { answered } from "./pages.ts";

const HELP = helpReply(ENGLISH);
const EXAMPLES = exampleQuestions(ENGLISH);

describe("EXAMPLES", () => {
  test.for(EXAMPLES)("can be typed, and have an answer: %s", async (example) => {
    const { request, public: toAll } = readMessage(example, "2026-11-22");
    expect(toAll).toBe(false);
    const { kind, items } = await answered(seeds, request);
    expect(["answer", "on-this-date", "timeline"]).toContain(kind);
    expect(items).not.toEqual([]);
  });
});

describe("HELP", () => {
  test("shows the examples, and every command", () => {
    const text = HELP.items.map((item) => item.text).join("\n");
    for (const words of [...EXAMPLES, "/ask", "/on-this-date", "/timeline", "/dateline status"])
      expect(text).toContain(words);
  });

  test("is no words of the archive", () => {
    for (const { origin, form, buttons } of HELP.items) {
      expect(origin).toBeNull();
      expect(["text", "copy"]).toContain(form);
      expect(buttons).toEqual([]);
    }
  });
});

describe("archiveNumbers", () => {
  test("counts the archive", async () => {
    expect(await archiveNumbers(seeds, 3)).toEqual({
      documents: 6,
      passages: seedDocuments.flatMap(({ passages }) => passages).length,
      publishers: ["Amnesty International", "Human Rights Watch", "NKnet"],
      years: [1998, 2020],
      places: ["Cambodia", "North Korea", "South Korea"],
      faults: 3,
      withoutNotes: [],
    });
  });

  test("counts documents in a language whose dates are not read", async () => {
    const german = statement("Sie trafen sich am 3. Mai 1998 in Moss.", { language: "de" });
    const numbers = await archiveNumbers(archiveOf([german]), 0);
    expect(numbers.undated).toEqual([{ language: "de", documents: 1 }]);
    expect(numbersWords(numbers).at(-1)).toBe(
      "Dates are not read in German (1 document). Sentences of these documents appear in no timeline and on no day.",
    );
  });

  test("counts nothing in an archive without documents", async () => {
    expect(await archiveNumbers(archiveOf([]), 0)).toEqual({
      documents: 0,
      passages: 0,
      publishers: [],
      years: null,
      places: [],
      faults: 0,
      withoutNotes: [],
    });
  });
});

describe("numbersWords", () => {
  const none = {
    documents: 0,
    passages: 0,
    publishers: [],
    years: null,
    places: [],
    faults: 0,
    withoutNotes: [],
  };

  test.for([
    [none, ["0 documents, 0 passages", "0 publishers: none"]],
    [
      {
        documents: 1,
        passages: 1,
        publishers: ["A"],
        years: [1998, 2020],
        places: ["X"],
        faults: 0,
        withoutNotes: [],
      },
      ["1 document, 1 passage, issued 1998 to 2020", "1 publisher: A", "1 place: X"],
    ],
    [
      { ...none, documents: 12_345, passages: 1_000_000 },
      ["12,345 documents, 1,000,000 passages", "0 publishers: none"],
    ],
    [
      { ...none, publishers: [..."ABCDEFGH"] },
      ["0 documents, 0 passages", "8 publishers: A, B, C, D, E, F, G, H"],
    ],
    [
      { ...none, publishers: [..."ABCDEFGHIJ"] },
      ["0 documents, 0 passages", "10 publishers: A, B, C, D, E, F, G, H, and 2 more"],
    ],
  ] as const)("put %j into %j", ([numbers, lines]) => {
    expect(numbersWords(numbers)).toEqual(lines);
  });

  test.for([
    [1, "1 fault"],
    [2, "2 faults"],
  ] as const)("say that %i are left out", ([faults, words]) => {
    expect(numbersWords({ ...none, faults }).at(-1)).toContain(words);
  });
});

describe("statusReply", () => {
  test("holds the numbers, one line a fact", async () => {
    const numbers = await archiveNumbers(seeds, 0);
    const { kind, title, items } = statusReply(numbers);
    expect([kind, title]).toEqual(["status", "The archive"]);
    expect(items.map(({ text }) => text)).toEqual([numbersWords(numbers).join("\n")]);
  });
});
