import { isVerbatim } from "../../answer/proof.ts";
import type { Archive } from "../../archive/archive.ts";
import type { Document } from "../../corpus/document.ts";
import { ENGLISH, type Say } from "../../messages/say.ts";
import type { Item, Reply } from "./reply.ts";

/**
 * Holds every quote, passage and citation of a reply against the stored text of its document, before anybody sees it. What does not match is left
 * out, and the reply says so; {@link Reply.unproved} names it for the log.
 */
export async function proveReply(
  archive: Pick<Archive, "document">,
  reply: Reply,
  say: Say = ENGLISH,
): Promise<Reply> {
  const unproved: string[] = [];
  const stored = new Map<string, Document | null>();
  const proved = async (items: readonly Item[]) => {
    const kept: Item[] = [];
    for (const item of items) {
      const { origin, form, text } = item;
      if (origin === null || form === "text") {
        kept.push(item);
        continue;
      }
      const known = stored.get(origin.document);
      const document = known === undefined ? await archive.document(origin.document) : known;
      stored.set(origin.document, document);
      const quote = item.cites ?? text;
      if (isVerbatim({ ...origin, quote }, document)) kept.push(item);
      else unproved.push(`${origin.document}, characters ${origin.start} to ${origin.end}`);
    }
    return kept;
  };
  const items = await proved(reply.items);
  const { figures } = reply;
  const figureItems = await proved(figures?.items ?? []);
  if (unproved.length === 0) return reply;
  return {
    ...reply,
    notes: [...reply.notes, say("reply.quotes-left-out", { count: unproved.length })],
    items,
    figures: figures && figureItems.length > 0 ? { ...figures, items: figureItems } : undefined,
    unproved,
  };
}
