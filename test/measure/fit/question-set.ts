import type { Answer } from "../../../src/answer/answer.ts";
import { ask } from "../../../src/answer/ask.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { createMemoryArchive } from "../../../src/archive/memory/memory-archive.ts";
import type { Corpus } from "../../../src/corpus/load-corpus.ts";
import type { Synonyms } from "../../../src/corpus/word-lists/synonyms.ts";
import { fold, type Question } from "../eval/questions/questions.ts";
import type { Article } from "../eval/squad/squad.ts";
import type { Worths } from "./judge-steps.ts";

/** Questions with an archive to ask them of. */
export type QuestionSet = {
  readonly name: string;
  readonly share: number;
  readonly archive: Archive;
  readonly today: string | null;
  readonly questions: readonly {
    readonly text: string;
    /** Null: it has no answer. */
    readonly isRight: ((answer: Answer) => boolean) | null;
  }[];
};

/** What a right answer is worth behind the first place, among the first three. */
const AMONG_THREE = 0.5;

/** Questions over documents of one's own. */
export function ownSet(
  name: string,
  share: number,
  corpus: Corpus,
  questions: readonly Question[],
  today: string,
): QuestionSet {
  return {
    name,
    share,
    today,
    archive: remembering(createMemoryArchive(corpus)),
    questions: questions.map(({ question, contains }) => ({
      text: question,
      isRight:
        contains.length === 0
          ? null
          : ({ quote }) => contains.some((part) => fold(quote).includes(fold(part))),
    })),
  };
}

/** Every nth question of SQuAD over all its paragraphs. */
export function squadSet(
  name: string,
  share: number,
  articles: readonly Article[],
  synonyms: Synonyms,
  every: number,
): QuestionSet {
  const all = articles.flatMap(({ questions }) => questions);
  return {
    name,
    share,
    today: null,
    archive: remembering(
      createMemoryArchive({ documents: articles.map(({ document }) => document), synonyms }),
    ),
    questions: all
      .filter((_, at) => at % every === 0)
      .map(({ question, document, answers }) => ({
        text: question,
        isRight: (answer) =>
          answer.document.id === document &&
          answers.some(({ start }) => answer.start <= start && start < answer.end),
      })),
  };
}

/** The worth of the answers to each question: 1 for a right one at the first place, and for a rightful "nothing". */
export async function worthsOf({ archive, questions, today }: QuestionSet): Promise<Worths> {
  const worths: number[] = [];
  for (const { text, isRight } of questions) {
    const result = await ask(archive, text, { limit: 3, today });
    const answers = result.kind === "answer" ? result.answers : [];
    if (isRight === null) worths.push(answers.length === 0 ? 1 : 0);
    else {
      const at = answers.findIndex(isRight);
      worths.push(at === 0 ? 1 : at > 0 ? AMONG_THREE : 0);
    }
  }
  return worths;
}

/** An archive that finds the same again without searching: the weights of the ranking do not reach it. */
function remembering(archive: Archive): Archive {
  const found = new Map<string, ReturnType<Archive["search"]>>();
  return {
    ...archive,
    search: (query) => {
      const key = JSON.stringify(query);
      const known = found.get(key) ?? archive.search(query);
      found.set(key, known);
      return known;
    },
  };
}
