import { expect, test } from "vitest";
import { documentsPicture } from "../../adapters/picture/documents-picture.ts";
import { timelinePicture } from "../../adapters/picture/timeline-picture.ts";
import { timelineChart } from "../../src/answer/chart.ts";
import { timeline } from "../../src/answer/timeline.ts";
import { documentsByPeriod } from "../../src/archive/documents-by-period.ts";
import { archiveOf, statement } from "../answer/statement.ts";

/** The words below the axis of time. */
const ticks = (svg: string): readonly string[] =>
  [
    ...(/aria-label="x-axis tick label">(.*?)<\/g>/s.exec(svg)?.[1] ?? "").matchAll(
      /<text[^>]*>(.*?)<\/text>/gs,
    ),
  ].map(([, text = ""]) => text.replace(/<\/?tspan[^>]*>/g, "|").replace(/\|+/g, "|"));

async function ticksBetween(first: string, last: string): Promise<readonly string[]> {
  const chart = timelineChart(
    await timeline(archiveOf([statement(`The strike began on ${first} and ended on ${last}.`)]), "strike"),
  );
  return ticks(timelinePicture(chart, { locale: "ko" })?.svg ?? "");
}

test.for([
  ["3 May 1975", "4 May 1998", ["1976년", "1978년", "1980년"]],
  ["3 September 1996", "4 May 1998", ["|10월|1996년|", "|1월|1997년|", "4월"]],
  ["3 December 1997", "4 May 1998", ["|7일|1997년 12월|", "14일", "21일", "28일", "|4일|1998년 1월|"]],
  ["27 May 1998", "2 June 1998", ["|0시|5월 27일|", "12시", "|0시|5월 28일|"]],
] as const)("an axis of time from %s to %s is written in Korean", async ([first, last, expected]) => {
  expect((await ticksBetween(first, last)).slice(0, expected.length)).toEqual(expected);
});

test("the words of a picture are Korean, and what is quoted is not", async () => {
  const statements = Array.from("ABCDEFG", (publisher) =>
    statement("The strike began on 3 May 1998.", {
      id: publisher.toLowerCase(),
      publisher,
      issued: '"1998"',
    }),
  );
  const documents = documentsPicture(documentsByPeriod(statements, "year"), { locale: "ko" });
  expect(documents?.svg).toContain("<title>그 밖, 1998년: 3");
  expect(documents?.alt).toMatch(/^발표 연도별 문서, 1998년: /);
  const chart = timelineChart(await timeline(archiveOf(statements), "strike"));
  const picture = timelinePicture(chart, { locale: "ko" });
  expect(picture?.alt).toMatch(/^“strike” 연표: /);
  expect(picture?.svg).toContain("<title>1998년 5월 3일: The strike began on 3 May 1998.");
});
