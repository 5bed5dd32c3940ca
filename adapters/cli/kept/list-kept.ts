import { existsSync } from "node:fs";
import { type Feedback, feedbackQuestions } from "../../../src/chat/feedback/feedback.ts";
import { feedbackWords } from "../../../src/chat/requests/feedback-words.ts";
import { StoreError } from "../../../src/delivery/subscriptions/store-error.ts";
import { topicWords, watchLines } from "../../../src/delivery/watches/watch-words.ts";
import { errorText } from "../../../src/messages/message-error.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { isPostgres, openDatabaseStore } from "../../database/open-store.ts";
import { UsageError } from "../usage-error.ts";
import type { KeptRequest } from "./kept-request.ts";

type DatabaseStore = Awaited<ReturnType<typeof openDatabaseStore>>;

/** Rows that are listed at most. */
const MOST = 10_000;

/**
 * Lists what the bot's database keeps, a text with an empty line between two of them.
 *
 * @param database the database that the settings name.
 * @param feedbackPage where the bot has its page of feedback; null: nowhere.
 * @throws {@link UsageError} if it cannot be read.
 */
export async function listKept(
  request: KeptRequest,
  database: string,
  feedbackPage: string | null,
  say: Say = ENGLISH,
): Promise<string> {
  if (request.link) {
    if (feedbackPage === null) throw new UsageError(say("upkeep.no-feedback-page"));
    return feedbackPage;
  }
  const source = request.database ?? database;
  if (!isPostgres(source) && !existsSync(source))
    throw new UsageError(say("upkeep.no-database", { database: source }));
  try {
    const store = await openDatabaseStore(source);
    try {
      return request.what === "watches"
        ? await watchesText(store, say)
        : await feedbackText(request, store, say);
    } finally {
      await store.release();
    }
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(errorText(error, say));
    throw error;
  }
}

async function feedbackText(
  { questions }: KeptRequest,
  { feedback }: DatabaseStore,
  say: Say,
): Promise<string> {
  const all = await feedback.list(MOST);
  if (questions) return feedbackQuestions(all).join("\n");
  return all.length === 0 ? say("upkeep.no-feedback") : all.map((one) => oneFeedback(one, say)).join("\n\n");
}

function oneFeedback({ kind, atMs, question, quoted }: Feedback, say: Say): string {
  return [
    `${feedbackWords(kind, say)} (${new Date(atMs).toISOString().slice(0, 10)})`,
    say("upkeep.asked", { question }),
    ...(quoted === null
      ? []
      : [
          say("upkeep.answered", { quote: quoted.quote }),
          say("upkeep.answered-in", {
            document: quoted.document,
            start: quoted.start,
            end: quoted.end,
          }),
        ]),
  ].join("\n");
}

async function watchesText({ watches }: DatabaseStore, say: Say): Promise<string> {
  const all = await watches.all(MOST);
  if (all.length === 0) return say("upkeep.nothing-watched");
  const texts = all.map(async (watch) => {
    const channel = `${watch.platform} ${watch.workspace} ${watch.channel}`;
    const place = watch.direct ? say("upkeep.one-person", { place: channel }) : channel;
    return [
      topicWords(watch, say),
      place,
      ...watchLines(watch, await watches.announcements(watch.id, 1), say),
    ].join("\n");
  });
  return (await Promise.all(texts)).join("\n\n");
}
