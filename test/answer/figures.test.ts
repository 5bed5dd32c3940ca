import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import type { Figure } from "../../src/answer/figures.ts";
import { seeds } from "./seeds.ts";
import { archiveOf, statement } from "./statement.ts";

const LEAGUE = { publisher: "Harbour League" };
const SOCIETY = { publisher: "Seamen’s Society" };

/** The figures of an answer. */
async function figuresOf(
  asked: string,
  documents: Parameters<typeof archiveOf>[0],
): Promise<readonly Figure[]> {
  const result = await ask(archiveOf(documents), asked);
  return (result.kind === "answer" && result.figures) || [];
}

/** What they say and when, one line each. */
function lines(figures: readonly Figure[]): readonly string[] {
  return figures.map(({ text, date, document }) =>
    [text, date ? `${date.basis} ${date.value}` : "undated", document.publisher].join(", "),
  );
}

describe("figures", () => {
  test("stand side by side, earliest first, each a quotation of its own", async () => {
    const result = await ask(seeds, "How many people were arrested under the National Security Law?");
    if (result.kind === "nothing") throw new Error("Expected an answer");
    const figures = result.figures ?? [];
    expect(figures.map(({ text, value, date }) => [text, value, date?.value, date?.basis])).toEqual([
      ["more than 100", 100, "1998", "issued"],
      ["almost 400", 400, "1998", "named"],
      ["over 240", 240, "1998-09", "issued"],
    ]);
    for (const { quote, start, end, number, text, document } of figures) {
      const stored = (await seeds.document(document.id))?.text ?? "";
      expect(stored.slice(start, end)).toBe(quote);
      expect(stored.slice(number.start, number.end)).toBe(text);
    }
  });

  test("leave out those to whom it did not happen", async () => {
    const result = await ask(seeds, "How many prisoners were released?");
    const figures = (result.kind === "answer" && result.figures) || [];
    // "19 … will be released", "at least 270 … are still held …, many of whom were denied release": only 150 were released.
    expect(figures).toEqual([]);
  });

  test("come from several publishers, with the date that a sentence names or that of its document", async () => {
    const figures = await figuresOf("How many dockers were dismissed in Arran?", [
      statement("In May 2001 over 40 dockers were dismissed in Arran.", {
        id: "one",
        issued: "2001-07-02",
        ...LEAGUE,
      }),
      statement("Since May 2001 about 75 dockers have been dismissed in Arran.", {
        id: "two",
        issued: "2001-08-02",
        ...SOCIETY,
      }),
    ]);
    expect(lines(figures)).toEqual([
      "over 40, named 2001-05, Harbour League",
      "about 75, issued 2001-08-02, Seamen’s Society",
    ]);
  });

  test("are of what happened, also where the sentence has a noun for it", async () => {
    const figures = await figuresOf("How many dockers were dismissed in Arran?", [
      statement("Some 40 dockers were dismissed in Arran.", { id: "one", ...LEAGUE }),
      statement("There were 75 dismissals of dockers in Arran.", { id: "two", ...LEAGUE }),
    ]);
    expect(lines(figures)).toEqual(["Some 40, undated, Harbour League", "75, undated, Harbour League"]);
  });

  test("are those nearest to what happened", async () => {
    const figures = await figuresOf("How many people drowned at Arran?", [
      statement("There were 500 people who came on 8 ferries, and 12 people drowned at Arran.", {
        id: "one",
        ...LEAGUE,
      }),
      statement("In all 14 people drowned at Arran.", { id: "two", ...SOCIETY }),
    ]);
    expect(figures.map(({ text }) => text)).toEqual(["12", "14"]);
  });

  test("are in the unit that the question asks for", async () => {
    const figures = await figuresOf("How much did the ferry of Arran cost?", [
      statement("The ferry of Arran cost $2 million.", { id: "one", issued: "2001", ...LEAGUE }),
      statement("The ferry of Arran cost 3.5 million dollars and took 40 men.", {
        id: "two",
        issued: "2002",
        ...SOCIETY,
      }),
    ]);
    expect(figures.map(({ value }) => value)).toEqual([2_000_000, 3_500_000]);
  });

  test.for([
    ["something else happened to them", "In Arran 75 dockers were paid."],
    ["the number is a share of them", "In Arran 75 per cent of dockers were dismissed."],
    ["the number has no value", "In Arran dozens of dockers were dismissed."],
    ["the number is of one in a row", "The seventy-fifth docker in Arran was dismissed."],
    ["it happened elsewhere", "On Skye 75 dockers were dismissed."],
  ])("leave out a sentence where %s", async ([, other = ""]) => {
    const figures = await figuresOf("How many dockers were dismissed in Arran?", [
      statement("Some 40 dockers were dismissed in Arran.", { id: "one", ...LEAGUE }),
      statement("In Arran 41 dockers have been dismissed.", { id: "two", ...SOCIETY }),
      statement(other, { id: "three", ...LEAGUE }),
    ]);
    expect(figures.map(({ text }) => text)).toEqual(["Some 40", "41"]);
  });

  test("count the same number of one publisher and time once", async () => {
    const figures = await figuresOf("How many dockers were dismissed in Arran?", [
      statement("Some 40 dockers were dismissed in Arran.", { id: "one", issued: "2001", ...LEAGUE }),
      statement("About 40 dockers were dismissed in Arran.", { id: "two", issued: "2001", ...LEAGUE }),
      statement("In Arran 50 dockers were dismissed.", { id: "three", issued: "2002", ...LEAGUE }),
    ]);
    expect(figures.map(({ value }) => value)).toEqual([40, 50]);
  });

  test.for(["Who was dismissed in Arran?", "dockers dismissed in Arran"])(
    "are not shown where no number is asked for: %s",
    async (asked) => {
      const figures = await figuresOf(asked, [
        statement("Some 40 dockers were dismissed in Arran.", { id: "one" }),
        statement("There were 75 dismissals in Arran.", { id: "two" }),
      ]);
      expect(figures).toEqual([]);
    },
  );
});
