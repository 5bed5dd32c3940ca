import type { Archive, StatisticsRequest } from "../archive/archive.ts";
import { type Lexicon, readWithLexicon } from "../archive/terms/lexicon.ts";
import type { Thesaurus } from "../language/wordnet/thesaurus.ts";
import { relatedWords } from "../language/wordnet/wordnet.ts";
import { termsOf, words } from "../language/words.ts";
import { type Question, readQuestion } from "./question.ts";

/**
 * Reads a question with what an archive knows of its words.
 *
 * @param today `YYYY-MM-DD`, for "last year" in the question; null if no day is to be assumed.
 * @throws whatever the archive throws.
 */
export async function understandQuestion(
  text: string,
  archive: Archive,
  today: string | null,
): Promise<{ readonly question: Question; readonly lexicon: Lexicon }> {
  const expected = expectedWords(text, archive.thesaurus);
  const read = await readWithLexicon(archive, expected, (lexicon) => readQuestion(text, lexicon, today));
  return { question: read.value, lexicon: read.lexicon };
}

/** The words that reading a question is likely to ask for: its own, what else they are called, and related ones. */
function expectedWords(text: string, thesaurus: Thesaurus): StatisticsRequest {
  const found = words(text);
  const content = found.filter(({ stop }) => !stop);
  const others = found.flatMap((_, at) => thesaurus.at(found, at)?.alternatives.flat() ?? []);
  const related = content.flatMap(({ form }) =>
    /^[a-z]+$/.test(form) ? relatedWords(form).flatMap((other) => words(other)) : [],
  );
  const terms = [...content.flatMap(termsOf), ...others, ...related.map(({ stem }) => stem)];
  return {
    terms: [...new Set(terms)],
    // Of the first word it is asked whether its capital makes it a name, also if it is a grammar word.
    forms: [...new Set([...found.slice(0, 1), ...content].map(({ form }) => form))],
    misspelt: [],
  };
}
