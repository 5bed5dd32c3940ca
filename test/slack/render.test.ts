import { describe, expect, test } from "vitest";
import { renderHome } from "../../adapters/slack/messages/home.ts";
import { rearmed } from "../../adapters/slack/messages/text.ts";
import { renderMessage } from "../../adapters/slack/render.ts";
import { readButton } from "../../src/chat/buttons/button.ts";
import { forEverybody, type Item, type Reply, shortReply, textItem } from "../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../src/chat/requests/request.ts";
import { checkMessage, checkView } from "./fake/check-message.ts";
import { buttons, faults, quotes } from "./message.ts";
import { answer, KEY, NUMBERS, words } from "./newsroom.ts";

const QUESTION = "How many people were arrested under the National Security Law in 1998?";

const asked = (question: string, from = 0): Promise<Reply> => answer({ kind: "ask", question, from });
const onDay = (day: string): Promise<Reply> => answer({ kind: "on-this-date", day, year: 2026, from: 0 });

function first(reply: Reply, label: string): ChatRequest {
  const button = reply.items[0]?.buttons.find((found) => found.label === label);
  if (!button) throw new Error(`no button ${label}`);
  return button.request;
}

const best = await asked(QUESTION);

describe("what people see", () => {
  test.for<readonly [string, () => Promise<Reply>]>([
    ["answer", async () => best],
    ["answer-one", () => asked("Who visited Kim Dae-jung in September 1998?")],
    ["answer-more", () => asked(QUESTION, 1)],
    ["answer-changed-archive", () => answer({ kind: "ask", question: QUESTION, from: 1 }, "AAAAAAAA")],
    ["nothing", () => asked("What did Oxfam say about Egypt's candlelight revolution?")],
    ["nothing-at-all", () => asked("Who painted the Mona Lisa?")],
    ["on-this-date", () => onDay("06-17")],
    ["on-this-date-nearest", () => onDay("06-19")],
    ["on-this-date-month", () => onDay("11-14")],
    ["on-this-date-nothing", () => onDay("01-01")],
    ["timeline", () => answer({ kind: "timeline", topic: "political prisoners", from: 0 })],
    ["timeline-nothing", () => answer({ kind: "timeline", topic: "Mona Lisa", from: 0 })],
    ["quotation", () => answer(first(best, "Share to channel"))],
    ["context", () => answer(first(best, "In context"))],
    ["citation", () => answer(first(best, "Cite"))],
    [
      "changed",
      () =>
        answer({
          kind: "context",
          at: { document: "AAAAAAAA", start: 1, end: 2, highlights: [] },
          as: { kind: "entry" },
        }),
    ],
    ["refusal", () => answer({ kind: "mistake", message: "The question is missing. Try: /ask why?" })],
    ["help", () => answer({ kind: "help" })],
    ["status", () => answer({ kind: "status" })],
  ])("of %s", async ([name, make]) => {
    const message = renderMessage(await make(), { archive: KEY });
    expect(faults(message)).toEqual([]);
    await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
  });

  test("of an answer that was shared", async () => {
    const message = renderMessage(forEverybody(best, { name: "ana.lopez", takeBack: null }), {
      archive: KEY,
    });
    expect(faults(message)).toEqual([]);
    await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot("golden/answer-shared.json");
  });

  test("of App Home", async () => {
    const home = renderHome(NUMBERS);
    expect(checkView(home)).toEqual([]);
    await expect(`${JSON.stringify(home, null, 2)}\n`).toMatchFileSnapshot("golden/home.json");
  });
});

describe("a message", () => {
  const item: Item = { ...textItem("A quote."), form: "quote" };
  const list = (items: readonly Item[]): Reply => ({
    ...shortReply("timeline", "Timeline: strikes", []),
    items,
    paging: { request: { kind: "timeline", topic: "strikes", from: 0 }, total: items.length },
  });

  test("shows as many whole items as there is room for, and More for the rest", () => {
    const message = renderMessage(
      list(Array.from({ length: 8 }, () => ({ ...item, text: "x".repeat(2_500) }))),
      {
        archive: KEY,
      },
    );
    expect(faults(message)).toEqual([]);
    expect(quotes(message)).toEqual(Array.from({ length: 3 }, () => "x".repeat(2_500)));
    expect(words(message)).toContain("1 to 3 of 8.");
    expect(buttons(message).map(({ text }) => text.text)).toEqual(["Share to channel", "More (5)"]);
    const more = readButton(buttons(message)[1]?.value ?? "", null);
    expect(more?.request).toEqual({ kind: "timeline", topic: "strikes", from: 3 });
  });

  test("never leaves an item out that has no page after it", () => {
    const passages = Array.from({ length: 5 }, () => textItem("word ".repeat(1_000), { form: "passage" }));
    const message = renderMessage(
      { ...shortReply("context", "In context", []), items: passages },
      { archive: KEY },
    );
    expect(faults(message)).toEqual([]);
    expect(quotes(message)).toHaveLength(5);
  });

  test("cuts a text that is too long around its telling words, and says by how much", () => {
    const text = `${"word ".repeat(2_000)}telling ${"word ".repeat(2_000)}`;
    const emphasis = [{ start: 10_000, end: 10_007 }];
    const message = renderMessage(list([{ ...item, text, emphasis }]), { archive: KEY });
    expect(faults(message)).toEqual([]);
    expect(JSON.stringify(message.blocks)).toContain(
      '{"type":"text","text":"telling","style":{"bold":true}}',
    );
    const [quote = ""] = quotes(message);
    const [, before, kept = "", after] =
      /^([\d,]+) characters left out … (.*) … ([\d,]+) characters left out$/s.exec(quote) ?? [];
    const left = [before, after].map((count) => Number(count?.replace(",", "")));
    expect(left.reduce((sum, count) => sum + count, kept.length)).toBe(text.length);
  });

  test("has room in its buttons for the longest question there is", () => {
    const question = "<!here>*why*?".repeat(77).slice(0, 1_000);
    const request = {
      kind: "ask",
      question,
      publisher: "P".repeat(100),
      place: "<!p>".repeat(25),
      from: 0,
    } as const;
    const reply: Reply = { ...list([item]), kind: "answer", paging: { request, total: 2 } };
    const message = renderMessage(reply, { archive: KEY });
    expect(faults(message)).toEqual([]);
    const more = buttons(message).at(-1)?.value ?? "";
    expect(readButton(rearmed(more), null)?.request).toEqual({ ...request, from: 1 });
  });

  test("links a title, and nothing that is no plain web address", () => {
    const facts = [
      "https://example.org/a?b=c&d",
      "javascript:alert(1)",
      "https://a b",
      `https://a/${"x".repeat(3_000)}`,
    ];
    const items = facts.map((url) => ({ ...item, facts: [{ label: "Title", text: "The title", url }] }));
    const message = renderMessage(list(items), { archive: KEY });
    expect(JSON.stringify(message.blocks).match(/"type":"link"[^}]*/g)).toEqual([
      '"type":"link","url":"https://example.org/a?b=c&d","text":"The title"',
    ]);
  });
});

test("buttons of a kind that stand in one row have ids of their own, without which Slack takes no message", () => {
  const item: Item = {
    ...textItem("Choose one."),
    buttons: ["why?", "when?", "who?"].map((question) => ({
      label: question,
      request: { kind: "ask", question, from: 0 },
      public: false,
    })),
  };
  const reply: Reply = { ...shortReply("help", null, []), items: [item] };
  const message = renderMessage(reply, { archive: "a" });
  expect(checkMessage({ ...message, channel: "C1" }, "chat.postMessage")).toEqual([]);
  const [row] = message.blocks.filter(({ type }) => type === "actions");
  const ids = row?.type === "actions" ? row.elements.map(({ action_id }) => action_id) : [];
  expect(new Set(ids).size).toBe(3);
});
