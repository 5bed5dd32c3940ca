import { bestInDocuments } from "../../answer/match-documents.ts";
import type { Archive } from "../../archive/archive.ts";
import { proveReply } from "../../chat/replies/prove-reply.ts";
import { quoteItem } from "../../chat/replies/quoted.ts";
import { inLanguage, shortReply } from "../../chat/replies/reply.ts";
import type { DocumentHead } from "../../corpus/document.ts";
import type { Locale } from "../../messages/locale.ts";
import { ENGLISH, sayIn } from "../../messages/say.ts";
import type { ComposedPost } from "../posting/compose-post.ts";
import type { Watch } from "./watch.ts";
import { newsTitle } from "./watch-words.ts";

/** What a page of the news of a watch is made of; plain data that can cross from one process to another. */
export type NewsOptions = Pick<Watch, "topic" | "publisher" | "place"> & {
  /** The id of the watch. */
  readonly watch: string;
  /** Which of its messages it is. */
  readonly number: number;
  /** Ids of the documents that the message tells of. */
  readonly documents: readonly string[];
  /** How many of them the pages before have shown. */
  readonly from: number;
  /** Whether it waits for documents that the archive does not have: another process, whose archive had them first, found them. */
  readonly waits: boolean;
  /** `YYYY-MM-DD`; see `AskOptions`. */
  readonly today: string | null;
  /** The language that it speaks. @default English */
  readonly locale?: Locale;
};

/** A page of a watch's message; `incomplete`: the archive does not have all its documents yet. */
export type ComposedNews = ComposedPost | { readonly kind: "incomplete"; readonly reason: string };

/** Documents of a page: a first import of thousands fills no channel. */
const PAGE = 5;

/**
 * Composes a page of a watch's message: the best sentence of each new document, the latest issue first. What no longer answers the topic,
 * since it was edited or taken out, is left out.
 */
export async function composeNews(
  archive: Archive,
  { watch, topic, publisher, place, number, documents, from, waits, today, locale = "en" }: NewsOptions,
): Promise<ComposedNews> {
  const say = sayIn(locale);
  const held = latestFirst(await archive.documents({ documents: new Set(documents) }));
  if (waits && held.length < documents.length)
    return { kind: "incomplete", reason: ENGLISH("reason.documents-missing") };
  const named = { ...(publisher === null ? {} : { publisher }), ...(place === null ? {} : { place }) };
  for (let first = from; first < held.length; first += PAGE) {
    const page = held.slice(first, first + PAGE).map((document) => document.id);
    const answers = await bestInDocuments(archive, topic, { ...named, documents: page, today });
    if (answers.length === 0) continue;
    const composed = {
      ...shortReply("news", newsTitle({ topic, publisher, place }, number, say), [
        say("watch.new-documents", { count: held.length }),
      ]),
      items: answers.map((answer) =>
        quoteItem({ ...answer, paragraph: answer.passage.paragraph }, { kind: "entry" }, say),
      ),
      closing: [say("watch.lists")],
    };
    const reply = await proveReply(archive, inLanguage(composed, locale), say);
    const shown = reply.items.map(({ origin }) => origin?.document ?? "");
    if (shown.length === 0) continue;
    // A document that shows nothing, such as a copy of another one, is passed over as well.
    const places = shown.map((document) => page.indexOf(document));
    const nexts = places.map((_, index) => first + (places[index + 1] ?? page.length));
    const request = { kind: "news", watch, number, from: first } as const;
    return {
      kind: "post",
      reply: { ...reply, paging: { request, total: held.length, nexts } },
      keys: shown.map((document) => `news ${document}`),
    };
  }
  return { kind: "none", reason: ENGLISH("reason.found-gone") };
}

/** The latest issue first, documents without a date last. */
function latestFirst(inOrder: readonly DocumentHead[]): readonly DocumentHead[] {
  return [
    ...inOrder.filter(({ issued }) => issued !== null).reverse(),
    ...inOrder.filter(({ issued }) => issued === null),
  ];
}
