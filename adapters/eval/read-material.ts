import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { isNode, LineCounter, parseDocument } from "yaml";
import { UsageError } from "./usage-error.ts";

/** What was read, and the line that it begins in, counted from 1. */
export type Line<T> = { readonly value: T; readonly line: number };

/** So many faults of a file are told at once; the others follow when these are mended. */
const FAULTS = 10;

/** A text that is not empty; its message goes on after "Expected `key` to be …". */
export const words: v.GenericSchema<string> = v.pipe(
  v.string("a text"),
  v.check((text) => text.trim() !== "", "some words, not empty"),
);

/** An offset into a text, or a number of things. */
export const offset: v.GenericSchema<number> = v.pipe(
  v.number("a whole number"),
  v.integer("a whole number"),
  v.minValue(0, "0 or more"),
);

/**
 * Reads a file in UTF-8.
 *
 * @param option what named it, so that the message can say what to change: `--questions`.
 * @throws {@link UsageError} if it cannot be read.
 */
export async function readText(option: string, ...path: readonly string[]): Promise<string> {
  const file = join(...path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    throw new UsageError(`Expected ${option} to name a file in UTF-8, and ${file} ${why(cause)}.`, { cause });
  }
}

function why(cause: unknown): string {
  if (cause instanceof TypeError) return "is not UTF-8: save it as UTF-8";
  const code = cause instanceof Error && "code" in cause ? cause.code : "";
  if (code === "ENOENT") return "does not exist: name the right one";
  return code === "EISDIR" ? "is a folder: name a file" : "cannot be read: see to its permissions";
}

/**
 * Reads JSON Lines: one object a line, blank lines left out.
 *
 * @throws {@link UsageError} with a line for every fault: `file:line: what was expected`.
 */
export function readJsonLines<T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
): readonly Line<T>[] {
  const read: Line<T>[] = [];
  const faults: string[] = [];
  for (const [index, source] of text.split(/\r?\n/).entries()) {
    if (source.trim() === "") continue;
    const line = index + 1;
    const value = parse(source);
    if (value.kind === "broken")
      faults.push(`${file}:${line}: Expected one JSON object on this line: ${value.why}.`);
    else {
      const result = v.safeParse(schema, value.value);
      if (result.success) read.push({ value: result.output, line });
      else faults.push(`${file}:${line}: ${issueWords(result.issues[0])}`);
    }
  }
  throwFaults(faults);
  if (read.length === 0)
    throw new UsageError(`${file}:1: Expected one JSON object a line, and the file is empty.`);
  return read;
}

/**
 * Reads a file of JSON.
 *
 * @throws {@link UsageError} with a line for every fault: `file:line: what was expected`.
 */
export function readJson<T>(file: string, text: string, schema: v.GenericSchema<unknown, T>): T {
  const value = parse(text);
  if (value.kind === "broken") throw new UsageError(`${file}:${value.line}: Expected JSON: ${value.why}.`);
  const result = v.safeParse(schema, value.value);
  if (result.success) return result.output;
  const lineOf = linesOf(text);
  throwFaults(result.issues.map((issue) => `${file}:${lineOf(pathOf(issue))}: ${issueWords(issue)}`));
  throw new UsageError(`${file}:1: Expected another form of JSON.`);
}

/** Throws what is wrong with a file, the first few faults a line each; nothing if there are none. */
export function throwFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const more = faults.length > FAULTS ? [`… and ${faults.length - FAULTS} more like these.`] : [];
  throw new UsageError([...faults.slice(0, FAULTS), ...more].join("\n"));
}

type Parsed =
  | { readonly kind: "parsed"; readonly value: unknown }
  | { readonly kind: "broken"; readonly why: string; readonly line: number };

function parse(text: string): Parsed {
  try {
    return { kind: "parsed", value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const place = /position (\d+)/.exec(message)?.[1];
    const before = place === undefined ? text.trimEnd() : text.slice(0, Number(place));
    return { kind: "broken", why: message.replace(/\s+/g, " "), line: before.split("\n").length };
  }
}

type Issue = v.BaseIssue<unknown>;

function pathOf(issue: Issue): readonly PropertyKey[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

function issueWords(issue: Issue): string {
  const path = pathOf(issue).reduce<string>(
    (before, key) =>
      typeof key === "number" ? `${before}[${key}]` : before ? `${before}.${String(key)}` : String(key),
    "",
  );
  if (issue.input === undefined) return `Expected the key \`${path}\`, and found none: add it.`;
  const got = JSON.stringify(issue.input);
  const expected = issue.message.startsWith("Invalid") ? `${issue.expected}` : issue.message;
  const what = path ? `\`${path}\` to be ${expected}` : expected;
  return `Expected ${what}, got ${got.length > 60 ? `${got.slice(0, 60)}…` : got}.`;
}

/** The line of a key, for which the file is read again by a reader that keeps places; only a faulty file pays for it. */
function linesOf(text: string): (path: readonly PropertyKey[]) => number {
  if (!text.trim().includes("\n")) return () => 1;
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  return (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node = yaml.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}
