import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readArchive } from "../../adapters/bot/web/read-archive.ts";
import { createReader } from "../../adapters/reader/reader.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { NOON, readable, type ServedReader, serveReader } from "./serve-reader.ts";

const QUESTION = "How many people were arrested under the National Security Law in 1998?";
const HOSTILE = '"><script>alert(1)</script>';

let served: ServedReader;
beforeAll(async () => {
  served = await serveReader(seeds);
});
afterAll(() => served.stop());

async function get(path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(served.address + path, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

describe("the front page", () => {
  test("says what the archive is, and leads to its documents by publisher, place and year", async () => {
    const { status, text } = await get("/");
    expect(status).toBe(200);
    expect(text).toContain("6 documents of 3 publishers, issued from 1998 to 2020.");
    expect(text).toContain('<a href="/documents?publisher=Amnesty+International">Amnesty International</a>');
    expect(text).toContain('<a href="/documents?place=South+Korea">South Korea</a>');
    expect(text).toContain('<a href="/documents?year=1998">1998</a> <span class="number">3</span>');
  });

  test("has no script, no style of its own, and loads nothing from elsewhere", async () => {
    for (const path of ["/", `/?q=${encodeURIComponent(QUESTION)}`, "/documents"]) {
      const { text, headers } = await get(path);
      expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=|src="http/);
      expect(headers.get("content-security-policy")).toContain("style-src 'self';");
    }
  });
});

describe("the page of an answer", () => {
  test("quotes, says how sure it is, leads to the sentence, and says what was searched", async () => {
    const { status, text } = await get(`/?${new URLSearchParams({ q: QUESTION })}`);
    expect(status).toBe(200);
    expect(text).toContain(`value="${QUESTION}"`);
    expect(text).toMatch(/<blockquote[^>]*><p>(?:[^<]|<\/?b>)*400<\/b>/);
    expect(text).toMatch(/How sure:<\/span> <meter[^>]* value="0\.\d+"[^>]*>\d+ %<\/meter> \d+ %/);
    expect(text).toMatch(/<a href="\/d\/[\w-]+\?at=(\d+-\d+)#\1">/);
    expect(text).toContain("Searched: 6 documents of");
    const [, href = ""] = /<a href="(\/d\/[^"]+)">/.exec(text) ?? [];
    const document = await get(href.split("#")[0] ?? "");
    expect(document.text).toMatch(new RegExp(`<mark id="${href.split("#")[1]}">[^<]*almost 400 people`));
  });

  test("shows the figures of other dates and sources, each as a quotation with its place", async () => {
    const { text } = await get(`/?${new URLSearchParams({ q: QUESTION })}`);
    const [, figures = ""] = /<h2>Other figures<\/h2>(.*?)<\/ol>/s.exec(text) ?? [];
    expect([...figures.matchAll(/<p class="figure">([^<]*)</g)].map(([, words]) => words)).toEqual([
      "more than 100 · issued about 1998",
      "over 240 · issued about September 1998",
    ]);
    expect(figures).toMatch(/<blockquote[^>]*><p>[^<]*there have been <b>over 240<\/b> arrests/);
    expect(figures.match(/<a href="\/d\/[\w-]+\?at=(\d+-\d+)#\1">/g)).toHaveLength(2);
    expect(figures).toContain("Pierre Sané");
  });

  test("says that there is none, what comes closest, and which words the archive never uses", async () => {
    const { text } = await get("/?q=who+landed+on+the+moon+with+a+zeppelin%3F");
    expect(text).toContain("No answer in the archive.");
    expect(text).toContain("Not in the archive: “landed”, “zeppelin”.");
    expect(text).not.toContain("How sure");
  });

  test("asks back which name was meant, by a link that asks it", async () => {
    const { text } = await get("/?q=What+did+Roger+Benedict+say+about+North+Korea%3F");
    const [, href = "", name] = /Did you mean <a href="([^"]+)">([^<]+)<\/a>\?/.exec(text) ?? [];
    expect(name).toBe("Benedict Rogers");
    expect((await get(href.replaceAll("&amp;", "&"))).text).toContain("Benedict Rogers");
  });

  test("shows what was asked as it is, and asks nothing that is too long", async () => {
    const hostile = await get(`/?${new URLSearchParams({ q: HOSTILE })}`);
    expect(hostile.text).not.toContain("<script>");
    expect(hostile.text).toContain("&quot;&gt;&lt;script&gt;");
    expect((await get(`/?q=${"x".repeat(5_000)}`)).status).toBe(400);
  });
});

describe("the page of a document", () => {
  const ID = "hrw-2020-promote-human-rights-north-korea";

  test("says of a quotation who says it, and what a chat shows beside the link", async () => {
    const answer = (await get("/?q=What+did+Phil+Robertson+say+about+North+Korea%3F")).text;
    const [, path = ""] = new RegExp(`<a href="(/d/${ID}\\?at=[\\d-]+)#`).exec(answer) ?? [];
    const { text } = await get(path);
    expect(text).toContain("Said by: Phil Robertson, deputy Asia director at Human Rights Watch");
    expect(text).toMatch(/<a href="#(\d+-\d+)">To the quotation[\s\S]*<mark id="\1">/);
    expect(text).toContain(
      '<meta property="og:title" content="South Korea: Promote Human Rights in North Korea">',
    );
    expect(text).toMatch(/og:description" content="[^"]+\(Human Rights Watch, 15 December 2020\)"/);
  });
});

test("a document of many parts lists them, each at the address of its heading", async () => {
  const text = ["# One <b>", "A monk died.", "## Two", "He fled.", "## Three", "She came."].join("\n\n");
  const own = await serveReader(archiveOf([statement(text, { id: "parts" })]));
  try {
    const page = await (await fetch(`${own.address}/d/parts`)).text();
    const parts = [...page.matchAll(/<li[^>]*><a href="#(\d+-\d+)">([^<]+)<\/a>/g)];
    expect(parts.map(([, , name]) => name)).toEqual(["One &lt;b&gt;", "Two", "Three"]);
    for (const [, id, name] of parts) expect(page).toContain(`<span id="${id}">${name}</span>`);
  } finally {
    await own.stop();
  }
});

test("a document leads to its older versions, the newest of them first, and they to the newer", async () => {
  const version = (id: string, by?: string) =>
    statement(`Version ${id}.`, {
      id,
      issued: '"1998-09-09"',
      ...(by ? { superseded: `{ by: ${by} }` } : {}),
    });
  const own = await serveReader(
    archiveOf([version("a", "b"), version("b", "c"), version("c"), version("d")]),
  );
  const olderOf = async (id: string) => {
    const text = await (await fetch(`${own.address}/d/${id}`)).text();
    const [, links = ""] = /Older versions?: (.*)/.exec(text) ?? [];
    return [...links.matchAll(/href="\/d\/([^"]+)"/g)].map(([, older]) => older);
  };
  try {
    expect(await olderOf("c")).toEqual(["b", "a"]);
    expect(await olderOf("b")).toEqual(["a"]);
    expect(await olderOf("d")).toEqual([]);
  } finally {
    await own.stop();
  }
});

describe("what programs read of a document's page", () => {
  const metadata = async (keys: Readonly<Record<string, string>>) => {
    const own = await serveReader(archiveOf([statement("A monk died.", { id: "a-1", ...keys })]));
    try {
      const text = await (await fetch(`${own.address}/d/a-1`)).text();
      const tags = Object.fromEntries(
        [...text.matchAll(/<meta name="(citation_\w+)" content="([^"]*)">/g)].map(([, name, value]) => [
          name,
          value,
        ]),
      );
      const [, json = "null"] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(text) ?? [];
      return { text, tags, data: JSON.parse(json) };
    } finally {
      await own.stop();
    }
  };

  test("is what a reference manager needs", async () => {
    const { tags, data } = await metadata({
      title: "Prisoners",
      publisher: "Oxfam",
      issued: '"1999-03-12"',
      places: "[Moss]",
      url: "https://example.org/a",
    });
    expect(tags).toEqual({
      citation_title: "Prisoners",
      citation_technical_report_institution: "Oxfam",
      citation_publisher: "Oxfam",
      citation_publication_date: "1999/03/12",
      citation_language: "en",
      citation_public_url: "https://example.org/a",
    });
    expect(data).toEqual({
      "@context": "https://schema.org",
      "@type": "Article",
      identifier: "a-1",
      headline: "Prisoners",
      publisher: { name: "Oxfam" },
      datePublished: "1999-03-12",
      inLanguage: "en",
      contentLocation: [{ "@type": "Place", name: "Moss" }],
      isBasedOn: "https://example.org/a",
    });
  });

  test("has no date that is finer than what is certain", async () => {
    const doubtful = await metadata({ issued: '"1999-03-12?"' });
    expect([doubtful.tags.citation_publication_date, doubtful.data.datePublished]).toEqual([
      "1999/03",
      "1999-03",
    ]);
    const unknown = await metadata({});
    expect(unknown.tags).not.toHaveProperty("citation_publication_date");
    expect(unknown.data).not.toHaveProperty("datePublished");
  });

  test("holds hostile words as words", async () => {
    const title = '</script><script>alert(1)</script>"';
    const { text, data } = await metadata({ title: JSON.stringify(title) });
    expect(data.headline).toBe(title);
    expect(text.match(/<script/g)).toHaveLength(1);
  });
});

describe("the list of documents", () => {
  test("narrows by publisher, place and year, and goes on from each", async () => {
    const { text } = await get("/documents?publisher=Amnesty+International&year=1998");
    expect(text).toContain("<h1>Documents: Amnesty International, 1998</h1>");
    expect(text).toContain("3 documents.");
    expect(text).toContain(
      'href="/documents?publisher=Amnesty+International&amp;place=Cambodia&amp;year=1998"',
    );
    expect(text.match(/<li lang="en">/g)).toHaveLength(3);
  });

  test("comes in pages", async () => {
    const many = Array.from({ length: 230 }, (_, index) =>
      statement("A monk was killed.", {
        id: `d-${index}`,
        title: `Release ${index}`,
        issued: `1999-01-${String((index % 28) + 1).padStart(2, "0")}`,
      }),
    );
    const large = await serveReader(archiveOf(many));
    try {
      const pages = await Promise.all(
        ["", "?from=100", "?from=200"].map(async (query) =>
          (await fetch(`${large.address}/documents${query}`)).text(),
        ),
      );
      const titles = pages.flatMap((page) => [...page.matchAll(/Release \d+/g)].map(([title]) => title));
      expect(new Set(titles).size).toBe(230);
      expect(titles).toHaveLength(230);
      expect(pages[0]).toContain('<a rel="next" href="/documents?from=100">');
      expect(pages[2]).toContain("230 documents, 201 to 230.");
      expect(pages[2]).not.toContain('rel="next"');
    } finally {
      await large.stop();
    }
  });

  test("has a page for all publishers where they are many", async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      statement("A monk was killed.", { id: `d-${index}`, publisher: `Union ${index}` }),
    );
    const large = await serveReader(archiveOf(many));
    try {
      const front = await (await fetch(large.address)).text();
      expect(front.match(/publisher=Union/g)).toHaveLength(20);
      expect(front).toContain('<a href="/by/publishers">All 30</a>');
      const all = await (await fetch(`${large.address}/by/publishers`)).text();
      expect(all.match(/publisher=Union/g)).toHaveLength(30);
      expect((await fetch(`${large.address}/by/speakers`)).status).toBe(404);
    } finally {
      await large.stop();
    }
  });

  test.for(["?publisher=Nobody", "?year=1066", "?from=9999999"])("is not there for %s", async (query) => {
    expect((await get(`/documents${query}`)).status).toBe(404);
  });
});

describe("every page", () => {
  test.for(["/", "/documents", "/d/amnesty-1999-south-korea-first-year", "/reader.css"])(
    "%s comes compressed, and not again while it is the same",
    async (path) => {
      const first = await get(path, { "accept-encoding": "gzip" });
      expect(first.headers.get("content-encoding")).toBe("gzip");
      const tag = first.headers.get("etag") ?? "";
      expect((await get(path, { "if-none-match": tag })).status).toBe(304);
    },
  );

  test.for([
    ["/d/none", 404],
    ["/d/%E0%A4%A", 404],
    ["/d/..%2f..%2fpackage.json", 404],
    ["/nowhere", 404],
    ["/documents/", 404],
  ] as const)("but %s is there: %i", async ([path, status]) => {
    expect((await get(path)).status).toBe(status);
  });
});

test("more people at once than the archive has time for are asked to try again", async () => {
  const waits = Promise.withResolvers<void>();
  const app = createReader({
    archive: {
      ...readArchive(readable(seeds), () => "2026-11-27"),
      document: () => waits.promise.then(() => null),
    },
    access: { kind: "public" },
    today: () => "2026-11-27",
    nowMs: () => NOON,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  const under = Array.from({ length: 8 }, () => app.request("/d/none"));
  const refused = await app.request("/d/none");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  expect((await app.request("/reader.css")).status).toBe(200);
  waits.resolve();
  expect((await Promise.all(under)).map(({ status }) => status)).toEqual(Array(8).fill(404));
  expect((await app.request("/")).status).toBe(200);
});

test("while documents are still being read, each page says so, and nothing is said to be without an answer", async () => {
  const app = createReader({
    archive: {
      ...readArchive(readable(seeds), () => "2026-11-27"),
      state: () => ({ complete: false }),
    },
    access: { kind: "public" },
    today: () => "2026-11-27",
    nowMs: () => NOON,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  for (const path of ["/", "/documents", "/?q=who+landed+on+the+moon+with+a+zeppelin%3F"])
    expect(await (await app.request(path)).text()).toContain("this is not the whole archive yet");
  const nothing = await (await app.request("/?q=who+landed+on+the+moon+with+a+zeppelin%3F")).text();
  expect(nothing).toContain("No answer yet");
  expect(nothing).not.toContain("No answer in the archive");
});

test("a visitor hands on addresses that open no longer than the one they came by", async () => {
  let nowMs = NOON;
  const signed = await serveReader(seeds, "signed", () => nowMs);
  const link = signed.linkTo({ document: "amnesty-1999-south-korea-first-year", start: 9, end: 90 }) ?? "";
  try {
    nowMs += 29 * 86_400_000;
    const cookie = (await fetch(link)).headers.get("set-cookie")?.split(";")[0] ?? "";
    const inside = await (await fetch(`${signed.address}/?q=arrests`, { headers: { cookie } })).text();
    const [, share = ""] = /<a href="([^"]+)">Link to this page/.exec(inside) ?? [];
    const address = signed.address + share.replaceAll("&amp;", "&");
    expect(address).toContain("q=arrests&until=2026-12-27&");
    expect((await fetch(address)).status).toBe(200);
    nowMs += 2 * 86_400_000;
    expect((await fetch(address)).status).toBe(403);
  } finally {
    await signed.stop();
  }
});
