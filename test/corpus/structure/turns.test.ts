import { describe, expect, test } from "vitest";
import { passages } from "../../../src/corpus/structure/passages.ts";

/** The labels of each passage of a text, and the sentences that are left without them. */
function turns(text: string) {
  return passages(text).map(({ kind, labels = [], sentences }) => ({
    kind,
    labels: labels.map(({ start, end }) => text.slice(start, end).trim()),
    sentences: sentences.map(({ start, end }) => text.slice(start, end)),
  }));
}
const labelsOf = (text: string) => turns(text).flatMap(({ labels }) => labels);

describe("the turns of an interview", () => {
  test("leave their labels out of their sentences", () => {
    expect(turns("JOURNALIST: Is it shut?\n\nMS FINCH: It is. For a week.")).toEqual([
      { kind: "paragraph", labels: ["JOURNALIST:"], sentences: ["Is it shut?"] },
      { kind: "paragraph", labels: ["MS FINCH:"], sentences: ["It is.", "For a week."] },
    ]);
  });

  test("may have their labels on lines of their own", () => {
    expect(turns("Question:\n\nIs it shut?\n\nAda Finch:\n\nIt is.").map(({ kind }) => kind)).toEqual([
      "label",
      "paragraph",
      "label",
      "paragraph",
    ]);
  });

  test("may begin inside a block", () => {
    expect(turns("REPORTER: Is it -FINCH: It is.\n\nREPORTER: Why?\n\nFINCH: The storm.")[0]).toEqual({
      kind: "paragraph",
      labels: ["REPORTER:", "FINCH:"],
      sentences: ["Is it -", "It is."],
    });
  });

  test.for<readonly [string, readonly string[]]>([
    ["Q. Is it shut?\n\nA. It is.\n\nQ. Why?\n\nA. The storm.", ["Q.", "A.", "Q.", "A."]],
    [
      "ROB KENT, PRESENTER: Is it shut?\n\nADA FINCH, MINISTER FOR HARBOURS: It is.\n\nKENT: Why?\n\nFINCH: The storm.",
      ["ROB KENT, PRESENTER:", "ADA FINCH, MINISTER FOR HARBOURS:", "KENT:", "FINCH:"],
    ],
    [
      "JOURNALIST: Why?\n\nFINCH (cont.): The storm.\n\nFINCH: It broke.",
      ["JOURNALIST:", "FINCH (cont.):", "FINCH:"],
    ],
    [
      "JOURNALIST: Why?\n\nFINCH: A GOLDFINCH: that is why. MS FINCH: she saw it. -FINCH: I did.",
      ["JOURNALIST:", "FINCH:", "FINCH:"],
    ],
    [
      "Kent: Why?\n\nFinch: The storm.\n\nKent: When?\n\nFinch: On Monday.",
      ["Kent:", "Finch:", "Kent:", "Finch:"],
    ],
    [
      "JOURNALIST\n\nWhy was it shut?\n\nMS FINCH\n\nThe storm did it.\n\nJOURNALIST\n\nWhen was that?\n\nMS FINCH\n\nIt was on Monday.",
      ["JOURNALIST", "MS FINCH", "JOURNALIST", "MS FINCH"],
    ],
  ])("are found in %j", ([text, labels]) => {
    expect(labelsOf(text)).toEqual(labels);
  });

  test.for<readonly [string, string]>([
    ["a line of subjects", "Subjects: the harbour\n\nContact: Ada Finch\n\nDate: 3 May\n\nVenue: the quay"],
    ["one colon", "The minister: nobody knew.\n\nThe board met."],
    ["an address", "http://a.example\n\nhttp://b.example\n\nhttp://c.example\n\nhttp://d.example"],
    ["a list of lots", "Note: one.\n\nNote: two.\n\nWarning: three.\n\nNote: four."],
  ])("are not found in %s", ([, text]) => {
    expect(labelsOf(text)).toEqual([]);
  });
});
