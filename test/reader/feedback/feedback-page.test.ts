import { expect, test } from "vitest";
import { openReader } from "../../../adapters/bot/web/open-reader.ts";
import type { Feedback } from "../../../src/chat/feedback/feedback.ts";
import { archiveOf, statement } from "../../answer/statement.ts";
import { readable } from "../serve-reader.ts";

const DAY_MS = 86_400_000;
const SECRET = "a secret of the tests, long enough";
const LOG = { info: () => {}, warn: () => {}, error: () => {} };

const WRONG: Feedback = {
  id: "aaaaaaaaaaaa",
  atMs: Date.UTC(2026, 10, 3),
  kind: "speaker",
  question: "Who struck <b>first</b>?",
  quoted: { document: "strike", quote: "Dockers struck.", start: 0, end: 15 },
};
const MISSING: Feedback = { ...WRONG, id: "bbbbbbbbbbbb", kind: "missing", quoted: null };

/** A reader with feedback, and how its pages answer. */
function pages(access: "public" | "signed", all: readonly Feedback[] = [WRONG, MISSING]) {
  let nowMs = Date.UTC(2026, 10, 28, 12);
  const { app, links } = openReader(
    { reader: { publicUrl: "https://archive.example", access, days: 30, secret: SECRET } },
    {
      archive: readable(archiveOf([statement("Dockers struck.", { id: "strike" })])),
      feedback: { list: async () => all },
      today: () => "2026-11-28",
      nowMs: () => nowMs,
      log: LOG,
    },
  );
  if (!app) throw new Error("Expected a reader");
  return {
    links,
    get: async (url: string) => app.request(url),
    later: (days: number) => {
      nowMs += days * DAY_MS;
    },
  };
}

const hrefs = (text: string): readonly string[] =>
  [...text.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

test.for(["public", "signed"] as const)("the editor's link shows what people said: %s", async (access) => {
  const { links, get } = pages(access);
  const link = links.feedbackPage();
  const answer = await get(link ?? "");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("x-robots-tag")).toBe("noindex, nofollow");
  const text = await answer.text();
  expect(text).toContain("Wrong speaker");
  expect(text).toContain("Dockers struck.");
  expect(text).toContain("Who struck &lt;b&gt;first&lt;/b&gt;?");
  expect(text).toContain("Nothing was answered, 3 November 2026.");
  expect(hrefs(text)).toContain("/d/strike?at=0-15#0-15");
});

test("the same comes as lines for a measurement", async () => {
  const { links, get } = pages("public");
  const text = await (await get(links.feedbackPage() ?? "")).text();
  const lines = hrefs(text).find((href) => href.startsWith("/feedback.jsonl?")) ?? "";
  const answer = await get(`https://archive.example${lines}`);
  expect(answer.headers.get("content-disposition")).toContain("feedback.jsonl");
  const [first = "", second = ""] = (await answer.text()).trim().split("\n");
  expect(JSON.parse(first)).toMatchObject({ question: WRONG.question, contains: ["Dockers struck."] });
  expect(JSON.parse(second)).toMatchObject({ kind: "should be in the archive", contains: [] });
});

test.for(["public", "signed"] as const)("nobody else opens it: %s", async (access) => {
  const { links, get, later } = pages(access);
  const link = links.feedbackPage() ?? "";
  const front = links.front() ?? "";
  const sibling = new URL(front);
  sibling.pathname = "/feedback";
  const changed = new URL(link);
  changed.searchParams.set("key", changed.searchParams.get("key")?.replace("2026-12-28", "2027-12-28") ?? "");
  for (const url of ["https://archive.example/feedback", `${sibling}`, `${changed}`, `${sibling}.jsonl`])
    for (const one of [url, url.replace("/feedback", "/feedback.jsonl")]) {
      const answer = await get(one);
      expect([403, 404], one).toContain(answer.status);
      expect(await answer.text()).not.toContain("Dockers struck");
    }
  later(31);
  expect((await get(link)).status).toBe(403);
});

test("an empty list says so", async () => {
  const { links, get } = pages("public", []);
  expect(await (await get(links.feedbackPage() ?? "")).text()).toContain("Nobody has pressed");
});
