import type { Chart } from "../../../src/answer/chart.ts";
import type { Picture, PictureOptions } from "../picture.ts";

/** What the drawing thread is asked: a picture of a chart, with its pixels or without. */
export type DrawOrder = {
  readonly id: number;
  readonly chart: Chart;
  readonly options: PictureOptions;
  readonly as: "svg" | "png";
};

/** A picture, with its pixels if they were asked for. */
export type Drawn = Picture & { readonly png: Uint8Array | null };

/** What becomes of an order. `unable`: nothing can be drawn here before something is installed, and why. */
export type DrawNews =
  | { readonly kind: "drawn"; readonly id: number; readonly drawn: Drawn | null }
  | { readonly kind: "failed"; readonly id: number; readonly message: string; readonly unable: boolean };
