import { ask } from "../../../src/answer/ask.ts";
import { type Evidence, evidenceOf, evidenceOfAnswer } from "../../../src/answer/evidence.ts";
import type { ExportFormat } from "../../../src/answer/export/export-format.ts";
import { writeEvidence } from "../../../src/answer/export/write-evidence.ts";
import { isVerbatim } from "../../../src/answer/proof.ts";
import { type Timeline, timeline } from "../../../src/answer/timeline.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { brief } from "../../../src/chat/requests/long-input.ts";
import { UsageError } from "../usage-error.ts";

/** Which quotations, and how they are written. */
export type ExportRequest = {
  readonly topic: string;
  readonly format: ExportFormat;
  readonly limit: number;
  /** Whether the dated sentences on the topic, in order, instead of the answers. */
  readonly timeline: boolean;
  readonly publisher?: string;
  readonly place?: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

/**
 * The quotations that answer a topic or a question, each held against the text that the archive has now.
 *
 * @throws {@link UsageError} if there are none, or a quotation is not in its document.
 */
export async function exportEvidence(archive: Archive, request: ExportRequest): Promise<string> {
  const all = await quotations(archive, request);
  if (all.length === 0)
    throw new UsageError(
      `Expected a topic that the archive has something on, and found no answer to “${brief(request.topic)}”.`,
    );
  for (const one of all) await prove(archive, one);
  return writeEvidence(all, request.format);
}

async function quotations(archive: Archive, request: ExportRequest): Promise<readonly Evidence[]> {
  if (request.timeline) {
    const { entries } = await timeline(archive, request.topic, request);
    return uniqueSentences(entries).map((entry) => evidenceOf(entry, request.today));
  }
  const result = await ask(archive, request.topic, request);
  if (result.kind === "nothing") return [];
  return result.answers.map((answer) => evidenceOfAnswer(answer, request.today));
}

/** A sentence with two dates is one reference. */
function uniqueSentences(entries: Timeline["entries"]): Timeline["entries"] {
  const known = new Set<string>();
  return entries.filter(({ document, start }) => {
    const key = `${document.id}#${start}`;
    return !known.has(key) && known.add(key);
  });
}

async function prove(archive: Archive, { quote, start, end, document }: Evidence): Promise<void> {
  const quotation = { quote, start, end, sha256: document.sha256 };
  if (!isVerbatim(quotation, await archive.document(document.id)))
    throw new UsageError(
      `Expected the quotation at ${start} of ${document.id}, which was changed meanwhile: export again.`,
    );
}
