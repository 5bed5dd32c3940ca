import type { Failure } from "./failure.ts";
import type { Page } from "./page.ts";
import { drawTable, type Table } from "./table.ts";

/** A part of a report. */
export type Section = { readonly heading: string; readonly table: Table; readonly notes: readonly string[] };

/** Everything that was measured. */
export type Report = {
  readonly figures: object;
  readonly sections: readonly Section[];
  readonly failures: readonly Failure[];
};

/** A report as a person reads it: the tables, then what went wrong. */
export function renderReport({ sections, failures }: Report, limit: number, page: Page): string {
  const parts = sections.map(({ heading, table, notes }) =>
    [page.strong(heading), "", ...drawTable(table), ...notes.map((note) => page.dim(note))].join("\n"),
  );
  return [...parts, ...renderFailures(failures, limit, page)].join("\n\n");
}

function renderFailures(failures: readonly Failure[], limit: number, page: Page): readonly string[] {
  const shown = failures.slice(0, limit);
  const left = failures.length - shown.length;
  return [
    page.strong(failures.length === 0 ? "Nothing went wrong." : `What went wrong: ${failures.length}`),
    ...shown.map(({ title, facts }, index) =>
      [`${index + 1}. ${title}`, ...facts.map(([label, text]) => `   ${label.padEnd(12)}${text}`)].join("\n"),
    ),
    ...(left > 0 ? [page.dim(`And ${left} more: --failures ${failures.length}`)] : []),
  ];
}
