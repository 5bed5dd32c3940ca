import { fileURLToPath } from "node:url";
import type { Archive } from "../../../src/archive/archive.ts";
import { createMemoryArchive } from "../../../src/archive/memory/memory-archive.ts";
import { type ArchiveNumbers, archiveNumbers, EXAMPLES } from "../../../src/chat/replies/about-replies.ts";
import type { Reply } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import { createSuggestions, type Suggestions } from "../../../src/chat/requests/suggestions.ts";
import { readMessage } from "../../../src/chat/requests/typed-text.ts";
import { respond } from "../../../src/chat/respond.ts";
import { CorpusError, faultLine } from "../../../src/corpus/fault.ts";
import { loadCorpus } from "../../../src/corpus/load-corpus.ts";
import { languagesWithoutNotes } from "../../../src/corpus/word-lists/content-notes.ts";
import { createContentNotes } from "../../../src/daily/content-notes.ts";
import type { DayPostOptions } from "../../../src/daily/day-post.ts";
import { type ComposedPost, composePost } from "../../../src/delivery/compose-post.ts";

/** The folder of the program's own word lists. */
const WORD_LISTS = fileURLToPath(new URL("../../../word-lists", import.meta.url));

/** An archive that chats are answered from. */
export type OpenArchive = {
  readonly archive: Archive;
  readonly key: string;
  readonly numbers: ArchiveNumbers;
  readonly suggestions: Suggestions;
  /** The faults of its folder, one a line. */
  readonly faults: readonly string[];
  respond(request: ChatRequest, madeFrom: string | null, today: string): Promise<Reply>;
  compose(options: Omit<DayPostOptions, "contentNotes"> & { readonly day: string }): Promise<ComposedPost>;
  /** Answers once and reads every date, so that the first person waits no longer than the next. */
  warm(): Promise<void>;
};

/**
 * Loads an archive.
 *
 * @throws CorpusError if there is no such folder, it cannot be read, or there is nothing in it.
 */
export async function openArchive(folder: string): Promise<OpenArchive> {
  const corpus = await loadCorpus(folder, WORD_LISTS);
  if (corpus.documents.length === 0 && corpus.faults.length === 0)
    throw new CorpusError(`Expected documents (*.md) in ${folder}, and found none.`);
  const archive = createMemoryArchive(corpus);
  const numbers = await archiveNumbers(
    archive,
    corpus.faults.length,
    languagesWithoutNotes((await archive.summary()).languages, corpus.contentNotes).map(
      ({ language }) => language,
    ),
  );
  const contentNotes = createContentNotes(corpus.contentNotes);
  const answer: OpenArchive["respond"] = (request, madeFrom, today) =>
    respond(archive, request, { today, numbers }, madeFrom);
  return {
    archive,
    key: (await archive.summary()).key,
    numbers,
    suggestions: await createSuggestions(archive, corpus.synonyms),
    faults: corpus.faults.map((fault) => `${folder}/${faultLine(fault)}`),
    respond: answer,
    compose: ({ day, ...options }) => composePost(archive, day, { ...options, contentNotes }),
    async warm() {
      for (const example of [...EXAMPLES, "an unknwon word"])
        await answer(readMessage(example, "2000-01-01").request, null, "2000-01-01");
      await archive.dayEntries({ days: [], months: [] });
    },
  };
}
