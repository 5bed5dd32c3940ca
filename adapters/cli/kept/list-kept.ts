import { existsSync } from "node:fs";
import { type Feedback, feedbackQuestions } from "../../../src/chat/feedback/feedback.ts";
import { feedbackWords } from "../../../src/chat/requests/feedback-words.ts";
import { StoreError } from "../../../src/delivery/subscriptions/store-error.ts";
import { topicWords, watchLines } from "../../../src/delivery/watches/watch-words.ts";
import { isPostgres, openDatabaseStore } from "../../database/open-store.ts";
import { UsageError } from "../usage-error.ts";
import type { KeptRequest } from "./kept-request.ts";

type DatabaseStore = Awaited<ReturnType<typeof openDatabaseStore>>;

const NO_PAGE =
  "The page has no address: set DATELINE_PUBLIC_URL to the bot’s own address, and DATELINE_READER_SECRET or a token, as the bot has them.";

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
): Promise<string> {
  if (request.link) {
    if (feedbackPage === null) throw new UsageError(NO_PAGE);
    return feedbackPage;
  }
  const source = request.database ?? database;
  if (!isPostgres(source) && !existsSync(source))
    throw new UsageError(`${source} is not there: name the bot's database with --database.`);
  try {
    const store = await openDatabaseStore(source);
    try {
      return request.what === "watches" ? await watchesText(store) : await feedbackText(request, store);
    } finally {
      await store.release();
    }
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(error.message);
    throw error;
  }
}

async function feedbackText({ questions }: KeptRequest, { feedback }: DatabaseStore): Promise<string> {
  const all = await feedback.list(MOST);
  if (questions) return feedbackQuestions(all).join("\n");
  return all.length === 0 ? "Nobody has said anything of an answer." : all.map(oneFeedback).join("\n\n");
}

function oneFeedback({ kind, atMs, question, quoted }: Feedback): string {
  return [
    `${feedbackWords(kind)} (${new Date(atMs).toISOString().slice(0, 10)})`,
    `Asked: ${question}`,
    ...(quoted === null
      ? []
      : [`Answered: ${quoted.quote}`, `In ${quoted.document}, characters ${quoted.start} to ${quoted.end}`]),
  ].join("\n");
}

async function watchesText({ watches }: DatabaseStore): Promise<string> {
  const all = await watches.all(MOST);
  if (all.length === 0) return "Nothing is watched.";
  const texts = all.map(async (watch) => {
    const place = `${watch.platform} ${watch.workspace} ${watch.channel}${watch.direct ? " (one person)" : ""}`;
    return [topicWords(watch), place, ...watchLines(watch, await watches.announcements(watch.id, 1))].join(
      "\n",
    );
  });
  return (await Promise.all(texts)).join("\n\n");
}
