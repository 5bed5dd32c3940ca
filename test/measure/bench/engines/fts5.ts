import { DatabaseSync } from "node:sqlite";
import type { Engine } from "./engine.ts";

/** How many passages are asked for. */
const LIMIT = 10;

/** Words that a person who writes a query by hand would leave out. */
const STOP = new Set(
  "a about an and are as at be by did do for from had has have how in is it known many of on or that the to was were what when where who why with".split(
    " ",
  ),
);

/**
 * SQLite's full-text search in memory, with its own stemmer, ranked by its BM25. It keeps the text.
 *
 * @param words which words of a question are looked for, any of them: all, or all but grammar words, which is faster.
 */
export function fts5Engine(words: "all" | "content"): Engine {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter unicode61')");
  const query = database.prepare(
    `SELECT rowid AS id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
  );
  const pragma = (name: string) => Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  return {
    build(releases) {
      const insert = database.prepare("INSERT INTO passages (rowid, text) VALUES (?, ?)");
      database.exec("BEGIN");
      let id = 0;
      for (const { paragraphs } of releases) for (const text of paragraphs) insert.run(id++, text);
      database.exec("COMMIT");
    },
    search(question) {
      const match = ftsQuery(question, words);
      return match === "" ? [] : query.all(match).map(({ id }) => Number(id));
    },
    outsideBytes: () => pragma("page_count") * pragma("page_size"),
  };
}

/**
 * A question as FTS5 takes it.
 *
 * @example
 * ftsQuery("Who is in Seoul?", "content"); // => '"seoul"'
 */
export function ftsQuery(question: string, words: "all" | "content"): string {
  const all = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return all
    .filter((word) => words === "all" || !STOP.has(word))
    .map((word) => `"${word}"`)
    .join(" OR ");
}
