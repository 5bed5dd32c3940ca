import type { Chart } from "../../src/answer/chart.ts";
import type { Locale } from "../../src/messages/locale.ts";

/** The size of a picture of pixels, which is read on a telephone as well as beside a column of chat. */
export const PIXELS = { width: 720, fontSize: 16 } as const;

/** Draws a chart, as vectors or as pixels; null: it cannot be drawn, or not now. */
export type DrawChart = (
  chart: Chart,
  as: "svg" | "png",
  options?: { readonly width?: number; readonly fontSize?: number; readonly locale?: Locale },
) => Promise<DrawnChart | null>;

/** A drawn chart. */
type DrawnChart = {
  readonly svg: string;
  readonly png: Uint8Array | null;
  readonly alt: string;
  /** Which instants, in epoch milliseconds, are at which pixels from the left. */
  readonly scale?: {
    readonly first: number;
    readonly last: number;
    readonly left: number;
    readonly right: number;
  };
};

/**
 * A picture as an answer of the server; null if there is none.
 *
 * @param locale the language of its words.
 * @returns an SVG has its scale of time in a header, for the script that lets a part of it be chosen.
 */
export function pictureResponse(
  drawn: DrawnChart | null,
  as: "svg" | "png",
  locale: Locale,
): Response | null {
  if (drawn === null) return null;
  if (as === "svg")
    return new Response(drawn.svg, {
      headers: {
        "content-type": "image/svg+xml; charset=utf-8",
        "content-language": locale,
        ...(drawn.scale ? { "x-scale": JSON.stringify(drawn.scale) } : {}),
      },
    });
  const headers = { "content-type": "image/png", "content-language": locale };
  return drawn.png && new Response(new Uint8Array(drawn.png), { headers });
}
