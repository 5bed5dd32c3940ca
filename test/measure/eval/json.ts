import type { Failure } from "./measuring/failure.ts";

/**
 * A report for machines: what was measured, its figures, how many things went wrong, and the first so many of them.
 *
 * @param limit at most so many failures.
 */
export function reportJson(
  mode: string,
  figures: object,
  failures: readonly Failure[],
  limit: number,
): { readonly [key: string]: unknown } {
  return {
    mode,
    ...figures,
    failed: failures.length,
    failures: failures.slice(0, limit).map(({ title, facts }) => ({
      title,
      ...Object.fromEntries(facts.map(([label, text]) => [key(label), text])),
    })),
  };
}

/** "Came first" as `cameFirst`. */
function key(label: string): string {
  return label.toLowerCase().replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}
