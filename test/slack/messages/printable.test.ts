import { describe, expect, test } from "vitest";
import { printable, printableReply } from "../../../adapters/slack/messages/printable.ts";
import { renderMessage } from "../../../adapters/slack/render.ts";
import { type Item, type Reply, shortReply, textItem } from "../../../src/chat/replies/reply.ts";
import { buttons, faults, quotes } from "../message.ts";
import { KEY } from "../newsroom.ts";

describe("a printable text", () => {
  test.for<readonly [string, string]>([
    ["plain\ttext\nin lines\r\n", "plain\ttext\nin lines\r\n"],
    ["nul\0 bell\u0007 escape\u001b[1m delete\u007f", "nul bell escape[1m delete"],
    ["page\fbreak\vtab", "page break tab"],
    ["lone \ud800 and \udc00", "lone \ufffd and \ufffd"],
    ["👩‍👩‍👧 한국어", "👩‍👩‍👧 한국어"],
  ])("%j", ([text, kept]) => {
    expect(printable(text)).toBe(kept);
    expect(printable(kept)).toBe(kept);
  });
});

describe("a message", () => {
  const quote: Item = {
    ...textItem("\0They\u0007 were\f\0shot \0dead.", { form: "quote" }),
    emphasis: [{ start: 13, end: 17 }],
    facts: [{ label: "Title", text: "A\0 title", url: "https://example.org/\0" }],
  };
  const reply: Reply = {
    ...shortReply("timeline", "Time\0line", ["A no\u0001te", "\0"]),
    asked: "who\0?",
    closing: ["\u0002"],
    items: [quote, { ...quote, label: "\0" }],
    paging: { request: { kind: "timeline", topic: "st\0rikes", from: 0 }, total: 9 },
  };

  test("holds no control character, and emphasises the same words", () => {
    const message = renderMessage(reply, { archive: KEY });
    expect(faults(message)).toEqual([]);
    expect(quotes(message)).toEqual(Array(2).fill("They were shot dead."));
    expect(JSON.stringify(message)).toContain('{"type":"text","text":"shot","style":{"bold":true}}');
    expect(buttons(message).at(-1)?.value).toContain("strikes");
  });

  test("moves every offset by what went before it", () => {
    const [first] = printableReply(reply).items;
    expect(first?.text.slice(first.emphasis[0]?.start, first.emphasis[0]?.end)).toBe("shot");
  });
});

describe("the budget of a message", () => {
  const list = (text: string): Reply => ({
    ...shortReply("timeline", "Timeline", []),
    items: Array.from({ length: 8 }, () => textItem(text, { form: "quote" })),
    paging: { request: { kind: "timeline", topic: "strikes", from: 0 }, total: 8 },
  });

  test.for<readonly [string, string]>([
    ["elements, of a text that mentions everybody", "<!here> ".repeat(150)],
    ["JSON, of a text of quotation marks", '"'.repeat(2_900)],
    ["characters, of plain words", "words ".repeat(480)],
  ])("counts %s", ([, text]) => {
    const message = renderMessage(list(text), { archive: KEY });
    expect(faults(message)).toEqual([]);
    expect(quotes(message)).toEqual(Array(3).fill(text));
  });

  test("cuts one text that is too much by itself", () => {
    const message = renderMessage(list("<!".repeat(1_400)), { archive: KEY });
    expect(faults(message)).toEqual([]);
    expect(quotes(message)[0]).toMatch(/^(?:<!)+ … [\d,]+ characters left out$/);
  });
});
