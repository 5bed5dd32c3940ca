import { createHash } from "node:crypto";
import { isMap, isNode, isScalar, parseDocument, stringify } from "yaml";
import type { Fault } from "./fault.ts";
import { readDocument } from "./read-document.ts";
import { splitFrontMatter } from "./split-front-matter.ts";
import { YAML_STYLE } from "./yaml-style.ts";

/** The new value of some keys of a front matter; null takes a key out. */
export type FrontMatterChanges = Readonly<
  Record<string, string | readonly string[] | Readonly<Record<string, string>> | null>
>;

/**
 * Changes keys of a document's front matter, and leaves everything else as it is: the other keys, their order, comments, and the text.
 *
 * @param file its path inside the corpus folder.
 * @returns the new content of the file, or what would be wrong with it.
 */
export function editFrontMatter(
  file: string,
  content: string,
  changes: FrontMatterChanges,
): string | readonly Fault[] {
  const parts = splitFrontMatter(content);
  if (!parts) return faultsOf(file, content);
  const yaml = parseDocument(parts.head);
  if (yaml.errors.length > 0) return faultsOf(file, content);
  let head = `${parts.head}\n`;
  for (const [key, value] of Object.entries(changes)) head = withKey(head, key, value);
  const edited = `---\n${head}---\n${parts.rest}`;
  const faults = faultsOf(file, edited);
  return faults.length > 0 ? faults : edited;
}

/**
 * Puts the hash of the text as it is now into the front matter, if that is all that is wrong with the file.
 *
 * @returns the new content; null if there is nothing to fix, or more than a hash is wrong.
 */
export function fixHash(file: string, content: string): string | null {
  const faults = faultsOf(file, content);
  const text = splitFrontMatter(content)?.rest.trim();
  if (faults.length === 0 || !text) return null;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const edited = editFrontMatter(file, content, { sha256 });
  return typeof edited === "string" ? edited : null;
}

/** The YAML with another value of a key. Only the key's own lines are written anew: YAML has many ways to write the others. */
function withKey(head: string, key: string, value: FrontMatterChanges[string] | null): string {
  const { contents } = parseDocument(head);
  const pair = isMap(contents)
    ? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  const written = value === null ? "" : stringify({ [key]: value }, YAML_STYLE);
  if (!pair || !isScalar(pair.key)) return head + written;
  const start = pair.key.range?.[0] ?? head.length;
  const valueEnd = (isNode(pair.value) ? pair.value.range?.[1] : null) ?? start + key.length;
  const end = head.indexOf("\n", head.slice(0, Math.max(valueEnd, start + key.length)).trimEnd().length) + 1;
  return head.slice(0, start) + written + head.slice(end);
}

function faultsOf(file: string, content: string): readonly Fault[] {
  const result = readDocument(file, content);
  return "id" in result ? [] : result;
}
