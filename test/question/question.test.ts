import { describe, expect, test } from "vitest";
import { readQuestion } from "../../src/question/question.ts";
import { seedDocuments, seeds } from "../answer/seeds.ts";
import { lexiconOf } from "../fixtures/lexicon.ts";

const lexicon = lexiconOf(seedDocuments, seeds.thesaurus);
const read = (text: string, today: string | null = null) => readQuestion(text, lexicon, today);
const texts = (found: readonly { readonly text: string }[]) => found.map(({ text }) => text);

describe("readQuestion", () => {
  test.for([
    ["How many inmates were hanged?", ["inmates", "hanged"], "hanged"],
    ["Who shot Lee Dae-jun?", ["shot", "Lee Dae-jun"], "shot"],
    ["Which prisoners of conscience were freed?", ["prisoners of conscience", "freed"], "freed"],
    ["Did Sam Rainsy seek asylum?", ["Sam Rainsy", "seek", "asylum"], "seek"],
    ["NSL arrests", ["NSL", "arrests"], undefined],
    ["What happened?", [], undefined],
    ["", [], undefined],
  ] as const)("finds in %j the concepts %j, of which %s happens", ([text, concepts, predicate]) => {
    const question = read(text);
    expect(texts(question.concepts)).toEqual(concepts);
    expect(question.predicate?.text).toBe(predicate);
  });

  test("takes source and dates out of what is looked for", () => {
    const question = read("What did Phil Robertson say about surveillance in December 2020?");
    expect(texts(question.concepts)).toEqual(["surveillance"]);
    expect(question.source?.text).toBe("Phil Robertson");
    expect(texts(question.dates)).toEqual(["in December 2020"]);
  });

  test.for([
    ["Who is Phil Robertson?", true],
    ["What does ICNK stand for?", true],
    ["What was Kwon's job title?", true],
    ["Who was arrested?", false],
    ["Who is on the list?", true],
    ["What happened?", false],
    ["When is Phil Robertson due?", false],
  ] as const)("tells of %j whether it asks what something is: %s", ([text, definition]) => {
    expect(read(text).definition).toBe(definition);
  });
});

describe("readQuestion on phrases in quotation marks", () => {
  test.for([
    ['What is the "sunshine policy"?', ["sunshine policy"]],
    ["What is the “sunshine policy”?", ["sunshine policy"]],
    ["What is the 'sunshine policy'?", ["sunshine policy"]],
    ['the ‘sunshine policy’ and "unrest"', ["sunshine policy", "unrest"]],
  ] as const)("has to find of %s %j", ([text, phrases]) => {
    expect(read(text).phrases.toSorted()).toEqual(phrases);
  });

  test.for([
    "the workers' party's leaders' aims",
    "What's Moon's stance?",
    '""',
    '"x',
    "5' tall and 6' wide",
  ])("finds no phrase in %s", (text) => {
    expect(read(text).phrases).toEqual([]);
  });
});

describe("readQuestion on dates", () => {
  test.for([
    ["arrests in 1998", [["1998-01-01", "1998-12-31"]]],
    ["arrests before September 1998", [[null, "1998-08-31"]]],
    ["arrests on 8 September", [[null, null]]],
    [
      "arrests in 1998 or after 2019",
      [
        ["1998-01-01", "1998-12-31"],
        ["2020-01-01", null],
      ],
    ],
    ["arrests after 7 September", []],
    ["arrests last year", []],
    ["the 25 NGOs of article 7", []],
  ] as const)("reads the limits of %j as %j", ([text, limits]) => {
    expect(read(text).dates.map(({ from, to }) => [from, to])).toEqual(limits);
  });

  test("reckons last year from today, where that is known", () => {
    expect(read("arrests last year", "1999-05-10").dates).toMatchObject([
      { from: "1998-01-01", to: "1998-12-31" },
    ]);
  });
});

describe("readQuestion on words that the archive never uses", () => {
  test.for([
    ["the pyramids of Egypt", ["pyramids", "Egypt"]],
    ["What did Greenpeace say about whales?", ["whales", "Greenpeace"]],
    ["volcanic arrests", ["volcanic"]],
    ["arrests under the NSL", []],
    ["walkouts of schoolteachers", []],
    ["What happened in 2020?", []],
    ["", []],
  ] as const)("names in %j %j", ([text, unknown]) => {
    expect(read(text).unknownWords).toEqual(unknown);
  });

  test("knows a word again that it read in another spelling", () => {
    const question = read("Budhist monks");
    expect(question.corrections).toMatchObject([{ from: "budhist", to: "buddhist" }]);
    expect(question.unknownWords).toEqual([]);
  });
});

describe("readQuestion on capitals that say nothing", () => {
  test.for(["THE FISHERIES OFFICIAL", "Shooting Of The Fisheries Official Near Borders"])(
    "takes no word of %j for a name",
    (text) => {
      expect(read(text).concepts.filter(({ name }) => name)).toEqual([]);
    },
  );
});
