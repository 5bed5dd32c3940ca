import * as v from "valibot";
import type { Document } from "../../../../src/corpus/document.ts";
import type { Passage } from "../../../../src/corpus/structure/passages.ts";
import { type Span, sentences } from "../../../../src/corpus/text/sentences.ts";
import { UsageError } from "../../report/usage-error.ts";
import { plainDocument } from "../input/plain-document.ts";
import { readJson, throwFaults } from "../input/read-json.ts";
import { offset, words } from "../input/shape-fault.ts";
import { type QuestionKind, questionKind } from "./question-kind.ts";

const answerSchema = v.object({ text: words, answer_start: offset }, "an object");
const questionSchema = v.object(
  { id: words, question: words, answers: v.array(answerSchema, "a list") },
  "an object",
);
const paragraphSchema = v.object({ context: words, qas: v.array(questionSchema, "a list") }, "an object");
const articleSchema = v.object(
  { title: words, paragraphs: v.array(paragraphSchema, "a list of paragraphs") },
  "an object",
);
const schema = v.object({ data: v.array(articleSchema, "a list of articles") }, "an object");

type RawArticle = v.InferOutput<typeof articleSchema>;

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
 * Reads a file in the format of SQuAD v1.1, which KorQuAD 1.0 shares. Questions without an answer, as in SQuAD 2.0, are left out.
 *
 * @throws {@link UsageError} if the file is not what it should be.
 */
export async function readSquad(file: string, language: string): Promise<readonly Article[]> {
  const { value, text } = await readJson(file, schema);
  const faults: string[] = [];
  const articles = value.data.map((raw, index) =>
    article(raw, `article-${index + 1}`, language, (id, fault) =>
      faults.push(`${file}:${lineOf(text, JSON.stringify(id))}: ${fault}`),
    ),
  );
  throwFaults(faults);
  if (articles.every(({ questions }) => questions.length === 0))
    throw new UsageError(`${file}:1: Expected questions with answers, and found none.`);
  return articles;
}

function lineOf(text: string, words: string): number {
  return text.slice(0, Math.max(0, text.indexOf(words))).split("\n").length;
}

function article(
  { title, paragraphs }: RawArticle,
  id: string,
  language: string,
  fault: (question: string, message: string) => void,
): Article {
  const questions: SquadQuestion[] = [];
  const passages: Passage[] = [];
  let text = "";
  for (const { context, qas } of paragraphs) {
    const start = text === "" ? 0 : text.length + BREAK.length;
    text += text === "" ? context : BREAK + context;
    const paragraph = { start, end: text.length };
    const units = sentences(context, language).map((unit) => shift(unit, start));
    passages.push({ ...paragraph, kind: "paragraph", headings: [], sentences: units });
    for (const { id: questionId, question, answers } of qas.filter((one) => one.answers.length > 0)) {
      const found = answers.flatMap((answer): readonly Span[] => {
        const span = answerIn(context, answer.text, answer.answer_start);
        if (span) return [shift(span, start)];
        const at = answer.answer_start;
        fault(
          questionId,
          `Expected “${answer.text}” at character ${at} of the context of question ${questionId}, got “${context.slice(at, at + answer.text.length)}”: mend its \`answer_start\`.`,
        );
        return [];
      });
      questions.push({ question, kind: questionKind(question), document: id, paragraph, answers: found });
    }
  }
  return { document: plainDocument(id, readable(title), text, language, passages), questions };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Most programs that write the format count code points, some UTF-16; they differ behind an emoji. */
function answerIn(context: string, text: string, at: number): Span | null {
  const places = [() => at, () => [...context].slice(0, at).join("").length];
  for (const place of places) {
    const start = place();
    if (context.startsWith(text, start)) return { start, end: start + text.length };
  }
  return null;
}

/** Titles are those of Wikipedia's addresses: `Super_Bowl_50`, `Beyonc%C3%A9`. */
function readable(title: string): string {
  const spaced = title.replaceAll("_", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
