import { parentPort } from "node:worker_threads";
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

async function drawn({ chart, size, as }: DrawOrder): Promise<Drawn | null> {
  const { drawChart } = await import("../draw-chart.ts");
  const picture = drawChart(chart, size);
  if (picture === null || as === "svg") return picture && { ...picture, png: null };
  rasterizer ??= import("../raster/png.ts").then(({ createRasterizer }) => createRasterizer());
  return { ...picture, png: (await rasterizer).png(picture.svg) };
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
