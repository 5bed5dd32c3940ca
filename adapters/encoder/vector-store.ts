import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Marks the file as Dateline's vectors: "DLVE" in SQLite's application id. */
const APPLICATION_ID = 0x444c5645;

/**
 * - `vector`: of a sentence, by the digest of its words. The same words in two documents have one vector.
 * - `held`: which sentences a document holds; `document`: those whose sentences all have vectors.
 */
const SCHEMA = `
CREATE TABLE meta (encoder TEXT);
CREATE TABLE vector (sentence INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE document (number INTEGER PRIMARY KEY, key TEXT UNIQUE);
CREATE TABLE held (document INTEGER, sentence INTEGER, PRIMARY KEY (document, sentence)) WITHOUT ROWID;
`;

/** Vectors of sentences, and the documents that have all of theirs. */
export type VectorStore = {
  /** The vector of a sentence; null if it was not made yet. */
  get(sentence: string): Int8Array | null;
  put(sentence: string, vector: Int8Array): void;
  /** Forgets every document but these, with its vectors, and says which of these are not finished. */
  keepOnly(keys: readonly string[]): readonly string[];
  /** Notes that all sentences of a document have vectors. */
  finish(key: string, sentences: readonly string[]): void;
  close(): void;
};

/**
 * Opens a file of vectors, and makes it where there is none. Vectors of another encoder are forgotten; a damaged file is made again.
 *
 * @param path a file, or `:memory:`.
 * @param encoder names the encoder and its version.
 * @throws if the file is another program's or cannot be written.
 */
export function openVectors(path: string, encoder: string): VectorStore {
  const db = openFor(path, encoder);
  const sql = {
    get: db.prepare("SELECT data FROM vector WHERE sentence = ?"),
    put: db.prepare("INSERT OR REPLACE INTO vector (sentence, data) VALUES (?, ?)"),
    keys: db.prepare("SELECT key FROM document"),
    number: db.prepare("INSERT OR REPLACE INTO document (key) VALUES (?) RETURNING number"),
    hold: db.prepare("INSERT OR IGNORE INTO held (document, sentence) VALUES (?, ?)"),
    forget: db.prepare("DELETE FROM document WHERE key NOT IN (SELECT value FROM json_each(?))"),
  };
  /** Damage may show only when the damaged part is read. */
  const use = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      db.close();
      remove(path);
      throw new Error(`${path} was damaged, and is made again at the next start`, { cause: error });
    }
  };
  const forget = (keys: readonly string[]): readonly string[] => {
    if (sql.forget.run(JSON.stringify(keys)).changes !== 0)
      inTransaction(db, () =>
        db.exec(
          `DELETE FROM held WHERE document NOT IN (SELECT number FROM document);
             DELETE FROM vector WHERE sentence NOT IN (SELECT sentence FROM held)`,
        ),
      );
    const finished = new Set(sql.keys.all().map(({ key }) => String(key)));
    return keys.filter((key) => !finished.has(key));
  };
  return {
    get: (sentence) =>
      use(() => {
        const data = sql.get.get(digest(sentence))?.data;
        return data instanceof Uint8Array ? new Int8Array(data.buffer, data.byteOffset, data.length) : null;
      }),
    put: (sentence, { buffer, byteOffset, length }) =>
      use(() => void sql.put.run(digest(sentence), new Uint8Array(buffer, byteOffset, length))),
    keepOnly: (keys) => use(() => forget(keys)),
    finish: (key, sentences) =>
      use(() =>
        inTransaction(db, () => {
          const number = Number(sql.number.get(key)?.number);
          for (const sentence of sentences) sql.hold.run(number, digest(sentence));
        }),
      ),
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}

function openFor(path: string, encoder: string): DatabaseSync {
  try {
    return open(path, encoder);
  } catch (error) {
    if (!isDamage(error)) throw error;
    remove(path);
    return open(path, encoder);
  }
}

function remove(path: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
}

function open(path: string, encoder: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 10_000 });
  try {
    const owner = Number(db.prepare("PRAGMA application_id").get()?.application_id);
    const isNew = owner === 0 && db.prepare("SELECT 1 FROM sqlite_schema").get() === undefined;
    if (!isNew && owner !== APPLICATION_ID)
      throw new Error(`Expected vectors in ${path}, and it is another program's file.`);
    // A power cut loses the last vectors, which are made again, and damages nothing.
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    inTransaction(db, () => {
      if (isNew) db.exec(`${SCHEMA} PRAGMA application_id = ${APPLICATION_ID}`);
      if (db.prepare("SELECT encoder FROM meta").get()?.encoder === encoder) return;
      db.exec("DELETE FROM meta; DELETE FROM vector; DELETE FROM document; DELETE FROM held");
      db.prepare("INSERT INTO meta (encoder) VALUES (?)").run(encoder);
    });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    work();
    db.exec("COMMIT");
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

/** Whether an error means that the file is no sound database: SQLITE_CORRUPT, SQLITE_NOTADB. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && [11, 26].includes(Number(error.errcode) & 0xff);
}

/** 64 bits of the SHA-256 of the words: two sentences of a million share them once in some million archives. */
function digest(sentence: string): bigint {
  return createHash("sha256").update(sentence).digest().readBigInt64LE();
}
