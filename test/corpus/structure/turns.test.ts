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
  test.for<readonly [string, string]>([
    ["in a letterhead", "MAYOR\n\nThe Hon. Ada Finch\n\nMAYOR: It is shut.\n\nJOURNALIST: Why?"],
    ["as the head of a page", "MAYOR: It is shut.\n\nMAYOR\n\n2\n\nJOURNALIST: Why?"],
    [
      "that names no person",
      "MAYOR: It is shut.\n\nHALE PORT\n\nIt is a port in Hale.\n\nJOURNALIST:\n\nWhy is it?",
    ],
  ])("do not begin with a line in capitals %s", ([, text]) => {
    expect(labelsOf(text)).toEqual(["MAYOR:", "JOURNALIST:"]);
  });

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

  test("do not begin in a headline that names who is asked", () => {
    const asked = "HALE: Is it shut?\n\nFINCH: It is.\n\nHALE: Why?\n\nFINCH: The storm.";
    expect(labelsOf(`Gov Finch: The Quay Is Shut\n\nGov Ada Finch spoke today.\n\n${asked}`)[0]).toBe(
      "HALE:",
    );
    expect(labelsOf(`Ada Finch: The quay is shut.\n\n${asked}`)[0]).toBe("Ada Finch:");
  });

  test("are not the lines of a table", () => {
    expect(labelsOf("Finch: 1,769.\n\nHolt: 1,501.\n\nFinch: 547.\n\nHolt: 46.")).toEqual([]);
    const answers = "JOURNALIST: How many?\n\nMS FINCH: 12.\n\nJOURNALIST: When?\n\nMS FINCH: 1998.";
    expect(labelsOf(answers)).toHaveLength(4);
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
    [
      "JOURNALIST Why was it shut?\n\nADA FINCH The storm did it.\n\nIt broke.\n\nJOURNALIST When?\n\nADA FINCH I forget.",
      ["JOURNALIST", "ADA FINCH", "JOURNALIST", "ADA FINCH"],
    ],
    [
      "ROB KENT Why?\n\nADA FINCH A storm.\n\nROB KENT When?\n\nADA FINCH I forget.",
      ["ROB KENT", "ADA FINCH", "ROB KENT", "ADA FINCH"],
    ],
    [
      "The port today. KENT: Why was it shut? FINCH: A storm. KENT: When? FINCH: In May. KENT: Again? FINCH: It will be.",
      ["KENT:", "FINCH:", "KENT:", "FINCH:", "KENT:", "FINCH:"],
    ],
    [
      "JOURNALIST: Why?\n\nADA FINCH (HALE PORT): The storm.\n\nROB KENT [CLIP]: It broke.",
      ["JOURNALIST:", "ADA FINCH (HALE PORT):", "ROB KENT [CLIP]:"],
    ],
    [
      "PRESENTER - ADA FINCH: Is it shut?\n\nJOURNALIST: It is.\n\nROB KENT - VOICEOVER: It rained.",
      ["PRESENTER - ADA FINCH:", "JOURNALIST:", "ROB KENT - VOICEOVER:"],
    ],
    [
      "JOURNALIST: Why?\n\nFINCH: A storm.\n\nQUESTION; When?\n\nFINCH: In May.",
      ["JOURNALIST:", "FINCH:", "QUESTION;", "FINCH:"],
    ],
    [
      "JOURNALIST: Why?\n\nTHE HON. ADA FINCH MP, MINISTER FOR HARBOURS, FISHERIES AND THE COASTAL ISLANDS OF THE NORTH, MINISTER FOR SHIPPING AND SHIPYARDS: A storm.",
      [
        "JOURNALIST:",
        "THE HON. ADA FINCH MP, MINISTER FOR HARBOURS, FISHERIES AND THE COASTAL ISLANDS OF THE NORTH, MINISTER FOR SHIPPING AND SHIPYARDS:",
      ],
    ],
    [
      "JOURNALIST: Why? FINCH: A storm. Ask him. ROB KENT: It broke. The LOCK: I saw it.\n\nFINCH: Yes.",
      ["JOURNALIST:", "FINCH:", "ROB KENT:", "FINCH:"],
    ],
    [
      "JOURNALIST: Why wasâ Â FINCH: A storm thatâ Â JOURNALIST: Broke it?\n\nFINCH: Yes.",
      ["JOURNALIST:", "FINCH:", "JOURNALIST:", "FINCH:"],
    ],
    [
      "ADA FINCH:\n\nThanks, Rob. Rob Kent saw it.\n\nROB KENT\n\nI saw it from the pier.\n\nJOURNALIST:\n\nWhen was it?",
      ["ADA FINCH:", "ROB KENT", "JOURNALIST:"],
    ],
    [
      "JOURNALIST\n\nWhy was it shut at all?\n\nMS FINCH\n\nA storm, as Rob Kent saw.\n\nROB KENT\n\nI saw it from the pier.\n\nJOURNALIST\n\nWhen was it?\n\nMS FINCH\n\nIn May.",
      ["JOURNALIST", "MS FINCH", "ROB KENT", "JOURNALIST", "MS FINCH"],
    ],
    [
      "ROB KENT: It is shut.\n\nADA FINCH, MAYOR OF HALE AND\n\nCHAIR OF THE PORT: A storm.\n\nJOURNALIST: Why?",
      ["ROB KENT:", "ADA FINCH, MAYOR OF HALE AND\n\nCHAIR OF THE PORT:", "JOURNALIST:"],
    ],
  ])("are found in %j", ([text, labels]) => {
    expect(labelsOf(text)).toEqual(labels);
  });

  test.for<readonly [string, string]>([
    ["a line of subjects", "Subjects: the harbour\n\nContact: Ada Finch\n\nDate: 3 May\n\nVenue: the quay"],
    ["one colon", "The minister: nobody knew.\n\nThe board met."],
    ["an address", "http://a.example\n\nhttp://b.example\n\nhttp://c.example\n\nhttp://d.example"],
    ["words that a speech stresses", "BUT It is shut.\n\nALSO It rained.\n\nBUT Why?\n\nALSO It broke."],
    [
      "a running head",
      "THE QUAY AT 40\n\nThe port.\n\nEMBARGOED UNTIL 9 JUNE\n\nTHE QUAY AT 40\n\nEMBARGOED UNTIL 9 JUNE",
    ],
    [
      "a running head with a name",
      "Ada Finch: Storms and Ports in the North\n\nThe port.\n\nAda Finch: Storms and Ports in the North of it.\n\nNote: one.\n\nAda Finch: Storms and Ports in the North\n\nNote: two.\n\nAda Finch: Storms and Ports ln the Nonh\n\nRob Kent: one.",
    ],
    ["numbers to ring", "PH: 1 FAX: 2. The quay.\n\nPH: 3 FAX: 4.\n\nThe pier. PH: 5 FAX: 6"],
    [
      "what a list of lots repeats",
      "The lots. LOT: a boat. LOT: a net. LOT: a rope. PRICE: one. PRICE: two. PRICE: three.",
    ],
    ["one heading that comes again", "KEY POINTS The quay.\n\nKEY POINTS The pier.\n\nKEY POINTS The port."],
    [
      "a heading beside a dash",
      "PORT - HALE: one.\n\nPORT - LUND: two.\n\nPORT - HALE: three.\n\nPORT - LUND: four.",
    ],
    ["a list of lots", "Note: one.\n\nNote: two.\n\nWarning: three.\n\nNote: four."],
  ])("are not found in %s", ([, text]) => {
    expect(labelsOf(text)).toEqual([]);
  });
});
