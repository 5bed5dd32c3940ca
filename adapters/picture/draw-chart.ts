import type { Chart } from "../../src/answer/chart.ts";
import { documentsPicture } from "./documents-picture.ts";
import { figuresPicture } from "./figures-picture.ts";
import type { Picture, PictureOptions } from "./picture.ts";
import { timelinePicture } from "./timeline-picture.ts";

/** Draws what there is to see; null: nothing of it can be drawn. */
export function drawChart(chart: Chart, options: PictureOptions = {}): Picture | null {
  switch (chart.kind) {
    case "timeline":
      return timelinePicture(chart, options);
    case "figures":
      return figuresPicture(chart, options);
    case "documents":
      return documentsPicture(chart, options);
  }
}
