import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Locale } from "../../src/messages/locale.ts";

/** A picture with the words that say what it shows, for those who do not see it. */
export type Picture = {
  readonly svg: string;
  readonly alt: string;
  /** Which instants are at which pixels from the left, where it has an axis of time to point at. */
  readonly scale?: Scale;
};

/** An axis of time: its ends in epoch milliseconds, and in pixels. */
type Scale = {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
};

/** After Okabe and Ito's colours, which the colour-blind can tell apart; each has a contrast of 3 or more on white and on black. */
export const COLORS = ["#2f86c4", "#d55e00", "#009e73", "#cc79a7", "#8c8c8c"] as const;

/** Shapes beside the colours, so that nothing is told by colour alone. */
export const SYMBOLS = ["circle", "square", "triangle", "diamond", "star"] as const;

/** How large a picture is, in pixels, and in which language. */
export type PictureOptions = {
  /** @default 960 */
  readonly width?: number;
  /** @default 13 */
  readonly fontSize?: number;
  /** The language of its words. @default "en" */
  readonly locale?: Locale;
};

/** Draws a plot as a file of its own, for light and dark pages. */
export function draw(
  alt: string,
  options: Plot.PlotOptions,
  { fontSize = 13 }: PictureOptions = {},
): Picture {
  const { document } = parseHTML("<html><body></body></html>");
  const plot = Plot.plot({
    ...options,
    document: document as never,
    className: "timeline",
    style: { fontSize: `${fontSize}px` },
    ariaLabel: alt,
  }) as unknown as { readonly outerHTML: string };
  return { svg: standalone(plot.outerHTML), alt };
}

/** A name in so much room, in characters. */
export function shortName(name: string, room: number): string {
  return name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`;
}

/** With its namespace, its role, and colours for a light and a dark page. */
function standalone(svg: string): string {
  const colors =
    "<style>.timeline{background:#fff;color:#1a1a1a}@media (prefers-color-scheme:dark){.timeline{background:#16181c;color:#e8e8e8}}</style>";
  return svg
    .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" role="img" ')
    .replace("><style>", `>${colors}<style>`);
}
