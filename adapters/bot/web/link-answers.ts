import type { LinkTo } from "../../../src/answer/link-to.ts";
import { withLinks } from "../../../src/chat/replies/with-links.ts";
import type { Answering } from "../archive/answering.ts";

/** An archive whose answers and daily posts lead to its pages. */
export function linkAnswers(answering: Answering, linkTo: LinkTo): Answering {
  return {
    ...answering,
    respond: async (...asked) => withLinks(await answering.respond(...asked), linkTo),
    async compose(options) {
      const post = await answering.compose(options);
      return post.kind === "post" ? { ...post, reply: withLinks(post.reply, linkTo) } : post;
    },
  };
}
