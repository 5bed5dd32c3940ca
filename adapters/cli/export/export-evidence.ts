import { ask } from "../../../src/answer/ask.ts";
import { type Evidence, evidenceOf } from "../../../src/answer/evidence.ts";
import { isVerbatim } from "../../../src/answer/proof.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { brief } from "../../../src/chat/requests/long-input.ts";
import { UsageError } from "../usage-error.ts";
import type { ExportFormat } from "./export-format.ts";
import { writeEvidence } from "./write-evidence.ts";

/** Which quotations, and how they are written. */
export type ExportRequest = {
  readonly topic: string;
  readonly format: ExportFormat;
  readonly limit: number;
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
  const result = await ask(archive, request.topic, request);
  if (result.kind === "nothing")
    throw new UsageError(
      `Expected a topic that the archive has something on, and found no answer to “${brief(request.topic)}”.`,
    );
  const all = result.answers.map((answer) => evidenceOf(answer, request.today));
  for (const one of all) await prove(archive, one);
  return writeEvidence(all, request.format);
}

async function prove(archive: Archive, { quote, start, end, document }: Evidence): Promise<void> {
  const quotation = { quote, start, end, sha256: document.sha256 };
  if (!isVerbatim(quotation, await archive.document(document.id)))
    throw new UsageError(
      `Expected the quotation at ${start} of ${document.id}, which was changed meanwhile: export again.`,
    );
}
