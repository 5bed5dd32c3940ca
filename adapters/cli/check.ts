import type { Json } from "../../src/answer/json.ts";
import { languageName } from "../../src/corpus/language-name.ts";
import type { Corpus } from "../../src/corpus/load-corpus.ts";
import { languagesWithoutNotes } from "../../src/corpus/word-lists/content-notes.ts";
import type { ListOrigin } from "../../src/corpus/word-lists/word-list.ts";

/** What `check` says: the documents, the word lists in force, and the languages that content notes have no words for. */
export function renderCheck({ documents, contentNotes, lists, faults }: Corpus, folder: string): string {
  const good = `${documents.length} ${documents.length === 1 ? "document is" : "documents are"} good`;
  const none = documents.length + faults.length === 0 ? ` There is no *.md file in ${folder}.` : "";
  const without = languagesWithoutNotes(languagesOf(documents), contentNotes);
  return [
    `${good}; ${faults.length === 0 ? "no faults" : `faults: ${faults.length}`}.${none}`,
    `Synonyms: ${originWords(lists.synonyms, `${folder}/synonyms.txt`)}.`,
    `Content notes${inLanguages(contentNotes)}: ${originWords(lists.contentNotes, `${folder}/content-notes.txt`)}.`,
    ...without.map(
      ({ language, documents: count }) =>
        `No content notes in ${languageName(language)} (${count} ${count === 1 ? "document" : "documents"}): add words under [${language}] to ${folder}/content-notes.txt.`,
    ),
  ].join("\n");
}

/** The same as JSON. */
export function checkJson({ documents, contentNotes, lists, faults }: Corpus): Json {
  const origin = ({ archive, rules }: ListOrigin) => ({ archive, rules: { ...rules } });
  return {
    documents: documents.length,
    faults: faults.map((fault) => ({ ...fault })),
    synonyms: origin(lists.synonyms),
    contentNotes: {
      ...origin(lists.contentNotes),
      languages: [...new Set(contentNotes.map(({ language }) => language))],
      languagesWithout: languagesWithoutNotes(languagesOf(documents), contentNotes).map((entry) => ({
        ...entry,
      })),
    },
  };
}

function languagesOf(documents: Corpus["documents"]) {
  return documents.map(({ language }) => ({ language, documents: 1 }));
}

function inLanguages(rules: Corpus["contentNotes"]): string {
  const names = [...new Set(rules.map(({ language }) => languageName(language)))];
  return names.length === 0 ? "" : ` in ${new Intl.ListFormat("en-GB").format(names)}`;
}

function originWords({ archive, rules }: ListOrigin, file: string): string {
  const program = `${rules.program} built-in ${rules.program === 1 ? "rule" : "rules"}`;
  switch (archive) {
    case "absent":
      return `${program}; ${file}, if you add it, extends them`;
    case "extends":
      return `${program} and ${rules.archive} of ${file}`;
    case "replaces":
      return `only the ${rules.archive} of ${file}, which replaces the built-in rules`;
  }
}
