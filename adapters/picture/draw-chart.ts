import type { Chart } from "../../src/answer/chart.ts";
import { documentsPicture } from "./documents-picture.ts";
import { figuresPicture } from "./figures-picture.ts";
import type { Picture, PictureSize } from "./picture.ts";
import { timelinePicture } from "./timeline-picture.ts";

/** Draws what there is to see; null: nothing of it can be drawn. */
export function drawChart(chart: Chart, size: PictureSize = {}): Picture | null {
  switch (chart.kind) {
    case "timeline":
      return timelinePicture(chart, size);
    case "figures":
      return figuresPicture(chart, size);
    case "documents":
      return documentsPicture(chart, size);
  }
}
