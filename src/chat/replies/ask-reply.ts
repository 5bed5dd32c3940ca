import type { AskResult, Searched } from "../../answer/answer.ts";
import { ask } from "../../answer/ask.ts";
import { figuresChart } from "../../answer/chart.ts";
import { phrasesWords } from "../../answer/citation.ts";
import { isDoubtful } from "../../answer/confidence.ts";
import type { Archive } from "../../archive/archive.ts";
import { listWords } from "../../messages/list-words.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import type { Button } from "../buttons/button.ts";
import type { PagedRequest } from "../requests/request.ts";
import { writeTyped } from "../requests/typed-text.ts";
import { yearsWords } from "./about-replies.ts";
import { didYouMeanItems } from "./did-you-mean-items.ts";
import { figurePart } from "./figure-items.ts";
import { quoteItem } from "./quoted.ts";
import type { Item, Reply } from "./reply.ts";

/** The best answer comes alone; each page after it holds this many. */
const PAGE = 3;

type AskRequest = Extract<PagedRequest, { kind: "ask" }>;

/** The best answer to a question, or the next ones, or what was searched in vain. */
export async function askReply(
  archive: Archive,
  request: AskRequest,
  today: string | null,
  say: Say,
): Promise<Reply> {
  const { question, from, kind, picture = true, ...filter } = request;
  const size = from === 0 ? 1 : PAGE;
  // One page and one answer beyond it: to count them all, every candidate would have to be read to the end.
  const result = await ask(archive, question, { limit: from + PAGE + 1, today, ...filter });
  const asked = writeTyped(request);
  const notes = result.corrections.map(({ from: typed, to }) => say("answer.read-as", { from: typed, to }));
  if (result.kind === "nothing") return nothingReply(result, request, notes, say);
  const { answers } = result;
  const page = answers.slice(from, from + size);
  const chart = picture && from === 0 ? figuresChart(question, result.figures ?? [], undefined, say) : null;
  const doubtful = from === 0 && isDoubtful(answers[0]);
  return {
    kind: "answer",
    title: null,
    asked,
    notes: [
      ...notes,
      ...(result.phrasesMissed ? [phrasesWords(result.phrasesMissed, say)] : []),
      ...(doubtful ? [say("answer.doubtful")] : []),
    ],
    items: page.map((answer, index) =>
      quoteItem(
        { ...answer, paragraph: answer.passage.paragraph },
        { kind: "answer", question: asked },
        say,
        answers.length > 1 ? say("reply.answer-number", { number: from + index + 1 }) : null,
      ),
    ),
    ...(from === 0 && result.figures ? { figures: figurePart(result.figures, answers[0], say) } : {}),
    ...(chart ? { chart } : {}),
    closing: page.length === 0 ? [say("reply.no-more-answers")] : [],
    paging: { request, total: null, more: answers.length > from + size },
  };
}

function nothingReply(
  { nearest, unknownWords, searched, didYouMean = [] }: Extract<AskResult, { kind: "nothing" }>,
  request: AskRequest,
  notes: readonly string[],
  say: Say,
): Reply {
  return {
    kind: "nothing",
    title: say("answer.none"),
    asked: writeTyped(request),
    notes: [...notes, ...searchWords(searched, unknownWords, say)],
    items: [
      ...didYouMeanItems(didYouMean, request, say),
      ...(nearest
        ? [
            withButton(
              quoteItem(
                { ...nearest, paragraph: nearest.passage.paragraph },
                { kind: "nearest" },
                say,
                say("answer.closest"),
              ),
              missing(writeTyped(request), say),
            ),
          ]
        : []),
    ],
    closing: [],
    paging: null,
  };
}

/** Says that an answer should be there. */
function missing(question: string, say: Say): Button {
  return {
    label: say("feedback.missing"),
    request: { kind: "feedback", at: null, question, what: "missing" },
    public: false,
  };
}

function withButton(item: Item, button: Button): Item {
  return { ...item, buttons: [...item.buttons, button] };
}

/** What was searched, and which words it never uses. */
export function searchWords(
  { documents, publishers, years }: Searched,
  unknownWords: readonly string[],
  say: Say = ENGLISH,
): readonly string[] {
  const unnamed = publishers.length - MOST_NAMES;
  const names = listWords(say, [
    ...publishers.slice(0, MOST_NAMES),
    ...(unnamed > 0 ? [say("answer.more-names", { count: unnamed })] : []),
  ]);
  const never = unknownWords.map((word) => `“${word}”`).join(", ");
  return [
    documents === 0
      ? say("answer.nothing-searched")
      : years
        ? say("answer.searched-issued", { documents, publishers: names, years: yearsWords(years, say) })
        : say("answer.searched", { documents, publishers: names }),
    ...(never ? [say("answer.not-in-archive", { words: never })] : []),
  ];
}

/** Names of publishers that a line has room for. */
const MOST_NAMES = 5;
