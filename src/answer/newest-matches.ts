import type { Archive } from "../archive/archive.ts";
import { type NamedFilter, resolveFilter } from "../archive/resolve-filter.ts";
import type { DocumentHead } from "../corpus/document.ts";
import type { Span } from "../corpus/text/sentences.ts";
import { readOperators } from "../question/operators.ts";
import { understandQuestion } from "../question/understand-question.ts";
import { findCandidates } from "../ranking/find-candidates.ts";
import { SUPPORT } from "../ranking/weights.ts";
import { joinVersions } from "./join-versions.ts";

/** The best sentence of a document on a topic: the words from `start` to `end` of its text. */
export type Match = Span & { readonly quote: string; readonly document: DocumentHead };

/** Number of passages that are looked through. */
const PASSAGES = 400;

/**
 * The documents that answer a topic, each with its best sentence, the latest issue first and those without a date last. What its
 * publisher took back or replaced is left out: nobody is sent it unasked.
 *
 * @param topic a question or key words, with the operators of `readOperators`.
 * @param limit at most this many documents.
 */
export async function newestMatches(
  archive: Archive,
  topic: string,
  { limit, today, ...named }: NamedFilter & { readonly limit: number; readonly today: string | null },
): Promise<readonly Match[]> {
  const { text, without, ...said } = readOperators(topic);
  const filter = await resolveFilter(archive, { ...said, ...named });
  const { question, lexicon } = await understandQuestion(text, archive, today);
  const candidates = await findCandidates(archive, question, lexicon, {
    passages: PASSAGES,
    filter,
    without,
  });
  const best = new Map<string, Match>();
  for (const { document, sentence, quote, support } of joinVersions(candidates)) {
    if (support < SUPPORT.enough || document.withdrawn || document.superseded || best.has(document.id))
      continue;
    best.set(document.id, { quote, start: sentence.start, end: sentence.end, document });
  }
  const issued = ({ document }: Match) => document.issued?.first ?? "";
  return [...best.values()]
    .sort((a, b) => (issued(a) === issued(b) ? 0 : issued(a) > issued(b) ? -1 : 1))
    .slice(0, limit);
}
