import type { Item, Reply } from "../../../src/chat/replies/reply.ts";

/** Control characters but those that break or indent a line. */
const CONTROLS = /[^\P{Cc}\t\n\r\u0085]/gu;

/**
 * A text without what no reader can see and Slack may refuse: control characters and lone surrogates. Vertical tabs and form feeds
 * become spaces, so that words stay apart.
 *
 * @example
 * printable("page one\ftwo\u0000"); // => "page one two"
 */
export function printable(text: string): string {
  return text.toWellFormed().replace(CONTROLS, (control) => (/\s/.test(control) ? " " : ""));
}

/** A reply of printable texts; what is emphasised stays emphasised. */
export function printableReply(reply: Reply): Reply {
  return {
    ...reply,
    title: reply.title && printable(reply.title),
    asked: reply.asked && printable(reply.asked),
    notes: reply.notes.map(printable),
    closing: reply.closing.map(printable),
    items: reply.items.map(printableItem),
    ...(reply.figures
      ? { figures: { ...reply.figures, items: reply.figures.items.map(printableItem) } }
      : {}),
  };
}

function printableItem(item: Item): Item {
  const { label, facts, text, emphasis } = item;
  /** Where an offset falls once all before it is printable. */
  const moved = (offset: number) => printable(text.slice(0, offset)).length;
  const kept = printable(text);
  return {
    ...item,
    label: label && printable(label),
    facts: facts.map((fact) => ({ ...fact, text: printable(fact.text) })),
    text: kept,
    emphasis:
      kept.length === text.length
        ? emphasis
        : emphasis.map(({ start, end }) => ({ start: moved(start), end: moved(end) })),
  };
}
