import { describe, expect, test } from "vitest";
import { analyseDocument } from "../../src/archive/analyse-document.ts";
import type { Archive, PassageHit, SearchQuery, WeightedTerm } from "../../src/archive/archive.ts";
import { meets } from "../../src/archive/document-filter.ts";
import { dateMatch } from "../../src/archive/passage-dates.ts";
import { documentTerms } from "../../src/archive/terms/document-terms.ts";
import { allTerms } from "../../src/archive/terms/passage-terms.ts";
import { readAround } from "../../src/archive/turn-places.ts";
import { headOf } from "../../src/corpus/document.ts";
import { leadOf } from "../../src/corpus/lead.ts";
import { indexTerms } from "../../src/language/words.ts";
import { dateConstraints } from "../../src/time/constraints/date-constraints.ts";
import { textbookFits, textbookScores } from "../fixtures/textbook.ts";
import { CONTRACT_DOCUMENTS, FILTERS, plain } from "./archive-documents.ts";

/** Every passage with what is known of it by reading the documents. */
const PASSAGES = CONTRACT_DOCUMENTS.flatMap((document) => {
  const { passages } = analyseDocument(document);
  const held = documentTerms(
    document,
    passages.map(({ terms }) => terms),
  );
  return passages.map(({ stored, terms }, position) => ({
    document,
    passage: stored,
    position,
    terms: allTerms(terms),
    held,
    around: passages.map((one) => one.stored),
  }));
});
const STEMS = [...new Set(PASSAGES.flatMap(({ terms }) => terms))];

/** Words of every script, of headings alone, in all documents or in one, and some that are nowhere. */
const QUERIES: readonly (readonly WeightedTerm[])[] = [
  [{ stem: "harbor", weight: 1 }],
  [
    { stem: "harbor", weight: 1 },
    { stem: "docker", weight: 0.85 },
    { stem: "bell", weight: 0.1 },
  ],
  [
    { stem: "absent", weight: 1 },
    { stem: "lopez", weight: 1 },
  ],
  indexTerms("국가보안법의 폐지를").map((stem) => ({ stem, weight: 1 })),
  indexTerms("Demands of the Harbour news").map((stem) => ({ stem, weight: 0.5 })),
  indexTerms("Yo-jong co-sponsored COVID-19 1,500 3.14").map((stem) => ({ stem, weight: 1 })),
  indexTerms("\u{20BB7} \u{1D4B3}\u{1D4B4} bells").map((stem) => ({ stem, weight: 1 })),
];

/** Stems that a query language would take for something else. */
const STRANGE = [
  "",
  '"',
  '""',
  "*",
  "harb*",
  "%",
  "_",
  "'",
  "--",
  "(",
  "NEAR",
  "AND",
  "harbor OR docker",
  "\0",
  "__proto__",
];

const nameOf = ({ passage }: Pick<PassageHit, "passage">) => `${passage.document}:${passage.position}`;

/** What is searched for. */
export function searchContract(archive: () => Archive): void {
  const search = (terms: readonly WeightedTerm[], more: Partial<SearchQuery> = {}) =>
    archive().search({ terms, dates: [], filter: {}, limit: 1_000, ...more });

  describe("search", () => {
    test("finds by every stem the passages that hold it, and no other", async () => {
      for (const stem of STEMS) {
        const found = (await search([{ stem, weight: 1 }])).map(nameOf);
        const expected = PASSAGES.filter(({ terms }) => terms.includes(stem)).map(nameOf);
        expect([stem, found.toSorted()]).toEqual([stem, expected.toSorted()]);
      }
    });

    test.for(STRANGE)("takes %j for a word like any other", async (stem) => {
      const holding = PASSAGES.filter(({ terms }) => terms.includes(stem));
      expect((await search([{ stem, weight: 1 }])).map(nameOf).toSorted()).toEqual(
        holding.map(nameOf).toSorted(),
      );
      expect((await search([...["harbor", stem].map((each) => ({ stem: each, weight: 1 }))])).length).toBe(
        PASSAGES.filter(({ terms }) => terms.includes("harbor") || terms.includes(stem)).length,
      );
    });

    test.for(QUERIES)(
      "scores by BM25, best fit first, of two as good the earlier: %j",
      async (...[terms]) => {
        const found = await search(terms);
        const texts = PASSAGES.map((one) => one.terms);
        const scores = textbookScores(texts, terms);
        const documents = documentScores(terms);
        const fits = textbookFits(
          texts,
          terms,
          PASSAGES.map(({ document }) => documents.get(document.id) ?? 0),
        );
        const expected = PASSAGES.map((one, at) => ({
          name: nameOf(one),
          score: scores[at] ?? 0,
          fit: fits[at] ?? 0,
          at,
        }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => (Math.abs(a.fit - b.fit) > 1e-9 ? b.fit - a.fit : a.at - b.at));
        expect(found.map(nameOf)).toEqual(expected.map(({ name }) => name));
        for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? 0, 9);
        expect(found.length).toBeGreaterThan(0);
      },
    );

    test("lets a term's weight decide", async () => {
      const first = async (bell: number, wage: number) =>
        (
          await search([
            { stem: "bell", weight: bell },
            { stem: "wage", weight: wage },
          ])
        )[0]?.document.id;
      expect(await first(0.01, 1)).toBe("a-strike");
      expect(await first(1, 0.01)).not.toBe("a-strike");
    });

    test("gives of each passage itself, its document without its text, its neighbours and the lead", async () => {
      for (const terms of QUERIES)
        for (const hit of await search(terms)) {
          const known = PASSAGES.find((one) => nameOf(one) === nameOf(hit));
          if (!known) throw new Error(`Expected no ${nameOf(hit)}`);
          const { document, around } = known;
          const { before, after } = readAround(known.passage);
          const lead = leadOf(document)?.passage.start;
          const { score, documentScore, documentTerms, termsAround, ...stored } = hit;
          expect(plain(stored)).toEqual(
            plain({
              passage: known.passage,
              document: headOf(document),
              before: around[before ?? -1] ?? null,
              after: around[after ?? -1] ?? null,
              lead: around.find(({ start }) => start === lead) ?? null,
            }),
          );
          for (const { start, end, text } of [hit.passage, hit.before, hit.after, hit.lead].flatMap(
            (one) => one ?? [],
          ))
            expect(document.text.slice(start, end)).toBe(text);
        }
    });

    test("tells which of the terms the document holds anywhere, and how well it fits as a whole", async () => {
      for (const terms of QUERIES) {
        const scores = documentScores(terms);
        for (const hit of await search(terms)) {
          const { id } = hit.document;
          const held = terms.map(({ stem }) => stem).filter((stem) => documentHolds(id, stem));
          expect(hit.documentTerms.toSorted()).toEqual(held.toSorted());
          expect(hit.documentScore).toBeCloseTo(scores.get(id) ?? 0, 9);
        }
      }
    });

    test("tells which of the terms the passages around it hold", async () => {
      for (const terms of QUERIES)
        for (const hit of await search(terms))
          for (const place of ["before", "after", "lead"] as const) {
            const near = PASSAGES.find(
              ({ document, passage }) =>
                document.id === hit.document.id && passage.start === hit[place]?.start,
            );
            const expected = terms.map(({ stem }) => stem).filter((stem) => near?.terms.includes(stem));
            expect(hit.termsAround[place].toSorted()).toEqual(expected.toSorted());
          }
    });

    test("knows of a document's title, publisher and places, which no passage need hold", async () => {
      const terms = ["harbor", "oxfam", "moss", "new", "absent"].map((stem) => ({ stem, weight: 1 }));
      const [hit] = (await search(terms)).filter(({ document }) => document.id === "a-strike");
      expect(hit?.documentTerms.toSorted()).toEqual(
        ["harbor", "oxfam", "moss", "new"].filter((stem) => documentHolds("a-strike", stem)).toSorted(),
      );
      expect(hit?.documentTerms).toContain("oxfam");
    });

    test.for(FILTERS)("keeps to the documents that meet %j", async (filter) => {
      const terms = [
        { stem: "harbor", weight: 1 },
        { stem: "bell", weight: 1 },
        { stem: "head", weight: 1 },
      ];
      const every = await search(terms);
      const expected = every.filter(({ document }) => meets(document, filter));
      expect(plain(await search(terms, { filter }))).toEqual(plain(expected));
      expect(plain(await search(terms, { filter, limit: 2 }))).toEqual(plain(expected.slice(0, 2)));
    });

    test.for([0, 1, 2, 5])("gives the best %i if no more are wanted", async (limit) => {
      for (const terms of QUERIES)
        expect(plain(await search(terms, { limit }))).toEqual(plain((await search(terms)).slice(0, limit)));
    });

    test("finds nothing by words that are nowhere", async () => {
      expect(await search([{ stem: "volcano", weight: 1 }])).toEqual([]);
    });
  });

  describe("search for dates alone", () => {
    test.for([
      "in 1998",
      "in September 1998",
      "on 8 September",
      "on 8 September 1999",
      "before 2000",
      "since 2001",
      "on 29 February",
      "in 1975",
      "in 1998 and before October 1998",
    ])("finds the passages that name one %s, or may", async (words) => {
      const dates = dateConstraints(words, null);
      const expected = PASSAGES.filter(({ passage, document }) => dateMatch(passage, document, dates) > 0);
      const found = await search([], { dates });
      expect(found.map(nameOf).toSorted()).toEqual(expected.map(nameOf).toSorted());
      expect(plain(await search([], { dates, limit: 2 }))).toEqual(plain(found.slice(0, 2)));
    });

    test("finds everything dated where no date is given either", async () => {
      const found = (await search([])).map(nameOf);
      const expected = PASSAGES.filter(({ passage, document }) => dateMatch(passage, document, []) > 0);
      expect(found.toSorted()).toEqual(expected.map(nameOf).toSorted());
      expect(found.length).toBeLessThan(PASSAGES.length);
    });

    test.for(FILTERS)("keeps to the documents that meet %j", async (filter) => {
      const every = await search([]);
      const expected = every.filter(({ document }) => meets(document, filter));
      expect(plain(await search([], { filter }))).toEqual(plain(expected));
    });

    test.for([
      "in 1998",
      "in September 1998",
      "on 8 September",
      "before 2000",
      "in 1975",
      "in 1998 and in 1999",
    ])("leaves of the passages with a term those that name a time %s, or may tell of it", async (words) => {
      const terms = ["harbor", "bell", "head"].map((stem) => ({ stem, weight: 1 }));
      const dates = dateConstraints(words, null);
      expect(dates.length).toBeGreaterThan(0);
      const every = await search(terms);
      const expected = every.filter(({ passage, document }) => dateMatch(passage, document, dates) > 0);
      expect(plain(await search(terms, { dates }))).toEqual(plain(expected));
    });

    test("has no say by words of time alone, which a sentence may repeat whatever time it means", async () => {
      const terms = [{ stem: "harbor", weight: 1 }];
      const dates = dateConstraints("in the past week", "2020-06-17");
      expect(dates).toHaveLength(1);
      expect(plain(await search(terms, { dates }))).toEqual(plain(await search(terms)));
    });
  });
}

/** BM25 of each whole document, by its id. */
function documentScores(terms: readonly WeightedTerm[]): ReadonlyMap<string, number> {
  const held = CONTRACT_DOCUMENTS.map(
    (document) => PASSAGES.find((one) => one.document === document)?.held ?? new Map<string, number>(),
  );
  const scores = textbookScores(
    held.map((counts) => [...counts].flatMap(([term, count]) => Array<string>(count).fill(term))),
    terms,
  );
  return new Map(CONTRACT_DOCUMENTS.map(({ id }, at) => [id, scores[at] ?? 0]));
}

function documentHolds(id: string, stem: string): boolean {
  return PASSAGES.some(({ document, held }) => document.id === id && held.has(stem));
}
