import type { Archive } from "../../src/archive/archive.ts";
import { CorpusError, faultLine } from "../../src/corpus/fault.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { missingIds } from "../../src/corpus/missing-ids.ts";
import { errorText } from "../../src/messages/message-error.ts";
import { checkJson, renderCheck } from "./check.ts";
import { dates } from "./dates.ts";
import { lookUp } from "./look-up.ts";
import { type CliRequest, readArguments } from "./read.ts";
import type { Terminal } from "./terminal.ts";
import { fixHashes, keepUp } from "./upkeep/upkeep.ts";
import { UsageError } from "./usage-error.ts";

/** Exit codes: the corpus has faults, or files were refused; the command line cannot be carried out. */
const FAULTY_CORPUS = 1;
const WRONG_USAGE = 2;

/** Runs one command line and returns the exit code. Errors that a person can fix are one line on standard error. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const reading = readArguments(argv, terminal.today, terminal.page.say, terminal.importing.folders().bot);
    if (reading.kind === "text") {
      terminal.out(reading.text.trimEnd());
      return 0;
    }
    if (reading.kind === "backup") {
      // Only this command needs SQLite.
      const { makeBackup } = await import("./database/backup.ts");
      terminal.out(await makeBackup(reading, terminal.database(), terminal.page.say));
      return 0;
    }
    if (reading.kind === "forget") {
      const { forgetWorkspace } = await import("./database/forget.ts");
      const { database, page, hasOwnArchives } = terminal;
      terminal.out(await forgetWorkspace(reading, database(), page.say, hasOwnArchives()));
      return 0;
    }
    if (reading.kind === "move-database") {
      const { runMove } = await import("./database/move-database.ts");
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
        say: terminal.page.say,
        ...terminal.importing,
      });
      return refused > 0 ? FAULTY_CORPUS : 0;
    }
    if (reading.kind === "sync") {
      const { runSync } = await import("./sync/sync-command.ts");
      const failed = await runSync(reading, {
        say: terminal.page.say,
        out: terminal.out,
        ...terminal.syncing,
      });
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
      request.kind === "check"
        ? await check(request, terminal)
        : await withArchive(request.corpus, terminal, (archive) => lookUp(request, archive, terminal));
    return faults > 0 ? FAULTY_CORPUS : 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CorpusError)) throw error;
    terminal.error(errorText(error, terminal.page.say));
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
      corpus.faults.length +
      missing.length +
      (await runSourcesCheck(corpus, request, { say, out, ...syncing }))
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
