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
import { ENGLISH } from "../../src/messages/say.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { dateChart, figuresBars } from "./chart.ts";
import { type Page, wrap } from "./page.ts";

/** Room for the labels of what stands under a quote. */
const LABEL = 11;

/** An answer with its source, then the next best in short; or what was searched in vain. */
export function renderAsk(result: AskResult, page: Page): string {
  const read = result.corrections.map(({ from, to }) => `Read “${from}” as “${to}”.`);
  const notes = read.length > 0 ? [`${page.styles.dim(read.join(" "))}\n`] : [];
  if (result.kind === "nothing") return [...notes, renderNothing(result, page)].join("\n");
  const [best, ...others] = result.answers;
  if (result.phrasesMissed) notes.push(`${page.styles.dim(phrasesWords(result.phrasesMissed))}\n`);
  if (isDoubtful(best)) notes.push(`${page.styles.dim("This may be it:")}\n`);
  const figures = otherFigures(result.figures ?? [], best);
  const plot = figuresBars(figuresChart("", result.figures ?? [])?.points ?? [], page);
  const also = others.map((answer, index) => brief(answer, `${index + 2}.`, page));
  return [
    ...notes,
    full(best, page),
    ...(figures.length > 0
      ? [
          "",
          ...(plot.length > 0 ? [...plot, ""] : []),
          page.styles.dim(`${ENGLISH("answer.figures")}:`),
          ...figures.flatMap((figure, at) => [...(at > 0 ? [""] : []), figureLines(figure, page)]),
        ]
      : []),
    ...(also.length > 0 ? ["", page.styles.dim("Also:"), ...also] : []),
  ].join("\n");
}

/** One answer on one line, for a stream of questions. */
export function renderAskLine(result: AskResult): string {
  if (result.kind === "nothing")
    return [
      "No answer in the archive.",
      ...(result.didYouMean ? [didYouMeanWords(result.didYouMean)] : []),
      ...searchWords(result.searched, result.unknownWords),
    ].join(" ");
  const [{ quote, document, speaker, confidence }] = result.answers;
  const source = [
    speaker && speaker.name !== document.publisher ? speaker.name : "",
    document.publisher,
    issuedWords(document),
    document.id,
  ];
  const standing = standingLines(document).map((line) => ` [${line}]`);
  return `${isDoubtful({ confidence }) ? "This may be it: " : ""}${oneLine(quote)} — ${source.filter(Boolean).join(", ")}${standing.join("")}`;
}

function renderNothing(result: Extract<AskResult, { kind: "nothing" }>, page: Page): string {
  const lines = [
    "No answer in the archive.",
    "",
    ...guessLines(result.didYouMean, page),
    ...searchWords(result.searched, result.unknownWords).flatMap((line) => wrap(line, page.width)),
  ];
  if (result.nearest)
    lines.push("", page.styles.dim("Closest match (not an answer):"), brief(result.nearest, "·", page));
  return lines.join("\n");
}

/** Which name may be meant, with what to ask then. */
function guessLines(guesses: readonly NameGuess[] | undefined, page: Page): readonly string[] {
  if (guesses === undefined) return [];
  return [
    page.styles.strong(didYouMeanWords(guesses)),
    ...guesses.flatMap(({ question }) => wrap(`  ${question}`, page.width)),
    "",
  ];
}

/** What happened on a day, or what is near it, said as such. */
export function renderOnThisDate(found: OnThisDate, page: Page, today: string | null = null): string {
  const { day, entries, left } = found;
  const title = dateWords(`2000-${day}`).replace(" 2000", "");
  if (entries.length === 0) return [page.styles.strong(title), ...emptyDayWords(found)].join("\n\n");
  const lines = [page.styles.strong(title)];
  for (const words of otherDayWords(found, today)) lines.push("", words);
  for (const entry of entries) {
    lines.push("", ...quoteLines(entry, [], page), ...facts(entry, page, [["When", dayLabel(entry)]]));
  }
  if (left > 0) lines.push("", page.styles.dim(`And ${left} more: --limit ${entries.length + left}`));
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
    const lines = emptyTimelineWords(rest).flatMap((line) => wrap(line, page.width));
    return ["Nothing in the archive with a date on this topic.", "", ...guesses, ...lines].join("\n");
  }
  const drawn = chart
    ? dateChart(
        entries.map(({ date }) => date.value),
        page,
      )
    : [];
  const lines = [
    ...guesses,
    page.styles.strong(topic || "Everything dated"),
    ...(drawn.length > 0 ? ["", ...drawn] : []),
  ];
  for (const entry of entries) {
    lines.push(
      "",
      page.styles.strong(namedDateWords(entry.date)),
      ...quoteLines(entry, [], page),
      ...facts(entry, page, []),
    );
  }
  if (left > 0) lines.push("", page.styles.dim(`And ${left} more: --limit ${entries.length + left}`));
  return lines.join("\n");
}

/** One document a line. */
export function renderDocuments(documents: readonly DocumentHead[]): string {
  if (documents.length === 0) return "No document matches.";
  return documents
    .map((document) =>
      [
        document.id,
        document.title,
        `${document.publisher}, ${issuedWords(document)}`,
        ...standingLines(document),
      ].join("\n  "),
    )
    .join("\n");
}

/** A document in full. */
export function renderDocument(document: Document, page: Page): string {
  const { publisher, republished, places, url, source } = document;
  const dating = datingWords(document);
  const rows: Row[] = [
    ...standingRows(document),
    ["Published", `${publisher}, ${issuedWords(document)}`],
    ...(dating === null ? [] : [["Date", dating] as const]),
    ...(republished
      ? [
          [
            "Carried by",
            `${republished.by}${republished.date ? `, ${dateWords(republished.date)}` : ""}`,
          ] as const,
        ]
      : []),
    ...(places.length > 0 ? [["Places", places.join(", ")] as const] : []),
    ...(url ? [["Link", url] as const] : []),
    ["Source", source.file],
    ...(source.dates ?? []).map(
      ({ date, from }) => ["Also dated", `${dateWords(date)}, from ${from}`] as const,
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
  readonly alsoIn?: readonly DocumentHead[];
  readonly paragraph: number;
  readonly speaker?: Speaker;
};
type Row = readonly [label: string, text: string];

function full(answer: Answer, page: Page): string {
  const { passage, highlights, date } = answer;
  const quoted = { ...answer, paragraph: passage.paragraph };
  const rows: Row[] = date ? [["Date named", namedDateWords(date)]] : [];
  const telling = highlights.map(({ start, end }) => oneLine(textIn(passage, { start, end })));
  if (!page.styles.colour && telling.length > 0) rows.push(["Key words", telling.join(" · ")]);
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
  const source = wrap(`${said}${document.publisher}, ${issuedWords(document)} · ${document.id}`, width);
  return [
    ...(above === null ? [] : [`   ${above}`]),
    `${mark.padEnd(3)}${first}`,
    ...[
      ...rest,
      ...source.map(page.styles.dim),
      ...standingLines(document).flatMap((line) => wrap(line, width).map(page.styles.strong)),
    ].map((line) => `   ${line}`),
  ].join("\n");
}

/** A figure with its date, then the sentence that gives it and its source. */
function figureLines(figure: Figure, page: Page): string {
  const [text, ...when] = figureWords(figure).split(" · ");
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
  { document, alsoIn = [], speaker, paragraph }: Quoted,
  page: Page,
  more: readonly Row[],
): readonly string[] {
  const rows: Row[] = [
    ...standingRows(document),
    ...(speaker ? [["Said by", speakerWords(speaker)] as const] : []),
    ["Published", `${document.publisher}, ${issuedWords(document)}`],
    ["Title", document.title],
    ["Where", `${document.id}, ${paragraphWords(paragraph)}`],
    ...(document.url ? [["Link", document.url] as const] : []),
    ...(alsoIn.length > 0 ? [["Also in", alsoInWords(alsoIn)] as const] : []),
    ...more,
  ];
  return rows.flatMap((row) => rowLines(row, page));
}

/** A source that was taken back or replaced says so before anything else. */
function standingRows(document: DocumentHead): readonly Row[] {
  const [withdrawn, superseded] = [withdrawnWords(document), supersededWords(document)];
  return [
    ...(withdrawn === null ? [] : [["Withdrawn", withdrawn] as const]),
    ...(superseded === null ? [] : [["Superseded", superseded] as const]),
  ];
}

function rowLines([label, text]: Row, page: Page): readonly string[] {
  const width = page.width === null ? null : page.width - LABEL - 2;
  return wrap(text, width).map(
    (line, index) => `  ${page.styles.dim((index === 0 ? label : "").padEnd(LABEL))}${line}`,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
