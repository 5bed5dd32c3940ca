import { readFile } from "node:fs/promises";
import type * as v from "valibot";
import { safeParse } from "valibot";
import { UsageError } from "../../report/usage-error.ts";
import { linesOf, pathOf, shapeFault } from "./shape-fault.ts";

/** What was read, and the line that it stands in, counted from 1. */
export type Line<T> = { readonly value: T; readonly line: number };

/** So many faults of a file are told at once; the others follow when these are mended. */
const FAULTS = 10;

/**
 * Reads a file in UTF-8.
 *
 * @throws {@link UsageError} if it cannot be read.
 */
export async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    throw new UsageError(`Expected a readable file at ${file}, which ${why(cause)}.`, { cause });
  }
}

function why(cause: unknown): string {
  if (cause instanceof TypeError) return "is not UTF-8: save it as UTF-8";
  const code = cause instanceof Error && "code" in cause ? cause.code : "";
  if (code === "ENOENT") return "does not exist: name the right one";
  return code === "EISDIR" ? "is a folder: name a file in it" : "cannot be read: mend its permissions";
}

/**
 * Reads JSON Lines: one object a line; blank lines are left out.
 *
 * @throws {@link UsageError} with a line for every fault: `file:line: what was expected`.
 */
export async function readJsonLines<T>(
  file: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<readonly Line<T>[]> {
  const read: Line<T>[] = [];
  const faults: string[] = [];
  for (const [index, source] of (await readText(file)).split(/\r?\n/).entries()) {
    if (source.trim() === "") continue;
    const line = index + 1;
    const parsed = parse(source);
    if (parsed.kind === "broken") {
      faults.push(`${file}:${line}: Expected one JSON object on this line: ${parsed.why}.`);
      continue;
    }
    const result = safeParse(schema, parsed.value);
    if (result.success) read.push({ value: result.output, line });
    else faults.push(`${file}:${line}: ${shapeFault(result.issues[0])}`);
  }
  throwFaults(faults);
  if (read.length === 0)
    throw new UsageError(`${file}:1: Expected one JSON object a line, and the file is empty.`);
  return read;
}

/**
 * Reads a file that is one JSON value.
 *
 * @returns the value, and the file's text to look places up in.
 * @throws {@link UsageError} with a line for every fault: `file:line: what was expected`.
 */
export async function readJson<T>(
  file: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<{ readonly value: T; readonly text: string }> {
  const text = await readText(file);
  const parsed = parse(text);
  if (parsed.kind === "broken") throw new UsageError(`${file}:${parsed.line}: Expected JSON: ${parsed.why}.`);
  const result = safeParse(schema, parsed.value);
  if (result.success) return { value: result.output, text };
  const lineOf = linesOf(text);
  const faults = result.issues.map((issue) => `${file}:${lineOf(pathOf(issue))}: ${shapeFault(issue)}`);
  throw new UsageError(listed(faults));
}

/**
 * Stops at what is wrong with a file; goes on if that is nothing.
 *
 * @throws {@link UsageError} with a line for each of the first faults.
 */
export function throwFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new UsageError(listed(faults));
}

function listed(faults: readonly string[]): string {
  const left = faults.length - FAULTS;
  return [...faults.slice(0, FAULTS), ...(left > 0 ? [`… and ${left} more like these.`] : [])].join("\n");
}

/** What Python's `json` writes where there is no value, though JSON has no such word. */
const NOT_A_NUMBER = /(?<=[:,[]\s*)NaN(?=\s*[,}\]])/g;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const plain = text.replace(NOT_A_NUMBER, "null");
    if (plain === text) throw error;
    return JSON.parse(plain);
  }
}

type Parsed =
  | { readonly kind: "parsed"; readonly value: unknown }
  | { readonly kind: "broken"; readonly why: string; readonly line: number };

function parse(text: string): Parsed {
  try {
    return { kind: "parsed", value: jsonOf(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const place = /position (\d+)/.exec(message)?.[1];
    const before = place === undefined ? text.trimEnd() : text.slice(0, Number(place));
    // The message may quote the text and say the line a second time.
    const why = message.replace(/ \(line.*$/s, "").replace(/\s+/g, " ");
    return { kind: "broken", why, line: before.split("\n").length };
  }
}
