import { describe, expect, test } from "vitest";
import {
  type DocumentFilter,
  documentsWithin,
  findDocument,
  listDocuments,
} from "../../src/archive/list-documents.ts";
import { dateLimits } from "../../src/time/date-limits.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";

const CAMBODIA = "amnesty-1998-cambodia-call-for-restraint";
const CRUCIAL = "amnesty-1998-south-korea-human-rights-crucial";
const PROTESTS = "amnesty-1998-south-korea-union-protests";
const FIRST_YEAR = "amnesty-1999-south-korea-first-year";
const HRW = "hrw-2020-promote-human-rights-north-korea";
const NKNET = "nknet-2020-cease-the-repression";

const list = (filter: DocumentFilter) => listDocuments(seeds, filter).map(({ id }) => id);
const issued = (words: string) => dateLimits(words, "2021-03-05");

describe("listDocuments", () => {
  test("lists all of them, earliest first", () => {
    expect(list({})).toEqual([PROTESTS, CRUCIAL, CAMBODIA, FIRST_YEAR, NKNET, HRW]);
  });

  test.for([
    ["Human Rights Watch", [HRW]],
    ["HRW", [HRW]],
    ["hrw", [HRW]],
    ["Amnesty", [PROTESTS, CRUCIAL, CAMBODIA, FIRST_YEAR]],
    ["AI", [PROTESTS, CRUCIAL, CAMBODIA, FIRST_YEAR]],
    ["International", [PROTESTS, CRUCIAL, CAMBODIA, FIRST_YEAR]],
    ["Network for Democratization and Human Rights in North Korea", [NKNET]],
    ["ICNK", []],
    ["Oxfam", []],
    ["Watch Human", []],
    ["", []],
  ] as const)("lists what %j published", ([publisher, ids]) => {
    expect(list({ publisher })).toEqual(ids);
  });

  test.for([
    ["Cambodia", [CAMBODIA]],
    ["north korea", [NKNET, HRW]],
    ["DPRK", [NKNET, HRW]],
    ["ROK", [PROTESTS, CRUCIAL, FIRST_YEAR, NKNET, HRW]],
    ["Peru", []],
  ] as const)("lists what is filed under %j", ([place, ids]) => {
    expect(list({ place })).toEqual(ids);
  });

  test.for([
    ["in 1998", [PROTESTS, CRUCIAL, CAMBODIA]],
    ["in September 1998", [CRUCIAL, CAMBODIA]],
    ["before September 1998", [PROTESTS]],
    ["since 2010", [NKNET, HRW]],
    ["last year", [NKNET, HRW]],
    ["in December", [HRW]],
    ["in 1975", []],
  ] as const)("lists what was issued %s", ([words, ids]) => {
    expect(list({ issued: issued(words) })).toEqual(ids);
  });

  test("meets every part of the filter", () => {
    expect(list({ publisher: "Amnesty", place: "South Korea", issued: issued("in 1999") })).toEqual([
      FIRST_YEAR,
    ]);
  });

  test("puts documents of one day in the order of ids, those of unknown date last, and under no date", () => {
    const archive = archiveOf([
      statement("One.", { id: "a" }),
      statement("Two.", { id: "c", issued: '"1998"' }),
      statement("Three.", { id: "b", issued: '"1998-01-01"' }),
    ]);
    expect(listDocuments(archive, {}).map(({ id }) => id)).toEqual(["b", "c", "a"]);
    expect(listDocuments(archive, { issued: issued("since 1900") }).map(({ id }) => id)).toEqual(["b", "c"]);
  });
});

describe("documentsWithin", () => {
  const within = (filter: DocumentFilter) => documentsWithin(seeds, filter).map(({ id }) => id);

  test("gives all documents, in the archive's own order, where nothing is asked", () => {
    expect(documentsWithin(seeds, {})).toBe(seeds.documents);
    expect(documentsWithin(seeds, { issued: [] })).toBe(seeds.documents);
  });

  test.for([
    { publisher: "Amnesty" },
    { place: "ROK" },
    { publisher: "AI", place: "South Korea" },
    { publisher: "Oxfam" },
    { publisher: "" },
  ])("gives for %j what is listed, in the archive's own order", (filter) => {
    const listed = list(filter);
    expect(within(filter)).toEqual(seeds.documents.map(({ id }) => id).filter((id) => listed.includes(id)));
  });
});

describe("findDocument", () => {
  test("finds a document by its id", () => {
    expect(findDocument(seeds, HRW)?.publisher).toBe("Human Rights Watch");
  });

  test.for(["", "hrw", HRW.toUpperCase(), `${HRW}.md`])("finds none by %j", (id) => {
    expect(findDocument(seeds, id)).toBeNull();
  });
});
