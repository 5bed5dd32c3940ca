import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type ContentNoteRule, readContentNotes } from "./content-notes.ts";
import type { Document } from "./document.ts";
import { readEdtf } from "./edtf-date.ts";
import { CorpusError, type Fault } from "./fault.ts";
import { readFrontMatter } from "./front-matter.ts";
import { passages } from "./passages.ts";
import { readSynonyms, type Synonyms } from "./synonyms.ts";
import { joinLists, type ListOrigin } from "./word-list.ts";

/** The vocabulary, in the Solr synonyms format: a file of the program, and perhaps one of the archive. */
const SYNONYMS_FILE = "synonyms.txt";

/** The words that call for a content note: a file of the program, and perhaps one of the archive. */
const CONTENT_NOTES_FILE = "content-notes.txt";

/** Characters that steer a terminal and mean nothing in a text; tab and line feed are none of them. */
const CONTROL = /[^\P{Cc}\t\n]/u;

/** Everything read from a corpus folder: what is good, and what is not. */
export type Corpus = {
  /** In the order of their ids. */
  readonly documents: readonly Document[];
  readonly synonyms: Synonyms;
  readonly contentNotes: readonly ContentNoteRule[];
  /** Where the rules of the two lists are from. */
  readonly lists: { readonly synonyms: ListOrigin; readonly contentNotes: ListOrigin };
  /** In the order of files and lines; a faulty file is left out of the documents. */
  readonly faults: readonly Fault[];
};

/**
 * Reads every `*.md` below the folder (but README.md), and the lists `synonyms.txt` and `content-notes.txt`: the program's own, which
 * files of the same name in the folder extend or replace. A broken file stops nothing else.
 *
 * @param wordLists the folder of the program's own lists.
 * @throws {@link CorpusError} if there is no such folder or it cannot be read, or if the program's lists are missing.
 */
export async function loadCorpus(folder: string, wordLists: string): Promise<Corpus> {
  const names = await listFiles(folder);
  const documents = new Map<string, Document>();
  const faults: Fault[] = [];
  for (const file of names.filter((name) => name.endsWith(".md") && basename(name) !== "README.md")) {
    const content = await readText(folder, file);
    const result = content === null ? [unreadable(file)] : readDocument(file, content);
    if ("id" in result) {
      const first = documents.get(result.id);
      if (first) faults.push(duplicate(file, result.id));
      else documents.set(result.id, result);
    } else faults.push(...result);
  }
  const list = async (file: string) => {
    const program = await readText(wordLists, file);
    if (program === null) throw new CorpusError(missingList(join(wordLists, file)));
    const own = names.includes(file) ? await readText(folder, file) : null;
    if (own === null && names.includes(file)) faults.push(unreadable(file));
    return { program, own };
  };
  const synonyms = joinLists(SYNONYMS_FILE, await list(SYNONYMS_FILE), readSynonymRules);
  const notes = joinLists(CONTENT_NOTES_FILE, await list(CONTENT_NOTES_FILE), readContentNotes);
  return {
    documents: [...documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    synonyms: synonyms.rules,
    contentNotes: notes.rules,
    lists: { synonyms: synonyms.origin, contentNotes: notes.origin },
    faults: [...faults, ...synonyms.faults, ...notes.faults].sort(byPlace),
  };
}

/**
 * Reads one corpus file: the document, or what is wrong with it.
 *
 * @param file its path inside the corpus folder; the name without `.md` has to be the document's id.
 */
export function readDocument(file: string, content: string): Document | readonly Fault[] {
  const front = readFrontMatter(file, content.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  if (front.kind === "faulty") return front.faults;
  const { data, text, lineOf, textLine } = front;
  const faults: Fault[] = [];
  const say = (key: string, message: string) => faults.push({ file, line: lineOf(key), message });
  const name = basename(file, ".md");
  if (data.id !== name) say("id", `Expected \`id\` to be the file's name, ${name}, got ${data.id}.`);
  if (!text)
    faults.push({ file, line: textLine, message: "Expected a text under the front matter, and found none." });
  const control = CONTROL.exec(text);
  if (control) {
    const line = textLine + text.slice(0, control.index).split("\n").length - 1;
    const code = control[0].charCodeAt(0).toString(16).padStart(4, "0").toUpperCase();
    faults.push({
      file,
      line,
      message: `Expected a text without control characters, got U+${code}: take it out.`,
    });
  }
  const sha256 = createHash("sha256").update(text).digest("hex");
  if (text && data.sha256 === undefined)
    say("", `Expected the key \`sha256\`, and found none: add \`sha256: ${sha256}\`.`);
  else if (text && sha256 !== data.sha256) {
    say(
      "sha256",
      `Expected the text to have this SHA-256, got ${sha256}; put that here if the text was changed on purpose.`,
    );
  }
  if (faults.length > 0) return faults.sort(byPlace);
  const { issued, issuedBasis, issuedReason = "", url, republished, ...rest } = data;
  return {
    ...rest,
    sha256,
    issued: issued === undefined ? null : readEdtf(issued),
    issuedBasis:
      issuedBasis === "inferred"
        ? { kind: "inferred", reason: issuedReason }
        : { kind: issuedBasis === "stated" ? "stated" : "unknown" },
    ...(url === undefined ? {} : { url }),
    ...(republished === undefined
      ? {}
      : { republished: { by: republished.by, ...(republished.date ? { date: republished.date } : {}) } }),
    text,
    passages: passages(text, data.language),
  };
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder, { recursive: true })).sort();
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    const why = code === "ENOTDIR" ? "is a file" : code === "ENOENT" ? "does not exist" : "cannot be read";
    throw new CorpusError(
      `Expected a folder of documents at ${folder}, which ${why}: name the right one (--corpus DIR, or DATELINE_CORPUS).`,
      { cause },
    );
  }
}

/** The file as text; null if it cannot be read or is not UTF-8. */
async function readText(folder: string, file: string): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(join(folder, file)));
  } catch {
    return null;
  }
}

function readSynonymRules(file: string, content: string) {
  const { synonyms, faults } = readSynonyms(file, content);
  return { rules: synonyms, faults };
}

function missingList(path: string): string {
  return `Expected the program's own word list at ${path}, and could not read it: install the program again.`;
}

function byPlace(a: Fault, b: Fault): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

function unreadable(file: string): Fault {
  return {
    file,
    line: 1,
    message: "Expected a readable file in UTF-8: save it as UTF-8, or mend its permissions.",
  };
}

function duplicate(file: string, id: string): Fault {
  return {
    file,
    line: 1,
    message: `Expected an id of its own, but another document is ${id}: rename this one.`,
  };
}
