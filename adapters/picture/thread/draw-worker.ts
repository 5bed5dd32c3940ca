import { parentPort } from "node:worker_threads";
import { sayIn } from "../../../src/messages/say.ts";
import { NoFontError } from "../raster/no-font-error.ts";
import type { DrawNews, Drawn, DrawOrder } from "./draw-messages.ts";

const port = parentPort;

port?.on("message", (order: DrawOrder) => {
  const { id } = order;
  drawn(order).then(
    (picture) => port.postMessage({ kind: "drawn", id, drawn: picture } satisfies DrawNews),
    (error: unknown) => port.postMessage({ kind: "failed", id, ...failure(error) } satisfies DrawNews),
  );
});

let rasterizer: Promise<import("../raster/png.ts").Rasterizer> | null = null;

async function drawn({ chart, options, as }: DrawOrder): Promise<Drawn | null> {
  const { drawChart } = await import("../draw-chart.ts");
  const picture = drawChart(chart, options);
  if (picture === null || as === "svg") return picture && { ...picture, png: null };
  rasterizer ??= import("../raster/png.ts").then(({ createRasterizer }) => createRasterizer());
  const { png, has } = await rasterizer;
  const say = sayIn(options.locale ?? "en");
  if (has(say("picture.others"))) return { ...picture, png: png(picture.svg, say) };
  // Without a font for its language, words of the picture would be missing: they are drawn in English.
  const inEnglish = drawChart(chart, { ...options, locale: "en" }) ?? picture;
  return { ...picture, png: png(inEnglish.svg) };
}

function failure(error: unknown): { readonly message: string; readonly unable: boolean } {
  if (error instanceof NoFontError) return { message: error.message, unable: true };
  if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")
    return {
      message: "The packages @observablehq/plot and @resvg/resvg-wasm are not installed.",
      unable: true,
    };
  return { message: error instanceof Error ? error.message : String(error), unable: false };
}
