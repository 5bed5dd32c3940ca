import * as v from "valibot";
import type { Document } from "../../src/corpus/document.ts";
import { type Span, sentences } from "../../src/corpus/sentences.ts";
import { plainDocument } from "./plain-document.ts";
import { type QuestionKind, questionKind } from "./question-kind.ts";
import { offset, readJson, readText, throwFaults, words } from "./read-material.ts";

const schema = v.object(
  {
    data: v.array(
      v.object({
        title: words,
        paragraphs: v.array(
          v.object({
            context: words,
            qas: v.array(
              v.object({
                id: words,
                question: words,
                answers: v.array(v.object({ text: words, answer_start: offset }), "a list"),
              }),
              "a list",
            ),
          }),
          "a list",
        ),
      }),
      "a list of articles",
    ),
  },
  "an object with the key `data`",
);

/** A question with the places of its answers. */
export type SquadQuestion = {
  readonly question: string;
  readonly kind: QuestionKind;
  /** The id of the document that answers it. */
  readonly document: string;
  /** The paragraph that answers it: offsets into the document's text. */
  readonly paragraph: Span;
  /** Every answer that annotators gave: offsets into the document's text; at least one. */
  readonly answers: readonly Span[];
};

/** An article, its paragraphs as passages, with the questions on it. */
export type Article = { readonly document: Document; readonly questions: readonly SquadQuestion[] };

/** Between two paragraphs of an article. */
const BREAK = "\n\n";

/**
 * Reads a file in the format of SQuAD v1.1, which KorQuAD 1.0 shares.
 *
 * @throws {@link UsageError} if the file is not what it should be.
 */
export async function readSquad(option: string, file: string, language: string): Promise<readonly Article[]> {
  const { data } = readJson(file, await readText(option, file), schema);
  const faults: string[] = [];
  const articles = data.map(({ title, paragraphs }, index): Article => {
    const id = `article-${index + 1}`;
    const questions: SquadQuestion[] = [];
    const places: Span[] = [];
    let text = "";
    for (const [number, { context, qas }] of paragraphs.entries()) {
      const start = text.length + (number > 0 ? BREAK.length : 0);
      const paragraph = { start, end: start + context.length };
      text += `${number > 0 ? BREAK : ""}${context}`;
      places.push(paragraph);
      for (const { id: qaId, question, answers } of qas) {
        const spans = answers.flatMap((answer): readonly Span[] => {
          const found = answerSpan(context, answer.text, answer.answer_start);
          if (found) return [{ start: start + found.start, end: start + found.end }];
          const where = `data[${index}].paragraphs[${number}], question ${qaId}`;
          faults.push(
            `${file}:1: Expected “${answer.text}” at ${answer.answer_start} of the context (${where}): mend \`answer_start\`.`,
          );
          return [];
        });
        if (answers.length === 0) continue;
        questions.push({ question, kind: questionKind(question), document: id, paragraph, answers: spans });
      }
    }
    const passages = places.map(({ start, end }) => ({
      start,
      end,
      kind: "paragraph" as const,
      headings: [],
      sentences: sentences(text.slice(start, end), language).map((unit) => ({
        start: start + unit.start,
        end: start + unit.end,
      })),
    }));
    return { document: plainDocument(id, readable(title), text, language, passages), questions };
  });
  throwFaults(faults);
  return articles;
}

/** Offsets are reckoned in code points by most programs that write the format, and in UTF-16 by some. */
function answerSpan(context: string, text: string, start: number): Span | null {
  const units = [start, [...context.slice(0, start * 2)].slice(0, start).join("").length];
  const found = units.find((at) => context.startsWith(text, at));
  return found === undefined ? null : { start: found, end: found + text.length };
}

/** Titles are those of Wikipedia's addresses: `Beyonc%C3%A9`, `Super_Bowl_50`. */
function readable(title: string): string {
  const spaced = title.replaceAll("_", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
