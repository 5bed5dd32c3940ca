import { basename } from "node:path";
import { createMemoryArchive } from "../../../src/archive/memory/memory-archive.ts";
import { CorpusError, faultLine } from "../../../src/corpus/fault.ts";
import { type Corpus, loadCorpus } from "../../../src/corpus/load-corpus.ts";
import { languageOf } from "../../../src/time/language.ts";
import { everyNth } from "../report/numbers.ts";
import type { Page } from "../report/page.ts";
import { type Bench, once } from "../report/progress.ts";
import { renderReport, type Section } from "../report/render.ts";
import { UsageError } from "../report/usage-error.ts";
import { readCollection } from "./collection/collection.ts";
import { measureCollection } from "./collection/measure-collection.ts";
import { collectionSections } from "./collection/render-collection.ts";
import { readLabelledDocuments } from "./days/labelled-days.ts";
import { measureDays } from "./days/measure-days.ts";
import { daySections } from "./days/render-days.ts";
import { reportJson } from "./json.ts";
import type { Failure } from "./measuring/failure.ts";
import { readLabelledPages } from "./pages/labelled-pages.ts";
import { measurePages } from "./pages/measure-pages.ts";
import { pageSections } from "./pages/render-pages.ts";
import { measureQuestions } from "./questions/measure-questions.ts";
import { readQuestions } from "./questions/questions.ts";
import { questionSections } from "./questions/render-questions.ts";
import { readQuotedTexts } from "./quotes/marked-quotes.ts";
import { measureQuotes } from "./quotes/measure-quotes.ts";
import { quoteSections } from "./quotes/render-quotes.ts";
import { type Request, readArguments } from "./read.ts";
import { measureSquad } from "./squad/measure-squad.ts";
import { squadSections } from "./squad/render-squad.ts";
import { readSquad } from "./squad/squad.ts";
import { readMarkedTexts } from "./timexes/marked-texts.ts";
import { measureTimexes } from "./timexes/measure-timexes.ts";
import { timexSections } from "./timexes/render-timexes.ts";
import { withEncoder } from "./with-encoder.ts";

/** What the terminal gives: everything that is not an argument. */
export type Terminal = Bench & {
  readonly page: Page;
  /** The folder of the program's own word lists. */
  readonly wordLists: string;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Writes a line to standard output. */
  readonly out: (line: string) => void;
  /** Writes a line to standard error. */
  readonly error: (line: string) => void;
};

/** Exit codes: the corpus has faults; the command line or the material cannot be made use of. */
const FAULTY_CORPUS = 1;
const WRONG_USAGE = 2;

/** Runs one command line and returns the exit code. Errors that a person can mend are lines on standard error. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const reading = readArguments(argv, terminal.today);
    if (reading.kind === "text") {
      terminal.out(reading.text.trimEnd());
      return 0;
    }
    const { request } = reading;
    const { corpus, figures, sections, failures } = await measure(request, terminal);
    terminal.out(
      request.json
        ? JSON.stringify(reportJson(request.mode, figures, failures, request.failures))
        : renderReport(sections, failures, request.failures, terminal.page),
    );
    for (const fault of corpus?.faults ?? []) terminal.error(`${request.corpus}/${faultLine(fault)}`);
    return corpus && corpus.faults.length > 0 ? FAULTY_CORPUS : 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CorpusError)) throw error;
    terminal.error(error.message);
    return WRONG_USAGE;
  }
}

type Report = {
  /** Whose documents or vocabulary were used; null: none was. */
  readonly corpus: Corpus | null;
  readonly figures: object;
  readonly sections: readonly Section[];
  readonly failures: readonly Failure[];
};

async function measure(request: Request, bench: Terminal): Promise<Report> {
  switch (request.mode) {
    case "questions":
      return questions(request, bench);
    case "timex":
      return timexes(request, bench);
    case "quotes":
      return quotes(request, bench);
    case "days":
      return days(request, bench);
    case "pages":
      return pages(request, bench);
    case "squad":
      return squad(request, bench);
    case "ir":
      return collection(request, bench);
  }
}

async function questions(request: Request, bench: Terminal): Promise<Report> {
  const material = everyNth(await readQuestions(request.path), request.every);
  const corpus = await loadCorpus(request.corpus, bench.wordLists);
  if (corpus.documents.length === 0)
    throw new UsageError(
      `Expected documents in ${request.corpus}, and found none: name another folder (--corpus DIR).`,
    );
  const [archive] = once(bench, "Indexing", () => createMemoryArchive(corpus));
  const measured = await withEncoder(archive, request.encoder, (asked) =>
    measureQuestions(material, asked, request.today, bench.progress),
  );
  return { corpus, ...measured, sections: questionSections(measured.figures) };
}

async function timexes(request: Request, { progress }: Terminal): Promise<Report> {
  const { path, every, language } = request;
  if (!languageOf(language))
    throw new UsageError(
      `Expected --language to be one whose dates can be read, such as en, got \`${language}\`.`,
    );
  const measured = await measureTimexes(everyNth(await readMarkedTexts(path), every), language, progress);
  return { corpus: null, ...measured, sections: timexSections(measured.figures) };
}

async function quotes({ path, every, language }: Request, { progress }: Terminal): Promise<Report> {
  const measured = await measureQuotes(everyNth(await readQuotedTexts(path), every), language, progress);
  return { corpus: null, ...measured, sections: quoteSections(measured.figures) };
}

async function days({ path, every, language }: Request, { progress }: Terminal): Promise<Report> {
  const documents = everyNth(await readLabelledDocuments(path), every);
  const measured = await measureDays(documents, language, progress);
  return { corpus: null, ...measured, sections: daySections(measured.figures) };
}

async function pages({ path, every }: Request, { progress }: Terminal): Promise<Report> {
  const measured = await measurePages(everyNth(await readLabelledPages(path), every), progress);
  return { corpus: null, ...measured, sections: pageSections(measured.figures) };
}

async function squad(request: Request, bench: Terminal): Promise<Report> {
  const { path, every, foreign, language } = request;
  const articles = await readSquad(path, language);
  const others = foreign && { name: basename(foreign), articles: await readSquad(foreign, language) };
  const corpus = await loadCorpus(request.corpus, bench.wordLists);
  const measured = await measureSquad(articles, corpus.synonyms, { every, others: others || null }, bench);
  return { corpus, ...measured, sections: squadSections(measured.figures) };
}

async function collection(request: Request, bench: Terminal): Promise<Report> {
  const material = await readCollection(request.path, request.language);
  const corpus = await loadCorpus(request.corpus, bench.wordLists);
  const measured = await measureCollection(material, corpus.synonyms, request.every, bench);
  return { corpus, ...measured, sections: collectionSections(measured.figures) };
}
