import type { Issue, Schema } from "discord-api-spec/zod";
import { isObject } from "./json.ts";

/** Fields that discord.js adds to every message and that Discord takes or overlooks. */
const OVERLOOKED: ReadonlySet<string> = new Set(["tts", "nonce", "enforce_nonce"]);

/** A path as it is written in JavaScript: `embeds[0].title`. */
function written(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

/** The issues one by one; of a union, those of the branch whose `type` is that of the value. */
function flat(issue: Issue, above: readonly PropertyKey[]): readonly string[] {
  const path = [...above, ...issue.path];
  const branch = issue.errors?.find((issues) => !issues.some(({ path: [first] }) => first === "type"));
  if (branch !== undefined) return branch.flatMap((inner) => flat(inner, path));
  return [`${written(path)}: Discord's OpenAPI says ${issue.code ?? "invalid"}`];
}

/** The fields that a schema dropped, because it does not know them. */
function unknownFields(given: unknown, parsed: unknown, path: readonly PropertyKey[]): readonly string[] {
  if (Array.isArray(given) && Array.isArray(parsed)) {
    return given.flatMap((item, index) => unknownFields(item, parsed[index], [...path, index]));
  }
  if (!isObject(given) || !isObject(parsed)) return [];
  return Object.entries(given).flatMap(([key, value]) => {
    if (value === undefined || (path.length === 0 && OVERLOOKED.has(key))) return [];
    if (!(key in parsed)) return [`${written([...path, key])}: no such field`];
    return unknownFields(value, parsed[key], [...path, key]);
  });
}

/** What a schema of Discord's OpenAPI finds wrong in a body; fields it does not know are faults too. */
export function schemaFaults(schema: Schema, body: unknown): readonly string[] {
  const result = schema.safeParse(body);
  if (!result.success) return result.error.issues.flatMap((issue) => flat(issue, []));
  return unknownFields(body, result.data, []);
}
