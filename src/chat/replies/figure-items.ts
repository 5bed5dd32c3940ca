import type { Answer } from "../../answer/answer.ts";
import { figureWords } from "../../answer/citation.ts";
import type { Figure } from "../../answer/figures.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import { quoteItem } from "./quoted.ts";
import { type Item, isFact, type Reply } from "./reply.ts";

/** Figures that a message has room for beside its answer. */
const MOST_SHOWN = 5;

/** The figures that stand beside an answer: all but its own. */
export function otherFigures(
  figures: readonly Figure[],
  { document, start }: Pick<Answer, "document" | "start">,
): readonly Figure[] {
  return figures.filter((figure) => figure.document.id !== document.id || figure.start !== start);
}

/** The figures of other dates and sources, the newest of them if they are many, in the order of their dates; undefined if there are none. */
export function figurePart(figures: readonly Figure[], best: Answer, say: Say): Reply["figures"] {
  const others = otherFigures(figures, best);
  if (others.length === 0) return undefined;
  const items = others.slice(-MOST_SHOWN).map((figure) => figureItem(figure, say));
  return { title: say("answer.figures"), items, left: others.length - items.length };
}

/** Its sentence can be had with all buttons under "More": it answers too. */
function figureItem(figure: Figure, say: Say): Item {
  const { number, date: _, ...quoted } = figure;
  const item = quoteItem(
    { ...quoted, highlights: [number] },
    { kind: "entry" },
    say,
    figureWords(figure, say),
  );
  return { ...item, facts: item.facts.filter((fact) => !isFact(fact, "fact.title")), buttons: [] };
}

/** What is said of figures that are not shown. */
export function leftWords(left: number, say: Say = ENGLISH): string {
  return say("answer.figures-left", { count: left });
}
