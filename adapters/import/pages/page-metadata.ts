import type { Extracted } from "../../../src/import/extracted.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { pageDates } from "./page-dates.ts";
import { type PageDocument, textOf } from "./page-node.ts";
import { plainWords } from "./plain-words.ts";

type Metadata = Pick<Extracted, "titles" | "publishers" | "languages" | "urls" | "dates">;

/** What a page's metadata say: Open Graph, JSON-LD, Dublin Core, and HTML's own. */
export function pageMetadata(page: PageDocument): Metadata {
  const meta = metaValues(page);
  const linked = jsonLd(page);
  const first = (...names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? [])[0];
  const hint = (value: string | undefined, from: string) =>
    value === undefined || value === "" ? [] : [{ value, from }];
  const heading = [...page.querySelectorAll("h1")].map((one) => textOf(one)).find((text) => text !== "");
  const language = languageOf(page.documentElement?.getAttribute("lang") ?? "");
  const canonical = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? undefined;
  return {
    titles: [
      ...hint(plain(linked.headline), ENGLISH("origin.json-ld")),
      ...hint(plain(first("og:title", "dc.title", "dcterms.title")), ENGLISH("origin.metadata")),
      ...hint(heading, ENGLISH("origin.page-heading")),
      ...hint(textOf(page.querySelector("title")), ENGLISH("origin.page-title")),
    ],
    publishers: [
      ...hint(linked.publisher, ENGLISH("origin.json-ld")),
      ...hint(first("og:site_name", "dc.publisher", "dcterms.publisher"), ENGLISH("origin.metadata")),
    ],
    languages: hint(language, ENGLISH("origin.page")),
    urls: [
      ...hint(webAddress(canonical), ENGLISH("origin.canonical-address")),
      ...hint(webAddress(first("og:url")), ENGLISH("origin.metadata")),
    ],
    dates: pageDates(page, linked.datePublished, (name) => first(name), language),
  };
}

function plain(title: string | undefined): string | undefined {
  return title === undefined ? undefined : plainWords(title);
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

type Linked = {
  readonly headline?: string | undefined;
  readonly publisher?: string | undefined;
  readonly datePublished?: string | undefined;
};

/** schema.org's types of what is published beside an article. */
const BESIDE_ARTICLE = /Comment|Answer|Person|Organi[sz]ation|WebSite|Video|Image|Review|Audio|Episode/;

/** What JSON says that a stray comma or line feed has broken. */
const BROKEN_PUBLISHED = /"datePublished"\s*:\s*"([^"]+)"/;

/** The article of the page's JSON-LD, in whatever graph it is. Broken JSON says only when it was published. */
function jsonLd(page: PageDocument): Linked {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const json = script.textContent ?? "";
    const value = parsed(json);
    if (value === undefined && BROKEN_PUBLISHED.test(json))
      return { datePublished: BROKEN_PUBLISHED.exec(json)?.[1] };
    const article = objects(value).find(
      (one) => typeof one.datePublished === "string" && !BESIDE_ARTICLE.test(String(one["@type"])),
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
    return undefined;
  }
}
