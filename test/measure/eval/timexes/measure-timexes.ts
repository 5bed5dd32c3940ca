import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import type { Span } from "../../../../src/corpus/text/sentences.ts";
import { findTimexes } from "../../../../src/time/find-timexes.ts";
import { each, type Progress } from "../../report/progress.ts";
import type { Failure, Measured } from "../measuring/failure.ts";
import type { Marked, MarkedText } from "./marked-texts.ts";
import {
  type Alignment,
  type Annotation,
  alignTimexes,
  countTimexes,
  isExact,
  isSameValue,
  type Score,
  score,
  sumCounts,
  type TimexCounts,
} from "./score-timexes.ts";

/** How many expressions of one type were found, and read rightly. */
type TypeRow = {
  readonly type: string;
  readonly marked: number;
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
};

/** TempEval-3's figures, but that the type of what was found is not scored. */
export type TimexFigures = {
  readonly texts: number;
  readonly counts: TimexCounts;
  readonly strict: Score;
  readonly relaxed: Score;
  readonly value: Score;
  /** The value of days alone. */
  readonly day: Score;
  /** By the type that is marked; empty if that is the same everywhere. */
  readonly types: readonly TypeRow[];
};

/** Finds the time expressions of every text and compares them with those that are marked. */
export async function measureTimexes(
  texts: readonly MarkedText[],
  language: string,
  progress: Progress,
): Promise<Measured<TimexFigures>> {
  const read = await each(progress, "Reading", texts, (marked) => {
    const found = findTimexes(marked.text, marked.dct === null ? null : readEdtf(marked.dct), language);
    return { marked, alignment: alignTimexes(marked.timex, found) };
  });
  const alignments = read.map(({ alignment }) => alignment);
  const counts = sumCounts(alignments.map(countTimexes));
  return {
    figures: {
      texts: texts.length,
      counts,
      strict: score(counts.strict, counts.found, counts.marked),
      relaxed: score(counts.relaxed, counts.found, counts.marked),
      value: score(counts.value, counts.found, counts.marked),
      day: score(counts.sameDays, counts.foundDays, counts.markedDays),
      types: typeRows(alignments),
    },
    failures: read.flatMap(({ marked, alignment }) => failures(marked, alignment)),
  };
}

type Pair = Alignment<Marked, Annotation>["pairs"][number];

function typeRows(alignments: readonly Alignment<Marked, Annotation>[]): readonly TypeRow[] {
  const pairs = alignments.flatMap((alignment) => alignment.pairs);
  const marked = [...pairs.map((pair) => pair.marked), ...alignments.flatMap(({ missed }) => missed)];
  const types = [...new Set(marked.map(({ type }) => type))].sort();
  if (types.length < 2) return [];
  return types.map((type) => {
    const own = pairs.filter((pair) => pair.marked.type === type);
    return {
      type,
      marked: marked.filter((one) => one.type === type).length,
      strict: own.filter(isExact).length,
      relaxed: own.length,
      value: own.filter(isSameValue).length,
    };
  });
}

/** What is wrong in a text, in the order of the text. */
function failures(
  { doc, text }: MarkedText,
  { pairs, missed, spurious }: Alignment<Marked, Annotation>,
): readonly Failure[] {
  const words = ({ start, end, value }: Annotation) => `“${text.slice(start, end)}” = ${value}`;
  const wrong = pairs.filter((pair) => !isExact(pair) || !isSameValue(pair));
  return [
    ...missed.map((one) => ({ at: one, title: `Missed: ${words(one)}`, got: [] })),
    ...spurious.map((one) => ({ at: one, title: `Not marked: ${words(one)}`, got: [] })),
    ...wrong.map((pair) => ({
      at: pair.marked,
      title: `Wrong ${faultOf(pair)}: ${words(pair.marked)}`,
      got: [["Got", words(pair.found)] as const],
    })),
  ]
    .sort((a, b) => a.at.start - b.at.start)
    .map(({ at, title, got }) => ({ title, facts: [...got, ["Text", around(text, at)], ["Where", doc]] }));
}

function faultOf(pair: Pair): string {
  return [isExact(pair) ? "" : "extent", isSameValue(pair) ? "" : "value"].filter(Boolean).join(" and ");
}

/** Characters on each side of an expression that are shown. */
const AROUND = 60;

function around(text: string, { start, end }: Span): string {
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .replace(/^\S*\s/, start > AROUND ? "… " : "$&");
  const after = text.slice(end, end + AROUND);
  const rest = end + AROUND < text.length ? after.replace(/\s\S*$/, " …") : after;
  return `${before}[${text.slice(start, end)}]${rest}`.replace(/\s+/g, " ").trim();
}
