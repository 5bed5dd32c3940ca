import { describe, expect, test } from "vitest";
import { words } from "../../src/language/words.ts";
import { correctSpelling } from "../../src/question/correct-spelling.ts";
import { statement } from "../answer/statement.ts";
import { lexiconOf } from "../fixtures/lexicon.ts";

const lexicon = lexiconOf(
  [
    statement(
      "The dockers of Port Elan met Ana Rodriguez. The dockers held grenades. Then Ana Rodriguez fled from Elan.",
    ),
  ],
  "prisoner, inmate",
);

const corrected = (question: string) =>
  correctSpelling(words(question), lexicon, []).corrections.map(({ from, to }) => [from, to]);

describe("correctSpelling", () => {
  test.for([
    ["who held grenedes", [["grenedes", "grenades"]]],
    ["who held gernades", [["gernades", "grenades"]]],
    ["who fled from Elen", [["elen", "elan"]]],
    [
      "Dokcers and grenedes",
      [
        ["dokcers", "dockers"],
        ["grenedes", "grenades"],
      ],
    ],
  ] as const)("reads %j as %j", ([question, expected]) => {
    expect(corrected(question)).toEqual(expected);
  });

  test.for([
    ["what did Rodrigues do", "rodrigues", "rodriguez"],
    ["what did rodrigues do", "rodrigues", "rodriguez"],
    ["what did Ana Rodrigues do", "rodrigues", "rodriguez"],
    ["who fled from Port Elen", "elen", "elan"],
  ] as const)("leaves the name in %j, and says that %s may be %s", ([question, from, to]) => {
    const { found, corrections, unsure } = correctSpelling(words(question), lexicon, []);
    expect([corrections, unsure]).toEqual([[], [expect.objectContaining({ from, to })]]);
    expect(found).toEqual(words(question));
  });

  test.for([
    ["what the archive knows", "the dockers of Port Elan"],
    ["an English word", "the doctors of the port"],
    ["a word of the vocabulary", "inmates"],
    ["a short word", "the prt of eln"],
    ["a number", "the 1998th grenade"],
    ["a word far from all others", "xylophonistic"],
    ["a name that is like a common word", "what did Grenedes do"],
    ["a slip that has the stem of a word it knows", "who held grenads"],
    ["grammar words", "who was that of"],
  ] as const)("leaves alone %s", ([, question]) => {
    expect(corrected(question)).toEqual([]);
  });

  test("leaves alone what stands apart, such as a date", () => {
    const question = "grenedes of Elan";
    const { corrections } = correctSpelling(words(question), lexicon, [{ start: 0, end: 8 }]);
    expect(corrections).toEqual([]);
  });

  test("says where the word stands and reads it as the other one", () => {
    const question = "who held grenedes";
    const { found, corrections } = correctSpelling(words(question), lexicon, []);
    expect(corrections).toEqual([{ start: 9, end: 17, from: "grenedes", to: "grenades" }]);
    expect(found[2]).toMatchObject({ start: 9, end: 17, form: "grenades" });
  });
});

test("corrects every repetition of a misspelt word, and reports it once", () => {
  const { found, corrections } = correctSpelling(words("grenedes and grenedes"), lexicon, []);
  expect(found.map(({ form }) => form)).toEqual(["grenades", "and", "grenades"]);
  expect(corrections.map(({ from, to }) => [from, to])).toEqual([["grenedes", "grenades"]]);
});

test.for([
  [31, ["grenedes"]],
  [32, []],
] as const)("looks up 32 different words at most: after %i others, %j", ([others, expected]) => {
  const pasted = Array.from(
    { length: others },
    (_, at) => `quux${String.fromCodePoint(97 + (at % 26), 97 + Math.floor(at / 26))}zz`,
  );
  const { corrections } = correctSpelling(words([...pasted, "grenedes"].join(" ")), lexicon, []);
  expect(corrections.map(({ from }) => from)).toEqual(expected);
});
