import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import type { DateHint, Extracted } from "../../../src/import/extracted.ts";
import { isCalendarDate } from "../../../src/time/timex.ts";
import { type PageDocument, textOf } from "./page-node.ts";

type Metadata = Pick<Extracted, "titles" | "publishers" | "languages" | "urls" | "dates">;

/** Names of `<meta>` elements that mean when the page was published, the surest first. */
const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "date.issued",
  "dcterms.issued",
  "dc.date.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "dc.date.created",
  "parsely-pub-date",
  "sailthru.date",
  "publish-date",
  "publish_date",
  "publishdate",
  "pubdate",
  "citation_publication_date",
  "citation_date",
  "article.published",
  "published-date",
  "date",
];

/** What a page's metadata say: Open Graph, JSON-LD, Dublin Core, and HTML's own. */
export function pageMetadata(page: PageDocument): Metadata {
  const meta = metaValues(page);
  const linked = jsonLd(page);
  const first = (...names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? [])[0];
  const hint = (value: string | undefined, from: string) =>
    value === undefined || value === "" ? [] : [{ value, from }];
  const heading = [...page.querySelectorAll("h1")].map((one) => textOf(one)).find((text) => text !== "");
  const canonical = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? undefined;
  return {
    titles: [
      ...hint(linked.headline, "the page's JSON-LD"),
      ...hint(first("og:title", "dc.title", "dcterms.title"), "the page's metadata"),
      ...hint(heading, "the page's heading"),
      ...hint(textOf(page.querySelector("title")), "the page's title"),
    ],
    publishers: [
      ...hint(linked.publisher, "the page's JSON-LD"),
      ...hint(first("og:site_name", "dc.publisher", "dcterms.publisher"), "the page's metadata"),
    ],
    languages: hint(languageOf(page.documentElement?.getAttribute("lang") ?? ""), "the page"),
    urls: [
      ...hint(webAddress(canonical), "the page's canonical address"),
      ...hint(webAddress(first("og:url")), "the page's metadata"),
    ],
    dates: [
      ...dateHints(linked.datePublished, "the page's JSON-LD"),
      ...PUBLISHED.flatMap((name) => dateHints(first(name), `the page's metadata (${name})`)),
    ],
  };
}

function metaValues(page: PageDocument): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const one of page.querySelectorAll("meta")) {
    const name = one.getAttribute("property") ?? one.getAttribute("name") ?? one.getAttribute("itemprop");
    const content = one.getAttribute("content")?.replace(/\s+/g, " ").trim();
    if (!name || !content) continue;
    const key = name.toLowerCase();
    found.set(key, [...(found.get(key) ?? []), content]);
  }
  return found;
}

/** An address of the web; a page may name one that is none. */
function webAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\//.test(address) && URL.canParse(address) ? address : undefined;
}

function languageOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replace("_", "-"))[0];
  } catch {
    return undefined;
  }
}

/** The day of an instant as the page writes it: its own calendar's, whatever the zone. */
function dateHints(value: string | undefined, from: string): readonly DateHint[] {
  const day = /^(?:\d{4}-\d\d-\d\d)(?=$|[T\s])/.exec(value?.trim() ?? "")?.[0];
  if (day !== undefined && isCalendarDate(day)) return [{ value: day, from, certainty: "stated" }];
  const month = /^\d{4}-\d\d$/.exec(value?.trim() ?? "")?.[0];
  return month !== undefined && readEdtf(month) !== null ? [{ value: month, from, certainty: "stated" }] : [];
}

type Linked = {
  readonly headline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly datePublished?: string | undefined;
};

/** schema.org's types of a page that has an article. */
const ARTICLE = /Article|Posting|Report|Release|WebPage|Statement/;

/** The article of the page's JSON-LD, in whatever graph it is. Broken JSON says nothing. */
function jsonLd(page: PageDocument): Linked {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = objects(parsed(script.textContent ?? "")).find(
      (one) => typeof one.datePublished === "string" && ARTICLE.test(String(one["@type"])),
    );
    if (!article) continue;
    return {
      headline: text(article.headline),
      publisher: text(article.publisher) ?? text(objects(article.publisher)[0]?.name),
      datePublished: text(article.datePublished),
    };
  }
  return {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : undefined;
}

/** Objects within objects that are looked at: a page may nest them without end. */
const DEEPEST = 6;

function objects(value: unknown, depth = 0): readonly Readonly<Record<string, unknown>>[] {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => objects(one, depth + 1));
  const own = value as Readonly<Record<string, unknown>>;
  return [own, ...objects(own["@graph"], depth + 1), ...objects(own.mainEntity, depth + 1)];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
