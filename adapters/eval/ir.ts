import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Document } from "../../src/corpus/document.ts";
import { passages } from "../../src/corpus/passages.ts";
import { plainDocument } from "./plain-document.ts";
import { readJsonLines, readText, throwFaults, words } from "./read-material.ts";
import type { Grades } from "./score-ranking.ts";
import { UsageError } from "./usage-error.ts";

/** Ids are texts, and numbers in some collections. */
const id = v.pipe(v.union([words, v.number()], "a text"), v.transform(String));
const document = v.object({ _id: id, title: v.optional(v.string("a text"), ""), text: v.string("a text") });
const query = v.object({ _id: id, text: words });

/** A collection of documents with questions, and which documents are relevant to each. */
export type Collection = {
  readonly documents: readonly Document[];
  readonly queries: readonly Query[];
  /** Documents without a text, which nothing can find. */
  readonly empty: number;
};

/** A question with the grades of documents. */
export type Query = { readonly id: string; readonly text: string; readonly grades: Grades };

/** Where BEIR's own collections keep their judgements, and where it is enough to put them. */
const QRELS = ["qrels.tsv", join("qrels", "test.tsv")];

/**
 * Reads a folder in the format of BEIR: `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`. Only questions that have judgements
 * are kept.
 *
 * @throws {@link UsageError} if a file is not what it should be.
 */
export async function readCollection(folder: string, language: string): Promise<Collection> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`Expected --ir to name a folder, and ${folder} is none: name the right one.`);
  const judged = QRELS.find((name) => existsSync(join(folder, name))) ?? "qrels.tsv";
  const read = async (name: string) => readText(`the folder of --ir to hold ${name}, and it`, folder, name);
  const [corpus, queries, qrels] = [
    await read("corpus.jsonl"),
    await read("queries.jsonl"),
    await read(judged),
  ];
  const documents = readJsonLines(join(folder, "corpus.jsonl"), corpus, document).map(({ value }) =>
    plainDocument(value._id, value.title, value.text, language, passages(value.text, language)),
  );
  const grades = readJudgements(join(folder, judged), qrels);
  return {
    documents,
    empty: documents.filter((one) => one.passages.length === 0).length,
    queries: readJsonLines(join(folder, "queries.jsonl"), queries, query).flatMap(({ value }) => {
      const own = grades.get(value._id);
      return own ? [{ id: value._id, text: value.text, grades: own }] : [];
    }),
  };
}

/** Three columns parted by tabs under a line of headings: question, document, grade. */
function readJudgements(file: string, text: string): ReadonlyMap<string, Grades> {
  const grades = new Map<string, Map<string, number>>();
  const faults: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (index === 0 || line.trim() === "") continue;
    const [question, found, grade, ...more] = line.split("\t");
    const value = Number(grade);
    if (!question || !found || !grade?.trim() || !Number.isFinite(value) || more.length > 0) {
      faults.push(
        `${file}:${index + 1}: Expected query-id, corpus-id and a number, parted by tabs, got \`${line.slice(0, 60)}\`.`,
      );
      continue;
    }
    const own = grades.get(question) ?? new Map<string, number>();
    grades.set(question, own.set(found, value));
  }
  throwFaults(faults);
  return grades;
}
