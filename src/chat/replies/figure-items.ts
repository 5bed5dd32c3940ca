import type { Answer } from "../../answer/answer.ts";
import { figureWords } from "../../answer/citation.ts";
import type { Figure } from "../../answer/figures.ts";
import { quoteItem } from "./quoted.ts";
import type { Item, Reply } from "./reply.ts";

/** Figures that a message has room for beside its answer. */
const MOST_SHOWN = 5;

/** Over the figures in a message, on a page and in the terminal. */
export const FIGURES_TITLE = "Other figures";

/** The figures that stand beside an answer: all but its own. */
export function otherFigures(
  figures: readonly Figure[],
  { document, start }: Pick<Answer, "document" | "start">,
): readonly Figure[] {
  return figures.filter((figure) => figure.document.id !== document.id || figure.start !== start);
}

/** The figures of other dates and sources, the newest of them if they are many, in the order of their dates; undefined if there are none. */
export function figurePart(figures: readonly Figure[], best: Answer): Reply["figures"] {
  const others = otherFigures(figures, best);
  if (others.length === 0) return undefined;
  const items = others.slice(-MOST_SHOWN).map(figureItem);
  return { title: FIGURES_TITLE, items, left: others.length - items.length };
}

/** Its sentence can be had with all buttons under "More": it answers too. */
function figureItem(figure: Figure): Item {
  const { number, date: _, ...quoted } = figure;
  const item = quoteItem({ ...quoted, highlights: [number] }, { kind: "entry" }, figureWords(figure));
  return { ...item, facts: item.facts.filter(({ label }) => label !== "Title"), buttons: [] };
}

/** What is said of figures that are not shown. */
export function leftWords(left: number): string {
  return `${left} more ${left === 1 ? "figure" : "figures"} not shown here.`;
}
