/** A text without quotation marks: it begins with a letter, or has a letter among its figures that makes it no number. */
const PLAIN = "(?:[A-Za-z](?:[\\w ./-]*[\\w./-])?|\\d(?=[\\de]*[a-df])[\\da-f]*)";

/** A text between quotation marks in which every character stands for itself. */
const QUOTED = '"[^"\\\\\\p{C}\\p{Zl}\\p{Zp}]*"';

const KEY = "[a-z][A-Za-z0-9]{0,40}";
const TEXT = `(?<text>${PLAIN}|${QUOTED})`;
const ITEMS = `\\[(?<items>${PLAIN}(?:, ${PLAIN})*)\\]`;
const INNER = `(?<innerKey>${KEY}): (?<innerText>${PLAIN}|${QUOTED})`;

/** `key: text`, `key: [text, text]`, `key: { key: text }`, or `key:` above lines of its own. */
const LINE = new RegExp(`^(?<key>${KEY}):(?: (?:${TEXT}|${ITEMS}|\\{ ${INNER} \\}))?$`, "u");
const INNER_LINE = new RegExp(`^  ${INNER}$`, "u");

/** What YAML reads as no text. */
const NO_TEXT = /^(?:true|false|null)$/i;

type Groups = { readonly [name: string]: string | undefined };

/**
 * Reads YAML that is nothing but keys with texts, as nearly all front matter is, in a twentieth of a parser's time. Null if it is more
 * than that, or may be: then a parser has to read it.
 *
 * @example
 * plainYaml('id: moss\nplaces: [Peru]\nsource: { file: "a 1.txt" }'); // => { id: "moss", places: ["Peru"], source: { file: "a 1.txt" } }
 * @example
 * plainYaml("pages: 12"); // => null, since that is a number
 */
export function plainYaml(yaml: string): Readonly<Record<string, unknown>> | null {
  const read = new Map<string, unknown>();
  /** The pairs of the key whose lines are being read. */
  let inner: Map<string, unknown> | null = null;
  for (const line of yaml.split("\n")) {
    const pair = inner && INNER_LINE.exec(line)?.groups;
    if (inner && pair) {
      if (!putInner(inner, pair)) return null;
      continue;
    }
    const groups = LINE.exec(line)?.groups;
    // A key without lines of its own has no value.
    if (!groups || inner?.size === 0) return null;
    const { key = "", text, items, innerKey } = groups;
    inner = null;
    if (text !== undefined) {
      if (!put(read, key, text)) return null;
    } else if (items !== undefined) {
      const texts = items.split(", ");
      if (read.has(key) || texts.some((one) => NO_TEXT.test(one))) return null;
      read.set(key, texts);
    } else {
      const pairs = new Map<string, unknown>();
      if (read.has(key) || (innerKey !== undefined && !putInner(pairs, groups))) return null;
      read.set(key, pairs);
      if (innerKey === undefined) inner = pairs;
    }
  }
  return inner?.size === 0 ? null : plainObject(read);
}

function putInner(into: Map<string, unknown>, { innerKey = "", innerText = "" }: Groups): boolean {
  return put(into, innerKey, innerText);
}

/** Puts a key with its text; false if it is there already, or if YAML reads no text. */
function put(into: Map<string, unknown>, key: string, text: string): boolean {
  if (into.has(key) || NO_TEXT.test(text)) return false;
  into.set(key, text.startsWith('"') ? text.slice(1, -1) : text);
  return true;
}

function plainObject(pairs: ReadonlyMap<string, unknown>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...pairs].map(([key, value]) => [key, value instanceof Map ? plainObject(value) : value]),
  );
}
