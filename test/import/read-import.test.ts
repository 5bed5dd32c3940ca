import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import "../fixtures/messages-in-english.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { type Extracted, NOTHING_KNOWN } from "../../src/import/extracted.ts";
import { type ImportSettings, readImport } from "../../src/import/read-import.ts";
import { isEnglishWord } from "../../src/language/wordnet/english-words.ts";
import { isPlaceName } from "../../src/language/wordnet/place-names.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";

const SEEDS = new URL("../corpus/seeds/", import.meta.url);
const CORPUS = fileURLToPath(new URL("../../corpus/", import.meta.url));

const settings: ImportSettings = {
  publisher: "Oxfam",
  language: "en",
  isWord: (word) => isEnglishWord(word.toLowerCase()),
  isPlace: isPlaceName,
  languageOf: () => "en",
};

const pages = (...texts: readonly string[]): Extracted => ({
  ...NOTHING_KNOWN,
  body: { kind: "pages", pages: texts },
});

const textOf = (...texts: readonly string[]) => readImport(pages(...texts), "a.txt", settings)[0]?.text;

const inked = (text: string) => text.replace(/^(?:#{1,6}|-)[ \t]+|^-/gm, "").replace(/\s/g, "");

/** Lines with words. A person marked one subheading that nothing in the source marks, and joined a date to the names below it. */
const plainLines = (text: string) =>
  text
    .replace("## Background", "Background")
    .split("\n")
    .filter((line) => line !== "");

test.for(readdirSync(SEEDS))("gives the words that the corpus has of seed %s", async (seed) => {
  const { documents } = await loadCorpus(CORPUS, WORD_LISTS);
  const known = documents.filter(({ source }) => source.file === seed);
  const read = readImport(pages(readFileSync(new URL(seed, SEEDS), "utf8")), seed, settings);
  expect(read.map(({ text }) => inked(text)).toSorted()).toEqual(
    known.map(({ text }) => inked(text)).toSorted(),
  );
  expect(read.flatMap(({ source }) => source.removed.map(inked)).toSorted()).toEqual(
    known.flatMap(({ source }) => source.removed.map(inked)).toSorted(),
  );
  for (const { text } of read) {
    const same = known.find((document) => inked(document.text) === inked(text));
    expect(plainLines(text)).toEqual(plainLines(same?.text ?? ""));
  }
});

test("the publisher that a file names wins over the given one, and that one over who sent the file", () => {
  const publisher = (...publishers: Extracted["publishers"]) =>
    readImport({ ...pages("The dockers walked out."), publishers }, "a.txt", settings)[0]?.publisher;
  expect(publisher({ value: "Harbour News", from: "the page's metadata" })).toBe("Harbour News");
  expect(publisher({ value: "Ana Quispe", from: "the mail's header", isSender: true })).toBe("Oxfam");
  expect(publisher()).toBe("Oxfam");
});

test("a title loses the name of its publisher", () => {
  const titles = [{ value: "Dockers walk out of Moss | HarbourNews", from: "the page's title" }];
  const publishers = [{ value: "Harbour News", from: "the page's metadata" }];
  const [read] = readImport({ ...pages("The dockers walked out."), titles, publishers }, "a.txt", settings);
  expect(read?.title).toBe("Dockers walk out of Moss");
});

test("the letterhead's publisher counts where nobody else names one, and is said to be a guess", () => {
  const text =
    "HARBOUR UNION\nMEDIA RELEASE\n\nDockers walk out\n\nLIMA, 15 June 2004 – The dockers of Callao walked out on Monday, the Harbour Union said, and nobody had been paid since March.";
  const read = (given: string | null) =>
    readImport(pages(text), "a.txt", { ...settings, publisher: given })[0];
  expect(read(null)).toMatchObject({
    publisher: "Harbour Union",
    places: ["Lima"],
    notes: ["The publisher is that of the letterhead."],
  });
  expect(read("Oxfam")).toMatchObject({ publisher: "Oxfam", notes: [] });
});

describe("a title in the file's properties", () => {
  const title = "Dockers of Callao walk out over unpaid wages";
  const read = (text: string) =>
    readImport(
      { ...pages(text), titles: [{ value: title, from: "the properties of the PDF" }] },
      "a.pdf",
      settings,
    )[0];
  const prose =
    "LIMA, 15 June 2004 – The dockers of Callao walked out on Monday, and nobody had been paid since March.";

  test.for([
    ["over several lines", "Dockers of Callao walk out\n\nover unpaid wages"],
    ["without room below it", title],
  ] as const)("is the heading, %s", ([, head]) => {
    const room = head === title ? "\n" : "\n\n";
    expect(read(`${head}${room}${prose}`)).toMatchObject({
      title,
      issued: "2004-06-15",
      text: `# ${title}\n\n${prose}`,
    });
  });

  test("is not looked for in other words", () => {
    expect(read(`Dockers walk out\n\n${prose}`)?.text).toBe(`# Dockers walk out\n\n${prose}`);
  });
});

test("what a browser prints around a page is taken out, and its day is not that of the page", () => {
  const [draft] = readImport(
    pages(
      "11/27/26, 2:51\u202fPM Dockers walk out\n\nThe dockers of Callao walked out on Monday, and nobody had been paid since March.\n\nhttps://union.example/dockers 1/1",
    ),
    "a.pdf",
    settings,
  );
  expect(draft).toMatchObject({
    issued: null,
    text: "The dockers of Callao walked out on Monday, and nobody had been paid since March.",
    source: {
      removed: ["11/27/26, 2:51 PM Dockers walk out", "https://union.example/dockers 1/1"],
    },
  });
});

describe("lines", () => {
  test.for([
    [
      "joins wrapped lines and keeps paragraphs",
      "The dockers of Callao walked out on 14 June, and those of\nPaita followed on the next day, as the union had asked of\nthem. No ship was unloaded.\n\nThe ministry called the strike illegal on Friday evening and\nthreatened fines against the union and against every person\nwho took part in it.",
      "The dockers of Callao walked out on 14 June, and those of Paita followed on the next day, as the union had asked of them. No ship was unloaded.\n\nThe ministry called the strike illegal on Friday evening and threatened fines against the union and against every person who took part in it.",
    ],
    [
      "puts a broken word together, and leaves a compound its hyphen",
      "The govern-\nment refused to hear the union on the fines for twenty-\nfive dockers, who have waited in custody since the strike of\nlast June, their lawyers say in a letter to the ministry of la-\nbour.",
      "The government refused to hear the union on the fines for twenty-five dockers, who have waited in custody since the strike of last June, their lawyers say in a letter to the ministry of labour.",
    ],
    [
      "keeps the lines of an address",
      "The dockers of Callao walked out on 14 June, and those of\nPaita followed on the next day, as the union had asked of\nthem, to the last man, since the ministry would not hear of\nit.\n\nPress office\n12 Harbour Street\nCallao",
      "The dockers of Callao walked out on 14 June, and those of Paita followed on the next day, as the union had asked of them, to the last man, since the ministry would not hear of it.\n\nPress office\n12 Harbour Street\nCallao",
    ],
    ["closes a torn ordinal", "The 21 st congress met on 2 nd June.", "The 21st congress met on 2nd June."],
    [
      "closes spaced letters whose words can be told",
      "P R E S S   R E L E A S E\n\nThe port is shut.",
      "# PRESS RELEASE\n\nThe port is shut.",
    ],
    [
      "leaves a number and a street alone",
      "It is 1 St James Street, 3 stairs up.",
      "It is 1 St James Street, 3 stairs up.",
    ],
  ] as const)("%s", ([, source, text]) => {
    expect(textOf(source)).toBe(text);
  });

  test("takes out running heads and page numbers, and joins a sentence over the page", () => {
    const page = (n: number, words: string) => `Oxfam Press Office    ${n}\n\n${words}\n\nPage ${n} of 3`;
    const [draft] = readImport(
      pages(
        page(
          1,
          "The dockers of Callao walked out on\n14 June and stayed out until the\nfines were lifted by a",
        ),
        page(2, "court of the capital in the second\nweek of July, a month later than\nthe union had hoped."),
        page(
          3,
          "The ministry did not appeal and paid\nback what it had taken from them\nand from the union.",
        ),
      ),
      "a.pdf",
      settings,
    );
    expect(draft?.text).toBe(
      "The dockers of Callao walked out on 14 June and stayed out until the fines were lifted by a court of the capital in the second week of July, a month later than the union had hoped.\n\nThe ministry did not appeal and paid back what it had taken from them and from the union.",
    );
    expect(draft?.source.removed).toHaveLength(6);
  });
});

describe("headings", () => {
  const PROSE = "The dockers of Callao walked out on 14 June, and no ship was unloaded there until Monday.";
  test.for([
    [
      "a title that is repeated, though it is a sentence, and the line below",
      `Dockers-The dockers of Callao walk out.\n\nThe dockers of Callao walk out.\n\nPaita may follow this week\n\n${PROSE}`,
      `# Dockers-The dockers of Callao walk out.\n\n## The dockers of Callao walk out.\n\n### Paita may follow this week\n\n${PROSE}`,
    ],
    [
      "a title that is repeated after the line that says what it is, with its date",
      `The dockers of Callao walk out\n\nFor immediate release\n\nTHE DOCKERS OF CALLAO WALK OUT\n\nMonday, 14 June 2018\n\n${PROSE}`,
      `# The dockers of Callao walk out\n\nFor immediate release\n\n## THE DOCKERS OF CALLAO WALK OUT\n\nMonday, 14 June 2018\n\n${PROSE}`,
    ],
    [
      "a title above the address of its page",
      `The dockers of Callao walk out\n   https://example.org/news/2018/06/14/dock… [12]\n\n${PROSE}`,
      `# The dockers of Callao walk out\n\nhttps://example.org/news/2018/06/14/dock… [12]\n\n${PROSE}`,
    ],
    [
      "no title in prose that is not repeated",
      `The dockers of Callao walk out.\n\nPaita may follow this week\n\n${PROSE}`,
      `The dockers of Callao walk out.\n\nPaita may follow this week\n\n${PROSE}`,
    ],
    [
      "no title in two sentences, or the address of an office, that are repeated",
      "It ended. The dockers of Callao went back.\n\nThe dockers of Callao went back.\n\npress@example.org, office of the dockers",
      "It ended. The dockers of Callao went back.\n\nThe dockers of Callao went back.\n\npress@example.org, office of the dockers",
    ],
    [
      "an address that ends a sentence",
      "The union has all the rulings of the court since the strike of\n2018 and the letters of the ministry on its page, which is at\nhttps://example.org/dockers\nand it asks for more of them from the archives of the port,\nwhere they are kept.",
      "The union has all the rulings of the court since the strike of 2018 and the letters of the ministry on its page, which is at https://example.org/dockers and it asks for more of them from the archives of the port, where they are kept.",
    ],
  ] as const)("finds %s", ([, source, text]) => {
    expect(textOf(source)).toBe(text);
  });
});

describe("several releases in one file", () => {
  const release = (name: string) =>
    `${name}\n\n${`The dockers of ${name} walked out again on this day. `.repeat(12)}\n\nENDS\n\n`;
  test.for([
    ["two releases that end", release("Callao") + release("Paita"), 2],
    ["a note below the end mark", `${release("Callao")}Notes to editors:\n\n${release("x")}`, 1],
    ["one release", release("Callao"), 1],
  ] as const)("finds in %s as many documents as it holds", ([, source, count]) => {
    expect(readImport(pages(source), "a.txt", settings)).toHaveLength(count);
  });
});
