/** A stretch of a line. */
export type Inline =
  | { readonly kind: "text" | "code" | "mention"; readonly text: string }
  | { readonly kind: Style; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[] };

/** Lines that belong together. */
export type Block =
  | { readonly kind: "text" | "subtext"; readonly children: readonly Inline[] }
  | { readonly kind: "heading"; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: "quote"; readonly children: readonly Block[] }
  | { readonly kind: "code"; readonly text: string };

type Style = "bold" | "italic" | "underline" | "strike" | "spoiler";

/** What opens and closes a style; the longer ones first. */
const STYLES: readonly (readonly [string, Style])[] = [
  ["**", "bold"],
  ["__", "underline"],
  ["~~", "strike"],
  ["||", "spoiler"],
  ["*", "italic"],
  ["_", "italic"],
];

/** Each is tried where its first character stands; all are sticky. */
const ESCAPE = /\\([^\dA-Za-z\s])/y;
const CODE = /(`+)(.*?[^`])\1(?!`)/sy;
const MASKED = /\[((?:\\.|[^\]\\])+)\]\(<?(https?:\/\/[^\s()<>]+)>?\)/y;
const BARE = /<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s<>]*[^\s<>.,:;"'\])])/y;
const MENTION = /<(?:@[!&]?|#)\d+>|@(?:everyone|here)\b/y;

/** A code block with its language; a backslash before it makes it plain text. */
const FENCE = /(?<!\\)```(?:[\w+-]*\n)?([\s\S]*?[^\\`])```\n?/g;

/**
 * Reads Discord's Markdown as its clients do: what they would link, ping or style becomes so here, and what is escaped is
 * shown as it is. Lists are left as lines.
 *
 * @example
 * parseMarkdown("**a** \\*b\\*");
 * // => [{ kind: "text", children: [{ kind: "bold", children: [{ kind: "text", text: "a" }] }, { kind: "text", text: " *b*" }] }]
 */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const match of text.matchAll(FENCE)) {
    blocks.push(...lines(text.slice(at, match.index)), { kind: "code", text: match[1] ?? "" });
    at = match.index + match[0].length;
  }
  return [...blocks, ...lines(text.slice(at))];
}

function lines(text: string): readonly Block[] {
  if (text === "") return [];
  const blocks: Block[] = [];
  const open: { kind: "text" | "quote"; lines: string[] } = { kind: "text", lines: [] };
  const close = () => {
    if (open.lines.length === 0) return;
    const joined = open.lines.join("\n");
    open.lines = [];
    blocks.push(
      open.kind === "quote"
        ? { kind: "quote", children: lines(joined) }
        : { kind: "text", children: parseInline(joined) },
    );
  };
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const [, mark, rest = ""] = /^(> |-# |#{1,3} )(.*)$/.exec(line) ?? (line === ">" ? ["", "> ", ""] : []);
    const kind = mark === "> " ? "quote" : "text";
    if (kind !== open.kind || (mark !== undefined && kind === "text")) close();
    open.kind = kind;
    if (mark === undefined) open.lines.push(line);
    else if (kind === "quote") open.lines.push(rest);
    else if (mark === "-# ") blocks.push({ kind: "subtext", children: parseInline(rest) });
    else blocks.push({ kind: "heading", level: mark.length - 1, children: parseInline(rest) });
  }
  close();
  return blocks;
}

/** Reads what stands inside a line: styles, code, links, mentions, escapes. */
export function parseInline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let plain = "";
  let at = 0;
  while (at < text.length) {
    const read = special(text, at);
    if (read === null) plain += text[at++];
    else {
      at = read.end;
      if (typeof read.what === "string") plain += read.what;
      else {
        if (plain) found.push({ kind: "text", text: plain });
        plain = "";
        found.push(read.what);
      }
    }
  }
  return plain ? [...found, { kind: "text", text: plain }] : found;
}

/** What begins here and is more than a character; a string is plain text. */
function special(text: string, at: number): { readonly what: Inline | string; readonly end: number } | null {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const escaped = match(ESCAPE);
  if (escaped) return { what: escaped[1] ?? "", end: at + 2 };
  const code = match(CODE);
  if (code) return { what: { kind: "code", text: code[2] ?? "" }, end: at + code[0].length };
  const masked = match(MASKED);
  if (masked) {
    const [whole, label = "", href = ""] = masked;
    return { what: { kind: "link", href, children: parseInline(label) }, end: at + whole.length };
  }
  const bare = match(BARE);
  if (bare) {
    const href = bare[1] ?? bare[2] ?? "";
    const children = [{ kind: "text", text: href }] as const;
    return { what: { kind: "link", href, children }, end: at + bare[0].length };
  }
  const mention = match(MENTION);
  if (mention) return { what: { kind: "mention", text: mention[0] }, end: at + mention[0].length };
  for (const [mark, kind] of STYLES) {
    if (!text.startsWith(mark, at)) continue;
    const end = closing(text, mark, at + mark.length);
    if (end === null) continue;
    return {
      what: { kind, children: parseInline(text.slice(at + mark.length, end)) },
      end: end + mark.length,
    };
  }
  return null;
}

/** Where a style closes: not at once, not after a backslash, and a single mark not at a double one or inside a word. */
function closing(text: string, mark: string, from: number): number | null {
  if (mark === "_" && /\w/.test(text[from - 2] ?? "")) return null;
  if (mark === "*" && /\s/.test(text[from] ?? " ")) return null;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(mark, at)) {
      // In "***" the last two close what is bold.
      const further = text.startsWith(mark[0] ?? "", at + mark.length);
      if (further && mark.length === 1) at++;
      else if (!further && at > from && !(mark === "_" && /\w/.test(text[at + 1] ?? ""))) return at;
    }
  }
  return null;
}
