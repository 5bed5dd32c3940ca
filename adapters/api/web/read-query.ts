import * as v from "valibot";
import { type ApiQuery, QUERIES } from "../look-up/queries.ts";
import type { Problem } from "../look-up/results.ts";

/** What a request asks for, or which of its parameters are wrong. */
type QueryReading =
  | { readonly kind: "query"; readonly query: ApiQuery }
  | { readonly kind: "wrong"; readonly errors: NonNullable<Problem["errors"]> };

/** Names of parameters are repeated up to this length. */
const MOST_REPEATED = 40;

/**
 * Reads the parameters of a request with the schema that the OpenAPI document is made of.
 *
 * @param search each parameter of the address with all of its values.
 * @param path parameters of the path.
 */
export function readQuery(
  kind: ApiQuery["kind"],
  search: Readonly<Record<string, readonly string[]>>,
  path: Readonly<Record<string, string>>,
): QueryReading {
  const repeated = Object.entries(search).filter(([, values]) => values.length > 1);
  if (repeated.length > 0)
    return {
      kind: "wrong",
      errors: repeated.map(([name]) => ({
        parameter: brief(name),
        detail: "Expected one value, got several.",
      })),
    };
  const given = {
    ...Object.fromEntries(Object.entries(search).map(([name, [value = ""]]) => [name, value])),
    ...path,
  };
  const values = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, isNumeric(name) ? numberOf(value) : value]),
  );
  const result = v.safeParse(QUERIES[kind], values);
  // The schema of an operation is that of its kind.
  if (result.success) return { kind: "query", query: { ...result.output, kind } as ApiQuery };
  return {
    kind: "wrong",
    errors: result.issues.map((issue) => ({
      parameter: brief(v.getDotPath(issue) ?? ""),
      detail: issue.message,
    })),
  };
}

function isNumeric(name: string): boolean {
  return name === "limit" || name === "from";
}

/** A text that is no number stays one, and is refused. */
function numberOf(text: string): number | string {
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

function brief(name: string): string {
  return name.slice(0, MOST_REPEATED);
}
