import type { Chart } from "../../../src/answer/chart.ts";
import type { RequestQueuePorts } from "../../../src/chat/queue/request-queue.ts";
import { type Item, type Reply, shortReply, textItem } from "../../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import {
  isSubscriptionRequest,
  respondSubscription,
  statusItems,
} from "../../../src/delivery/subscriptions/respond-subscription.ts";
import type { SubscriptionPorts } from "../../../src/delivery/subscriptions/upcoming.ts";
import type { Drawing } from "../../picture/thread/drawing.ts";
import { ArchiveUnavailableError } from "./archive-thread.ts";

/** What somebody reads while the archive cannot answer. */
const UNAVAILABLE = shortReply("refusal", "The archive cannot answer at the moment.", [
  "Try again in a minute.",
]);

/** Lines under a label of their own, in `status`; none: the label is left out. */
export type StatusPart = { readonly label: string; readonly lines: () => Promise<readonly string[]> };

/**
 * Sends each request to what answers it: the archive, or what keeps the daily posts.
 *
 * @param unproved called with quotes that were left out of a reply since the stored text does not have them.
 * @param draw draws what a reply's picture shows; null: replies have no pictures.
 * @param parts what `status` says beside the archive and the daily post.
 */
export function createRespond(
  archive: (request: ChatRequest, madeFrom: string | null) => Reply | Promise<Reply>,
  daily: SubscriptionPorts,
  unproved: (quotes: readonly string[]) => void,
  parts: readonly StatusPart[],
  draw: Drawing["draw"] | null = null,
): RequestQueuePorts["respond"] {
  return async (request, madeFrom, incoming) => {
    if (isSubscriptionRequest(request)) return respondSubscription(request, incoming, daily);
    const reply = await answered(() => archive(request, madeFrom));
    if (reply.unproved) unproved(reply.unproved);
    if (reply.chart) return draw ? withPicture(reply, reply.chart, draw) : reply;
    if (request.kind !== "status" || reply.kind !== "status") return reply;
    const items = await Promise.all(parts.map(itemsOf));
    return { ...reply, items: [...reply.items, ...items.flat(), ...(await statusItems(incoming, daily))] };
  };
}

/** Pixels that are read on a telephone as well as beside a column of chat. */
const SIZE = { width: 720, fontSize: 16 } as const;

async function withPicture(reply: Reply, chart: Chart, draw: Drawing["draw"]): Promise<Reply> {
  const drawn = await draw(chart, "png", SIZE);
  return drawn?.png ? { ...reply, picture: { png: drawn.png, alt: drawn.alt } } : reply;
}

async function itemsOf({ label, lines }: StatusPart): Promise<readonly Item[]> {
  const words = await lines();
  return words.length > 0 ? [textItem(words.join("\n"), { label })] : [];
}

async function answered(ask: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ArchiveUnavailableError) return UNAVAILABLE;
    throw error;
  }
}
