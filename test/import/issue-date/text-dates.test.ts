import { expect, test } from "vitest";
import type { Block } from "../../../src/import/extracted.ts";
import { textDates } from "../../../src/import/issue-date/text-dates.ts";

const PROSE =
  "The dockers of Callao walked out on 14 June 2003, and those of Paita followed on the next day. No ship was unloaded in any of the harbours, the union said, and the ministry called the strike illegal.";

const blocks = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ kind: "paragraph", text }));

/** The dates that a text states, the surest first, and where each is from. */
const found = (...texts: readonly string[]) =>
  textDates(blocks(...texts), "en").map(({ value, from, certainty }) => `${value} ${certainty} ${from}`);

test.for([
  ["by a label", ["Date: 15 June 2003", "4 May 1999", PROSE], "2003-06-15 stated the text, beside its label"],
  [
    "on a line above",
    ["MEDIA RELEASE", "Sunday, 15 June 2003", PROSE],
    "2003-06-15 stated the text, above the words",
  ],
  [
    "at the end of the headline",
    ["Dockers walk out and leave every ship of the whole country unloaded 15 June 2003", PROSE],
    "2003-06-15 stated the text, above the words",
  ],
  ["in the dateline", [`LIMA, 15 June 2003 – ${PROSE}`], "2003-06-15 stated the text, above the words"],
  [
    "in a letterhead that runs on into the words",
    [`HARBOUR UNION MEDIA 03/17 SUNDAY 15 JUNE 2003 THE GENERAL SECRETARY ${PROSE}`],
    "2003-06-15 stated the text, above the words",
  ],
  ["below the words", [PROSE, "LIMA\n15 June 2003"], "2003-06-15 stated the text, below the words"],
  ["behind the last words", [`${PROSE} 15 June 2003`], "2003-06-15 stated the text, below the words"],
  [
    "before the contact",
    [PROSE, "15 June 2003 Media contact: Ana Quispe 0123 456 789"],
    "2003-06-15 stated the text, below the words",
  ],
  [
    "above other papers that follow",
    [PROSE, "Lima 15 June 2003", ...Array.from({ length: 12 }, () => PROSE)],
    "2003-06-15 stated the text, below the words",
  ],
  [
    "by the page's own note",
    [PROSE, "URL: http://union.example/03.htm Last update: 15 June 2003 at 12:28"],
    "2003-06-15 copy the page's own note of its last update",
  ],
  [
    "between a title in small letters and the words",
    [`Port should stay open until all are heard 15 June 2003 Senator Quispe today said so. ${PROSE}`],
    "2003-06-15 stated the text, above the words",
  ],
  [
    "with the time of day, in a line of other things",
    [
      "Ana Quispe Ports to stay open Media Release | Spokesperson Ana Quispe 15 June 2003, 8:54am in Harbours",
      PROSE,
    ],
    "2003-06-15 stated the text, above the words",
  ],
  [
    "after an address of the web",
    [`Media Release www.union.example For immediate release: Sunday 15 June 2003 Ports stay shut ${PROSE}`],
    "2003-06-15 stated the text, beside its label",
  ],
  [
    "behind the end mark",
    [`${PROSE} Ends. 15 June 2003 Media contact: Ana Quispe`],
    "2003-06-15 stated the text, below the words",
  ],
  [
    "on a line of its own, not in brackets behind a quotation",
    [PROSE, "“It is illegal.” – Minister Rojas, House of Deputies, 28.5.03", "15 June 2003"],
    "2003-06-15 stated the text, below the words",
  ],
  ["by a time below the words", [PROSE, "jy 2003-06-15 13:55"], "2003-06-15 print the time below the words"],
  [
    "on a line of its own, not at the head of a page that is appended",
    [PROSE, "15 June 2003", ...Array.from({ length: 12 }, () => PROSE), "28 May 2003 SENATE 3301"],
    "2003-06-15 stated the text, below the words",
  ],
  [
    "beside the number of an issue",
    ["Harbour News No. 2, June 2003", PROSE],
    "2003-06 stated the text, above the words",
  ],
  [
    "before a dash and an earlier day",
    [`LIMA, 15 June 2003 – 14 June was the first day of the strike. ${PROSE}`],
    "2003-06-15 likely the text, above the words",
  ],
  [
    "before what was said to whom",
    ["Statement 15 June 2003 to the Harbour Council", PROSE],
    "2003-06-15 stated the text, above the words",
  ],
  [
    "before a dash and the time",
    ["15 June 2003 - 10.30 am", PROSE],
    "2003-06-15 stated the text, above the words",
  ],
  ["to the month", ["HARBOUR BULLETIN", "June 2003", PROSE], "2003-06 stated the text, above the words"],
] as const)("a date is found %s", ([, texts, first]) => {
  expect(found(...texts)[0]).toBe(first);
});

test.for([
  ["prose", [PROSE]],
  [
    "a short text",
    ["Dockers strike", "The dockers of Callao walked out on 14 June 2003, and nobody went hungry."],
  ],
  ["the beginning of a sentence", [`On Saturday 14 June 2003, ${PROSE}`]],
  ["a letter that is quoted", ["TRANSLATION OF LETTER OF 14 JUNE 2003", PROSE]],
  ["the state of figures", ["Current as at 31 May 2003", PROSE]],
  ["a count up to a day", ["Ships that were turned away since 14 June 2003", PROSE]],
  [
    "a row of a table",
    ["Harbour 1 May 2003 – 31 May 2003 since the strike began (14 June 2002) to 31 May 2003", PROSE],
  ],
  ["a company's entry", ["Effective Date Saturday, June 14, 2003", PROSE]],
  ["the copyright", [PROSE, "© 2003 Harbour Union, 14 June 2003"]],
  ["letters in a sentence that was broken", ["and 14 June 2003 are attached", PROSE]],
  [
    "the print on each page",
    [
      "Saturday, 14 June 2003 5:38 PM",
      PROSE,
      `2 Saturday, 14 June 2003 5:38 PM ${PROSE}`,
      `3 Saturday, 14 June 2003 5:38 PM ${PROSE}`,
    ],
  ],
  ["a printed page", [PROSE, "17/09/2013 http://union.example/print.aspx"]],
  ["a run whose end is open", ["2003.06.14 ~ OPEN RUN", PROSE]],
  ["a run with a weekday", ["2003.6.14 (Sat) ~ 7.6 (Sun), Harbour Hall", PROSE]],
  ["a run in words", ["From 14 June 2003 to 6 July", PROSE]],
  ["a run with two days", ["14 June 2003 – 6 July 2003", PROSE]],
  ["a run beside a label", ["Date: 14 June 2003 – 6 July", PROSE]],
  ["a run until nobody knows when", ["14 June 2003 until further notice", PROSE]],
  ["a run in Korean", ["2003년 6월 14일부터 7월 6일까지", PROSE]],
  ["a run below the words", [PROSE, "Open from 14 June 2003 to 6 July"]],
  ["a run that begins below the words", [PROSE, "Exhibition 14 June 2003 ~"]],
  ["a run above other papers", [PROSE, "from 14 June 2003", ...Array.from({ length: 12 }, () => PROSE)]],
  [
    "a chronology",
    [PROSE, "14 June 2003", PROSE, "15 June 2003", ...Array.from({ length: 12 }, () => PROSE)],
  ],
] as const)("the date of %s is not the date of issue", ([, texts]) => {
  expect(found(...texts).filter((one) => !one.includes("printed"))).toEqual([]);
});

test.for([
  ["on two lines", ["Interview", "16 June 2003", "Transcript, Radio Callao", "13 June 2003", PROSE]],
  ["beside two labels", ["Date: 16 June 2003", "Published: 13 June 2003", PROSE]],
] as const)("neither of two days above the words is certain, %s", ([, texts]) => {
  expect(found(...texts)).toEqual([
    "2003-06-16 likely the text, which gives 13 June 2003 above its words too",
    "2003-06-13 likely the text, which gives 16 June 2003 above its words too",
  ]);
});

test("a label is certain but for the year, where another line has the same day of another year", () => {
  const title = "Address to the dockers, Callao, 13 June 2003";
  expect(found("Date: 16 June 2003", title, PROSE)[0]).toBe("2003-06-16 stated the text, beside its label");
  expect(found("Date: 13 June 2002", title, PROSE)[0]).toBe(
    "2002-06-13 likely the text, which gives 13 June 2003 above its words too",
  );
});

test("the same day twice is certain", () => {
  expect(found("Date: 16 June 2003", "Callao, 16 June 2003", PROSE)).toEqual([
    "2003-06-16 stated the text, beside its label",
  ]);
});

test("dates that disagree are all kept, the surest first", () => {
  expect(found("Date: 15 June 2003", PROSE, "LIMA 16 June 2003").map((one) => one.slice(0, 10))).toEqual([
    "2003-06-15",
    "2003-06-16",
  ]);
});
