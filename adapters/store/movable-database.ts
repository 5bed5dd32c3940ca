import type { Row } from "./rows.ts";

/**
 * Where a database stands in a move: `moving` away, when nobody may claim a post any more; `moved` away, when nobody may write anything;
 * `arrived`: it was moved here.
 */
export type Mark = { readonly phase: "moving" | "moved" | "arrived"; readonly place: string };

/** Rows of a table, some at a time. */
export type Batch = { readonly table: string; readonly rows: readonly Row[] };

/** A database of either kind, as moving it needs it. */
export type MovableDatabase = {
  /** What it is called in messages: a file, or a server's URL without its password. */
  readonly place: string;
  mark(): Promise<Mark | null>;
  /** Sets or takes away the mark; once that is done, every write that began before has ended, and every later one heeds it. */
  setMark(mark: Mark | null): Promise<void>;
  /** Claims that have not expired. */
  openClaims(): Promise<number>;
  isEmpty(): Promise<boolean>;
  /** Everything that is to be moved, at one moment, with instants of its clock given as distances from now. */
  read(): AsyncIterable<Batch>;
  /** Replaces everything by what was read and sets the mark: all of it or nothing. @returns the rows written, by table. */
  replace(batches: AsyncIterable<Batch>, mark: Mark): Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
};

/** The row with the instants in some columns moved by so many milliseconds. */
export function shifted(row: Row, columns: readonly string[], ms: number): Row {
  const changed = columns.flatMap((column) => {
    const value = row[column];
    return typeof value === "number" ? [[column, value + ms] as const] : [];
  });
  return { ...row, ...Object.fromEntries(changed) };
}

/** What is said of a database that was moved away, after its place. */
export function movedWords({ phase, place }: Mark): string {
  return phase === "moving"
    ? `which is being moved to \`${place}\`: if that was broken off, run \`dateline move-database\` again.`
    : `which was moved to \`${place}\`: set \`DATELINE_DATABASE\` to that, and start again.`;
}

/** The mark in what a trigger of either database says. */
export function markIn(message: string): Mark | null {
  const [, phase, place] = /^dateline (moving|moved) (.*)$/s.exec(message) ?? [];
  return place !== undefined && (phase === "moving" || phase === "moved") ? { phase, place } : null;
}
