import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printable } from "../../adapters/slack/messages/printable.ts";
import { plainText } from "../../adapters/slack/messages/text.ts";
import { renderMessage } from "../../adapters/slack/render.ts";
import { type Item, type Reply, shortReply, textItem } from "../../src/chat/replies/reply.ts";
import { faults, quotes } from "./message.ts";
import { KEY } from "./newsroom.ts";

/** What hostile people type, and hostile documents hold. */
const HOSTILE = [
  "<!channel>",
  "<!here|here>",
  "<@U07ANA>",
  "<#C07DESK|news>",
  "<!subteam^S1>",
  "<https://evil.example|good>",
  "@everyone",
  "@channel",
  "*bold*",
  "_it_",
  "~no~",
  "`code`",
  "```",
  "> quote",
  "&lt;!channel&gt;",
  "&amp;",
  ":tada:",
  "\u202e\u2066",
  "\u2069\u2069",
  "\u200b",
  "\ud800",
  "\udc00",
  "\0",
  "\u0007\f\u001b",
  "<!".repeat(40),
  '"'.repeat(40),
  "👩‍👩‍👧‍👦",
  "e\u0301".repeat(30),
  "\n\n",
  " ",
];

const hostile = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary" })), { maxLength: 12 })
      .map((parts) => parts.join("")),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...HOSTILE, "a", "word "), fc.integer({ min: 1, max: 100_000 }))
      .map(([part, length]) => part.repeat(Math.ceil(length / part.length))),
  },
);

const emphasised = hostile.chain((text) =>
  fc.tuple(fc.constant(text), fc.array(fc.nat(text.length), { maxLength: 6 })).map(([whole, cuts]) => {
    const sorted = [...new Set(cuts)].toSorted((a, b) => a - b);
    const emphasis = sorted.flatMap((start, index) =>
      index % 2 === 0 && sorted[index + 1] !== undefined ? [{ start, end: sorted[index + 1] ?? start }] : [],
    );
    return { text: whole, emphasis };
  }),
);

const itemOf: fc.Arbitrary<Item> = fc
  .record({
    label: fc.option(hostile),
    form: fc.constantFrom("quote", "passage", "text", "copy"),
    body: emphasised,
    facts: fc.array(
      fc.record({
        label: fc.constantFrom("Said by", "Published by", "Title", "Where", "Date named"),
        text: hostile,
        url: fc.constantFrom("https://example.org/", "https://x/<!channel>"),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ label, form, body, facts }) => ({
    ...body,
    label,
    form,
    facts,
    origin: null,
    buttons: [
      {
        label: "Share to channel",
        request: {
          kind: "quotation",
          at: { document: "AAAAAAAA", start: 1, end: 9, highlights: [] },
          as: { kind: "entry" },
        },
        public: true,
      },
      {
        label: "Cite",
        request: { kind: "citation", at: { document: "AAAAAAAA", start: 1, end: 9, highlights: [] } },
        public: false,
      },
    ],
  }));

const replyOf: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constantFrom(
    "answer",
    "nothing",
    "on-this-date",
    "timeline",
    "context",
    "citation",
    "refusal",
    "changed",
  ),
  title: fc.option(hostile),
  asked: fc.option(hostile),
  notes: fc.array(hostile, { maxLength: 5 }),
  items: fc.array(itemOf, { maxLength: 10 }),
  figures: fc.option(
    fc.record({
      title: fc.constant("Other figures"),
      items: fc.array(
        itemOf.map((item) => ({ ...item, buttons: [] })),
        { minLength: 1, maxLength: 6 },
      ),
      left: fc.nat(9),
    }),
    { nil: undefined },
  ),
  closing: fc.array(hostile, { maxLength: 2 }),
  paging: fc.option(
    fc.record({
      request: fc.record({ kind: fc.constant("timeline" as const), topic: hostile, from: fc.nat(50) }),
      total: fc.integer({ min: 60, max: 90 }),
    }),
  ),
});

describe("whatever a reply holds", () => {
  test("a message is within Slack's limits, and nothing in it pings, links or formats", () => {
    fc.assert(
      fc.property(replyOf, (reply) => {
        const message = renderMessage(reply, { archive: KEY });
        expect(faults(message)).toEqual([]);
        const text = JSON.stringify(message);
        expect(text).not.toMatch(/"mrkdwn"|"markdown"|<[!@#]/);
        expect(message.text).not.toMatch(/[<>*_~`]|:tada:|&(?!amp;|lt;|gt;)/);
        if (reply.items.some((item) => item.text.trim() !== "") && reply.paging !== null)
          expect(message.blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test("a quote that is not cut is there to the letter", () => {
    fc.assert(
      fc.property(emphasised, ({ text, emphasis }) => {
        fc.pre(printable(text) !== "" && text.length <= 3_000);
        // So many mentions are more elements than a message may have.
        fc.pre(text.split(/<(?=[!@#])/).length < 400);
        const reply: Reply = {
          ...shortReply("quotation", null, []),
          items: [{ ...textItem(text), form: "quote", emphasis }],
        };
        const message = renderMessage(reply, { archive: KEY });
        const isolates = /[\u2066-\u2069]/g;
        expect(quotes(message).map((quote) => quote.replace(isolates, ""))).toEqual([
          printable(text).replace(isolates, ""),
        ]);
      }),
      { numRuns: 300 },
    );
  });

  test("no text's direction reaches beyond it", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 20, max: 200 }), (text, most) => {
        const { text: plain } = plainText(text, most);
        expect(plain.length).toBeLessThanOrEqual(most);
        let depth = 0;
        for (const [mark] of plain.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
          if (/[\u2066-\u2069]/.test(mark)) depth += mark === "\u2069" ? -1 : 1;
          else expect(depth).toBeGreaterThan(0);
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});
