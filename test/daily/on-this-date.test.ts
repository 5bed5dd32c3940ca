import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/corpus/document.ts";
import { type OnThisDateEntry, onThisDate } from "../../src/daily/on-this-date.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { seedDocument, seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";

const INFERRED = { issuedBasis: "inferred", issuedReason: "It says so." };

/** A sentence that states a day. */
const bell = (day: string) => `On ${dateWords(day)} the old bell of Port Elan rang.`;

/** A document of unknown date that tells of these days, one a sentence. */
const telling = (days: readonly string[], id = "a"): Document => statement(days.map(bell).join(" "), { id });

/** What is shown, as "date relation"; of one document that tells of days. */
async function shown(day: string, year: number, days: readonly string[]): Promise<readonly string[]> {
  return (await onThisDate(archiveOf([telling(days)]), day, year)).entries.map(
    ({ date, relation }) => `${date} ${relation}`,
  );
}

/** One entry in short. */
const short = ({ date, kind, basis, relation, years }: OnThisDateEntry) =>
  `${date} ${kind} ${basis} ${relation} ${years}`;

test("onThisDate has a sentence of two copies once, with both sources, and nothing of an older version", async () => {
  const archive = archiveOf([
    telling(["2018-06-15"], "a"),
    statement(bell("2018-06-15"), { id: "b", sameAs: "[a]" }),
    statement(bell("2018-06-15"), { id: "c", superseded: "{ by: a }" }),
  ]);
  const { entries } = await onThisDate(archive, "06-15", 2021);
  expect(entries.map(({ document, alsoIn = [] }) => [document.id, ...alsoIn.map(({ id }) => id)])).toEqual([
    ["a", "b"],
  ]);
});

describe("onThisDate on a day of its own", () => {
  const archive = archiveOf([
    statement("The strike of the dockers began in Port Elan. Yesterday the Council of Port Elan met.", {
      id: "a",
      issued: '"2015-06-15"',
    }),
    statement("The bell of Port Elan rang on 15 June 2018 at last. It rang on 16 June 2018 as well.", {
      id: "b",
      issued: '"2018-06-20"',
    }),
    statement("The Council of Port Elan told dockers about the strike.", {
      id: "c",
      issued: '"2016-06-15"',
      ...INFERRED,
    }),
  ]);

  test("shows what happened and what was issued, stated or inferred, with the years since", async () => {
    const { exact, entries, left } = await onThisDate(archive, "06-15", 2021);
    expect({ exact, left }).toEqual({ exact: true, left: 0 });
    expect(entries.map(short).toSorted()).toEqual([
      "2015-06-15 issued stated day 6",
      "2016-06-15 issued inferred day 5",
      "2018-06-15 event stated day 3",
    ]);
  });

  test("quotes the first sentence of what was issued", async () => {
    const { entries } = await onThisDate(archive, "06-15", 2015);
    expect(entries.map(({ quote, years }) => [quote, years])).toEqual([
      ["The strike of the dockers began in Port Elan.", 0],
    ]);
  });

  test("shows a day that was inferred from a certain day of issue", async () => {
    expect((await onThisDate(archive, "06-14", 2021)).entries.map(short)).toEqual([
      "2015-06-14 event inferred day 6",
    ]);
  });

  test("shows nothing later than the day itself", async () => {
    expect((await onThisDate(archive, "06-15", 2017)).entries.map(({ date }) => date).toSorted()).toEqual([
      "2015-06-15",
      "2016-06-15",
    ]);
    expect((await onThisDate(archive, "06-15", 2014)).entries).toEqual([]);
  });

  test("shows no neighbouring day beside the day itself", async () => {
    expect(await shown("06-15", 2021, ["2018-06-15", "2018-06-16", "2018-06"])).toEqual(["2018-06-15 day"]);
  });

  test("says who speaks", async () => {
    const speech = archiveOf([statement("“The bell of Port Elan rang on 15 June 2018,” Ana Lopez said.")]);
    expect((await onThisDate(speech, "06-15", 2021)).entries[0]?.speaker?.name).toBe("Ana Lopez");
  });

  test("leaves a sentence out that refers back to the one before", async () => {
    const text =
      "It rang on 15 June 2018 in Port Elan.\n\nThe Council of Port Elan met Ana Lopez on 15 June 2018.";
    const { entries } = await onThisDate(archiveOf([statement(text)]), "06-15", 2021);
    expect(entries.map(({ quote }) => quote.slice(0, 3))).toEqual(["The"]);
  });

  test("shows what was issued and what it tells of the same day once", async () => {
    const text = "The bell of Port Elan rang on 15 June 2018 at last. Then it fell silent.";
    const archiveOfOne = archiveOf([statement(text, { issued: '"2018-06-15"' })]);
    expect((await onThisDate(archiveOfOne, "06-15", 2021)).entries.map(short)).toEqual([
      "2018-06-15 issued stated day 3",
    ]);
  });

  test("shows another day that the first sentence tells of", async () => {
    const text = "The bell of Port Elan rang on 14 June 2018 at last.";
    const archiveOfOne = archiveOf([statement(text, { issued: '"2018-06-15"' })]);
    expect((await onThisDate(archiveOfOne, "06-14", 2021)).entries.map(short)).toEqual([
      "2018-06-14 event stated day 3",
    ]);
  });

  test("takes no heading and no signature for what happened", async () => {
    const text =
      "# The bell rang on 15 June 2018\n\nIt rang.\n\n15 June 2018\nOpen North Korea\nUnification Academy";
    expect((await onThisDate(archiveOf([statement(text)]), "06-15", 2021)).entries).toEqual([]);
  });
});

describe("onThisDate on an empty day", () => {
  test.for([
    ["06-15", ["2018-06-16"], ["2018-06-16 nearest"]],
    ["06-15", ["2018-06-22"], ["2018-06-22 nearest"]],
    ["06-15", ["2018-06-08"], ["2018-06-08 nearest"]],
    ["06-15", ["2018-06-23", "2018-06-07"], []],
    ["06-15", ["2018-06-17", "2018-06-14"], ["2018-06-14 nearest"]],
    ["06-15", ["2018-06-16", "2018-06-14"], ["2018-06-14 nearest"]],
    ["06-15", ["2018-06-18", "2019-06-18"], ["2018-06-18 nearest", "2019-06-18 nearest"]],
    ["01-02", ["2018-12-30"], ["2018-12-30 nearest"]],
    ["12-30", ["2018-01-02"], ["2018-01-02 nearest"]],
    ["03-01", ["2018-02-27"], ["2018-02-27 nearest"]],
  ] as const)("has near %s, of %j, %j", async ([day, days, expected]) => {
    expect(await shown(day, 2021, days)).toEqual(expected);
  });

  test("takes a day that is yet to come for no nearest day", async () => {
    expect(await shown("06-15", 2021, ["2021-06-16", "2020-06-12"])).toEqual(["2020-06-12 nearest"]);
  });

  test("goes on with the month, each entry marked for what it is", async () => {
    const archive = archiveOf([
      telling(["2018-06-17", "2017-06", "2017-07", "2016"]),
      statement("The Council of Port Elan has met the dockers again.", { id: "b", issued: '"2019-06"' }),
    ]);
    const found = await onThisDate(archive, "06-15", 2021);
    expect(found.exact).toBe(false);
    expect(found.entries.map(short)).toEqual([
      "2018-06-17 event stated nearest 3",
      "2019-06 issued stated month 2",
      "2017-06 event stated month 4",
    ]);
  });

  test("has the month alone where no day of the week around is known", async () => {
    expect(await shown("06-15", 2021, ["2018-06", "2018-06-25"])).toEqual(["2018-06 month"]);
  });

  test("is empty where nothing is near", async () => {
    expect(await onThisDate(archiveOf([]), "06-15", 2021)).toEqual({
      day: "06-15",
      year: 2021,
      exact: false,
      inYear: false,
      entries: [],
      left: 0,
      undated: [],
    });
  });
});

describe("onThisDate on dates of issue that are uncertain", () => {
  test.for([
    ["1998-09-09?", "1998-09 issued inferred month 23"],
    ["1998-09~", null],
    ["1998-09-?09", "1998-09 issued inferred month 23"],
    ["1998-09", "1998-09 issued inferred month 23"],
    ["1998", null],
    ["199X", null],
  ] as const)("is no finer about %s than is certain: %s", async ([issued, entry]) => {
    const document = statement("The bell of Port Elan rang for the dockers.", {
      issued: `"${issued}"`,
      ...INFERRED,
    });
    const { exact, entries } = await onThisDate(archiveOf([document]), "09-09", 2021);
    expect(exact).toBe(false);
    expect(entries.map(short)).toEqual(entry === null ? [] : [entry]);
  });

  test("infers no day from a day of issue that is uncertain", async () => {
    const document = statement("Yesterday the bell of Port Elan rang again.", { issued: '"1998-09-09?"' });
    expect((await onThisDate(archiveOf([document]), "09-08", 2021)).entries.map(({ date }) => date)).toEqual([
      "1998-09",
    ]);
  });
});

describe("onThisDate on 29 February", () => {
  test.for([
    ["02-28", 2021, ["2020-02-29 day"]],
    ["02-28", 2024, ["2020-02-29 nearest"]],
    ["02-29", 2024, ["2020-02-29 day"]],
    ["03-01", 2021, ["2020-02-29 nearest"]],
  ] as const)("shows on %s of %i %j", async ([day, year, expected]) => {
    expect(await shown(day, year, ["2020-02-29"])).toEqual(expected);
  });

  test("stands beside what is of 28 February itself in common years only", async () => {
    const days = ["2020-02-29", "2019-02-28"];
    expect((await shown("02-28", 2021, days)).toSorted()).toEqual(["2019-02-28 day", "2020-02-29 day"]);
    expect(await shown("02-28", 2024, days)).toEqual(["2019-02-28 day"]);
  });
});

describe("onThisDate with a limit", () => {
  const archive = archiveOf([telling(["2015-06-15", "2016-06-15", "2017-06-15", "2018-06-15"])]);

  test.for([
    [1, 1, 3],
    [3, 3, 1],
    [4, 4, 0],
    [10, 4, 0],
  ] as const)("of %i shows %i and says that %i are left", async ([limit, count, left]) => {
    const found = await onThisDate(archive, "06-15", 2021, limit);
    expect([found.entries.length, found.left]).toEqual([count, left]);
  });

  test.for([
    [0, 3, ["2015", "2016", "2017"], 1],
    [2, 1, ["2017"], 1],
    [3, 3, ["2018"], 0],
    [4, 3, [], 0],
    [99, 3, [], 0],
  ] as const)("passes over %i and shows up to %i: %j, %i left", async ([from, limit, years, left]) => {
    const found = await onThisDate(archive, "06-15", 2021, limit, from);
    expect(found.entries.map(({ date }) => date.slice(0, 4))).toEqual(years);
    expect([found.left, found.exact]).toEqual([left, true]);
  });

  test("shows every entry once, page by page, through the nearest day and the month", async () => {
    const mixed = archiveOf([telling(["2018-06-16", "2017-06-16", "2016-06", "2015-06", "2014-06"])]);
    const all = (await onThisDate(mixed, "06-15", 2021, 99)).entries;
    expect(all).toHaveLength(5);
    for (const limit of [1, 2, 3, 4, 5]) {
      const pages = await Promise.all(
        Array.from({ length: 5 }, (_, page) => onThisDate(mixed, "06-15", 2021, limit, page * limit)),
      );
      expect(pages.flatMap(({ entries }) => entries)).toEqual(all);
    }
  });

  test("shows ten unless told otherwise", async () => {
    const years = Array.from({ length: 12 }, (_, index) => `${2001 + index}-06-15`);
    const found = await onThisDate(archiveOf([telling(years)]), "06-15", 2021);
    expect([found.entries.length, found.left]).toEqual([10, 2]);
  });
});

describe("onThisDate in the archive", () => {
  test.for([
    ["12-15", 2021, "2020-12-15 issued stated day 1", "strengthen its efforts"],
    ["06-17", 2020, "2020-06-17 event inferred day 0", "revoked the corporate licenses"],
    ["06-16", 2021, "2020-06-16 event inferred day 1", "blowing up"],
    ["09-07", 2021, "1998-09-07 event inferred day 23", "shot dead"],
    ["12-20", 2021, "2020-12-15 issued stated nearest 1", "strengthen its efforts"],
    ["09-20", 2021, "2020-09 event inferred month 1", "Lee Dae-jun"],
  ] as const)("has for %s of %i %s", async ([day, year, entry, words]) => {
    const { entries } = await onThisDate(seeds, day, year);
    expect(entries.filter((one) => one.quote.includes(words)).map(short)).toContain(entry);
  });

  test("has nothing for a day far from all others", async () => {
    expect((await onThisDate(seeds, "04-15", 2021)).entries).toEqual([]);
  });

  test("quotes every entry of the year word for word", async () => {
    for (const month of ["01", "02", "03", "06", "07", "09", "11", "12"]) {
      for (const { quote, document, start, end } of (await onThisDate(seeds, `${month}-16`, 2021, 99))
        .entries) {
        expect(seedDocument(document.id).text.slice(start, end)).toBe(quote);
      }
    }
  });
});

/** Days near New Year and around the end of February of a few years, so that they meet. */
const someDay = fc
  .record({
    year: fc.integer({ min: 2015, max: 2021 }),
    day: fc.constantFrom(
      "12-24",
      "12-28",
      "12-30",
      "12-31",
      "01-01",
      "01-02",
      "01-09",
      "02-22",
      "02-28",
      "02-29",
      "03-01",
      "03-08",
    ),
  })
  .map(({ year, day }) => `${year}-${day}`)
  .filter(exists);

const small = fc.record({
  issued: fc.option(someDay),
  days: fc.uniqueArray(someDay, { minLength: 1, maxLength: 4 }),
});

function exists(day: string): boolean {
  return new Date(`${day}T12:00:00Z`).toISOString().startsWith(day);
}

/** How many days a date lies from a day, with its month and day brought into the years around. */
function distance(date: string, asked: string): { readonly days: number; readonly before: boolean } {
  const year = Number(asked.slice(0, 4));
  const offsets = [year - 1, year, year + 1].map((each) => {
    const moved = `${each}${date.slice(4)}`;
    const at = Date.parse(`${exists(moved) ? moved : `${each}-02-28`}T12:00:00Z`);
    return (at - Date.parse(`${asked}T12:00:00Z`)) / 86_400_000;
  });
  const nearest = offsets.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
  return { days: Math.abs(nearest), before: nearest < 0 };
}

/** The dates that are to be shown on a day, by trying all of them. */
function oracle(
  documents: readonly { readonly issued: string | null; readonly days: readonly string[] }[],
  asked: string,
) {
  const all = documents.flatMap(({ issued, days }) => [
    ...(issued === null || (days[0] ?? issued) !== issued ? [] : [`${issued} issued`]),
    ...days
      .filter((day, index) => (index > 0 || day !== issued) && (issued === null || day <= issued))
      .map((day) => `${day} event`),
  ]);
  const past = all.filter((entry) => entry.slice(0, 10) <= asked);
  const ranked = past.map((entry) => ({ entry, ...distance(entry.slice(0, 10), asked) }));
  const rank = ({ days, before }: { days: number; before: boolean }) =>
    2 * days + (before || days === 0 ? 0 : 1);
  const best = ranked.map(rank).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (best > 15) return [];
  return ranked
    .filter((one) => rank(one) === best)
    .map(({ entry }) => `${entry} ${best === 0 ? "day" : "nearest"}`)
    .toSorted();
}

describe("onThisDate in any archive", () => {
  test("shows what a search through all dates finds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(small, { maxLength: 4 }), someDay, async (documents, asked) => {
        const archive = archiveOf(
          documents.map(({ issued, days }, index) =>
            statement(days.map(bell).join(" "), {
              id: `d${index}`,
              ...(issued === null ? {} : { issued: `"${issued}"` }),
            }),
          ),
        );
        const { entries, exact } = await onThisDate(archive, asked.slice(5), Number(asked.slice(0, 4)), 99);
        const found = entries.map(({ date, kind, relation }) => `${date} ${kind} ${relation}`);
        expect(found.toSorted()).toEqual(oracle(documents, asked));
        expect(exact).toBe(entries[0]?.relation === "day");
      }),
      { seed: 1998, numRuns: 60 },
    );
  });
});
