import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { createContentNotes } from "../../src/daily/content-notes.ts";
import {
  type DayPostOptions,
  dayPost,
  entryKey,
  MOST_ENTRIES,
  type PostEntry,
} from "../../src/daily/day-post.ts";
import { onThisDate } from "../../src/daily/on-this-date.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { seedDocument, seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";

const PLAIN: DayPostOptions = {
  emptyDay: "nearby",
  care: "note",
  contentNotes: createContentNotes([
    { language: "en", note: "death", phrases: ["kill", "mass grave"] },
    { language: "en", note: "torture", phrases: ["beat"] },
  ]),
  seen: new Map(),
  skipped: new Set(),
};

const bell = (day: string) => `On ${dateWords(day)} an old bell rang in a square.`;
/** An archive of one document for each list of days, a sentence for each day. */
const archive = (...documents: readonly (readonly string[])[]): Archive =>
  archiveOf(documents.map((days, index) => statement(days.map(bell).join(" "), { id: `d${index}` })));

/** What is posted, as its entries or the reason that there are none. */
async function post(
  from: Archive,
  day: string,
  change: Partial<DayPostOptions> = {},
): Promise<readonly PostEntry[] | string> {
  const made = await dayPost(from, day, { ...PLAIN, ...change });
  expect(made.day).toBe(day);
  return made.kind === "post" ? made.entries : made.reason;
}

/** The dates that are posted, with how they came to be, or the reason. */
async function dates(
  from: Archive,
  day: string,
  change: Partial<DayPostOptions> = {},
): Promise<readonly string[] | string> {
  const made = await post(from, day, change);
  return typeof made === "string" ? made : made.map(({ date, relation }) => `${date} ${relation}`);
}

/** The keys of everything that the archive has around a day, by its date. */
const keys = async (from: Archive, day: string): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await onThisDate(from, day.slice(5), Number(day.slice(0, 4)), 999)).entries.map((entry) => [
      entry.date,
      entryKey(entry),
    ]),
  );
const seenOn = async (from: Archive, day: string, when: Readonly<Record<string, string>>) =>
  new Map(
    await Promise.all(
      Object.entries(when).map(
        async ([date, seen]): Promise<readonly [string, string]> => [
          (await keys(from, day)).get(date) ?? date,
          seen,
        ],
      ),
    ),
  );

const NOTHING_NEAR = "the archive has nothing new on this day or near it";
const NOTHING = "the archive has nothing on this day";
const LEFT_OUT = "the entries for this day are left out of this channel";

describe("dayPost on a day of its own", () => {
  test("posts the same words of the same date once, wherever they stand", async () => {
    const text = "The dockers of Moss were paid at last, Ana Lopez of Oxfam said today.";
    const issued = (id: string, day: string) => statement(`${text}\n\n${text}`, { id, issued: `"${day}"` });
    const from = archiveOf([issued("a", "2018-06-15"), issued("b", "2018-06-15"), issued("c", "2016-06-15")]);
    expect(await dates(from, "2026-06-15")).toEqual(["2016-06-15 day", "2018-06-15 day"]);
  });

  test.for([
    [["2016", "2017"], "2016 2017"],
    [["2016", "2017", "2021"], "2016 2021 2017"],
    [["2016", "2021", "2017", "1976", "1926", "2001"], "1926 1976 2001"],
    [["2017", "2022", "2018", "2023"], "2017 2018 2022"],
    [["2026", "2017", "2016"], "2016 2017 2026"],
    [["2006", "2016", "1996"], "1996 2006 2016"],
    [["1826", "1726"], "1726 1826"],
    [["2027", "2025"], "2025"],
  ] as const)("puts round anniversaries first, of %j in 2026 it posts %s", async ([years, expected]) => {
    const from = archive(...years.map((year) => [`${year}-06-15`]));
    const made = await dates(from, "2026-06-15");
    expect(made).toEqual(expected.split(" ").map((year) => `${year}-06-15 day`));
  });

  test("puts what tells who and what before a rounder year that does not", async () => {
    const from = archiveOf([
      statement("A gate was shut on 15 June 1976 without a word to anybody in the square.", { id: "a" }),
      statement("On 15 June 2017 the Harbour Board and Dockers United signed the Moss Accord.", { id: "b" }),
    ]);
    expect(await dates(from, "2026-06-15")).toEqual(["2017-06-15 day", "1976-06-15 day"]);
  });

  const said = (id: string, issued: string) =>
    statement("Moss must pay its dockers at last, Ana Lopez of Oxfam said today.", {
      id,
      issued: `"${issued}"`,
    });

  test("posts what happened, and not what was only said beside it", async () => {
    const from = archiveOf([said("a", "1976-06-15"), statement(bell("2017-06-15"), { id: "b" })]);
    expect(await dates(from, "2026-06-15")).toEqual(["2017-06-15 day"]);
  });

  test("posts no statement even where nothing happened, which who asks for the day is shown", async () => {
    const from = archiveOf([said("a", "2016-06-15"), said("b", "2017-06-15")]);
    expect(await dates(from, "2026-06-15")).toBe(NOTHING_NEAR);
    expect((await onThisDate(from, "06-15", 2026)).entries).toHaveLength(2);
  });

  test("posts no statement of another day, and none for the month", async () => {
    expect(await post(archiveOf([said("a", "2016-06-14")]), "2026-06-15")).toBe(NOTHING_NEAR);
    expect(await post(archiveOf([said("a", "2016-06")]), "2026-06-15")).toBe(NOTHING_NEAR);
  });

  test("posts nothing with a word that a scanner broke, which who asks for the day is shown", async () => {
    const from = archiveOf([statement("On 15 June 2017 an old bell rang duri ng the storm in Moss.")]);
    expect(await post(from, "2026-06-15")).toBe(NOTHING_NEAR);
    expect((await onThisDate(from, "06-15", 2026)).entries).toHaveLength(1);
  });

  test("posts one of two announcements that differ in the region and the sum, and both where they are of two days", async () => {
    const forRegion = (id: string, region: string, sum: number, issued: string) =>
      statement(
        `The Harbour Board and Dockers United today announced that $${sum} million would be given to schools of ${region} under the Moss Accord to help dockers settle into their new homes.`,
        { id, issued: `"${issued}"` },
      );
    const [north, south] = [forRegion("a", "Elan", 3, "2016-06-15"), forRegion("b", "Talo", 4, "2016-06-15")];
    expect(await dates(archiveOf([north, south]), "2026-06-15")).toEqual(["2016-06-15 day"]);
    const later = forRegion("b", "Talo", 4, "2017-06-15");
    expect(await dates(archiveOf([north, later]), "2026-06-15")).toEqual([
      "2016-06-15 day",
      "2017-06-15 day",
    ]);
  });

  test("posts what one document tells twice once, and what two documents tell of it both", async () => {
    const first =
      "The Mayor of Moss and Dockers United have today signed the Moss Accord on schools for Talo.";
    const again = "Ana Lopez, who is Mayor of Moss, signed the Moss Accord in Port Elan this afternoon.";
    const issued = { issued: '"2016-06-15"' };
    const one = archiveOf([statement(`${first}\n\n${again}`, issued)]);
    expect(await dates(one, "2026-06-15")).toEqual(["2016-06-15 day"]);
    const other = "Ana Lopez of Oxfam opened a harbour for boats in Port Elan this afternoon.";
    const two = archiveOf([statement(`${first}\n\n${other}`, issued)]);
    expect(await dates(two, "2026-06-15")).toEqual(["2016-06-15 day", "2016-06-15 day"]);
    const apart = archiveOf([
      statement(first, { ...issued, id: "a" }),
      statement(again, { ...issued, id: "b" }),
    ]);
    expect(await dates(apart, "2026-06-15")).toHaveLength(2);
  });

  test("posts a sentence that names two days on one of them in a year", async () => {
    const both =
      "Rosa Vidal was arrested in Moss on 15 June 1998 and released from Port Elan on 20 June 1998.";
    const from = archiveOf([statement(both)]);
    const [first] = (await post(from, "2026-06-15")) as readonly PostEntry[];
    const seen = new Map([[first?.key ?? "", "2026-06-15"]]);
    const change = { emptyDay: "skip", seen } as const;
    expect(await dates(from, "2026-06-20", change)).toBe("the archive has nothing on this day");
    expect(await dates(from, "2026-06-20")).toEqual(["1998-06-20 day"]);
    expect(await dates(from, "2027-06-15", change)).toEqual(["1998-06-15 day"]);
    expect(await dates(from, "2028-06-20", change)).toEqual(["1998-06-20 day"]);
  });

  test("has three entries at most, and everything where there are fewer", async () => {
    const years = Array.from({ length: 12 }, (_, index) => `${2001 + index}-06-15`);
    for (const count of [1, 2, 3, 4, 12])
      expect(await post(archive(years.slice(0, count)), "2026-06-15")).toHaveLength(
        Math.min(count, MOST_ENTRIES),
      );
    expect(MOST_ENTRIES).toBe(3);
  });

  test("has of each publisher and place before it has a second of any", async () => {
    const of = (id: string, publisher: string, place: string, day: string) =>
      statement(bell(day), { id, publisher, places: `[${place}]` });
    const from = archiveOf([
      await of("a", "Amnesty", "Elan", "2011-06-14"),
      await of("b", "Amnesty", "Elan", "2012-06-14"),
      await of("c", "Amnesty", "Moss", "2014-06-14"),
      await of("d", "Watch", "Elan", "2017-06-14"),
      await of("e", "Watch", "Moss", "2019-06-14"),
    ]);
    const made = await post(from, "2028-06-14");
    const ids = typeof made === "string" ? made : made.map(({ document }) => document.id);
    expect(ids).toEqual(["a", "e", "b"]);
  });

  test("has of each document before it has a second of any", async () => {
    const from = archiveOf([
      statement(`${bell("2011-06-14")} ${bell("2012-06-14")}`, { id: "a" }),
      statement(bell("2014-06-14"), { id: "b" }),
    ]);
    expect(await dates(from, "2025-06-14")).toEqual(["2011-06-14 day", "2014-06-14 day", "2012-06-14 day"]);
  });

  test("has what this channel saw least recently, and what it never saw before that", async () => {
    const days = ["2011", "2012", "2013", "2014"].map((year) => `${year}-06-14`);
    const from = archive(...days.map((day) => [day]));
    const seen = await seenOn(from, "2025-06-14", {
      "2011-06-14": "2024-06-14",
      "2012-06-14": "2022-06-14",
      "2013-06-14": "2023-06-14",
    });
    expect(await dates(from, "2025-06-14", { seen })).toEqual([
      "2014-06-14 day",
      "2012-06-14 day",
      "2013-06-14 day",
    ]);
  });

  test("posts a day's own entries year after year, however lately they were seen", async () => {
    const from = archive(["2011-06-14"]);
    const seen = await seenOn(from, "2025-06-14", { "2011-06-14": "2025-06-13" });
    expect(await dates(from, "2025-06-14", { seen })).toEqual(["2011-06-14 day"]);
  });

  test("shows nothing later than the day, and the years since", async () => {
    const from = archive(["2020-06-14", "2024-06-14", "2025-06-14", "2026-06-14"]);
    const made = await post(from, "2025-06-14");
    if (typeof made === "string") throw new Error(made);
    expect(made.map(({ date, years }) => `${date} ${years}`)).toEqual([
      "2020-06-14 5",
      "2024-06-14 1",
      "2025-06-14 0",
    ]);
  });

  test("takes a sentence that names the day twice for one entry", async () => {
    const text = "The old bell rang on 15 June 2018 and again on 15 June 2019 in the square.";
    expect(await post(archiveOf([statement(text)]), "2026-06-15")).toHaveLength(1);
  });

  test("quotes word for word, by a key that stays the same for the same words", async () => {
    for (const month of ["02", "06", "07", "09", "12"])
      for (let day = 1; day <= 28; day++) {
        const local = `2026-${month}-${String(day).padStart(2, "0")}`;
        const made = await post(seeds, local);
        for (const entry of typeof made === "string" ? [] : made) {
          const { document, start, end, quote, key } = entry;
          expect(seedDocument(document.id).text.slice(start, end)).toBe(quote);
          expect(key).toMatch(/^[\w-]{12}\.\d{4}-\d\d(-\d\d)?$/);
          expect(key).toBe(entryKey(entry));
        }
      }
  });
});

describe("dayPost on an empty day", () => {
  test.for([
    ["2026-06-15", ["2018-06-14"], ["2018-06-14 nearest"]],
    ["2026-06-15", ["2018-06-16"], NOTHING_NEAR],
    ["2026-06-15", ["2018-06-16", "2018-06-14"], ["2018-06-14 nearest"]],
    ["2026-06-15", ["2018-06-08", "2018-06-07"], ["2018-06-08 nearest"]],
    ["2026-06-15", ["2018-06-07"], NOTHING_NEAR],
    ["2026-06-15", ["2018-06-07", "2018-06"], ["2018-06 month"]],
    ["2026-06-15", ["2018-06-14", "2018-06"], ["2018-06-14 nearest"]],
    ["2026-06-15", ["2018-06-16", "2018-06"], ["2018-06 month"]],
    ["2026-06-15", ["2026-06-16", "2026-06-14"], ["2026-06-14 nearest"]],
    ["2026-06-15", ["2026-06-16", "2027-06-14"], NOTHING_NEAR],
    ["2026-06-15", ["2026-07", "2018-05"], NOTHING_NEAR],
    ["2027-01-01", ["2018-12-31", "2018-01-02"], ["2018-12-31 nearest"]],
    ["2027-01-01", ["2026-12-30"], ["2026-12-30 nearest"]],
    ["2026-12-31", ["2018-01-01"], NOTHING_NEAR],
    ["2026-12-31", ["2027-01-01"], NOTHING_NEAR],
    ["2026-06-15", ["2018", "1998"], NOTHING_NEAR],
  ] as const)("brings on %s of %j %j nearby", async ([day, days, expected]) => {
    expect(await dates(archive(days), day)).toEqual(expected);
    expect(await dates(archive(days), day, { emptyDay: "skip" })).toBe(NOTHING);
  });

  test("counts the years since across New Year", async () => {
    const made = await post(archive(["2018-12-31"]), "2027-01-02");
    expect(typeof made === "string" ? made : made.map(({ years }) => years)).toEqual([8]);
  });

  test.for([
    ["2026-06-14", NOTHING_NEAR],
    ["2025-08-01", NOTHING_NEAR],
    ["2025-07-15", NOTHING_NEAR],
    ["2025-07-12", ["2018-06-14 nearest"]],
    ["2025-06-16", ["2018-06-14 nearest"]],
    ["2027-01-01", NOTHING_NEAR],
  ] as const)(
    "brings nothing that the channel saw within eleven months: seen on %s, %j",
    async ([last, expected]) => {
      const from = archive(["2018-06-14"]);
      const seen = await seenOn(from, "2026-06-15", { "2018-06-14": last });
      expect(await dates(from, "2026-06-15", { seen })).toEqual(expected);
    },
  );

  test("takes eleven months for the longest that there are", async () => {
    const from = archive(["2018-01-31"]);
    const of = async (last: string) => ({ seen: await seenOn(from, "2027-02-01", { "2018-01-31": last }) });
    expect(await dates(from, "2027-02-01", await of("2026-03-02"))).toBe(NOTHING_NEAR);
    expect(await dates(from, "2027-02-01", await of("2026-02-28"))).toEqual(["2018-01-31 nearest"]);
  });

  test("goes on to the next day around, and to the month, where the nearest was seen lately", async () => {
    const from = archive(["2018-06-14", "2018-06-12", "2018-06"]);
    const lately = await seenOn(from, "2026-06-15", { "2018-06-14": "2026-06-14" });
    expect(await dates(from, "2026-06-15", { seen: lately })).toEqual(["2018-06-12 nearest"]);
    const both = new Map([...lately, ...(await seenOn(from, "2026-06-11", { "2018-06-12": "2026-06-14" }))]);
    expect(await dates(from, "2026-06-15", { seen: both })).toEqual(["2018-06 month"]);
  });
});

describe("dayPost on 29 February", () => {
  test.for([
    ["2028-02-29", ["2020-02-29"], ["2020-02-29 day"]],
    ["2027-02-28", ["2020-02-29"], ["2020-02-29 day"]],
    ["2028-02-28", ["2020-02-29"], NOTHING_NEAR],
    ["2027-02-27", ["2020-02-29"], NOTHING_NEAR],
    ["2027-03-01", ["2020-02-29"], ["2020-02-29 nearest"]],
    ["2028-02-29", ["2019-02-28"], ["2019-02-28 nearest"]],
    ["2028-02-29", ["2019-03-01"], NOTHING_NEAR],
    ["2028-02-29", ["2019-02"], ["2019-02 month"]],
    ["2027-02-28", ["2020-02-29", "2017-02-28"], ["2017-02-28 day", "2020-02-29 day"]],
    ["2000-02-29", ["1996-02-29"], ["1996-02-29 day"]],
    ["2100-02-28", ["2096-02-29"], ["2096-02-29 day"]],
  ] as const)("has for %s of %j %j", async ([day, days, expected]) => {
    expect(await dates(archive(days), day)).toEqual(expected);
  });
});

describe("dayPost with care", () => {
  const KILLED = "On 15 June 2018 two monks were killed at the old pagoda.";
  const BOTH = "On 15 June 2018 a monk was beaten and killed at the old pagoda.";

  test.for([
    [KILLED, ["death"]],
    [BOTH, ["death", "torture"]],
    [bell("2018-06-15"), []],
  ] as const)("notes what is in %j: %j", async ([text, notes]) => {
    const made = await post(archiveOf([statement(text)]), "2026-06-15");
    expect(typeof made === "string" ? made : made.map(({ contentNotes }) => contentNotes)).toEqual([notes]);
  });

  test("leaves out what carries a note where a channel wants that", async () => {
    const from = archiveOf([statement(`${KILLED} ${bell("2017-06-15")}`)]);
    expect(await dates(from, "2026-06-15", { care: "leave-out" })).toEqual(["2017-06-15 day"]);
    expect(await post(archiveOf([statement(KILLED)]), "2026-06-15", { care: "leave-out" })).toBe(LEFT_OUT);
  });

  test("goes on nearby where all of the day is left out, and says that something is", async () => {
    const from = archiveOf([statement(`${KILLED} ${bell("2017-06-14")}`)]);
    const made = await dayPost(from, "2026-06-15", { ...PLAIN, care: "leave-out" });
    expect(made).toMatchObject({ kind: "post", withheld: true, entries: [{ date: "2017-06-14" }] });
    expect(await dayPost(archive(["2017-06-14"]), "2026-06-15", PLAIN)).toMatchObject({ withheld: false });
    expect(await dates(from, "2026-06-15", { care: "leave-out", emptyDay: "skip" })).toBe(LEFT_OUT);
  });

  test("leaves out an entry that was skipped, and no other of its sentence's neighbours", async () => {
    const from = archive(["2018-06-15", "2017-06-15"]);
    const skipped = new Set([(await keys(from, "2026-06-15")).get("2018-06-15") ?? ""]);
    expect(await dates(from, "2026-06-15", { skipped })).toEqual(["2017-06-15 day"]);
    const all = new Set((await keys(from, "2026-06-15")).values());
    expect(await dates(from, "2026-06-15", { skipped: all })).toBe(LEFT_OUT);
  });
});

describe("dayPost in any archive", () => {
  const someDay = fc
    .tuple(
      fc.integer({ min: 2016, max: 2028 }),
      fc.constantFrom("12-29", "12-31", "01-01", "01-03", "02-27", "02-28", "02-29", "03-01"),
    )
    .map(([year, day]) => `${year}-${day}`)
    .filter((day) => new Date(`${day}T12:00:00Z`).toISOString().startsWith(day));

  test("posts of the very day if it can, never anything later, never what it may not, and always the same", async () => {
    const documents = fc.array(fc.uniqueArray(someDay, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    const emptyDay = fc.constantFrom<"nearby" | "skip">("nearby", "skip");
    await fc.assert(
      fc.asyncProperty(documents, someDay, emptyDay, fc.nat(3), async (all, day, empty, skips) => {
        const from = archive(...all);
        const own = await onThisDate(from, day.slice(5), Number(day.slice(0, 4)), 99);
        const skipped = new Set(own.entries.slice(0, skips).map(entryKey));
        const made = await post(from, day, { emptyDay: empty, skipped });
        expect(await post(from, day, { emptyDay: empty, skipped })).toEqual(made);
        if (typeof made === "string") {
          expect([NOTHING, NOTHING_NEAR, LEFT_OUT]).toContain(made);
          return;
        }
        expect(made.length).toBeLessThanOrEqual(MOST_ENTRIES);
        for (const { date, key, relation } of made) {
          expect(date <= day).toBe(true);
          expect(skipped.has(key)).toBe(false);
          if (empty === "skip") expect(relation).toBe("day");
        }
        const left = own.exact ? own.entries.filter((entry) => !skipped.has(entryKey(entry))) : [];
        expect(made[0]?.relation === "day").toBe(left.length > 0);
      }),
      { seed: 1998, numRuns: 80 },
    );
  });
});
