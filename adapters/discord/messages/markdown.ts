import { isolate } from "../../../src/chat/replies/isolate.ts";
import type { Span } from "../../../src/corpus/text/sentences.ts";
import type { Say } from "../../../src/messages/say.ts";

/** What has a meaning anywhere in a line: marks, mentions, links, emoji, timestamps, spoilers, headings. */
const MEANINGFUL = /[\\*_~`|<>@#[\]():]/g;

/** What makes a list at the beginning of a line. */
const LIST = /^([^\S\n]*)(?:([-+])|(\d+)\.)/gm;

/** Characters of a link's target that Markdown might take for its own; the others are kept as they are. */
const TARGET = /[()<>*~`|'\s\\]/g;

/** A longer link takes the room of what it leads to. */
const LONGEST_LINK = 500;

/**
 * A text of the archive or of a person as Discord shows it letter by letter: without its backslashes it is the very text.
 *
 * Half a surrogate pair, which JSON cannot carry to Discord, becomes U+FFFD.
 *
 * @example
 * escapeMarkdown("@everyone *now*: https://a.b"); // => "\\@everyone \\*now\\*\\: https\\://a.b"
 */
export function escapeMarkdown(text: string): string {
  return isolate(escaped(text));
}

/** Reads back what {@link escapeMarkdown} wrote, as exactly as `isolate` allows. */
export function unescapeMarkdown(shown: string): string {
  return withoutIsolate(shown).replace(/\\(.)/gs, "$1");
}

/** A text as {@link escapeMarkdown} writes it, with some of it bold. */
export function boldSpans(text: string, spans: readonly Span[]): string {
  let at = 0;
  let out = "";
  for (const { start, end } of merged(spans)) {
    out += escaped(text.slice(at, start));
    // Bold that runs over the end of a line would take in the mark of the next line's quotation.
    out += text.slice(start, end).replace(/[^\n]*[^\s][^\n]*/g, (line) => `**${escaped(line)}**`);
    at = end;
  }
  return isolate(out + escaped(text.slice(at)));
}

/** Lines that are ready to be shown as a quotation. */
export function blockquote(lines: string): string {
  return lines.replace(/^/, "> ").replaceAll("\n", "\n> ");
}

/** A text as a block that is copied as a whole; escaped if it holds what a block would end at or what names somebody. */
export function copyBlock(text: string): string {
  return /`{3}|@(?:everyone|here)|<[@#&:/]|[\u202a-\u202e\u2066-\u2069]/.test(text)
    ? escapeMarkdown(text)
    : `\`\`\`\n${text.toWellFormed()}\n\`\`\``;
}

/** Escaped words as a link; without one if the address is none that can be followed. */
export function linked(words: string, url: string | undefined, say: Say): string {
  const target = url === undefined ? null : linkTarget(url);
  if (target === null) return words;
  // Discord reads brackets in a link's words before it reads backslashes.
  return /[[\]]/.test(words) ? `${words} ([${say("discord.open")}](${target}))` : `[${words}](${target})`;
}

function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { href, protocol, username } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== "") return null;
  const target = href.replace(TARGET, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return target.length <= LONGEST_LINK ? target : null;
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(MEANINGFUL, "\\$&")
    .replace(LIST, (_, space: string, mark?: string, count?: string) =>
      mark ? `${space}\\${mark}` : `${space}${count}\\.`,
    );
}

function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last && span.start <= last.end)
      whole.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    else whole.push(span);
  }
  return whole;
}

function withoutIsolate(shown: string): string {
  const closing = /^\u2068.*?(\u2069+)$/s.exec(shown)?.[1]?.length ?? 0;
  const inner = Array.from({ length: closing }, (_, index) => shown.slice(1, -1 - index));
  return inner.find((text) => isolate(text) === shown) ?? shown;
}
