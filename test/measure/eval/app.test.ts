import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { evaluate, FIXTURES } from "./terminal.ts";

const CORPUS = `${FIXTURES}/corpus`;
const FAULTY = `${FIXTURES}/faulty`;

/** Measures with `--json` and reads what is printed. */
async function measured(...argv: readonly string[]) {
  const { code, out, error } = await evaluate([...argv, "--json"]);
  expect({ code, lines: out.length, error }).toEqual({ code: 0, lines: 1, error: [] });
  return JSON.parse(out[0] ?? "");
}

describe("run --questions", () => {
  const argv = ["--questions", `${FIXTURES}/questions.jsonl`, "--corpus", CORPUS];

  test("counts by kind, and lists what was answered though it should not have been", async () => {
    const { mode, documents, all, kinds, calibration, failed, failures } = await measured(...argv);
    expect({ mode, documents, failed }).toEqual({ mode: "questions", documents: 2, failed: 1 });
    expect(all).toMatchObject({ questions: 7, answerable: 5, top1: 5, top3: 5, silent: 0, nothingRight: 1 });
    expect(kinds.map(({ kind }: { readonly kind: string }) => kind)).toEqual([
      "count",
      "who",
      "when",
      "where",
      "nothing",
    ]);
    expect(calibration.sure.right).toBe(calibration.sure.answers);
    expect(failures).toEqual([
      {
        title: "Which lighthouse keepers were arrested? (nothing)",
        expected: "nothing",
        cameFirst: expect.stringMatching(
          /^“Almost 400 dockers .* Dockers on strike, 15 June 2018, paragraph 2 /,
        ),
      },
    ]);
  });

  test("says where the right answer stood, and which words the archive never uses", async () => {
    const { failures } = await measured("--questions", `${FIXTURES}/unlucky.jsonl`, "--corpus", CORPUS);
    expect(failures).toMatchObject([
      {
        expected: "“the lighthouse road” or “the lighthouse street”",
        rightOne: expect.stringMatching(/^at place \d/),
      },
      { cameFirst: "nothing", neverUsed: "“zeppelin”", rightOne: "not found" },
    ]);
  });

  test("compares meanings with --encoder, and keeps the vectors for the next time", async () => {
    const home = mkdtempSync(join(tmpdir(), "dateline-eval-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const file = join(home, "vectors");
    expect((await measured(...argv, "--every", "3", "--encoder", file)).all.questions).toBe(3);
    const vectors = new DatabaseSync(file);
    const { count } = vectors.prepare("SELECT count(*) AS count FROM vector").get() ?? {};
    vectors.close();
    expect(count).toBeGreaterThan(0);
  });

  test("takes every nth question", async () => {
    expect((await measured(...argv, "--every", "3")).all.questions).toBe(3);
  });

  test("draws bars for what takes a while", async () => {
    expect((await evaluate(argv)).bars).toEqual(["Indexing: 0 of 1", "Asking: 7 of 7"]);
  });
});

test("run --timex scores extents, values and days, and shows what is wrong in the order of the texts", async () => {
  const { texts, counts, value, failures } = await measured("--timex", `${FIXTURES}/dates.jsonl`);
  expect({ texts, counts }).toEqual({
    texts: 2,
    counts: {
      marked: 7,
      found: 6,
      strict: 5,
      relaxed: 6,
      value: 4,
      markedDays: 3,
      foundDays: 2,
      sameDays: 1,
    },
  });
  expect(value).toEqual({ precision: 4 / 6, recall: 4 / 7, f1: 8 / 13 });
  expect(failures.map(({ title }: { readonly title: string }) => title)).toEqual([
    "Wrong value: “yesterday” = 2018-06-18",
    "Wrong extent and value: “Tuesday” = 2019-03-05",
    "Missed: “before that” = PAST_REF",
  ]);
});

test("run --quotes counts right, wrong and missing speakers by kind, and speakers where nobody may be named", async () => {
  const { texts, quotes, rows, all, failures } = await measured("--quotes", `${FIXTURES}/quotes.jsonl`);
  expect({ texts, quotes }).toEqual({ texts: 2, quotes: 6 });
  expect(rows).toMatchObject([
    { kind: "direct", by: null, counts: { right: 1, wrong: 1, missing: 0, absent: 0, intruder: 1 } },
    { kind: "direct", by: "name", counts: { right: 1, wrong: 1 } },
    { kind: "direct", by: "none", counts: { intruder: 1 } },
    { kind: "narrative", by: null, counts: { missing: 1, absent: 2 } },
  ]);
  expect(all.score).toEqual({ precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
  expect(failures.map(({ title }: { readonly title: string }) => title)).toEqual([
    "Wrong speaker (direct, name): “We had to close it”",
    "No speaker (narrative, none): “The harbour was shut.”",
    "Speaker where nobody is (direct, none): “Ada Finch said so.”",
  ]);
});

test("run --days counts the entries of labelled sentences by their label, and lists the wrong and the missing ones", async () => {
  const { documents, sentences, found, labels, failed, failures } = await measured(
    "--days",
    `${FIXTURES}/days.jsonl`,
  );
  expect({ documents, sentences, found }).toEqual({ documents: 1, sentences: 4, found: 2 });
  expect(labels[0]).toMatchObject({ label: "good", sentences: 2, right: 2 });
  expect(labels.find(({ label }: { readonly label: string }) => label === "furniture")).toEqual({
    label: "furniture",
    sentences: 1,
    entries: 0,
    right: 0,
  });
  expect(failures).toHaveLength(failed);
});

test("run --pages compares the bodies and dates of saved pages with what a person gave", async () => {
  const { bodies, dates, failures } = await measured("--pages", `${FIXTURES}/pages.jsonl`);
  expect(bodies).toMatchObject({ pages: 2, score: { precision: 0.5, recall: 0.5 } });
  expect(dates).toMatchObject({ pages: 3, right: 1, wrongStated: 1, wrongInferred: 0, missing: 1 });
  expect(dates.score).toMatchObject({ precision: 1 / 2, recall: 1 / 2 });
  expect(failures.map(({ title }: { readonly title: string }) => title)).toEqual([
    "Wrong date: 2018-06-15 (stated) instead of none",
    "No date instead of 2018-06-16",
    "Body: 100 % missing, 0 % too much",
  ]);
});

describe("run --squad", () => {
  const argv = [
    "--squad",
    `${FIXTURES}/squad.json`,
    "--foreign",
    `${FIXTURES}/foreign.json`,
    "--corpus",
    CORPUS,
  ];

  test("measures ranking, sentences, abstaining and time", async () => {
    const figures = await measured(...argv);
    expect(figures).toMatchObject({
      articles: 2,
      paragraphs: 4,
      all: { questions: 9, top1: 9, top5: 9 },
      buildMs: 5,
      p50Ms: 5,
      p99Ms: 5,
      foreign: [
        { name: "the other half, to one half", questions: 4, paragraphs: 2, nothing: 4, sure: 0 },
        { name: "foreign.json, to all", questions: 2, paragraphs: 4, nothing: 2, sure: 0 },
      ],
    });
    const { all, kinds } = figures;
    expect(all.holds).toBeLessThanOrEqual(all.overlaps);
    expect(all.overlaps).toBeLessThanOrEqual(all.sentence);
    for (const key of ["questions", "top1", "sentence", "holds", "silent"])
      expect(kinds.reduce((sum: number, kind: Record<string, number>) => sum + (kind[key] ?? 0), 0)).toBe(
        all[key],
      );
  });

  test("lists wrong sentences, and right ones that were not given", async () => {
    const { all, failed, failures } = await measured(...argv);
    const wrong = failures.filter((one: { readonly rightOne: string }) => one.rightOne !== "first");
    expect(wrong).toHaveLength(all.questions - all.sentence);
    const silent = failures.filter((one: { readonly given: string }) => one.given === "nothing");
    expect(silent).toHaveLength(all.silent);
    expect(failed).toBe(failures.length);
  });

  test("holds what the highlight of a right sentence is", async () => {
    const { kinds } = await measured(...argv);
    expect(kinds[0]).toMatchObject({ kind: "who", questions: 2, sentence: 2, holds: 2, overlaps: 2 });
  });
});

test("run --ir ranks documents on a topic", async () => {
  const { questions, leftOut, empty, absent, recall100, failures } = await measured(
    "--ir",
    `${FIXTURES}/collection`,
    "--corpus",
    CORPUS,
  );
  expect({ questions, leftOut, empty, absent }).toEqual({ questions: 3, leftOut: 1, empty: 1, absent: 1 });
  expect(recall100).toBeCloseTo(2 / 3, 12);
  expect(failures).toEqual([
    { title: "the empty page (5)", expected: "e, zz", cameFirst: expect.any(String), rightOne: "not found" },
  ]);
});

describe("run on what cannot be measured", () => {
  const questions = (file: string) => ["--questions", `${FAULTY}/${file}`];

  test.for<readonly [string, readonly string[]]>([
    ["no-mode", []],
    ["two-modes", ["--squad", "a.json", "--ir", "b"]],
    ["foreign-alone", ["--timex", "a.jsonl", "--foreign", "b.json"]],
    ["option", ["--sqad", "a.json"]],
    ["number", ["--squad", "a.json", "--every", "0"]],
    ["day", [...questions("keys.jsonl"), "--today", "2021-02-29"]],
    ["language", ["--squad", "a.json", "--language", "!"]],
    ["language-of-dates", ["--timex", `${FIXTURES}/dates.jsonl`, "--language", "fr"]],
    ["no-file", questions("nowhere.jsonl")],
    ["folder", ["--questions", FAULTY]],
    ["not-utf-8", questions("latin.jsonl")],
    ["empty", questions("empty.jsonl")],
    ["broken-line", questions("broken.jsonl")],
    ["keys", questions("keys.jsonl")],
    ["expectations", questions("expectations.jsonl")],
    ["no-corpus", ["--questions", `${FIXTURES}/questions.jsonl`, "--corpus", "test/nowhere"]],
    ["empty-corpus", ["--questions", `${FIXTURES}/questions.jsonl`, "--corpus", `${FAULTY}/columns`]],
    ["timex-offsets", ["--timex", `${FAULTY}/misplaced.jsonl`]],
    ["days-faults", ["--days", `${FAULTY}/days.jsonl`]],
    ["pages-labels", ["--pages", `${FAULTY}/pages.jsonl`]],
    ["pages-no-page", ["--pages", `${FAULTY}/lost-pages.jsonl`]],
    ["timex-negative", ["--timex", `${FAULTY}/negative.jsonl`]],
    ["quotes-offsets", ["--quotes", `${FAULTY}/quotes.jsonl`]],
    ["squad-broken", ["--squad", `${FAULTY}/broken-squad.txt`]],
    ["squad-keys", ["--squad", `${FAULTY}/keys-squad.json`]],
    ["squad-offsets", ["--squad", `${FAULTY}/misplaced-squad.json`]],
    ["squad-empty", ["--squad", `${FAULTY}/empty-squad.json`]],
    ["ir-no-folder", ["--ir", "test/nowhere"]],
    ["ir-columns", ["--ir", `${FAULTY}/columns`]],
    ["ir-repeated", ["--ir", `${FAULTY}/repeated`]],
    ["ir-unjudged", ["--ir", `${FAULTY}/unjudged`]],
  ])("returns 2 and says what to do: %s", async ([name, argv]) => {
    const { code, out, error } = await evaluate(argv);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    await expect(`${error.join("\n")}\n`).toMatchFileSnapshot(`golden/error-${name}.txt`);
  });

  test("tells the first ten faults of a file and how many are left", async () => {
    const { error } = await evaluate(["--timex", `${FIXTURES}/many-questions.jsonl`]);
    expect(error[0]?.split("\n")).toHaveLength(11);
    expect(error[0]).toMatch(/\n… and 2 more like these\.$/);
  });
});

test("run returns 1 and names the fault where the corpus has one, and measures all the same", async () => {
  const { code, out, error } = await evaluate([
    "--squad",
    `${FIXTURES}/squad.json`,
    "--corpus",
    "test/cli/faulty-corpus",
  ]);
  expect({ code, lines: out.length }).toEqual({ code: 1, lines: 1 });
  expect(error).toContain(
    "test/cli/faulty-corpus/synonyms.txt:2: Expected two phrases or more, separated by commas, got `harbour`.",
  );
});

test("run shows the help", async () => {
  const { code, out } = await evaluate(["--help"]);
  expect(code).toBe(0);
  await expect(`${out.join("\n")}\n`).toMatchFileSnapshot("golden/help.txt");
});
