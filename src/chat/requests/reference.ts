import type { Span } from "../../corpus/text/sentences.ts";

/** A sentence of the archive as a button holds it: it finds the very same words after a restart, or nothing. */
export type Reference = Span & {
  /** What {@link documentKey} makes of its document. */
  readonly document: string;
  /** The telling words, as offsets into the document's text. */
  readonly highlights: readonly Span[];
};

/**
 * A reference in the characters of a URL, with as many of its highlights as there is room for.
 *
 * @param room characters.
 * @example
 * writeReference({ document: "k1y-_9aZ", start: 1000, end: 1100, highlights: [{ start: 1010, end: 1015 }] }, 80);
 * // => "k1y-_9aZ.rs.2s.a-5"
 */
export function writeReference({ document, start, end, highlights }: Reference, room: number): string {
  let text = [document, base36(start), base36(end - start)].join(".");
  for (const [index, span] of highlights.entries()) {
    const next = `${index === 0 ? "." : "_"}${base36(span.start - start)}-${base36(span.end - span.start)}`;
    if (text.length + next.length > room) break;
    text += next;
  }
  return text;
}

/** Reads what {@link writeReference} wrote; null for anything else. */
export function readReference(text: string): Reference | null {
  const [, document, from, length, marks = ""] =
    /^([\w-]{8})\.([\da-z]{1,8})\.([\da-z]{1,8})(?:\.((?:[\da-z]+-[\da-z]+)(?:_[\da-z]+-[\da-z]+)*))?$/.exec(
      text,
    ) ?? [];
  if (document === undefined || from === undefined || length === undefined) return null;
  const start = Number.parseInt(from, 36);
  const end = start + Number.parseInt(length, 36);
  const highlights = [...marks.matchAll(/([\da-z]+)-([\da-z]+)/g)].map(([, at = "", size = ""]) => ({
    start: start + Number.parseInt(at, 36),
    end: start + Number.parseInt(at, 36) + Number.parseInt(size, 36),
  }));
  const inOrder = highlights.every(
    (span, index) =>
      span.start < span.end && span.end <= end && span.start >= (highlights[index - 1]?.end ?? start),
  );
  return end > start && inOrder ? { document, start, end, highlights } : null;
}

function base36(value: number): string {
  return value.toString(36);
}
