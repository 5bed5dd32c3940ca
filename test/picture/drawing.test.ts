import { afterEach, expect, test } from "vitest";
import { createRasterizer } from "../../adapters/picture/raster/png.ts";
import { systemFonts } from "../../adapters/picture/raster/system-fonts.ts";
import { createDrawing, type Drawing, type DrawingParts } from "../../adapters/picture/thread/drawing.ts";
import type { Chart } from "../../src/answer/chart.ts";

const CHART: Chart = {
  kind: "timeline",
  topic: "strikes",
  marks: [
    { publisher: "Oxfam", date: "1998-05-03", quote: "The strike began." },
    { publisher: "Oxfam", date: "1998-06", quote: "It ended in June." },
  ],
};
const script = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

let drawing: Drawing | null = null;
const said: string[] = [];
afterEach(async () => {
  await drawing?.stop();
  said.length = 0;
});

function open(parts: Partial<DrawingParts> = {}): Drawing {
  drawing = createDrawing({
    unable: (why) => said.push(`unable: ${why}`),
    failed: (why) => said.push(`failed: ${why}`),
    withinMs: 30_000,
    ...parts,
  });
  return drawing;
}

test("a chart is drawn in a thread, as vectors and as pixels", async () => {
  const { draw } = open();
  const svg = await draw(CHART, "svg");
  expect(svg?.svg).toContain("It ended in June.");
  expect(svg?.alt).toMatch(/^Timeline of strikes: 2 dated sentences of 1 publisher/);
  expect(svg?.png).toBeNull();
  const png = await draw(CHART, "png");
  if ((await systemFonts()).length > 0) expect(png?.png?.length).toBeGreaterThan(1_000);
  expect(await draw({ ...CHART, marks: [] }, "png")).toBeNull();
});

test.skipIf((await systemFonts()).length === 0)(
  "a picture of pixels is in English where no font has the letters of its language, and its words are not",
  async () => {
    const { draw } = open();
    const [korean, english] = await Promise.all([
      draw(CHART, "png", { locale: "ko" }),
      draw(CHART, "png", { locale: "en" }),
    ]);
    expect(korean?.alt).toMatch(/^“strikes” 연표: /);
    const isSame = Buffer.from(korean?.png ?? []).equals(Buffer.from(english?.png ?? []));
    expect(isSame).toBe(!(await createRasterizer()).has("가"));
  },
);

test("a thread that hangs is ended, and the next picture has another one", async () => {
  const { draw } = open({ script: script("setInterval(() => {}, 1000)"), withinMs: 50 });
  expect(await draw(CHART, "svg")).toBeNull();
  expect(await draw(CHART, "svg")).toBeNull();
  expect(said).toEqual(["failed: no picture within 50 ms", "failed: no picture within 50 ms"]);
});

test("a thread that dies loses its picture and nothing else", async () => {
  const { draw } = open({ script: script("throw new Error('no memory')") });
  expect(await draw(CHART, "svg")).toBeNull();
  expect(said).toEqual(["failed: no memory"]);
});

test("where nothing can be drawn that is said once, and nothing waits", async () => {
  const { draw } = open({
    script: script(
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ id }) => parentPort.postMessage({ kind: 'failed', id, message: 'no font', unable: true }))",
    ),
  });
  expect(await Promise.all([draw(CHART, "png"), draw(CHART, "png")])).toEqual([null, null]);
  expect(await draw(CHART, "png")).toBeNull();
  expect(said).toEqual(["unable: no font"]);
});

test("more pictures than can be drawn soon are left out", async () => {
  const { draw } = open({ script: script("setInterval(() => {}, 1000)"), withinMs: 200 });
  const all = Array.from({ length: 9 }, () => draw(CHART, "svg"));
  expect(await all[8]).toBeNull();
  expect(said).toEqual([]);
  await Promise.all(all);
});
