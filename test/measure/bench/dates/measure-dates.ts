import { type MarkedText, readMarkedTexts } from "../../eval/timexes/marked-texts.ts";
import { alignTimexes, countTimexes, score, sumCounts } from "../../eval/timexes/score-timexes.ts";
import { each, type Progress } from "../../report/progress.ts";
import type { Release } from "../text/releases.ts";
import { DATE_READERS, type DateReader } from "./date-readers.ts";
import { DATE_KINDS, type DatedSentence } from "./dated-sentences.ts";

/** How a reader of dates did on sentences with one date each. */
export type DateRow = {
  readonly name: string;
  /** Shares of right values, 0 to 1, in the order of {@link DATE_KINDS}, and of all. */
  readonly kinds: readonly number[];
  readonly all: number;
  /** How fast it reads running text, millions of characters a second. */
  readonly megabytesPerSecond: number;
};

/** Reads dated sentences, and running text for the time that it takes. */
export async function measureDates(
  sentences: readonly DatedSentence[],
  running: readonly Release[],
  progress: Progress,
): Promise<readonly DateRow[]> {
  const rows: DateRow[] = [];
  // One after the other, since each is timed.
  for (const { name, read } of DATE_READERS) {
    const right = await each(progress, `${name}: dates`, sentences, (sentence) => isRight(sentence, read));
    const share = (of: (sentence: DatedSentence) => boolean) => {
      const own = right.filter((_, index) => of(sentences[index] as DatedSentence));
      return own.filter(Boolean).length / Math.max(1, own.length);
    };
    const texts = running.map(({ paragraphs, issued }) => ({ text: paragraphs.join("\n\n"), issued }));
    const began = performance.now();
    await each(progress, `${name}: running text`, texts, ({ text, issued }) => read(text, issued));
    const tookMs = performance.now() - began;
    const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
    rows.push({
      name,
      kinds: DATE_KINDS.map((kind) => share((sentence) => sentence.kind === kind)),
      all: share(() => true),
      megabytesPerSecond: characters / 1_000 / tookMs,
    });
  }
  return rows;
}

/** Nothing else may be found: a sentence says one date. */
function isRight({ text, issued, value }: DatedSentence, read: DateReader): boolean {
  const found = read(text, issued);
  return found.length === 1 && found[0]?.value === value;
}

/** How a reader did on texts that people marked: TempEval-3's F1, 0 to 1. */
export type TimexRow = {
  readonly name: string;
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
  readonly tookMs: number;
};

/**
 * Reads a file of marked texts with every reader.
 *
 * @throws {@link UsageError} if the file is not what it should be.
 */
export async function measureTimexFile(file: string, progress: Progress): Promise<readonly TimexRow[]> {
  const texts = await readMarkedTexts(file);
  const rows: TimexRow[] = [];
  for (const { name, read } of DATE_READERS) rows.push(await timexRow(name, read, texts, progress));
  return rows;
}

async function timexRow(
  name: string,
  read: DateReader,
  texts: readonly MarkedText[],
  progress: Progress,
): Promise<TimexRow> {
  const began = performance.now();
  const found = await each(progress, `${name}: dates`, texts, ({ text, dct }) => read(text, dct));
  const tookMs = performance.now() - began;
  const counts = sumCounts(
    texts.map(({ timex }, index) => countTimexes(alignTimexes(timex, found[index] ?? []))),
  );
  const f1 = (right: number) => score(right, counts.found, counts.marked).f1 ?? 0;
  return { name, strict: f1(counts.strict), relaxed: f1(counts.relaxed), value: f1(counts.value), tookMs };
}
