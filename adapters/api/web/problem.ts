import { STATUS_CODES } from "node:http";
import type { Problem } from "../look-up/results.ts";

/** The media type of an error. */
export const PROBLEM_TYPE = "application/problem+json";

/**
 * An error as RFC 9457 has it.
 *
 * @param detail what happened and what to do, in sentences.
 */
export function problem(
  status: number,
  detail: string,
  {
    errors,
    headers = {},
  }: { readonly errors?: Problem["errors"]; readonly headers?: Readonly<Record<string, string>> } = {},
): Response {
  const body: Problem = {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail,
    ...(errors ? { errors } : {}),
  };
  const all = new Headers(headers);
  all.set("content-type", PROBLEM_TYPE);
  all.set("cache-control", "no-store");
  return new Response(JSON.stringify(body), { status, headers: all });
}
