import { parseSync } from "oxc-parser";

/** Words in a source file that are written there and not in the catalogue. */
export type Text = { readonly line: number; readonly words: string };

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

/** Two words or more, or one with a capital letter, as a label or a button has it. */
const WORDS = /\p{L}{2,}[,;:]? (?:\p{L} )?\p{L}{2,}|^\p{Lu}\p{Ll}{2,}[.:?!…]?$/u;

/** Errors whose message a person reads; those of other kinds have a stack, and are for developers. */
const SHOWN = /^(?:Usage|Corrections|Feeds|Settings)Error$|Refus(?:al|ed)$|^Forbidden$/;

/** A command or an option to be typed: the same in every language. */
const CODE = /^`?npm run [^.]*$|^ ?--[\w-]+(?: [A-Z]+)?$/;

/** A media type, and what HTTP's headers say: no person reads them. */
const HEADER =
  /^[\w-]+\/[\w.+-]+(?:; charset=[\w-]+)?$|^(?:public|private|no\w+)(?:, [\w=-]+)+$|^attachment; filename=/;

/** An attribute that markup may have or not have. */
const ATTRIBUTE = /^<> [a-z-]+(?:="[^"]*")?$/;

/** Names that are the same in every language. */
const NAME = /^(?:Dateline|PNG|SVG)$/;

/** Whose words nobody but a developer or an operator reads: lines of the log, and elements looked for in a page. */
const UNREAD: ReadonlySet<string> = new Set([
  ...["info", "warn", "error", "failed", "works", "report"],
  ...["querySelector", "querySelectorAll"],
]);

/**
 * Finds the texts of a source file that look as if people read them, by its syntax tree: string literals and templates that hold words, and
 * in markup the words between and in its tags. Left out are imports, types, what is logged or thrown as an error of the program, and what
 * is only compared with.
 */
export function textsOutside(path: string, code: string): readonly Text[] {
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`Expected to be able to read ${path}`);
  const found: Text[] = [];
  const markup = new Set<unknown>();
  const note = (node: Node, words: string) => {
    const line = code.slice(0, node.start).split("\n").length;
    if (/^\s*</.test(words))
      for (const each of ATTRIBUTE.test(words) ? [] : markupWords(words)) found.push({ line, words: each });
    else if (WORDS.test(words) && !CODE.test(words) && !HEADER.test(words) && !NAME.test(words))
      found.push({ line, words });
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    if (!isNode(value) || isPassedOver(value)) return;
    if (value.type === "Literal" && typeof value.value === "string") note(value, value.value);
    if (value.type === "TaggedTemplateExpression" && isNode(value.tag) && value.tag.name === "html")
      note(value, `<>${isNode(value.quasi) ? wordsOf(value.quasi) : ""}`);
    else if (value.type === "TemplateLiteral" && !markup.has(value)) note(value, wordsOf(value));
    if (value.type === "TaggedTemplateExpression") markup.add(value.quasi);
    for (const [key, child] of Object.entries(value))
      if (key !== "typeAnnotation" && key !== "returnType") visit(child);
  };
  visit(program);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function isPassedOver(node: Node): boolean {
  if (/^(?:Import|ExportAll|TS(?:Type|Interface|Literal))/.test(node.type)) return true;
  if (node.type === "BinaryExpression") return /^[!=]==?$|^in$/.test(String(node.operator));
  if (node.type === "NewExpression") {
    const name = isNode(node.callee) ? String(node.callee.name) : "";
    return name.endsWith("Error") && !SHOWN.test(name);
  }
  if (node.type !== "CallExpression" || !isNode(node.callee)) return false;
  const { callee } = node;
  return (
    callee.type === "MemberExpression" &&
    isNode(callee.property) &&
    UNREAD.has(String(callee.property.name)) &&
    !(isNode(callee.object) && callee.object.name === "terminal")
  );
}

/** The words of a template, with a letter in the place of each value. */
function wordsOf(node: Node): string {
  const quasis = Array.isArray(node.quasis) ? node.quasis.filter(isNode) : [];
  const raw = quasis.map(({ value }) => String((value as { readonly cooked?: unknown }).cooked ?? ""));
  return raw.join("1");
}

/** The words that people read or hear of markup: between its tags, and in those attributes. */
function markupWords(markup: string): readonly string[] {
  const attributes = [...markup.matchAll(/\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g)];
  const between = markup
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<[^>]*(?:>|$)/g, "\n")
    .split("\n");
  return [...attributes.map(([, words = ""]) => words), ...between]
    .map((words) => words.trim())
    .filter((words) => /\p{L}{2,}/u.test(words) && !NAME.test(words));
}
