import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readFeedsFile } from "../../adapters/sync/feeds-file.ts";
import { type Fetched, safeFetch } from "../../adapters/sync/safe-fetch.ts";
import { type FeedReport, syncFeeds } from "../../adapters/sync/sync-feeds.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";
import { type BadServer, page, startBadServer } from "./bad-server.ts";

const STATEMENT = (words: string) =>
  `<!doctype html><html lang="en"><head><title>Dockers on strike</title></head><body><nav>Home | News</nav><article>
<h1>Dockers on strike</h1><p>${words}</p><p>The union of the dockers called on the ministry of transport to talk to the workers of the harbour,
and said that nobody had been heard before the licence was taken away from them in the spring.</p></article></body></html>`;

let server: BadServer;
let folder: string;
let nowMs: number;

beforeEach(async () => {
  server = await startBadServer();
  folder = await mkdtemp(join(tmpdir(), "dateline-sync-test-"));
  nowMs = Date.UTC(2018, 5, 20);
});
afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const feedOf = (
  ...items: readonly { readonly path: string; readonly date?: string; readonly title?: string }[]
) =>
  `<rss version="2.0"><channel><title>Harbour news</title>${items
    .map(
      ({ path, date = "Sat, 16 Jun 2018 10:00:00 GMT", title = "Dockers on strike" }) =>
        `<item><title>${title}</title><link>${server.url(path)}</link><pubDate>${date}</pubDate></item>`,
    )
    .join("")}</channel></rss>`;

function sync(
  only: string | null = null,
  fetch?: (url: string) => Promise<Fetched>,
): Promise<readonly FeedReport[]> {
  const feed = { url: server.url("/feed"), publisher: "Harbour Union", language: "en", only };
  return syncFeeds(folder, [feed], {
    fetch:
      fetch ??
      ((url, validators) =>
        safeFetch(url, validators, { withinMs: 20_000, mostBytes: 1_000_000, allowPrivate: true })),
    pause: async () => {},
    nowMs: () => nowMs,
    signal: new AbortController().signal,
    threads: 1,
    onFetch: () => {},
  });
}

const kinds = (reports: readonly FeedReport[]) =>
  reports.flatMap(({ imported }) => imported?.documents.map(({ kind }) => kind) ?? []);

describe("syncFeeds", () => {
  test("fetches nothing that the robots.txt of its site disallows, and says so", async () => {
    server.on("/feed", page(feedOf({ path: "/press/1" }, { path: "/private/1" }), "application/rss+xml"));
    server.on("/press/1", page(STATEMENT("Forty dockers walked out on Friday.")));
    server.on("/private/1", page(STATEMENT("Fifty dockers walked out on Friday.")));
    server.on("/robots.txt", page("User-agent: *\nDisallow: /private/\n", "text/plain"));
    const [report] = await sync();
    expect(report?.failed).toEqual([
      {
        url: server.url("/private/1"),
        reason: `Its site does not allow programs to read it (${server.url("/robots.txt")}).`,
      },
    ]);
    expect(server.asked).toEqual(["/feed", "/robots.txt", "/press/1"]);
  });

  test("imports what a feed links to, with where and when it was fetched", async () => {
    server.on("/feed", page(feedOf({ path: "/1" }), "application/rss+xml"));
    server.on("/1", page(STATEMENT("Forty dockers walked out on Friday.")));
    const [report] = await sync();
    expect(report).toMatchObject({ kind: "read", notes: [], failed: [], left: 0 });
    const { documents, faults } = await loadCorpus(folder, WORD_LISTS);
    expect(faults).toEqual([]);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      title: "Dockers on strike",
      publisher: "Harbour Union",
      language: "en",
      url: server.url("/1"),
      issued: { edtf: "2018-06-16" },
      issuedBasis: { kind: "stated" },
      source: { fetched: "2018-06-20T00:00:00.000Z" },
    });
    expect(documents[0]?.text).toContain("Forty dockers walked out on Friday.");
  });

  test("fetches nothing again that did not change", async () => {
    server.on("/feed", page(feedOf({ path: "/1" }), "application/rss+xml"));
    server.on("/1", page(STATEMENT("Forty dockers walked out on Friday.")));
    await sync();
    server.asked.length = 0;
    expect(await sync()).toMatchObject([{ kind: "unchanged" }]);
    server.on("/feed", page(feedOf({ path: "/1" }, { path: "/2" }), "application/rss+xml"));
    server.on(
      "/2",
      page(STATEMENT("The harbour was closed by the police at night, and remained so for a week.")),
    );
    expect(await sync()).toMatchObject([{ kind: "read", unchanged: 1 }]);
    expect(server.asked).toEqual(["/feed", "/feed", "/robots.txt", "/2"]);
    expect((await loadCorpus(folder, WORD_LISTS)).documents).toHaveLength(2);
  });

  test("makes a new version of a text that changed, and the old one says so", async () => {
    server.on("/feed", page(feedOf({ path: "/1" }), "application/rss+xml"));
    server.on("/1", page(STATEMENT("Forty dockers walked out on Friday.")));
    await sync();
    server.on(
      "/feed",
      page(feedOf({ path: "/1", date: "Sun, 17 Jun 2018 10:00:00 GMT" }), "application/rss+xml"),
    );
    server.on("/1", page(STATEMENT("Fifty dockers, not forty, walked out on Friday.")));
    expect(kinds(await sync())).toEqual(["version"]);
    const { documents } = await loadCorpus(folder, WORD_LISTS);
    const [old, fresh] = ["Forty", "Fifty"].map((word) =>
      documents.find(({ text }) => text.includes(`${word} dockers`)),
    );
    expect(old?.superseded).toEqual({ by: fresh?.id });
    expect(fresh?.superseded).toBeUndefined();
  });

  test("reads only the addresses that hold the words of `only`", async () => {
    server.on("/feed", page(feedOf({ path: "/press/1" }, { path: "/blog/1" }), "application/rss+xml"));
    server.on("/press/1", page(STATEMENT("Forty dockers walked out on Friday.")));
    await sync("/press/");
    expect(server.asked).toEqual(["/feed", "/robots.txt", "/press/1"]);
  });

  test("names what cannot be fetched, and tries it again the next time", async () => {
    server.on("/feed", page(feedOf({ path: "/1" }, { path: "/gone" }), "application/rss+xml"));
    server.on("/1", page(STATEMENT("Forty dockers walked out on Friday.")));
    expect(await sync()).toMatchObject([
      { kind: "read", failed: [{ url: server.url("/gone"), reason: "It is gone (404)." }] },
    ]);
    server.on(
      "/gone",
      page(STATEMENT("The harbour was closed by the police at night, and remained so for a week.")),
    );
    expect(kinds(await sync())).toEqual(["new"]);
  });

  test("comes again when it was told to, not before", async () => {
    server.on("/feed", (_, response) => response.writeHead(429, { "retry-after": "600" }).end());
    expect(await sync()).toMatchObject([{ kind: "failed", notes: ["It asks to come again later (429)."] }]);
    server.on("/feed", page(feedOf(), "application/rss+xml"));
    nowMs += 599_000;
    expect(await sync()).toMatchObject([
      { kind: "waiting", notes: ["It asked not to be read before 2018-06-20 00:10 UTC."] },
    ]);
    nowMs += 2_000;
    expect(await sync()).toMatchObject([{ kind: "read" }]);
  });

  test("says where a feed has moved, and what is no feed", async () => {
    server.on("/new", page(feedOf(), "application/rss+xml"));
    server.on("/feed", (_, response) => response.writeHead(301, { location: "/new" }).end());
    expect(await sync()).toMatchObject([
      { kind: "read", notes: [`It has moved to ${server.url("/new")}: change feeds.yaml.`] },
    ]);
    server.on("/feed", page("<html><body>Welcome</body></html>"));
    expect(await sync()).toMatchObject([
      { kind: "failed", notes: ["It is no RSS, Atom or JSON feed, and no sitemap."] },
    ]);
  });

  test("reads the sitemaps of a sitemap", async () => {
    server.on(
      "/feed",
      page(`<sitemapindex><sitemap><loc>${server.url("/map")}</loc></sitemap></sitemapindex>`, "text/xml"),
    );
    server.on(
      "/map",
      page(
        `<urlset><url><loc>${server.url("/1")}</loc><lastmod>2018-06-16</lastmod></url></urlset>`,
        "text/xml",
      ),
    );
    server.on("/1", page(STATEMENT("Forty dockers walked out on Friday.")));
    expect(kinds(await sync())).toEqual(["new"]);
  });

  test("says which sitemap of a sitemap it could not read, and asks again the next time", async () => {
    const index = `<sitemapindex><sitemap><loc>${server.url("/gone")}</loc></sitemap>
      <sitemap><loc>${server.url("/map")}</loc></sitemap></sitemapindex>`;
    server.on("/feed", page(index, "text/xml"));
    server.on("/map", page("no sitemap", "text/plain"));
    const [report] = await sync();
    expect(report?.failed.map(({ url }) => url)).toEqual([server.url("/gone"), server.url("/map")]);
    const urls = `<urlset><url><loc>${server.url("/1")}</loc><lastmod>2018-06-16</lastmod></url></urlset>`;
    server.on("/map", page(urls, "text/xml"));
    server.on("/1", page(STATEMENT("Forty dockers walked out on Friday.")));
    expect(kinds(await sync())).toEqual(["new"]);
  });

  test("leaves nothing half-written where it is stopped, and goes on the next time", async () => {
    server.on("/feed", page(feedOf({ path: "/1" }), "application/rss+xml"));
    server.on("/1", page(STATEMENT("Forty dockers walked out on Friday.")));
    await expect(
      sync(null, async (url) => {
        if (url.endsWith("/1")) throw new Error("killed");
        return safeFetch(url, {}, { withinMs: 20_000, mostBytes: 1_000_000, allowPrivate: true });
      }),
    ).rejects.toThrow("killed");
    expect(await readdir(folder)).toEqual([]);
    expect(kinds(await sync())).toEqual(["new"]);
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("begins anew where the file of what was read is damaged, and doubles nothing", async () => {
    server.on("/feed", page(feedOf({ path: "/1" }), "application/rss+xml"));
    server.on("/1", page(STATEMENT("Forty dockers walked out on Friday.")));
    await sync();
    await writeFile(join(folder, "feeds.state.json"), "{");
    expect(kinds(await sync())).toEqual(["unchanged"]);
    expect((await loadCorpus(folder, WORD_LISTS)).documents).toHaveLength(1);
  });
});

describe("readFeedsFile", () => {
  const read = async (content: string) => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "feeds.yaml"), content);
    return readFeedsFile(folder);
  };

  test("reads feeds, and knows of none where there is no file", async () => {
    expect(await readFeedsFile(folder)).toBeNull();
    expect(await read("feeds:\n  - url: https://oxfam.example/feed\n    publisher: Oxfam\n")).toEqual([
      { url: "https://oxfam.example/feed", publisher: "Oxfam", language: null, only: null },
    ]);
  });

  test.for([
    [
      "feeds:\n  - url: oxfam.example\n",
      /feeds\.yaml:2: Expected `feeds\.0\.url` to be an http or https address\.$/,
    ],
    ["feeds:\n  - publisher: Oxfam\n", /feeds\.yaml:\d: Expected .*url/],
    ["feeds:\n  - url: https://oxfam.example\n    publsher: Oxfam\n", /publsher/],
    ["feeds: 3\n", /feeds\.yaml:1: Expected `feeds` to be a list of feeds\.$/],
    ["feeds: [\n", /feeds\.yaml:\d/],
  ] as const)("says what is wrong with %j, and where", async ([content, expected]) => {
    await expect(read(content)).rejects.toThrow(expected);
  });

  test("leaves the file as it is", async () => {
    const content = "# mine\nfeeds: []\n";
    expect(await read(content)).toEqual([]);
    expect(await readFile(join(folder, "feeds.yaml"), "utf8")).toBe(content);
  });
});
