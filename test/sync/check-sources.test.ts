import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkSources, type SourceState } from "../../adapters/sync/check-sources.ts";
import { privateAccess } from "../../adapters/sync/fetch/private-access.ts";
import { safeFetch } from "../../adapters/sync/fetch/safe-fetch.ts";
import { createHostWaits } from "../../adapters/sync/host-waits.ts";
import { createPoliteFetch } from "../../adapters/sync/polite-fetch.ts";
import type { Document } from "../../src/corpus/document.ts";
import { statement } from "../answer/statement.ts";
import { saying } from "../fixtures/messages-in-english.ts";
import { type BadServer, page, startBadServer } from "./bad-server.ts";

let server: BadServer;
beforeAll(async () => {
  server = await startBadServer();
});
afterAll(() => server.stop());

const WORDS = Array.from(
  { length: 12 },
  (_, at) =>
    `In week ${at} of the strike the dockers of the harbour asked the ministry for the licence again.`,
);
const htmlOf = (words: readonly string[]) =>
  `<!doctype html><html lang="en"><head><title>Strike</title></head><body><article>${words.map((one) => `<p>${one}</p>`).join("")}</article></body></html>`;

function documentAt(path: string, words: readonly string[], fetched = true): Document {
  const document = statement(words.join("\n\n"), { id: path.slice(1), url: server.url(path) });
  return fetched
    ? { ...document, source: { ...document.source, fetched: "2018-06-20T00:00:00.000Z" } }
    : document;
}

async function statesOf(...documents: readonly Document[]): Promise<readonly SourceState[]> {
  const states: SourceState[] = [];
  const limits = { withinMs: 20_000, mostBytes: 1_000_000, access: privateAccess(true, []) };
  const ports = {
    fetch: (url: string) => safeFetch(url, {}, limits),
    wait: async () => {},
    signal: new AbortController().signal,
    onFetch: () => {},
    nowMs: () => 0,
  };
  const polite = createPoliteFetch(
    ports,
    createHostWaits({}, () => 0),
  );
  await checkSources(
    documents,
    (url) => polite(url, {}, "person"),
    async (state) => {
      states.push(state);
    },
  );
  return states;
}

describe("checkSources", () => {
  test("tells unchanged, edited, gone and what cannot be read apart", async () => {
    server.on("/same", page(htmlOf(WORDS)));
    server.on("/edited", page(htmlOf(WORDS.with(3, "In week 3 nobody asked anybody for anything."))));
    server.on("/error", (_, response) => response.writeHead(500).end());
    server.on("/removed", (_, response) => response.writeHead(410).end());
    const paths = ["/same", "/edited", "/error", "/removed", "/missing"];
    const states = await statesOf(...paths.map((path) => documentAt(path, WORDS)));
    expect(states.map(({ id, kind }) => [id, kind])).toEqual([
      ["same", "unchanged"],
      ["edited", "edited"],
      ["error", "unknown"],
      ["removed", "gone"],
      ["missing", "gone"],
    ]);
  });

  test("takes a notice, or a page to sign in, for no edit", async () => {
    const say = (words: string) =>
      page(`<html><head><title>Sorry</title></head><body><p>${words}</p></body></html>`);
    server.on("/repaired", say("We are working on this site and will be back soon."));
    server.on("/door", say("Log in to read on: this is for members only.<input type=password>"));
    expect(await statesOf(documentAt("/repaired", WORDS), documentAt("/door", WORDS))).toMatchObject([
      { kind: "unknown", reason: saying("“We are working on this site and will …”") },
      { kind: "unknown", reason: saying("asks to sign in") },
    ]);
  });

  test("says where an address has moved for good", async () => {
    server.on("/new-place", page(htmlOf(WORDS)));
    server.on("/old-place", (_, response) => response.writeHead(301, { location: "/new-place" }).end());
    expect(await statesOf(documentAt("/old-place", WORDS))).toMatchObject([
      { kind: "unchanged", moved: server.url("/new-place") },
    ]);
  });

  test("takes a page with nearly the words of a document that was typed for its source, unchanged", async () => {
    const typed = WORDS.with(0, "In the first week of the strike the dockers asked for the licence again.");
    server.on(
      "/typed",
      page(htmlOf([...WORDS, ...WORDS.map((one) => `${one} Twice.`), ...WORDS.map((one) => `And ${one}`)])),
    );
    const long = [...typed, ...WORDS.map((one) => `${one} Twice.`), ...WORDS.map((one) => `And ${one}`)];
    expect(await statesOf(documentAt("/typed", long, false))).toMatchObject([{ kind: "unchanged" }]);
    expect(await statesOf(documentAt("/typed", long, true))).toMatchObject([{ kind: "edited" }]);
  });

  test("fetches nothing for documents without an address, and those that are withdrawn or superseded", async () => {
    server.asked.length = 0;
    const document = documentAt("/same", WORDS);
    const { url: _, ...homeless } = document;
    const states = await statesOf(
      homeless,
      { ...document, withdrawn: { date: "2018-06-20", reason: "Wrong." } },
      { ...document, superseded: { by: "other" } },
    );
    expect([states, server.asked]).toEqual([[], []]);
  });
});
