/** A piece of text on a page, as pdf.js gives it. */
export type PlacedText = {
  readonly str: string;
  /** The matrix of the piece: its last two numbers are where it stands, from the left and from below. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
};

/** Shares of a letter's height: a gap between words, the step to another line, and to another paragraph. */
const WORD_GAP = 0.15;
const LINE_STEP = 0.5;
const PARAGRAPH_STEP = 1.7;

/**
 * The lines of a page in the order in which the PDF holds them, with an empty line where there is more room than between lines. What stands
 * a little higher and is smaller, such as the "th" of "29th", stays in its line.
 */
export function pageLines(pieces: readonly PlacedText[]): string {
  let text = "";
  let last: { readonly x: number; readonly y: number; readonly height: number } | null = null;
  let [lineY, lineHeight] = [0, 0];
  for (const { str, transform, width, height } of pieces) {
    if (str === "") continue;
    const [x = 0, y = 0] = transform.slice(4);
    const size = height || Math.abs(transform[3] ?? 0) || lineHeight;
    if (last !== null) {
      const step = Math.abs(y - lineY);
      const isRaised = step < Math.max(size, lineHeight) * 0.8 && size < lineHeight * 0.85;
      if (!isRaised && step > Math.max(size, lineHeight) * LINE_STEP) {
        const wide = lineY - y > Math.max(size, lineHeight) * PARAGRAPH_STEP || y - lineY > lineHeight * 2;
        text = `${text.trimEnd()}${wide ? "\n\n" : "\n"}`;
        [lineY, lineHeight] = [y, size];
      } else if (x - last.x > Math.max(size, last.height) * WORD_GAP && !/\s$/.test(text) && !/^\s/.test(str))
        text += " ";
    } else [lineY, lineHeight] = [y, size];
    text += str;
    last = { x: x + width, y, height: size };
    if (size > lineHeight) lineHeight = size;
  }
  return text;
}
