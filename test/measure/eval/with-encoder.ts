import { createEncoder } from "../../../adapters/encoder/encoder.ts";
import { createEncoderThread } from "../../../adapters/encoder/encoder-thread.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { UsageError } from "../report/usage-error.ts";

/**
 * Measures an archive whose sentences are compared by their meaning too; every vector is waited for.
 *
 * @param file where vectors are kept for the next time; null: nothing is compared.
 * @throws UsageError if the encoder cannot be loaded.
 */
export async function withEncoder<T>(
  archive: Archive,
  file: string | null,
  measure: (archive: Archive) => Promise<T>,
): Promise<T> {
  if (file === null) return measure(archive);
  const faults: string[] = [];
  const thread = createEncoderThread((news) => {
    if (news.kind === "unusable" || news.kind === "warning") faults.push(news.message);
  });
  try {
    const encoder = createEncoder(thread.connect(), Number.POSITIVE_INFINITY);
    thread.start(file);
    if (!(await encoder.ready)) throw new UsageError(faults.join(" "));
    return await measure({ ...archive, encoder });
  } finally {
    await thread.stop();
  }
}
