/** A line of a page with words on it. */
export type Line = {
  readonly text: string;
  /** White space before the words, in columns. */
  readonly indent: number;
  /** What separates it from the line above: nothing, an empty line, or more than that. */
  readonly gap: 0 | 1 | 2;
  /** Whether it is the first of its page. */
  readonly startsPage: boolean;
};

/** How the lines of a text were broken. */
export type LineBreaks = {
  /** Characters of a full line; null if every line ends where its author ended it. */
  readonly width: number | null;
  /** The widest gap that still stands inside a paragraph. */
  readonly wrapGap: 0 | 1;
  /** Whether wider gaps than that mark the paragraphs. */
  readonly gapsMarkParagraphs: boolean;
};

/** Nobody sets text in longer lines; longer ones were ended by their author. */
const WIDEST_LINE = 160;

/** A column narrower than this is a list or an address. */
const NARROWEST_LINE = 28;

/** Share of the full width from which a line counts as full. */
const FULL = 0.8;

/** The lines of pages, each with what separates it from the one above. */
export function linesOf(pages: readonly string[]): readonly Line[] {
  const lines: Line[] = [];
  for (const page of pages) {
    let blanks: string[] = [];
    let startsPage = true;
    for (const raw of page.split("\n")) {
      if (raw.trim() === "") {
        blanks.push(raw);
        continue;
      }
      lines.push({
        text: raw.trim().replace(/\s+/g, " "),
        indent: raw.replaceAll("\t", "    ").search(/\S/),
        gap: gapOf(blanks),
        startsPage: startsPage && lines.length > 0,
      });
      blanks = [];
      startsPage = false;
    }
  }
  return lines;
}

/** A line of white space between empty ones is how many extractors write the end of a paragraph. */
function gapOf(blanks: readonly string[]): 0 | 1 | 2 {
  if (blanks.length === 0) return 0;
  return blanks.length === 1 ? 1 : 2;
}

/** Finds how the lines of a text were broken. */
export function lineBreaks(lines: readonly Line[]): LineBreaks {
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && !next.startsPage && continues(line.text, next.text);
  });
  const lengths = broken.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const full = lengths.filter((length) => length >= width * FULL).length;
  if (lengths.length < 2 || width > WIDEST_LINE || width < NARROWEST_LINE || full * 2 < lengths.length)
    return { width: null, wrapGap: 0, gapsMarkParagraphs: true };
  const gapsInside = lines.filter((line, index) => {
    const above = lines[index - 1];
    return above !== undefined && !line.startsPage && continues(above.text, line.text);
  });
  const wrapGap = gapsInside.filter(({ gap }) => gap === 0).length * 2 >= gapsInside.length ? 0 : 1;
  const wider = lines.filter(({ gap, startsPage }) => gap > wrapGap && !startsPage).length;
  return { width, wrapGap, gapsMarkParagraphs: wider * 15 >= lines.length };
}

/** Whether a sentence goes on from one line to the next, whatever separates them. */
export function continues(above: string, below: string): boolean {
  return /[\p{L}\p{N},;\-\u00AD)’”]$/u.test(above) && /^[\p{Ll}]/u.test(below);
}
