import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { editFrontMatter } from "../../../src/corpus/edit-front-matter.ts";
import { createDocument, type DocumentFields, writeDocument } from "../../../src/corpus/write-document.ts";
import { whyNotAnnounced } from "../../../src/import/announced.ts";
import { documentId } from "../../../src/import/document-id.ts";
import type { DocumentDraft } from "../../../src/import/draft.ts";
import { type FeedHint, withFeed } from "../../../src/import/with-feed.ts";
import { type Message, message } from "../../../src/messages/message.ts";
import { correctKnown } from "./correct-known.ts";
import { type Corrections, correct, unusedRows } from "./corrections.ts";
import { faultsOf } from "./faults-of.ts";
import { type FoundFile, type FoundFiles, findFiles } from "./find-files.ts";
import { lockFolder } from "./folder-lock.ts";
import type { ImportedDocument, ImportReport, MissingDocument, ReplacedDocument } from "./import-report.ts";
import { type KnownDocuments, knownDocuments, type Lacking } from "./known-documents.ts";
import { olderVersion } from "./older-version.ts";
import type { DraftsOfFile } from "./read-drafts.ts";
import { readAll } from "./reading-pool.ts";
import { replaceFile } from "./replace-file.ts";
import { missingDocuments, type Withdrawal, withdraw } from "./withdraw-missing.ts";
import { removeUnfinished, writeNewFile } from "./write-new-file.ts";

/** What is to be imported, and how. */
export type ImportJob = {
  readonly paths: readonly string[];
  /** The folder of documents; it is made if it is not there. */
  readonly into: string;
  readonly publisher: string | null;
  /** BCP 47; null: found in each text. */
  readonly language: string | null;
  /** Writes nothing. */
  readonly dryRun: boolean;
  readonly corrections: Corrections;
  /** What feeds say of files that were fetched, by the files' names. @default none */
  readonly hints?: ReadonlyMap<string, FeedHint>;
  /** Withdraws what was made of files that are not there any more. @default it stays */
  readonly withdrawMissing?: Withdrawal;
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** Asked once, before anything is written. */
  readonly goOn: (files: number) => Promise<boolean>;
};

/**
 * Imports files into a folder of documents, each document in one step. What is there already is left as it is, so that a second run does
 * only what is left.
 *
 * @throws CorpusError if the folder cannot be read, or another import writes into it; whatever keeps a document from being written.
 */
export async function importFiles(job: ImportJob): Promise<ImportReport> {
  return importFound(await findFiles(job.paths, job.into), job);
}

async function importFound(found: FoundFiles, job: Omit<ImportJob, "paths">): Promise<ImportReport> {
  if (job.dryRun) return importInto(found, job);
  if (!(await job.goOn(found.files.length))) return { ...emptyReport(found), stopped: true };
  const release = await lockFolder(job.into);
  try {
    await removeUnfinished(job.into);
    return await importInto(found, job);
  } finally {
    await release();
  }
}

function emptyReport({ refused, hidden, ownFolder }: FoundFiles) {
  return {
    documents: [] as ImportedDocument[],
    refused: [...refused],
    withdrawn: [] as readonly MissingDocument[],
    missing: [] as readonly MissingDocument[],
    replaced: [] as readonly ReplacedDocument[],
    lacking: { date: [], publisher: [] },
    uncorrected: [] as readonly string[],
    hidden,
    ownFolder,
    stopped: false,
  };
}

/** Every document that a file holds, and files that were refused. */
function placesOf({ documents, refused }: Pick<ImportReport, "documents" | "refused">) {
  return [
    ...documents.map((one) => ({ file: one.file, part: "part" in one ? one.part : (one.head?.part ?? 1) })),
    ...refused.map(({ name }) => ({ file: name, part: 1 })),
  ];
}

async function importInto(found: FoundFiles, job: Omit<ImportJob, "paths">): Promise<ImportReport> {
  const { files, wholeFolder } = found;
  const report = emptyReport(found);
  const known = await knownDocuments(job.into, existsSync(job.into));
  let done = 0;
  job.onProgress(done, files.length);
  for await (const read of readEach(files, job, known.files())) {
    for (const one of read) await importRead(one, known, job, report);
    job.onProgress(++done, files.length);
  }
  const { missing, replaced, of } = missingDocuments(files, report, known);
  if (!job.signal.aborted) {
    report.uncorrected = unusedRows(job.corrections, placesOf(report));
    report.replaced = replaced;
    if (!job.withdrawMissing)
      report.missing = wholeFolder && isImportedAgain(report.documents) ? missing : [];
    else if (missing.length > of * MOST_MISSING)
      report.refused.push({ name: job.into, reason: tooMany(missing.length, of) });
    else {
      if (!job.dryRun) await withdraw(missing, known, job.into, job.withdrawMissing);
      report.withdrawn = missing;
    }
  }
  return {
    ...report,
    lacking: lackingBut(report.withdrawn, known.lacking()),
    stopped: job.signal.aborted,
  };
}

/** Whether some of the files were imported before: files of a folder that is new to the archive cannot be gone from it. */
function isImportedAgain(documents: readonly ImportedDocument[]): boolean {
  return documents.some(({ kind }) => kind === "unchanged" || kind === "corrected" || kind === "version");
}

function lackingBut(withdrawn: readonly MissingDocument[], { date, publisher }: Lacking): Lacking {
  const gone = new Set(withdrawn.map(({ id }) => id));
  const left = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  return { date: left(date), publisher: left(publisher) };
}

/** If a larger share of an archive's files is gone, another folder was named by mistake. */
const MOST_MISSING = 0.5;

function tooMany(missing: number, all: number): Message {
  return message("refusal.too-many-missing", { missing, all });
}

function readEach(
  files: readonly FoundFile[],
  { publisher, language, threads, signal }: Omit<ImportJob, "paths">,
  known: ReadonlySet<string>,
) {
  return readAll(files, { publisher, language, known }, { threads, signal });
}

/** What the documents of a file are written by. */
export type ImportTarget = Pick<ImportJob, "into" | "dryRun" | "corrections" | "hints" | "signal">;

/** Writes what came out of a file, and adds to a report what became of it. */
export async function importRead(
  read: DraftsOfFile,
  known: KnownDocuments,
  target: ImportTarget,
  report: GrowingReport,
): Promise<void> {
  if (read.kind === "refused") report.refused.push(read);
  else if (read.kind === "known")
    for (const id of known.ofFile(read.sha256)) await keep(id, read.name, known, target, report);
  else await take(read, known, target, report);
}

/** A report that more is added to. */
export type GrowingReport = {
  readonly documents: ImportedDocument[];
  readonly refused: { name: string; reason: Message }[];
};

/** Leaves a document that is there already as it is, unless the table of corrections says otherwise. */
async function keep(
  id: string,
  file: string,
  known: KnownDocuments,
  job: ImportTarget,
  { documents, refused }: GrowingReport,
): Promise<void> {
  const kept = await correctKnown(id, file, known, job);
  if (typeof kept === "string") documents.push({ kind: kept, file, id, head: known.headOf(id) });
  else refused.push({ name: file, reason: kept.reason });
}

async function take(
  { name, sha256, drafts }: Extract<DraftsOfFile, { kind: "drafts" }>,
  known: KnownDocuments,
  job: ImportTarget,
  report: GrowingReport,
): Promise<void> {
  const hint = job.hints?.get(name);
  for (const [index, plain] of drafts.entries()) {
    if (job.signal.aborted) return;
    const doubt = hint && drafts.length === 1 ? whyNotAnnounced(plain, hint) : null;
    if (doubt !== null) {
      report.refused.push({ name, reason: doubt });
      continue;
    }
    const read = hint ? withFeed(plain, hint) : plain;
    const part = index + 1;
    const draft = correct(read, name, part, job.corrections);
    if (draft === null) {
      report.documents.push({ kind: "left-out", file: name, part, draft: read });
      continue;
    }
    const result = await put(draft, { name, sha256, part, parts: drafts.length }, known, job);
    if ("reason" in result) report.refused.push({ name, reason: result.reason });
    else if (result.kind === "unchanged") await keep(result.id, name, known, job, report);
    else report.documents.push({ file: name, part, draft, ...result });
  }
}

type Source = {
  readonly name: string;
  readonly sha256: string;
  readonly part: number;
  readonly parts: number;
};
type Put =
  | { readonly kind: "unchanged"; readonly id: string }
  | { readonly kind: "new"; readonly id: string; readonly near: readonly string[] }
  | { readonly kind: "duplicate"; readonly id: string }
  | { readonly kind: "version"; readonly id: string; readonly of: string }
  | { readonly reason: Message };

/** Writes a document if it is not there yet. */
async function put(
  draft: DocumentDraft,
  { name, sha256, part, parts }: Source,
  known: KnownDocuments,
  { into, dryRun }: Pick<ImportJob, "into" | "dryRun">,
): Promise<Put> {
  const same = known.ofSource(sha256, part);
  if (same !== undefined)
    return { kind: known.ofName(name, part).includes(same) ? "unchanged" : "duplicate", id: same };
  const textSha256 = createHash("sha256").update(draft.text.trim()).digest("hex");
  const alike = known.ofText(textSha256);
  if (alike !== undefined) return { kind: "duplicate", id: alike };
  const before = await olderVersion(draft, name, part, known);
  const isTaken = (candidate: string) => known.ids.has(candidate);
  const id = documentId(draft.id ?? draft.title, draft.id === undefined ? draft.issued : null, name, isTaken);
  const near = (await known.nearlySame(id, draft.text)).filter(
    (other) => other !== before && known.newest(other) === other,
  );
  const fields = {
    ...fieldsOf(draft, id, sha256, parts > 1 ? part : undefined),
    ...(near.length === 0 ? {} : { sameAs: near }),
  };
  const document = createDocument(fields);
  if (!("id" in document)) return { reason: faultsOf(document) };
  if (!dryRun) {
    // First the old one is marked: an import that is killed in between marks it again, and then writes the new one.
    if (before !== undefined) await supersede(join(into, known.fileOf(before) ?? `${before}.md`), id);
    await writeNewFile(join(into, `${id}.md`), writeDocument(fields));
  }
  if (before !== undefined) known.supersede(before, id);
  const { title, publisher, issued, language } = draft;
  known.add({
    id,
    textSha256,
    url: draft.url,
    source: { name, sha256, part },
    head: { title, publisher, issued: issued ?? "", language },
    isFetched: draft.source.fetched !== undefined,
  });
  return before === undefined ? { kind: "new", id, near } : { kind: "version", id, of: before };
}

/** Marks a document as an older version. One with faults of its own is left as it is: `check` names them. */
async function supersede(path: string, by: string): Promise<void> {
  const edited = editFrontMatter(path, await readFile(path, "utf8"), { superseded: { by } });
  if (typeof edited === "string") await replaceFile(path, edited);
}

function fieldsOf(
  draft: DocumentDraft,
  id: string,
  sha256: string,
  part: number | undefined,
): DocumentFields {
  const { notes, from, others, releases, isUntitled, id: _, source, ...fields } = draft;
  const dates = others.map(({ value, from: where }) => ({ date: value, from: where }));
  return {
    ...fields,
    id,
    source: {
      ...source,
      sha256,
      ...(part === undefined ? {} : { part }),
      ...(dates.length === 0 ? {} : { dates }),
    },
  };
}
