import stringWidth from "fast-string-width";
import type { Say } from "../../src/messages/say.ts";

/** How to mark text on this terminal; each returns its text unchanged where there is no colour. */
type Styles = {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly colour: boolean;
};

/** What a text is drawn for. */
export type Page = {
  readonly styles: Styles;
  /** Columns; null: lines are not broken, as in a pipe or a file. */
  readonly width: number | null;
  /** In which language. */
  readonly say: Say;
};

/**
 * Breaks a text into lines at its spaces. Escape sequences take no room, and wide letters that of two.
 *
 * @example
 * wrap("one two three", 7); // => ["one two", "three"]
 */
export function wrap(text: string, width: number | null): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line && width !== null && stringWidth(line) + 1 + stringWidth(word) > width) {
        lines.push(line);
        line = word;
      } else line = line ? `${line} ${word}` : word;
    }
    lines.push(line);
  }
  return lines;
}

/**
 * A text with spaces behind it, or before it, up to so many columns.
 *
 * @example
 * padded("발행", 6); // => "발행  "
 */
export function padded(text: string, columns: number, side: "before" | "behind" = "behind"): string {
  const spaces = " ".repeat(Math.max(0, columns - stringWidth(text)));
  return side === "before" ? spaces + text : text + spaces;
}
