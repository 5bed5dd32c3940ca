import { wrapAnsi } from "fast-wrap-ansi";
import type { Failure } from "../eval/measuring/failure.ts";
import type { Page } from "./page.ts";
import { drawTable, type Table } from "./table.ts";

/** A part of a report. */
export type Section = {
  readonly heading: string;
  readonly table: Table;
  /** Sentences on what was measured. */
  readonly notes?: readonly string[];
  /** What the columns, or the rows, mean. */
  readonly legend?: readonly (readonly [name: string, meaning: string])[];
};

/** Columns between the longest name of a legend, or the label of a fact, and what follows. */
const GAP = 2;

/** The tables of a report, then the first so many things that went wrong. */
export function renderReport(
  sections: readonly Section[],
  failures: readonly Failure[],
  limit: number,
  page: Page,
): string {
  return [
    ...sections.map((section) => renderSection(section, page)),
    ...renderFailures(failures, limit, page),
  ].join("\n\n");
}

/** A heading, a table, and what is to be said of it. */
export function renderSection({ heading, table, notes = [], legend = [] }: Section, page: Page): string {
  const lines = [page.strong(heading), "", ...drawTable(table, page)];
  if (legend.length > 0) lines.push("", ...definitions(legend, "  ", page));
  if (notes.length > 0) lines.push("", ...notes.flatMap((note) => broken(note, "  ", page)));
  return lines.join("\n");
}

function renderFailures(failures: readonly Failure[], limit: number, page: Page): readonly string[] {
  const shown = failures.slice(0, limit);
  const left = failures.length - shown.length;
  const more = `${shown.length === 0 ? "To see them" : `And ${left} more`}: --failures ${failures.length}`;
  return [
    page.strong(failures.length === 0 ? "Nothing went wrong" : `What went wrong: ${failures.length}`),
    ...shown.map(({ title, facts }, index) => {
      const number = `${index + 1}.`.padEnd(4);
      const [first = "", ...rest] = broken(title, "    ", page);
      return [
        page.strong(number + first.trimStart()),
        ...rest.map(page.strong),
        ...definitions(facts, "    ", page),
      ].join("\n");
    }),
    ...(left > 0 ? [page.dim(more)] : []),
  ];
}

/** Names in one column and what they mean in the next, broken within it. */
function definitions(
  list: readonly (readonly [name: string, meaning: string])[],
  indent: string,
  page: Page,
): readonly string[] {
  const width = Math.max(...list.map(([name]) => name.length)) + GAP;
  return list.flatMap(([name, meaning]) => {
    const [first = "", ...rest] = broken(meaning, indent + " ".repeat(width), page);
    return [`${indent}${page.dim(name.padEnd(width))}${first.trimStart()}`, ...rest];
  });
}

/** The least room for words, however narrow the window is. */
const NARROWEST = 20;

function broken(text: string, indent: string, { width }: Page): readonly string[] {
  const line = text.replace(/\s+/g, " ").trim();
  const lines =
    width === null ? [line] : wrapAnsi(line, Math.max(NARROWEST, width - indent.length)).split("\n");
  return lines.map((one) => indent + one);
}
