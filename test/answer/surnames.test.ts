import { expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import { archiveOf, statement } from "./statement.ts";

const full = statement("Rosa Lund visited the docks.\n\nMayor Rosa Lund opened a school.", {
  id: "full",
  publisher: "Harbour Watch",
});
const short = statement("“The harbour must be closed at night,” Senator Lund said.", {
  id: "short",
  publisher: "Port News",
});
const namesake = statement("Alan Lund sings.\n\nAlan Lund said the harbour was cold.", {
  id: "namesake",
  publisher: "Dock Union",
});
const other = statement("“The harbour must be closed on Sundays,” Mayor Holt said.", {
  id: "other",
  publisher: "Harbour Watch",
});

const answersOf = async (documents: readonly ReturnType<typeof statement>[], question: string) => {
  const result = await ask(archiveOf(documents), question);
  return result.kind === "answer" ? result.answers.map(({ document }) => document.id) : [];
};

test.for(["What did Rosa Lund say about the harbour?", "what did rosa lund say about the harbour?"])(
  "finds a sentence of who is named by surname where the archive has nobody else of it: %s",
  async (question) => {
    expect((await answersOf([full, short, other], question))[0]).toBe("short");
  },
);

test("finds a sentence about who is asked for by the full name and named by surname", async () => {
  const about = statement("Ms Lund closed the harbour in May.", { id: "about", publisher: "Port News" });
  expect((await answersOf([full, about], "When did Rosa Lund close the harbour?"))[0]).toBe("about");
});

test("keeps namesakes apart", async () => {
  const found = await answersOf([full, short, namesake], "What did Rosa Lund say about the harbour?");
  expect(found).not.toContain("namesake");
  expect(found[0]).not.toBe("short");
});

test("tells namesakes apart by what their publisher writes in full", async () => {
  const own = statement("“The harbour is ours,” Senator Lund said.", {
    id: "own",
    publisher: "Harbour Watch",
  });
  const found = await answersOf([full, own, namesake], "What did Rosa Lund say about the harbour?");
  expect(found[0]).toBe("own");
});

test("finds who is asked for by title and surname under the full name", async () => {
  const said = statement("“The harbour is ours,” Rosa Lund said.", { id: "said", publisher: "Port News" });
  expect((await answersOf([said, other], "What did Senator Lund say about the harbour?"))[0]).toBe("said");
});
