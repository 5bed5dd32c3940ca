import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTimelineView, writeTimelineView } from "../../adapters/reader/timeline/timeline-view.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { type ServedReader, serveReader } from "./serve-reader.ts";

let served: ServedReader;
beforeAll(async () => {
  served = await serveReader(seeds);
});
afterAll(() => served.stop());

async function get(path: string, address = served.address) {
  const response = await fetch(address + path);
  return {
    status: response.status,
    text: await response.text(),
    url: response.url,
    headers: response.headers,
  };
}
const datesOf = (text: string) => [...text.matchAll(/<li><h2>([^<]+)<\/h2>/g)].map(([, date]) => date);

describe("the page of a timeline", () => {
  test("has every sentence under its date, each with a way to its place, and words for the picture", async () => {
    const { status, text } = await get("/timeline?topic=North+Korea");
    expect(status).toBe(200);
    expect(datesOf(text).slice(0, 2)).toEqual(["1981", "1990"]);
    expect(text).toMatch(/<a href="\/d\/[\w-]+\?at=(\d+-\d+)#\1"><cite/);
    expect(text).toMatch(
      /<img src="\/timeline\.svg\?topic=North\+Korea" alt="Timeline of North Korea: 12 dated/,
    );
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  test("shows the years and the publishers that were chosen", async () => {
    const { text } = await get("/timeline?topic=North+Korea&from=1985&to=1998");
    expect(datesOf(text)).toEqual(["1990", "February 1998 (the text says “February”)"]);
    const own = await get("/timeline?topic=North+Korea&p=Human+Rights+Watch");
    expect(own.text).toContain('value="Human Rights Watch" checked>');
    expect(own.text).not.toContain('value="NKnet" checked>');
    expect(datesOf(own.text)).not.toContain("1981");
    expect((await get("/timeline?topic=North+Korea&from=1500&to=1501")).text).toContain(
      "Nothing of this timeline",
    );
  });

  test("zooms and moves by addresses that can be handed on", async () => {
    const from = async (move: string) =>
      new URL((await get(`/timeline?topic=North+Korea&from=1981&to=2020&move=${move}`)).url).search;
    expect(await from("in")).toBe("?topic=North+Korea&from=1991&to=2011");
    expect(await from("earlier")).toBe("?topic=North+Korea&from=1961&to=2000");
    expect(await from("later")).toMatch(/from=200[01]&to=2040$/);
    expect(await from("out")).toMatch(/from=1961&to=2040$/);
    expect((await get("/timeline?topic=North+Korea&from=1998-02-01&to=1998-02-28&move=in")).url).toMatch(
      /from=1998-02-08&to=1998-02-21$/,
    );
  });

  test("says that nothing has a date, and shows what was asked as it is", async () => {
    const { text } = await get(
      `/timeline?topic=${encodeURIComponent('zeppelins "><script>alert(1)</script>')}`,
    );
    expect(text).toContain("Nothing in the archive with a date on this topic.");
    expect(text).not.toContain("<script>alert");
    expect((await get(`/timeline?topic=${"x".repeat(5_000)}`)).status).toBe(400);
  });

  test("a view is what its address says", () => {
    const view = { topic: "a & b", only: "HRW", publishers: ["A", "B"], from: "1998-02", to: "1999" };
    expect(readTimelineView(new URLSearchParams(writeTimelineView(view)))).toEqual({ view, move: null });
    expect(readTimelineView(new URLSearchParams("topic=a&from=soon&to=1998-1&move=up"))).toEqual({
      view: { topic: "a", publishers: [] },
      move: null,
    });
  });
});

describe("its picture", () => {
  test("has a way from each mark to its words, and says where on it which time is", async () => {
    const { text, headers } = await get("/timeline.svg?topic=North+Korea");
    expect(headers.get("content-type")).toContain("image/svg+xml");
    expect(text.match(/<a href="\/d\/[\w-]+\?at=(\d+-\d+)#\1"/g)).toHaveLength(12);
    expect(JSON.parse(headers.get("x-scale") ?? "")).toMatchObject({
      first: Date.UTC(1981),
      left: 30,
      right: 930,
    });
  });

  test("is drawn of what was chosen, and is not there where nothing has a date", async () => {
    const { text, headers } = await get("/timeline.svg?topic=North+Korea&from=1980&to=1999");
    expect(text.match(/<a href=/g)).toHaveLength(3);
    expect(JSON.parse(headers.get("x-scale") ?? "")).toMatchObject({
      first: Date.UTC(1980),
      last: Date.UTC(2000),
    });
    expect((await get("/timeline.svg?topic=zeppelins")).status).toBe(404);
  });

  test("shows the words of a document as words", async () => {
    const own = await serveReader(
      archiveOf([statement("The <b>strike</b> began on 3 May 1998.", { publisher: "A & <B>" })]),
    );
    try {
      const { text } = await get("/timeline.svg?topic=strike", own.address);
      expect(text).toContain("&lt;b&gt;strike&lt;/b&gt;");
      expect(text).toContain("A &amp; &lt;B&gt;");
    } finally {
      await own.stop();
    }
  });
});

describe("documents by time", () => {
  test("are drawn by year, and within a year by month", async () => {
    const all = await get("/documents");
    expect(all.text).toMatch(/<img src="\/documents\.svg" alt="Documents by year of issue, 1998 to 2020: /);
    expect((await get("/documents.svg")).text).toContain("<title>Amnesty International, 1998: 3");
    expect((await get("/documents.svg?year=1998")).text).toContain(
      "<title>Amnesty International, September 1998: 2",
    );
    expect((await get("/documents?year=1999")).text).not.toContain("<img");
  });
});

describe("figures over time", () => {
  const QUERY = new URLSearchParams({
    q: "How many people were arrested under the National Security Law?",
  });

  test("are a picture and a table, each with the words of its sentence and a way there", async () => {
    const { text } = await get(`/?${QUERY}`);
    expect(text).toContain("<h2>Figures over time</h2>");
    expect(text).toMatch(/<img src="\/figures\.svg\?q=How[^"]*" alt="Figures for “How many people/);
    const rows = [
      ...text.matchAll(
        /<tr><th scope="row">([^<]+)<\/th><td>([^<]+)<\/td><td>[^<]+<\/td><td><a href="(\/d\/[^"]+)">/g,
      ),
    ];
    expect(rows.map(([, figure, when]) => `${figure}: ${when}`)).toEqual([
      "more than 100: issued about 1998",
      "almost 400: 1998",
      "over 240: issued about September 1998",
    ]);
    const [, , , place = ""] = rows[1] ?? [];
    expect((await get(place.split("#")[0] ?? "")).text).toMatch(/<mark id="[^"]+">[^<]*almost 400/);
  });

  test("are drawn, and no other answer is", async () => {
    expect((await get(`/figures.svg?${QUERY}`)).text).toContain("almost 400");
    expect((await get("/figures.svg?q=zeppelins")).status).toBe(404);
    expect((await get("/?q=What+did+Phil+Robertson+say%3F")).text).not.toContain("Figures over time");
  });
});

describe("quotations for other programs", () => {
  test.for([
    ["ris", /^TY {2}- /, "application/x-research-info-systems"],
    ["bibtex", /^@/, "application/x-bibtex"],
    ["csl-json", /^\[/, "application/vnd.citationstyles.csl+json"],
    ["csv", /^\ufeff?quote,/, "text/csv"],
    ["jsonl", /^\{"quote"/, "application/jsonl"],
  ] as const)("the timeline as %s", async ([format, start, type]) => {
    const { text, headers } = await get(`/timeline/export?topic=North+Korea&format=${format}`);
    expect(text).toMatch(start);
    expect(headers.get("content-type")).toContain(type);
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="quotations\.\w+"$/);
  });

  test("the answers to a question, or that there are none", async () => {
    const query = new URLSearchParams({
      q: "What did Phil Robertson say about North Korea?",
      format: "csl-json",
    });
    const items: readonly { readonly URL?: string }[] = JSON.parse((await get(`/export?${query}`)).text);
    expect(items.length).toBeGreaterThan(0);
    expect((await get("/export?q=zeppelins&format=ris")).status).toBe(404);
    expect((await get("/export?q=zeppelins&format=docx")).status).toBe(400);
  });
});
