import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openArchive } from "../../adapters/archive-file/open-archive.ts";
import { CORPUS } from "../answer/seeds.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";
import { dateline } from "./terminal.ts";

const QUESTION = "How many people were arrested under the National Security Law in 1998?";
const FAULTY = "test/cli/faulty-corpus";
const SEARCHED = { documents: 2, publishers: ["Amnesty International", "Oxfam"], years: [1998, 2018] };

const STRIKE = `# Dockers on strike

“The dockers walked out of Port Elan on 14 June 2018,” said Ana Lopez, head of research at Oxfam.

Almost 400 dockers were arrested on 14 June 2018.

15 June 2018
Open Harbour
Dockers Academy`;

let folder = "";

/** A corpus of two short documents without a fault, and a text that is none. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-"));
  const strike = {
    id: "strike",
    title: "Dockers on strike",
    publisher: "Oxfam",
    issued: '"2018-06-15"',
    issuedBasis: "stated",
    places: "[Port Elan]",
    url: "https://example.org/strike",
    republished: "{ by: ICNK, date: 2018-06-16 }",
    source: '{ file: seed.txt, removed: ["ENDS/"] }',
  };
  const monks = { id: "monks", issued: '"1998-09?"', issuedBasis: "inferred", issuedReason: "It says so." };
  await writeFile(join(folder, "strike.md"), corpusFile(strike, STRIKE));
  await writeFile(
    join(folder, "monks.md"),
    corpusFile(monks, "A Buddhist monk was killed. Two others fled."),
  );
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs a command line on the two documents. */
const small = (argv: readonly string[], given?: Parameters<typeof dateline>[1]) =>
  dateline([...argv, "--corpus", folder], given);

/** Runs one with `--json` and reads what it prints. */
async function json(...argv: readonly string[]) {
  const { out } = await small([...argv, "--json"]);
  expect(out).toHaveLength(1);
  return JSON.parse(out[0] ?? "");
}

describe("run", () => {
  test.for([
    ["ask", "Who was killed?"],
    ["ask", "Who invented the steam engine?"],
    ["on-this-date", "04-15"],
    ["timeline", "volcanoes"],
    ["documents", "--publisher", "Greenpeace"],
    ["show", "strike"],
    ["check"],
  ])("returns 0 for %s %s", async (argv) => {
    const { code, out, error } = await small(argv);
    expect({ code, lines: out.length, error }).toEqual({ code: 0, lines: 1, error: [] });
  });

  test("returns 0 for the help", async () => {
    expect(await dateline([])).toMatchObject({ code: 0, error: [] });
  });

  test.for<readonly [readonly string[], string]>([
    [["nope"], "Unknown command 'nope'. See `npm run -s dateline -- --help`."],
    [["ask", ""], "Expected a question, and got an empty one."],
    [
      ["show", "nope", "--corpus", FAULTY],
      "Expected the id of a document, got `nope`: `npm run -s dateline -- documents` lists them.",
    ],
    [
      ["documents", "--issued", "soon", "--corpus", FAULTY],
      'Expected --issued to be a time such as 1998 or "since 2010", got `soon`.',
    ],
    [
      ["check", "--corpus", "test/nowhere"],
      "Expected a folder of documents at test/nowhere, which does not exist: name the right one (--corpus DIR, or DATELINE_CORPUS).",
    ],
    [["dates", "test/nowhere.txt"], "Expected a text file at test/nowhere.txt, which cannot be read."],
  ])("returns 2 for %j and says why in one line", async ([argv, message]) => {
    const { code, out, error } = await dateline(argv);
    expect({ code, out, error: error.at(-1) }).toEqual({ code: 2, out: [], error: message });
  });

  test("takes the folder of the bot unless another one is named", async () => {
    const importing = { folders: () => ({ bot: folder, shipped: "corpus" }) };
    const { out } = await dateline(["documents", "--json"], { importing: importing as never });
    expect(JSON.parse(out.join("\n"))).toMatchObject([{ id: "monks" }, { id: "strike" }]);
  });

  test("lists the documents on a topic, and none that is on something else", async () => {
    const { out } = await small(["documents", "--about", "What did the dockers want?"]);
    expect(out).toEqual(["strike\n  Dockers on strike\n  Oxfam, 15 June 2018"]);
    expect((await small(["documents", "--about", "dockers", "--publisher", "Amnesty"])).out).toEqual([
      "No document matches.",
    ]);
  });

  test("lists the documents of a time that is reckoned from today", async () => {
    const { out } = await small(["documents", "--issued", "last year", "--today", "2019-01-01"]);
    expect(out).toEqual(["strike\n  Dockers on strike\n  Oxfam, 15 June 2018"]);
  });
});

describe("run on a corpus with faults", () => {
  const FAULTS = [
    `${FAULTY}/misdated.md:5: Expected \`issued\` to be an EDTF date such as 1998-09-09, 1998-09 or 1998-09-09?, got "2020-13-01".`,
    `${FAULTY}/misdated.md:10: Expected no key \`author\`: remove it, or correct its spelling, or call it \`x-author\` if it is your own.`,
    `${FAULTY}/synonyms.txt:2: Expected two phrases or more, separated by commas, got \`harbour\`.`,
  ];

  test.for([["check"], ["ask", "clergy killed"], ["documents"], ["show", "good"], ["on-this-date", "09-09"]])(
    "puts the faults of %s on standard error, answers from the rest and returns 1",
    async (argv) => {
      const { code, out, error } = await dateline([...argv, "--corpus", FAULTY]);
      expect({ code, error }).toEqual({ code: 1, error: FAULTS });
      expect(out).toHaveLength(1);
    },
  );

  test("still answers, with the good part of the vocabulary", async () => {
    const { out } = await dateline(["ask", "clergy killed", "--corpus", FAULTY]);
    expect(out.join("\n")).toContain("A Buddhist monk was killed in the city.");
  });

  test("keeps standard output to JSON", async () => {
    const { out } = await dateline(["check", "--json", "--corpus", FAULTY]);
    const { documents, faults } = JSON.parse(out.join("\n"));
    expect(documents).toBe(1);
    expect(faults[0]).toEqual({ file: "misdated.md", line: 5, message: expect.stringMatching(/^Expected/) });
    expect(faults).toHaveLength(3);
  });
});

describe("run on input that is too long", () => {
  const LONG = "why ".repeat(400).trim();
  const REFUSED = "That is too long: 1599 characters. At most 1000 are read.";

  test.for(["ask", "timeline"])("refuses it behind %s in one line", async (command) => {
    expect(await small([command, LONG])).toEqual({ code: 2, out: [], error: [REFUSED] });
  });

  test("refuses a line of standard input, and answers the next", async () => {
    const { code, out } = await small(["ask"], { lines: [LONG, "Was a monk killed?"] });
    expect({ code, first: out[0], lines: out.length }).toEqual({ code: 0, first: REFUSED, lines: 2 });
  });

  test("prints no long argument back", async () => {
    for (const argv of [
      ["show", LONG],
      ["documents", "--issued", LONG],
      ["documents", "--about", LONG],
      ["on-this-date", LONG],
    ])
      expect((await small(argv)).error.join("\n").length).toBeLessThan(200);
  });
});

describe("run check on the word lists", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "dateline-"));
    await writeFile(join(folder, "good.md"), corpusFile({ language: "ar" }));
    await writeFile(join(folder, "content-notes.txt"), "replace\nloss: lose\n");
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("says what is in force, and for which languages nothing is", async () => {
    const { out } = await dateline(["check", "--corpus", folder]);
    expect(out.join("\n").replaceAll(folder, "DIR").split("\n")).toEqual([
      "1 document is good; no faults.",
      expect.stringMatching(
        /^Synonyms: \d{3} built-in rules; DIR\/synonyms\.txt, if you add it, extends them\.$/,
      ),
      "Content notes in English: only the 1 of DIR/content-notes.txt, which replaces the built-in rules.",
      "No content notes in Arabic (1 document): add words under [ar] to DIR/content-notes.txt.",
    ]);
  });

  test("says the same as JSON", async () => {
    const { out } = await dateline(["check", "--json", "--corpus", folder]);
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      synonyms: { archive: "absent", rules: { archive: 0 } },
      contentNotes: {
        archive: "replaces",
        rules: { program: 0, archive: 1 },
        languages: ["en"],
        languagesWithout: [{ language: "ar", documents: 1 }],
      },
    });
  });
});

describe("run with --json", () => {
  const REFERENCE = {
    id: "strike",
    title: "Dockers on strike",
    publisher: "Oxfam",
    issued: "2018-06-15",
    issuedBasis: "stated",
    url: "https://example.org/strike",
  };
  const SPOKEN =
    "“The dockers walked out of Port Elan on 14 June 2018,” said Ana Lopez, head of research at Oxfam.";
  const START = STRIKE.indexOf(SPOKEN);
  const QUOTE = {
    quote: SPOKEN,
    start: START,
    end: START + SPOKEN.length,
    speaker: "Ana Lopez",
    speakerRole: "head of research at Oxfam",
    document: REFERENCE,
  };
  const DATED = { date: "2018-06-14", precision: "day", basis: "stated" };

  test("gives an answer with its place, speaker, date and source", async () => {
    expect(await json("ask", "Who walked out?", "--limit", "1")).toEqual({
      question: "Who walked out?",
      kind: "answer",
      answers: [
        {
          ...QUOTE,
          ...DATED,
          passage: SPOKEN,
          passageStart: START,
          highlights: expect.any(Array),
          confidence: expect.any(Number),
        },
      ],
      searched: SEARCHED,
    });
  });

  test("gives quotes, passages and highlights that are slices of the text of show", async () => {
    const real = ["--json", "--corpus", CORPUS];
    const { out } = await dateline(["ask", "How many political prisoners were released in 1999?", ...real]);
    const { answers } = JSON.parse(out.join(""));
    const documents = new Map<string, string>();
    for (const { document } of answers) {
      if (documents.has(document.id)) continue;
      const shown = await dateline(["show", document.id, ...real]);
      documents.set(document.id, JSON.parse(shown.out.join("")).text);
    }
    for (const { quote, start, end, passage, passageStart, highlights, document } of answers) {
      const text = documents.get(document.id) ?? "";
      expect(text.slice(start, end)).toBe(quote);
      expect(text.slice(passageStart, passageStart + passage.length)).toBe(passage);
      for (const [from, to] of highlights) expect(quote).toContain(text.slice(from, to));
    }
    expect(answers).toHaveLength(3);
  });

  test("gives nothing with what was searched and never found", async () => {
    const { nearest, ...rest } = await json("ask", "statements by Greenpeace on monks");
    expect(rest).toEqual({
      question: "statements by Greenpeace on monks",
      kind: "nothing",
      answers: [],
      unknownWords: ["Greenpeace"],
      searched: SEARCHED,
    });
    expect(nearest.quote).toBe("A Buddhist monk was killed.");
  });

  test("leaves out a nearest thing that is none", async () => {
    const keys = ["question", "kind", "answers", "unknownWords", "searched"];
    expect(Object.keys(await json("ask", "earthquakes in Chile"))).toEqual(keys);
  });

  test("gives the words that were read in another spelling", async () => {
    expect(await json("ask", "Budhist")).toMatchObject({
      corrections: [{ from: "budhist", to: "buddhist" }],
    });
  });

  test("gives the entries of a day and how much is left", async () => {
    expect(await json("on-this-date", "2021-06-14", "--limit", "1")).toEqual({
      date: "2021-06-14",
      exact: true,
      entries: [{ ...QUOTE, ...DATED, kind: "event", relation: "day", years: 3 }],
      left: 1,
    });
  });

  test("gives the nearest day, marked for what it is", async () => {
    expect(await json("on-this-date", "2021-06-16", "--limit", "1")).toMatchObject({
      exact: false,
      entries: [{ ...QUOTE, date: "2018-06-14", kind: "event", relation: "nearest" }],
    });
  });

  test("gives a day that its year does not have without the year", async () => {
    expect(await json("on-this-date", "02-29")).toEqual({ date: "02-29", exact: false, entries: [] });
  });

  test("gives a timeline and how much of it is left", async () => {
    const { entries, ...rest } = await json("timeline", "--limit", "1");
    expect(rest).toEqual({ topic: "", left: 1, searched: SEARCHED });
    expect(entries).toHaveLength(1);
    expect((await json("timeline", "walked out")).entries).toContainEqual({ ...QUOTE, ...DATED });
  });

  test("gives a timeline of nothing with the words that were never found", async () => {
    expect(await json("timeline", "volcanoes")).toEqual({
      topic: "volcanoes",
      entries: [],
      unknownWords: ["volcanoes"],
      searched: SEARCHED,
    });
  });

  test("gives a document with its text, and a list of documents without", async () => {
    const { text, sha256, source, ...head } = await json("show", "strike");
    expect(head).toEqual({
      ...REFERENCE,
      language: "en",
      places: ["Port Elan"],
      republished: { by: "ICNK", date: "2018-06-16" },
    });
    expect(text).toBe(STRIKE);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(source).toEqual({ file: "seed.txt", removed: ["ENDS/"] });
    expect(await json("documents", "--publisher", "Oxfam")).toEqual([head]);
  });

  test("says what an inferred date of issue was inferred from", async () => {
    const [first] = await json("documents", "--publisher", "Amnesty");
    expect(first).toMatchObject({
      issued: "1998-09?",
      issuedBasis: "inferred",
      issuedReason: "It says so.",
      places: [],
    });
  });
});

describe("run on the questions of standard input", () => {
  const lines = ["Who walked out?", "", "  ", "Who invented the steam engine?", " monk killed "];

  test("answers each in one line and passes over blank ones", async () => {
    const { code, out } = await small(["ask"], { lines });
    expect(code).toBe(0);
    expect(out).toEqual([
      "“The dockers walked out of Port Elan on 14 June 2018,” said Ana Lopez, head of research at Oxfam. — Ana Lopez, Oxfam, 15 June 2018, strike",
      "No answer in the archive. Searched: 2 documents of Amnesty International and Oxfam, issued 1998 to 2018. Not in the archive: “invented”, “steam”, “engine”.",
      "A Buddhist monk was killed. — Amnesty International, about September 1998, monks",
    ]);
  });

  test("keeps to one line where the quote has several", async () => {
    const { out } = await small(["ask"], { lines: ["“Dockers Academy”"] });
    expect(out).toEqual(["15 June 2018 Open Harbour Dockers Academy — Oxfam, 15 June 2018, strike"]);
  });

  test("prints JSON Lines", async () => {
    const { out } = await small(["ask", "--json", "--limit", "1"], { lines });
    expect(out.map((line) => JSON.parse(line)).map(({ question, kind }) => [question, kind])).toEqual([
      ["Who walked out?", "answer"],
      ["Who invented the steam engine?", "nothing"],
      ["monk killed", "answer"],
    ]);
    for (const line of out) expect(line).not.toContain("\n");
  });

  test("answers in full at a prompt", async () => {
    const { out } = await small(["ask"], { lines: ["monk killed"], interactive: true });
    expect(out).toHaveLength(1);
    expect(out[0]).toMatch(/^\n│ A Buddhist monk[\s\S]*Published {2}Amnesty International[\s\S]*\n$/);
  });

  test("does nothing without a question", async () => {
    expect(await small(["ask"])).toEqual({ code: 0, out: [], error: [] });
  });
});

describe("run dates", () => {
  const TEXT = "Sané said yesterday that on 8 September\n1998 they fled for two weeks.\n";

  /** A text file of its own. */
  async function file(content: string | Buffer): Promise<string> {
    const path = join(folder, "text.txt");
    await writeFile(path, content);
    return path;
  }

  test("prints each time expression with its place in the text", async () => {
    const { code, out } = await dateline(["dates", await file(TEXT), "--issued", "1998-09-10"]);
    expect(code).toBe(0);
    expect(out).toEqual([
      "10–19\tDATE\t1998-09-09\tinferred\tyesterday",
      "28–44\tDATE\t1998-09-08\tstated\t8 September 1998",
      "59–68\tDURATION\tP2W\tstated\ttwo weeks",
    ]);
  });

  test("prints JSON Lines whose offsets lie in the file", async () => {
    const { out } = await dateline(["dates", "--json", await file(TEXT), "--issued", "1998-09-10"]);
    const found = out.map((line) => JSON.parse(line));
    for (const { start, end, text } of found) expect(TEXT.slice(start, end)).toBe(text);
    expect(found[0]).toEqual({
      text: "yesterday",
      start: 10,
      end: 19,
      type: "DATE",
      value: "1998-09-09",
      basis: "inferred",
      from: "the date of issue, 1998-09-10",
    });
    expect(found[1]).not.toHaveProperty("from");
  });

  test("counts a byte order mark as the character that it is", async () => {
    const { out } = await dateline(["dates", await file(`\uFEFF${TEXT}`)]);
    expect(out[0]).toMatch(/^11–20\t/);
  });

  test("leaves open what no date of issue settles", async () => {
    const { out } = await dateline(["dates", await file(TEXT)]);
    expect(out[0]).toBe("10–19\tDATE\tXXXX-XX-XX\tinferred\tyesterday");
  });

  test("says that a file is not UTF-8", async () => {
    const path = await file(Buffer.from("Sané", "latin1"));
    expect(await dateline(["dates", path])).toEqual({
      code: 2,
      out: [],
      error: [`Expected a text file at ${path}, which is not UTF-8.`],
    });
  });

  test("needs no corpus", async () => {
    const { code } = await dateline(["dates", await file(TEXT), "--corpus", "test/nowhere"]);
    expect(code).toBe(0);
  });
});

test.for([
  ["ask", QUESTION],
  ["ask", QUESTION, "--json"],
  ["timeline", "National Security Law"],
])("run %j holds back what the stored text does not have, and names it on standard error", async (argv) => {
  const { out, error } = await dateline([...argv, "--corpus", CORPUS], {
    openArchive: async (folder) => {
      const opened = await openArchive({ folder, wordLists: WORD_LISTS, file: "memory" });
      const document = async (id: string) => {
        const stored = await opened.archive.document(id);
        return stored && { ...stored, text: stored.text.replace(/almost/g, "nearly") };
      };
      return { ...opened, archive: { ...opened.archive, document } };
    },
  });
  expect(out.join("\n").replace(/\s+/g, " ")).not.toContain("allowed almost");
  expect(error.join("\n")).toMatch(
    /A quotation was left out, .*: amnesty-1999-south-korea-first-year, characters \d+ to \d+\./,
  );
});

describe("feedback --link", () => {
  test("prints the address of the page, without a database", async () => {
    const { code, out } = await dateline(["feedback", "--link", "--database", "not-there.db"], {
      feedbackPage: () => "https://archive.example/feedback?key=k",
    });
    expect([code, out]).toEqual([0, ["https://archive.example/feedback?key=k"]]);
  });

  test("says which settings the address needs", async () => {
    const { code, error } = await dateline(["feedback", "--link"]);
    expect(code).toBe(2);
    expect(error.join("")).toContain("set DATELINE_PUBLIC_URL");
  });
});
