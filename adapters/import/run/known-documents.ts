import { createHash } from "node:crypto";
import { parse } from "yaml";
import { corpusFiles, isDocumentFile, readText } from "../../../src/corpus/corpus-files.ts";
import { splitFrontMatter } from "../../../src/corpus/split-front-matter.ts";
import { UNKNOWN_PUBLISHER } from "../../../src/import/draft.ts";
import { createNearDuplicates, type NearDuplicates } from "../../../src/import/near-duplicates.ts";

/** What a table of corrections may correct of a document, as its file has it. */
export type KnownHead = {
  /** Which of several documents of its file it is, from 1. */
  readonly part: number;
  readonly title: string;
  readonly publisher: string;
  /** EDTF; empty: unknown. */
  readonly issued: string;
  readonly language: string;
};

/** Ids of documents by what they lack. */
export type Lacking = { readonly date: readonly string[]; readonly publisher: readonly string[] };

/** What the folder of documents holds, as far as an import has to know. */
export type KnownDocuments = {
  /** Ids in use, those of faulty documents included. */
  readonly ids: Set<string>;
  /** The document that was made of a part of a file with this SHA-256. */
  ofSource(sha256: string, part: number): string | undefined;
  /** The documents that were made of a file with this SHA-256. */
  ofFile(sha256: string): readonly string[];
  /**
   * SHA-256 of the files that one document each was made of. One that holds several is read again: an import that was killed in between
   * made some of them only.
   */
  files(): ReadonlySet<string>;
  /** The document with these words, by their SHA-256. */
  ofText(sha256: string): string | undefined;
  /** The documents that were made of this part of a file of this name, of whatever content: a name may be used again for another text. */
  ofName(name: string, part: number): readonly string[];
  ofUrl(url: string): readonly string[];
  /** The documents that were made of files, each with its file's name, but for those that are withdrawn, were fetched or written by hand. */
  ofFiles(): readonly { readonly id: string; readonly file: string }[];
  headOf(id: string): KnownHead | undefined;
  /** Remembers what was corrected of a document. */
  correct(id: string, changes: Partial<KnownHead>): void;
  /** The documents without a date of issue and without a publisher, but for older versions and what is withdrawn. */
  lacking(): Lacking;
  /** The newest version of a document, itself if it has no newer one in the folder. */
  newest(id: string): string;
  /** Its text; null if it cannot be read, or was not written in a dry run. */
  textOf(id: string): Promise<string | null>;
  /** Remembers that a document has a newer version. */
  supersede(id: string, by: string): void;
  /** The file of a document, inside the folder. */
  fileOf(id: string): string | undefined;
  /** The documents whose texts are nearly this one, which is remembered under its id. The first call reads the texts of all. */
  nearlySame(id: string, text: string): Promise<readonly string[]>;
  add(document: KnownDocument): void;
};

/** One document of the folder. */
type KnownDocument = {
  readonly id: string;
  readonly textSha256: string;
  readonly url: string | undefined;
  readonly source: { readonly name: string; readonly sha256: string | undefined; readonly part: number };
  /** Whether its file holds others too. */
  readonly isPart?: boolean;
  readonly head: Omit<KnownHead, "part">;
  /** Its newer version. */
  readonly superseded?: string | undefined;
  readonly isWithdrawn?: boolean;
  /** Whether it was fetched from an address. */
  readonly isFetched?: boolean;
};

/**
 * Reads what a folder of documents holds; of one that is not there yet, nothing.
 *
 * @throws CorpusError if it cannot be read.
 */
export async function knownDocuments(folder: string, exists: boolean): Promise<KnownDocuments> {
  const ids = new Set<string>();
  const bySource = new Map<string, string>();
  const byFile = new Map<string, string[]>();
  const byText = new Map<string, string>();
  const byName = new Map<string, string[]>();
  const byUrl = new Map<string, string[]>();
  const files = new Map<string, string>();
  const newer = new Map<string, string>();
  const fileNames = new Map<string, string>();
  const heads = new Map<string, KnownHead>();
  const ofSeveral = new Set<string>();
  const withdrawn = new Set<string>();
  let texts: NearDuplicates | null = null;
  const add = (document: KnownDocument) => {
    const { id, textSha256, url, source, isPart, head, superseded, isWithdrawn, isFetched } = document;
    ids.add(id);
    heads.set(id, { ...head, part: source.part });
    if (isWithdrawn === true) withdrawn.add(id);
    else if (isFetched !== true && source.sha256 !== undefined) fileNames.set(id, source.name);
    if (superseded !== undefined) newer.set(id, superseded);
    if (!files.has(id)) files.set(id, `${id}.md`);
    byText.set(textSha256, id);
    if (source.sha256 !== undefined) {
      bySource.set(`${source.sha256} ${source.part}`, id);
      if (isPart === true) ofSeveral.add(source.sha256);
      push(byFile, source.sha256, id);
    }
    push(byName, `${source.part} ${source.name}`, id);
    if (url !== undefined) push(byUrl, url, id);
  };
  for (const { path } of exists ? (await corpusFiles(folder)).filter(isDocumentFile) : []) {
    ids.add(path.split("/").at(-1)?.replace(/\.md$/, "") ?? path);
    const document = read((await readText(folder, path)) ?? "");
    if (!document) continue;
    files.set(document.id, path);
    add(document);
  }
  return {
    ids,
    add,
    ofSource: (sha256, part) => bySource.get(`${sha256} ${part}`),
    ofFile: (sha256) => byFile.get(sha256) ?? [],
    files: () => new Set([...byFile.keys()].filter((sha256) => !ofSeveral.has(sha256))),
    ofText: (sha256) => byText.get(sha256),
    ofName: (name, part) => byName.get(`${part} ${name}`) ?? [],
    ofUrl: (url) => byUrl.get(url) ?? [],
    ofFiles: () => [...fileNames].map(([id, file]) => ({ id, file })),
    headOf: (id) => heads.get(id),
    correct: (id, changes) => {
      const head = heads.get(id);
      if (head) heads.set(id, { ...head, ...changes });
    },
    lacking: () => {
      const live = [...heads].filter(([id]) => !withdrawn.has(id) && newestOf(id, newer, files) === id);
      const idsWhere = (lacks: (head: KnownHead) => boolean) =>
        live.flatMap(([id, head]) => (lacks(head) ? [id] : []));
      return {
        date: idsWhere(({ issued }) => issued === ""),
        publisher: idsWhere(({ publisher }) => publisher === UNKNOWN_PUBLISHER),
      };
    },
    newest: (id) => newestOf(id, newer, files),
    textOf: async (id) => {
      const path = files.get(id);
      const content = path === undefined ? null : await readText(folder, path);
      return content === null ? null : (splitFrontMatter(content)?.rest ?? null);
    },
    supersede: (id, by) => void newer.set(id, by),
    fileOf: (id) => files.get(id),
    async nearlySame(id, text) {
      if (texts === null) {
        texts = createNearDuplicates();
        for (const [known, path] of files) {
          const content = known === id ? null : await readText(folder, path);
          if (content !== null) texts.add(known, splitFrontMatter(content)?.rest ?? "");
        }
      }
      return texts.add(id, text).map((near) => near.id);
    },
  };
}

function push(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}

/** Follows the newer versions that are there; documents that call each other newer end where they began. */
function newestOf(
  id: string,
  newer: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
): string {
  const passed = new Set<string>();
  let newest = id;
  for (
    let next = newer.get(newest);
    next !== undefined && files.has(next) && !passed.has(next);
    next = newer.get(next)
  ) {
    passed.add(next);
    newest = next;
  }
  return newest;
}

/** What a document's file says, whether or not it has faults elsewhere. */
function read(content: string): KnownDocument | null {
  const split = splitFrontMatter(content);
  if (!split) return null;
  const front = frontMatter(split.head);
  const source = isObject(front?.source) ? front.source : {};
  const superseded = isObject(front?.superseded) ? front.superseded.by : undefined;
  if (!front || typeof front.id !== "string") return null;
  const words = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    id: front.id,
    head: {
      title: words(front.title),
      publisher: words(front.publisher),
      issued: words(front.issued),
      language: words(front.language),
    },
    textSha256: createHash("sha256").update(split.rest.trim()).digest("hex"),
    url: typeof front.url === "string" ? front.url : undefined,
    superseded: typeof superseded === "string" ? superseded : undefined,
    isPart: typeof source.part === "number",
    isWithdrawn: front.withdrawn !== undefined,
    isFetched: source.fetched !== undefined,
    source: {
      name: words(source.file).normalize("NFC"),
      sha256: typeof source.sha256 === "string" ? source.sha256 : undefined,
      part: typeof source.part === "number" ? source.part : 1,
    },
  };
}

function frontMatter(head: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = parse(head);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
