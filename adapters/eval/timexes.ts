import * as v from "valibot";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import type { Span } from "../../src/corpus/sentences.ts";
import { findTimexes } from "../../src/time/find-timexes.ts";
import type { Failure } from "./failure.ts";
import { offset, readJsonLines, readText, throwFaults, words } from "./read-material.ts";
import {
  type Alignment,
  type Annotation,
  alignTimexes,
  countTimexes,
  isExact,
  type Score,
  score,
  sumCounts,
  type TimexCounts,
} from "./score-timexes.ts";
import type { Bench } from "./work.ts";

/** A time expression that somebody has marked. */
type Marked = Annotation & { readonly text: string; readonly type: string };

/** A text whose time expressions somebody has marked. */
type MarkedText = {
  readonly doc: string;
  /** The document's creation time; null if it is unknown. */
  readonly dct: string | null;
  readonly text: string;
  readonly timex: readonly Marked[];
};

const schema = v.object({
  doc: words,
  dct: v.optional(v.nullable(words), null),
  text: words,
  timex: v.array(
    v.object({ start: offset, end: offset, text: words, type: v.optional(words, "DATE"), value: words }),
    "a list",
  ),
});

/**
 * Reads marked texts in JSON Lines.
 *
 * @throws {@link UsageError} if the file is not what it should be.
 */
export async function readMarkedTexts(file: string): Promise<readonly MarkedText[]> {
  const lines = readJsonLines(file, await readText("--timex", file), schema);
  throwFaults(lines.flatMap(({ value, line }) => faults(value).map((fault) => `${file}:${line}: ${fault}`)));
  return lines.map(({ value }) => value);
}

function faults({ dct, text, timex }: MarkedText): readonly string[] {
  const dated = dct === null || readEdtf(issuedDay(dct)) !== null;
  return [
    ...(dated
      ? []
      : [`Expected \`dct\` to be the text's date of issue, YYYY-MM-DD or another date in EDTF, got ${dct}.`]),
    ...timex.flatMap((one, index) => {
      const there = text.slice(one.start, one.end);
      return there === one.text
        ? []
        : [
            `Expected \`timex[${index}]\` to be “${one.text}” from ${one.start} to ${one.end}, and the text has “${there}” there: mend the offsets (UTF-16, end excluded).`,
          ];
    }),
  ];
}

/** A creation time such as `1998-02-13T14:26:00` is of that day. */
function issuedDay(dct: string): string {
  return dct.replace(/T.*$/, "");
}

/** How many expressions of one type of the gold standard were found, and read rightly. */
type TypeRow = {
  readonly type: string;
  readonly gold: number;
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
};

/** TempEval-3's figures. */
export type TimexFigures = {
  readonly documents: number;
  readonly counts: TimexCounts;
  readonly strict: Score;
  readonly relaxed: Score;
  readonly value: Score;
  readonly day: Score;
  /** By the type in the gold standard, if it has more than one. */
  readonly types: readonly TypeRow[];
};

/** Finds the time expressions of every text and compares them with those that are marked. */
export function measureTimexes(
  texts: readonly MarkedText[],
  language: string,
  { work }: Bench,
): { readonly figures: TimexFigures; readonly failures: readonly Failure[] } {
  const aligned = work("Reading", texts, (marked) => {
    const found = findTimexes(
      marked.text,
      marked.dct === null ? null : readEdtf(issuedDay(marked.dct)),
      language,
    );
    return { marked, alignment: alignTimexes(marked.timex, found) };
  });
  const counts = sumCounts(aligned.map(({ alignment }) => countTimexes(alignment)));
  return {
    figures: {
      documents: texts.length,
      counts,
      strict: score(counts.strict, counts.found, counts.gold),
      relaxed: score(counts.relaxed, counts.found, counts.gold),
      value: score(counts.value, counts.found, counts.gold),
      day: score(counts.valueDays, counts.foundDays, counts.goldDays),
      types: typeRows(aligned.map(({ alignment }) => alignment)),
    },
    failures: aligned.flatMap(({ marked, alignment }) => failures(marked, alignment)),
  };
}

function typeRows(alignments: readonly Alignment<Marked, Annotation>[]): readonly TypeRow[] {
  const pairs = alignments.flatMap((alignment) => alignment.pairs);
  const gold = [...pairs.map((pair) => pair.gold), ...alignments.flatMap(({ missed }) => missed)];
  const types = [...new Set(gold.map(({ type }) => type))].sort();
  if (types.length < 2) return [];
  return types.map((type) => {
    const own = pairs.filter((pair) => pair.gold.type === type);
    return {
      type,
      gold: gold.filter((one) => one.type === type).length,
      strict: own.filter(isExact).length,
      relaxed: own.length,
      value: own.filter((pair) => pair.gold.value === pair.found.value).length,
    };
  });
}

function failures({ doc, text }: MarkedText, { pairs, missed, spurious }: Alignment<Marked, Annotation>) {
  const words = ({ start, end }: Span) => `“${text.slice(start, end)}”`;
  const list: (Failure & { readonly at: number })[] = [
    ...missed.map((gold) => ({
      at: gold.start,
      title: `missed: ${words(gold)} = ${gold.value}`,
      facts: [["Text", around(text, gold)] as const],
    })),
    ...spurious.map((found) => ({
      at: found.start,
      title: `not marked: ${words(found)} = ${found.value}`,
      facts: [["Text", around(text, found)] as const],
    })),
    ...pairs.flatMap(({ gold, found }) => {
      const extent = isExact({ gold, found });
      const value = gold.value === found.value;
      if (extent && value) return [];
      const wrong = [...(extent ? [] : ["extent"]), ...(value ? [] : ["value"])].join(" and ");
      return [
        {
          at: gold.start,
          title: `wrong ${wrong}: ${words(gold)} = ${gold.value}`,
          facts: [
            ["Got", `${words(found)} = ${found.value}`] as const,
            ["Text", around(text, gold)] as const,
          ],
        },
      ];
    }),
  ];
  return list
    .sort((a, b) => a.at - b.at)
    .map(({ title, facts }): Failure => ({ title, facts: [...facts, ["Where", doc]] }));
}

/** Characters on each side of an expression that are shown. */
const AROUND = 60;

function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const cut = `${start > AROUND ? "…" : ""}${before}[${text.slice(start, end)}]${after}${end + AROUND < text.length ? "…" : ""}`;
  return cut.replace(/\s+/g, " ").trim();
}
