import type { Archive } from "../archive/archive.ts";
import type { Document, DocumentHead } from "../corpus/document.ts";
import type { Span } from "../corpus/text/sentences.ts";
import type { AskResult } from "./answer.ts";
import { isVerbatim } from "./proof.ts";

type Quoted = Span & { readonly quote: string; readonly document: DocumentHead };

/** Holds quotations against the stored texts of their documents, before anybody sees them. */
export type Prover = {
  /** Those that stand in the stored text, in their order. */
  keep<Entry extends Quoted>(entries: readonly Entry[]): Promise<readonly Entry[]>;
  /** An answer without what the stored text does not have; if nothing is left, there is none. */
  keepAnswer(result: AskResult): Promise<AskResult>;
  /** What was held back so far, each once: "ID, characters 20 to 64". */
  readonly heldBack: readonly string[];
};

/** Makes a prover, which reads and hashes each document once. */
export function createProver(archive: Pick<Archive, "document">): Prover {
  const stored = new Map<string, Promise<Document | null>>();
  const heldBack = new Set<string>();
  const storedAs = (id: string) => {
    const known = stored.get(id) ?? archive.document(id);
    stored.set(id, known);
    return known;
  };
  const keep = async <Entry extends Quoted>(entries: readonly Entry[]): Promise<readonly Entry[]> => {
    const kept: Entry[] = [];
    for (const entry of entries) {
      const { quote, start, end, document } = entry;
      if (isVerbatim({ quote, start, end, sha256: document.sha256 }, await storedAs(document.id)))
        kept.push(entry);
      else heldBack.add(`${document.id}, characters ${start} to ${end}`);
    }
    return kept;
  };
  return {
    keep,
    get heldBack() {
      return [...heldBack];
    },
    async keepAnswer(result) {
      if (result.kind === "nothing") {
        const [nearest = null] = result.nearest ? await keep([result.nearest]) : [];
        return { ...result, nearest };
      }
      const { answers, figures = [], ...rest } = result;
      const [first, ...others] = await keep(answers);
      if (!first) return { ...rest, kind: "nothing", nearest: null };
      const kept = await keep(figures);
      return { ...rest, answers: [first, ...others], ...(kept.length > 1 ? { figures: kept } : {}) };
    },
  };
}
