import { parsePage, textOf } from "./page-node.ts";

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** Marks of letters that titles of feeds and tables come with. */
const INLINE_TAG = /<\/?(?:a|abbr|b|br|cite|em|font|i|p|q|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi;

/** Some systems write an entity for the "&" of an entity. */
const MOST_TIMES = 2;

/**
 * A title or a name without the marks of HTML: metadata, feeds and tables carry what was meant for a page.
 *
 * @example
 * plainWords("Dockers &amp; pilots&#8217; strike"); // => "Dockers & pilots’ strike"
 */
export function plainWords(title: string): string {
  let words = title;
  for (let time = 0; time < MOST_TIMES && words.includes("&"); time++)
    words = words.replace(ENTITY, (entity) => decoded(entity));
  return words.replace(INLINE_TAG, "").replace(/\s+/g, " ").trim();
}

/** What a browser shows for an entity; one that it does not know stays. */
function decoded(entity: string): string {
  if (/^&nbsp;$/i.test(entity)) return " ";
  return textOf(parsePage(`<p>${entity}</p>`).body) || entity;
}
