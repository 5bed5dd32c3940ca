import { createHash } from "node:crypto";
import { parseDocument } from "yaml";
import type { Fault } from "./fault.ts";
import { readDocument } from "./read-document.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

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
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) yaml.delete(key);
    else yaml.set(key, yaml.createNode(value, { flow: false }));
  }
  const head = yaml.toString({
    lineWidth: 0,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
  });
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

function faultsOf(file: string, content: string): readonly Fault[] {
  const result = readDocument(file, content);
  return "id" in result ? [] : result;
}
