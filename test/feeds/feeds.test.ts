import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { createAdmission } from "../../adapters/api/web/admission.ts";
import { createFeeds, type FeedPorts } from "../../adapters/feeds/app.ts";
import { createFeedAddresses } from "../../adapters/feeds/feed-addresses.ts";
import { newestMatches } from "../../src/answer/newest-matches.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { everyDay } from "../../src/daily/every-day.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { apiOfSeeds } from "../api/serve-api.ts";

const KEY = "a-key-of-programs-0123";
const OTHER = "another-key-0123456789";

function feedsOf(
  archive: Archive,
  keys: readonly string[] | null = [KEY, OTHER],
  given: Partial<FeedPorts> = {},
) {
  return createFeeds({
    addresses: createFeedAddresses(keys),
    matches: ({ q, publisher }) =>
      newestMatches(archive, q, {
        limit: 50,
        today: null,
        ...(publisher === undefined ? {} : { publisher }),
      }),
    days: () => everyDay(archive, 10),
    linkTo: ({ document, start, end }) => `https://a.example/d/${document}?from=${start}&to=${end}`,
    zone: "Asia/Seoul",
    publicUrl: "https://a.example",
    admission: createAdmission({ keys: null, perMinute: 10_000, nowMs: () => 0 }),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    ...given,
  });
}

/** Addresses as a program with a key gets them, below no origin. */
async function addressesOf(
  q: string,
  key: string = KEY,
): Promise<Record<"atom" | "json" | "calendar", string>> {
  const response = await apiOfSeeds({ keys: [KEY, OTHER] }).request(
    `/api/v1/feeds?${new URLSearchParams({ q })}`,
    {
      headers: { authorization: `Bearer ${key}` },
    },
  );
  const found = (await response.json()) as Record<string, string>;
  const path = (name: string) => found[name]?.replace(/^https?:\/\/[^/]+/, "") ?? "";
  return { atom: path("atom"), json: path("json"), calendar: path("calendar") };
}

const textAt = async (address: string, feeds = feedsOf(seeds)) => (await feeds.request(address)).text();

describe("a feed of a search", () => {
  test("is Atom that feedsmith reads: the latest first, one entry a document, verbatim", async () => {
    const { atom } = await addressesOf("arrests");
    const response = await feedsOf(seeds).request(atom);
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const feed = parseAtomFeed(await response.text());
    const entries = feed.entries ?? [];
    // What RFC 4287 requires of each.
    for (const { id, title, updated, authors } of entries)
      expect([id, title?.value, updated, authors?.[0]?.name].every(Boolean)).toBe(true);
    expect(entries.length).toBeGreaterThan(2);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const days = entries.map(({ published = "" }) => published);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(feed).toMatchObject({ title: { value: "Dateline: arrests" }, updated: days[0] });
    expect(feed.links?.[0]).toEqual({ href: `https://a.example${atom}`, rel: "self" });
    for (const { content, links = [] } of entries) {
      const { pathname, searchParams } = new URL(links[0]?.href ?? "");
      const document = await seeds.document(pathname.slice("/d/".length));
      const slice = document?.text.slice(Number(searchParams.get("from")), Number(searchParams.get("to")));
      expect(content?.value).toBe(slice);
    }
  });

  test("is the same as JSON Feed", async () => {
    const { atom, json } = await addressesOf("arrests");
    const text = await textAt(json);
    expect(JSON.parse(text)).toMatchObject({ version: "https://jsonfeed.org/version/1.1" });
    const feed = parseJsonFeed(text);
    const other = parseAtomFeed(await textAt(atom));
    expect(feed.items?.map(({ id, content_text }) => [id, content_text])).toEqual(
      other.entries?.map(({ id, content }) => [id, content?.value]),
    );
  });

  test("has a new document first, and the others as they were; nothing that was taken back", async () => {
    const old = statement("Ten monks were arrested in May.", { id: "old", issued: "1998-05-09" });
    const later = statement("Two monks were arrested again.", { id: "later", issued: "2001-02-03" });
    const gone = statement("Nine monks were arrested.", {
      id: "gone",
      issued: "2003-01-01",
      withdrawn: "{ date: 2003-01-02, reason: An error. }",
    });
    const { json } = await addressesOf("monks arrested");
    const before = parseJsonFeed(await textAt(json, feedsOf(archiveOf([old]))));
    const after = parseJsonFeed(await textAt(json, feedsOf(archiveOf([old, later, gone]))));
    expect(after.items?.map(({ content_text }) => content_text)).toEqual([
      "Two monks were arrested again.",
      "Ten monks were arrested in May.",
    ]);
    expect(after.items?.[1]?.id).toBe(before.items?.[0]?.id);
  });

  test("is empty, and valid, where nothing answers", async () => {
    const { atom, json } = await addressesOf("zeppelins");
    expect(parseAtomFeed(await textAt(atom)).entries ?? []).toEqual([]);
    expect(parseJsonFeed(await textAt(json)).items ?? []).toEqual([]);
  });

  test("has no character that XML does not have", async () => {
    const archive = archiveOf([statement("The law\ufffe passed.", { issued: "2001-02-03" })]);
    const { atom } = await addressesOf("law\u0001 passed");
    const text = await textAt(atom, feedsOf(archive));
    expect(text).toContain("<title>Dateline: law\ufffd passed</title>");
    expect(text).toContain("The law\ufffd passed.");
    expect(["\u0001", "\ufffe"].some((character) => text.includes(character))).toBe(false);
  });

  test("escapes what would be markup", async () => {
    const archive = archiveOf([
      statement("The <b>law</b> & “order” ]]> bill passed.", { issued: "2001-02-03" }),
    ]);
    const { atom } = await addressesOf("law bill");
    const [entry] = parseAtomFeed(await textAt(atom, feedsOf(archive))).entries ?? [];
    expect(entry?.content?.value).toBe("The <b>law</b> & “order” ]]> bill passed.");
  });
});

describe("the calendar", () => {
  const events = async (feeds = feedsOf(seeds)) => {
    const calendar = new ICAL.Component(ICAL.parse(await textAt((await addressesOf("x")).calendar, feeds)));
    return { calendar, events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)) };
  };

  test("has every day of the archive as a whole day that comes back each year, in the archive's own zone", async () => {
    const { calendar, events: found } = await events();
    expect(calendar.getFirstPropertyValue("x-wr-timezone")).toBe("Asia/Seoul");
    const expected = await everyDay(seeds, 10);
    expect(expected.length).toBeGreaterThan(3);
    expect(found.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual(
      expected.map(({ date, quote }) => [date, quote]),
    );
    expect(
      found.every(({ startDate, duration }) => startDate.isDate && duration.toSeconds() === 86_400),
    ).toBe(true);
    expect(found.every((event) => event.isRecurring())).toBe(true);
    const next = found[0]?.iterator();
    expect([next?.next()?.year, next?.next()?.year]).toEqual(
      [0, 1].map((more) => Number(expected[0]?.date.slice(0, 4)) + more),
    );
  });

  test("has ids that are unique, and the same whenever it is made", async () => {
    const ids = (await events()).events.map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await events()).events.map(({ uid }) => uid)).toEqual(ids);
    expect(await textAt((await addressesOf("x")).calendar)).toBe(
      await textAt((await addressesOf("y")).calendar),
    );
  });

  test("has its words in the reader's language, under the address that was signed, and the same events", async () => {
    const { calendar: address } = await addressesOf("x");
    const feeds = feedsOf(seeds);
    const accepted = await feeds.request(address, { headers: { "accept-language": "ko" } });
    expect([accepted.headers.get("content-language"), accepted.headers.get("vary")]).toEqual([
      "ko",
      "Accept-Language",
    ]);
    const text = await accepted.text();
    expect(await textAt(`${address}&lang=ko`, feeds)).toBe(text);
    const korean = new ICAL.Component(ICAL.parse(text));
    expect(korean.getFirstPropertyValue("x-wr-calname")).toBe("Dateline: 역사 속 이날");
    const own = korean.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    const { events: english } = await events();
    expect(own.map(({ uid, summary }) => [uid, summary])).toEqual(
      english.map(({ uid, summary }) => [uid, summary]),
    );
    expect(own[0]?.description).toMatch(/\d+년 \d+월 \d+일/);
    expect((await feeds.request("/feeds/days.ics?lang=ko")).status).toBe(403);
  });

  test("has no line of more than 75 bytes, as RFC 5545 wants it", async () => {
    const lines = (await textAt((await addressesOf("x")).calendar)).split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});

describe("an address", () => {
  test("opens without a key, and only as it was made", async () => {
    const { atom, json } = await addressesOf("arrests");
    const feeds = feedsOf(seeds);
    const status = async (address: string) => (await feeds.request(address)).status;
    expect([await status(atom), await status(json)]).toEqual([200, 200]);
    expect(await status(atom.replace("arrests", "torture"))).toBe(403);
    expect(await status(atom.replace("search.atom", "search.json"))).toBe(403);
    expect(await status(atom.replace(/sig=[^&]+/, ""))).toBe(403);
    expect(await status(`${atom}&place=Cambodia`)).toBe(403);
    expect(await status(`${atom}&q=torture`)).toBe(403);
    expect(await status("/feeds/days.ics")).toBe(403);
  });

  test("of a key has a rate that nobody without a feed, and no other key, uses up", async () => {
    const feeds = feedsOf(seeds, [KEY, OTHER], {
      admission: createAdmission({ keys: null, perMinute: 4, nowMs: () => 0 }),
    });
    const status = async (address: string) => (await feeds.request(address)).status;
    const { atom, json } = await addressesOf("arrests");
    for (let sent = 0; sent < 5; sent++) expect(await status("/feeds/search.atom?q=x&sig=wrong")).toBe(403);
    expect([await status(atom), await status(json), await status(atom)]).toEqual([200, 200, 429]);
    expect(await status((await addressesOf("arrests", OTHER)).atom)).toBe(200);
  });

  test("is good for as long as the key that made it", async () => {
    const { atom } = await addressesOf("arrests", OTHER);
    expect((await feedsOf(seeds, [OTHER]).request(atom)).status).toBe(200);
    expect((await feedsOf(seeds, [KEY]).request(atom)).status).toBe(403);
  });

  test("needs no signature where nobody needs a key", async () => {
    expect((await feedsOf(seeds, null).request("/feeds/search.json?q=arrests")).status).toBe(200);
  });

  test("answers 304 to a reader that has it, and 503 while the archive cannot answer", async () => {
    const { atom } = await addressesOf("arrests");
    const etag = (await feedsOf(seeds).request(atom)).headers.get("etag") ?? "";
    const again = await feedsOf(seeds).request(atom, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    const away = await feedsOf(seeds, [KEY], { matches: async () => null }).request(atom);
    expect([away.status, away.headers.get("retry-after")]).toEqual([503, "60"]);
  });
});
