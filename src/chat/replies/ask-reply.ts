import type { AskResult, Searched } from "../../answer/answer.ts";
import { ask } from "../../answer/ask.ts";
import { figuresChart } from "../../answer/chart.ts";
import { phrasesWords } from "../../answer/citation.ts";
import { isDoubtful } from "../../answer/confidence.ts";
import type { Archive } from "../../archive/archive.ts";
import type { Button } from "../buttons/button.ts";
import { FEEDBACK_WORDS } from "../requests/feedback-words.ts";
import type { PagedRequest } from "../requests/request.ts";
import { writeTyped } from "../requests/typed-text.ts";
import { didYouMeanItems } from "./did-you-mean-items.ts";
import { figurePart } from "./figure-items.ts";
import { quoteItem } from "./quoted.ts";
import type { Item, Reply } from "./reply.ts";

/** The best answer comes alone; each page after it holds this many. */
const PAGE = 3;

type AskRequest = Extract<PagedRequest, { kind: "ask" }>;

/** The best answer to a question, or the next ones, or what was searched in vain. */
export async function askReply(archive: Archive, request: AskRequest, today: string | null): Promise<Reply> {
  const { question, from, kind, picture = true, ...filter } = request;
  const size = from === 0 ? 1 : PAGE;
  // One page and one answer beyond it: to count them all, every candidate would have to be read to the end.
  const result = await ask(archive, question, { limit: from + PAGE + 1, today, ...filter });
  const asked = writeTyped(request);
  const notes = result.corrections.map((word) => `Read “${word.from}” as “${word.to}”.`);
  if (result.kind === "nothing") return nothingReply(result, request, notes);
  const { answers } = result;
  const page = answers.slice(from, from + size);
  const chart = picture && from === 0 ? figuresChart(question, result.figures ?? []) : null;
  const doubtful = from === 0 && isDoubtful(answers[0]);
  return {
    kind: "answer",
    title: null,
    asked,
    notes: [
      ...notes,
      ...(result.phrasesMissed ? [phrasesWords(result.phrasesMissed)] : []),
      ...(doubtful ? ["This may be it."] : []),
    ],
    items: page.map((answer, index) =>
      quoteItem(
        { ...answer, paragraph: answer.passage.paragraph },
        { kind: "answer", question: asked },
        answers.length > 1 ? `Answer ${from + index + 1}` : null,
      ),
    ),
    ...(from === 0 && result.figures ? { figures: figurePart(result.figures, answers[0]) } : {}),
    ...(chart ? { chart } : {}),
    closing: page.length === 0 ? ["No more answers."] : [],
    paging: { request, total: null, more: answers.length > from + size },
  };
}

function nothingReply(
  { nearest, unknownWords, searched, didYouMean = [] }: Extract<AskResult, { kind: "nothing" }>,
  request: AskRequest,
  notes: readonly string[],
): Reply {
  return {
    kind: "nothing",
    title: "No answer in the archive.",
    asked: writeTyped(request),
    notes: [...notes, ...searchWords(searched, unknownWords)],
    items: [
      ...didYouMeanItems(didYouMean, request),
      ...(nearest
        ? [
            withButton(
              quoteItem(
                { ...nearest, paragraph: nearest.passage.paragraph },
                { kind: "nearest" },
                "Closest match (not an answer)",
              ),
              missing(writeTyped(request)),
            ),
          ]
        : []),
    ],
    closing: [],
    paging: null,
  };
}

/** Says that an answer should be there. */
function missing(question: string): Button {
  return {
    label: FEEDBACK_WORDS.missing,
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
): readonly string[] {
  const unnamed = publishers.length - MOST_NAMES;
  const names = new Intl.ListFormat("en-GB").format([
    ...publishers.slice(0, MOST_NAMES),
    ...(unnamed > 0 ? [`${unnamed} more`] : []),
  ]);
  const span = years ? `, issued ${years[0] === years[1] ? years[0] : `${years[0]} to ${years[1]}`}` : "";
  const count = documents === 1 ? "1 document" : `${documents} documents`;
  const never = unknownWords.map((word) => `“${word}”`).join(", ");
  return [
    documents === 0
      ? "Nothing was searched: no document has that publisher or place."
      : `Searched: ${count} of ${names}${span}.`,
    ...(never ? [`Not in the archive: ${never}.`] : []),
  ];
}

/** Names of publishers that a line has room for. */
const MOST_NAMES = 5;
