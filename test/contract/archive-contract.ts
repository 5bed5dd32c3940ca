import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyseDocument } from "../../src/archive/analyse-document.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { ContentsFilter } from "../../src/archive/contents.ts";
import { byWeight } from "../../src/archive/day-entries.ts";
import { meets } from "../../src/archive/document-filter.ts";
import { documentsByPeriod } from "../../src/archive/documents-by-period.ts";
import { byIssue, summarise } from "../../src/archive/summarise.ts";
import { namesByUse } from "../../src/archive/terms/names-used.ts";
import { type Document, headOf } from "../../src/corpus/document.ts";
import { documentKey } from "../../src/corpus/document-key.ts";
import type { Synonyms } from "../../src/corpus/word-lists/synonyms.ts";
import { words } from "../../src/language/words.ts";
import { statement } from "../answer/statement.ts";
import { CONTRACT_DOCUMENTS, CONTRACT_SYNONYMS, FILTERS, ODD_ID, plain } from "./archive-documents.ts";
import { searchContract } from "./archive-search.ts";
import { statisticsContract } from "./archive-statistics.ts";

/** Makes an archive of documents, and takes it away again. */
export type ArchiveMaker = (
  documents: readonly Document[],
  synonyms: Synonyms,
) => Promise<{ readonly archive: Archive; close(): Promise<void> }>;

/** What every engine has to keep of `src/archive/archive.ts`. */
export function archiveContract(name: string, create: ArchiveMaker): void {
  describe(`${name} keeps to the contract of an archive`, () => {
    let archive: Archive;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ archive, close } = await create(CONTRACT_DOCUMENTS, CONTRACT_SYNONYMS));
    });
    afterAll(() => close());
    /** Works with another archive. */
    const withArchive = async (documents: readonly Document[], work: (other: Archive) => Promise<void>) => {
      const made = await create(documents, CONTRACT_SYNONYMS);
      try {
        await work(made.archive);
      } finally {
        await made.close();
      }
    };

    describe("summary", () => {
      test.for(FILTERS)("counts the documents that meet %j", async (filter) => {
        const met = CONTRACT_DOCUMENTS.filter((document) => meets(document, filter));
        const { key: _, ...expected } = summarise(
          met,
          met.reduce((sum, { passages }) => sum + passages.length, 0),
        );
        expect(plain(await archive.summary(filter))).toMatchObject(expected);
      });

      test("counts everything without a filter, and has a key of eight characters", async () => {
        const summary = await archive.summary();
        expect(summary).toEqual(await archive.summary({}));
        expect(summary).toMatchObject({ documents: CONTRACT_DOCUMENTS.length, years: [1998, 2003] });
        expect(summary.key).toMatch(/^[\w-]{8}$/);
      });

      test("has another key when a text is another or one is gone, and no other for the same texts", async () => {
        const { key } = await archive.summary();
        const [first, ...rest] = CONTRACT_DOCUMENTS;
        await withArchive(CONTRACT_DOCUMENTS, async (same) => expect((await same.summary()).key).toBe(key));
        await withArchive(rest, async (less) => expect((await less.summary()).key).not.toBe(key));
        const edited = statement(`${first?.text} More.`, { id: first?.id ?? "" });
        await withArchive([edited, ...rest], async (other) =>
          expect((await other.summary()).key).not.toBe(key),
        );
      });
    });

    describe("document", () => {
      test.for(CONTRACT_DOCUMENTS)("gives the whole of $id", async (document) => {
        expect(plain(await archive.document(document.id))).toEqual(plain(document));
      });

      test.for([
        "",
        "a",
        "A-STRIKE",
        "a-strike ",
        "a_strike",
        "%",
        "d__",
        "*",
        "__proto__",
        "constructor",
        "\0",
      ])("knows none by %j", async (id) => {
        expect(await archive.document(id)).toBeNull();
      });
    });

    describe("documentOfKey", () => {
      test.for(CONTRACT_DOCUMENTS)(
        "gives the passages of $id with all that is known of them",
        async (document) => {
          const found = await archive.documentOfKey(documentKey(document));
          expect(plain(found)).toEqual(
            plain({
              document: headOf(document),
              passages: analyseDocument(document).passages.map(({ stored }) => stored),
            }),
          );
          for (const { start, end, text } of found?.passages ?? [])
            expect(document.text.slice(start, end)).toBe(text);
        },
      );

      test.for(["", "--------", "a-strike", "%", "constructor"])("knows none by %j", async (key) => {
        expect(await archive.documentOfKey(key)).toBeNull();
      });

      test("knows no document by the key of another text", async () => {
        const edited = statement("Another text.", { id: "a-strike" });
        expect(await archive.documentOfKey(documentKey(edited))).toBeNull();
      });
    });

    test("gives what tells every document from others", async () => {
      const expected = CONTRACT_DOCUMENTS.map(({ id, sha256, publisher }) => ({ id, sha256, publisher }));
      const sorted = (keys: typeof expected) => keys.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted([...(await archive.keys())])).toEqual(sorted(expected));
    });

    describe("contents", () => {
      test.for<ContentsFilter>([
        {},
        { publisher: "Watch" },
        { place: "Moss" },
        { year: 2003 },
        { year: null },
        { publisher: "Oxfam", place: "Moss", year: 2001 },
        { publisher: "watch" },
      ])("lists and counts the documents of %j, a page at a time", async (filter) => {
        const { publisher, place, year } = filter;
        const fitting = CONTRACT_DOCUMENTS.filter(
          (document) =>
            (publisher === undefined || document.publisher === publisher) &&
            (place === undefined || document.places.includes(place)) &&
            (year === undefined || (document.issued?.first.slice(0, 4) ?? null) === (year && `${year}`)),
        ).toSorted(byIssue);
        const of = (from: number, limit: number) => archive.contents({ filter, from, limit });
        const all = await of(0, 1_000);
        expect(plain(all.documents)).toEqual(plain(fitting.map(headOf)));
        expect(plain((await of(1, 2)).documents)).toEqual(plain(fitting.slice(1, 3).map(headOf)));
        expect({ ...(await of(2, 0)), documents: [] }).toEqual({ ...all, documents: [] });
        expect(all.total).toBe(fitting.length);
        for (const { value, documents } of all.publishers)
          expect(documents).toBe(fitting.filter((one) => one.publisher === value).length);
        for (const { value, documents } of all.places)
          expect(documents).toBe(fitting.filter((one) => one.places.includes(value)).length);
        const sum = (counts: readonly { readonly documents: number }[]) =>
          counts.reduce((total, { documents }) => total + documents, 0);
        expect([sum(all.publishers), sum(all.years)]).toEqual([fitting.length, fitting.length]);
        const { periods } = await archive.contents({ filter, from: 0, limit: 0, periods: true });
        expect(plain(periods)).toEqual(
          plain(documentsByPeriod(fitting, typeof year === "number" ? "month" : "year")),
        );
      });
    });

    describe("documents", () => {
      test.for(FILTERS)("lists those that meet %j, earliest first, without their texts", async (filter) => {
        const expected = CONTRACT_DOCUMENTS.filter((document) => meets(document, filter)).toSorted(byIssue);
        expect(plain(await archive.documents(filter))).toEqual(plain(expected.map(headOf)));
      });

      test("lists all of them without a filter, those of unknown date last", async () => {
        const ids = (await archive.documents()).map(({ id }) => id);
        expect(ids).toEqual([
          "a-strike",
          "e-astral",
          "h-council",
          "g-council",
          "i-interview",
          "f-clerks",
          "b-korean",
          "c-heading",
          "d%_",
          ODD_ID,
        ]);
      });
    });

    describe("names", () => {
      test("gives names and places with how many documents use each, the most used first", async () => {
        const expected = namesByUse(CONTRACT_DOCUMENTS.map((document) => analyseDocument(document).names));
        expect(plain(await archive.names(1_000))).toEqual(expected);
        expect(await archive.names(2)).toEqual([
          { name: "Moss", documents: 3 },
          { name: "Council of Ravna", documents: 2 },
        ]);
      });

      test.for([0, 1, 3])("gives %i if no more are wanted", async (limit) => {
        expect(await archive.names(limit)).toEqual((await archive.names(1_000)).slice(0, limit));
      });
    });

    describe("dayEntries", () => {
      const all = CONTRACT_DOCUMENTS.flatMap((document) => analyseDocument(document).entries);

      test.for([
        { days: ["09-08"], months: [] },
        { days: ["09-08", "09-09", "09-10"], months: [] },
        { days: [], months: ["09"] },
        { days: ["09-08"], months: ["09", "03"] },
        { days: ["02-29"], months: ["02"] },
        { days: ["12-31"], months: ["12"] },
        { days: [], months: [] },
        { days: ["09", "%", "1998-09-08", "' OR 1=1 --"], months: ["09-08", ""] },
      ])("gives what is of %j, as it is known and no finer, the most telling first", async (request) => {
        const wanted = [...request.days, ...request.months];
        const expected = all.filter(({ date }) => wanted.includes(date.slice(5)));
        const found = await archive.dayEntries(request);
        const order = (entries: typeof found) =>
          plain(entries.toSorted((a, b) => byWeight(a, b) || (a.document.id < b.document.id ? -1 : 1)));
        expect(order(found)).toEqual(order(expected));
        expect(found.map(({ weight }) => weight)).toEqual(
          found.map(({ weight }) => weight).toSorted((a, b) => b - a),
        );
      });

      test("has entries of events and of dates of issue, of days and of months", async () => {
        const found = await archive.dayEntries({ days: ["09-08", "09-10"], months: ["09"] });
        const kinds = new Set(found.map(({ kind, precision }) => `${kind} ${precision}`));
        expect(kinds).toEqual(new Set(["event day", "event month", "issued day", "issued month"]));
      });
    });

    statisticsContract(() => archive);
    searchContract(() => archive);

    test("has the vocabulary that it was made with", () => {
      const found = archive.thesaurus.at(words("the strike"), 1);
      expect(found).toEqual({ length: 1, alternatives: [["walk", "out"]], name: false });
    });

    test("answers calls at the same time as it answers them one after the other", async () => {
      const calls = [
        () => archive.summary({ places: ["Moss"] }),
        () => archive.statistics({ terms: ["harbor"], forms: ["ana"], misspelt: ["harbuor"] }),
        () => archive.document("b-korean"),
        () => archive.documents({ publishers: ["Watch"] }),
        () => archive.contents({ filter: { place: "Moss" }, from: 0, limit: 2 }),
        () => archive.names(5),
        () => archive.dayEntries({ days: ["09-08"], months: ["09"] }),
        () => archive.search({ terms: [{ stem: "harbor", weight: 1 }], dates: [], filter: {}, limit: 5 }),
      ];
      const alone: unknown[] = [];
      for (const call of calls) alone.push(plain(await call()));
      const together = await Promise.all([...calls, ...calls].map((call) => call()));
      expect(plain(together)).toEqual([...alone, ...alone]);
    });

    test("is empty without documents, whatever it is asked", async () => {
      await withArchive([], async (empty) => {
        expect(await empty.summary()).toMatchObject({
          documents: 0,
          passages: 0,
          publishers: [],
          places: [],
          years: null,
        });
        expect(await empty.summary({ publishers: ["Oxfam"] })).toMatchObject({ documents: 0, years: null });
        expect(await empty.statistics({ terms: ["a"], forms: ["b"], misspelt: ["harbuor"] })).toEqual({
          passages: 0,
          frequencies: [0],
          proper: [false],
          nearest: [[]],
          people: [],
        });
        const query = { dates: [], filter: {}, limit: 10 };
        expect(await empty.search({ ...query, terms: [{ stem: "harbor", weight: 1 }] })).toEqual([]);
        expect(await empty.search({ ...query, terms: [] })).toEqual([]);
        expect(await empty.document("a-strike")).toBeNull();
        expect(await empty.documentOfKey("--------")).toBeNull();
        expect(await empty.documents()).toEqual([]);
        expect(await empty.contents({ filter: {}, from: 0, limit: 5 })).toEqual({
          documents: [],
          total: 0,
          publishers: [],
          places: [],
          years: [],
        });
        expect(await empty.names(10)).toEqual([]);
        expect(await empty.dayEntries({ days: ["09-08"], months: ["09"] })).toEqual([]);
      });
    });

    test("holds a document of one heading alone", async () => {
      const only = statement("# Only a heading", { id: "only" });
      await withArchive([only], async (one) => {
        expect(await one.summary()).toMatchObject({ documents: 1, passages: 1 });
        const [hit, ...others] = await one.search({
          terms: [{ stem: "head", weight: 1 }],
          dates: [],
          filter: {},
          limit: 10,
        });
        expect(others).toEqual([]);
        expect(hit).toMatchObject({ before: null, after: null, lead: null, passage: { paragraph: 0 } });
      });
    });
  });
}
