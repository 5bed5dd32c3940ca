import type { Corpus } from "../../../../src/corpus/load-corpus.ts";
import { readSquad } from "../../eval/squad/squad.ts";
import { everyNth } from "../../report/numbers.ts";
import { questionsOn } from "../text/questions-on.ts";
import { createWriter, type Release } from "../text/releases.ts";

/** What is asked, and of what. Every process makes or reads it anew, so that only the engine is in its memory. */
export type Material =
  | { readonly kind: "made"; readonly passages: number; readonly questions: number }
  | { readonly kind: "squad"; readonly file: string; readonly every: number };

/** A question and how to tell a right answer. */
export type Asked = {
  readonly text: string;
  /** The number of the passage that answers it. */
  readonly passage: number;
  /** Words that the right sentence holds; empty if only the passage is known. */
  readonly answers: readonly string[];
};

/** Questions that nothing is measured with: what is loaded or compiled for the first of them is no part of an answer. */
export const WARM_UP = 10;

/** The texts of a material. */
export async function releasesOf(material: Material, corpus: Corpus): Promise<readonly Release[]> {
  if (material.kind === "made") return [...createWriter(corpus.documents).releases(material.passages)];
  return (await readSquad(material.file, "en")).map(({ document: { title, text, passages } }) => ({
    title,
    issued: null,
    paragraphs: passages.map(({ start, end }) => text.slice(start, end)),
  }));
}

/** The questions of a material, those for warming up foremost. */
export async function questionsOf(material: Material, corpus: Corpus): Promise<readonly Asked[]> {
  if (material.kind === "made") {
    const { lexicon, releases } = createWriter(corpus.documents);
    const wanted = material.questions + WARM_UP;
    const made = questionsOn(releases(material.passages), material.passages, wanted, lexicon);
    // Those for warming up come from everywhere, as the others do.
    const apart = Math.max(2, Math.floor(made.length / WARM_UP));
    const isWarmUp = (index: number) => index % apart === 0 && index / apart < WARM_UP;
    return [
      ...made.filter((_, index) => isWarmUp(index)),
      ...made.filter((_, index) => !isWarmUp(index)),
    ].map((question) => ({ ...question, answers: [] }));
  }
  const articles = await readSquad(material.file, "en");
  let first = 0;
  const asked = articles.flatMap(({ document: { passages, text }, questions }) => {
    const own = questions.map(({ question, paragraph, answers }) => ({
      text: question,
      passage: first + passages.findIndex(({ start }) => start === paragraph.start),
      answers: answers.map(({ start, end }) => text.slice(start, end)),
    }));
    first += passages.length;
    return own;
  });
  return everyNth(asked, material.every);
}
