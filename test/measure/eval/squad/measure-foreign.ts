import { ask } from "../../../../src/answer/ask.ts";
import type { Archive } from "../../../../src/archive/archive.ts";
import { createMemoryArchive } from "../../../../src/archive/memory/memory-archive.ts";
import type { Synonyms } from "../../../../src/corpus/word-lists/synonyms.ts";
import { everyNth } from "../../report/numbers.ts";
import { type Bench, each, once } from "../../report/progress.ts";
import { SURE } from "../measuring/calibration.ts";
import type { Article } from "./squad.ts";

/** Questions of another collection. */
export type Others = { readonly name: string; readonly articles: readonly Article[] };

/** Questions that the paragraphs which were loaded have no answer to. */
export type ForeignRow = {
  /** Whose questions they are. */
  readonly name: string;
  readonly questions: number;
  /** Paragraphs that were loaded. */
  readonly paragraphs: number;
  /** Got nothing, as they should. */
  readonly nothing: number;
  /** Were answered with a confidence of 0.8 or more. */
  readonly sure: number;
};

/**
 * Loads every other article and asks what the rest is asked; then asks what another collection is asked.
 *
 * @param archive of all articles.
 */
export async function measureForeign(
  articles: readonly Article[],
  archive: Archive,
  synonyms: Synonyms,
  { every, others }: { readonly every: number; readonly others: Others | null },
  bench: Bench,
): Promise<readonly ForeignRow[]> {
  const left = articles.filter((_, index) => index % 2 === 1);
  const rows: ForeignRow[] = [];
  if (left.length > 0) {
    const documents = everyNth(articles, 2).map(({ document }) => document);
    const [half] = once(bench, "Indexing one half", () => createMemoryArchive({ documents, synonyms }));
    rows.push(await row("the other half, to one half", left, half, every, bench));
  }
  if (others) rows.push(await row(`${others.name}, to all`, others.articles, archive, every, bench));
  return rows;
}

async function row(
  name: string,
  articles: readonly Article[],
  archive: Archive,
  every: number,
  { progress }: Bench,
): Promise<ForeignRow> {
  const questions = everyNth(
    articles.flatMap((article) => article.questions),
    every,
  );
  const confidences = await each(progress, "Asking what has no answer", questions, async ({ question }) => {
    const result = await ask(archive, question, { limit: 1 });
    return result.kind === "answer" ? result.answers[0].confidence : null;
  });
  return {
    name,
    questions: questions.length,
    paragraphs: (await archive.summary()).passages,
    nothing: confidences.filter((confidence) => confidence === null).length,
    sure: confidences.filter((confidence) => confidence !== null && confidence >= SURE).length,
  };
}
