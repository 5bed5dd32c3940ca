import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyseDocument } from "../../src/archive/analyse-document.ts";
import type { WeightedTerm } from "../../src/archive/archive.ts";
import { createMemoryIndex } from "../../src/archive/memory/memory-index.ts";
import { selectPassages } from "../../src/archive/select-passages.ts";
import type { StoredPassage } from "../../src/archive/stored-passage.ts";
import { allTerms } from "../../src/archive/terms/passage-terms.ts";
import type { Document } from "../../src/corpus/document.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { passages } from "../../src/corpus/structure/passages.ts";

import { formWords } from "../../src/language/form-words.ts";
import { compound, isHyphenated, words } from "../../src/language/words.ts";

import { textbookFits, textbookScores } from "../fixtures/textbook.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";

const SEED = { seed: 1998 };

/** A passage with its document, and its place there. */
type PassageRef = { readonly document: Document; readonly passage: StoredPassage; readonly position: number };
type PassageHit = PassageRef & { readonly score: number };

const ALL = { limit: Number.POSITIVE_INFINITY };

function documentOf(id: string, text: string, title = "Untitled"): Document {
  return {
    id,
    title,
    publisher: "Amnesty International",
    issued: null,
    issuedBasis: { kind: "unknown" },
    language: "en",
    places: [],
    source: { file: "seed.txt", removed: [] },
    sha256: "",
    text,
    passages: passages(text),
  };
}

const terms = (...stems: readonly string[]) => stems.map((stem) => ({ stem, weight: 1 }));
const textOf = ({ document, passage }: PassageRef) => document.text.slice(passage.start, passage.end);
const nameOf = ({ document, position }: PassageRef) => `${document.id}:${position}`;
const namesOf = (refs: readonly PassageRef[]) => refs.map(nameOf).toSorted();

function refsOf(documents: readonly Document[]): readonly PassageRef[] {
  return documents.flatMap((document) =>
    analyseDocument(document).passages.map(({ stored }, position) => ({
      document,
      passage: stored,
      position,
    })),
  );
}

/** Documents whose passages can be searched, as an engine does it. */
function indexPassages(documents: readonly Document[]) {
  const refs = refsOf(documents);
  const index = createMemoryIndex(
    documents.flatMap((document) => analyseDocument(document).passages.map(({ terms }) => allTerms(terms))),
  );
  const search = (
    wanted: readonly WeightedTerm[],
    { limit, filter = () => true }: { readonly limit: number; filter?(ref: PassageRef): boolean },
  ): readonly PassageHit[] => {
    const allowed = (passage: number) => {
      const ref = refs[passage];
      return ref !== undefined && filter(ref);
    };
    return selectPassages(index, wanted, limit, allowed).flatMap(({ passage, score }) => {
      const ref = refs[passage];
      return ref ? [{ ...ref, score }] : [];
    });
  };
  return { search, documentFrequency: index.frequency, size: index.size };
}

/** The oracle: every stem that a passage, its headings, its title and its form hold, by reading them word for word. */
function stemsOf(ref: PassageRef): ReadonlySet<string> {
  const { document, passage } = ref;
  const stems = new Set<string>();
  for (const text of [
    textOf(ref),
    document.title,
    ...passage.headings,
    formWords(textOf(ref), passage.kind),
  ]) {
    let previous: ReturnType<typeof words>[number] | undefined;
    for (const word of words(text)) {
      if (!word.stop) stems.add(word.stem);
      if (previous && isHyphenated(text, previous, word)) stems.add(compound(previous, word));
      previous = word;
    }
  }
  return stems;
}

const { documents: archive } = await loadCorpus(
  fileURLToPath(new URL("../../corpus", import.meta.url)),
  WORD_LISTS,
);
const archiveIndex = indexPassages(archive);

describe("search", () => {
  const text = "# Monks\n\nA monk was killed.\n\nTwo students fled the prison.\n\nThe prison, the prison!";
  const index = indexPassages([documentOf("a", text, "Cambodia"), documentOf("b", "Kim Yo-jong spoke.")]);
  const find = (stems: readonly string[]) => index.search(terms(...stems), ALL).map(textOf);

  test.for([
    [["student"], ["Two students fled the prison."]],
    [
      ["kill", "student"],
      ["A monk was killed.", "Two students fled the prison."],
    ],
    [["yojong"], ["Kim Yo-jong spoke."]],
    [["jong"], ["Kim Yo-jong spoke."]],
    [["the"], []],
    [["killed"], []],
    [["absent"], []],
    [[""], []],
    [[], []],
  ] as const)("finds by %j %j", ([stems, expected]) => {
    expect(find(stems).toSorted()).toEqual(expected.toSorted());
  });

  test("finds a passage by its title and the headings above it, behind one that says it as well", () => {
    const found = find(["monk"]);
    expect(found[0]).toBe("A monk was killed.");
    expect(found).toContain("Monks");
    expect(found).toHaveLength(4);
    expect(find(["cambodia"])).toHaveLength(4);
  });

  test("puts the passage first that says it more often in fewer words", () => {
    expect(find(["prison"]).slice(0, 2)).toEqual([
      "The prison, the prison!",
      "Two students fled the prison.",
    ]);
  });

  test("lets a term's weight decide", () => {
    const first = (weights: readonly [number, number]) =>
      index.search(
        [
          { stem: "kill", weight: weights[0] },
          { stem: "student", weight: weights[1] },
        ],
        ALL,
      )[0];
    expect(first([1, 0.1])?.position).toBe(1);
    expect(first([0.1, 1])?.position).toBe(2);
  });

  test("finds an address, a phone and the signers by what people call them", () => {
    const contacts =
      "Write to kekyoung@gmail.com.\n\nCall +82.10.4508.8815.\n\nOpen North Korea\nUnification Academy";
    const { search } = indexPassages([documentOf("c", contacts)]);
    const best = (stem: string) => search(terms(stem), ALL).map(({ position }) => position);
    expect([best("email"), best("phone"), best("sign")]).toEqual([[0], [1], [2]]);
  });

  test("adds up the scores of the terms, each times its weight", () => {
    const scores = (weighted: Parameters<typeof index.search>[0]) =>
      new Map(index.search(weighted, ALL).map((hit) => [nameOf(hit), hit.score]));
    const monk = scores(terms("monk"));
    const prison = scores(terms("prison"));
    const both = scores([
      { stem: "monk", weight: 2 },
      { stem: "prison", weight: 0.5 },
    ]);
    expect(both.size).toBe(4);
    for (const [name, score] of both) {
      expect(score).toBeCloseTo(2 * (monk.get(name) ?? 0) + 0.5 * (prison.get(name) ?? 0));
    }
  });
});

describe("search against a reading word for word", () => {
  const sentence = fc
    .array(
      fc.constantFrom("arrest", "arrested", "north", "Sané", "prison", "monks", "2020", "the", "Yo-jong"),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((found) => found.join(" "));
  const markdown = fc
    .array(fc.tuple(fc.constantFrom("", "# ", "## ", "- "), sentence), { maxLength: 5 })
    .map((lines) => lines.map((parts) => parts.join("")).join("\n\n"));
  const documents = fc
    .array(fc.tuple(markdown, sentence), { maxLength: 3 })
    .map((texts) => texts.map(([text, title], index) => documentOf(`d${index}`, text, title)));
  const stems = fc.subarray([
    "arrest",
    "north",
    "sane",
    "prison",
    "monk",
    "2020",
    "yojong",
    "jong",
    "absent",
  ]);

  test("finds every passage that holds a term, and none that holds none", () => {
    fc.assert(
      fc.property(documents, stems, (found, queried) => {
        const expected = refsOf(found).filter((ref) => queried.some((stem) => stemsOf(ref).has(stem)));
        expect(namesOf(indexPassages(found).search(terms(...queried), ALL))).toEqual(namesOf(expected));
      }),
      SEED,
    );
  });

  test("keeps to the filter, the order of the scores and the limit", () => {
    fc.assert(
      fc.property(documents, stems, fc.nat(6), fc.constantFrom("d0", "d1"), (found, queried, limit, id) => {
        const { search } = indexPassages(found);
        const filter = ({ document, passage }: PassageRef) =>
          document.id === id && passage.kind !== "heading";
        const every = search(terms(...queried), ALL);
        const filtered = search(terms(...queried), { ...ALL, filter });
        const scores = (hits: readonly PassageHit[]) => hits.map(({ score }) => score);
        expect(namesOf(filtered)).toEqual(namesOf(every.filter(filter)));
        expect(scores(filtered)).toEqual(scores(filtered).toSorted((a, b) => b - a));
        expect(scores(filtered).every((score) => score > 0)).toBe(true);
        expect(search(terms(...queried), { limit, filter })).toEqual(filtered.slice(0, limit));
      }),
      SEED,
    );
  });

  test("finds in the archive, for each of its stems, the passages that hold it, and counts them", () => {
    const holders = new Map<string, string[]>();
    for (const ref of refsOf(archive)) {
      for (const stem of stemsOf(ref)) holders.set(stem, [...(holders.get(stem) ?? []), nameOf(ref)]);
    }
    expect(holders.size).toBeGreaterThan(500);
    for (const [stem, names] of holders) {
      expect([stem, namesOf(archiveIndex.search(terms(stem), ALL))]).toEqual([stem, names.toSorted()]);
      expect([stem, archiveIndex.documentFrequency(stem)]).toEqual([stem, names.length]);
    }
  });
});

describe("selectPassages against the textbook", () => {
  const TERMS = [
    "arrest",
    "north",
    "sane",
    "prison",
    "monk",
    "2020",
    "감옥",
    "__proto__",
    "constructor",
  ] as const;
  const passagesOf = fc.array(fc.array(fc.constantFrom(...TERMS), { maxLength: 9 }), {
    minLength: 1,
    maxLength: 40,
  });
  const wantedOf = fc
    .uniqueArray(fc.constantFrom(...TERMS, "absent"), { maxLength: 5 })
    .chain((stems) =>
      fc.tuple(...stems.map((stem) => fc.constantFrom(0.1, 0.85, 1).map((weight) => ({ stem, weight })))),
    );

  test("gives every passage with a term its BM25, those first that fit best, of two as good the earlier", () => {
    fc.assert(
      fc.property(passagesOf, wantedOf, fc.nat(12), fc.nat(3), (passages, wanted, limit, left) => {
        const allowed = (passage: number) => passage % 4 !== left;
        const found = selectPassages(createMemoryIndex(passages), wanted, limit, allowed);
        const scores = textbookScores(passages, wanted);
        const best = [...scores.entries()].filter(([passage, score]) => score > 0 && allowed(passage)).length;
        expect(found).toHaveLength(Math.min(best, limit));
        for (const { passage, score } of found) {
          expect(allowed(passage)).toBe(true);
          expect(score).toBeCloseTo(scores[passage] ?? Number.NaN, 10);
        }
        const fits = textbookFits(passages, wanted);
        const order = scores
          .flatMap((score, passage) => (score > 0 && allowed(passage) ? [passage] : []))
          .toSorted((a, b) => {
            const more = (fits[b] ?? 0) - (fits[a] ?? 0);
            return Math.abs(more) > 1e-9 ? more : a - b;
          });
        expect(found.map(({ passage }) => passage)).toEqual(order.slice(0, limit));
      }),
      SEED,
    );
  });
});

describe("the two passes of selectPassages", () => {
  /** More passages than get an exact score; the last says the word most often, in so many words that the first pass has it last. */
  const SHORT = 900;
  const long = [...Array<string>(60).fill("monk"), ...Array.from({ length: 80 }, (_, at) => `word${at}`)];
  const index = createMemoryIndex([...Array.from({ length: SHORT }, (_, at) => ["monk", `name${at}`]), long]);
  const find = (limit: number) => selectPassages(index, terms("monk"), limit, () => true);

  test("have an exact score for the best four hundred of the first pass, or five for each that is wanted", () => {
    expect(find(10).map(({ passage }) => passage)).not.toContain(SHORT);
    expect(find(179).map(({ passage }) => passage)).not.toContain(SHORT);
    expect(find(181)).toContainEqual({ passage: SHORT, score: expect.any(Number) });
    expect(find(Number.POSITIVE_INFINITY)).toHaveLength(SHORT + 1);
  });

  test("count in the first pass only passages that are allowed", () => {
    const found = selectPassages(index, terms("monk"), 10, (passage) => passage >= SHORT - 5);
    expect(found.map(({ passage }) => passage).toSorted()).toEqual(
      [SHORT - 5, SHORT - 4, SHORT - 3, SHORT - 2, SHORT - 1, SHORT].toSorted(),
    );
  });
});

describe("search for words too common to be looked up", () => {
  /** So many passages hold "dock", as many "ship": more than are looked up. */
  const COMMON = 8_100;
  const RARE = [
    "A volcano rose, then stones fell.",
    "A volcano rose, then docks fell.",
    "A volcano rose over the stone hill.",
  ];
  const many = (text: string) => Array<string>(COMMON).fill(text).join("\n\n");
  const documents = [
    documentOf("rare", RARE.join("\n\n")),
    documentOf("headed", "# Geysers\n\nThen stones fell.\n\nThen docks fell."),
    documentOf("ships", many("Ships.")),
    documentOf("docks", many("Docks.")),
    documentOf("both", "Docks, ships."),
  ];
  const index = indexPassages(documents);
  const found = (stems: readonly string[], limit = 10) => index.search(terms(...stems), { limit });

  test("is more common than what is looked up", () => {
    expect(index.documentFrequency("dock")).toBeGreaterThan(8_000);
    expect(index.documentFrequency("volcano")).toBe(3);
  });

  test("finds the passages with the rare word alone, and the common one decides among them", () => {
    const texts = found(["dock", "volcano"]).map(textOf);
    expect(texts.toSorted()).toEqual([...RARE].toSorted());
    expect(texts[0]).toBe(RARE[1]);
    expect(found(["volcano"]).map(textOf)[0]).toBe(RARE[0]);
  });

  test("decides before it cuts off at the limit", () => {
    expect(found(["dock", "volcano"], 1).map(textOf)).toEqual([RARE[1]]);
  });

  test("takes the order of the question's words for nothing", () => {
    expect(found(["volcano", "dock"])).toEqual(found(["dock", "volcano"]));
  });

  test("adds for the common word what a search for it alone would score", () => {
    const score = (stem: string) =>
      index.search(terms(stem), ALL).find((hit) => textOf(hit) === RARE[1])?.score ?? Number.NaN;
    expect(found(["volcano", "dock"])[0]?.score).toBeCloseTo(score("volcano") + score("dock"));
  });

  test("weighs the common word by its weight", () => {
    const score = (weight: number) =>
      index.search(
        [
          { stem: "volcano", weight: 1 },
          { stem: "dock", weight },
        ],
        { limit: 1 },
      )[0]?.score ?? 0;
    expect(score(0.5)).toBeLessThan(score(1));
    expect(score(0.5)).toBeGreaterThan(found(["volcano"])[0]?.score ?? 0);
  });

  test("counts a rare word in a heading", () => {
    const texts = found(["geyser", "dock"]).map(textOf);
    expect(texts.toSorted()).toEqual(["Geysers", "Then docks fell.", "Then stones fell."]);
    expect(texts.indexOf("Then docks fell.")).toBeLessThan(texts.indexOf("Then stones fell."));
  });

  test("finds by common words alone: by the rarest of them, though none may be looked up", () => {
    const texts = found(["dock", "ship"]).map(textOf);
    expect(texts).toHaveLength(10);
    expect(texts.every((text) => text.includes("hips"))).toBe(true);
    expect(found(["dock"]).every((hit) => textOf(hit).includes("ocks"))).toBe(true);
  });

  test("keeps to the filter", () => {
    const filter = ({ document }: PassageRef) => document.id === "rare";
    expect(found(["dock"])).toHaveLength(10);
    expect(index.search(terms("dock"), { limit: 10, filter }).map(textOf)).toEqual([RARE[1]]);
  });

  test("goes on to commoner words where a filter leaves too few passages", () => {
    const filter = ({ document }: PassageRef) => document.id === "rare";
    expect(index.search(terms("dock", "geyser"), { limit: 10, filter }).map(textOf)).toEqual([RARE[1]]);
  });

  test("passes over a word that no passage holds", () => {
    expect(found(["absent", "dock"])).toHaveLength(10);
    expect(found(["absent"])).toEqual([]);
  });
});

describe("a concept with several ways to say it", () => {
  const index = createMemoryIndex([
    ["jail", "monk", "north"],
    ["jail", "prison", "gaol"],
    ["river", "boat", "coast"],
    ["river", "boat", "sand"],
  ]);
  const way = (stem: string, alternative: number, weight: number) => ({
    stem,
    weight,
    concept: 0,
    alternative,
  });
  const monk = { stem: "monk", weight: 1, concept: 1, alternative: 0 };

  test("counts the one that a passage meets best in full, and further ones by half", () => {
    const ways = [way("jail", 0, 1), way("prison", 1, 0.85), way("gaol", 2, 0.85)];
    const scores = (terms: Parameters<typeof selectPassages>[1]) =>
      new Map(selectPassages(index, terms, 9, () => true).map(({ passage, score }) => [passage, score]));
    const alone = ways.map((one) => scores([one]).get(1) ?? 0).toSorted((a, b) => b - a);
    const [best = 0, ...others] = alone;
    expect(scores(ways).get(1)).toBeCloseTo(best + others.reduce((sum, score) => sum + score / 2, 0));
  });

  test("does not outweigh another concept by being said in many ways", () => {
    const terms = [way("jail", 0, 1), way("prison", 1, 0.3), way("gaol", 2, 0.3), monk];
    expect(selectPassages(index, terms, 1, () => true)[0]?.passage).toBe(0);
  });

  test("adds up the words of one way", () => {
    const both = [way("river", 0, 1), way("boat", 0, 1)];
    const [first] = selectPassages(index, both, 1, () => true);
    const each = both.map((one) => selectPassages(index, [one], 1, () => true)[0]?.score ?? 0);
    expect(first?.score).toBeCloseTo(each.reduce((sum, score) => sum + score, 0));
  });
});
