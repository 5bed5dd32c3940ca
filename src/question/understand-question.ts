import type { Archive, StatisticsRequest } from "../archive/archive.ts";
import type { Thesaurus } from "../language/wordnet/thesaurus.ts";
import { relatedWords } from "../language/wordnet/wordnet.ts";
import { termsOf, words } from "../language/words.ts";
import { type Lexicon, readWithLexicon } from "./lexicon.ts";
import { withNamesInFields } from "./names-in-fields.ts";
import { type Question, readQuestion } from "./question.ts";
import { surnamesIn } from "./surname.ts";

/**
 * Reads a question with the archive's statistics of its words.
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
  return { question: await withFields(read.value, archive), lexicon: read.lexicon };
}

/** Looks names that no text holds up among publishers and places. */
async function withFields(question: Question, archive: Archive): Promise<Question> {
  const { concepts, source } = question;
  if (![...concepts, source].some((concept) => concept?.name && !concept.known)) return question;
  const { publishers, places } = await archive.summary();
  return withNamesInFields(question, [...publishers, ...places]);
}

/** The words whose statistics the reading is likely to need: the question's own, their synonyms, and related words. */
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
    // The first word is included even if it is a grammar word: its capital may make it a name.
    forms: [...new Set([...found.slice(0, 1), ...content].map(({ form }) => form))],
    misspelt: [],
    surnames: surnamesIn(text),
  };
}
