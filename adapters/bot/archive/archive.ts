import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Quotation } from "../../../src/answer/proof.ts";
import { type Standing, standingOf } from "../../../src/answer/standing.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import type { Encoder } from "../../../src/archive/encoder.ts";
import {
  type ArchiveNumbers,
  archiveNumbers,
  exampleQuestions,
} from "../../../src/chat/replies/about-replies.ts";
import type { ArchiveState } from "../../../src/chat/replies/archive-state.ts";
import type { Reply } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import { createSuggestions } from "../../../src/chat/requests/suggestions.ts";
import { readMessage } from "../../../src/chat/requests/typed-text.ts";
import { respond } from "../../../src/chat/respond.ts";
import { faultLine } from "../../../src/corpus/fault.ts";
import { languagesWithoutNotes } from "../../../src/corpus/word-lists/content-notes.ts";
import { createContentNotes } from "../../../src/daily/content-notes.ts";
import {
  type ComposedPost,
  composePost,
  type PostOptions,
} from "../../../src/delivery/posting/compose-post.ts";
import type { Locale } from "../../../src/messages/locale.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import type { OpenedArchive } from "../../archive-file/file/archive-place.ts";
import { openInMemory } from "../../archive-file/open-archive.ts";
import { isClusterAddress } from "../../opensearch/cluster/address.ts";
import type { AnsweringData, Held } from "./answering-messages.ts";

/** The folder of the program's own word lists. */
const WORD_LISTS = fileURLToPath(new URL("../../../word-lists", import.meta.url));

/** When and out of what state of the archive a request is answered. */
type AskedAt = { readonly today: string; readonly state: ArchiveState; readonly locale?: Locale };

/** An archive that chats are answered from. */
export type OpenArchive = {
  readonly archive: Archive;
  /** What it holds now. */
  describe(): Promise<Held>;
  respond(request: ChatRequest, madeFrom: string | null, at: AskedAt): Promise<Reply>;
  compose(options: Omit<PostOptions, "contentNotes"> & { readonly day: string }): Promise<ComposedPost>;
  /** How quotations stand, in their order. */
  standings(quotations: readonly Quotation[]): Promise<readonly Standing[]>;
  /** Answers once and reads every date, so that the first person waits no longer than the next. */
  warm(): Promise<void>;
  /** See {@link OpenedArchive.condition}. */
  readonly condition?: OpenedArchive["condition"];
  close(): void;
};

/** What an archive that nobody updates is asked with. */
export const AT_REST: ArchiveState = { readAgoMs: null, reading: null, complete: true };

/**
 * Opens an archive as it is.
 *
 * @param encoder compares meanings; null: nothing does.
 * @throws CorpusError if the folder or the archive file cannot be read.
 */
export async function openArchive(data: AnsweringData, encoder: Encoder | null = null): Promise<OpenArchive> {
  const { opened, hasWordLists } = await open(data);
  const { contentNotes: rules, synonyms } = opened;
  const archive: Archive = encoder ? { ...opened.archive, encoder } : opened.archive;
  const contentNotes = createContentNotes(rules);
  const describe = async (): Promise<Held> => {
    await opened.look?.();
    const { faults } = opened;
    const { key, languages } = await archive.summary();
    const without = languagesWithoutNotes(languages, rules).map(({ language }) => language);
    return {
      archive: key,
      numbers: await archiveNumbers(archive, faults.length, without),
      suggestions: await createSuggestions(archive, synonyms),
      faults: faults.map((fault) => `${data.folder}/${faultLine(fault)}`),
      complete: opened.isComplete(),
      hasWordLists,
    };
  };
  const answer: OpenArchive["respond"] = async (request, madeFrom, { today, state, locale = "en" }) => {
    // Only "status" needs the numbers, and they are computed from all documents.
    const numbers = request.kind === "status" ? (await describe()).numbers : NO_NUMBERS;
    return respond(archive, request, { today, numbers, state, locale }, madeFrom);
  };
  return {
    archive,
    describe,
    respond: answer,
    compose: ({ day, ...options }) => composePost(archive, day, { ...options, contentNotes }),
    standings: (quotations) => Promise.all(quotations.map((quotation) => standingOf(archive, quotation))),
    async warm() {
      for (const example of [...exampleQuestions(ENGLISH), "an unknwon word"])
        await answer(readMessage(example, "2000-01-01").request, null, {
          today: "2000-01-01",
          state: AT_REST,
        });
      // Every date is read by it, where dates are read when they are first asked for.
      if (!opened.condition) await archive.dayEntries({ days: [], months: [] });
    },
    ...(opened.condition ? { condition: opened.condition } : {}),
    close: opened.close,
  };
}

const NO_NUMBERS: ArchiveNumbers = {
  documents: 0,
  passages: 0,
  publishers: [],
  years: null,
  places: [],
  faults: 0,
  withoutNotes: [],
};

type Opened = { readonly opened: OpenedArchive; readonly hasWordLists: boolean };

async function open({ folder, file }: AnsweringData): Promise<Opened> {
  const place = { folder, wordLists: WORD_LISTS };
  if (file === null) return { opened: await openInMemory(place), hasWordLists: true };
  // Word lists are beside the documents, not below.
  const names = await readdir(folder).catch(() => null);
  const files = (names ?? []).map((path) => ({ path }));
  const hasWordLists = names !== null;
  if (isClusterAddress(file)) {
    const { openClusterArchive } = await import("../../opensearch/open-cluster-archive.ts");
    return { opened: await openClusterArchive(place, files, file), hasWordLists };
  }
  const { openFileArchive } = await import("../../archive-file/asking/kept-archive.ts");
  return { opened: await openFileArchive(place, files, file), hasWordLists };
}
