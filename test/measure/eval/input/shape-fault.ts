import * as v from "valibot";
import { isNode, LineCounter, parseDocument } from "yaml";

/** A text with something in it. */
export const words: v.GenericSchema<string> = v.pipe(
  v.string("a text"),
  v.check((text) => text.trim() !== "", "a text that is not empty"),
);

/** An offset into a text. */
export const offset: v.GenericSchema<number> = v.pipe(
  v.number("a whole number"),
  v.integer("a whole number"),
  v.minValue(0, "0 or more"),
);

type Issue = v.BaseIssue<unknown>;
type Path = readonly (string | number)[];

/** Characters of a wrong value that are shown. */
const SHOWN = 60;

/** What a value should have been, in one sentence; the messages of the schemas go on after "Expected `key` to be". */
export function shapeFault(issue: Issue): string {
  const path = pathOf(issue)
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${key}`))
    .join("");
  if (path && issue.input === undefined) return `Expected the key \`${path}\`, and found none: add it.`;
  const got = JSON.stringify(issue.input);
  const cut = got.length > SHOWN ? `${got.slice(0, SHOWN)}…` : got;
  return `Expected ${path ? `\`${path}\` to be ` : ""}${issue.message}, got ${cut}.`;
}

/** The keys that lead to a faulty value, outermost first. */
export function pathOf(issue: Issue): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

/** Tells in which line a value stands. It reads the text again, slowly: only a faulty file pays for that. */
export function linesOf(text: string): (path: Path) => number {
  if (!text.trimEnd().includes("\n")) return () => 1;
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
