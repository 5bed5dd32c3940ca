import {
  type ExportRequest,
  exportQuotations,
  QuotationChangedError,
} from "../../../src/answer/export/export-quotations.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { brief } from "../../../src/chat/requests/long-input.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The quotations that answer a topic or a question, each held against the text that the archive has now.
 *
 * @throws {@link UsageError} if there are none, or a quotation is not in its document.
 */
export async function exportEvidence(
  archive: Archive,
  request: ExportRequest,
  say: Say = ENGLISH,
): Promise<string> {
  try {
    const text = await exportQuotations(archive, request);
    if (text !== null) return text;
  } catch (error) {
    if (error instanceof QuotationChangedError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
  throw new UsageError(say("upkeep.nothing-to-export", { topic: brief(request.topic) }));
}
