/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The items of a JSON array, nothing if it is none. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects in a JSON array, in order. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return itemsOf(value).filter(isObject);
}

/** A JSON value if it is a string, else `""`. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A JSON value if it is a number, else `0`. */
export function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

/** Whether a JSON field was left out or given as `null`, which Discord takes to be the same. */
export function absent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** The object without its absent fields: Discord leaves them out of what it returns. */
export function present(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !absent(value)));
}

/** The object that a JSON text holds, nothing if it holds none. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
