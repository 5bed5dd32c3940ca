import { describe, expect, test } from "vitest";
import { analyseDocument } from "../../src/archive/analyse-document.ts";
import { statement } from "../answer/statement.ts";

const ISSUED = "2018-06-20";

/** The entries of a statement of 20 June 2018: kind, date and speaker. */
function entries(text: string): readonly string[] {
  return analyseDocument(statement(text, { issued: `"${ISSUED}"` })).entries.map(
    ({ kind, date, speaker }) => `${kind} ${date} ${speaker?.name ?? "nobody"}`,
  );
}

describe("whose an entry is", () => {
  test.for([
    ["“Two boats left Moss today,” Ana Lopez of Oxfam said.", "Ana Lopez"],
    ["Two boats left Moss for Port Elan, Ana Lopez of Oxfam said today.", "Ana Lopez"],
    ["Two boats left Moss for Port Elan, Ana Lopez and Rosa Vidal said today.", "Ana Lopez and Rosa Vidal"],
    [
      "The Mayor, Ana Lopez, and Senator Rosa Vidal today announced a school in Moss.",
      "Ana Lopez and Rosa Vidal",
    ],
    ["Oxfam shut the harbour of Moss today after Ana Lopez said that it rains.", "nobody"],
  ] as const)("%s %s", ([text, speaker]) => {
    expect(entries(text).map((entry) => entry.replace(/^\S+ \S+ /, ""))).toEqual([speaker]);
  });
});

test("an entry has no office that is half a sentence", () => {
  const long =
    "Plans for new halls in the old harbour of Moss are worth a look by all who live there and in Port Elan";
  const [entry] = analyseDocument(
    statement(`${long} the Minister for Ports, Ana Lopez, said today.`, { issued: `"${ISSUED}"` }),
  ).entries;
  expect(entry?.speaker?.role ?? "").not.toContain("worth a look");
});

test.for([
  ["Ana Lopez", 1],
  ["Liberal Party of Moss", 0],
] as const)("“I” in what %s published: %i", ([publisher, count]) => {
  const text = "I am pleased to announce a new school of Oxfam in Port Elan near Moss.";
  const document = statement(text, { issued: `"${ISSUED}"`, publisher });
  const { entries } = analyseDocument(document);
  expect(entries.filter(({ onlyAsked }) => !onlyAsked)).toHaveLength(count);
  expect(entries).toHaveLength(1);
});

describe("a text that prints another day than the one kept for it", () => {
  const TEXT =
    "Ana Lopez of Oxfam opened a school in Port Elan today.\n\nOxfam opened the school of Moss on 3 May 2017.";

  test("has entries of the days that it gives in full, and of no other", () => {
    expect(entries(`20 June 2018\n\n${TEXT}`)).toEqual([
      "issued 2018-06-20 nobody",
      "event 2017-05-03 nobody",
    ]);
    expect(entries(`21 June 2018\n\n${TEXT}`)).toEqual(["event 2017-05-03 nobody"]);
  });
});

describe("the first sentence of a text", () => {
  const CLOSED = "Ana Lopez of Oxfam closed the school of Port Elan.";

  test("is none behind a whole one that cannot be shown", () => {
    const row = "Oxfam - closed on Mondays";
    expect(entries(`${row}\n\n${CLOSED}`)).toEqual(["issued 2018-06-20 nobody"]);
    expect(entries(`(a) Two men of Moss left the harbour of Port Elan.\n\n${CLOSED}`)).toHaveLength(1);
    expect(entries(`Moss and Oxfam left the harbour to the. ${CLOSED}`)).toEqual([]);
  });

  const DATES =
    "It rained in 1936. It rained in 1937. It rained in 1938. It rained in 1939. It rained in 1940.";

  test("begins a history where all dates of the text lie years back", () => {
    expect(entries(`${CLOSED} ${DATES} It rained in 1941.`)).toEqual([]);
    expect(entries(`${CLOSED} ${DATES} It rained in 2017.`)).toEqual(["issued 2018-06-20 nobody"]);
    expect(entries(`${CLOSED.replace("closed", "today closed")} ${DATES} It rained in 1941.`)).toHaveLength(
      1,
    );
  });
});

describe("what is shown as the title of an entry's document", () => {
  const SCHOOL = "Ana Lopez of Oxfam opened a school in Port Elan today.";
  const titles = (title: string, text: string) =>
    analyseDocument(statement(text, { title, issued: `"${ISSUED}"` })).entries.map((entry) => entry.title);

  test("is its own, its headline, or nothing", () => {
    expect(titles("A school", `A school\n\n${SCHOOL}`)).toEqual([undefined]);
    expect(titles("Media release", `Media release\n\nA school for Moss\n\n${SCHOOL}`)).toEqual([
      "A school for Moss",
    ]);
    expect(titles("Media release", `Media release\n\n${SCHOOL}`)).toEqual([null]);
  });
});

describe("a first sentence without a day", () => {
  const LED = "The Council of Moss has closed the harbour of Port Elan.";

  test.for(["It was shut on Monday, when the storm came.", "Its gates were locked on Tuesday."])(
    "is not of the day of issue where the next one tells when: %s",
    (next) => {
      expect(entries(`${LED} ${next}`).filter((entry) => entry.startsWith("issued"))).toEqual([]);
      expect(entries(`${LED}\n\n${next}`).filter((entry) => entry.startsWith("issued"))).toEqual([]);
    },
  );

  test.for([
    "It will be open again on Friday.",
    "Yesterday the Mayor of Port Elan met the dockers.",
    "The last storm came on 3 May.",
    "Ana Lopez said today that it is safe.",
  ])("is of that day otherwise: %s", (next) => {
    expect(entries(`${LED} ${next}`)).toContain("issued 2018-06-20 nobody");
  });
});
