/** A picture with the words that say what it shows, for those who do not see it. */
export type Picture = { readonly svg: string; readonly alt: string };

/** After Okabe and Ito's colours, which the colour-blind can tell apart; each has a contrast of 3 or more on white and on black. */
export const COLORS = ["#2f86c4", "#d55e00", "#009e73", "#cc79a7", "#8c8c8c"] as const;
/** A file of its own: with its namespace, its role, and colours for a light and a dark page. */
export function standalone(svg: string): string {
  const colors =
    "<style>.timeline{background:#fff;color:#1a1a1a}@media (prefers-color-scheme:dark){.timeline{background:#16181c;color:#e8e8e8}}</style>";
  return svg
    .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" role="img" ')
    .replace("><style>", `>${colors}<style>`);
}
