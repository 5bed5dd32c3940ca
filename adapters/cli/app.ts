import { readFile } from "node:fs/promises";
import type { AskResult } from "../../src/answer/answer.ts";
import { ask } from "../../src/answer/ask.ts";
import { figuresChart, timelineChart } from "../../src/answer/chart.ts";
import type { CitationStyle } from "../../src/answer/cite.ts";
import {
  askJson,
  documentJson,
  headJson,
  type Json,
  timelineJson,
  timexJson,
} from "../../src/answer/json.ts";
import type { LinkTo } from "../../src/answer/link-to.ts";
import { createProver, type Prover } from "../../src/answer/prover.ts";
import { timeline } from "../../src/answer/timeline.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { documentsByPeriod } from "../../src/archive/documents-by-period.ts";
import { resolveFilter } from "../../src/archive/resolve-filter.ts";
import { brief, tooLong } from "../../src/chat/requests/long-input.ts";
import { LONGEST_QUESTION } from "../../src/chat/requests/request.ts";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import { CorpusError, faultLine } from "../../src/corpus/fault.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { missingIds } from "../../src/corpus/missing-ids.ts";
import { onThisDate } from "../../src/daily/on-this-date.ts";
import { onThisDateJson } from "../../src/daily/on-this-date-json.ts";
import type { Say } from "../../src/messages/say.ts";
import { dateConstraints } from "../../src/time/constraints/date-constraints.ts";
import { findTimexes } from "../../src/time/find-timexes.ts";
import type { OpenedArchive } from "../archive-file/file/archive-place.ts";
import { checkJson, renderCheck } from "./check.ts";
import type { ImportTerminal } from "./import/import-command.ts";
import type { Page } from "./page.ts";
import { drawing, savePicture } from "./picture.ts";
import { type CliRequest, readArguments } from "./read.ts";
import {
  renderAsk,
  renderAskLine,
  renderDocument,
  renderDocuments,
  renderOnThisDate,
  renderTimeline,
} from "./render.ts";
import type { McpStreams } from "./serve-mcp.ts";
import type { SyncTerminal } from "./sync/sync-command.ts";
import { fixHashes, keepUp } from "./upkeep/upkeep.ts";
import { UsageError } from "./usage-error.ts";

/** What the terminal gives: everything that is not an argument. */
export type Terminal = {
  readonly page: Page;
  /** The folder of the program's own word lists. */
  readonly wordLists: string;
  /** Opens the archive of a folder, brought up to date. */
  readonly openArchive: (folder: string) => Promise<OpenedArchive>;
  /** The file of the daily posts' database that the settings name. */
  readonly database: () => string;
  /** The usual style of a citation that the settings name. @throws UsageError if there is no such. */
  readonly citationStyle: () => CitationStyle;
  /** Where the bot's pages have a quotation. */
  readonly linkTo: LinkTo;
  /** Where they have what people said of answers; null: nowhere. */
  readonly feedbackPage: () => string | null;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The questions of standard input, one a line; at a prompt if somebody sits there. */
  readonly questions: () => AsyncIterable<string>;
  /** Whether somebody sits at a prompt. */
  readonly interactive: boolean;
  /** What an import shows and asks for. */
  readonly importing: Omit<ImportTerminal, "out" | "note" | "today">;
  /** What a sync shows. */
  readonly syncing: Omit<SyncTerminal, "out">;
  /** How `mcp` speaks with the program that started it. */
  readonly mcp: McpStreams;
  /** Writes a line to standard output. */
  readonly out: (line: string) => void;
  /** Writes a line to standard error. */
  readonly error: (line: string) => void;
};

/** Exit codes: the corpus has faults, or files were refused; the command line cannot be carried out. */
const FAULTY_CORPUS = 1;
const WRONG_USAGE = 2;

/** Runs one command line and returns the exit code. Errors that a person can fix are one line on standard error. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const reading = readArguments(argv, terminal.today, terminal.page.say);
    if (reading.kind === "text") {
      terminal.out(reading.text.trimEnd());
      return 0;
    }
    if (reading.kind === "backup") {
      // Only this command needs SQLite.
      const { makeBackup } = await import("./backup.ts");
      terminal.out(await makeBackup(reading, terminal.database(), terminal.page.say));
      return 0;
    }
    if (reading.kind === "forget") {
      const { forgetWorkspace } = await import("./forget.ts");
      terminal.out(await forgetWorkspace(reading, terminal.database()));
      return 0;
    }
    if (reading.kind === "move-database") {
      const { runMove } = await import("./move-database.ts");
      await runMove(reading, terminal.out, terminal.page.say);
      return 0;
    }
    if (reading.kind === "kept") {
      const { listKept } = await import("./kept/list-kept.ts");
      terminal.out(await listKept(reading, terminal.database(), terminal.feedbackPage(), terminal.page.say));
      return 0;
    }
    if (reading.kind === "upkeep") {
      terminal.out(await keepUp(reading, terminal.page.say));
      return 0;
    }
    if (reading.kind === "import") {
      // Only this command needs what reads files.
      const { runImport } = await import("./import/import-command.ts");
      const refused = await runImport(reading, {
        out: terminal.out,
        note: terminal.error,
        today: terminal.today,
        ...terminal.importing,
      });
      return refused > 0 ? FAULTY_CORPUS : 0;
    }
    if (reading.kind === "sync") {
      const { runSync } = await import("./sync/sync-command.ts");
      const failed = await runSync(reading, { out: terminal.out, ...terminal.syncing });
      return failed > 0 ? FAULTY_CORPUS : 0;
    }
    if (reading.kind === "mcp") {
      const { serveMcp } = await import("./serve-mcp.ts");
      await withArchive(reading.corpus, terminal, (archive) =>
        serveMcp(archive, terminal.mcp, terminal.linkTo),
      );
      return 0;
    }
    const { request } = reading;
    if (request.kind === "dates") return await dates(request, terminal);
    if (request.kind === "status") return (await status(request, terminal)) > 0 ? FAULTY_CORPUS : 0;
    const faults =
      request.kind === "check" ? await check(request, terminal) : await lookUp(request, terminal);
    return faults > 0 ? FAULTY_CORPUS : 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CorpusError)) throw error;
    terminal.error(error.message);
    return WRONG_USAGE;
  }
}

/** Reads every document anew, whatever is kept; returns how many faults there are. */
async function check(
  request: Extract<CliRequest, { kind: "check" }>,
  { wordLists, out, error, syncing, page: { say } }: Terminal,
): Promise<number> {
  const fixed = request.fix ? await fixHashes(request.corpus, say) : [];
  for (const path of fixed) error(say("upkeep.hash-fixed", { path: `${request.corpus}/${path}` }));
  const corpus = await loadCorpus(request.corpus, wordLists);
  for (const fault of corpus.faults) error(`${request.corpus}/${faultLine(fault)}`);
  const missing = missingIds(corpus.documents, corpus.faults);
  for (const { id, message } of missing) error(`${request.corpus}: ${id}: ${message}`);
  if (request.sources) {
    const { runSourcesCheck } = await import("./sync/check-sources-command.ts");
    return (
      corpus.faults.length + missing.length + (await runSourcesCheck(corpus, request, { out, ...syncing }))
    );
  }
  out(request.json ? JSON.stringify(checkJson(corpus)) : renderCheck(corpus, request.corpus, say));
  return corpus.faults.length + missing.length;
}

/** Says what the archive holds and lacks; returns how many faults it has. */
async function status(
  { corpus, json }: Extract<CliRequest, { kind: "status" }>,
  terminal: Terminal,
): Promise<number> {
  const { archiveStatus } = await import("./status/archive-status.ts");
  const { renderStatus, statusJson } = await import("./status/render-status.ts");
  return withArchive(corpus, terminal, async (archive, faults) => {
    const found = await archiveStatus(archive, corpus, faults, terminal.database(), terminal.page.say);
    terminal.out(
      json
        ? JSON.stringify(statusJson(found))
        : renderStatus(found, corpus, terminal.syncing.nowMs(), terminal.page.say),
    );
  });
}

/** Answers out of the archive; returns how many faults it has. */
function lookUp(request: LookUp, terminal: Terminal): Promise<number> {
  return withArchive(request.corpus, terminal, (archive) => answer(request, archive, terminal));
}

/** Opens the archive of a folder for as long as it is used; returns how many faults it has. */
async function withArchive(
  corpus: string,
  terminal: Terminal,
  use: (archive: Archive, faults: number) => Promise<void>,
): Promise<number> {
  const { archive, faults, warning, close } = await terminal.openArchive(corpus);
  for (const fault of faults) terminal.error(`${corpus}/${faultLine(fault)}`);
  if (warning !== null) terminal.error(warning);
  try {
    await use(archive, faults.length);
  } finally {
    close();
  }
  return faults.length;
}

type LookUp = Exclude<CliRequest, { kind: "dates" | "check" | "status" }>;

async function answer(request: LookUp, archive: Archive, terminal: Terminal): Promise<void> {
  const { page, out, linkTo } = terminal;
  const print = (json: () => Json, text: () => string) => out(request.json ? JSON.stringify(json()) : text());
  switch (request.kind) {
    case "ask":
      return request.question === null
        ? askEach(request, archive, terminal)
        : printAsk(request.question, request, archive, terminal);
    case "on-this-date": {
      const all = await onThisDate(archive, request.day, request.year, request.limit, 0, request.today);
      const found = { ...all, entries: await proved(archive, all.entries, terminal) };
      return print(
        () => onThisDateJson(found, linkTo),
        () => renderOnThisDate(found, page, request.today),
      );
    }
    case "timeline": {
      const all = await timeline(archive, request.topic, request);
      const found = { ...all, entries: await proved(archive, all.entries, terminal) };
      if (request.picture !== null) {
        const { timelinePicture } = await drawing(() => import("../picture/timeline-picture.ts"), page.say);
        terminal.error(await savePicture(request.picture, timelinePicture(timelineChart(found)), page.say));
      }
      return print(
        () => timelineJson(found, linkTo),
        () => renderTimeline(found, page, request.chart),
      );
    }
    case "cite": {
      const { citeWords } = await import("./export/cite.ts");
      return out(await citeWords(archive, request, terminal.citationStyle(), page.say));
    }
    case "export": {
      const { exportEvidence } = await import("./export/export-evidence.ts");
      return out(await exportEvidence(archive, request, page.say));
    }
    case "documents": {
      const { publisher, place } = request;
      const issued = issuedLimits(request.issued, request.today, page.say);
      const found = await archive.documents(
        await resolveFilter(archive, {
          ...(publisher === undefined ? {} : { publisher }),
          ...(place === undefined ? {} : { place }),
          issued,
        }),
      );
      if (request.picture !== null) {
        const { documentsPicture } = await drawing(() => import("../picture/documents-picture.ts"), page.say);
        terminal.error(
          await savePicture(request.picture, documentsPicture(documentsByPeriod(found, "year")), page.say),
        );
      }
      return print(
        () => found.map(headJson),
        () => renderDocuments(found, page.say),
      );
    }
    case "show": {
      const document = await archive.document(request.id);
      if (!document) throw new UsageError(page.say("upkeep.no-such-document", { id: brief(request.id) }));
      return print(
        () => documentJson(document),
        () => renderDocument(document, page),
      );
    }
  }
}

type AskRequest = Extract<CliRequest, { kind: "ask" }>;

async function printAsk(
  question: string,
  request: AskRequest,
  archive: Archive,
  terminal: Terminal,
): Promise<void> {
  const { out, page, linkTo } = terminal;
  const result = await provedAsk(archive, question, request, terminal);
  if (request.picture !== null) {
    const chart = result.kind === "answer" ? figuresChart(question, result.figures ?? []) : null;
    const { figuresPicture } = await drawing(() => import("../picture/figures-picture.ts"), page.say);
    terminal.error(
      await savePicture(
        request.picture,
        chart && figuresPicture(chart),
        page.say,
        page.say("upkeep.no-figures-picture"),
      ),
    );
  }
  out(request.json ? JSON.stringify(askJson(result, linkTo)) : renderAsk(result, page));
}

/** An answer whose quotations stand in the stored texts. */
async function provedAsk(
  archive: Archive,
  question: string,
  request: AskRequest,
  { error, page }: Terminal,
): Promise<AskResult> {
  const prover = createProver(archive);
  const result = await prover.keepAnswer(await ask(archive, question, request));
  for (const one of prover.heldBack) error(page.say("upkeep.held-back", { where: one }));
  return result;
}

/** The quotations that stand in the stored texts. */
async function proved<Entry extends Parameters<Prover["keep"]>[0][number]>(
  archive: Archive,
  entries: readonly Entry[],
  { error, page }: Terminal,
): Promise<readonly Entry[]> {
  const prover = createProver(archive);
  const kept = await prover.keep(entries);
  for (const one of prover.heldBack) error(page.say("upkeep.held-back", { where: one }));
  return kept;
}

/** One question after the other, the corpus loaded once; a blank line asks nothing. */
async function askEach(request: AskRequest, archive: Archive, terminal: Terminal): Promise<void> {
  for await (const line of terminal.questions()) {
    const question = line.trim();
    if (question === "") continue;
    if (question.length > LONGEST_QUESTION) {
      // One line out for each line in, on whichever stream it belongs.
      const fault = tooLong(question.length, terminal.page.say);
      terminal.out(request.json ? JSON.stringify({ kind: "refused", fault }) : fault);
      continue;
    }
    const result = await provedAsk(archive, question, request, terminal);
    if (request.json) terminal.out(JSON.stringify(askJson(result, terminal.linkTo)));
    else if (terminal.interactive) terminal.out(`\n${renderAsk(result, terminal.page)}\n`);
    else terminal.out(renderAskLine(result, terminal.page.say));
  }
}

async function dates(
  request: Extract<CliRequest, { kind: "dates" }>,
  { out, page }: Terminal,
): Promise<number> {
  const text = await readText(request.file, page.say);
  for (const timex of findTimexes(
    text,
    request.issued === null ? null : readEdtf(request.issued),
    request.language,
  )) {
    const { start, end, type, value, basis } = timex;
    out(
      request.json
        ? JSON.stringify(timexJson(timex))
        : [`${start}–${end}`, type, value, basis, text.slice(start, end).replace(/\s+/g, " ")].join("\t"),
    );
  }
  return 0;
}

async function readText(file: string, say: Say): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (cause) {
    const why = cause instanceof TypeError ? "upkeep.not-utf8" : "upkeep.not-readable";
    throw new UsageError(say(why, { file }), { cause });
  }
}

function issuedLimits(issued: string | undefined, today: string, say: Say) {
  if (issued === undefined) return [];
  const limits = dateConstraints(issued, today);
  if (limits.length === 0) throw new UsageError(say("upkeep.issued-when", { issued: brief(issued) }));
  return limits;
}
