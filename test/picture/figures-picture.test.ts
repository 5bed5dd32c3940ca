import { expect, test } from "vitest";
import { figuresPicture } from "../../adapters/picture/figures-picture.ts";
import { ask } from "../../src/answer/ask.ts";
import { type FiguresChart, figuresChart } from "../../src/answer/chart.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";

const QUESTION = "How many people were arrested under the National Security Law?";

async function chartOf(question: string, archive = seeds): Promise<FiguresChart | null> {
  const result = await ask(archive, question);
  return figuresChart(question, (result.kind === "answer" && result.figures) || []);
}

test("figures are drawn as points at their dates, with their own words and no line between them", async () => {
  const chart = await chartOf(QUESTION);
  const picture = chart && figuresPicture(chart);
  expect(picture?.alt).toBe(
    `Figures for “${QUESTION}”, each as its source gives it: more than 100 · issued about 1998 (Amnesty International); almost 400 · 1998 (Amnesty International); over 240 · issued about September 1998 (Amnesty International).`,
  );
  const { svg = "" } = picture ?? {};
  expect(svg.match(/<title>/g)).toHaveLength(3);
  for (const words of ["almost 400", "over 240", "more than 100"]) expect(svg).toContain(`>${words}</text>`);
  expect(svg).not.toContain('aria-label="line"');
  await expect(`${svg}\n`).toMatchFileSnapshot("golden/figures.svg");
});

test("two figures, or figures of one time, are no picture", async () => {
  const of = (numbers: readonly number[], issued: (at: number) => string) =>
    archiveOf(
      numbers.map((number, at) =>
        statement(`${number} dockers were arrested in Callao.`, { id: `d-${at}`, issued: issued(at) }),
      ),
    );
  const question = "How many dockers were arrested in Callao?";
  const years = (at: number) => `"${1998 + at}-05-03"`;
  expect((await chartOf(question, of([10, 20, 30], years)))?.points.map(({ value }) => value)).toEqual([
    10, 20, 30,
  ]);
  expect(await chartOf(question, of([10, 20], years))).toBeNull();
  expect(
    await chartOf(
      question,
      of([10, 20, 30], () => '"1998-05-03"'),
    ),
  ).toBeNull();
});
