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

/** Outside of `Char`: https://www.w3.org/TR/xml/#charsets. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

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
      title: { value: xmlText(document.title) },
      updated: date ?? UNDATED,
      ...(date ? { published: date } : {}),
      authors: [{ name: xmlText(document.publisher) }],
      content: { value: xmlText(quote), type: "text" },
      ...(link === null ? {} : { links: [{ href: link, rel: "alternate" }] }),
    };
  });
  return generateAtomFeed({
    id: `urn:uuid:${stableId("search", id)}`,
    title: { value: xmlText(titleOf(topic)) },
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

/** XML 1.0 has no control characters and no half characters, not even escaped: one would make the feed unreadable. */
function xmlText(text: string): string {
  return text.toWellFormed().replace(NOT_IN_XML, "\ufffd");
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
