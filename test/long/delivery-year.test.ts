import { expect, test } from "vitest";
import { createContentNotes } from "../../src/daily/content-notes.ts";
import { deliverDue } from "../../src/delivery/deliver.ts";
import { type ComposedPost, composePost } from "../../src/delivery/posting/compose-post.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { createSetup, type Platform, subscription } from "../delivery/fake-platform.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 2028;

/** Forty zones from the first to the last to begin a day, with every kind of clock change. */
const ZONES = [
  "Africa/Cairo",
  "Africa/Casablanca",
  "Africa/Johannesburg",
  "Africa/Lagos",
  "America/Anchorage",
  "America/Argentina/Buenos_Aires",
  "America/Asuncion",
  "America/Bogota",
  "America/Caracas",
  "America/Chicago",
  "America/Havana",
  "America/Los_Angeles",
  "America/Mexico_City",
  "America/New_York",
  "America/Nuuk",
  "America/Santiago",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Antarctica/Troll",
  "Asia/Beirut",
  "Asia/Dhaka",
  "Asia/Gaza",
  "Asia/Jerusalem",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Phnom_Penh",
  "Asia/Seoul",
  "Asia/Tehran",
  "Asia/Yangon",
  "Australia/Adelaide",
  "Australia/Eucla",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "Europe/London",
  "Pacific/Apia",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Pacific/Marquesas",
  "Pacific/Pago_Pago",
] as const;

/** When each of them posts: also at midnight, and at hours that clocks skip or repeat. */
const TIMES = ["08:00", "00:00", "02:30", "06:45", "00:30", "01:15", "12:00"] as const;

const DAYS = Array.from({ length: 366 }, (_, index) =>
  new Date(Date.UTC(YEAR, 0, 1) + index * DAY).toISOString().slice(0, 10),
);

/** An archive that tells of every day of the year, each in a year of its own. */
const archive = archiveOf(
  DAYS.map((day, index) => {
    const year = day.endsWith("02-29") ? 2020 : 1990 + (index % 30);
    return statement(`On ${dateWords(`${year}${day.slice(4)}`)} the old bell rang in the square.`, {
      id: `d${index}`,
    });
  }),
);

/** It is looked every third hour; but for nights without any process, shorter than what is left of any day after its time. */
const looks = (hour: number) => hour % 3 === 0 && hour % 205 > 8;

test(`has one post for each of the 366 days of ${YEAR}, on its day, in forty zones`, async () => {
  const setup = createSetup(`${YEAR - 1}-12-30T12:00:00Z`, { atOnce: 10 });
  const { clock, store } = setup;
  const options = {
    emptyDay: "skip",
    care: "note",
    contentNotes: createContentNotes([]),
    seen: new Map(),
    skipped: new Set<string>(),
  } as const;
  /** Every channel has the same archive and no history, so that a day is composed once. */
  const made = new Map<string, ComposedPost>();
  const compose = async (_: unknown, day: string) => {
    const post = made.get(day) ?? (await composePost(archive, day, options));
    made.set(day, post);
    return post;
  };
  for (const [index, zone] of ZONES.entries()) {
    const time = TIMES[index % TIMES.length] ?? "";
    const channel = zone.replace(/\W/g, "");
    await store.save(
      subscription({ channel, workspace: `T${index % 7}`, zone, time, firstDay: `${YEAR}-01-01` }),
    );
  }
  const ports = { ...setup.ports, compose };
  const start = clock.nowMs;
  for (let hour = 0; hour < 370 * 24; hour++) {
    clock.nowMs = start + hour * HOUR + 7_000;
    if (looks(hour)) await deliverDue(setup.platform.poster, ports, () => false);
  }

  for (const zone of ZONES) {
    const days = postsOf(setup.platform, zone).map(({ day }) => day);
    expect(new Set(days).size, zone).toBe(days.length);
    expect(days.filter((day) => day.startsWith(`${YEAR}-`)).toSorted(), zone).toEqual(DAYS);
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" });
    for (const { day, atMs } of postsOf(setup.platform, zone)) expect(format.format(atMs), zone).toBe(day);
  }
  // Each shows what is of its very day; 28 and 29 February each have their own in a leap year.
  expect([...made.keys()].filter((day) => day.startsWith(`${YEAR}-`)).toSorted()).toEqual(DAYS);
  for (const [day, post] of made)
    expect(post.kind === "post" ? post.keys.map((key) => key.slice(-5)) : post.reason, day).toEqual([
      day.slice(5),
    ]);
}, 300_000);

function postsOf(platform: Platform, zone: string): Platform["posts"] {
  const channel = zone.replace(/\W/g, "");
  return platform.posts.filter((post) => post.channel === channel);
}
