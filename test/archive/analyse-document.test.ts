import { describe, expect, test } from "vitest";
import { analyseDocument } from "../../src/archive/analyse-document.ts";
import { attributions } from "../../src/archive/attribution.ts";
import { speakerOf, textIn, timexesIn } from "../../src/archive/stored-passage.ts";
import { allTerms } from "../../src/archive/terms/passage-terms.ts";
import { findTimexes } from "../../src/time/find-timexes.ts";
import { seedDocuments } from "../answer/seeds.ts";
import { statement } from "../answer/statement.ts";

const spelled = (text: string) => analyseDocument(statement(text)).passages.flatMap((each) => each.spelled);

describe("analyseDocument on passages", () => {
  const document = statement("# Title\n\nOne.\n\n## Part\n\n- Two.\n- Three.\n\nFour.");

  test.for([
    ["One.", 1],
    ["Two.", 2],
    ["Three.", 3],
    ["Four.", 4],
    ["Title", 0],
    ["Part", 0],
  ] as const)("counts %s as %i", ([words, paragraph]) => {
    const found = analyseDocument(document).passages.find(({ stored }) => stored.text === words);
    expect(found?.stored.paragraph).toBe(paragraph);
  });

  test("knows of each its document, its place and its words", () => {
    for (const each of seedDocuments)
      for (const [position, { stored }] of analyseDocument(each).passages.entries()) {
        expect(stored).toMatchObject({ document: each.id, position, ...each.passages[position] });
        expect(stored.text).toBe(each.text.slice(stored.start, stored.end));
        for (const sentence of stored.sentences)
          expect(textIn(stored, sentence)).toBe(each.text.slice(sentence.start, sentence.end));
      }
  });

  test("counts offsets in UTF-16, also behind characters of two units", () => {
    const astral = statement("\u{1F600}\u{1F600} One bell.\n\n\u{1D4B3} Two bells rang on 3 May 1998.");
    const [, second] = analyseDocument(astral).passages.map(({ stored }) => stored);
    expect(second?.text).toBe("\u{1D4B3} Two bells rang on 3 May 1998.");
    expect(second?.timexes.map(({ start, end }) => astral.text.slice(start, end))).toEqual(["3 May 1998"]);
  });
});

describe("analyseDocument on dates and speakers", () => {
  test("gives each passage the time expressions inside it, and no other", () => {
    for (const document of seedDocuments) {
      const passages = analyseDocument(document).passages.map(({ stored }) => stored);
      const all = findTimexes(document.text, document.issued, document.language);
      const within = all.filter(({ start, end }) =>
        passages.some((passage) => passage.start <= start && end <= passage.end),
      );
      expect(passages.flatMap(({ timexes }) => timexes)).toEqual(within);
      for (const passage of passages) {
        for (const { start, end } of passage.timexes)
          expect(passage.start <= start && end <= passage.end).toBe(true);
        for (const sentence of passage.sentences)
          expect(timexesIn(passage, sentence)).toEqual(
            all.filter(({ start, end }) => sentence.start <= start && end <= sentence.end),
          );
      }
    }
  });

  test("tells of each sentence who speaks", () => {
    for (const document of seedDocuments) {
      const speakers = attributions(document);
      for (const { stored } of analyseDocument(document).passages)
        for (const sentence of stored.sentences)
          expect(speakerOf(stored, sentence)).toEqual(speakers.get(sentence.start) ?? null);
    }
  });

  test("gives dated entries with the words of their sentences", () => {
    const document = statement("The bell rang on 3 May 1998 in Port Elan. A bell of Moss rang in June 1999.");
    expect(
      analyseDocument(document).entries.map(({ quote, date, paragraph }) => [quote, date, paragraph]),
    ).toEqual([
      ["The bell rang on 3 May 1998 in Port Elan.", "1998-05-03", 1],
      ["A bell of Moss rang in June 1999.", "1999-06", 1],
    ]);
  });

  test("makes no entry of the rest of a sentence that a page break set apart, nor of a day other than the one of issue", () => {
    const entriesOf = (text: string) =>
      analyseDocument(statement(text, { issued: '"2018-06-20"' })).entries.map(({ quote }) => quote);
    const rest = "Ana Lopez, said today that the harbour of Moss was closed by the Council.";
    expect(entriesOf(`The Mayor of the harbour town of Port Elan, Mrs\n\n${rest}`)).toEqual([]);
    expect(entriesOf(`Harbour news\n\n${rest}`)).toEqual([rest]);
    expect(entriesOf("Ana Lopez opened the harbour . of Moss today.\n\nOxfam welcomed it in Moss.")).toEqual(
      [],
    );
  });

  test("leaves the number of a paragraph out of an entry", () => {
    const text = "On 14 June 2018, the Court of Moss freed Ana Lopez of Oxfam.";
    const document = statement(`2.34 ${text}`, { issued: '"2019-01-02"' });
    expect(analyseDocument(document).entries.map(({ quote, date }) => [quote, date])).toEqual([
      [text, "2018-06-14"],
    ]);
  });

  test("is plain data, whatever was read of it before", () => {
    const [document] = seedDocuments;
    if (!document) throw new Error("Expected a document");
    const read = analyseDocument(document).passages.map(({ stored }) => stored);
    expect(structuredClone(read)).toEqual(read);
    expect(JSON.parse(JSON.stringify(read))).toEqual(
      analyseDocument(document).passages.map(({ stored }) => stored),
    );
  });
});

describe("analyseDocument on words", () => {
  test("finds a passage by its text, and twice by its title and headings", () => {
    const document = statement("## Strikes\n\nDockers met.", { title: "Harbour news" });
    const [, passage] = analyseDocument(document).passages;
    expect(passage && allTerms(passage.terms).toSorted()).toEqual(
      ["docker", "meet", "harbor", "harbor", "news", "news", "strike", "strike"].toSorted(),
    );
  });

  test.for([
    ["Prisoners fled. Prisoners came.", "a sentence's start"],
    ["# Political Prisoners", "a heading"],
  ] as const)("says nothing of the capital of %j: %s", ([text]) => {
    expect(spelled(text)).toContainEqual({ form: "prisoners", capital: null });
    expect(spelled(text)).not.toContainEqual({ form: "prisoners", capital: true });
  });

  test("tells how words are written inside sentences", () => {
    expect(spelled("They met Ana and ana.")).toEqual([
      { form: "met", capital: false },
      { form: "ana", capital: true },
      { form: "ana", capital: false },
    ]);
  });

  test("spells no grammar word", () => {
    expect(spelled("They came through the border.").map(({ form }) => form)).toEqual(["came", "border"]);
  });

  test("names each name and place once", () => {
    const document = statement("They met Ana Lopez. They met Ana Lopez.", { places: "[Port Elan]" });
    expect(analyseDocument(document).names.toSorted()).toEqual(["Ana Lopez", "Port Elan"]);
  });
});
