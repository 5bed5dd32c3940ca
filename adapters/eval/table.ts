/** A table: the first column is set flush left, the others flush right. */
export type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const GAP = "   ";

/**
 * Draws a table in columns.
 *
 * @example
 * drawTable({ head: ["kind", "n"], rows: [["who", "12"]] }); // => ["  kind    n", "  who    12"]
 */
export function drawTable({ head, rows }: Table): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? "";
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `  ${cells.join(GAP)}`.trimEnd();
  });
}
