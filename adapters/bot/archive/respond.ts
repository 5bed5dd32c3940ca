import type { Chart } from "../../../src/answer/chart.ts";
import {
  type FeedbackPorts,
  isFeedbackRequest,
  respondFeedback,
} from "../../../src/chat/feedback/respond-feedback.ts";
import type { OwnSettings, RequestQueuePorts } from "../../../src/chat/queue/request-queue.ts";
import { type Item, inLanguage, type Reply, shortReply, textItem } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import {
  isSubscriptionRequest,
  respondSubscription,
  statusItems,
} from "../../../src/delivery/subscriptions/respond-subscription.ts";
import type { SubscriptionPorts } from "../../../src/delivery/subscriptions/upcoming.ts";
import {
  isWatchRequest,
  respondWatch,
  type WatchPorts,
  watchStatus,
} from "../../../src/delivery/watches/respond-watch.ts";
import type { Locale } from "../../../src/messages/locale.ts";
import { type Say, sayIn } from "../../../src/messages/say.ts";
import type { Drawing } from "../../picture/thread/drawing.ts";
import { PIXELS } from "../../reader/drawn.ts";
import { ArchiveUnavailableError } from "./archive-thread.ts";

/** What somebody reads while the archive cannot answer. */
function unavailable(locale: Locale): Reply {
  const say = sayIn(locale);
  const words = shortReply("refusal", say("status.unavailable"), [say("status.try-in-a-minute")]);
  return inLanguage(words, locale);
}

/** Lines under a label of their own, in `status`; none: the label is left out. */
export type StatusPart = {
  readonly label: "status.feeds" | "status.processes";
  readonly lines: (say: Say) => Promise<readonly string[]>;
};

/**
 * Sends each request to what answers it: the archive, or what keeps the daily posts.
 *
 * @param unproved called with quotes that were left out of a reply since the stored text does not have them.
 * @param pictures what draws the pictures of replies; null: they have none.
 * @param parts what `status` says beside the archive, the daily post and the watches.
 * @param watches what keeps the watches; null: nothing does.
 * @param feedback what keeps the feedback; null: nothing does.
 */
export function createRespond(
  archive: (
    request: ChatRequest,
    madeFrom: string | null,
    locale: Locale,
    own?: OwnSettings,
  ) => Reply | Promise<Reply>,
  daily: SubscriptionPorts,
  unproved: (quotes: readonly string[]) => void,
  parts: readonly StatusPart[],
  pictures: ReplyPictures | null = null,
  watches: WatchPorts | null = null,
  feedback: Omit<FeedbackPorts, "quotation"> | null = null,
): RequestQueuePorts["respond"] {
  return async (request, madeFrom, incoming) => {
    const { locale = "en" } = incoming;
    const say = sayIn(locale);
    if (isSubscriptionRequest(request)) return respondSubscription(request, incoming, daily);
    if (watches !== null && isWatchRequest(request))
      return answered(() => respondWatch(request, incoming, watches), locale);
    if (feedback !== null && isFeedbackRequest(request))
      return answered(
        () =>
          respondFeedback(
            request,
            {
              ...feedback,
              quotation: async (at, question) =>
                archive({ kind: "quotation", at, as: { kind: "answer", question } }, null, locale),
            },
            say,
          ),
        locale,
      );
    const reply = await answered(() => archive(request, madeFrom, locale, incoming.own), locale);
    if (reply.unproved) unproved(reply.unproved);
    if (reply.chart) return pictures ? withPicture(reply, reply.chart, request, pictures, locale) : reply;
    if (request.kind !== "status" || reply.kind !== "status") return reply;
    const watched = watches === null ? [] : await watchStatus(incoming, watches);
    const items = await Promise.all(parts.map((part) => itemsOf(part, say)));
    return {
      ...reply,
      items: [...reply.items, ...items.flat(), ...(await statusItems(incoming, daily)), ...watched],
    };
  };
}

/** What gives replies their pictures. */
export type ReplyPictures = Pick<Drawing, "draw"> & {
  /** Where the bot's pages have the picture of what was asked for, in a language; null: nowhere. */
  readonly urlOf: (request: ChatRequest, locale: Locale) => string | null;
};

async function withPicture(
  reply: Reply,
  chart: Chart,
  request: ChatRequest,
  { draw, urlOf }: ReplyPictures,
  locale: Locale,
): Promise<Reply> {
  const drawn = await draw(chart, "png", { ...PIXELS, locale });
  if (!drawn?.png) return reply;
  const url = urlOf(request, locale);
  return { ...reply, picture: { png: drawn.png, alt: drawn.alt, ...(url === null ? {} : { url }) } };
}

async function itemsOf({ label, lines }: StatusPart, say: Say): Promise<readonly Item[]> {
  const words = await lines(say);
  return words.length > 0 ? [textItem(words.join("\n"), { label: say(label) })] : [];
}

async function answered(ask: () => Reply | Promise<Reply>, locale: Locale): Promise<Reply> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ArchiveUnavailableError) return unavailable(locale);
    throw error;
  }
}
