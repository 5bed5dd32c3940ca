import { describe, expect, test } from "vitest";
import { analyseDocument } from "../../src/archive/analyse-document.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { allTerms } from "../../src/archive/terms/passage-terms.ts";
import { lexiconOf } from "../fixtures/lexicon.ts";
import { CONTRACT_DOCUMENTS } from "./archive-documents.ts";

const passages = CONTRACT_DOCUMENTS.flatMap((document) => analyseDocument(document).passages);
const STEMS = [...new Set(passages.flatMap(({ terms }) => allTerms(terms)))];
const FORMS = [...new Set(passages.flatMap(({ spelled }) => spelled.map(({ form }) => form)))];

/** Words that are no word of the archive, or look like a piece of a query. */
const STRANGE = [
  "",
  "absent",
  "the",
  "__proto__",
  "constructor",
  '"',
  "*",
  "harb*",
  "har%",
  "_",
  "'",
  "a b",
  "\0",
];

/** Words with a slip in them: a letter too many, one too few, two changed. */
const SLIPS = FORMS.flatMap((form) => [
  `${form.slice(0, 2)}x${form.slice(2)}`,
  form.slice(0, -1),
  `${form.slice(0, 1)}${form.slice(2, 3)}${form.slice(1, 2)}${form.slice(3)}`,
]);

/** What is known of words. */
export function statisticsContract(archive: () => Archive): void {
  const expected = lexiconOf(CONTRACT_DOCUMENTS);
  const NONE = { terms: [], forms: [], misspelt: [] };

  describe("statistics", () => {
    test("counts the passages of every stem, headings included", async () => {
      const terms = [...STRANGE, ...STEMS];
      const { frequencies, passages: count } = await archive().statistics({ ...NONE, terms });
      expect(count).toBe(passages.length);
      expect(frequencies.map((frequency, at) => [terms[at], frequency])).toEqual(
        terms.map((term) => [term, expected.documentFrequency(term)]),
      );
      expect(STEMS.length).toBeGreaterThan(80);
    });

    test("tells of every word whether it is written as a name", async () => {
      const forms = [...STRANGE, ...FORMS];
      const { proper } = await archive().statistics({ ...NONE, forms });
      expect(proper.map((is, at) => [forms[at], is])).toEqual(
        forms.map((form) => [form, expected.isProper(form)]),
      );
      expect(proper).toContain(true);
    });

    test("finds the words that are spelt nearly so", async () => {
      const misspelt = [...STRANGE, ...SLIPS, ...FORMS];
      const { nearest } = await archive().statistics({ ...NONE, misspelt });
      expect(nearest.map((found, at) => [misspelt[at], found])).toEqual(
        misspelt.map((form) => [form, expected.nearest(form)]),
      );
      expect(nearest.flat().length).toBeGreaterThan(50);
    });

    test("answers each word in its place, also one that is asked for twice, and nothing with nothing", async () => {
      const found = await archive().statistics({
        terms: ["harbor", "absent", "harbor"],
        forms: ["lopez", "harbour"],
        misspelt: ["harbuor"],
      });
      expect(found).toMatchObject({ proper: [true, false], nearest: [[{ form: "harbour", proper: false }]] });
      expect(found.frequencies[0]).toBe(found.frequencies[2]);
      expect(found.frequencies[1]).toBe(0);
      expect(await archive().statistics(NONE)).toEqual({
        passages: passages.length,
        frequencies: [],
        proper: [],
        nearest: [],
        people: [],
      });
    });

    test("knows who has a surname, by publisher, and of no other", async () => {
      const { people } = await archive().statistics({
        ...NONE,
        surnames: ["lopez", "absent", "lopez", ...STRANGE],
      });
      expect(people[0]).toEqual(expected.people("lopez"));
      expect(people[0]).toContainEqual(expect.objectContaining({ name: "Ana Lopez" }));
      expect(people[2]).toEqual(people[0]);
      expect(people.filter((_, at) => at !== 0 && at !== 2).flat()).toEqual([]);
    });
  });
}
