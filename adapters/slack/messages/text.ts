import type { PlainTextElement, RichTextText } from "@slack/types";
import { cutText } from "../../../src/chat/replies/cut-text.ts";
import { isolate } from "../../../src/chat/replies/isolate.ts";
import type { Span } from "../../../src/corpus/text/sentences.ts";
import type { Say } from "../../../src/messages/say.ts";
import { printable } from "./printable.ts";

/** What emphasis looks like. */
type Style = NonNullable<RichTextText["style"]>;

const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Invisible, and keeps what stands before and after it from being read as one mark. */
const WORD_JOINER = "\u2060";

/**
 * A printable text in which nothing looks like a mention to clients and loggers that take a message to pieces naively; Slack itself
 * reads none in plain text and in buttons' values. {@link rearmed} undoes it.
 */
export function disarmed(text: string): string {
  return printable(text).replace(/<(?=[!@#])/g, `<${WORD_JOINER}`);
}

/** The printable text that {@link disarmed} was made of. */
export function rearmed(text: string): string {
  return text.replaceAll(`<${WORD_JOINER}`, "<");
}

/**
 * A text for the places where Slack shows plain text: neither mark-up nor emoji are read in it.
 *
 * @param most UTF-16 units, 20 or more; what is cut ends in "…".
 */
export function plainText(text: string, most: number): PlainTextElement {
  // What is far beyond is not even looked at: 100 kB may come as a title.
  const near = disarmed(text.slice(0, 4 * most));
  const kept = isolate(near);
  const fits = text.length <= 4 * most && kept.length <= most;
  return { type: "plain_text", text: fits ? kept : shortened(near, most), emoji: false };
}

/** Marks of writing direction go first where there is no room: a cut would part them from their closing ones. */
function shortened(text: string, most: number): string {
  return `${cutText(text.replace(DIRECTION_MARKS, ""), [], most - 1).text}…`;
}

/**
 * A text for rich text, where Slack reads no mark-up at all: put together, the elements are the text to the letter (but for
 * the marks that close what it leaves open).
 *
 * An element ends after a `<` that a mention could begin with, so that no element holds `<!channel>` or `<@U…>` for a client that flattens rich text into mrkdwn.
 *
 * @param emphasis offsets into the text, in order, apart from one another: set in bold.
 * @param style of the whole of it.
 */
export function richText(
  text: string,
  { emphasis = [], style }: { readonly emphasis?: readonly Span[]; readonly style?: Style } = {},
): RichTextText[] {
  const whole = text.toWellFormed();
  let at = 0;
  const pieces = emphasis.flatMap((span) => {
    const [start, end] = [characterAt(whole, span.start), characterAt(whole, span.end)];
    const before = { text: whole.slice(at, start), style };
    at = end;
    return [before, { text: whole.slice(start, end), style: { ...style, bold: true } }];
  });
  return [...pieces, { text: whole.slice(at), style }].flatMap((piece) =>
    isolate(piece.text)
      .split(/(?<=<)(?=[!@#])/)
      .filter((part) => part !== "")
      .map((part) => ({ type: "text" as const, text: part, ...(piece.style ? { style: piece.style } : {}) })),
  );
}

/** Where the character begins in which an offset falls. */
function characterAt(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/**
 * A quote for rich text, cut to a length with its first telling words in view, and with how much was left out.
 *
 * @param most UTF-16 units of the quote itself, 80 or more.
 */
export function richQuote(text: string, emphasis: readonly Span[], most: number, say: Say): RichTextText[] {
  const cut = cutText(text, emphasis, most);
  const mark = (words: string) => richText(words, { style: { italic: true } });
  return [
    ...(cut.before > 0 ? mark(`${say("slack.cut", { count: cut.before })} … `) : []),
    ...richText(cut.text, { emphasis: cut.emphasis }),
    ...(cut.after > 0 ? mark(` … ${say("slack.cut", { count: cut.after })}`) : []),
  ];
}

/** Look-alikes of what mrkdwn reads as formatting; the notification in which they stand is no quotation. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  "*": "∗",
  _: "ˍ",
  "~": "∼",
  "`": "ˋ",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

/**
 * A text for a message's top-level `text`, the only place where Slack reads mrkdwn: on one line, nothing of it is read.
 *
 * @param most UTF-16 units before escaping, which makes five of one at worst.
 * @example
 * mrkdwnText("<!channel> *R&D*", 80); // => "&lt;!channel&gt; ∗R&amp;D∗"
 */
export function mrkdwnText(text: string, most: number): string {
  return plainText(
    text
      .slice(0, 8 * most)
      .replace(/\s+/g, " ")
      .trim(),
    most,
  )
    .text.replace(/:(?=[\w+-]+:)/g, "∶")
    .replace(/[*_~`&<>]/g, (character) => LOOK_ALIKES[character] ?? character);
}
