import { describe, expect, test } from "vitest";
import { DICTIONARY } from "../../adapters/import/dictionary.ts";
import { NOTHING_KNOWN } from "../../src/import/extracted.ts";
import { readImport } from "../../src/import/read-import.ts";
import { withFeed } from "../../src/import/with-feed.ts";

const settings = { ...DICTIONARY, publisher: null, language: "en" };

function draftWith(dates: Parameters<typeof readImport>[0]["dates"]) {
  const text = "Forty dockers walked out of the harbour and said that they would not come back.";
  const extracted = {
    ...NOTHING_KNOWN,
    dates,
    body: { kind: "blocks", blocks: [{ kind: "paragraph", text }] },
  } as const;
  const [draft] = readImport(extracted, "page.html", settings);
  if (!draft) throw new Error("no draft");
  return draft;
}

const hint = {
  url: "https://oxfam.example/1",
  title: "Dockers",
  publisher: null,
  feedTitle: "Oxfam",
  published: null,
  fetched: "2018-06-20T23:00:00.000Z",
};
const stated = (value: string) => ({ value, from: "the page's JSON-LD", certainty: "stated" }) as const;

describe("withFeed", () => {
  test("takes the feed's date where the page gives none", () => {
    expect(withFeed(draftWith([]), { ...hint, published: "2018-06-16" })).toMatchObject({
      issued: "2018-06-16",
      issuedBasis: { kind: "stated" },
    });
  });

  test("takes no day after that on which it was fetched, of the feed or of the page", () => {
    const future = { ...hint, published: "2018-06-22" };
    expect(withFeed(draftWith([]), future)).toMatchObject({ issued: null, issuedBasis: { kind: "unknown" } });
    expect(withFeed(draftWith([stated("2018-06-15")]), future)).toMatchObject({ issued: "2018-06-15" });
    expect(withFeed(draftWith([stated("2081-06-15")]), { ...hint, published: "2018-06-15" })).toMatchObject({
      issued: "2018-06-15",
      from: "the feed",
    });
    expect(withFeed(draftWith([stated("2081")]), hint)).toMatchObject({ issued: null });
  });

  test("takes tomorrow, which has begun somewhere, and the month and year that it was fetched in", () => {
    expect(withFeed(draftWith([]), { ...hint, published: "2018-06-21" }).issued).toBe("2018-06-21");
    for (const value of ["2018", "2018-06"])
      expect(withFeed(draftWith([stated(value)]), hint).issued).toBe(value);
  });
});
