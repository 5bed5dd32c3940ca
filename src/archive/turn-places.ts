import type { Document } from "../corpus/document.ts";
import { labelWords, ROLE_LABEL } from "../corpus/structure/labels.ts";
import { isProse } from "../corpus/structure/passage-kind.ts";
import type { Passage } from "../corpus/structure/passages.ts";
import { asks } from "../corpus/text/asks.ts";

/** Where a passage stands in an interview. */
export type TurnPlace = {
  /**
   * The position of what was said before it, null for the first words: labels on lines of their own, page numbers and whatever else a page
   * puts between two turns is passed over.
   */
  readonly before: number | null;
  /** The position of what was said after it; null for the last words. */
  readonly after: number | null;
  /** `asks`: its turn puts a question or is that of who puts them; `replies`: its turn opens with it, and replies to one. */
  readonly part: "asks" | "replies" | "other";
};

/** What one person says until somebody else speaks. */
type Turn = { readonly label: string; readonly positions: number[] };

/** Fewest turns from which the label of who asks is known by them. */
const FEWEST = 2;

/** The share of their turns that end with a question, from which on somebody is who asks. */
const MOSTLY = 0.5;

/** The place of each passage in the turns of an interview, by its position; of other texts none. */
export function turnPlaces({ text, passages }: Document): ReadonlyMap<number, TurnPlace> {
  const turns = turnsOf(text, passages);
  const endsAsking = ({ positions }: Turn) => {
    const last = passages[positions.at(-1) ?? -1];
    return last !== undefined && asks(text.slice(last.start, last.end));
  };
  const askers = new Set(
    [...Map.groupBy(turns, ({ label }) => label)].flatMap(([label, own]) => {
      const asked = own.filter(endsAsking).length;
      const isAsker = ROLE_LABEL.test(label) || (own.length >= FEWEST && asked >= own.length * MOSTLY);
      return isAsker ? [label] : [];
    }),
  );
  const isAsking = (turn: Turn) => askers.has(turn.label) || endsAsking(turn);
  const order = turns.flatMap(({ positions }) => positions);
  const found = new Map<number, TurnPlace>();
  for (const [at, turn] of turns.entries()) {
    const previous = turns[at - 1];
    // Who answers may end with a question that nobody is to answer.
    const replies = previous !== undefined && isAsking(previous) && !askers.has(turn.label);
    for (const [index, position] of turn.positions.entries())
      found.set(position, {
        before: order[found.size - 1] ?? null,
        after: order[found.size + 1] ?? null,
        part: !replies && isAsking(turn) ? "asks" : replies && index === 0 ? "replies" : "other",
      });
  }
  return found;
}

/** The turns with what is said in them. A passage in which several begin belongs to the first of them. */
function turnsOf(text: string, passages: readonly Passage[]): readonly Turn[] {
  const turns: Turn[] = [];
  for (const [position, { kind, labels = [], start }] of passages.entries()) {
    const open = turns.at(-1);
    const opened = labels.map((label): Turn => ({ label: labelWords(text, label), positions: [] }));
    turns.push(...opened);
    const [first] = labels;
    const own = first === undefined || (first.start > start && open) ? open : opened[0];
    if (isProse(kind)) own?.positions.push(position);
  }
  return turns.filter(({ positions }) => positions.length > 0);
}

/** The positions of what is read before and after a passage: of what was said, in an interview, elsewhere of its neighbours. */
export function readAround({
  position,
  turn,
}: {
  readonly position: number;
  readonly turn?: TurnPlace | undefined;
}): Pick<TurnPlace, "before" | "after"> {
  return turn ?? { before: position - 1, after: position + 1 };
}
