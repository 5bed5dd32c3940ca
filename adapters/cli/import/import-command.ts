import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { message, tell } from "../../../src/messages/message.ts";
import type { Say } from "../../../src/messages/say.ts";
import { CorrectionsError, correctionsTable, readCorrections } from "../../import/run/corrections.ts";
import { importFiles } from "../../import/run/import-files.ts";
import { wrongPaths } from "../../import/run/wrong-paths.ts";
import { UsageError } from "../usage-error.ts";
import { exampleLine } from "./import-advice.ts";
import { type CorpusFolders, importPlace } from "./import-place.ts";
import type { ImportRequest } from "./import-request.ts";
import { importJson, renderImport } from "./render-import.ts";

/** What the import shows and asks for on a terminal. */
export type ImportTerminal = {
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly say: Say;
  readonly out: (line: string) => void;
  /** Writes a line beside the report, which a program may read. */
  readonly note: (line: string) => void;
  readonly folders: () => CorpusFolders;
  readonly onProgress: (done: number, total: number) => void;
  /** Asks something that is answered by yes or no; null where nobody sits. */
  readonly confirm: ((question: string) => Promise<boolean>) | null;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
};

/**
 * Imports files, and says what became of them.
 *
 * @returns how many files were refused; 1 more if it was stopped.
 * @throws {@link UsageError} if a path leads nowhere or into the folder of documents, the table of corrections cannot be read, or a document cannot be written.
 */
export async function runImport(request: ImportRequest, terminal: ImportTerminal): Promise<number> {
  const { paths, publisher, language, dryRun, yes, withdrawMissing } = request;
  const { say } = terminal;
  const folders = terminal.folders();
  const into = request.into ?? folders.bot;
  const wrong = await wrongPaths(paths, into);
  if (wrong.length > 0)
    throw new UsageError([...wrong, message("import.nothing")].map((one) => tell(one, say)).join("\n"));
  const corrections = await correctionsOf(request.corrections, say);
  const place = await importPlace(into, folders);
  const { confirm } = terminal;
  terminal.note(say("import.goes-into", { dry: dryRun ? "yes" : "no", folder: place.shown }));
  if (place.examples > 0) terminal.note(exampleLine(place, say));
  try {
    const report = await importFiles({
      paths,
      into,
      publisher,
      language,
      dryRun,
      corrections,
      ...(withdrawMissing === null
        ? {}
        : { withdrawMissing: { date: terminal.today, reason: withdrawMissing } }),
      threads: availableParallelism(),
      signal: terminal.signal,
      onProgress: terminal.onProgress,
      goOn: async (files) =>
        yes || confirm === null || files === 0
          ? true
          : confirm(say("import.confirm", { count: files, folder: place.shown })),
    });
    if (request.csv) terminal.out(correctionsTable(report.documents).trimEnd());
    else
      terminal.out(
        request.json ? JSON.stringify(importJson(report, place)) : renderImport(report, place, request, say),
      );
    return report.refused.length + (terminal.signal.aborted ? 1 : 0);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new UsageError(say("import.write-failed", { folder: into, why: error.message }), { cause: error });
  }
}

async function correctionsOf(file: string | null, say: Say) {
  if (file === null) return new Map<string, never>();
  try {
    return await readCorrections({ name: file, bytes: await readFile(file) });
  } catch (error) {
    if (error instanceof CorrectionsError)
      throw new UsageError(`${file}: ${tell(error.reason, say)}`, { cause: error });
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(say("import.no-corrections", { file, why }), { cause: error });
  }
}
