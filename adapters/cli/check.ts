import type { Json } from "../../src/answer/json.ts";
import { languageName } from "../../src/corpus/language-name.ts";
import type { Corpus } from "../../src/corpus/load-corpus.ts";
import { languagesWithoutNotes } from "../../src/corpus/word-lists/content-notes.ts";
import type { ListOrigin } from "../../src/corpus/word-lists/word-list.ts";
import { listWords } from "../../src/messages/list-words.ts";
import { ENGLISH, type Say } from "../../src/messages/say.ts";

/** What `check` says: the documents, the word lists in force, and the languages that content notes have no words for. */
export function renderCheck(
  { documents, contentNotes, lists, faults }: Corpus,
  folder: string,
  say: Say = ENGLISH,
): string {
  const good = say("upkeep.check-good", { documents: documents.length, faults: faults.length });
  const none = documents.length + faults.length === 0 ? ` ${say("upkeep.check-none", { folder })}` : "";
  const languages = [...new Set(contentNotes.map(({ language }) => languageName(language, say)))];
  const notes = originWords(lists.contentNotes, `${folder}/content-notes.txt`, say);
  const without = languagesWithoutNotes(languagesOf(documents), contentNotes);
  return [
    `${good}${none}`,
    say("upkeep.check-synonyms", { origin: originWords(lists.synonyms, `${folder}/synonyms.txt`, say) }),
    languages.length === 0
      ? say("upkeep.check-notes", { origin: notes })
      : say("upkeep.check-notes-in", { languages: listWords(say, languages), origin: notes }),
    ...without.map(({ language, documents: count }) =>
      say("upkeep.check-no-notes", {
        language: languageName(language, say),
        count,
        code: language,
        folder,
      }),
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

function originWords({ archive, rules }: ListOrigin, file: string, say: Say): string {
  const given = { rules: rules.program, own: rules.archive, file };
  switch (archive) {
    case "absent":
      return say("upkeep.list-absent", given);
    case "extends":
      return say("upkeep.list-extends", given);
    case "replaces":
      return say("upkeep.list-replaces", given);
  }
}
