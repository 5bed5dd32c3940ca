import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import type { DateHint } from "../../../src/import/extracted.ts";
import { writtenDates } from "../../../src/import/issue-date/written-dates.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { isCalendarDate } from "../../../src/time/timex.ts";
import { textLanguage } from "../text-language.ts";
import { type PageDocument, type PageElement, textOf } from "./page-node.ts";

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

/** Classes and ids of elements that show when an article was published. */
const SHOWS_DATE =
  /(?:^|[-_ ])(?:pub(?:lish(?:ed)?)?[-_]?(?:date|time|on)?|date(?:line|time|published)?|posted(?:[-_]on)?|timestamp|time|tagline|byline|(?:post|article|news|entry|story)[-_]?(?:info|meta))(?:$|[-_ ])/i;

/** A text that shows a date is no longer than this, in characters. */
const LONGEST = 120;

/** How many shown dates are looked at: below the first ones stand those of other articles. */
const SHOWN = 3;

/**
 * When a page was published: by JSON-LD, by its metadata, by the dates that it marks and shows, and by its address, the surest first.
 *
 * @param linked `datePublished` of the page's JSON-LD.
 * @param meta the content of a `<meta>` element by its name.
 */
export function pageDates(
  page: PageDocument,
  linked: string | undefined,
  meta: (name: string) => string | undefined,
  language: string | undefined,
): readonly DateHint[] {
  const told = [
    ...ofInstant(linked, ENGLISH("origin.json-ld")),
    ...PUBLISHED.flatMap((name) => ofInstant(meta(name), ENGLISH("origin.metadata-name", { name }))),
  ];
  const marked = [...page.querySelectorAll("[itemprop=datePublished], time[datetime], time[pubdate]")]
    .filter((one) => !isElsewhere(one))
    .slice(0, SHOWN)
    .flatMap((one) =>
      ofInstant(
        one.getAttribute("content") ?? one.getAttribute("datetime") ?? textOf(one),
        ENGLISH("origin.page-marks"),
      ),
    );
  const shown = shownDates(page, languagesOf(page, language));
  const address = [
    meta("og:url"),
    page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? undefined,
  ].flatMap(ofAddress);
  const values = new Set<string>();
  return [...told, ...marked, ...shown, ...address].filter(
    ({ value }) => !values.has(value) && values.add(value),
  );
}

/**
 * The day of an instant as the page writes it: its own calendar's. An instant in the first hours of a day of UTC leaves open whether it was the day
 * before where the publisher is, west of Greenwich.
 */
function ofInstant(value: string | undefined, from: string): readonly DateHint[] {
  const text = (value?.trim() ?? "").replace(/^(\d{4})\/(\d\d)\/(\d\d)(?!\d)/, "$1-$2-$3");
  const day =
    /^\d{4}-\d\d-\d\d(?=$|[T\s])/.exec(text)?.[0] ?? compact(/^(\d{4})(\d\d)(\d\d)(?=$|T)/.exec(text));
  if (day !== null && isCalendarDate(day))
    return [{ value: day, from, certainty: isEarlyUtc(text) ? "likely" : "stated" }];
  const month = /^\d{4}-\d\d$/.exec(text)?.[0];
  return month !== undefined && readEdtf(month) !== null ? [{ value: month, from, certainty: "stated" }] : [];
}

/** "T02:54:29.000Z", not midnight itself, which is written where only a day is known. */
function isEarlyUtc(instant: string): boolean {
  return (
    /T0[0-7]:?\d\d.*(?:Z|[+]00:?00)$/.test(instant) && !/T00:?00(?::?00)?(?:\.0+)?(?:Z|[+])/.test(instant)
  );
}

function shownDates(page: PageDocument, languages: readonly string[]): readonly DateHint[] {
  const found: DateHint[] = [];
  for (const one of page.querySelectorAll("[class], [id], time")) {
    if (found.length === SHOWN) break;
    const name = `${one.getAttribute("class") ?? ""} ${one.id}`;
    if (one.tagName !== "TIME" && !SHOWS_DATE.test(name)) continue;
    const text = textOf(one);
    if (text === "" || text.length > LONGEST || /updated|modified/i.test(text) || isElsewhere(one)) continue;
    found.push(...dayIn(text, languages));
  }
  return [...found, ...belowHeading(page, languages)];
}

/** What the page says of its language, and what it is written in: a page in Romanian may say that it is in English. */
function languagesOf(page: PageDocument, language: string | undefined): readonly string[] {
  const written = textLanguage(textOf(page.body));
  return language === undefined || language === written ? [written] : [language, written];
}

/** The elements directly below the page's heading, or below what holds it: where it says when and by whom it was written. */
function belowHeading(page: PageDocument, languages: readonly string[]): readonly DateHint[] {
  const heading = [...page.querySelectorAll("h1")].at(-1) ?? page.querySelector("h2");
  const near = [heading, heading?.parentElement ?? null].flatMap((one) => {
    const next = one?.nextElementSibling ?? null;
    return next === null ? [] : [next, ...(next.nextElementSibling ? [next.nextElementSibling] : [])];
  });
  return near.flatMap((one) => {
    const text = textOf(one);
    return text.length > LONGEST || /updated|modified/i.test(text) || isElsewhere(one)
      ? []
      : dayIn(text, languages);
  });
}

/** The first whole day in a short text. */
function dayIn(text: string, languages: readonly string[]): readonly DateHint[] {
  const date = languages
    .flatMap((language) => writtenDates(text, language).slice(0, 1))
    .find(({ value }) => value.length === "2004-05-03".length);
  if (!date) return [];
  return [
    { value: date.value, from: ENGLISH("origin.page-shows"), certainty: date.sure ? "stated" : "likely" },
  ];
}

function isElsewhere(element: PageElement): boolean {
  for (let one: PageElement | null = element; one !== null; one = one.parentElement)
    if (matches(one)) return true;
  return false;
}

function matches(element: PageElement): boolean {
  const name = `${element.getAttribute("class") ?? ""} ${element.id}`;
  return (
    /^(?:ASIDE|NAV|FOOTER)$/.test(element.tagName) ||
    /related|sidebar|comment|today|current|clock/i.test(name)
  );
}

/** The day in an address: `/2020/08/24/` or `/20200824/`. */
function ofAddress(address: string | undefined): readonly DateHint[] {
  const found = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=\/|-|\d*$|\d{6})/.exec(address ?? "");
  const day = compact(found);
  return day !== null && isCalendarDate(day)
    ? [{ value: day, from: ENGLISH("origin.page-address"), certainty: "likely" }]
    : [];
}

function compact(found: RegExpExecArray | null): string | null {
  return found ? found.slice(1, 4).join("-") : null;
}
