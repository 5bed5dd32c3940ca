import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openReader } from "../../adapters/bot/web/open-reader.ts";
import { readArchive } from "../../adapters/bot/web/read-archive.ts";
import { createReader } from "../../adapters/reader/reader.ts";
import type { Feedback } from "../../src/chat/feedback/feedback.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { pageText } from "./page-text.ts";
import { readable, type ServedReader, serveReader } from "./serve-reader.ts";

const KOREAN = { "accept-language": "ko-KR,ko;q=0.9,en-US;q=0.8" };

const ASKED = "How many people were arrested under the National Security Law?";
const PAGES = {
  front: "/",
  answer: `/?${new URLSearchParams({ q: ASKED })}`,
  nothing: "/?q=who+landed+on+the+moon+with+a+zeppelin%3F",
  "did-you-mean": "/?q=What+did+Roger+Benedict+say+about+North+Korea%3F",
  document: "/d/hrw-2020-promote-human-rights-north-korea?at=1073-1247",
  timeline: "/timeline?topic=North+Korea",
  "timeline-empty": "/timeline?topic=zeppelins",
  list: "/documents?publisher=Amnesty+International",
  places: "/by/places",
  "no-page": "/nowhere",
  "too-long": `/?q=${"x".repeat(5_000)}`,
} as const;

let served: ServedReader;
beforeAll(async () => {
  served = await serveReader(seeds);
});
afterAll(() => served.stop());

async function get(path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(served.address + path, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** What a page leads to on its own server, but for its styles, its script, and itself in another language. */
function linksOf(page: string): readonly string[] {
  const body = page.slice(page.indexOf("<body>")).replace(/<nav class="language".*?<\/nav>/s, "");
  return [...body.matchAll(/(?:href|src)="([/?][^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
}

describe("the language of a page", () => {
  test.for(Object.entries(PAGES))("is the reader's: %s", async ([, path]) => {
    const [korean, english] = await Promise.all([get(path, KOREAN), get(path)]);
    expect(korean.text).toContain('<html lang="ko">');
    expect(english.text).toContain('<html lang="en">');
    expect(korean.status).toBe(english.status);
    expect([korean, english].map(({ headers }) => headers.get("content-language"))).toEqual(["ko", "en"]);
    for (const { headers } of [korean, english]) expect(headers.get("vary")).toContain("Accept-Language");
    for (const href of [...linksOf(korean.text), ...linksOf(english.text)])
      expect(href).not.toContain("lang=");
  });

  test.for(Object.entries(PAGES))(
    "is what its address asks for, and its links keep it: %s",
    async ([, path]) => {
      const asked = path + (path.includes("?") ? "&" : "?");
      const { text } = await get(`${asked}lang=ko`);
      expect(text).toContain('<html lang="ko">');
      for (const href of linksOf(text)) expect(href).toMatch(/[?&]lang=ko(?:#|$)/);
      for (const [form] of text.matchAll(/<form.*?<\/form>/gs))
        expect(form).toContain('<input type="hidden" name="lang" value="ko">');
      expect((await get(`${asked}lang=en`, KOREAN)).text).toContain('<html lang="en">');
    },
  );

  test("is chosen by a link on the page, which leads to the same place", async () => {
    const english = await get(PAGES.document);
    const [, href = ""] =
      /<nav class="language"[^>]*><a href="([^"]+)" lang="ko" hreflang="ko">한국어<\/a>/.exec(english.text) ??
      [];
    expect(href).toBe("?at=1073-1247&amp;lang=ko#1073-1247");
    const korean = await get(`/d/hrw-2020-promote-human-rights-north-korea?at=1073-1247&lang=ko`);
    expect(korean.text).toContain('lang="en" hreflang="en">English</a>');
    expect(korean.text).toContain('<mark id="1073-1247">');
  });

  test("is none that Dateline does not speak, and no mark-up", async () => {
    const { text } = await get(`/?lang=${encodeURIComponent('"><script>alert(1)</script>')}`, KOREAN);
    expect(text).toContain('<html lang="ko">');
    expect(text).not.toContain("<script>");
    expect((await get("/?lang=fr", KOREAN)).text).toContain('<html lang="ko">');
  });

  test("is told to programs, with the addresses of the others", async () => {
    const { text } = await get("/documents?year=1998&lang=ko");
    const links = [...text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)];
    expect(links.map(([, language, href]) => [language, href])).toEqual([
      ["x-default", "https://archive.example.org/documents?year=1998"],
      ["en", "https://archive.example.org/documents?year=1998&amp;lang=en"],
      ["ko", "https://archive.example.org/documents?year=1998&amp;lang=ko"],
    ]);
    expect((await get("/")).text).toContain('hreflang="x-default" href="https://archive.example.org/">');
    expect((await get("/nowhere")).text).not.toContain('rel="alternate"');
  });

  test("is kept apart by caches: a page that a browser has in one is not the other", async () => {
    const [english, korean] = await Promise.all([get("/"), get("/", KOREAN)]);
    const tag = english.headers.get("etag") ?? "";
    expect(korean.headers.get("etag")).not.toBe(tag);
    expect((await get("/", { "if-none-match": tag })).status).toBe(304);
    const other = await get("/", { ...KOREAN, "if-none-match": tag });
    expect(other.status).toBe(200);
    const again = await get("/", { ...KOREAN, "if-none-match": korean.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
    expect(again.headers.get("vary")).toContain("Accept-Language");
  });

  test("is that of its pictures", async () => {
    const { text } = await get(PAGES.timeline, KOREAN);
    expect(text).toMatch(/<img src="\/timeline\.svg\?topic=North\+Korea" alt="“North Korea” 연표: /);
    const korean = await get("/timeline.svg?topic=North+Korea", KOREAN);
    expect(korean.text).toContain(">2010년</text>");
    expect(korean.headers.get("content-language")).toBe("ko");
    expect(korean.headers.get("vary")).toContain("Accept-Language");
    expect((await get("/timeline.svg?topic=North+Korea&lang=ko")).text.replaceAll("&lang=ko", "")).toBe(
      korean.text,
    );
    expect((await get("/documents.svg?year=1998", KOREAN)).text).toContain("1998년 9월: 2");
    expect((await get("/nothing.svg", KOREAN)).text).toContain("없는 페이지입니다.");
  });

  test("leaves what goes on in a timeline, and what is quoted, as it is", async () => {
    const moved = await fetch(
      `${served.address}/timeline?topic=North+Korea&from=1981&to=2020&move=in&lang=ko`,
    );
    expect(new URL(moved.url).search).toBe("?topic=North+Korea&from=1991&to=2011&lang=ko");
    const quotes = (text: string) =>
      [...text.matchAll(/<blockquote.*?<\/blockquote>/gs)].map(([quote]) => quote);
    const [english, korean] = await Promise.all([get(PAGES.answer), get(PAGES.answer, KOREAN)]);
    expect(quotes(korean.text)).toEqual(quotes(english.text));
    expect(korean.text).toMatch(/<td><a href="[^"]+" lang="en">/);
  });
});

describe("a signed link", () => {
  test("opens in any language, and a language opens nothing", async () => {
    const signed = await serveReader(archiveOf([statement("A monk was killed.", { id: "a-1" })]), "signed");
    try {
      const link = (signed.linkTo({ document: "a-1", start: 0, end: 18 }) ?? "").split("#")[0] ?? "";
      for (const lang of ["ko", "en", "x"]) expect((await fetch(`${link}&lang=${lang}`)).status).toBe(200);
      const opened = await fetch(`${link}&lang=ko`);
      const page = await opened.text();
      const [, other = ""] = /<nav class="language"[^>]*><a href="([^"#]+)/.exec(page) ?? [];
      const english = await fetch(new URL(other.replaceAll("&amp;", "&"), link));
      expect(english.status).toBe(200);
      expect(await english.text()).toContain('<html lang="en">');

      const document = `${signed.address}/d/a-1`;
      const refused = await fetch(`${document}?lang=ko`);
      expect(refused.status).toBe(403);
      expect(await refused.text()).toContain("채팅에 있는 링크로 열 수 있습니다");
      expect((await fetch(`${link.replace("at=0-18", "at=0-17")}&lang=ko`)).status).toBe(403);

      // Who looks around hands on an address that opens in the same language, by itself.
      const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
      const around = await (await fetch(`${document}?lang=ko`, { headers: { cookie } })).text();
      const [, share = ""] = /<footer><p><a href="([^"]+)">이 페이지의 링크/.exec(around) ?? [];
      const handedOn = await fetch(signed.address + share.replaceAll("&amp;", "&"));
      expect(handedOn.status).toBe(200);
      expect(await handedOn.text()).toContain('<html lang="ko">');
    } finally {
      await signed.stop();
    }
  });
});

test.for([
  [
    "/",
    { contents: () => Promise.reject(new Error("away")) },
    500,
    "문제가 생겼습니다. 1분 뒤에 다시 시도해 주십시오.",
  ],
  ["/", { state: () => ({ complete: false }) }, 200, "문서를 아직 읽는 중입니다."],
  ["/?q=zeppelins", { state: () => ({ complete: false }) }, 200, "아직 답을 찾지 못했습니다."],
  ["/d/none", {}, 404, "아카이브에 없는 문서입니다."],
  ["/documents?year=1700", {}, 404, "아카이브에 그런 문서가 없습니다."],
  ["/export?q=x&format=docx", {}, 400, "형식을 지정해 주십시오: csv, jsonl, csl-json, ris, bibtex."],
  ["/feedback", {}, 403, "아카이브 편집자를 위한 페이지입니다."],
] as const)("what stands in the way is said in Korean: %s, %j", async ([path, broken, status, words]) => {
  const app = createReader({
    archive: { ...readArchive(readable(seeds), () => "2026-11-27"), ...broken },
    access: { kind: "public" },
    editor: { feedback: { list: async () => [] }, keys: { make: () => "", opens: () => false } },
    today: () => "2026-11-27",
    nowMs: () => 0,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  const response = await app.request(path, { headers: KOREAN });
  expect(response.status).toBe(status);
  expect(pageText(await response.text())).toContain(words);
});

/** What people read on each page, in a language. */
async function pagesIn(headers: Readonly<Record<string, string>>): Promise<string> {
  const all = await Promise.all(
    Object.entries(PAGES).map(
      async ([name, path]) => `## ${name}\n\n${pageText((await get(path, headers)).text)}`,
    ),
  );
  return `${[...all, `## feedback\n\n${pageText(await feedbackPage(headers))}`].join("\n\n")}\n`;
}

async function feedbackPage(headers: Readonly<Record<string, string>>): Promise<string> {
  const wrong: Feedback = {
    id: "aaaaaaaaaaaa",
    atMs: Date.UTC(2026, 10, 3),
    kind: "speaker",
    question: "누가 먼저 파업했나?",
    quoted: { document: "strike", quote: "Dockers struck.", start: 0, end: 15 },
  };
  const { app, links } = openReader(
    {
      reader: {
        publicUrl: "https://archive.example",
        access: "public",
        days: 30,
        secret: "a secret of the tests",
      },
    },
    {
      archive: readable(archiveOf([statement("Dockers struck.", { id: "strike" })])),
      feedback: { list: async () => [wrong, { ...wrong, kind: "missing", quoted: null }] },
      today: () => "2026-11-28",
      nowMs: () => Date.UTC(2026, 10, 28, 12),
      log: { info: () => {}, warn: () => {}, error: () => {} },
    },
  );
  return (await (await app?.request(links.feedbackPage() ?? "", { headers }))?.text()) ?? "";
}

test("a page of Korean documents has no English words", async () => {
  const text =
    "제목입니다\n\n1998년 9월 8일 국제앰네스티는 양심수 270명의 석방을 촉구했다.\n\n1999년 3월 양심수 17명이 풀려났다.";
  const version = (id: string, more: Readonly<Record<string, string>>) =>
    statement(text, {
      id,
      language: "ko",
      title: "성명",
      publisher: "국제앰네스티",
      places: "[서울]",
      ...more,
    });
  const own = await serveReader(
    archiveOf([
      version("a", { issued: '"1998-09-08"', superseded: "{ by: b }" }),
      version("b", { issued: '"1999?"', issuedBasis: "inferred", issuedReason: "앞뒤 사정" }),
      version("c", { withdrawn: "{ date: 2020-05-03, reason: 수치 오류 }", url: "https://1.2/3" }),
    ]),
  );
  try {
    for (const path of [
      "/",
      "/?q=양심수는 몇 명 풀려났나?",
      "/?q=달에 간 사람은?",
      "/documents",
      "/timeline?topic=양심수",
      "/d/a?at=0-5",
      "/d/b",
      "/d/c",
      "/by/publishers",
      "/x",
    ]) {
      const page = await (await fetch(own.address + path, { headers: KOREAN })).text();
      const names = /\b(?:Dateline|English|PNG|SVG|csv|jsonl|csl-json|ris|bibtex)\b/g;
      expect(
        pageText(page)
          .replace(names, "")
          .match(/.*[A-Za-z]{2}.*/g),
        path,
      ).toBeNull();
    }
  } finally {
    await own.stop();
  }
});

test.for([
  ["English", {}],
  ["Korean", KOREAN],
] as const)("what people read in %s", async ([language, headers]) => {
  await expect(await pagesIn(headers)).toMatchFileSnapshot(`golden/${language.toLowerCase()}.txt`);
});
