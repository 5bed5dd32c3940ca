import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { readDocument } from "../../src/corpus/read-document.ts";
import { createDocument, type DocumentFields, writeDocument } from "../../src/corpus/write-document.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";

const corpus = await loadCorpus(fileURLToPath(new URL("../../corpus", import.meta.url)), WORD_LISTS);

const FIELDS: DocumentFields = {
  id: "harbour-strike",
  title: "Strike",
  publisher: "Oxfam",
  issued: "1998-09-09?",
  issuedBasis: { kind: "stated" },
  language: "en",
  places: [],
  source: { file: "strike.txt", removed: [] },
  text: "The dockers walked out.",
};

describe("writeDocument", () => {
  test.for(corpus.documents)("writes $id so that it is read back just so", (document) => {
    const { issued, ...rest } = document;
    const fields = { ...rest, issued: issued?.edtf ?? null };
    expect(readDocument(`${document.id}.md`, writeDocument(fields))).toEqual(document);
  });

  test.for([
    "A colon: and a #hash",
    "1998",
    "null",
    "“Quoted” \"twice\" and 'once'",
    "- a dash",
    "no",
    "tabs\tand \\ back slashes",
    "국가보안법",
  ])("keeps the title %s as it is", (title) => {
    expect(createDocument({ ...FIELDS, title })).toMatchObject({ title });
  });

  test("writes what a document is to others so that it is read back just so", () => {
    const links = {
      withdrawn: { date: "2020-05", reason: "Wrong figures." },
      superseded: { by: "harbour-strike-2" },
      sameAs: ["oxfam-strike"],
    };
    expect(createDocument({ ...FIELDS, ...links })).toMatchObject(links);
  });

  test("keeps what was removed as it is, though its lines look like keys", () => {
    const removed = ['---\ntitle: "Korea: \\"call\\" for rice"\nby: 1998 # old\n---'];
    expect(createDocument({ ...FIELDS, source: { ...FIELDS.source, removed } })).toMatchObject({
      source: { removed },
    });
  });

  test("writes other dates that the source gives", () => {
    const dates = [{ date: "1998-09-10", from: "the file name: old" }];
    const written = createDocument({ ...FIELDS, source: { ...FIELDS.source, dates } });
    expect(written).toMatchObject({ source: { dates } });
    const wrong = [{ date: "May", from: "the file name" }];
    expect(createDocument({ ...FIELDS, source: { ...FIELDS.source, dates: wrong } })).toMatchObject([
      { message: expect.stringContaining("an EDTF date") },
    ]);
  });

  test("writes Unix line ends and no white space around the text", () => {
    expect(createDocument({ ...FIELDS, text: "\r\n  One.\r\n\r\nTwo.  \r\n" })).toMatchObject({
      text: "One.\n\nTwo.",
    });
  });
});

describe("createDocument", () => {
  test.for([
    [{ id: "Harbour Strike" }, "Expected `id`"],
    [{ issued: "last week" }, "Expected `issued`"],
    [{ text: " " }, "Expected a text"],
    [{ url: "ftp://example.org" }, "Expected `url`"],
  ] as const)("says what is wrong with %j", ([change, expected]) => {
    const result = createDocument({ ...FIELDS, ...change });
    expect(result).toEqual(
      expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining(expected) })]),
    );
  });
});
