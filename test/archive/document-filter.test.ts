import { describe, expect, test } from "vitest";
import { type DocumentFilter, isOpen, meets } from "../../src/archive/document-filter.ts";
import { type NamedFilter, resolveFilter } from "../../src/archive/resolve-filter.ts";
import { dateConstraints } from "../../src/time/constraints/date-constraints.ts";
import { seedDocuments, seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";

const CAMBODIA = "amnesty-1998-cambodia-call-for-restraint";
const CRUCIAL = "amnesty-1998-south-korea-human-rights-crucial";
const PROTESTS = "amnesty-1998-south-korea-union-protests";
const FIRST_YEAR = "amnesty-1999-south-korea-first-year";
const HRW = "hrw-2020-promote-human-rights-north-korea";
const NKNET = "nknet-2020-cease-the-repression";

const list = async (named: NamedFilter, archive = seeds) =>
  (await archive.documents(await resolveFilter(archive, named))).map(({ id }) => id);
const issued = (words: string) => dateConstraints(words, "2021-03-05");

describe("resolveFilter", () => {
  test("lists all of them, earliest first", async () => {
    expect(await list({})).toEqual([PROTESTS, CRUCIAL, CAMBODIA, FIRST_YEAR, NKNET, HRW]);
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
  ] as const)("lists what %j published", async ([publisher, ids]) => {
    expect(await list({ publisher })).toEqual(ids);
  });

  test.for([
    ["Cambodia", [CAMBODIA]],
    ["north korea", [NKNET, HRW]],
    ["DPRK", [NKNET, HRW]],
    ["ROK", [PROTESTS, CRUCIAL, FIRST_YEAR, NKNET, HRW]],
    ["Peru", []],
  ] as const)("lists what is filed under %j", async ([place, ids]) => {
    expect(await list({ place })).toEqual(ids);
  });

  test.for([
    ["in 1998", [PROTESTS, CRUCIAL, CAMBODIA]],
    ["in September 1998", [CRUCIAL, CAMBODIA]],
    ["before September 1998", [PROTESTS]],
    ["since 2010", [NKNET, HRW]],
    ["last year", [NKNET, HRW]],
    ["in December", [HRW]],
    ["in 1975", []],
  ] as const)("lists what was issued %s", async ([words, ids]) => {
    expect(await list({ issued: issued(words) })).toEqual(ids);
  });

  test("meets every part of the filter", async () => {
    expect(await list({ publisher: "Amnesty", place: "South Korea", issued: issued("in 1999") })).toEqual([
      FIRST_YEAR,
    ]);
  });

  test("puts documents of one day in the order of ids, those of unknown date last, and under no date", async () => {
    const archive = archiveOf([
      statement("One.", { id: "a" }),
      statement("Two.", { id: "c", issued: '"1998"' }),
      statement("Three.", { id: "b", issued: '"1998-01-01"' }),
    ]);
    expect(await list({}, archive)).toEqual(["b", "c", "a"]);
    expect(await list({ issued: issued("since 1900") }, archive)).toEqual(["b", "c"]);
  });
});

describe("resolveFilter to names", () => {
  test.for<readonly [NamedFilter, DocumentFilter]>([
    [{}, {}],
    [{ issued: [] }, {}],
    [{ publisher: "HRW" }, { publishers: ["Human Rights Watch"] }],
    [{ publisher: "Oxfam" }, { publishers: [] }],
    [{ publisher: "" }, { publishers: [] }],
    [{ place: "Korea" }, { places: ["North Korea", "South Korea"] }],
    [
      { publisher: "AI", place: "ROK" },
      { publishers: ["Amnesty International"], places: ["South Korea"] },
    ],
  ])("reads %j as %j", async ([named, filter]) => {
    expect(await resolveFilter(seeds, named)).toEqual(filter);
  });

  test("passes limits of dates on", async () => {
    const limits = issued("in 1998");
    expect(await resolveFilter(seeds, { issued: limits })).toEqual({ issued: limits });
    expect(await resolveFilter(seeds, { place: "Peru", issued: limits })).toEqual({
      places: [],
      issued: limits,
    });
  });
});

describe("isOpen", () => {
  test.for<readonly [DocumentFilter, boolean]>([
    [{}, true],
    [{ issued: [] }, true],
    [{ publishers: [] }, false],
    [{ places: [] }, false],
    [{ publishers: ["Oxfam"] }, false],
    [{ issued: issued("in 1998") }, false],
  ])("tells whether %j lets everything through: %s", ([filter, open]) => {
    expect(isOpen(filter)).toBe(open);
  });
});

describe("meets", () => {
  test.for<NamedFilter>([
    {},
    { issued: [] },
    { publisher: "Amnesty" },
    { place: "ROK" },
    { publisher: "AI", place: "South Korea" },
    { publisher: "Oxfam" },
    { publisher: "" },
    { issued: issued("before 2000") },
  ])("lets through for %j what is listed", async (named) => {
    const filter = await resolveFilter(seeds, named);
    const met = seedDocuments.filter((document) => meets(document, filter)).map(({ id }) => id);
    expect(met.toSorted()).toEqual((await list(named)).toSorted());
  });

  test("takes any of the publishers and any of the places", () => {
    const document = statement("One.", { publisher: "Oxfam", places: "[Elan, Moss]" });
    expect(meets(document, { publishers: ["Watch", "Oxfam"], places: ["Moss", "Peru"] })).toBe(true);
    expect(meets(document, { publishers: ["Watch", "Oxfam"], places: ["Peru"] })).toBe(false);
    expect(meets(document, { publishers: ["oxfam"] })).toBe(false);
  });

  test("takes a date of issue that may lie inside, and no unknown one", () => {
    const [september] = issued("in September 1998");
    if (!september) throw new Error("Expected a date");
    const of = (keys: Readonly<Record<string, string>>) =>
      meets(statement("One.", keys), { issued: [september] });
    expect([of({ issued: '"1998-08/1998-09"' }), of({ issued: '"1998-10"' }), of({})]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
