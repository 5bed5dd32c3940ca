import { expect, test } from "vitest";
import { dayPost } from "../../src/daily/day-post.ts";
import { everyDay } from "../../src/daily/every-day.ts";
import { onThisDate } from "../../src/daily/on-this-date.ts";
import { archiveOf, statement } from "../answer/statement.ts";

const EVENT = "The Council of Port Elan opened a school in Moss on 14 June 2018.";
const SAID = "Ana Lopez of Oxfam condemned the Council of Moss on 15 June 2018 for its failure in Port Elan.";
const BROKEN = "The Minster for Ports, Ana Lopez, opened a harbour in Port Elan on 16 June 2018.";

const archive = archiveOf([
  statement([EVENT, SAID, BROKEN].join("\n\n"), { issued: '"2018-06-20"', publisher: "Oxfam" }),
]);

test("every day has what its post would bring, and nothing that was only said or that a scanner broke", async () => {
  expect((await everyDay(archive, 10)).map(({ quote, date }) => [quote, date])).toEqual([
    [EVENT, "2018-06-14"],
  ]);
});

test.for(["06-14", "06-15", "06-16"])("the post of %s brings the same", async (day) => {
  const options = {
    emptyDay: "skip",
    care: "note",
    contentNotes: () => [],
    seen: new Map(),
    skipped: new Set<string>(),
  } as const;
  const post = await dayPost(archive, `2026-${day}`, options);
  const calendar = (await everyDay(archive, 10)).filter(({ date }) => date.slice(5) === day);
  expect(post.kind === "post" ? post.entries.map(({ quote }) => quote) : []).toEqual(
    calendar.map(({ quote }) => quote),
  );
});

test.for(["06-15", "06-16"])("who asks for %s still finds something", async (day) => {
  expect((await onThisDate(archive, day, 2026)).entries).toHaveLength(1);
});
