import type { Archive } from "./archive.ts";
import type { Question } from "./question.ts";
import { type Candidate, scorePassage } from "./score-sentence.ts";

/**
 * Every sentence that may answer the question, best first.
 *
 * @param passages how many passages are read sentence by sentence.
 */
export function findCandidates(archive: Archive, question: Question, passages: number): readonly Candidate[] {
  const terms = [...question.concepts, ...(question.source ? [question.source] : [])].flatMap(
    ({ alternatives }) =>
      alternatives.flatMap(({ phrase, weight }) => phrase.map((stem) => ({ stem, weight }))),
  );
  const hits = terms.length > 0 ? archive.index.search(terms, { limit: passages }) : everything(archive);
  const best = hits[0]?.score || 1;
  return hits
    .flatMap(({ document, passage, score }) =>
      scorePassage(question, archive, document, passage, score / best),
    )
    .filter((candidate) => holdsPhrases(question, candidate))
    .sort((a, b) => b.score - a.score);
}

/** A question of nothing but a date or a source: every passage may answer. */
function everything({ documents }: Archive) {
  return documents.flatMap((document) =>
    document.passages.map((passage) => ({ document, passage, score: 1 })),
  );
}

function holdsPhrases({ phrases }: Question, { document, sentence }: Candidate): boolean {
  const quote = foldPhrase(document.text.slice(sentence.start, sentence.end));
  return phrases.every((phrase) => quote.includes(foldPhrase(phrase)));
}

function foldPhrase(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .replace(/[.,?!]$/, "")
    .trim();
}
