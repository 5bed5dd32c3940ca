import { describe, expect, test } from "vitest";
import type { PassageKind } from "../../../src/corpus/structure/passage-kind.ts";
import { passages } from "../../../src/corpus/structure/passages.ts";

const BODY = "The council closed the harbour on Monday after the storm had broken two of its walls.";

/** The kind of a block that stands above, or below, a paragraph of prose. */
const above = (text: string) => passages(`${text}\n\n${BODY}`)[0]?.kind;
const below = (text: string) => passages(`${BODY}\n\n${text}`)[1]?.kind;

describe("passages of a document's head", () => {
  test.for<readonly [string, PassageKind]>([
    ["The Hon Ada Finch MP", "letterhead"],
    ["Minister for Harbours and Fisheries", "letterhead"],
    ["FOR IMMEDIATE RELEASE", "letterhead"],
    ["Embargoed until 9 am Monday", "letterhead"],
    ["MEDIA RELEASE 01/435", "letterhead"],
    ["Transcript", "letterhead"],
    ["E&OE……………………", "letterhead"],
    ["14 June 2018", "letterhead"],
    ["Thursday, 14 June 2018", "letterhead"],
    ["June 14, 2018", "letterhead"],
    ["Subjects: harbour walls; storm; Rob Kent’s remarks", "subjects"],
    ["TOPIC: the storm", "subjects"],
    ["Issues: Rob Kent’s remarks, the storm.", "subjects"],
    ["www.harbour.example", "contact"],
    ["Harbour shut for a week", "title"],
    ["1", "noise"],
    ["N E W S R E L E A S E", "noise"],
    ["' κ · ■ ■", "noise"],
  ])("reads %j as %s", ([text, kind]) => {
    expect(above(text)).toBe(kind);
  });

  test.for([
    "Ada Finch opened the harbour.",
    "“Nobody warned us.”",
    "The minister for harbours, Ada Finch, has resigned.",
    "In 1998 the harbour was shut.",
  ])("takes %j for prose", (text) => {
    expect(above(text)).toBe("paragraph");
  });
});

describe("passages below prose", () => {
  test.for<readonly [string, PassageKind]>([
    ["Page 3 of 7 Interview with Ada Finch on Harbour Radio", "letterhead"],
    ["Page 1 of 2 Boats lie idle as the board meets for a thi...", "letterhead"],
    ["Ada Finch Federal Member for Hale | Leader of the Opposition", "letterhead"],
    ["Â", "noise"],
    ["Media contact: Rob Kent 0400 111 222", "contact"],
    ["For more information call Rob Kent on (02) 5550 1234", "contact"],
    ["press@harbour.example", "contact"],
    ["Last updated: 3 May 2018", "boilerplate"],
    ["Authorised by Rob Kent, 1 Quay Street", "boilerplate"],
    ["© Harbour Board 2018", "boilerplate"],
    ["[1] Harbour Board, Annual report (2017), p. 12", "footnote"],
    ["¹ See the report of the board.", "footnote"],
    ["Boats 12 14 16 18 20", "table"],
    ["| boats | crews |\n| 12 | 40 |", "table"],
    ["[ends]", "letterhead"],
    ["Page 1 of 2", "letterhead"],
    ["-2-", "noise"],
    ["THE WALLS", "title"],
  ])("reads %j as %s", ([text, kind]) => {
    expect(below(text)).toBe(kind);
  });

  test.for([
    "He called the board on 14 June.",
    "People may call 02 5550 1234 if they saw the wall break, the board said after it had met for most of the night in the old customs house on the quay, where nobody but its members is let in, and where its minutes are kept for a year.",
    "1998 was a good year for the harbour.",
    "Page 3 of 7 Interview with Ada Finch who said that it was shut.",
    "Senator Ada Finch, Greens Spokesperson on Harbours and Ports has welcomed the Federal",
    "Relations, Ralph Finch, and the Minister for Harbours,",
    "and the boats went home",
    "About the harbour nothing is known.",
  ])("takes %j for prose", (text) => {
    expect(below(text)).toBe("paragraph");
  });

  test("takes notes to editors, and what is said about the publisher, for no prose", () => {
    const text = `${BODY}\n\nNotes to editors:\n\nThe board has nine members.\n\nAbout Harbour Watch\n\nIt was founded in 1961.`;
    expect(passages(text).map(({ kind }) => kind)).toEqual([
      "paragraph",
      "boilerplate",
      "boilerplate",
      "boilerplate",
      "boilerplate",
    ]);
  });

  test("takes what stands under a heading again for prose", () => {
    const text = `${BODY}\n\nReferences\n\nFinch, The walls.\n\n# The storm\n\nIt broke two walls.`;
    expect(passages(text).map(({ kind }) => kind)).toEqual([
      "paragraph",
      "footnote",
      "footnote",
      "heading",
      "paragraph",
    ]);
  });

  test("reads no English structure in other languages", () => {
    expect(passages("Subjects: 항만\n\n문을 닫았다", "ko").map(({ kind }) => kind)).toEqual([
      "paragraph",
      "paragraph",
    ]);
  });
});

test("takes the words of a chart, each on a line of its own, for a table", () => {
  const text =
    "The board measured the depth of every harbour.\n\nHale\n\nPort Elan\n\nUnited Docks\n\nIt will do so again.";
  expect(passages(text).map(({ kind }) => kind)).toContain("table");
  expect(passages(text).at(-1)?.kind).toBe("paragraph");
});
