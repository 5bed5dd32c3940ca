import type { Archive } from "../../src/archive/archive.ts";
import { documentKey } from "../../src/corpus/document-key.ts";
import type { PortEncoder } from "./encoder.ts";

/** Has vectors made for what an archive holds. */
export type VectorKeeper = {
  /** Looks whether the archive has changed, and makes what is missing; resolves when nothing is. Never rejects. */
  look(): Promise<void>;
};

/**
 * Has the vectors of an archive's English sentences made, a document after the other, so that questions find them. What has been made is
 * found again after a restart; vectors of documents that are gone are removed.
 *
 * @param failed called when the archive cannot be read.
 */
export function keepVectors(
  archive: Archive,
  encoder: PortEncoder,
  failed: (error: unknown) => void,
): VectorKeeper {
  let known: string | null = null;
  let looking = Promise.resolve();
  let isDue = false;

  const look = async (): Promise<void> => {
    isDue = false;
    if (!(await encoder.ready)) return;
    const { key } = await archive.summary();
    if (key === known) return;
    const heads = await archive.documents();
    const keys = new Map(
      heads
        .filter(({ language }) => /^en\b/.test(language))
        .map((head) => [documentKey(head), head.id] as const),
    );
    for (const missing of await encoder.documents([...keys.keys()])) {
      // The archive has changed meanwhile: what is there now is looked up anew.
      if (isDue) return;
      const document = await archive.document(keys.get(missing) ?? "");
      if (!document || documentKey(document) !== missing) continue;
      const { text, passages } = document;
      const sentences = passages.flatMap((passage) =>
        passage.sentences.map(({ start, end }) => text.slice(start, end)),
      );
      if (!(await encoder.document(missing, [...new Set(sentences)]))) return;
    }
    known = key;
  };
  return {
    look() {
      if (isDue) return looking;
      isDue = true;
      looking = looking.then(look).catch(failed);
      return looking;
    },
  };
}
