import { describe, expect, test } from "vitest";
import { timeline } from "../../../src/answer/timeline.ts";
import { onThisDateReply, timelineReply, whichDayReply } from "../../../src/chat/replies/dated-replies.ts";
import { onThisDate } from "../../../src/daily/on-this-date.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { seeds } from "../../answer/seeds.ts";
import { archiveOf, statement } from "../../answer/statement.ts";
import { everyPage, wordsAt } from "./pages.ts";

const onDay = (day: string, year: number, from = 0) =>
  onThisDateReply(seeds, { kind: "on-this-date", day, year, from }, null, ENGLISH);
const about = (
  topic: string,
  more: { readonly from?: number; readonly publisher?: string; readonly place?: string } = {},
) => timelineReply(seeds, { kind: "timeline", topic, from: 0, ...more }, "2026-11-22", ENGLISH);

describe("onThisDateReply on a past year", () => {
  const archive = archiveOf([
    statement("The dockers of Moss walked out on 17 June 2020."),
    statement("Two dockers were arrested on 17 June 2014, and three were freed.", { id: "b" }),
    statement("The dockers of Moss came back on 17 June 2024.", { id: "c" }),
  ]);
  const asked = async (year: number) => {
    const { items, notes } = await onThisDateReply(
      archive,
      { kind: "on-this-date", day: "06-17", year, from: 0 },
      "2026-11-22",
      ENGLISH,
    );
    return { labels: items.map(({ label }) => label?.slice(0, 26)), notes };
  };

  test.for([
    [2014, "17 June 2014 · 12 years ago"],
    [2020, "17 June 2020 · 6 years ago "],
    [2024, "17 June 2024 · 2 years ago "],
  ] as const)("shows %i first, and then other years", async ([year, first]) => {
    const { labels, notes } = await asked(year);
    expect(labels[0]).toBe(first.slice(0, 26));
    expect(labels).toHaveLength(3);
    expect(notes).toEqual([]);
  });

  test("says that there is nothing of that year", async () => {
    expect(await asked(2019)).toMatchObject({
      labels: { length: 3 },
      notes: ["Nothing in the archive on 17 June 2019. Other years:"],
    });
  });
});

describe("whichDayReply", () => {
  const readings = (year: number) =>
    [
      { day: "07-06", year },
      { day: "06-07", year },
    ] as const;

  test("offers both days, as buttons and as commands", () => {
    const reply = whichDayReply({ kind: "which-day", readings: readings(2026) }, "2026-11-22", ENGLISH);
    expect(reply).toMatchObject({ kind: "refusal", title: "Which day: 6 July or 7 June?" });
    expect(reply.items.map(({ text, buttons }) => [text, buttons])).toEqual([
      [
        "/on-this-date 6 July",
        [
          {
            label: "6 July",
            request: { kind: "on-this-date", day: "07-06", year: 2026, from: 0 },
            public: false,
          },
        ],
      ],
      [
        "/on-this-date 7 June",
        [
          {
            label: "7 June",
            request: { kind: "on-this-date", day: "06-07", year: 2026, from: 0 },
            public: false,
          },
        ],
      ],
    ]);
  });

  test("keeps a year that was typed", () => {
    const reply = whichDayReply({ kind: "which-day", readings: readings(2020) }, "2026-11-22", ENGLISH);
    expect(reply.title).toBe("Which day: 6 July 2020 or 7 June 2020?");
  });
});

describe("onThisDateReply", () => {
  test("shows what is of the very day", async () => {
    const reply = await onDay("06-17", 2026);
    expect(reply).toMatchObject({
      kind: "on-this-date",
      title: "On this date: 17 June",
      notes: [],
      closing: [],
    });
    const [item] = reply.items;
    expect(item?.label).toBe("17 June 2020 · 6 years ago · date worked out from the text");
    expect(item?.text).toContain("revoked the corporate licenses");
    expect(item?.buttons.map(({ label }) => label)).toEqual(["In context", "Cite"]);
  });

  test.for([
    ["12-15", 2020, "15 December 2020 · this year · published that day"],
    ["12-15", 2021, "15 December 2020 · 1 year ago · published that day"],
    ["12-20", 2022, "Nearest day: 15 December 2020 · 2 years ago · published that day"],
    ["09-20", 2021, "In September 2020 (day unknown) · 1 year ago · date worked out from the text"],
  ] as const)("says of %s in %i how it came to be shown: %s", async ([day, year, label]) => {
    expect((await onDay(day, year)).items.map((item) => item.label)).toContain(label);
  });

  test("says that nothing is of this very day", async () => {
    expect((await onDay("12-20", 2021)).notes).toEqual(["Nothing in the archive on this exact day."]);
  });

  test("says that nothing is near", async () => {
    const reply = await onDay("04-15", 2021);
    expect(reply).toMatchObject({ items: [], paging: null, title: "On this date: 15 April" });
    expect(reply.notes).toHaveLength(1);
    expect(reply.notes[0]).toContain("Nothing in the archive on this day");
  });

  test("says that there is nothing more", async () => {
    expect(await onDay("09-01", 2026, 1_000)).toMatchObject({
      items: [],
      closing: ["No more entries."],
    });
  });

  test("names 29 February in any year", async () => {
    expect((await onDay("02-29", 2021)).title).toBe("On this date: 29 February");
  });

  test.for([1, 2, 3, 4, 5, 6, 7, 8])("shows every entry once where %i have room on a page", async (room) => {
    for (const day of ["09-01", "09-09", "09-20", "06-17", "12-15"]) {
      const pages = await everyPage(seeds, { kind: "on-this-date", day, year: 2026, from: 0 }, room);
      const { entries } = await onThisDate(seeds, day, 2026, 1_000);
      const shown = pages.flatMap(({ items }) => items);
      expect(shown.map(({ text }) => text)).toEqual(entries.map(({ quote }) => quote));
      for (const { items, paging } of pages) {
        expect(items).not.toEqual([]);
        expect(paging?.total).toBe(entries.length);
      }
      for (const { origin, text, form } of shown) {
        expect(form).toBe("quote");
        expect(origin && (await wordsAt(seeds, origin))).toBe(text);
      }
    }
  });
});

describe("timelineReply", () => {
  test("shows dated sentences in the order of their dates, eight a page", async () => {
    const reply = await about("");
    expect(reply).toMatchObject({
      kind: "timeline",
      title: "Timeline: everything dated",
      asked: null,
      notes: [],
    });
    expect(reply.items).toHaveLength(8);
    for (const { buttons } of reply.items)
      expect(buttons.map(({ label }) => label)).toEqual(["In context", "Cite"]);
  });

  test("says how surely a date is known", async () => {
    const labels = (await everyPage(seeds, { kind: "timeline", topic: "", from: 0 }, 8)).flatMap(
      ({ items }) => items.map(({ label }) => label),
    );
    expect(labels).toContain("September 2020 (the text says “September”)");
    expect(labels).toContain("1981");
  });

  test("names its topic, and keeps to a publisher and a place", async () => {
    const reply = await about("arrests", { publisher: "Amnesty", place: "Cambodia" });
    expect(reply.title).toBe("Timeline: arrests");
    expect(reply.asked).toBe('arrests --publisher "Amnesty" --place "Cambodia"');
    for (const { origin } of (await about("", { place: "Cambodia" })).items)
      expect(origin?.document).toBe("amnesty-1998-cambodia-call-for-restraint");
  });

  test("reckons last year from the day that it is asked on", async () => {
    const request = { kind: "timeline", topic: "last year", from: 0 } as const;
    expect(
      (await timelineReply(seeds, request, "2021-03-05", ENGLISH)).items.map(({ label }) => label).join(),
    ).toContain("2020");
    expect((await timelineReply(seeds, request, "2026-11-22", ENGLISH)).items).toEqual([]);
  });

  test.for([1, 2, 3, 5, 7, 8])("shows every entry once, in order, %i a page", async (room) => {
    for (const topic of ["", "arrests in South Korea", "prisoners"]) {
      const pages = await everyPage(seeds, { kind: "timeline", topic, from: 0 }, room);
      const { entries } = await timeline(seeds, topic, { limit: 1_000, today: "2026-11-22" });
      const shown = pages.flatMap(({ items }) => items);
      const key = (text: string, start: number | undefined) => `${start} ${text}`;
      expect(shown.map(({ text, origin }) => key(text, origin?.start))).toEqual(
        entries.map(({ quote, start }) => key(quote, start)),
      );
      for (const { items, paging } of pages) {
        expect(items).not.toEqual([]);
        expect(paging?.total).toBe(entries.length);
      }
      for (const { origin, text, form } of shown) {
        expect(form).toBe("quote");
        expect(origin && (await wordsAt(seeds, origin))).toBe(text);
      }
    }
  });

  test("shows a sentence of two dates under each of them", async () => {
    const two = archiveOf([statement("They met on 3 May 1998 and again on 4 June 1999.")]);
    const { items } = await timelineReply(two, { kind: "timeline", topic: "", from: 0 }, null, ENGLISH);
    expect(items.map(({ label }) => label)).toEqual(["3 May 1998", "4 June 1999"]);
  });
});

describe("timelineReply that has nothing", () => {
  test("says what was searched and which words never occur", async () => {
    expect(await about("volcano")).toMatchObject({
      kind: "timeline",
      title: "Nothing in the archive with a date on this topic.",
      asked: "volcano",
      notes: [
        "Searched: 6 documents of Amnesty International, Human Rights Watch and NKnet, issued 1998 to 2020.",
        "Not in the archive: “volcano”.",
      ],
      items: [],
      paging: null,
    });
  });

  test("says in which languages dates are not read, for a topic and for a day", async () => {
    const german = archiveOf([
      statement("Sie trafen sich am 3. Mai 1998 in Moss.", { language: "de", issued: "1998" }),
    ]);
    const topic = await timelineReply(german, { kind: "timeline", topic: "Moss", from: 0 }, null, ENGLISH);
    expect(topic.notes.at(-1)).toBe("Dates are not read in German (1 document).");
    const day = { kind: "on-this-date", day: "05-03", year: 2020, from: 0 } as const;
    expect((await onThisDateReply(german, day, null, ENGLISH)).notes).toEqual([
      "Nothing in the archive on this day, within a week of it, or in this month.",
      "Dates are not read in German (1 document).",
    ]);
  });

  test("says that there is nothing more", async () => {
    expect(await about("", { from: 1_000 })).toMatchObject({
      items: [],
      closing: ["No more entries."],
    });
  });
});
