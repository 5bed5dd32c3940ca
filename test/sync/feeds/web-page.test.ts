import { describe, expect, test } from "vitest";
import { asksToSignIn, instead } from "../../../adapters/sync/feeds/web-page.ts";
import { inEnglish } from "../../fixtures/messages-in-english.ts";

const BASE = "https://oxfam.example/feed";

describe("instead", () => {
  test.for([
    [
      "<!DOCTYPE html><html><head><title>Welcome\n home</title></head></html>",
      "It is a web page (“Welcome home”), not a feed.",
    ],
    ["<html><body>No feed</body></html>", "It is a web page, not a feed."],
    [
      "<html><head><title>Sign in</title></head><body><form><input name=p type='password'></form></body></html>",
      "It is a web page (“Sign in”), not a feed: it asks to sign in.",
    ],
    [
      `<html><head><title>News</title><link rel="stylesheet" href="/a.css"><link rel="alternate" type="application/rss+xml" href="/rss?a=1&amp;b=2"></head></html>`,
      "It is a web page (“News”), not a feed. Its feed is https://oxfam.example/rss?a=1&b=2: change feeds.yaml.",
    ],
  ] as const)("says what %j is", ([html, expected]) => {
    expect(instead(html, BASE)).toEqual(expected);
  });

  test.for([
    `<?xml version="1.0"?><rss><channel><title>All about &lt;html></title></channel></rss>`,
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml"><html><body/></html></content></entry></feed>`,
    `{"version":"https://jsonfeed.org/version/1","items":[{"content_html":"<html>"}]}`.replace(
      "<html>",
      "<p>",
    ),
    "",
  ])("takes %j for no page", (text) => {
    expect(instead(text, BASE)).toBeNull();
  });

  test("is done with a page that never ends its tags", () => {
    for (const start of ["<title", "<link ", "<input "])
      expect(inEnglish(instead(`<html>${start.repeat(80_000)}`, BASE))).toMatch(/web page/);
  });
});

describe("asksToSignIn", () => {
  const of = (html: string, type = "text/html") =>
    asksToSignIn({ body: new TextEncoder().encode(html), type });
  test("finds a field for a password in a page", () => {
    expect(of("<form><INPUT class=a TYPE=password></form>")).toBe(true);
    expect(of("<form><input type=text></form>")).toBe(false);
    expect(of("<input type=password>", "application/pdf")).toBe(false);
  });
});
