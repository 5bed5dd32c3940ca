import { describe, expect, test } from "vitest";
import { readFeed } from "../../../adapters/sync/feeds/feed-items.ts";

const BASE = "https://oxfam.example/news/feed";

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Oxfam news</title><link>https://oxfam.example</link>
<item><title>Dockers &amp; monks</title><link>https://oxfam.example/1#top</link><pubDate>Sat, 16 Jun 2018 23:30:00 +0900</pubDate></item>
<item><title>No link</title></item>
<item><guid isPermaLink="true">https://oxfam.example/2</guid></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Oxfam</title><id>urn:1</id>
<entry><title>Dockers</title><link rel="self" href="/self"/><link rel="alternate" href="/1"/><id>urn:2</id><published>2018-06-16T23:30:00+09:00</published><updated>2018-06-18T00:00:00Z</updated></entry></feed>`;

const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Oxfam",
  items: [
    {
      id: "1",
      url: "https://oxfam.example/1",
      title: "Dockers",
      content_text: "…",
      date_published: "2018-06-16T10:00:00Z",
    },
  ],
});

const SITEMAP = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://oxfam.example/1</loc><lastmod>2018-06-18</lastmod></url><url><loc>mailto:a@b.example</loc></url></urlset>`;

describe("readFeed", () => {
  test("reads RSS: address without its fragment, title, and the day in the feed's own zone", () => {
    expect(readFeed(RSS, BASE)).toMatchObject({
      kind: "items",
      title: "Oxfam news",
      items: [
        { url: "https://oxfam.example/1", title: "Dockers & monks", published: "2018-06-16" },
        { url: "https://oxfam.example/2", title: null, published: null },
      ],
    });
  });

  test("reads Atom: the alternate link, complete, and when it was changed", () => {
    const feed = readFeed(ATOM, BASE);
    expect(feed).toMatchObject({
      kind: "items",
      title: "Oxfam",
      items: [{ url: "https://oxfam.example/1", title: "Dockers", published: "2018-06-16" }],
    });
    expect(feed.kind === "items" && feed.items[0]?.stamp).toContain("2018-06-18");
  });

  test("reads titles without the marks of HTML, in every form of feed", () => {
    const feeds = [
      "<rss version='2.0'><channel><title>A</title><item><title>Dockers &amp;amp; pilots&amp;#8217; strike</title><link>https://example.org/1</link></item></channel></rss>",
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title><entry><title type='html'>Dockers &amp;amp; &lt;i&gt;pilots’&lt;/i&gt; strike</title><link href='https://example.org/1'/></entry></feed>",
      '{"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [{"id": "1", "url": "https://example.org/1", "title": "Dockers &amp; pilots&rsquo; strike"}]}',
    ];
    for (const feed of feeds)
      expect(readFeed(feed, "https://example.org/")).toMatchObject({
        items: [{ title: "Dockers & pilots’ strike" }],
      });
  });

  test("reads JSON Feed", () => {
    expect(readFeed(JSON_FEED, BASE)).toMatchObject({
      kind: "items",
      title: "Oxfam",
      items: [{ url: "https://oxfam.example/1", title: "Dockers", published: "2018-06-16" }],
    });
  });

  test("reads a sitemap, whose dates say when a page was changed", () => {
    expect(readFeed(SITEMAP, BASE)).toEqual({
      kind: "items",
      title: null,
      items: [{ url: "https://oxfam.example/1", title: null, published: null, stamp: "2018-06-18" }],
    });
  });

  test("reads a sitemap of sitemaps", () => {
    const index = `<sitemapindex><sitemap><loc>https://oxfam.example/a.xml</loc></sitemap></sitemapindex>`;
    expect(readFeed(index, BASE)).toEqual({ kind: "sitemaps", urls: ["https://oxfam.example/a.xml"] });
  });

  test.for([
    "",
    "<html><body>No feed</body></html>",
    "{}",
    "<rss",
    "\0\0",
    '{"version":"https://jsonfeed.org/version/1.1"',
  ])("takes nothing out of %j", (text) => {
    const feed = readFeed(text, BASE);
    expect(feed.kind === "items" ? feed.items : []).toEqual([]);
  });
});
