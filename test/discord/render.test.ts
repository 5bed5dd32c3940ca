import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAsked } from "../../adapters/discord/messages/parts.ts";
import { type DiscordMessage, renderMessage } from "../../adapters/discord/render.ts";
import { forEverybody, type Item, type Reply, shortReply, textItem } from "../../src/chat/replies/reply.ts";
import { readTyped } from "../../src/chat/requests/typed-text.ts";
import { checkMessage } from "./fake/check-message.ts";
import { ARCHIVE, ARRESTED, bestAnswer, drawn, quoted, reply, requestOf } from "./replies.ts";

const TAKE_BACK = { kind: "take-back", by: "810000000000000002", share: "s4a-_9aZ" } as const;

const draw = (given: Reply) => renderMessage(given, { archive: ARCHIVE });
const labels = (message: DiscordMessage) =>
  message.components.map(({ components }) => components.map(({ label }) => label));
const descriptions = (message: DiscordMessage) => message.embeds.map(({ description = "" }) => description);

describe("what people see", async () => {
  test.for([
    ["answer", await reply({ kind: "ask", question: ARRESTED, from: 0 })],
    ["more", await reply({ kind: "ask", question: ARRESTED, from: 1 })],
    ["filtered", await reply({ kind: "ask", question: "who was shot?", place: "Cambodia", from: 0 })],
    [
      "spelling",
      await reply({ kind: "ask", question: "who condemned the deths of demonstrators?", from: 0 }),
    ],
    ["nothing", await reply({ kind: "ask", question: "who is Bob Dylan?", from: 0 })],
    ["nothing-near", await reply({ kind: "ask", question: "how many monks sang at the opera?", from: 0 })],
    ["on-this-date", await reply({ kind: "on-this-date", day: "06-17", year: 2026, from: 0 })],
    ["on-this-date-nearest", await reply({ kind: "on-this-date", day: "09-05", year: 2026, from: 0 })],
    ["on-this-date-nothing", await reply({ kind: "on-this-date", day: "04-15", year: 2026, from: 0 })],
    ["timeline", await reply({ kind: "timeline", topic: "political prisoners", from: 0 })],
    ["timeline-nothing", await reply({ kind: "timeline", topic: "opera", from: 0 })],
    ["context", await reply(requestOf("In context"))],
    ["citation", await reply(requestOf("Cite"))],
    ["stale", await reply({ kind: "ask", question: ARRESTED, from: 0 }, "anything")],
    [
      "changed",
      await reply({
        kind: "context",
        at: { document: "xxxxxxxx", start: 0, end: 9, highlights: [] },
        as: { kind: "entry" },
      }),
    ],
    ["refusal", await reply(readTyped("on-this-date", "31 June", "2026-11-22").request)],
    ["help", await reply({ kind: "help" })],
    ["status", await reply({ kind: "status" })],
  ] as const)("is drawn: %s", async ([name, given]) => {
    const message = draw(given);
    expect(checkMessage(message)).toEqual([]);
    await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
  });

  test("is drawn: shared", async () => {
    const message = draw(
      forEverybody(await reply(requestOf("Share to channel")), { name: "Ada *L.*", takeBack: TAKE_BACK }),
    );
    expect(labels(message)).toEqual([["In context", "Cite", "Not right?", "Take back"]]);
    await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot("golden/shared.json");
  });
});

describe("buttons", () => {
  test("tell which entry they belong to", async () => {
    expect(labels(draw(await reply({ kind: "on-this-date", day: "09-05", year: 2026, from: 2 })))).toEqual([
      ["3 · In context", "3 · Cite", "4 · In context", "4 · Cite"],
      ["5 · In context", "5 · Cite"],
      ["Share to channel"],
    ]);
  });

  test("of a list that everybody sees do not share it again", async () => {
    const list = await reply({ kind: "timeline", topic: "political prisoners", from: 0 });
    const message = draw(forEverybody(list, { name: "Ada", takeBack: TAKE_BACK }));
    expect(labels(message).flat()).not.toContain("Share to channel");
  });

  test("hold a question only by its digest if it is long, and the message holds the question", async () => {
    const question = `${ARRESTED} ${"*really* ".repeat(40).trim()}`;
    const long = { ...(await reply({ kind: "ask", question: ARRESTED, from: 0 })), asked: question };
    const message = draw({ ...long, paging: { request: { kind: "ask", question, from: 0 }, total: 5 } });
    expect(message.components[0]?.components.at(-1)?.custom_id).toMatch(/^4:-a\.[\w-]{8}\.1\.~[\w-]{8}$/);
    expect(readAsked(message.embeds[0]?.description ?? "")).toBe(question);
  });
});

describe("what there is no room for", () => {
  const long = (length: number): Item => ({
    ...bestAnswer(),
    text: "word ".repeat(length / 5).trim(),
    emphasis: [],
    facts: [],
    label: null,
  });
  const list = async (items: readonly Item[]): Promise<Reply> => ({
    ...(await reply({ kind: "timeline", topic: "political prisoners", from: 0 })),
    items,
    paging: { request: { kind: "timeline", topic: "political prisoners", from: 0 }, total: items.length },
  });

  test("is left to the next page if it is an item", async () => {
    const message = draw(await list([long(2000), long(2000), long(2000)]));
    expect(message.embeds.map(({ description }) => description?.length)).toEqual([undefined, 2001, 2001, 20]);
    expect(message.embeds.at(-1)?.description).toBe("Entries 1 to 2 of 3.");
    expect(labels(message).at(-1)).toEqual(["Share to channel", "More (1)"]);
  });

  test("is cut out of the first item, and the message says how much", async () => {
    const [, first = "", ...rest] = descriptions(draw(await list([long(9000), long(2500)])));
    expect(first).toMatch(/> \*… 5,\d\d\d characters left out\*\n\nEntry 1 of 2\.$/);
    expect(rest).toEqual([]);
  });

  test("is cut so that the emphasis stays in view", async () => {
    const text = `${"before ".repeat(1000)}HERE${" after".repeat(1000)}`;
    const item = { ...long(100), text, emphasis: [{ start: 7000, end: 7004 }] };
    const [, first = ""] = descriptions(draw(await list([item])));
    expect(first).toMatch(
      /^> \*[\d,]+ characters left out …\*\n> [\s\S]*\*\*HERE\*\*[\s\S]*\n> \*… [\d,]+ characters left out\*$/,
    );
  });

  test("is cut out of the neighbours before it is cut out of the passage in question", () => {
    const passage = (text: string, emphasis: Item["emphasis"] = []): Item => ({
      ...textItem(text, { form: "passage" }),
      emphasis,
    });
    const text = "meant ".repeat(500).trim();
    const message = draw({
      ...shortReply("context", "In context", []),
      items: [
        passage("other ".repeat(900)),
        passage(text, [{ start: 0, end: 5 }]),
        passage("other ".repeat(900)),
      ],
    });
    expect(checkMessage(message)).toEqual([]);
    const all = descriptions(message).join("\n");
    expect(drawn(all)).toContain(text);
    expect(all.match(/characters left out/g)).toHaveLength(2);
  });
});

describe("whatever the archive holds or a person asks", () => {
  const hostile = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 300 }) },
    fc
      .array(
        fc.constantFrom(
          "@everyone",
          "@here",
          "<@1>",
          "<@&2>",
          "<#3>",
          "</ask:4>",
          "<t:0:R>",
          "<:e:5>",
          ":smile:",
          "https://a.example/b",
          "[a](https://b.example)",
          "**",
          "__",
          "~~",
          "||",
          "`",
          "```",
          "```js\n",
          "\n> ",
          "\n>>> ",
          "\n# ",
          "\n-# ",
          "\n- ",
          "\n1. ",
          "\\",
          "\\\\",
          "\u202e",
          "\u2066",
          "\u2069",
          "\u200b",
          "\u00a0",
          "👩‍👩‍👧‍👦",
          "\ud83d",
          "\udc00",
          "e\u0301\u0301",
          "word ",
          " ",
          "\n",
          "\0",
        ),
        { minLength: 1, maxLength: 60 },
      )
      .map((parts) => parts.join("")),
    fc.constantFrom(
      "@everyone ".repeat(10_000),
      "*".repeat(100_000),
      "\n".repeat(100_000),
      "e\u0301".repeat(50_000),
      "\u202e".repeat(9_000),
    ),
  );
  const marks = fc.array(fc.nat(400), { maxLength: 12 }).map((numbers) => {
    const at = [...new Set(numbers)].toSorted((a, b) => a - b);
    return at.flatMap((start, index) =>
      index % 2 === 0 ? [{ start, end: at[index + 1] ?? start + 1 }] : [],
    );
  });
  /** Spans as the archive has them: inside the text, and of whole characters. */
  const inside = (text: string, spans: Item["emphasis"]): Item["emphasis"] =>
    spans.filter(({ start, end }) => end <= text.length && ![start, end].some((at) => splits(text, at)));
  const splits = (text: string, at: number) => (text.codePointAt(at - 1) ?? 0) > 0xffff;
  const item = fc.record({ text: hostile, title: hostile, name: hostile, label: hostile, marks }).map(
    ({ text, title, name, label, marks: spans }): Item => ({
      ...bestAnswer(),
      text,
      label,
      emphasis: inside(text, spans),
      facts: [
        { label: "Said by", text: name },
        { label: "Published by", text: name },
        {
          label: "Title",
          text: title,
          url: `https://a.example/${encodeURIComponent(title.toWellFormed()).slice(0, 3000)}`,
        },
        { label: "Where", text: name },
        { label: "Date named", text: "1998" },
      ],
    }),
  );
  const kinds = fc.constantFrom(...(["answer", "nothing", "timeline", "quotation"] as const));

  test("the message keeps within Discord's limits, shows an item, and notifies nobody", () => {
    fc.assert(
      fc.property(
        kinds,
        fc.array(item, { minLength: 1, maxLength: 9 }),
        hostile,
        fc.option(hostile),
        fc.array(hostile, { maxLength: 4 }),
        hostile,
        fc.array(item, { maxLength: 6 }),
        (kind, items, asked, title, notes, name, figures) => {
          const paging =
            kind === "answer" || kind === "timeline"
              ? {
                  request: { kind: "ask", question: asked.slice(0, 1000), from: 0 } as const,
                  total: items.length,
                }
              : null;
          const given = {
            kind,
            title,
            asked,
            notes,
            items: paging ? items : items.slice(0, 1),
            figures: figures.length > 0 ? { title: "Other figures", items: figures, left: 3 } : undefined,
            closing: [],
            paging,
          };
          for (const message of [draw(given), draw(forEverybody(given, { name, takeBack: TAKE_BACK }))]) {
            expect(checkMessage(message)).toEqual([]);
            const text = descriptions(message).join("\n");
            expect(text).toContain("\n> ".trimStart());
            // What could notify, link or format has a backslash before it.
            const bare = text.replace(/\\./gs, "").replace(/\]\(https?:\/\/[^\s()<>]*\)/g, "]");
            expect(bare).not.toMatch(/[@<#`~|_]|https?:\/\//);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test("a quote and a question that are not cut can be read back letter by letter", () => {
    fc.assert(
      fc.property(hostile, marks, hostile, (text, spans, typed) => {
        const asked = typed.replace(/\s+/g, " ").slice(0, 1000).trim().toWellFormed();
        fc.pre(text.length < 1000 && asked !== "" && !/[\u2066-\u2069\u202a-\u202e]/.test(text + asked));
        const emphasis = inside(text, spans);
        const message = draw({
          ...shortReply("answer", null, []),
          asked,
          items: [{ ...bestAnswer(), label: null, text, emphasis, facts: [], buttons: [] }],
        });
        const all = descriptions(message);
        expect(readAsked(all[0] ?? "")).toBe(asked);
        expect(drawn(quoted(all.join("\n")))).toBe(text.toWellFormed());
      }),
      { numRuns: 300 },
    );
  });
});
