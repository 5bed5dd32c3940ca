import { DatabaseSync, type StatementSync } from "node:sqlite";
import { openArchive } from "../../../../adapters/archive-file/open-archive.ts";
import { WORD_LISTS } from "../../../fixtures/word-lists.ts";
import { ftsQuery } from "../engines/fts5.ts";
import type { Place } from "./dateline-process.ts";
import { report, serve } from "./helper-process.ts";
import { cpuSeconds, type Resident, resident, type Timing, timed } from "./usage-of-process.ts";

/** What the process of FTS5 can be asked for. */
export type Fts5Calls = {
  /** Makes an index of the passages that an archive holds. */
  readonly build: {
    takes: Place & { readonly into: string; readonly wanted: readonly string[] };
    gives: {
      readonly tookMs: number;
      readonly cpuSeconds: number;
      /** Of the text of all passages, in UTF-8. */
      readonly textBytes: number;
      /** The row of each wanted passage, `document position`. */
      readonly rows: readonly (number | null)[];
    };
  };
  /** Opens an index; milliseconds until it can be asked. */
  readonly open: { takes: string; gives: number };
  readonly ask: {
    takes: { readonly questions: readonly string[]; readonly words: "all" | "content" };
    gives: readonly (Timing & { readonly first: number | null })[];
  };
  readonly resident: { takes: null; gives: Resident };
};

/** How many passages are asked for. */
const LIMIT = 10;

let query: StatementSync | null = null;

serve<Fts5Calls>({
  async build({ folder, file, into, wanted }) {
    const { texts, rows } = await readPassages({ folder, file }, wanted);
    const textBytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const cpuBefore = cpuSeconds();
    const began = performance.now();
    const db = new DatabaseSync(into);
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    db.exec("CREATE VIRTUAL TABLE passages USING fts5 (text, tokenize = 'porter unicode61')");
    const insert = db.prepare("INSERT INTO passages (rowid, text) VALUES (?, ?)");
    db.exec("BEGIN");
    for (const [row, text] of texts.entries()) insert.run(row, text);
    db.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    db.close();
    return {
      tookMs: performance.now() - began,
      cpuSeconds: cpuSeconds() - cpuBefore,
      textBytes,
      rows,
    };
  },
  open(path) {
    const began = performance.now();
    const db = new DatabaseSync(path, { readOnly: true });
    // As this core opens its own file.
    db.exec("PRAGMA cache_size = -32768; PRAGMA mmap_size = 268435456; PRAGMA temp_store = MEMORY");
    query = db.prepare(
      `SELECT rowid AS id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
    );
    query.all('"ready"');
    return performance.now() - began;
  },
  async ask({ questions, words }) {
    const answers: (Timing & { readonly first: number | null })[] = [];
    for (const question of questions) {
      const { tookMs, cpuMs, result } = await timed(() => {
        const match = ftsQuery(question, words);
        return match === "" ? [] : (query?.all(match) ?? []);
      });
      answers.push({ tookMs, cpuMs, first: result[0] ? Number(result[0].id) : null });
      report(answers.length, questions.length);
    }
    return answers;
  },
  resident: () => resident(),
});

/** The texts of all passages of an archive in the order of its documents' ids. */
async function readPassages(place: Place, wanted: readonly string[]) {
  const { archive, close } = await openArchive({ ...place, wordLists: WORD_LISTS });
  const rowOf = new Map<string, number>();
  const asked = new Set(wanted);
  const texts: string[] = [];
  const ids = (await archive.documents()).map(({ id }) => id).sort();
  for (const id of ids) {
    const { text = "", passages = [] } = (await archive.document(id)) ?? {};
    for (const [position, { start, end }] of passages.entries()) {
      const key = `${id} ${position}`;
      if (asked.has(key)) rowOf.set(key, texts.length);
      texts.push(text.slice(start, end));
    }
  }
  close();
  return { texts, rows: wanted.map((key) => rowOf.get(key) ?? null) };
}
