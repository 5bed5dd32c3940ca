import type { Answer, AskResult } from "../../src/answer/answer.ts";
import { figuresChart } from "../../src/answer/chart.ts";
import {
  alsoInWords,
  datingWords,
  figureWords,
  issuedWords,
  namedDateWords,
  paragraphWords,
  phrasesWords,
  speakerWords,
  standingLines,
  supersededWords,
  withdrawnWords,
} from "../../src/answer/citation.ts";
import { isDoubtful } from "../../src/answer/confidence.ts";
import type { NameGuess } from "../../src/answer/did-you-mean.ts";
import type { Figure } from "../../src/answer/figures.ts";
import type { Timeline } from "../../src/answer/timeline.ts";
import type { Speaker } from "../../src/archive/attribution.ts";
import { textIn } from "../../src/archive/stored-passage.ts";
import { searchWords } from "../../src/chat/replies/ask-reply.ts";
import {
  dayLabel,
  emptyDayWords,
  emptyTimelineWords,
  otherDayWords,
} from "../../src/chat/replies/dated-replies.ts";
import { didYouMeanWords } from "../../src/chat/replies/did-you-mean-items.ts";
import { otherFigures } from "../../src/chat/replies/figure-items.ts";
import type { Document, DocumentHead } from "../../src/corpus/document.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import type { OnThisDate } from "../../src/daily/on-this-date.ts";
import { ENGLISH, type Say } from "../../src/messages/say.ts";
import { dateWords, monthDayWords } from "../../src/time/date-words.ts";
import { dateChart, figuresBars } from "./chart.ts";
import { type Page, padded, wrap } from "./page.ts";

/** Room for the labels of what stands under a quote. */
const LABEL = 11;

/** An answer with its source, then the next best in short; or what was searched in vain. */
export function renderAsk(result: AskResult, page: Page): string {
  const read = result.corrections.map(({ from, to }) => page.say("answer.read-as", { from, to }));
  const notes = read.length > 0 ? [`${page.styles.dim(read.join(" "))}\n`] : [];
  if (result.kind === "nothing") return [...notes, renderNothing(result, page)].join("\n");
  const [best, ...others] = result.answers;
  if (result.phrasesMissed) notes.push(`${page.styles.dim(phrasesWords(result.phrasesMissed, page.say))}\n`);
  if (isDoubtful(best)) notes.push(`${page.styles.dim(page.say("terminal.doubtful"))}\n`);
  const figures = otherFigures(result.figures ?? [], best);
  const plot = figuresBars(figuresChart("", result.figures ?? [], undefined, page.say)?.points ?? [], page);
  const also = others.map((answer, index) => brief(answer, `${index + 2}.`, page));
  return [
    ...notes,
    full(best, page),
    ...(figures.length > 0
      ? [
          "",
          ...(plot.length > 0 ? [...plot, ""] : []),
          page.styles.dim(`${page.say("answer.figures")}:`),
          ...figures.flatMap((figure, at) => [...(at > 0 ? [""] : []), figureLines(figure, page)]),
        ]
      : []),
    ...(also.length > 0 ? ["", page.styles.dim(page.say("terminal.also")), ...also] : []),
  ].join("\n");
}

/** One answer on one line, for a stream of questions. */
export function renderAskLine(result: AskResult, say: Say = ENGLISH): string {
  if (result.kind === "nothing")
    return [
      say("answer.none"),
      ...(result.didYouMean ? [didYouMeanWords(result.didYouMean, say)] : []),
      ...searchWords(result.searched, result.unknownWords, say),
    ].join(" ");
  const [{ quote, document, speaker, confidence }] = result.answers;
  const source = [
    speaker && speaker.name !== document.publisher ? speaker.name : "",
    document.publisher,
    issuedWords(document, say),
    document.id,
  ];
  const standing = standingLines(document, say).map((line) => ` [${line}]`);
  return `${isDoubtful({ confidence }) ? `${say("terminal.doubtful")} ` : ""}${oneLine(quote)} — ${source.filter(Boolean).join(", ")}${standing.join("")}`;
}

function renderNothing(result: Extract<AskResult, { kind: "nothing" }>, page: Page): string {
  const lines = [
    page.say("answer.none"),
    "",
    ...guessLines(result.didYouMean, page),
    ...searchWords(result.searched, result.unknownWords, page.say).flatMap((line) => wrap(line, page.width)),
  ];
  if (result.nearest)
    lines.push("", page.styles.dim(`${page.say("answer.closest")}:`), brief(result.nearest, "·", page));
  return lines.join("\n");
}

/** Which name may be meant, with what to ask then. */
function guessLines(guesses: readonly NameGuess[] | undefined, page: Page): readonly string[] {
  if (guesses === undefined) return [];
  return [
    page.styles.strong(didYouMeanWords(guesses, page.say)),
    ...guesses.flatMap(({ question }) => wrap(`  ${question}`, page.width)),
    "",
  ];
}

/** What happened on a day, or what is near it, said as such. */
export function renderOnThisDate(found: OnThisDate, page: Page, today: string | null = null): string {
  const { day, entries, left } = found;
  const title = monthDayWords(day, page.say);
  if (entries.length === 0)
    return [page.styles.strong(title), ...emptyDayWords(found, page.say)].join("\n\n");
  const lines = [page.styles.strong(title)];
  for (const words of otherDayWords(found, today, page.say)) lines.push("", words);
  for (const entry of entries) {
    lines.push(
      "",
      ...quoteLines(entry, [], page),
      ...facts(entry, page, [[page.say("terminal.when"), dayLabel(entry, page.say)]]),
    );
  }
  if (left > 0)
    lines.push("", page.styles.dim(page.say("terminal.left", { count: left, all: entries.length + left })));
  return lines.join("\n");
}

/**
 * Dated sentences under their dates, on a terminal below a small chart of them.
 *
 * @param chart whether that is wanted.
 */
export function renderTimeline(
  { topic, entries, left, ...rest }: Timeline,
  page: Page,
  chart = true,
): string {
  const guesses = guessLines(rest.didYouMean, page);
  if (entries.length === 0) {
    const lines = emptyTimelineWords(rest, page.say).flatMap((line) => wrap(line, page.width));
    return [page.say("answer.no-timeline"), "", ...guesses, ...lines].join("\n");
  }
  const drawn = chart
    ? dateChart(
        entries.map(({ date }) => date.value),
        page,
      )
    : [];
  const lines = [
    ...guesses,
    page.styles.strong(topic || page.say("terminal.everything-dated")),
    ...(drawn.length > 0 ? ["", ...drawn] : []),
  ];
  for (const entry of entries) {
    lines.push(
      "",
      page.styles.strong(namedDateWords(entry.date, page.say)),
      ...quoteLines(entry, [], page),
      ...facts(entry, page, []),
    );
  }
  if (left > 0)
    lines.push("", page.styles.dim(page.say("terminal.left", { count: left, all: entries.length + left })));
  return lines.join("\n");
}

/** One document a line. */
export function renderDocuments(documents: readonly DocumentHead[], say: Say = ENGLISH): string {
  if (documents.length === 0) return say("terminal.no-document");
  return documents
    .map((document) =>
      [
        document.id,
        document.title,
        `${document.publisher}, ${issuedWords(document, say)}`,
        ...standingLines(document, say),
      ].join("\n  "),
    )
    .join("\n");
}

/** A document in full. */
export function renderDocument(document: Document, page: Page): string {
  const { publisher, republished, places, url, source } = document;
  const { say } = page;
  const dating = datingWords(document, say);
  const rows: Row[] = [
    ...standingRows(document, say),
    [say("terminal.published"), `${publisher}, ${issuedWords(document, say)}`],
    ...(dating === null ? [] : [[say("fact.date"), dating] as const]),
    ...(republished
      ? [
          [
            say("terminal.carried-by"),
            `${republished.by}${republished.date ? `, ${dateWords(republished.date, say)}` : ""}`,
          ] as const,
        ]
      : []),
    ...(places.length > 0 ? [[say("terminal.places"), places.join(", ")] as const] : []),
    ...(url ? [[say("terminal.link"), url] as const] : []),
    [say("terminal.source"), source.file],
    ...(source.dates ?? []).map(
      ({ date, from }) =>
        [
          say("terminal.also-dated"),
          say("terminal.dated-from", { date: dateWords(date, say), from }),
        ] as const,
    ),
  ];
  return [
    page.styles.strong(document.title),
    ...rows.flatMap((row) => rowLines(row, page)),
    "",
    ...wrap(document.text, page.width),
  ].join("\n");
}

type Quoted = Span & {
  readonly quote: string;
  readonly document: DocumentHead;
  readonly title?: string | null;
  readonly alsoIn?: readonly DocumentHead[];
  readonly paragraph: number;
  readonly speaker?: Speaker;
};
type Row = readonly [label: string, text: string];

function full(answer: Answer, page: Page): string {
  const { passage, highlights, date } = answer;
  const quoted = { ...answer, paragraph: passage.paragraph };
  const rows: Row[] = date ? [[page.say("terminal.date-named"), namedDateWords(date, page.say)]] : [];
  const telling = highlights.map(({ start, end }) => oneLine(textIn(passage, { start, end })));
  if (!page.styles.colour && telling.length > 0)
    rows.push([page.say("terminal.key-words"), telling.join(" · ")]);
  return [...quoteLines(quoted, highlights, page), "", ...facts(quoted, page, rows)].join("\n");
}

function brief(
  answer: Pick<Answer, "quote" | "document" | "speaker">,
  mark: string,
  page: Page,
  above: string | null = null,
): string {
  const { quote, document, speaker } = answer;
  const width = page.width === null ? null : page.width - 3;
  const said = speaker && speaker.name !== document.publisher ? `${speaker.name}, ` : "";
  const [first = "", ...rest] = wrap(oneLine(quote), width);
  const source = wrap(
    `${said}${document.publisher}, ${issuedWords(document, page.say)} · ${document.id}`,
    width,
  );
  return [
    ...(above === null ? [] : [`   ${above}`]),
    `${mark.padEnd(3)}${first}`,
    ...[
      ...rest,
      ...source.map(page.styles.dim),
      ...standingLines(document, page.say).flatMap((line) => wrap(line, width).map(page.styles.strong)),
    ].map((line) => `   ${line}`),
  ].join("\n");
}

/** A figure with its date, then the sentence that gives it and its source. */
function figureLines(figure: Figure, page: Page): string {
  const [text, ...when] = figureWords(figure, page.say).split(" · ");
  return brief(figure, "", page, [page.styles.strong(text ?? ""), ...when].join(" · "));
}

function quoteLines({ quote, start }: Quoted, highlights: readonly Span[], page: Page): readonly string[] {
  let marked = "";
  let at = 0;
  for (const span of highlights) {
    const words = quote
      .slice(span.start - start, span.end - start)
      .split(" ")
      .map(page.styles.strong)
      .join(" ");
    marked += quote.slice(at, span.start - start) + words;
    at = span.end - start;
  }
  return wrap(marked + quote.slice(at), page.width === null ? null : page.width - 2).map(
    (line) => `${page.styles.dim("│")} ${line}`,
  );
}

/** Who says it, who published it and when, and where it stands. */
function facts(
  { document, title = document.title, alsoIn = [], speaker, paragraph }: Quoted,
  page: Page,
  more: readonly Row[],
): readonly string[] {
  const { say } = page;
  const rows: Row[] = [
    ...standingRows(document, say),
    ...(speaker ? [[say("fact.said-by"), speakerWords(speaker)] as const] : []),
    [say("terminal.published"), `${document.publisher}, ${issuedWords(document, say)}`],
    ...(title === null ? [] : [[say("fact.title"), title] as const]),
    [say("fact.where"), `${document.id}, ${paragraphWords(paragraph, say)}`],
    ...(document.url ? [[say("terminal.link"), document.url] as const] : []),
    ...(alsoIn.length > 0 ? [[say("fact.also-in"), alsoInWords(alsoIn, say)] as const] : []),
    ...more,
  ];
  return rows.flatMap((row) => rowLines(row, page));
}

/** A source that was taken back or replaced says so before anything else. */
function standingRows(document: DocumentHead, say: Say): readonly Row[] {
  const [withdrawn, superseded] = [withdrawnWords(document, say), supersededWords(document, say)];
  return [
    ...(withdrawn === null ? [] : [[say("fact.withdrawn"), withdrawn] as const]),
    ...(superseded === null ? [] : [[say("fact.superseded"), superseded] as const]),
  ];
}

function rowLines([label, text]: Row, page: Page): readonly string[] {
  const width = page.width === null ? null : page.width - LABEL - 2;
  return wrap(text, width).map(
    (line, index) => `  ${page.styles.dim(padded(index === 0 ? label : "", LABEL))}${line}`,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
