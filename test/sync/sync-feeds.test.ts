import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import "../fixtures/messages-in-english.ts";
import { safeFetch } from "../../adapters/sync/fetch/safe-fetch.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";
import { type BadServer, page } from "./bad-server.ts";
import {
  kindsOf,
  LIMITS,
  type SyncServer,
  startSyncServer,
  statementPage,
  type TestItem,
} from "./sync-server.ts";

let at: SyncServer;
let server: BadServer;
beforeEach(async () => {
  at = await startSyncServer();
  server = at.server;
});
afterEach(() => at.stop());

const feedOf = (...items: readonly TestItem[]) => at.feedOf(...items);
const sync: SyncServer["sync"] = (only, given) => at.sync(only, given);

describe("syncFeeds", () => {
  test("fetches nothing that the robots.txt of its site disallows, and says so", async () => {
    server.on("/feed", page(feedOf({ path: "/press/1" }, { path: "/private/1" }), "application/rss+xml"));
    server.on("/press/1", page(statementPage("Forty dockers walked out on Friday.")));
    server.on("/private/1", page(statementPage("Fifty dockers walked out on Friday.")));
    server.on("/robots.txt", page("User-agent: *\nDisallow: /private/\n", "text/plain"));
    const [report] = await sync();
    expect(report?.failed).toEqual([
      {
        url: server.url("/private/1"),
        againMs: at.nowMs,
        reason: `Its site does not allow programs to read it (${server.url("/robots.txt")}).`,
      },
    ]);
    expect(server.asked).toEqual(["/feed", "/robots.txt", "/press/1"]);
  });

  test("imports what a feed links to, with where and when it was fetched", async () => {
    server.on("/feed", page(feedOf({ path: "/1" }), "application/rss+xml"));
    server.on("/1", page(statementPage("Forty dockers walked out on Friday.")));
    const [report] = await sync();
    expect(report).toMatchObject({ kind: "read", notes: [], failed: [], left: 0 });
    const { documents, faults } = await loadCorpus(at.folder, WORD_LISTS);
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
    server.on("/1", page(statementPage("Forty dockers walked out on Friday.")));
    await sync();
    server.asked.length = 0;
    expect(await sync()).toMatchObject([{ kind: "unchanged" }]);
    server.on("/feed", page(feedOf({ path: "/1" }, { path: "/2" }), "application/rss+xml"));
    server.on(
      "/2",
      page(statementPage("The harbour was closed by the police at night, and remained so for a week.")),
    );
    expect(await sync()).toMatchObject([{ kind: "read", unchanged: 1 }]);
    expect(server.asked).toEqual(["/feed", "/feed", "/robots.txt", "/2"]);
    expect((await loadCorpus(at.folder, WORD_LISTS)).documents).toHaveLength(2);
  });

  test("makes a new version of a text that changed, and the old one says so", async () => {
    server.on("/feed", page(feedOf({ path: "/1" }), "application/rss+xml"));
    server.on("/1", page(statementPage("Forty dockers walked out on Friday.")));
    await sync();
    server.on(
      "/feed",
      page(feedOf({ path: "/1", date: "Sun, 17 Jun 2018 10:00:00 GMT" }), "application/rss+xml"),
    );
    server.on("/1", page(statementPage("Fifty dockers, not forty, walked out on Friday.")));
    expect(kindsOf(await sync())).toEqual(["version"]);
    const { documents } = await loadCorpus(at.folder, WORD_LISTS);
    const [old, fresh] = ["Forty", "Fifty"].map((word) =>
      documents.find(({ text }) => text.includes(`${word} dockers`)),
    );
    expect(old?.superseded).toEqual({ by: fresh?.id });
    expect(fresh?.superseded).toBeUndefined();
  });

  test("reads only the addresses that hold the words of `only`", async () => {
    server.on("/feed", page(feedOf({ path: "/press/1" }, { path: "/blog/1" }), "application/rss+xml"));
    server.on("/press/1", page(statementPage("Forty dockers walked out on Friday.")));
    await sync("/press/");
    expect(server.asked).toEqual(["/feed", "/robots.txt", "/press/1"]);
  });

  test("names what cannot be fetched, and tries it again the next time", async () => {
    server.on("/feed", page(feedOf({ path: "/1" }, { path: "/gone" }), "application/rss+xml"));
    server.on("/1", page(statementPage("Forty dockers walked out on Friday.")));
    expect(await sync()).toMatchObject([
      {
        kind: "read",
        failed: [{ url: server.url("/gone"), reason: "It is gone (404).", againMs: at.nowMs }],
      },
    ]);
    server.on(
      "/gone",
      page(statementPage("The harbour was closed by the police at night, and remained so for a week.")),
    );
    expect(kindsOf(await sync())).toEqual(["new"]);
  });

  test("comes again when it was told to, not before", async () => {
    server.on("/feed", (_, response) => response.writeHead(429, { "retry-after": "600" }).end());
    expect(await sync()).toMatchObject([
      {
        kind: "failed",
        notes: ["It asks to come again later (429).", "It is not read again before 2018-06-20 00:10 UTC."],
      },
    ]);
    server.on("/feed", page(feedOf(), "application/rss+xml"));
    at.nowMs += 500_000;
    expect(await sync()).toMatchObject([
      {
        kind: "waiting",
        notes: [`${new URL(server.url("/")).host} asked not to be read before 2018-06-20 00:10 UTC.`],
      },
    ]);
    at.nowMs += 101_000;
    expect(await sync()).toMatchObject([{ kind: "read" }]);
  });

  test("says where a feed has moved, and what is no feed", async () => {
    server.on("/new", page(feedOf(), "application/rss+xml"));
    server.on("/feed", (_, response) => response.writeHead(301, { location: "/new" }).end());
    expect(await sync()).toMatchObject([
      {
        kind: "read",
        notes: [`It has moved to ${server.url("/new")}: change feeds.yaml.`, "It names no documents."],
      },
    ]);
    server.on("/feed", page("Welcome", "text/plain"));
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
    server.on("/1", page(statementPage("Forty dockers walked out on Friday.")));
    expect(kindsOf(await sync())).toEqual(["new"]);
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
    server.on("/1", page(statementPage("Forty dockers walked out on Friday.")));
    expect(kindsOf(await sync())).toEqual(["new"]);
  });

  test("leaves nothing half-written where it is stopped, and goes on the next time", async () => {
    server.on("/feed", page(feedOf({ path: "/1" }), "application/rss+xml"));
    server.on("/1", page(statementPage("Forty dockers walked out on Friday.")));
    await expect(
      sync(null, {
        async fetch(url) {
          if (url.endsWith("/1")) throw new Error("killed");
          return safeFetch(url, {}, LIMITS);
        },
      }),
    ).rejects.toThrow("killed");
    expect(await readdir(at.folder)).toEqual([]);
    expect(kindsOf(await sync())).toEqual(["new"]);
    expect((await readdir(at.folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("begins anew where the file of what was read is damaged, and doubles nothing", async () => {
    server.on("/feed", page(feedOf({ path: "/1" }), "application/rss+xml"));
    server.on("/1", page(statementPage("Forty dockers walked out on Friday.")));
    await sync();
    await writeFile(join(at.folder, "feeds.state.json"), "{");
    expect(kindsOf(await sync())).toEqual(["unchanged"]);
    expect((await loadCorpus(at.folder, WORD_LISTS)).documents).toHaveLength(1);
  });
});
