import { basename } from "node:path";
import { createArchive } from "../../src/answer/archive.ts";
import { CorpusError, faultLine } from "../../src/corpus/fault.ts";
import { type Corpus, loadCorpus } from "../../src/corpus/load-corpus.ts";
import { readCollection } from "./ir.ts";
import { measureCollection } from "./measure-ir.ts";
import { measureSquad } from "./measure-squad.ts";
import type { Page } from "./page.ts";
import { measureQuestions, readQuestions } from "./questions.ts";
import { type Request, readArguments } from "./read.ts";
import { type Report, renderReport } from "./render.ts";
import { irSections, questionSections, squadSections, timexSections } from "./sections.ts";
import { readSquad } from "./squad.ts";
import { measureTimexes, readMarkedTexts } from "./timexes.ts";
import { UsageError } from "./usage-error.ts";
import { type Bench, everyNth } from "./work.ts";

/** What the terminal gives: everything that is not an argument. */
export type Terminal = Bench & {
  readonly page: Page;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Writes a line to standard output. */
  readonly out: (line: string) => void;
  /** Writes a line to standard error. */
  readonly error: (line: string) => void;
};

/** Exit codes: the corpus has faults; the command line or the material cannot be read. */
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
    const faults: string[] = [];
    const report = await measure(request, terminal, (fault) => faults.push(fault));
    for (const fault of faults) terminal.error(fault);
    const failures = report.failures.slice(0, request.failures);
    terminal.out(
      request.json
        ? JSON.stringify({ ...report.figures, failed: report.failures.length, failures })
        : renderReport(report, request.failures, terminal.page),
    );
    return faults.length > 0 ? FAULTY_CORPUS : 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CorpusError)) throw error;
    terminal.error(error.message);
    return WRONG_USAGE;
  }
}

async function measure(request: Request, terminal: Terminal, fault: (line: string) => void): Promise<Report> {
  const { path, language, every, foreign, today } = request;
  const corpus = async (): Promise<Corpus> => {
    const loaded = await loadCorpus(request.corpus);
    for (const one of loaded.faults) fault(`${request.corpus}/${faultLine(one)}`);
    return loaded;
  };
  switch (request.mode) {
    case "questions": {
      const questions = everyNth(await readQuestions(path), every);
      const measured = measureQuestions(questions, createArchive(await corpus()), today, terminal);
      return { ...measured, sections: questionSections(measured.figures) };
    }
    case "timex": {
      const texts = everyNth(await readMarkedTexts(path), every);
      const measured = measureTimexes(texts, language, terminal);
      return { ...measured, sections: timexSections(measured.figures) };
    }
    case "squad": {
      const articles = await readSquad("--squad", path, language);
      const others =
        foreign === null
          ? null
          : { name: basename(foreign), articles: await readSquad("--foreign", foreign, language) };
      const { synonyms } = await corpus();
      const measured = measureSquad(articles, synonyms, { every, others }, terminal);
      return { ...measured, sections: squadSections(measured.figures) };
    }
    case "ir": {
      const collection = await readCollection(path, language);
      const { synonyms } = await corpus();
      const measured = measureCollection(collection, synonyms, every, terminal);
      return { ...measured, sections: irSections(measured.figures) };
    }
  }
}
