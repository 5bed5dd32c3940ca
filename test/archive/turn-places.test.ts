import { describe, expect, test } from "vitest";
import { readAround, turnPlaces } from "../../src/archive/turn-places.ts";
import { statement } from "../answer/statement.ts";

/** Each passage of a text that has a place, by its first words: those before and after it, and its part. */
function places(text: string): readonly (readonly [string, string | null, string | null, string])[] {
  const document = statement(text);
  const wordsAt = (position: number | null) => {
    const passage = document.passages[position ?? -1];
    const [first] = passage?.sentences ?? [];
    return first ? document.text.slice(first.start, first.end).split(" ").slice(0, 2).join(" ") : null;
  };
  return [...turnPlaces(document)].map(([position, { before, after, part }]) => [
    wordsAt(position) ?? "",
    wordsAt(before),
    wordsAt(after),
    part,
  ]);
}

const ON_LINES = `JOURNALIST:

Will the ferry sail again? Or is it sold?

4

www.example.org

MINISTER:

It sails in May.

The harbour waits for it.

JOURNALIST:

But the harbour board says…

MINISTER:

The board is right.`;

describe("the turns of an interview", () => {
  test("follow each other over labels on lines of their own and what a page puts between them", () => {
    expect(places(ON_LINES)).toEqual([
      ["Will the", null, "It sails", "asks"],
      ["It sails", "Will the", "The harbour", "replies"],
      ["The harbour", "It sails", "But the", "other"],
      ["But the", "The harbour", "The board", "asks"],
      ["The board", "But the", null, "replies"],
    ]);
  });

  test("are the same with labels in front of the words", () => {
    const inline = ON_LINES.replaceAll(":\n\n", ": ").replace("4\n\nwww.example.org\n\n", "");
    expect(places(inline)).toEqual(places(ON_LINES));
  });

  test("are put by whoever mostly asks, also where one of them ends without a question mark", () => {
    const parts = places(`ADA FINCH: Is the ferry sold?

TOM REED: It is not. Why would we sell it?

ADA FINCH: There are rumours.

TOM REED: There always are.

ADA FINCH: So it stays?

TOM REED: It stays.`).map(([, , , part]) => part);
    expect(parts).toEqual(["asks", "replies", "asks", "replies", "asks", "replies"]);
  });

  test("reply to nobody where somebody speaks after a statement", () => {
    const parts = places(`ADA FINCH: The ferry was sold in May.

TOM REED: The harbour was sold in June.

ADA FINCH: The bell was sold in July.

TOM REED: The mill was sold in August.`).map(([, , , part]) => part);
    expect(new Set(parts)).toEqual(new Set(["other"]));
  });

  test.for([
    "The ferry sails in May. Will it be full?\n\nNobody knows.",
    "# Ferry\n\nThe ferry sails in May.\n\n- From Moss\n- To Elan",
  ])("are none in other texts: %s", (text) => {
    expect(places(text)).toEqual([]);
  });
});

test("reads what was said before and after in an interview, and the neighbours elsewhere", () => {
  const turn = { before: 3, after: null, part: "other" } as const;
  expect(readAround({ position: 6, turn })).toMatchObject({ before: 3, after: null });
  expect(readAround({ position: 6 })).toEqual({ before: 5, after: 7 });
});
