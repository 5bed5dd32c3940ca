import { type Item, type Reply, textItem } from "../../../src/chat/replies/reply.ts";
import { withLinks } from "../../../src/chat/replies/with-links.ts";
import type { ChatRequest } from "../../../src/chat/requests/request.ts";
import type { ComposedPost } from "../../../src/delivery/posting/compose-post.ts";
import type { Locale } from "../../../src/messages/locale.ts";
import { sayIn } from "../../../src/messages/say.ts";
import type { Links } from "../../reader/links.ts";
import type { TimelineView } from "../../reader/timeline/timeline-view.ts";
import type { Answering } from "../archive/answering.ts";

/** An archive whose answers, daily posts and news lead to its pages, as do "help" and "status". */
export function linkAnswers(answering: Answering, links: Links): Answering {
  return {
    ...answering,
    respond: async (...asked) =>
      withPage(withFront(withLinks(await answering.respond(...asked), links.linkTo), links), links),
    compose: async (options) => linked(await answering.compose(options), links),
    async news(options) {
      const news = await answering.news(options);
      return news.kind === "incomplete" ? news : linked(news, links);
    },
  };
}

/** Where the pages have the picture of what a chat was asked for. */
export function pictureUrl({
  timelinePicture,
  figuresPicture,
}: Links): (request: ChatRequest, locale: Locale) => string | null {
  return (request, locale) => {
    // Of a part of the archive there is no such page.
    if (request.kind === "ask" && request.publisher === undefined && request.place === undefined)
      return figuresPicture(request.question, locale);
    if (request.kind !== "timeline") return null;
    return timelinePicture(viewOf(request), locale);
  };
}

function linked(post: ComposedPost, { linkTo }: Links): ComposedPost {
  return post.kind === "post" ? { ...post, reply: withLinks(post.reply, linkTo) } : post;
}

/** A timeline, or a page of further answers, leads to all of it: to look at, and to take along. */
function withPage(reply: Reply, { timelinePage, answersPage }: Links): Reply {
  const request = reply.paging?.request;
  const [first, ...others] = reply.items;
  if (!request || !first) return reply;
  const url =
    request.kind === "timeline"
      ? timelinePage(viewOf(request))
      : request.kind === "ask" &&
          request.from > 0 &&
          request.publisher === undefined &&
          request.place === undefined
        ? answersPage(request.question)
        : null;
  if (url === null) return reply;
  const say = sayIn(reply.locale ?? "en");
  const fact = { label: say("fact.all-of-it"), text: say("fact.page"), url };
  return { ...reply, items: [{ ...first, facts: [...first.facts, fact] }, ...others] };
}

function viewOf({
  topic,
  publisher,
  place,
}: Extract<ChatRequest, { readonly kind: "timeline" }>): TimelineView {
  return {
    topic,
    publishers: [],
    ...(publisher === undefined ? {} : { only: publisher }),
    ...(place === undefined ? {} : { place }),
  };
}

function withFront(reply: Reply, { front }: Links): Reply {
  const url = reply.kind === "help" || reply.kind === "status" ? front() : null;
  if (url === null) return reply;
  const say = sayIn(reply.locale ?? "en");
  const item: Item = {
    ...textItem("", { label: say("fact.read-archive") }),
    facts: [{ label: say("fact.pages"), text: say("fact.open-archive"), url }],
  };
  return { ...reply, items: [...reply.items, item] };
}
