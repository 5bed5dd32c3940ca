import * as v from "valibot";
import { isMap, isNode, LineCounter, parseDocument, type Document as Yaml } from "yaml";
import { readEdtf } from "./edtf-date.ts";
import type { Fault } from "./fault.ts";
import { plainYaml } from "./plain-yaml.ts";
import { splitFrontMatter } from "./split-front-matter.ts";
import { CORRECTED_KINDS, type ReadAs } from "./structure/read-as.ts";
import { unquotedText } from "./unquoted-text.ts";

const text = v.string("a text");
const words = v.pipe(text, v.trim(), v.nonEmpty("some words, not empty"));
const list = v.array(words, "a list");
const like = (pattern: RegExp, expected: string) => v.pipe(text, v.regex(pattern, expected));
const id = like(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens only");

const hash = like(/^[0-9a-f]{64}$/, "64 hexadecimal digits, in quotes if they look like a number");

/** An unquoted year or day in YAML is a number or a string: both are meant as text. */
const edtfText = v.pipe(
  v.union([v.string(), v.number()], "an EDTF date such as 1998-09-09, 1998-09 or 1998-09-09?"),
  v.transform(String),
  v.check(
    (text) => readEdtf(text) !== null,
    (issue) => `an EDTF date such as 1998-09-09, 1998-09 or 1998-09-09?, got ${JSON.stringify(issue.input)}`,
  ),
);

function isWebAddress(address: string): boolean {
  return /^https?:\/\//.test(address) && URL.canParse(address);
}

function isLanguage(tag: string): boolean {
  // A language alone is well-formed, whichever it is.
  if (/^[a-z]{2,3}$/.test(tag)) return true;
  try {
    return /^[a-z]{2,3}(?:-|$)/.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const schema = v.strictObject(
  {
    id,
    title: words,
    publisher: words,
    issued: v.optional(edtfText),
    issuedBasis: v.optional(v.picklist(["stated", "inferred"], "stated or inferred")),
    issuedReason: v.optional(words),
    language: v.pipe(text, v.check(isLanguage, "a BCP 47 language such as en or ko")),
    places: v.optional(list, []),
    url: v.optional(v.pipe(text, v.check(isWebAddress, "an http or https address"))),
    archived: v.optional(v.pipe(text, v.check(isWebAddress, "an http or https address"))),
    republished: v.optional(v.strictObject({ by: words, date: v.optional(edtfText) }, "keys with values")),
    withdrawn: v.optional(v.strictObject({ date: edtfText, reason: words }, "keys with values")),
    superseded: v.optional(v.strictObject({ by: id }, "keys with values")),
    sameAs: v.optional(v.array(id, "a list of ids"), []),
    readAs: v.optional(
      v.strictObject(
        {
          speakers: v.optional(v.record(words, words, "labels or names, each with a name"), {}),
          passages: v.optional(
            v.record(
              words,
              v.picklist(CORRECTED_KINDS, CORRECTED_KINDS.join(", ")),
              "first words, each with a kind",
            ),
            {},
          ),
        },
        "keys with values",
      ),
    ),
    source: v.strictObject(
      {
        file: words,
        sha256: v.optional(hash),
        part: v.optional(
          v.pipe(v.number("a number"), v.integer("a whole number"), v.minValue(1, "1 or more")),
        ),
        fetched: v.optional(v.pipe(text, v.isoTimestamp("an instant such as 2026-11-27T09:00:00Z"))),
        removed: v.optional(list, []),
        dates: v.optional(
          v.array(v.strictObject({ date: edtfText, from: words }, "keys with values"), "a list of dates"),
        ),
      },
      "keys with values",
    ),
    sha256: v.optional(hash),
  },
  "keys with values",
);

/** The front matter between the two `---` lines of a corpus file. */
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
  /** The address of a copy in a web archive. */
  readonly archived?: string | undefined;
  readonly republished?: { readonly by: string; readonly date?: string | undefined } | undefined;
  /** When and why the publisher took the document back. */
  readonly withdrawn?: { readonly date: string; readonly reason: string } | undefined;
  /** The id of the version that takes its place. */
  readonly superseded?: { readonly by: string } | undefined;
  /** What a reader of the text gets wrong. */
  readonly readAs?: ReadAs | undefined;
  /** Ids of documents with nearly the same text. */
  readonly sameAs: readonly string[];
  readonly source: {
    readonly file: string;
    readonly sha256?: string | undefined;
    readonly part?: number | undefined;
    readonly fetched?: string | undefined;
    readonly removed: readonly string[];
    readonly dates?: readonly { readonly date: string; readonly from: string }[] | undefined;
  };
  readonly sha256?: string | undefined;
};

/** The front matter of a file and where its text begins, or the faults that were found. */
export type FrontMatterResult =
  | {
      readonly kind: "read";
      readonly data: FrontMatter;
      readonly text: string;
      readonly lineOf: (...path: readonly string[]) => number;
      /** The line below the front matter. */
      readonly textLine: number;
    }
  | { readonly kind: "faulty"; readonly faults: readonly Fault[] };

/**
 * Reads the YAML front matter of a corpus file. Every fault carries the line of the key that it is about.
 */
export function readFrontMatter(file: string, content: string): FrontMatterResult {
  const split = splitFrontMatter(content);
  if (!split) {
    const message = "Expected YAML front matter between two `---` lines at the top of the file.";
    return { kind: "faulty", faults: [{ file, line: 1, message }] };
  }
  const { head, rest, restLine } = split;
  const unquoted = unquotedText(head);
  if (unquoted.length > 0) {
    return {
      kind: "faulty",
      faults: unquoted.map(({ line, message }) => ({ file, line: line + 1, message })),
    };
  }
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const parse = () => parseDocument(head, { lineCounter: lines });
  const plain = plainYaml(head);
  let yaml = plain ? null : parse();
  if (yaml && yaml.errors.length > 0) {
    const faults = yaml.errors.map((error) => {
      const what = error.message.split("\n")[0]?.replace(/ at line \d+.*$/, "");
      return { file, line: lineAt(error.pos[0]), message: `Expected valid YAML: ${what}.` };
    });
    return { kind: "faulty", faults };
  }
  // Only a fault has a line, for which even plain front matter is parsed.
  const lineOf = (...path: readonly PropertyKey[]) => {
    yaml ??= parse();
    return lineAt(offsetOf(yaml, path));
  };
  const value = plain ?? (yaml && isMap(yaml.contents) ? plainValue(yaml) : null);
  if (value === null) {
    const message =
      "Expected the front matter to be keys with values, without references to what is not there.";
    return { kind: "faulty", faults: [{ file, line: 2, message }] };
  }
  const result = v.safeParse(schema, withoutOwnKeys(value));
  const faults: Fault[] = result.success
    ? [...wrongDating(result.output), ...wrongReferences(result.output)].map(([key, message]) => ({
        file,
        line: lineOf(key),
        message,
      }))
    : result.issues.map((issue) => {
        const path = (issue.path ?? []).map(({ key }) => String(key));
        return { file, line: lineOf(...path), message: faultMessage(issue, path) };
      });
  if (!result.success || faults.length > 0) {
    return { kind: "faulty", faults: faults.sort((a, b) => a.line - b.line) };
  }
  return {
    kind: "read",
    data: result.output,
    text: rest.trim(),
    lineOf,
    textLine: restLine,
  };
}

/** The YAML as plain values; null if it refers to an anchor that is not there. */
function plainValue(yaml: Yaml): unknown {
  try {
    return yaml.toJS();
  } catch {
    return null;
  }
}

/** The keys that Dateline reads: a key that starts with `x-` is the archive's own, and is left alone. */
function withoutOwnKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith("x-")));
}

/** A document that refers to itself: a key and its expected value. */
function wrongReferences({ id, superseded, sameAs }: FrontMatter): readonly (readonly [string, string])[] {
  return [
    ...(superseded?.by === id
      ? [["superseded", "Expected `superseded.by` to be the id of another document."] as const]
      : []),
    ...(sameAs.includes(id)
      ? [["sameAs", "Expected `sameAs` to hold the ids of other documents only."] as const]
      : []),
  ];
}

/** A contradiction in the date of issue: a key and its expected value. */
function wrongDating({
  issued,
  issuedBasis,
  issuedReason,
}: FrontMatter): readonly (readonly [string, string])[] {
  if (issued !== undefined && !issuedBasis) {
    return [
      ["issued", "Expected `issued` to be followed by `issuedBasis: stated` or `issuedBasis: inferred`."],
    ];
  }
  if (issued === undefined && issuedBasis) {
    return [["issuedBasis", "Expected `issuedBasis` to be left out where no `issued` date is given."]];
  }
  if (issuedBasis === "inferred" && !issuedReason) {
    return [
      [
        "issuedBasis",
        "Expected `issuedBasis` to be followed by an `issuedReason`: one sentence on what the date was inferred from.",
      ],
    ];
  }
  return [];
}

function faultMessage(issue: v.BaseIssue<unknown>, path: readonly string[]): string {
  const name = path.join(".") || "the front matter";
  if (issue.type === "strict_object" && issue.expected === "never") {
    const own = path.length === 1 ? `, or call it \`x-${name}\` if it is your own` : "";
    return `Expected no key \`${name}\`: remove it, or correct its spelling${own}.`;
  }
  if (issue.type === "strict_object" && issue.received === "undefined") {
    return `Expected the key \`${name}\`, and found none.`;
  }
  return `Expected \`${name}\` to be ${issue.message}${issue.kind === "schema" ? `, got ${issue.received}` : ""}.`;
}

/** The offset in the YAML of the deepest existing key of a path. */
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
