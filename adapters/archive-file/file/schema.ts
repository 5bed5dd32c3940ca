import { DatabaseSync } from "node:sqlite";

/** Marks the file as Dateline's archive: "DLAR" in SQLite's application id. */
const APPLICATION_ID = 0x444c4152;

/**
 * What an archive file holds. It is derived from the folder of documents and can be made again at any time.
 *
 * - `file`: every file of the folder as it was when it was last read; `document` is null for a faulty one.
 * - `document`: what is kept in memory of each document; `detail`: the rest. Passages of a document have consecutive numbers, and a number
 *   is never given twice.
 * - `passage`: its words and what is known of them; `passage_terms`: its terms and their counts; `posting`: the inverted index, over the
 *   numbers of terms.
 * - `person`: who is named in full, by surname, and in how many documents of a publisher.
 * - `entry`: what is dated to a day (`MM-DD`) or only to a month (`MM`); `named_day`: the days that a passage names.
 */
const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE file (path TEXT PRIMARY KEY, size INTEGER, modified_ms REAL, sha256 TEXT, document INTEGER) WITHOUT ROWID;
CREATE INDEX file_document ON file (document);
CREATE TABLE fault (file TEXT, line INTEGER, message TEXT);
CREATE INDEX fault_file ON fault (file);
CREATE TABLE document (
  number INTEGER PRIMARY KEY, id TEXT UNIQUE, sha256 TEXT, publisher TEXT, places TEXT, language TEXT, issued TEXT,
  first INTEGER, lengths BLOB, terms INTEGER
);
CREATE TABLE detail (document INTEGER PRIMARY KEY, head TEXT, gaps TEXT, lead INTEGER, terms BLOB, names TEXT, people TEXT, spelled TEXT);
CREATE TABLE passage (number INTEGER PRIMARY KEY, text TEXT, data TEXT);
CREATE TABLE passage_terms (passage INTEGER PRIMARY KEY, terms BLOB);
CREATE VIRTUAL TABLE posting USING fts5 (terms, content = '', columnsize = 0, detail = 'none', tokenize = 'ascii');
CREATE TABLE term (number INTEGER PRIMARY KEY, term TEXT UNIQUE, passages INTEGER, documents INTEGER);
CREATE TABLE spelling (form TEXT PRIMARY KEY, "group" TEXT, count INTEGER, capital INTEGER, lower INTEGER) WITHOUT ROWID;
CREATE INDEX spelling_group ON spelling ("group");
CREATE TABLE name (name TEXT PRIMARY KEY, documents INTEGER) WITHOUT ROWID;
CREATE INDEX name_use ON name (documents DESC, name);
CREATE TABLE person (
  surname TEXT, name TEXT, publisher TEXT, documents INTEGER, PRIMARY KEY (surname, name, publisher)
) WITHOUT ROWID;
CREATE TABLE entry (day TEXT, document INTEGER, data TEXT);
CREATE INDEX entry_day ON entry (day);
CREATE INDEX entry_document ON entry (document);
CREATE TABLE named_day (passage INTEGER, first TEXT, last TEXT);
CREATE INDEX named_day_first ON named_day (first, last);
CREATE INDEX named_day_passage ON named_day (passage);
`;

/** Terms are collected in memory, in bytes, before a segment of the inverted index is written: fewer segments are merged later. */
const HASH_BYTES = 32 * 1024 * 1024;

/** An open archive file and whether it was made just now. */
export type OpenedFile = { readonly db: DatabaseSync; readonly isNew: boolean };

/**
 * Opens an archive file to write into it, and makes it where there is none.
 *
 * @param path a file, or `:memory:`.
 * @param fingerprint of the program that analyses and of its settings.
 * @returns null if the file is another program's, was made with another fingerprint, or is damaged: it is to be made again.
 */
export function openFile(path: string, fingerprint: string): OpenedFile | null {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { timeout: 10_000 });
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536");
    const isNew = pragma(db, "application_id") === 0 && pragma(db, "page_count") <= 1;
    if (isNew) create(db, fingerprint);
    if (isNew || isUsable(db, fingerprint)) return { db, isNew };
  } catch (error) {
    if (!isDamage(error)) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  return null;
}

/** So much of a file is mapped into memory at most. */
const MAPPED_BYTES = 256 * 1024 * 1024;

/**
 * Opens an archive file only to read it.
 *
 * @param isMapped maps it into memory, which is quicker. Somebody who cuts the file short then ends the process (SIGBUS), where otherwise a
 *   read fails: not for a process that lives long. @default false
 * @returns null if there is no archive in it that this program made.
 */
export function openToRead(path: string, fingerprint: string, isMapped = false): DatabaseSync | null {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
    db.exec("PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY");
    if (isMapped) db.exec(`PRAGMA mmap_size = ${MAPPED_BYTES}`);
    if (isUsable(db, fingerprint)) return db;
  } catch (error) {
    if (!isDamage(error)) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  return null;
}

/** Whether every document of the folder has been read into an archive file at least once. */
export function isComplete(db: DatabaseSync): boolean {
  return db.prepare("SELECT value FROM meta WHERE key = 'complete'").get()?.value === 1;
}

/** Whether an error means that the file is no sound database. */
export function isDamage(error: unknown): boolean {
  return (
    error instanceof Error &&
    "errcode" in error &&
    [11, 26].includes(Number(error.errcode) & 0xff) /* SQLITE_CORRUPT, SQLITE_NOTADB */
  );
}

function create(db: DatabaseSync, fingerprint: string): void {
  db.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA application_id = ${APPLICATION_ID};`);
  db.exec(`INSERT INTO posting (posting, rank) VALUES ('hashsize', ${HASH_BYTES})`);
  const put = db.prepare("INSERT INTO meta (key, value) VALUES (?, ?)");
  put.run("fingerprint", fingerprint);
  put.run("next_passage", 1);
  put.run("next_document", 1);
  put.run("complete", 0);
  db.exec("COMMIT");
}

function isUsable(db: DatabaseSync, fingerprint: string): boolean {
  if (pragma(db, "application_id") !== APPLICATION_ID) return false;
  return db.prepare("SELECT value FROM meta WHERE key = 'fingerprint'").get()?.value === fingerprint;
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}
