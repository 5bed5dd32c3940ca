import { cutText } from "../../../src/chat/replies/cut-text.ts";
import type { Span } from "../../../src/corpus/text/sentences.ts";
import type { Say } from "../../../src/messages/say.ts";
import { blockquote, boldSpans, copyBlock, escapeMarkdown } from "./markdown.ts";

/** Fewer characters of a text are not worth showing; below this, its emphasis is given up first. */
const LEAST = 80;

/** A text that may have to be cut. */
export type Cuttable = {
  readonly form: "quote" | "passage" | "text" | "copy";
  readonly text: string;
  readonly emphasis: readonly Span[];
};

/**
 * A text as Discord's Markdown, cut if it must be so that its first emphasis stays in view; what is left out is counted.
 *
 * @param room characters that it may have, mark-up included; 500 or more.
 */
export function fitText(item: Cuttable, room: number, say: Say): string {
  if (item.text.length <= room) {
    const whole = setText(item, item.text, item.emphasis);
    if (whole.length <= room) return whole;
  }
  let most = room;
  let shown: string;
  do {
    most = Math.max(LEAST, Math.floor(most * 0.9));
    shown = setCut(item, most, item.emphasis, say);
  } while (shown.length > room && most > LEAST);
  return shown.length <= room ? shown : setCut(item, LEAST, [], say);
}

/**
 * A line as Discord's Markdown, its end cut if it must be.
 *
 * @param room characters that it may have, backslashes included; 1 or more.
 */
export function fitLine(text: string, room: number): string {
  // A line that holds another one could put words into the bot's mouth.
  const line = text
    .slice(0, room * 2)
    .replace(/\s+/g, " ")
    .trim();
  const whole = escapeMarkdown(line);
  if (whole.length <= room && text.length <= room * 2) return whole;
  for (let most = room - 1; most > 0; most = Math.floor(most * 0.9)) {
    const cut = `${escapeMarkdown(cutText(line, [], most).text.trimEnd())}…`;
    if (cut.length <= room) return cut;
  }
  return "…";
}

function setCut(item: Cuttable, most: number, emphasis: readonly Span[], say: Say): string {
  const cut = cutText(item.text, emphasis, most);
  const lines = [
    ...(cut.before > 0 ? [`*${say("discord.cut-before", { count: cut.before })}*`] : []),
    setText({ ...item, form: item.form === "copy" ? "copy" : "text" }, cut.text, cut.emphasis),
    ...(cut.after > 0 ? [`*${say("discord.cut-after", { count: cut.after })}*`] : []),
  ].join("\n");
  return item.form === "quote" || item.form === "passage" ? blockquote(lines) : lines;
}

function setText({ form }: Cuttable, text: string, emphasis: readonly Span[]): string {
  switch (form) {
    case "quote":
    case "passage":
      return blockquote(boldSpans(text, emphasis));
    case "text":
      return boldSpans(text, emphasis);
    case "copy":
      return copyBlock(text);
  }
}
