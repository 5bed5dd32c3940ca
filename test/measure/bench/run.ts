import { loadCorpus } from "../../../src/corpus/load-corpus.ts";
import { WORD_LISTS } from "../../fixtures/word-lists.ts";
import type { Page } from "../report/page.ts";
import type { Progress } from "../report/progress.ts";
import { renderSection, type Section } from "../report/render.ts";
import { type Comparison, compare } from "./answers/compare.ts";
import {
  besideBest,
  comparisonChecks,
  comparisonSection,
  LEGEND,
  NOTES,
} from "./answers/render-comparison.ts";
import { type ArchiveJob, measureArchive } from "./archive/measure-archive.ts";
import { archiveChecks, archiveSection } from "./archive/render-archive.ts";
import { type Check, checkLine } from "./check.ts";
import { measureCluster } from "./cluster/measure-cluster.ts";
import { clusterChecks, clusterSection } from "./cluster/render-cluster.ts";
import { datedSentences } from "./dates/dated-sentences.ts";
import { measureDates, measureTimexFile } from "./dates/measure-dates.ts";
import { datesSection, timexSection } from "./dates/render-dates.ts";
import { measureEncoder } from "./encoder/measure-encoder.ts";
import { encoderChecks, encoderSection } from "./encoder/render-encoder.ts";
import { ALL, type EngineId, LARGE } from "./engines/engines.ts";
import { loadChecks, loadTable, measureLoad } from "./load.ts";
import { type Request, readArguments } from "./read-arguments.ts";
import { createWriter } from "./text/releases.ts";

/** What the terminal gives. */
export type Terminal = {
  /** The folder of the project's own documents. */
  readonly corpus: string;
  /** A node of OpenSearch, `http://127.0.0.1:9200`; null: none is known. */
  readonly opensearch: string | null;
  readonly page: Page;
  readonly progress: Progress;
  /** Writes a line to standard output, or to standard error. */
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
};

/** At most so many passages are given to every engine; some take minutes for more. */
const SMALL = 5_000;

/** Dated sentences, and passages of running text. */
const DATES = { sentences: 2_000, passages: 2_000 } as const;

/** What one part of the bench found. */
type Part = { readonly figures: object; readonly text: string; readonly checks: readonly Check[] };

/** Measures what the command line names and prints it as it comes; the exit code is 1 if a goal is missed. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const request = readArguments(argv, terminal.opensearch);
  if (typeof request === "string") {
    terminal.out(request.trimEnd());
    return 0;
  }
  const { json } = request;
  const found: Part[] = [];
  for (const name of request.parts) {
    const part = await { answers, archive, encoder, cluster, dates, load }[name](request, terminal);
    found.push(part);
    if (!json) terminal.out(`${part.text}\n`);
  }
  const checks = found.flatMap((part) => part.checks);
  if (json)
    terminal.out(JSON.stringify({ ...Object.assign({}, ...found.map(({ figures }) => figures)), checks }));
  else if (checks.length > 0)
    terminal.out(
      [terminal.page.strong("Goals"), "", ...checks.map((check) => `  ${checkLine(check)}`)].join("\n"),
    );
  return checks.every(({ ok }) => ok) ? 0 : 1;
}

async function answers(request: Request, { corpus, page, progress }: Terminal): Promise<Part> {
  const { passages, questions, squad, every } = request;
  const made = (size: number, engines: readonly EngineId[]) =>
    compare({ kind: "made", passages: size, questions }, engines, corpus, progress);
  const comparisons: Comparison[] = [];
  if (squad !== null)
    comparisons.push(await compare({ kind: "squad", file: squad, every }, ALL, corpus, progress));
  comparisons.push(await made(Math.min(passages, SMALL), ALL));
  if (passages > SMALL) comparisons.push(await made(passages, LARGE));
  const sections = comparisons.map((one, index): Section => {
    const { notes = [], ...section } = comparisonSection(one);
    const own = [...besideBest(one), ...notes];
    return index < comparisons.length - 1
      ? { ...section, notes: own }
      : { ...section, legend: LEGEND, notes: [...own, ...NOTES] };
  });
  return {
    figures: { comparisons },
    text: sections.map((section) => renderSection(section, page)).join("\n\n"),
    checks: comparisons.flatMap(comparisonChecks),
  };
}

async function jobOf(request: Request, corpus: string): Promise<ArchiveJob> {
  const { documents } = await loadCorpus(corpus, WORD_LISTS);
  return {
    source:
      request.corpus === null
        ? { kind: "made", passages: request.archivePassages }
        : { kind: "corpus", folder: request.corpus },
    questions: request.questions,
    own: documents,
  };
}

async function cluster(request: Request, { corpus, page, progress }: Terminal): Promise<Part> {
  const figures = await measureCluster(await jobOf(request, corpus), request.opensearch ?? "", progress);
  return {
    figures: { cluster: figures },
    text: renderSection(clusterSection(figures), page),
    checks: clusterChecks(figures),
  };
}

async function archive(request: Request, { corpus, page, progress }: Terminal): Promise<Part> {
  const figures = await measureArchive(await jobOf(request, corpus), progress);
  return {
    figures: { archive: figures },
    text: renderSection(archiveSection(figures), page),
    checks: archiveChecks(figures),
  };
}

async function encoder(request: Request, { corpus, page, progress }: Terminal): Promise<Part> {
  const figures = await measureEncoder(await jobOf(request, corpus), progress);
  return {
    figures: { encoder: figures },
    text: renderSection(encoderSection(figures), page),
    checks: encoderChecks(figures),
  };
}

async function dates({ timex }: Request, { corpus, page, progress }: Terminal): Promise<Part> {
  const { documents } = await loadCorpus(corpus, WORD_LISTS);
  const running = [...createWriter(documents).releases(DATES.passages)];
  const rows = await measureDates(datedSentences(DATES.sentences), running, progress);
  const marked = timex === null ? [] : await measureTimexFile(timex, progress);
  const sections = [
    datesSection(rows, DATES.sentences),
    ...(timex === null ? [] : [timexSection(marked, timex)]),
  ];
  return {
    figures: { dates: rows, ...(timex === null ? {} : { timex: marked }) },
    text: sections.map((section) => renderSection(section, page)).join("\n\n"),
    checks: [],
  };
}

async function load(request: Request, { page, error }: Terminal): Promise<Part> {
  const rows = await measureLoad(request, error);
  const heading = `${request.rate} commands a second for ${request.seconds} s on each platform, in milliseconds; the bot is a process of its own${request.busy ? ", and another process keeps one core busy" : ""}`;
  return {
    figures: { load: rows },
    text: [page.strong(heading), "", ...loadTable(rows, page)].join("\n"),
    checks: loadChecks(rows, request.busy),
  };
}
