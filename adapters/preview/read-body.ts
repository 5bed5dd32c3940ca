import type { HonoRequest } from "hono";
import * as v from "valibot";

/** Largest body of a request, in bytes. */
export const MAX_BODY_BYTES: number = 64 * 1024;

/** What a request brings, or the HTTP status and one line that say why it is refused. */
export type Body<T> =
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "refused"; readonly status: 400 | 415; readonly why: string };

/**
 * Reads a request's JSON. Another type of content is refused, since a form of another page could send it unasked.
 *
 * @param shape the expected shape, for the error message.
 */
export async function readBody<S extends v.GenericSchema>(
  req: HonoRequest,
  schema: S,
  shape: string,
): Promise<Body<v.InferOutput<S>>> {
  if (!/^application\/json\b/i.test(req.header("content-type") ?? ""))
    return { kind: "refused", status: 415, why: "Expected application/json." };
  const value = await req.json().catch(() => undefined);
  if (value === undefined) return { kind: "refused", status: 400, why: "Expected JSON." };
  const read = v.safeParse(schema, value);
  return read.success
    ? { kind: "read", value: read.output }
    : { kind: "refused", status: 400, why: `Expected ${shape}.` };
}
