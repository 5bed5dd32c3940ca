import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import type { LinkTo } from "../../src/answer/link-to.ts";
import type { Match } from "../../src/answer/newest-matches.ts";
import { stableId } from "./stable-id.ts";

/** What a feed is made of. */
export type SearchFeed = {
  readonly topic: string;
  readonly matches: readonly Match[];
  /** The feed's own address, without its signature: it is no part of what the feed is. */
  readonly id: string;
  readonly address: string;
  readonly linkTo: LinkTo;
};

/** Of a document without a date; Atom wants one. */
const UNDATED = new Date(0);

/** The documents that answer a search, as Atom (RFC 4287). */
export function atomFeed({ topic, matches, id, address, linkTo }: SearchFeed): string {
  const entries = matches.map((match) => {
    const { document, quote } = match;
    const date = issueOf(match);
    const link = addressOf(match, linkTo);
    return {
      id: `urn:uuid:${stableId("document", document.id)}`,
      title: { value: document.title },
      updated: date ?? UNDATED,
      ...(date ? { published: date } : {}),
      authors: [{ name: document.publisher }],
      content: { value: quote, type: "text" },
      ...(link === null ? {} : { links: [{ href: link, rel: "alternate" }] }),
    };
  });
  return generateAtomFeed({
    id: `urn:uuid:${stableId("search", id)}`,
    title: { value: titleOf(topic) },
    updated: matches.map(issueOf).find((date) => date !== null) ?? UNDATED,
    links: [{ href: address, rel: "self" }],
    entries,
  });
}

/** The same as JSON Feed 1.1. */
export function jsonFeed({ topic, matches, address, linkTo }: SearchFeed): string {
  const feed = generateJsonFeed({
    title: titleOf(topic),
    feed_url: address,
    items: matches.map((match) => {
      const { document, quote } = match;
      const date = issueOf(match);
      const link = addressOf(match, linkTo);
      return {
        id: `urn:uuid:${stableId("document", document.id)}`,
        ...(link === null ? {} : { url: link }),
        title: document.title,
        content_text: quote,
        ...(date ? { date_published: date } : {}),
        authors: [{ name: document.publisher }],
        language: document.language,
      };
    }),
  });
  return JSON.stringify(feed);
}

function titleOf(topic: string): string {
  return `Dateline: ${topic}`;
}

function issueOf({ document }: Match): Date | null {
  return document.issued ? new Date(`${document.issued.first}T00:00:00Z`) : null;
}

function addressOf({ document, start, end }: Match, linkTo: LinkTo): string | null {
  return linkTo({ document: document.id, start, end }) ?? document.url ?? null;
}
