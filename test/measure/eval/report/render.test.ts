import { describe, expect, test } from "vitest";
import { renderReport, type Section } from "../../report/render.ts";
import { drawTable } from "../../report/table.ts";
import { collectionSections } from "../collection/render-collection.ts";
import { daySections } from "../days/render-days.ts";
import { pageSections } from "../pages/render-pages.ts";
import { questionSections } from "../questions/render-questions.ts";
import { quoteSections } from "../quotes/render-quotes.ts";
import { squadSections } from "../squad/render-squad.ts";
import { PLAIN } from "../terminal.ts";
import { timexSections } from "../timexes/render-timexes.ts";

const CALIBRATION = {
  bins: [
    { from: 0.5, to: 0.6, answers: 4, right: 1 },
    { from: 0.6, to: 0.7, answers: 0, right: 0 },
    { from: 0.7, to: 0.8, answers: 10, right: 7 },
    { from: 0.8, to: 0.9, answers: 20, right: 18 },
    { from: 0.9, to: 1, answers: 100, right: 99 },
  ],
  sure: { answers: 120, right: 117 },
};

const FAILURES = [
  {
    title: "Who kept the lamp of Port Elan before the lighthouse was electrified, and for how long? (who)",
    facts: [
      ["Expected", "“Rosa Vidal” or “Vidal”"],
      [
        "Came first",
        "“Two lighthouse keepers were dismissed on Friday because they had spoken to a newspaper.” — Lamp Watch, The lighthouse keepers, 2 March 2019, paragraph 1 (confidence 0.66)",
      ],
      ["Right one", "at place 2"],
    ],
  },
  {
    title: "등대를 지은 사람은 누구인가? (who)",
    facts: [["Expected", "“로사 비달은 서른 해 동안 등대의 불을 지켰고 구백 크라운의 벌금을 물었다”"]],
  },
] as const;

/** Draws a report as a person sees it. */
const seen = (sections: readonly Section[], failures = FAILURES.slice(0, 0), limit = 20) =>
  `${renderReport(sections, failures, limit, PLAIN)}\n`;

describe("renderReport draws", () => {
  test("a keeper's questions", async () => {
    const row = { kind: "who", questions: 12, answerable: 12, top1: 9, top3: 11, silent: 1, nothingRight: 0 };
    const none = {
      kind: "nothing",
      questions: 4,
      answerable: 0,
      top1: 0,
      top3: 0,
      silent: 0,
      nothingRight: 3,
    };
    const all = { ...row, kind: "all", questions: 16, nothingRight: 3 };
    const sections = questionSections({ documents: 1, all, kinds: [row, none], calibration: CALIBRATION });
    await expect(seen(sections, [...FAILURES])).toMatchFileSnapshot("golden/questions.txt");
  });

  test("questions that all have an answer, without a word on others", () => {
    const row = { kind: "all", questions: 1, answerable: 1, top1: 1, top3: 1, silent: 0, nothingRight: 0 };
    const sections = questionSections({ documents: 1, all: row, kinds: [row], calibration: CALIBRATION });
    expect(seen(sections)).not.toContain("no answer, those");
    expect(seen(sections)).toMatch(/\n\nNothing went wrong\n$/);
  });

  test("dates", async () => {
    const score = { precision: 0.801, recall: 0.8266, f1: 0.8136 };
    const figures = {
      texts: 183,
      counts: {
        marked: 1243,
        found: 1284,
        strict: 1126,
        relaxed: 1190,
        value: 1028,
        markedDays: 342,
        foundDays: 0,
        sameDays: 0,
      },
      strict: score,
      relaxed: { precision: 1, recall: 1, f1: 1 },
      value: score,
      day: { precision: null, recall: 0, f1: 0 },
      types: [
        { type: "DATE", marked: 1016, strict: 942, relaxed: 984, value: 862 },
        { type: "SET", marked: 16, strict: 12, relaxed: 14, value: 8 },
      ],
    };
    const failures = [
      {
        title: "Wrong value: “yesterday” = 2018-06-18",
        facts: [
          ["Got", "“yesterday” = 2018-06-19"],
          ["Text", "… and [yesterday] the last of them went home."],
        ] as const,
      },
    ];
    const report = `${renderReport(timexSections(figures), failures, 20, PLAIN)}\n`;
    await expect(report).toMatchFileSnapshot("golden/timex.txt");
    expect(seen(timexSections({ ...figures, types: [] }))).not.toContain("each type");
  });

  test("speakers", async () => {
    const counts = { right: 90, wrong: 2, missing: 13, absent: 4, intruder: 0 };
    const score = { precision: 0.9783, recall: 0.8571, f1: 0.9137 };
    const nobody = { right: 0, wrong: 0, missing: 0, absent: 1, intruder: 0 };
    const rows = [
      { kind: "direct", by: null, counts, score },
      { kind: "direct", by: "name", counts, score },
      { kind: "direct", by: "none", counts: nobody, score: { precision: null, recall: null, f1: null } },
    ];
    const all = { kind: "all", by: null, counts, score };
    await expect(seen(quoteSections({ texts: 1, quotes: 110, rows, all }))).toMatchFileSnapshot(
      "golden/quotes.txt",
    );
  });

  test("questions on paragraphs", async () => {
    const row = {
      kind: "who",
      questions: 846,
      top1: 643,
      top5: 783,
      sentence: 573,
      holds: 356,
      overlaps: 436,
      silent: 63,
    };
    const sections = squadSections({
      articles: 24,
      paragraphs: 1023,
      all: { ...row, kind: "all" },
      kinds: [
        row,
        {
          ...row,
          kind: "how many",
          questions: 1,
          top1: 0,
          top5: 0,
          sentence: 0,
          holds: 0,
          overlaps: 0,
          silent: 1,
        },
      ],
      foreign: [
        { name: "the other half, to one half", questions: 2476, paragraphs: 473, nothing: 2173, sure: 30 },
        { name: "KorQuAD_v1.0_dev.json, to all", questions: 5774, paragraphs: 1023, nothing: 5774, sure: 0 },
      ],
      calibration: CALIBRATION,
      buildMs: 1023,
      p50Ms: 15.43,
      p99Ms: 101.9,
    });
    await expect(seen(sections, [...FAILURES], 1)).toMatchFileSnapshot("golden/squad.txt");
  });

  test("a search collection", async () => {
    const sections = collectionSections({
      documents: 1400,
      empty: 2,
      questions: 225,
      leftOut: 1,
      absent: 3,
      ndcg10: 0.38062,
      map100: 0.293,
      recall100: 0.74141,
      buildMs: 1205,
    });
    await expect(seen(sections, [...FAILURES], 0)).toMatchFileSnapshot("golden/ir.txt");
  });
});

test("renderReport draws bodies and dates of pages, each where it was measured", async () => {
  const bodies = { pages: 91, score: { precision: 0.9812, recall: 0.9899, f1: 0.9855 } };
  const score = { precision: 0.9588, recall: 0.9688, f1: 0.9637 };
  const dates = { pages: 100, right: 93, wrongStated: 2, wrongInferred: 2, missing: 3, score };
  await expect(seen(pageSections({ bodies, dates }))).toMatchFileSnapshot("golden/pages.txt");
  expect(pageSections({ bodies, dates: null })).toHaveLength(1);
});

test("renderReport breaks no line where there is no window", () => {
  const report = renderReport([], FAILURES, 20, { ...PLAIN, width: null });
  expect(report).toContain("2 March 2019, paragraph 1 (confidence 0.66)\n");
});

test("drawTable marks head and rules, which take no room", () => {
  const page = { ...PLAIN, dim: (text: string) => `*${text}*` };
  expect(drawTable({ head: ["kind", "n"], rows: [["who", "12"]], all: ["all", "12"] }, page)).toEqual([
    "*  kind   n*",
    "*  ────────*",
    "  who   12",
    "*  ────────*",
    "  all   12",
  ]);
});

test("entries of days are counted by the label of their sentence", async () => {
  const figures = {
    documents: 1,
    sentences: 4,
    entries: 4,
    found: 2,
    wrongDay: 1,
    score: { precision: 0.5, recall: 1, f1: null },
    labels: [
      { label: "good", sentences: 2, entries: 3, right: 2 },
      { label: "plan", sentences: 1, entries: 1, right: 0 },
      { label: "furniture", sentences: 1, entries: 0, right: 0 },
    ],
  };
  await expect(`${seen(daySections(figures))}\n`).toMatchFileSnapshot("golden/days.txt");
});
