import { isMap, isNode, LineCounter, parseDocument, type Document as Yaml } from "yaml";
import * as z from "zod";
import { readEdtf } from "./edtf-date.ts";
import type { Fault } from "./fault.ts";

const words = z.string().trim().min(1, "some words, not empty");

/** An unquoted year or day in YAML is a number or a string: both are meant as text. */
const dateText = z.union([z.string(), z.number().int()]).transform(String);

const edtfText = dateText.refine((text) => readEdtf(text) !== null, {
  error: (issue) =>
    `an EDTF date such as 1998-09-09, 1998-09 or 1998-09-09?, got ${JSON.stringify(issue.input)}`,
});

const schema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens only"),
    title: words,
    publisher: words,
    issued: edtfText.optional(),
    issuedBasis: z.enum(["stated", "inferred"]).optional(),
    issuedReason: words.optional(),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a BCP 47 language such as en or ko"),
    places: z.array(words).default([]),
    url: z.url({ protocol: /^https?$/, error: "an http or https address" }).optional(),
    republished: z.strictObject({ by: words, date: edtfText.optional() }).optional(),
    source: z.strictObject({ file: words, removed: z.array(words).default([]) }),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits, in quotes if they look like a number"),
  })
  .check(({ value, issues }) => {
    const say = (key: string, message: string) =>
      issues.push({ code: "custom", path: [key], message, input: value });
    if (value.issued && !value.issuedBasis)
      say("issued", "followed by `issuedBasis: stated` or `issuedBasis: inferred`");
    if (!value.issued && value.issuedBasis) say("issuedBasis", "left out where no `issued` date is given");
    if (value.issuedBasis === "inferred" && !value.issuedReason)
      say("issuedBasis", "followed by an `issuedReason`: one sentence on what the date was inferred from");
  });

/** What stands between the two `---` lines of a corpus file. */
type FrontMatter = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** EDTF. */
  readonly issued?: string | undefined;
  readonly issuedBasis?: "stated" | "inferred" | undefined;
  /** What an inferred date was inferred from, in one sentence. */
  readonly issuedReason?: string | undefined;
  readonly language: string;
  readonly places: readonly string[];
  readonly url?: string | undefined;
  readonly republished?: { readonly by: string; readonly date?: string | undefined } | undefined;
  readonly source: { readonly file: string; readonly removed: readonly string[] };
  readonly sha256: string;
};

/** The front matter of a file and where its text begins, or the faults that were found. */
export type FrontMatterResult =
  | {
      readonly kind: "read";
      readonly data: FrontMatter;
      readonly text: string;
      readonly lineOf: (key: string) => number;
    }
  | { readonly kind: "faulty"; readonly faults: readonly Fault[] };

/**
 * Reads the YAML front matter of a corpus file. Every fault carries the line of the key that it is about.
 *
 * @param content the file with `\n` line ends.
 */
export function readFrontMatter(file: string, content: string): FrontMatterResult {
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(content);
  if (!match) {
    const message = "Expected YAML front matter between two `---` lines at the top of the file.";
    return { kind: "faulty", faults: [{ file, line: 1, message }] };
  }
  const lines = new LineCounter();
  const yaml = parseDocument(match[1] ?? "", { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  if (yaml.errors.length > 0) {
    const faults = yaml.errors.map((error) => {
      const what = error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "");
      return { file, line: lineAt(error.pos[0]), message: `Expected valid YAML: ${what}.` };
    });
    return { kind: "faulty", faults };
  }
  const lineOf = (...path: readonly PropertyKey[]) => lineAt(offsetOf(yaml, path));
  const result: z.ZodSafeParseResult<FrontMatter> = schema.safeParse(yaml.toJS());
  if (!result.success) {
    const faults = result.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ file, line: lineOf(...issue.path, key), message: unknownKey(key) }))
        : [{ file, line: lineOf(...issue.path), message: faultMessage(issue, yaml.hasIn(issue.path)) }],
    );
    faults.sort((a, b) => a.line - b.line);
    return { kind: "faulty", faults };
  }
  return { kind: "read", data: result.data, text: content.slice(match[0].length).trim(), lineOf };
}

function unknownKey(key: string): string {
  return `Expected no key \`${key}\`: take it out, or mend its spelling.`;
}

function faultMessage(issue: z.core.$ZodIssue, present: boolean): string {
  const name = issue.path.join(".") || "the front matter";
  if (issue.code === "invalid_type" && !present) return `Expected the key \`${name}\`, and found none.`;
  if (issue.code === "invalid_value") return `Expected \`${name}\` to be ${issue.values.join(" or ")}.`;
  return `Expected \`${name}\` to be ${issue.message.replace(/^Invalid input: expected (.*), received (.*)$/, "a $1, got $2")}.`;
}

/** Where the deepest key of the path that exists stands in the YAML. */
function offsetOf(yaml: Yaml, path: readonly PropertyKey[]): number {
  let node: unknown = yaml.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isNode(item.key) && String(item.key) === String(step));
      if (!pair || !isNode(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else return offset;
  }
  return offset;
}
