import type { AskResult } from "../../src/answer/answer.ts";
import { ask } from "../../src/answer/ask.ts";
import { figuresChart, timelineChart } from "../../src/answer/chart.ts";
import { askJson, documentJson, headJson, type Json, timelineJson } from "../../src/answer/json.ts";
import { createProver, type Prover } from "../../src/answer/prover.ts";
import { timeline } from "../../src/answer/timeline.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { documentsByPeriod } from "../../src/archive/documents-by-period.ts";
import { resolveFilter } from "../../src/archive/resolve-filter.ts";
import { brief, tooLong } from "../../src/chat/requests/long-input.ts";
import { LONGEST_QUESTION } from "../../src/chat/requests/request.ts";
import { onThisDate } from "../../src/daily/on-this-date.ts";
import { onThisDateJson } from "../../src/daily/on-this-date-json.ts";
import type { Say } from "../../src/messages/say.ts";
import { rankDocuments } from "../../src/ranking/rank-documents.ts";
import { dateConstraints } from "../../src/time/constraints/date-constraints.ts";
import { drawing, savePicture } from "./picture.ts";
import type { CliRequest } from "./read.ts";
import {
  renderAsk,
  renderAskLine,
  renderDocument,
  renderDocuments,
  renderOnThisDate,
  renderTimeline,
} from "./render.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** How many documents on a topic are listed: further down they only share some of its words. */
const ABOUT = 20;

/** A request that is answered out of an archive. */
export type LookUp = Exclude<CliRequest, { kind: "dates" | "check" | "status" }>;

/** Answers a request out of an archive, on the terminal. */
export async function lookUp(request: LookUp, archive: Archive, terminal: Terminal): Promise<void> {
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
        terminal.error(
          await savePicture(
            request.picture,
            timelinePicture(timelineChart(found), { locale: page.say.locale }),
            page.say,
          ),
        );
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
      const { about, publisher, place, today } = request;
      const filter = await resolveFilter(archive, {
        ...(publisher === undefined ? {} : { publisher }),
        ...(place === undefined ? {} : { place }),
        issued: issuedLimits(request.issued, today, page.say),
      });
      const found =
        about === undefined
          ? await archive.documents(filter)
          : (await rankDocuments(archive, about, { limit: ABOUT, filter, today })).map(
              ({ document }) => document,
            );
      if (request.picture !== null) {
        const { documentsPicture } = await drawing(() => import("../picture/documents-picture.ts"), page.say);
        terminal.error(
          await savePicture(
            request.picture,
            documentsPicture(documentsByPeriod(found, "year"), { locale: page.say.locale }),
            page.say,
          ),
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
    const chart =
      result.kind === "answer" ? figuresChart(question, result.figures ?? [], undefined, page.say) : null;
    const { figuresPicture } = await drawing(() => import("../picture/figures-picture.ts"), page.say);
    terminal.error(
      await savePicture(
        request.picture,
        chart && figuresPicture(chart, { locale: page.say.locale }),
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

function issuedLimits(issued: string | undefined, today: string, say: Say) {
  if (issued === undefined) return [];
  const limits = dateConstraints(issued, today);
  if (limits.length === 0) throw new UsageError(say("upkeep.issued-when", { issued: brief(issued) }));
  return limits;
}
