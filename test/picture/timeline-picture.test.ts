import { expect, test } from "vitest";
import { timelinePicture } from "../../adapters/picture/timeline-picture.ts";
import { timelineChart } from "../../src/answer/chart.ts";
import { timeline } from "../../src/answer/timeline.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";

test("a timeline is drawn as it was looked at, and its words say what it shows", async () => {
  const picture = timelinePicture(timelineChart(await timeline(seeds, "North Korea", { limit: 30 })));
  expect(picture?.alt).toMatch(
    /^Timeline of North Korea: \d+ dated sentences of \d publishers, .*\. \d+ on a day \(points\), \d+ in a month/,
  );
  await expect(`${picture?.svg}\n`).toMatchFileSnapshot("golden/timeline.svg");
});

test("a day is a point and a month is a bar, each with the very words", async () => {
  const text = "The strike began on 3 May 1998 in Callao. The strike <ended> in June 1998.";
  const archive = archiveOf([statement(text, { issued: '"1998-09-09"', publisher: "Oxfam" })]);
  const picture = timelinePicture(timelineChart(await timeline(archive, "strike")));
  expect(picture?.alt).toBe(
    "Timeline of strike: 2 dated sentences of 1 publisher, 3 May 1998 to 30 June 1998. 1 on a day (points), 1 in a month, a year or a longer time (bars).",
  );
  const { svg = "" } = picture ?? {};
  expect(svg.match(/aria-label="dot".*?<\/g>/s)?.[0]).toContain("The strike began on 3 May 1998 in Callao.");
  expect(svg.match(/aria-label="rect".*?<\/g>/s)?.[0]).toContain(
    "June 1998: The strike &lt;ended&gt; in June 1998.",
  );
  expect(svg).toContain("prefers-color-scheme:dark");
});

test("nothing dated is no picture", async () => {
  expect(
    timelinePicture(timelineChart(await timeline(archiveOf([statement("Nobody came.")]), "strike"))),
  ).toBeNull();
});
