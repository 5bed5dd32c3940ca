import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { feedText } from "../../../adapters/sync/feeds/feed-text.ts";

const XML = (encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><rss><channel><title>Café Zürich</title></channel></rss>`;
const latin = (text: string) => Buffer.from(text, "latin1");

test.for([
  ["UTF-8", Buffer.from(XML("utf-8")), null],
  ["UTF-8, whatever its server says", Buffer.from(XML("utf-8")), "iso-8859-1"],
  ["UTF-8, whatever its first line says", Buffer.from(XML("iso-8859-1")), null],
  ["what its first line names", latin(XML("iso-8859-1")), null],
  ["what its server names", latin(XML("utf-8")), "iso-8859-1"],
  ["what it looks like, where both say UTF-8", latin(XML("utf-8")), "utf-8"],
  ["packed", gzipSync(XML("utf-8")), null],
] as const)("reads a feed in %s", ([, body, charset]) => {
  expect(feedText({ body, charset })).toContain("Café Zürich");
});

test("tells Hangul in an old encoding by its name", () => {
  // "파업" in EUC-KR
  const body = Buffer.concat([
    latin(`<?xml version="1.0"?><rss>`),
    Buffer.from([0xc6, 0xc4, 0xbe, 0xf7]),
    latin("</rss>"),
  ]);
  expect(feedText({ body, charset: "euc-kr" })).toContain("파업");
});

test("takes nothing out of what is no text, or unpacks to too much", () => {
  const bytes = Buffer.from(Array.from({ length: 2_000 }, (_, at) => (at * 7) % 256));
  expect(feedText({ body: bytes, charset: null })).toBeNull();
  expect(feedText({ body: gzipSync(Buffer.alloc(60_000_000)), charset: null })).toBeNull();
  expect(feedText({ body: Buffer.from([0x1f, 0x8b, 1, 2]), charset: null })).toBeNull();
});
