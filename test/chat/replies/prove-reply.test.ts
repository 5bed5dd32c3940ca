import { describe, expect, test } from "vitest";
import { proveReply } from "../../../src/chat/replies/prove-reply.ts";
import { type Item, type Reply, shortReply, textItem } from "../../../src/chat/replies/reply.ts";
import type { Document } from "../../../src/corpus/document.ts";
import { statement } from "../../answer/statement.ts";

const document = statement("Two fled on 3 May 1998. Nobody was hurt.", { id: "small" });
const origin = { document: "small", sha256: document.sha256, start: 0, end: 23 };
const quote: Item = { ...textItem("Two fled on 3 May 1998."), form: "quote", origin };
const reply = (...items: readonly Item[]): Reply => ({ ...shortReply("answer", null, ["A note."]), items });
const storing = (stored: Document | null) => ({ document: async () => stored });

describe("proveReply", () => {
  test("leaves a reply as it is whose quotes, passages and citations are in the stored text", async () => {
    const passage: Item = { ...textItem(document.text), form: "passage", origin: { ...origin, end: 40 } };
    const citation: Item = {
      ...textItem(`“${quote.text}”\nOxfam.`),
      form: "copy",
      cites: quote.text,
      origin,
    };
    const whole = reply(quote, passage, citation, textItem("A line of ours."));
    expect(await proveReply(storing(document), whole)).toBe(whole);
  });

  test("leaves out a figure whose sentence is not in the stored text", async () => {
    const wrong: Item = { ...quote, text: "Ten fled on 3 May 1998." };
    const figures = (...items: readonly Item[]) => ({ title: "Other figures", items, left: 0 });
    const some = { ...reply(quote), figures: figures(quote, wrong) };
    expect(await proveReply(storing(document), some)).toMatchObject({
      notes: ["A note.", "A quote was left out: the stored text has other words. Ask again."],
      figures: { items: [quote] },
    });
    const none = await proveReply(storing(document), { ...reply(quote), figures: figures(wrong) });
    expect(none.figures).toBeUndefined();
  });

  const other = { ...document, text: "Ten fled on 3 May 1998. Nobody was hurt." };
  test.for<readonly [string, Item, Document | null]>([
    ["other words than the text", { ...quote, text: "Ten fled on 3 May 1998." }, document],
    ["another place", { ...quote, origin: { ...origin, start: 1, end: 24 } }, document],
    ["another version", { ...quote, origin: { ...origin, sha256: "0".repeat(64) } }, document],
    ["a text that was changed under its hash", { ...quote, text: "Ten fled on 3 May 1998." }, other],
    ["a text whose other words were changed", quote, { ...document, text: `${quote.text} Ten were hurt.` }],
    ["no text any more", quote, null],
    [
      "a citation of other words",
      { ...quote, form: "copy", text: "“Ten fled on 3 May 1998.”\nOxfam.", cites: "Ten fled on 3 May 1998." },
      document,
    ],
  ])("leaves a quote out that has %s, and says so", async ([, item, stored]) => {
    const line = textItem("A line of ours.");
    expect(await proveReply(storing(stored), reply(line, item))).toMatchObject({
      notes: ["A note.", "A quote was left out: the stored text has other words. Ask again."],
      items: [line],
      unproved: [`small, characters ${item.origin?.start} to ${item.origin?.end}`],
    });
  });
});
