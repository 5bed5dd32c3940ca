import type { ComposedPost } from "../posting/compose-post.ts";
import type { PostedQuotation } from "../subscriptions/correction.ts";

/** The quotations of a post, with what proves each. */
export function quotationsOf(post: ComposedPost): readonly PostedQuotation[] {
  if (post.kind === "none") return [];
  return post.reply.items.flatMap(({ origin, text }, index) => {
    const entry = post.keys[index];
    return origin === null || entry === undefined ? [] : [{ ...origin, entry, quote: text }];
  });
}
