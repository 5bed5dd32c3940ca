import { describe, expect, test } from "vitest";
import { attributions } from "../../../src/archive/attribution.ts";
import { statement } from "../../answer/statement.ts";

type Names = readonly (string | null)[];

/** Who speaks in each sentence of prose, in order. */
function speakers(text: string, publisher = "Harbour Board"): Names {
  const document = statement(text, { publisher });
  const found = attributions(document);
  return document.passages
    .filter(({ kind }) => kind === "paragraph")
    .flatMap(({ sentences }) => sentences)
    .map(({ start }) => found.get(start)?.name ?? null);
}

describe("the speakers of turns", () => {
  test.for<readonly [string, string, Names]>([
    [
      "every sentence",
      "JOURNALIST: Is it shut?\n\nADA FINCH: It is. For a week.\n\nWe had to.",
      ["Journalist", "Ada Finch", "Ada Finch", "Ada Finch"],
    ],
    [
      "an office that is misspelt",
      "Transcript of the Prime Minister, the Hon. Ada Finch, doorstop\n\nJOURANLIST: Why?\n\nPRIME MINSITER: The storm.\n\nJRALST: When?\n\nJOURNALIST: Where?",
      ["Journalist", "Ada Finch", "Journalist", "Journalist"],
    ],
    [
      "an abbreviated office, and none that a scanner cut",
      "JOURNALIST: Why?\n\nDPM: The storm.\n\nORNEY-GENERAL: The law.",
      ["Journalist", "Deputy Prime Minister", null],
    ],
    [
      "a surname in the head",
      "The Hon Ada Finch MP\n\nJOURNALIST: Is it shut?\n\nMS FINCH: It is.",
      ["Journalist", "Ada Finch"],
    ],
    [
      "a surname of another label",
      "ROB KENT: Why?\n\nADA FINCH: The storm.\n\nKENT: When?\n\nFINCH: On Monday.",
      ["Rob Kent", "Ada Finch", "Rob Kent", "Ada Finch"],
    ],
    [
      "a surname in a title below a long list of subjects",
      `SUBJECTS: ${"The quay at Moss; ".repeat(100)}\n\nInterview with Rosa Finch\n\nJOURNALIST: Is it shut?\n\nMS FINCH: It is.`,
      ["Journalist", "Rosa Finch"],
    ],
    [
      "an office in the head",
      "Transcript of the Prime Minister, the Hon. Ada Finch, doorstop\n\nJOURNALIST: Why?\n\nPRIME MINISTER: The storm.",
      ["Journalist", "Ada Finch"],
    ],
    [
      "an office after a name in the head",
      "ADA FINCH MP MINISTER FOR HARBOURS\n\nREPORTER: Why?\n\nMINISTER: The storm.",
      ["Reporter", "Ada Finch"],
    ],
    [
      "an office without a name",
      "JOURNALIST: Why?\n\nMINISTER FOR HARBOURS: The storm.",
      ["Journalist", "Minister for Harbours"],
    ],
    [
      "an office after the name",
      "ROB KENT, PRESENTER: Why?\n\nADA FINCH, MINISTER FOR HARBOURS: The storm.\n\nKENT: When?\n\nFINCH: On Monday.",
      ["Rob Kent", "Ada Finch", "Rob Kent", "Ada Finch"],
    ],
    [
      "a name that is turned round",
      "JOURNALIST: Why?\n\nFINCH, Ada: The storm.\n\nJOURNALIST: When?\n\nFINCH, Ada: On Monday.",
      ["Journalist", "Ada Finch", "Journalist", "Ada Finch"],
    ],
    [
      "labels without a colon",
      "JOURNALIST Why was it shut?\n\nADA FINCH The storm did it.\n\nIt broke.\n\nJOURNALIST When?\n\nADA FINCH I forget.",
      ["Journalist", "Ada Finch", "Ada Finch", "Journalist", "Ada Finch"],
    ],
    ["a role that stays one", "INTERVIEWER: Why?\n\nMR KENT: The storm.", ["Interviewer", "Kent"]],
    [
      "a minister by surname",
      "Transcript of Ada Finch, doorstop\n\nJOURNALIST: Why?\n\nMINISTER FINCH: The storm.",
      ["Journalist", "Ada Finch"],
    ],
    [
      "a minister whose title is misspelt",
      "Transcript of Ada Finch, doorstop\n\nJOURNALIST: Why?\n\nMINSITER FINCH: The storm.",
      ["Journalist", "Ada Finch"],
    ],
    [
      "a word that a scanner set apart",
      "Transcript of Ada Finch, doorstop\n\nQ U E S T I O N: Why?\n\nF I N C H: The storm.\n\nQUESTION: When?",
      ["Journalist", "Ada Finch", "Journalist"],
    ],
    [
      "the opening of a list as nobody",
      "QUESTION: Why?\n\nMR KENT: The storm.\n\nSecond: It was cold.",
      ["Journalist", "Kent", null],
    ],
    ["a question", "QUESTION: Why?\n\nMR KENT: The storm.", ["Journalist", "Kent"]],
    [
      "a name in capitals as it is written",
      "JOURNALIST: Mr McBride, why?\n\nMCBRIDE: The storm.",
      ["Journalist", "McBride"],
    ],
    [
      "a label that is misspelt once",
      "JOURNALIST: Why?\n\nMS FINCHLEY: The storm.\n\nJOURNALIST: When?\n\nMS FINCHELY: On Monday.\n\nMS FINCHLEY: At noon.",
      ["Journalist", "Finchley", "Journalist", "Finchley", "Finchley"],
    ],
    [
      "who is spelt nearly as another one",
      "KENT: Who calls?\n\nCALLER PHIL: I do.\n\nKENT: Why?\n\nCALLER PHIL: The storm.\n\nCALLER NEIL: And I.\n\nCALLER JOAN: And I.",
      ["Kent", "Caller Phil", "Kent", "Caller Phil", "Caller Neil", "Caller Joan"],
    ],
    [
      "a function before a name",
      "PRESENTER - ADA FINCH: Is it shut?\n\nJOURNALIST: It is.\n\nREPORTER, RUTH LIM: It rained.\n\nFINCH: When?",
      ["Ada Finch", "Journalist", "Ruth Lim", "Ada Finch"],
    ],
    [
      "a label over two lines",
      "ROB KENT: It is.\n\nADA FINCH, LEADER AND SHADOW\n\nMINISTER FOR HARBOURS: A storm.\n\nJOURNALIST: Why?",
      ["Rob Kent", "Ada Finch", "Journalist"],
    ],
    ["Q and A", "Q. Why?\n\nA. The storm.", ["Journalist", null]],
    [
      "an opening statement",
      "TRANSCRIPT\n\nGood morning to you all, and thank you.\n\nJOURNALIST: Why?\n\nADA FINCH: The storm.",
      ["Ada Finch", "Journalist", "Ada Finch"],
    ],
    [
      "what others are said to say in a turn",
      "JOURNALIST: Rob Kent said it was safe.\n\nADA FINCH: “It is safe,” said Kent.",
      ["Journalist", "Ada Finch"],
    ],
    [
      "labels on lines of their own",
      "JOURNALIST:\n\nWhy was it?\n\nADA FINCH:\n\nThe storm did it.",
      ["Journalist", "Ada Finch"],
    ],
  ])("follow %s", ([, text, names]) => {
    expect(speakers(text)).toEqual(names);
  });

  test.for<readonly [string, string]>([
    ["who names the publisher", "JOURNALIST: Why?\n\nPM: I am here with Minister Finch. She told me."],
    ["who gives the publisher's full name", "JOURNALIST: Why?\n\nPM: Helen Finch told me."],
  ])("are not the publisher: %s", ([, text]) => {
    expect(new Set(speakers(text, "Helen Finch"))).toEqual(new Set(["Journalist", "Prime Minister"]));
  });

  test("are not the publisher because the text begins with an office", () => {
    const text = "PRIME MINISTER TRANSCRIPT\n\nJOURNALIST: Why?\n\nPM: Minister Finch told me.";
    expect(speakers(text, "Helen Finch")).toContain("Prime Minister");
    expect(speakers(text, "Helen Finch")).not.toContain("Helen Finch");
  });

  test("are read on lines of their own in capitals but for a small c", () => {
    const text =
      "JOURNALIST\n\nWhy?\n\nRUTH McLUND\n\nThe storm.\n\nJOURNALIST\n\nWhen?\n\nRUTH McLUND\n\nOn Monday.";
    const names = speakers(text);
    expect(names).toEqual(["Journalist", "Ruth McLund", "Journalist", "Ruth McLund"]);
  });

  test("are not the deputy of who holds the office", () => {
    const text =
      "Deputy Prime Minister, Helen Finch, in Hale\n\nJOURNALIST: Why?\n\nPRIME MINISTER: The storm.";
    expect(speakers(text)).not.toContain("Helen Finch");
  });

  test("are the publisher, if only one office answers, and the publisher is a person", () => {
    expect(speakers("JOURNALIST: Why?\n\nPM: The storm.", "Helen Finch")).toEqual([
      "Journalist",
      "Helen Finch",
    ]);
    expect(speakers("JOURNALIST: Why?\n\nPM: The storm.", "Harbour Board")).toEqual([
      "Journalist",
      "Prime Minister",
    ]);
  });

  test.for<readonly [string, string, Names]>([
    [
      "an address between two halves of a sentence",
      "ADA FINCH: It shut. The storm was\n\nwww.port.example\n\nthe reason for it.\n\nJOURNALIST: When?",
      ["Ada Finch", "Ada Finch", "Ada Finch", "Journalist"],
    ],
    [
      "an address with the number of a page",
      "JOURNALIST: When?\n\nADA FINCH: It shut.\n\n2\n\nwww.port.example\n\nThe storm broke it.",
      ["Journalist", "Ada Finch", "Ada Finch"],
    ],
    [
      "an address that comes on each page",
      "JOURNALIST: When?\n\nADA FINCH: It shut.\n\nMinister’s Office: 02 5550 0100 1\n\nThe storm broke it.\n\nMinister’s Office: 02 5550 0100 2\n\nIt was cold.",
      ["Journalist", "Ada Finch", "Ada Finch", "Ada Finch"],
    ],
    [
      "an address below the label",
      "JOURNALIST: When?\n\nADA FINCH:\n\nwww.port.example\n\nIt shut in May.",
      ["Journalist", "Ada Finch"],
    ],
    [
      "a title at the head of each page",
      "JOURNALIST: When?\n\nADA FINCH: It shut.\n\nport - transcript [3/5]\n\nThe storm broke it.\n\nport - transcript [3/5]\n\nIt rained.\n\nport - transcript [3/5]\n\nIt snowed.",
      ["Journalist", "Ada Finch", null, "Ada Finch", null, "Ada Finch", null, "Ada Finch"],
    ],
    [
      "the number of a page within a paragraph, and what is said that is a number",
      "JOURNALIST: How many?\n\nADA FINCH: 120. I counted.\n\nJOURNALIST: What?\n\nADA FINCH: All.",
      ["Journalist", "Ada Finch", "Ada Finch", "Journalist", "Ada Finch"],
    ],
    [
      "what says that a recording ends",
      "JOURNALIST: When?\n\nADA FINCH: It shut.\n\n(End of recording)\n\nIt rained.\n\nJOURNALIST: Why?",
      ["Journalist", "Ada Finch", null, "Ada Finch", "Journalist"],
    ],
  ])("go on over %s", ([, text, names]) => {
    expect(speakers(text)).toEqual(names);
  });

  test.for<readonly [string]>([
    ["Ends Authorised by Rob Kent, Hale."],
    ["ENDS MEDIA CONTACT: ROB KENT"],
    ["[Ends]\n\nThe board has nine members."],
  ])("end with %j", ([end]) => {
    const names = speakers(`JOURNALIST: Why?\n\nADA FINCH: The storm. It ends today.\n\n${end}`);
    expect(names.slice(0, 3)).toEqual(["Journalist", "Ada Finch", "Ada Finch"]);
    expect(new Set(names.slice(3))).toEqual(names.length > 3 ? new Set([null]) : new Set());
  });

  test("end with the transcript", () => {
    const text =
      "JOURNALIST: Why?\n\nADA FINCH: The storm.\n\nMedia contact: Rob Kent 0400 111 222\n\nThe board has nine members.";
    expect(speakers(text)).toEqual(["Journalist", "Ada Finch", null]);
  });

  test("keep the office that a label gives", () => {
    const document = statement("JOURNALIST: Why?\n\nADA FINCH, MINISTER FOR HARBOURS: The storm.");
    expect([...attributions(document).values()].at(-1)).toEqual({
      name: "Ada Finch",
      role: "Minister for Harbours",
    });
  });
});
