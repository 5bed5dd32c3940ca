import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import { joinVersions } from "../../src/answer/join-versions.ts";
import { timeline } from "../../src/answer/timeline.ts";
import { archiveOf, statement } from "./statement.ts";

const SAID = "The dockers of Callao walked out on 14 June 2018.";
const FINED = "The ministry fined 40 dockers.";

/** A quote out of a document with these keys. */
const quoted = (id: string, quote: string, keys: Readonly<Record<string, string>> = {}) => ({
  quote,
  document: statement(quote, { id, ...keys }),
});

/** The ids of joined quotes, each with those of the other documents that have the words. */
const idsOf = (...ranked: readonly ReturnType<typeof quoted>[]) =>
  joinVersions(ranked).map(({ document, alsoIn }) =>
    [document.id, ...alsoIn.map(({ id }) => id)].join(" + "),
  );

describe("joinVersions", () => {
  test.for(["new", "old"])(
    "joins the same words of copies, whichever of them names the other: %s",
    (naming) => {
      const keys = (id: string) => (id === naming ? { sameAs: naming === "new" ? "[old]" : "[new]" } : {});
      expect(idsOf(quoted("new", SAID, keys("new")), quoted("old", SAID, keys("old")))).toEqual([
        "new + old",
      ]);
    },
  );

  test("joins words that copies set with other quotation marks and spaces", () => {
    const [curly, straight] = ["“We walked out,” she said.", '"We  walked out", she said.'];
    expect(idsOf(quoted("a", curly), quoted("b", straight, { sameAs: "[a]" }))).toEqual(["a + b"]);
  });

  test("joins two copies that only a third one links", () => {
    expect(
      idsOf(quoted("a", SAID, { sameAs: "[b]" }), quoted("b", SAID), quoted("c", SAID, { sameAs: "[b]" })),
    ).toEqual(["a + b + c"]);
  });

  test("names a document once that has the words twice", () => {
    const copy = quoted("b", SAID, { sameAs: "[a]" });
    expect(idsOf(quoted("a", SAID), copy, copy)).toEqual(["a + b"]);
  });

  test("puts what the newer version says first, and does not name the older one beside it", () => {
    const older = { superseded: "{ by: new }" };
    expect(idsOf(quoted("old", SAID, older), quoted("new", SAID))).toEqual(["new"]);
    expect(idsOf(quoted("old", SAID, older), quoted("x", FINED), quoted("new", FINED))).toEqual([
      "x",
      "new",
      "old",
    ]);
  });

  test("puts three versions in the order from the newest", () => {
    expect(
      idsOf(
        quoted("first", "One.", { superseded: "{ by: second }" }),
        quoted("second", "Two.", { superseded: "{ by: third }" }),
        quoted("third", "Three."),
      ),
    ).toEqual(["third", "second", "first"]);
  });

  test.for<readonly [string, readonly ReturnType<typeof quoted>[], readonly string[]]>([
    ["the same words of documents that are not linked", [quoted("a", SAID), quoted("b", SAID)], ["a", "b"]],
    [
      "other figures of a copy",
      [quoted("a", FINED), quoted("b", FINED.replace("40", "41"), { sameAs: "[a]" })],
      ["a", "b"],
    ],
    [
      "an older version whose newer one was not found",
      [quoted("old", SAID, { superseded: "{ by: new }" }), quoted("x", SAID)],
      ["old", "x"],
    ],
    [
      "two that each call the other newer",
      [quoted("a", "One.", { superseded: "{ by: b }" }), quoted("b", "Two.", { superseded: "{ by: a }" })],
      ["a", "b"],
    ],
  ])("leaves %s as they are ranked", ([, ranked, expected]) => {
    expect(idsOf(...ranked)).toEqual(expected);
  });
});

const archive = archiveOf([
  statement(`# Dockers\n\n${SAID} ${FINED}`, {
    id: "oxfam",
    publisher: "Oxfam",
    superseded: "{ by: oxfam-2 }",
  }),
  statement(`# Dockers\n\n${SAID} ${FINED.replace("40", "41")}`, { id: "oxfam-2", publisher: "Oxfam" }),
  statement(`# Dockers\n\n${SAID} ${FINED.replace("40", "41")}`, {
    id: "hrw",
    publisher: "Human Rights Watch",
    sameAs: "[oxfam-2]",
  }),
]);

describe("ask", () => {
  test("gives a sentence of versions and copies once, with the copy as a second source", async () => {
    const result = await ask(archive, "When did the dockers of Callao walk out?");
    const answers = result.kind === "answer" ? result.answers : [];
    expect(answers.filter(({ quote }) => quote === SAID)).toHaveLength(1);
    expect([answers[0]?.document.id, ...(answers[0]?.alsoIn ?? []).map(({ id }) => id)].toSorted()).toEqual([
      "hrw",
      "oxfam-2",
    ]);
  });

  test("gives the corrected figure before the older one, which stays", async () => {
    const result = await ask(archive, "How many dockers did the ministry fine?");
    const quotes = result.kind === "answer" ? result.answers.map(({ quote }) => quote) : [];
    expect(quotes[0]).toBe("The ministry fined 41 dockers.");
    expect(quotes.filter((quote) => quote.startsWith("The ministry"))).toEqual([
      "The ministry fined 41 dockers.",
      "The ministry fined 40 dockers.",
    ]);
  });
});

test("timeline has a sentence of versions and copies once", async () => {
  const { entries } = await timeline(archive, "dockers of Callao");
  expect(entries.map(({ quote }) => quote)).toEqual([SAID]);
});
