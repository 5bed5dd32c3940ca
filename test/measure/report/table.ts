import type { Page } from "./page.ts";

/** A table. The first column is set flush left, the others flush right. */
export type Table = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What all rows come to. */
  readonly all?: readonly string[];
};

const INDENT = "  ";
const GAP = "  ";

/**
 * Draws a table, each line indented, with a rule under its head and above what all comes to.
 *
 * @example
 * drawTable({ head: ["kind", "n"], rows: [["who", "12"]] }, page); // => ["  kind   n", "  ────────", "  who   12"]
 */
export function drawTable({ head, rows, all }: Table, { dim }: Page): readonly string[] {
  const every = [head, ...rows, ...(all ? [all] : [])];
  const widths = head.map((_, column) => Math.max(...every.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? "";
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `${INDENT}${cells.join(GAP)}`.trimEnd();
  };
  const length = widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
  const rule = dim(`${INDENT}${"─".repeat(length)}`);
  return [dim(line(head)), rule, ...rows.map(line), ...(all ? [rule, line(all)] : [])];
}
