import { expect, test } from "vitest";
import { openReader } from "../../../adapters/bot/web/open-reader.ts";
import { seeds } from "../../answer/seeds.ts";
import { readable } from "../../reader/serve-reader.ts";

const QUOTE = { document: "amnesty-1999-south-korea-first-year", start: 9, end: 90 };
const ARRESTED = "How many people were arrested under the National Security Law?";
const open = (reader: Parameters<typeof openReader>[0]["reader"]) =>
  openReader(
    { reader },
    {
      archive: readable(seeds),
      today: () => "2026-11-27",
      nowMs: () => 0,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    },
  );

test.for([
  ["off", "https://a.example", false, null],
  ["signed", null, false, null],
  ["public", null, true, null],
  ["public", "https://a.example", true, "https://a.example/d/"],
  ["signed", "https://a.example", true, "https://a.example/d/"],
] as const)("%s at %s: pages %s, links %s", ([access, publicUrl, hasPages, link]) => {
  const { app, links } = open({ access, publicUrl, days: 30, secret: null });
  expect(app !== null).toBe(hasPages);
  const address = links.linkTo(QUOTE);
  if (link === null) expect(address).toBeNull();
  else expect(address).toContain(link);
});

test("a link of a bot without a secret opens in the same process", async () => {
  const { app, links, quotedAt } = open({
    access: "signed",
    publicUrl: "https://a.example",
    days: 30,
    secret: null,
  });
  const link = links.linkTo(QUOTE) ?? "";
  expect((await app?.request(link))?.status).toBe(200);
  expect(await quotedAt(link)).toMatchObject({ start: 9, end: 90 });
  expect(await quotedAt(link.replace("#", "&lang=ko#"))).toMatchObject({ start: 9, end: 90 });
});

test("a program fetches a picture by its signed address, and by no other", async () => {
  const png = new TextEncoder().encode("pixels");
  const { app, links } = openReader(
    { reader: { access: "signed", publicUrl: "https://a.example", days: 30, secret: "s".repeat(40) } },
    {
      archive: readable(seeds),
      draw: async (chart) => ({ svg: "<svg/>", png, alt: chart.kind }),
      today: () => "2026-11-27",
      nowMs: () => 0,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    },
  );
  const view = { topic: "political prisoners", publishers: [] };
  const addresses = [links.timelinePicture(view, "ko"), links.figuresPicture(ARRESTED, "en")];
  for (const link of addresses) {
    const fetched = await app?.request(link ?? "");
    expect(fetched?.headers.get("content-type")).toBe("image/png");
    expect(await fetched?.text()).toBe("pixels");
    expect((await app?.request((link ?? "").replace(/&(?:until|sig)=[^&]*/g, "")))?.status).toBe(403);
    expect((await app?.request((link ?? "").replace(/=(?:political|How)/, "=other")))?.status).toBe(403);
  }
});
