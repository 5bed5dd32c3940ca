import { readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import "../fixtures/messages-in-english.ts";
import { readSyncState, unreadItems } from "../../adapters/sync/sync-state.ts";
import { type Handler, page } from "./bad-server.ts";
import { kindsOf, type SyncServer, startSyncServer, statementPage, type TestItem } from "./sync-server.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let at: SyncServer;
beforeEach(async () => {
  at = await startSyncServer();
});
afterEach(() => at.stop());

const feed = (...items: readonly TestItem[]) =>
  at.server.on("/feed", page(at.feedOf(...items), "application/rss+xml"));
const good = page(statementPage("Forty dockers walked out on Friday."));
const empty: Handler = (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("");
const limited =
  (after: string | null): Handler =>
  (_, response) =>
    response.writeHead(429, after === null ? {} : { "retry-after": after }).end();
const asked = (path: string) => at.server.asked.filter((one) => one === path).length;
const unread = async () => unreadItems((await readSyncState(at.folder))[at.server.url("/feed")]);

describe("a document that could not be read", () => {
  test.for<readonly [string, Handler]>([
    ["an empty page", empty],
    [
      "a page that is only a script",
      page("<html><body><nav><a href=/>Home</a></nav><script>a()</script></body></html>"),
    ],
    [
      "a check of the browser",
      page(
        "<html><head><title>Just a moment</title></head><body><p>Checking your browser before reading on.</p></body></html>",
      ),
    ],
    [
      "a page to sign in",
      page(
        "<html><body><main><p>Log in to read all that the dockers have said.</p><form><input type=password></form></main></body></html>",
      ),
    ],
    ["a half one", (_, response) => response.writeHead(200, { "content-length": "1000" }).end("half")],
    ["what did not change, and was never read", (_, response) => response.writeHead(304).end()],
    ["an error", (_, response) => response.writeHead(500).end()],
  ])("is fetched again the next time where it was %s", async ([, handler]) => {
    feed({ path: "/1" });
    at.server.on("/1", handler);
    const [report] = await at.sync();
    expect(report).toMatchObject({
      documents: [],
      failed: [{ url: at.server.url("/1"), againMs: at.nowMs }],
    });
    expect(await unread()).toEqual({ waiting: 1, givenUp: [] });
    at.server.on("/1", good);
    expect(kindsOf(await at.sync())).toEqual(["new"]);
    expect(await at.texts()).toHaveLength(1);
    expect(await unread()).toEqual({ waiting: 0, givenUp: [] });
  });

  test("is fetched again though the feed did not change, and though it left the feed", async () => {
    feed({ path: "/1" }, { path: "/2" });
    at.server.on("/1", good);
    at.server.on("/2", empty);
    await at.sync();
    at.server.on(
      "/2",
      page(statementPage("The harbour was closed by the police at night, and remained so.")),
    );
    feed({ path: "/1" });
    expect(kindsOf(await at.sync())).toEqual(["new"]);
    expect(await at.texts()).toHaveLength(2);
  });

  test("waits longer each time, is given up after two weeks, and then is tried when somebody asks for it", async () => {
    feed({ path: "/1" });
    at.server.on("/1", (_, response) => response.writeHead(500).end());
    await at.sync();
    await at.sync();
    expect(asked("/1")).toBe(2);
    expect(await at.sync()).toMatchObject([{ kind: "unchanged", waiting: 1, givenUp: 0 }]);
    expect(asked("/1")).toBe(2);
    for (let day = 0; day < 30; day++) {
      at.nowMs += DAY;
      await at.sync();
    }
    expect(asked("/1")).toBe(8);
    expect(await at.sync()).toMatchObject([{ kind: "unchanged", waiting: 0, givenUp: 1 }]);
    expect((await unread()).givenUp).toMatchObject([{ url: at.server.url("/1") }]);
    at.server.on("/1", good);
    expect(kindsOf(await at.sync(null, { retry: true }))).toEqual(["new"]);
    expect(await unread()).toEqual({ waiting: 0, givenUp: [] });
  }, 60_000);

  test("is another one when the feed says that it changed", async () => {
    feed({ path: "/1" });
    at.server.on("/1", empty);
    await at.sync();
    await at.sync();
    feed({ path: "/1", date: "Sun, 17 Jun 2018 10:00:00 GMT" });
    at.server.on("/1", good);
    expect(kindsOf(await at.sync())).toEqual(["new"]);
  });

  test("is not waited for where `only` leaves it out since", async () => {
    feed({ path: "/blog/1" });
    at.server.on("/blog/1", empty);
    await at.sync();
    at.nowMs += DAY;
    await at.sync("/press/");
    expect(asked("/blog/1")).toBe(1);
  });
});

test("a page that leads to another one, where there is a field for a password, says to which", async () => {
  feed({ path: "/1" });
  at.server.on("/1", (_, response) => response.writeHead(302, { location: "/login" }).end());
  at.server.on(
    "/login",
    page("<html><head><title>Sign in</title></head><body><form><input type=password></form></body></html>"),
  );
  const [report] = await at.sync();
  expect(report?.failed).toMatchObject([
    { url: at.server.url("/1"), reason: `It leads to ${at.server.url("/login")}. The page asks to sign in.` },
  ]);
});

describe("a host that asks to come again later", () => {
  test.for([
    ["in seconds", "600"],
    ["by a date", new Date(Date.UTC(2018, 5, 20) + 600_000).toUTCString()],
  ])("%s is left in peace until then, with all that it has", async ([, after = ""]) => {
    feed({ path: "/1" }, { path: "/2" }, { path: "/3" });
    const date = new Date(at.nowMs).toUTCString();
    at.server.on("/1", (_, response) => response.writeHead(429, { date, "retry-after": after }).end());
    at.server.on("/2", page(statementPage("Fifty monks walked out of the monastery by the sea on Sunday.")));
    at.server.on(
      "/3",
      page(statementPage("The harbour was closed by the police at night, and remained so.")),
    );
    const { host } = new URL(at.server.url("/"));
    const held = `${host} asked not to be read before 2018-06-20 00:10 UTC.`;
    expect(await at.sync()).toMatchObject([
      {
        notes: [held],
        left: 2,
        isHeld: true,
        failed: [{ reason: "It asks to come again later (429).", againMs: at.nowMs + 600_000 }],
      },
    ]);
    at.nowMs += 550_000;
    expect(await at.sync()).toMatchObject([{ kind: "waiting", notes: [held] }]);
    expect(at.server.asked).toEqual(["/feed", "/robots.txt", "/1"]);
    at.nowMs += 60_000;
    at.server.on("/1", good);
    expect(kindsOf(await at.sync())).toEqual(["new", "new", "new"]);
  });

  test("with its robots.txt, too", async () => {
    feed({ path: "/1" });
    at.server.on("/robots.txt", limited("600"));
    expect(await at.sync()).toMatchObject([{ left: 1, isHeld: true, failed: [] }]);
    expect(at.server.asked).toEqual(["/feed", "/robots.txt"]);
  });

  test("is asked again within the run if it asks for some seconds", async () => {
    feed({ path: "/1" });
    let times = 0;
    at.server.on("/1", (request, response) =>
      times++ === 0 ? limited("2")(request, response) : good(request, response),
    );
    const wait = async (ms: number) => {
      at.nowMs += ms;
    };
    expect(kindsOf(await at.sync(null, { wait }))).toEqual(["new"]);
    expect(at.nowMs - Date.UTC(2018, 5, 20)).toBeLessThan(10_000);
  });
});

describe("a run that is stopped", () => {
  test("keeps what was fetched, says so, and is gone on with, without doubles", async () => {
    const words = ["Forty dockers", "Fifty monks", "Sixty bakers"];
    feed(...words.map((_, index) => ({ path: `/${index}` })));
    for (const [index, who] of words.entries())
      at.server.on(
        `/${index}`,
        page(statementPage(`${who} walked out of the place where they work on Friday.`)),
      );
    const stopping = new AbortController();
    const onFetch = (url: string) => {
      if (url.endsWith("/1")) stopping.abort();
    };
    const [report] = await at.sync(null, { onFetch, signal: stopping.signal });
    expect(report).toMatchObject({ kind: "read", left: 2, failed: [] });
    expect(await at.texts()).toHaveLength(1);
    at.server.asked.length = 0;
    expect(kindsOf(await at.sync())).toEqual(["new", "new"]);
    expect(at.server.asked).not.toContain("/0");
    expect(await at.texts()).toHaveLength(3);
    expect(await at.sync()).toMatchObject([{ kind: "unchanged" }]);
  });

  test("has written each document before the next one is fetched", async () => {
    feed({ path: "/1" }, { path: "/2" });
    at.server.on("/1", good);
    let before: readonly string[] = [];
    at.server.on("/2", (_, response) => {
      void at.texts().then((texts) => {
        before = texts;
        response.writeHead(404).end();
      });
    });
    await at.sync();
    expect(before).toHaveLength(1);
  });

  test("leaves no state behind that was not finished: the next run takes old ones away, and no others", async () => {
    const unfinished = ["feeds.state.json.old.tmp", "feeds.state.json.young.tmp", "notes.tmp"];
    for (const name of unfinished) await writeFile(join(at.folder, name), "{");
    at.nowMs = Date.now() + HOUR;
    await utimes(join(at.folder, "feeds.state.json.young.tmp"), 0, at.nowMs / 1_000 - 5);
    feed();
    await at.sync();
    expect((await readdir(at.folder)).toSorted()).toEqual([
      "feeds.state.json",
      "feeds.state.json.young.tmp",
      "notes.tmp",
    ]);
  });
});

describe("a feed", () => {
  test("with more documents than are fetched at once is gone on with, also where it gives no dates", async () => {
    const paths = Array.from({ length: 450 }, (_, index) => `/many/${index}`);
    feed(...paths.map((path) => ({ path, date: "" })));
    const runs: number[] = [];
    for (let run = 0; run < 3; run++) {
      at.server.asked.length = 0;
      const [report] = await at.sync(null, {
        // What each page says does not matter here.
        fetch: async (url) => {
          const { pathname } = new URL(url);
          at.server.asked.push(pathname);
          const body = new TextEncoder().encode(
            pathname === "/feed" ? at.feedOf(...paths.map((path) => ({ path, date: "" }))) : "",
          );
          return pathname.startsWith("/many/")
            ? { kind: "unchanged" }
            : {
                kind: "read",
                body,
                type: "",
                charset: null,
                url,
                moved: null,
                validators: {},
                reach: "private",
              };
        },
      });
      runs.push(at.server.asked.filter((path) => path.startsWith("/many/")).length, report?.left ?? -1);
    }
    expect(runs).toEqual([200, 250, 200, 50, 200, 0]);
    expect(Object.keys((await readSyncState(at.folder))[at.server.url("/feed")]?.items ?? {})).toHaveLength(
      450,
    );
  });

  test("whose documents cannot be read keeps no new ones back", async () => {
    const items = Array.from({ length: 260 }, (_, index) => ({ path: `/bad/${index}` }));
    feed(...items, { path: "/1" });
    at.server.on("/1", good);
    await at.sync();
    expect(kindsOf(await at.sync())).toEqual(["new"]);
  });

  test("says that it names nothing, or nothing that is asked for", async () => {
    feed();
    expect(await at.sync()).toMatchObject([{ notes: ["It names no documents."] }]);
    feed({ path: "/blog/1" });
    expect(await at.sync("/press/")).toMatchObject([
      { notes: ["None of its 1 addresses holds “/press/”, as `only` in feeds.yaml asks."] },
    ]);
  });

  test("that leads to a page says to which, and what the page is", async () => {
    at.server.on("/feed", (_, response) => response.writeHead(302, { location: "/login" }).end());
    at.server.on(
      "/login",
      page("<html><head><title>Sign in</title></head><body><input type=password></body></html>"),
    );
    expect(await at.sync()).toMatchObject([
      {
        kind: "failed",
        notes: [
          `It leads to ${at.server.url("/login")}.`,
          "It is a web page (“Sign in”), not a feed: it asks to sign in.",
        ],
      },
    ]);
  });

  test("says that nothing changed, and was never read: that is no reading", async () => {
    at.server.on("/feed", (_, response) => response.writeHead(304).end());
    expect(await at.sync()).toMatchObject([
      { kind: "failed", notes: ["It says that it did not change (304), and was never read."] },
    ]);
  });

  test("with the same address twice has one document, as has one whose address moved twice", async () => {
    feed({ path: "/1" }, { path: "/1#more", title: "Dockers, again" }, { path: "/old" });
    at.server.on("/1", good);
    at.server.on("/old", (_, response) => response.writeHead(301, { location: "/newer" }).end());
    at.server.on("/newer", (_, response) => response.writeHead(308, { location: "/1" }).end());
    expect(kindsOf(await at.sync())).toEqual(["new", "duplicate"]);
    expect(await at.sync()).toMatchObject([{ kind: "unchanged" }]);
  });

  test("in an old encoding has its titles as they are", async () => {
    const xml = at
      .feedOf({ path: "/1", title: "Café Zürich" })
      .replace("<rss", '<?xml version="1.0" encoding="iso-8859-1"?><rss');
    at.server.on("/feed", (_, response) =>
      response.writeHead(200, { "content-type": "application/rss+xml" }).end(Buffer.from(xml, "latin1")),
    );
    at.server.on(
      "/1",
      page("<html><body><p>The café of the harbour in Zürich was closed by the police.</p></body></html>"),
    );
    const [report] = await at.sync();
    expect(report?.documents).toMatchObject([{ kind: "new", draft: { title: "Café Zürich" } }]);
  });
});
