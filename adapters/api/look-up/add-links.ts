import type { Json } from "../../../src/answer/json.ts";
import type { LinkTo } from "../../../src/answer/link-to.ts";

type JsonObject = { readonly [key: string]: Json };

/** Where an answer has quotations. */
const LISTS = ["answers", "entries"] as const;

/**
 * Gives each quotation of a result the address at which it can be read, if there is one. What looks up is in another thread, and
 * addresses are signed here.
 */
export function addLinks(result: JsonObject, linkTo: LinkTo): JsonObject {
  const linked = (quotation: Json): Json => {
    if (!isObject(quotation) || !isObject(quotation.document ?? null)) return quotation;
    const { document, start, end } = quotation;
    const { id } = document as JsonObject;
    const link = linkTo({ document: String(id), start: Number(start), end: Number(end) });
    return link === null ? quotation : { ...quotation, link };
  };
  const lists = LISTS.flatMap((name) => {
    const list = result[name];
    return Array.isArray(list) ? [[name, list.map(linked)] as const] : [];
  });
  return {
    ...result,
    ...Object.fromEntries(lists),
    ...(result.nearest === undefined ? {} : { nearest: linked(result.nearest) }),
  };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
