import { describe, expect, test } from "vitest";
import { timeline } from "../../src/answer/timeline.ts";
import type { NamedFilter } from "../../src/archive/resolve-filter.ts";
import type { DocumentHead } from "../../src/corpus/document.ts";
import { seedDocument, seeds } from "./seeds.ts";
import { archiveOf, statement } from "./statement.ts";

const archive = archiveOf([
  statement(
    "The strike ended on 8 September 1998 in the harbour. The strike began in 1998 in the harbour. The strike spread in September 1998 to the harbour. In the harbour they rest every week.",
    { id: "b", issued: '"1998-10-01"' },
  ),
  statement("The strike began in 1998 in the harbour too.", { id: "a", issued: '"1999-02-03"' }),
  statement("A whale was seen on 1 May 1997 off the coast.", { id: "c" }),
]);

const dates = async (topic: string, options?: { readonly limit: number }) =>
  (await timeline(archive, topic, options)).entries.map(({ date, document }) => [date.value, document.id]);

describe("timeline", () => {
  test("puts a year before its months and a month before its days, then goes by document", async () => {
    expect(await dates("strike in the harbour")).toEqual([
      ["1998", "a"],
      ["1998", "b"],
      ["1998-09", "b"],
      ["1998-09-08", "b"],
    ]);
  });

  test("holds everything dated where no topic is given", async () => {
    expect(await dates("")).toEqual([
      ["1997-05-01", "c"],
      ["1998", "a"],
      ["1998", "b"],
      ["1998-09", "b"],
      ["1998-09-08", "b"],
    ]);
  });

  test("gives a sentence of two dates twice", async () => {
    const two = archiveOf([statement("They met on 3 May 1998 and again on 4 June 1999.")]);
    expect((await timeline(two, "")).entries.map(({ date }) => date.value)).toEqual([
      "1998-05-03",
      "1999-06-04",
    ]);
  });

  test("keeps to the dates of the topic", async () => {
    expect((await dates("harbour strike in September 1998")).map(([date]) => date)).not.toContain(
      "1997-05-01",
    );
    expect(await dates("in 1997")).toEqual([["1997-05-01", "c"]]);
  });

  test("says how many entries are left out", async () => {
    const { entries, left } = await timeline(archive, "", { limit: 2 });
    expect([entries.length, left]).toEqual([2, 3]);
    expect((await timeline(archive, "")).left).toBe(0);
  });

  test("says which words it read as others", async () => {
    expect((await timeline(seeds, "Budhist monk killed")).corrections).toMatchObject([
      { start: 0, end: 7, to: expect.stringMatching(/^buddhist$/i) },
    ]);
  });

  test.for<[NamedFilter, number, (document: DocumentHead) => boolean]>([
    [{ publisher: "Amnesty" }, 4, ({ publisher }) => publisher === "Amnesty International"],
    [{ publisher: "HRW" }, 1, ({ publisher }) => publisher === "Human Rights Watch"],
    [{ place: "Cambodia" }, 1, ({ places }) => places.includes("Cambodia")],
    [{ publisher: "HRW", place: "Cambodia" }, 0, () => false],
    [{ publisher: "Oxfam" }, 0, () => false],
  ])("keeps with %j to %i documents", async ([filter, documents, meets]) => {
    const all = (await timeline(seeds, "", { limit: 500 })).entries;
    const { entries, searched } = await timeline(seeds, "", { limit: 500, ...filter });
    expect(searched.documents).toBe(documents);
    expect(entries).toEqual(all.filter(({ document }) => meets(document)));
  });

  test("is empty on what the archive never speaks of, and says so", async () => {
    expect(await timeline(archive, "volcano")).toMatchObject({
      topic: "volcano",
      entries: [],
      left: 0,
      unknownWords: ["volcano"],
      searched: { documents: 3, years: [1998, 1999] },
    });
  });

  test("quotes the archive word for word, in order, with its speakers", async () => {
    const { entries } = await timeline(seeds, "", { limit: 500 });
    expect(entries.length).toBeGreaterThan(20);
    const values = entries.map(({ date }) => date.value);
    expect(values).toEqual(values.toSorted());
    for (const { quote, start, end, document } of entries)
      expect(seedDocument(document.id).text.slice(start, end)).toBe(quote);
    expect(entries.find(({ quote }) => quote.startsWith("He also demanded"))?.speaker?.name).toContain(
      "Hun Sen",
    );
  });

  test("takes no signature for a dated sentence", async () => {
    expect(
      (await timeline(seeds, "", { limit: 500 })).entries.filter(({ quote }) => /^July 21/.test(quote)),
    ).toEqual([]);
  });
});
