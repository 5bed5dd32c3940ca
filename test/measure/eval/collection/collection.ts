import { existsSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Document } from "../../../../src/corpus/document.ts";
import { passages } from "../../../../src/corpus/structure/passages.ts";
import { UsageError } from "../../report/usage-error.ts";
import { plainDocument } from "../input/plain-document.ts";
import { type Line, readJsonLines, readText, throwFaults } from "../input/read-json.ts";
import { words } from "../input/shape-fault.ts";
import type { Grades } from "./score-ranking.ts";

/** Ids are texts, and numbers in some collections. */
const id = v.pipe(v.union([words, v.number()], "a text"), v.transform(String));
const documentSchema = v.object(
  { _id: id, title: v.optional(v.nullable(v.string("a text")), ""), text: v.string("a text") },
  "an object",
);
const querySchema = v.object({ _id: id, text: words }, "an object");

/** A question with the grades of documents. */
export type Query = { readonly id: string; readonly text: string; readonly grades: Grades };

/** A collection of documents with questions, and which documents are relevant to each. */
export type Collection = {
  readonly documents: readonly Document[];
  /** Those that have judgements. */
  readonly queries: readonly Query[];
};

/** Where judgements are looked for: BEIR's own collections keep them in a folder. */
const QRELS = ["qrels.tsv", join("qrels", "test.tsv")];

/**
 * Reads a folder in the format of BEIR: `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` (or `qrels/test.tsv`).
 *
 * @throws {@link UsageError} if a file is not what it should be.
 */
export async function readCollection(folder: string, language: string): Promise<Collection> {
  const corpusFile = join(folder, "corpus.jsonl");
  const queryFile = join(folder, "queries.jsonl");
  const qrels = QRELS.map((name) => join(folder, name));
  const qrelsFile = qrels.find((file) => existsSync(file));
  const missing = [corpusFile, queryFile].find((file) => !existsSync(file));
  if (missing !== undefined || qrelsFile === undefined)
    throw new UsageError(
      `Expected --ir to name a folder with corpus.jsonl, queries.jsonl and qrels.tsv, and there is no ${missing ?? qrels[0]}: name the right folder.`,
    );
  const documents = await readJsonLines(corpusFile, documentSchema);
  throwFaults(repeated(corpusFile, documents));
  const queries = await readJsonLines(queryFile, querySchema);
  throwFaults(repeated(queryFile, queries));
  const grades = readJudgements(qrelsFile, await readText(qrelsFile));
  const judged = queries.flatMap(({ value: { _id, text } }) => {
    const own = grades.get(_id);
    return own ? [{ id: _id, text, grades: own }] : [];
  });
  if (judged.length === 0)
    throw new UsageError(
      `${qrelsFile}:1: Expected judgements of the questions in ${queryFile}, and found none: the first column has to hold their \`_id\`.`,
    );
  return {
    documents: documents.map(({ value: { _id, title, text } }) =>
      plainDocument(_id, title ?? "", text, language, passages(text, language)),
    ),
    queries: judged,
  };
}

function repeated(file: string, lines: readonly Line<{ readonly _id: string }>[]): readonly string[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ value: { _id }, line }) => {
    const before = first.get(_id);
    first.set(_id, before ?? line);
    if (before === undefined) return [];
    return `${file}:${line}: Expected an \`_id\` of its own, but line ${before} has ${_id} too: change one.`;
  });
}

/** Three columns parted by tabs, under a line with their names: question, document, grade. */
function readJudgements(file: string, text: string): ReadonlyMap<string, Grades> {
  const grades = new Map<string, Map<string, number>>();
  const faults: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [query, document, grade = "", ...more] = line.split("\t");
    const isRow = query && document && /^-?\d+(\.\d+)?\s*$/.test(grade) && more.length === 0;
    if (index === 0 && isRow)
      faults.push(
        `${file}:1: Expected a first line with the columns' names, query-id, corpus-id and score: add it.`,
      );
    if (index === 0 || line.trim() === "") continue;
    if (isRow) grades.set(query, (grades.get(query) ?? new Map()).set(document, Number(grade)));
    else
      faults.push(
        `${file}:${index + 1}: Expected a query-id, a corpus-id and a number, parted by tabs, got \`${line.slice(0, 60)}\`.`,
      );
  }
  throwFaults(faults);
  return grades;
}
