import type { Archive } from "../../archive/archive.ts";
import { ask } from "../ask.ts";
import { type Evidence, evidenceOf, evidenceOfAnswer } from "../evidence.ts";
import { isVerbatim } from "../proof.ts";
import { type Timeline, timeline } from "../timeline.ts";
import type { ExportFormat } from "./export-format.ts";
import { writeEvidence } from "./write-evidence.ts";

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

/** A quotation is not in the text that the archive has now. */
export class QuotationChangedError extends Error {}

/**
 * The quotations that answer a topic or a question, each held against the text that the archive has now; null if there are none.
 *
 * @throws {@link QuotationChangedError} if one is not in its document any more.
 */
export async function exportQuotations(archive: Archive, request: ExportRequest): Promise<string | null> {
  const all = await quotations(archive, request);
  if (all.length === 0) return null;
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
    throw new QuotationChangedError(
      `Expected the quotation at ${start} of ${document.id}, which was changed meanwhile: export again.`,
    );
}
