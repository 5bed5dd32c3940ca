import { stripVTControlCharacters } from "node:util";

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
};

/**
 * Breaks a text into lines at its spaces. Escape sequences take no room.
 *
 * @example
 * wrap("one two three", 7); // => ["one two", "three"]
 */
export function wrap(text: string, width: number | null): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line && width !== null && visibleLength(line) + 1 + visibleLength(word) > width) {
        lines.push(line);
        line = word;
      } else line = line ? `${line} ${word}` : word;
    }
    lines.push(line);
  }
  return lines;
}

function visibleLength(text: string): number {
  return stripVTControlCharacters(text).length;
}
