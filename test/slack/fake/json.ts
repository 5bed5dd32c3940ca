/** Any JSON object, read field by field. */
export type Json = { readonly [key: string]: unknown };

/** Whether a value is a JSON object, and neither a list nor null. */
export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value if it is a JSON object, else an empty one. */
export function json(value: unknown): Json {
  return isJson(value) ? value : {};
}

/** The value if it is a list, else an empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value if it is a string, else an empty one. */
export function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** What a text says as JSON; undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
